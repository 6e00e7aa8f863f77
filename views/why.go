package views

import (
	"context"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/a-h/templ"
)

// Why says how a report came to stand where it stands: for members only.
type Why struct {
	Filed   string   // how it was placed: "chosen" by the reporter, "joined" or "opened" by the grouping
	Place   int      // the bottleneck where it stands
	First   int      // the bottleneck where it was filed, 0 if it stands there
	Score   int      // percent, if it was joined; 0 if that was not recorded
	Words   []string // that it was joined by, literally; none if they may not be shown
	Alone   bool     // nothing else stands there
	Settled bool     // a person put it there, or said that it belongs there

	Moved     *WhyMoved // how it came there, if it did not stand there from the beginning
	Confirmed *Said     // who said that it belongs there

	Now    []string  // the words that carry it now, literally; worked out only where one report is looked at
	Links  []WhyLink // what makes some of them mean the same as other words there
	Others []SimilarBottleneck
}

// WhyMoved says who moved the report where it stands. How is "moved", "split", "not-same", "back", "merged" or "unmerged".
type WhyMoved struct {
	How  string
	From int
	Said
}

// WhyLink says why a word of a report means the same as a word of others there: both are listed under a concept, or
// people used both for one trouble, in that many bottlenecks.
type WhyLink struct {
	Words, Same, Concept string
	People               int
}

// filed says who put the report where it was filed, and why.
func (w Why) filed(p Page) string {
	key := "why." + w.Filed
	if w.First != 0 {
		key = "why.first." + w.Filed
	}
	if w.Filed == "opened" && len(w.Others) > 0 {
		best := w.Others[0]
		return p.T(key+".best", "first", bottleneckRef(w.First), "other", bottleneckRef(best.Card.N), "alike", alike(p, best.Score))
	}
	switch {
	case w.Filed == "joined" && w.Score == 0:
		key += ".plain"
	case w.Filed == "joined" && len(w.Words) > 0:
		key += ".words"
	}
	return p.T(key, "first", bottleneckRef(w.First), "alike", alike(p, w.Score), "words", quoted(p, w.Words))
}

func (m WhyMoved) text(p Page) string {
	return p.T("why.moved."+m.How, "by", m.By, "from", bottleneckRef(m.From), "day", p.Words.DateYear(m.At))
}

// gist is the reason in a few words.
func (w Why) gist(p Page) string {
	switch {
	case w.Confirmed != nil:
		return p.T("why.gist.confirmed", "by", w.Confirmed.By)
	case w.Moved != nil && (w.Settled || w.First != 0): // not where taking something back led to where it was filed
		return p.T("why.gist.moved", "by", w.Moved.By)
	case w.Filed == "joined" && len(w.Words) > 0:
		return p.T("report.together", "words", list(w.Words))
	}
	return p.T("why.gist." + w.Filed)
}

func (l WhyLink) text(p Page) string {
	if l.Concept != "" {
		return p.T("why.link.concept", "words", l.Words, "concept", l.Concept)
	}
	return p.N("why.link.people", l.People, "words", l.Words, "same", l.Same)
}

// told says whether the words of the joining are those that hold it where it stands.
func (w Why) told() bool { return w.First == 0 && len(w.Words) > 0 }

// carried lists the words that hold a report where it stands: those by which it was joined there, and those that a link
// makes mean the same as others there; where a person put it, those that others there use too.
func (w Why) carried() []string {
	if !w.told() {
		return w.Now
	}
	words := slices.Clone(w.Words)
	for _, l := range w.Links {
		words = append(words, l.Words)
	}
	return words
}

// How alike two things are, in percent, to be called so. Below the first nothing is shown; from the second reports are joined.
const (
	veryAlike = 45
	justAlike = 26
)

// alike says in words and as a number how alike something is.
func alike(p Page, score int) string {
	switch {
	case score >= veryAlike:
		return p.T("alike.very", "n", score)
	case score >= justAlike:
		return p.T("alike.alike", "n", score)
	}
	return p.T("alike.little", "n", score)
}

func quoted(p Page, words []string) string {
	marked := make([]string, len(words))
	for i, w := range words {
		marked[i] = p.T("why.quote", "words", w)
	}
	return list(marked)
}

// marked writes a text with some of its words marked.
func marked(text string, words []string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var b strings.Builder
		from := 0
		for _, s := range stretches(text, words) {
			b.WriteString(templ.EscapeString(text[from:s.from]))
			b.WriteString("<mark>")
			b.WriteString(templ.EscapeString(text[s.from:s.to]))
			b.WriteString("</mark>")
			from = s.to
		}
		b.WriteString(templ.EscapeString(text[from:]))
		_, err := io.WriteString(w, b.String())
		return err
	})
}

type stretch struct{ from, to int }

// stretches finds the words in a text, as whole words where they stand there as such, in order and without overlap.
func stretches(text string, words []string) (found []stretch) {
	for _, word := range words {
		all := occurrences(text, word)
		if whole := slices.DeleteFunc(slices.Clone(all), func(s stretch) bool { return !s.whole(text) }); len(whole) > 0 {
			all = whole
		}
		found = append(found, all...)
	}
	slices.SortFunc(found, func(a, b stretch) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	end := 0
	return slices.DeleteFunc(found, func(s stretch) bool {
		if s.from < end {
			return true
		}
		end = s.to
		return false
	})
}

func occurrences(text, word string) (found []stretch) {
	for at := 0; word != ""; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			break
		}
		found = append(found, stretch{at + i, at + i + len(word)})
		at += i + len(word)
	}
	return found
}

// whole says that no letter or digit stands directly before or behind.
func (s stretch) whole(text string) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.from])
	after, _ := utf8.DecodeRuneInString(text[s.to:])
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return !inWord(before) && !inWord(after)
}
