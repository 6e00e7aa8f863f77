package views

import (
	"context"
	"strings"
	"testing"
	"time"
)

func TestWordsAreMarkedWholeAndEscaped(t *testing.T) {
	for _, c := range []struct {
		text  string
		words []string
		want  string
	}{
		{"The bill is billed to Bill", []string{"bill"}, "The <mark>bill</mark> is billed to Bill"},
		{"security questionnaire, a questionnaire", []string{"questionnaire", "security questionnaire"},
			"<mark>security questionnaire</mark>, a <mark>questionnaire</mark>"},
		{"<b>sign</b> & wait", []string{"sign", "wait"}, "&lt;b&gt;<mark>sign</mark>&lt;/b&gt; &amp; <mark>wait</mark>"},
		{"請求書が届かない", []string{"請求書"}, "<mark>請求書</mark>が届かない"},
		{"Überweisung hängt", []string{"hängt", "gone", ""}, "Überweisung <mark>hängt</mark>"},
		{"", []string{"x"}, ""},
		{"nothing to mark", nil, "nothing to mark"},
	} {
		var b strings.Builder
		if err := marked(c.text, c.words).Render(context.Background(), &b); err != nil || b.String() != c.want {
			t.Errorf("%q with %q: %s, want %s", c.text, c.words, b.String(), c.want)
		}
	}
}

func TestWhyTellsTheWholeStory(t *testing.T) {
	p := memberPage("")
	at := time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)
	other := []SimilarBottleneck{{Card: CardName{N: 4}, Score: 19}}
	for _, c := range []struct {
		why        Why
		gist, says string
	}{
		{Why{Filed: "joined", Score: 61, Words: []string{"a b", "c"}}, "both say: a b, c", "very alike, 61 of 100. Both say “a b”, “c”."},
		{Why{Filed: "joined", Score: 30}, "The grouping put it here", "it was alike, 30 of 100."},
		{Why{Filed: "joined"}, "The grouping put it here", "The grouping put it here when it came."},
		{Why{Filed: "opened", Others: other}, "Nothing else was alike enough", "B-4 was the closest, a little alike, 19 of 100."},
		{Why{Filed: "opened", First: 9}, "Nothing else was alike enough", "It first began B-9"},
		{Why{Filed: "chosen"}, "The reporter chose this", "The person who reported it chose this bottleneck."},
		{Why{Filed: "chosen", First: 9, Moved: &WhyMoved{How: "merged", From: 9, Said: Said{By: "Ana", At: at}}}, "Ana put it here", "Ana merged B-9 into this on 24 November 2026."},
		{Why{Filed: "joined", Score: 30, Moved: &WhyMoved{How: "back", From: 9, Said: Said{By: "Ana", At: at}}}, "The grouping put it here", "Ana put it back here from B-9 on 24 November 2026."},
		{Why{Filed: "joined", Settled: true, Moved: &WhyMoved{How: "back", From: 9, Said: Said{By: "Ana", At: at}}}, "Ana put it here", "Ana put it back here from B-9"},
		{Why{Filed: "joined", Confirmed: &Said{By: "Ana", At: at}}, "Ana said that it belongs here", "Ana said on 24 November 2026 that it belongs here."},
		{Why{Filed: "opened", Links: []WhyLink{{Words: "bill", Same: "invoice", People: 3}}}, "", "“bill” means the same as “invoice”: people here used both for one trouble in 3 bottlenecks."},
	} {
		if got := c.why.gist(p); !strings.Contains(got, c.gist) {
			t.Errorf("%+v in short: %s", c.why, got)
		}
		if got := read(drawBoard(t, whyText(p, c.why)).Selection); !strings.Contains(got, c.says) {
			t.Errorf("%+v says %s", c.why, got)
		}
	}
}
