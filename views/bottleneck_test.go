package views

import (
	"strings"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

func testReport(n int) BottleneckReport {
	return BottleneckReport{
		N: n, Kind: "blocker", Words: "Questionnaires take three weeks.", At: boardNow.AddDate(0, 0, -3), SourceKind: "department", Source: "Sales",
		Waiting: "department", WaitingFor: "Legal", OwnTime: "1to4", People: "6to20", Contact: "jo@example.com", ComeBy: true,
		Answers: []OwnAnswer{{"How much money is at stake?", "40,000 €"}}, Why: Why{Filed: "joined", Score: 61, Place: 17, Words: []string{"security questionnaire", "contract"}},
		Clock: &Clock{Report: n, Since: boardNow.AddDate(0, 0, -3), Due: boardNow.AddDate(0, 0, -1), Now: boardNow},
	}
}

func testBottleneck() BottleneckProps {
	return BottleneckProps{
		Works: true, Answers: true, Me: 1, Now: boardNow, Card: CardName{N: 17, Title: "Security questionnaire takes weeks"}, Checked: true, Version: "812",
		Status: "heard", Since: boardNow.AddDate(0, 0, -4), Departments: []string{"Sales"}, Suppliers: []string{"Globex"},
		Sum: HoursSum{Hours: 160, Share: 23, Sources: []HoursSource{{Kind: "department", Name: "Sales", Voices: 1, Own: 96, Report: 1042,
			OwnTime: "5days", People: "6to20", Each: 96, Times: 10, Biggest: 960, Capped: true, Hours: 160}}},
		Waits:   []WhoWaits{{Sources: []string{"Sales"}, Kind: "department", Name: "Legal", Reports: 2}},
		Reports: []BottleneckReport{testReport(1042), testReport(1043)}, Count: 2,
		Updates: []BottleneckUpdate{{Said: Said{"We are on it.", "Ana Silva", boardNow}, Status: "heard", Audience: "reporters"}},
		History: []PastEntry{{ID: "800.0", At: boardNow, By: "Ana", Event: "status set", To: "heard", Undo: true}},
		Owner:   2, Owners: []Option{{Value: "1", Label: "Ana"}, {Value: "2", Label: "Jonas"}}, Promise: boardNow,
	}
}

func TestSumCanBeCheckedByAnyone(t *testing.T) {
	text := read(drawBoard(t, Bottleneck(memberPage("B-17"), testBottleneck())).Find("#b-sum"))
	for _, want := range []string{"1 voice: 24 hours of own time", "Biggest report R-1042: 24 hours of own time (“5 days or more” in two weeks, halved) × 10 for “6 to 20” people = 240 hours",
		"The larger of the two counts: 240 hours", "At most 40 hours while only one voice has spoken", "40 hours a week"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sum does not say %q: %s", want, text)
		}
	}
}

func TestEveryFormCarriesTheNumberItWasDrawnFrom(t *testing.T) {
	forms := drawBoard(t, Bottleneck(memberPage("B-17"), testBottleneck())).Find("main form[method=post]")
	if forms.Length() < 12 {
		t.Fatalf("only %d forms", forms.Length())
	}
	forms.Each(func(_ int, f *goquery.Selection) {
		action, _ := f.Attr("action")
		if seen, _ := f.Find("input[name=seen]").Attr("value"); seen != "812" {
			t.Errorf("the form to %s carries seen=%q", action, seen)
		}
	})
}

func TestEveryNeedOfASupplierIsSaidInWords(t *testing.T) {
	for _, need := range models.Needs()[1:] {
		for _, fact := range (BottleneckReport{Kind: "blocker", Need: need}).facts(memberPage("")) {
			if strings.Contains(fact.value, ".") {
				t.Errorf("%s: %s", fact.name, fact.value)
			}
		}
	}
}

func TestReaderOfBottleneckSeesNoWordsOfReports(t *testing.T) {
	b := testBottleneck()
	b.Works, b.Reach, b.Updates[0].By = false, Reach{Prefix: "/b/token"}, ""
	p := memberPage("B-17")
	p.Member = nil
	html := read(drawBoard(t, Bottleneck(p, b)).Find("body"))
	for _, never := range []string{"Questionnaires take three weeks", "jo@example.com", "40,000", "Jonas", "Ana", "Set status", "Undo"} {
		if strings.Contains(html, never) {
			t.Errorf("a reader sees %q", never)
		}
	}
	for _, want := range []string{"Security questionnaire takes weeks", "40 hours a week", "We are on it."} {
		if !strings.Contains(html, want) {
			t.Errorf("a reader does not see %q", want)
		}
	}
}

func TestFormThatCameBackKeepsItsWordsAndNoOtherShowsItsError(t *testing.T) {
	b := testBottleneck()
	b.Typed = BottleneckTyped{Form: "status", Status: "wont-do", Words: "because"}
	p := memberPage("B-17")
	p.Errors = Errors{Fields: []FieldError{{"words", "Write why"}}}
	doc := drawBoard(t, Bottleneck(p, b))
	if got := doc.Find("textarea#words").Text(); !strings.Contains(got, "because") {
		t.Errorf("the words are %q", got)
	}
	if doc.Find("#set-status textarea[aria-invalid]").Length() != 1 || doc.Find("textarea[aria-invalid]").Length() != 1 {
		t.Error("the error does not stand at exactly the one field")
	}
	if got, _ := doc.Find("#set-status input[checked]").Attr("value"); got != "wont-do" {
		t.Errorf("the chosen status is %q", got)
	}
	if href, _ := doc.Find(".summary a").Attr("href"); href != "#words" {
		t.Errorf("the summary leads to %q", href)
	}
}

func TestConflictShowsBothAndLosesNothing(t *testing.T) {
	b := testBottleneck()
	b.Conflict = &BottleneckConflict{Field: "status", By: "Ana", At: boardNow, Theirs: "in-progress", Yours: "resolved", Words: "It is in the handbook.",
		Fields: []FormField{{"status", "resolved"}, {"words", "It is in the handbook."}, {"seen", "790"}}}
	panel := drawBoard(t, Bottleneck(memberPage("B-17"), b)).Find("[role=alert]")
	text := read(panel)
	for _, want := range []string{"Ana set the status to In progress while you were typing. You chose Resolved.", "It is in the handbook.", "Keep mine: Resolved", "Keep theirs: In progress"} {
		if !strings.Contains(text, want) {
			t.Errorf("the panel does not say %q: %s", want, text)
		}
	}
	mine := panel.Find("form[action='/bottlenecks/17/status']")
	for name, want := range map[string]string{"status": "resolved", "words": "It is in the handbook.", "seen": "812"} {
		if got, _ := mine.Find("[name=" + name + "]").Attr("value"); got != want {
			t.Errorf("keeping mine posts %s=%q, want %q", name, got, want)
		}
	}
	if got, _ := panel.Find("form[action='/bottlenecks/17/updates'] [name=words]").Attr("value"); got != "It is in the handbook." {
		t.Errorf("keeping theirs loses the words: %q", got)
	}
}

func TestPreviewNamesEverySupplier(t *testing.T) {
	b := testBottleneck()
	b.Preview = &UpdatePreview{Form: "update", Words: "Ready.", Readers: Readers{Audience: "suppliers", Departments: []string{"Sales"}, Suppliers: []string{"Globex", "Acme"}, Reporters: 6}}
	doc := drawBoard(t, Bottleneck(memberPage("B-17"), b))
	text := read(doc.Find("#preview"))
	for _, want := range []string{"2 suppliers, outside the company:", "Globex", "Acme", "Reporters in Sales", "6 reports"} {
		if !strings.Contains(text, want) {
			t.Errorf("the preview does not say %q: %s", want, text)
		}
	}
	if doc.Find("#preview [name=send]").Length() != 1 || doc.Find("#write-update").Length() != 0 {
		t.Error("the preview stands beside the form instead of in its place")
	}
}

func TestHistoryCanBeUndoneLineByLine(t *testing.T) {
	b := testBottleneck()
	b.History = append(b.History, PastEntry{At: boardNow, By: "Ana", Event: "status set", To: "new", Undone: true, Undo: true}, PastEntry{By: "Ana", Event: "from a later version", At: boardNow})
	doc := drawBoard(t, Bottleneck(memberPage("B-17"), b))
	if got := read(doc.Find("#history li").First()); !strings.Contains(got, "Ana set the status to Heard") {
		t.Errorf("history says %q", got)
	}
	if got, _ := doc.Find("#history form [name=entry]").Attr("value"); got != "800.0" || doc.Find("#history form").Length() != 1 {
		t.Errorf("undo of %q, %d forms", got, doc.Find("#history form").Length())
	}
	if got := read(doc.Find("#history li").Last()); !strings.Contains(got, "did “from a later version”") {
		t.Errorf("an unknown entry says %q", got)
	}
}

func TestInboxPressesEachActionByItsOwnKey(t *testing.T) {
	r := testReport(1042)
	i := InboxProps{Report: &r, Position: 3, Total: 40, Next: 1043, Place: InboxPlace{Card: CardName{N: 17, Title: "Questionnaires"}, Status: "new", Reports: 4},
		Others: []SimilarBottleneck{{Card: CardName{N: 20, Title: "Privacy answers"}, Score: 61, Because: []string{"privacy"}}},
		Queue:  []InboxItem{{N: 1042, Words: "Questionnaires take", Source: "Sales", Unsure: true, Clock: *r.Clock}, {N: 1043, Words: "Contracts", Source: "Legal", Clock: *r.Clock}}}
	doc := drawBoard(t, Inbox(memberPage("Inbox"), i))
	for key, action := range map[string]string{"a": "answer", "h": "heard", "y": "accept", "j": "join", "n": "new", "H": "heard", "Y": "accept", "N": "open"} {
		if got, _ := doc.Find(`button[data-key="` + key + `"]`).Attr("value"); got != action {
			t.Errorf("key %s presses %q, want %q", key, got, action)
		}
	}
	if first, _ := doc.Find(".inbox-work button").First().Attr("value"); first != "find" {
		t.Errorf("Enter in a field would press %q", first)
	}
	if got := read(doc.Find("#inbox")); !strings.Contains(got, "3 of 40") || !strings.Contains(got, "very alike, 61 of 100") || !strings.Contains(got, "Unsure") {
		t.Errorf("the inbox says %s", got)
	}
	if doc.Find("#queue input[name=report]").Length() != 2 {
		t.Error("not every waiting report can be ticked")
	}
	if got, _ := doc.Find("#queue [aria-current]").Attr("href"); got != "/inbox?at=1042" {
		t.Errorf("the current report is %q", got)
	}
}

func TestEmptyInboxIsGoodNews(t *testing.T) {
	doc := drawBoard(t, Inbox(memberPage("Inbox"), InboxProps{Answered: 61}))
	if got := read(doc.Find("#inbox")); !strings.Contains(got, "Everybody has an answer") || !strings.Contains(got, "61 reports were answered") {
		t.Errorf("the empty inbox says %q", got)
	}
}

func TestTrendTellsWhatItDraws(t *testing.T) {
	p := memberPage("")
	quiet := Trend{}
	if quiet.path() != "" {
		t.Error("nothing is drawn as something")
	}
	trend := Trend{0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 1, 3}
	if got := trend.path(); got != "M38 12v-12M42 12v-2M46 12v-6" {
		t.Errorf("drawn as %q", got)
	}
	if got := trend.words(p.Words); got != "10 reports in twelve weeks: 3 this week, at most 6 in one" {
		t.Errorf("said as %q", got)
	}
}

func TestDaysAreToldApartByDateNotByHours(t *testing.T) {
	late, early := time.Date(2026, 3, 28, 23, 59, 0, 0, time.UTC), time.Date(2026, 3, 29, 0, 1, 0, 0, time.UTC)
	if daysBetween(late, early) != 1 || daysBetween(early, late) != -1 || daysBetween(early, early.Add(23*time.Hour)) != 0 {
		t.Error("days are counted by hours")
	}
}
