package views

import (
	"bytes"
	"compress/gzip"
	"regexp"
	"strings"
	"testing"

	"bottleneck/static"

	"github.com/PuerkitoBio/goquery"
)

func TestEveryPublicPageKeepsTheRulesOfMarkup(t *testing.T) {
	for name, page := range publicPages() {
		t.Run(name, func(t *testing.T) {
			doc := parsed(t, page)
			checkFrame(t, doc)
			checkLabels(t, doc)
			checkReferences(t, doc)
			checkPolicy(t, doc)
		})
	}
}

func checkFrame(t *testing.T, doc *goquery.Document) {
	if lang, _ := doc.Find("html").Attr("lang"); lang != "en" {
		t.Errorf("language is %q", lang)
	}
	if n := doc.Find("h1").Length(); n != 1 {
		t.Errorf("%d h1 on the page", n)
	}
	if first, _ := doc.Find("body a").First().Attr("href"); first != "#main" {
		t.Errorf("the first link leads to %q, not past the bar", first)
	}
	if robots, _ := doc.Find(`meta[name="robots"]`).Attr("content"); robots != "noindex" {
		t.Error("search machines may list the page")
	}
	if style, _ := doc.Find(`link[rel="stylesheet"]`).Attr("href"); style != static.Address("public.css") {
		t.Errorf("the page loads %s, which lacks its look", style)
	}
	if n := doc.Find(`link[href],script[src],img[src]`).Length(); n > 3 {
		t.Errorf("%d more requests for one page", n)
	}
}

func checkLabels(t *testing.T, doc *goquery.Document) {
	doc.Find("input,textarea,select").Each(func(_ int, field *goquery.Selection) {
		if kind, _ := field.Attr("type"); kind == "hidden" {
			return
		}
		id, _ := field.Attr("id")
		if label := doc.Find(`label[for="` + id + `"]`); id == "" || label.Length() != 1 || said(label) == "" {
			name, _ := field.Attr("name")
			t.Errorf("field %q (id %q) has no label", name, id)
		}
		for _, attribute := range []string{"required", "placeholder", "maxlength"} {
			if _, has := field.Attr(attribute); has {
				t.Errorf("field %q has the attribute %s", id, attribute)
			}
		}
	})
	doc.Find("button,a[href]").Each(func(_ int, s *goquery.Selection) {
		if _, named := s.Attr("aria-label"); !named && said(s) == "" {
			t.Error("a button or link without a name")
		}
	})
}

func checkReferences(t *testing.T, doc *goquery.Document) {
	seen := map[string]bool{}
	doc.Find("[id]").Each(func(_ int, s *goquery.Selection) {
		id, _ := s.Attr("id")
		if seen[id] {
			t.Errorf("the id %q is there twice", id)
		}
		seen[id] = true
	})
	for _, attribute := range []string{"aria-describedby", "aria-labelledby", "data-copy"} {
		doc.Find("[" + attribute + "]").Each(func(_ int, s *goquery.Selection) {
			list, _ := s.Attr(attribute)
			for _, id := range strings.Fields(list) {
				if !seen[id] {
					t.Errorf("%s names %q, which is not there", attribute, id)
				}
			}
		})
	}
}

func checkPolicy(t *testing.T, doc *goquery.Document) {
	if doc.Find("style,[style],[onclick],[onload],[onsubmit],[onchange]").Length() > 0 {
		t.Error("style or script stands inside the page")
	}
	doc.Find("script").Each(func(_ int, s *goquery.Selection) {
		if src, ok := s.Attr("src"); !ok || s.Text() != "" || !strings.HasPrefix(src, "/static/") {
			t.Errorf("a script that the policy would refuse: %q", src)
		}
	})
}

func TestFormThatCameBackSaysWhatToPutRight(t *testing.T) {
	p, f := failedForm()
	doc := parsed(t, DepartmentForm(p, f))
	if title := doc.Find("title").Text(); !strings.HasPrefix(title, "Error: ") {
		t.Errorf("the title is %q", title)
	}
	links := doc.Find(`[role="alert"] a`)
	if links.Length() != len(p.Errors.Fields) {
		t.Errorf("the summary has %d links for %d errors", links.Length(), len(p.Errors.Fields))
	}
	for _, e := range p.Errors.Fields {
		field := doc.Find("#" + e.Field)
		if field.Length() != 1 || doc.Find(`[role="alert"] a[href="#`+e.Field+`"]`).Length() != 1 {
			t.Errorf("the summary does not lead to %s", e.Field)
		}
		if said(doc.Find("#"+e.Field+"-error")) != "Error: "+e.Sentence {
			t.Errorf("no sentence beside %s", e.Field)
		}
		described := field.Closest("[aria-describedby]")
		if ids, _ := described.Attr("aria-describedby"); !strings.Contains(" "+ids+" ", " "+e.Field+"-error ") {
			t.Errorf("%s is not described by its error", e.Field)
		}
	}
}

func TestVerdictThatCameBackIsNotTakenForAnAddition(t *testing.T) {
	p, props := testPage("R-1042"), resolved()
	p.Errors = Errors{Fields: []FieldError{{"words", "Please shorten your words."}}}
	props.Typed.VerdictWords = "long"
	doc := parsed(t, Tracking(p, props))
	if doc.Find("#verdict-words-error").Length() != 1 || doc.Find("#words-error").Length() != 0 {
		t.Error("the sentence stands beside the wrong field")
	}
	if doc.Find(`[role="alert"] a[href="#verdict-words"]`).Length() != 1 {
		t.Error("the summary leads elsewhere")
	}
}

func TestFormThatCameBackKeepsEveryWord(t *testing.T) {
	p, f := failedForm()
	doc := parsed(t, DepartmentForm(p, f))
	if got := doc.Find("#what").Text(); got != f.Typed.What {
		t.Errorf("the text became %q", got)
	}
	for _, checked := range []string{`[name="waiting_for"][value="department"]`, `[name="people"][value="2to5"]`, `[name="come_by"]`} {
		if _, ok := doc.Find("input" + checked).Attr("checked"); !ok {
			t.Errorf("%s is no longer chosen", checked)
		}
	}
	for name, want := range map[string]string{"too_late": "2026-12-01", "own_answer": "40,000", "contact": "mira@example.com"} {
		if got, _ := doc.Find(`input[name="` + name + `"]`).Attr("value"); got != want {
			t.Errorf("%s became %q", name, got)
		}
	}
}

var wordsOfTheDesign = map[string][]string{
	"form": {"What is holding you up?", "One minute, no account. The board shows your department, not your name.", "I have feedback instead",
		"What happens?", "One or two sentences. What would help? Leave out names of people and customers.",
		"What are you waiting for?", "A department", "A supplier", "A tool or system", "Nobody seems to own it", "I don’t know",
		"In the last two weeks, how much of your own time did it take?", "None, I can only wait", "Less than 1 hour", "1 to 4 hours", "About a day", "2 to 4 days", "5 days or more",
		"How many people does it hold up? (optional)", "Only me", "2 to 5", "6 to 20", "More than 20", "When is it too late? (optional)",
		"How much money is at stake? (optional)", "Not shown on the board.", "How can we reach you? (optional)", "Only people who work on this see it.",
		"An engineer may come by", "Send report", "Who sees this, and for how long"},
	"feedback": {"What should we know?", "What is it about? (optional)", "How can we reach you? (optional)"},
	"supplier": {"Working with Halden Freight", "Other suppliers never see this. People at Halden Freight do.",
		"What is holding you up, or what should we know?", "What do you need from us?", "An answer", "Information or access", "A payment",
		"A contract or decision", "A fix", "Something else", "Nothing, just feedback",
		"In the last two weeks, how much time did it take all of you together?", "When is it too late? (optional)", "Whom may we contact? (optional)"},
	"receipt": {"Thank you. Your report is R-1042.", "A person will answer by Tuesday 24 November, with a reason if it is no.",
		"We put it with Security questionnaire takes weeks (4 reports, 2 departments).", "Not the same?", "Follow it here:", "Copy", "Print",
		"Keep it: it is your only key.", "This device remembers it.", "Forget it", "Two more answers would help (optional)."},
}

func TestPagesCarryTheWordsOfTheDesign(t *testing.T) {
	pages := publicPages()
	for name, want := range wordsOfTheDesign {
		text := said(parsed(t, pages[name]).Find("body"))
		for _, words := range want {
			if !strings.Contains(text, words) {
				t.Errorf("%s does not say %q", name, words)
			}
		}
		if strings.Contains(text, "*") {
			t.Errorf("%s has an asterisk", name)
		}
	}
}

func TestFormPageCompleteFitsTheFirstRoundTrip(t *testing.T) {
	total := 0
	for _, name := range []string{"public.css", "public.js", "icon.svg"} {
		f, ok := static.Named(name)
		if !ok {
			t.Fatalf("no %s", name)
		}
		total += len(f.Gzip)
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(rendered(t, publicPages()["form mine"]))); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	total += b.Len()
	t.Logf("%d bytes compressed, %d of them the page", total, b.Len())
	if total > 14*1024 {
		t.Errorf("the form page complete is %d bytes compressed", total)
	}
}

func TestQuestionsAreFew(t *testing.T) {
	pages := publicPages()
	for name, most := range map[string]int{"form": 7, "supplier": 5} {
		doc := parsed(t, pages[name])
		questions := doc.Find(".sheet label,.sheet legend").FilterFunction(func(_ int, s *goquery.Selection) bool {
			return strings.HasSuffix(strings.TrimSuffix(said(s), " (optional)"), "?") && s.Closest(".inside").Length() == 0
		})
		if questions.Length() > most {
			t.Errorf("%s asks %d questions", name, questions.Length())
		}
	}
}

func TestShellIsThePageWithKeyAndReportsPutIn(t *testing.T) {
	p, f := testPage("What is holding you up?"), testForm()
	shell, err := NewFormShell(p, f)
	if err != nil {
		t.Fatal(err)
	}
	key := strings.Repeat("k", len(KeyPlaceholder))
	got := string(shell.AppendTo(nil, key, nil))
	f.Key = key
	want := strings.Replace(rendered(t, DepartmentForm(p, f)), minePlaceholder, "", 1)
	if got != want {
		t.Error("the shell differs from the page rendered whole")
	}
	if n := len(regexp.MustCompile(key).FindAllString(got, -1)); n != 1 {
		t.Errorf("the key stands %d times", n)
	}
	mine := rendered(t, MyReports(p, f.Action, mineForm().Mine))
	if !strings.Contains(string(shell.AppendTo(nil, key, []byte(mine))), mine) {
		t.Error("this device's reports are not on the form")
	}
}
