package handlers

import (
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bottleneck/models"
	"bottleneck/models/store"

	"github.com/PuerkitoBio/goquery"
)

// cells gives the figures of one line of the table: of 28 days, of 365 days, of all.
func (p *page) cells(line string) (list []string) {
	row := p.Find("table.score tr").FilterFunction(func(_ int, s *goquery.Selection) bool {
		return strings.TrimSpace(s.Find("th").Text()) == line
	})
	row.Find("td").Each(func(_ int, s *goquery.Selection) {
		list = append(list, strings.Join(strings.Fields(s.Text()), " "))
	})
	return list
}

func TestHowGroupingIsDoingIsCountedOverAll(t *testing.T) {
	s := settled(t)
	b := s.signedIn(adminEmail)
	b.get("/admin/grouping").says("has not placed a report yet").says("None yet.")
	s.tell(sales, "The security questionnaire of every customer takes three weeks")
	s.clock.pass(40 * day)
	s.tell(legal, "The security questionnaire of every customer takes three weeks again")
	s.tell(legal, "The security questionnaire of every customer takes three weeks, still")
	s.do(models.ByMember(2), &models.ConfirmPlaces{Reports: []models.ReportNumber{2}, In: 1})
	s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{3}, From: 1})
	p := s.signedIn(adminEmail).get("/admin/grouping").is(http.StatusOK)
	p.says("50 % of its decisions were kept").says("It put 2 reports with others. Still there: 1")
	for line, want := range map[string][]string{
		"Put with others":                        {"2", "2", "2"},
		"still there":                            {"1 50 %", "1 50 %", "1 50 %"},
		"of these, said to be right by a person": {"1 50 %", "1 50 %", "1 50 %"},
		"moved away by a person":                 {"1 50 %", "1 50 %", "1 50 %"},
		"Made a new bottleneck":                  {"0", "1", "1"},
		"belonged to something that was there":   {"0", "0 0 %", "0 0 %"},
	} {
		if got := p.cells(line); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
	if strings.Contains(p.Find("main").Text(), "Erin") {
		t.Error("a person is named")
	}
	if p.by.get("/admin").Find(`a[href="/admin/grouping"]`).Length() != 1 {
		t.Error("the admin pages do not lead to it")
	}
}

// learned gives what a site has learned a number of links between words; Links is of a type that stays the store's own.
func learned(pairs ...string) func() store.Learned {
	return func() store.Learned {
		l := store.Learned{JoinAt: 240, MaybeAt: 140, Usual: 260, Settled: 12, Ready: true}
		l.Missed, l.Glued = 3, 1
		links := reflect.ValueOf(&l.Links).Elem()
		for i := 0; i+1 < len(pairs); i += 2 {
			link := reflect.New(links.Type().Elem()).Elem()
			link.FieldByName("From").SetString(pairs[i])
			link.FieldByName("To").SetString(pairs[i+1])
			link.FieldByName("Bottlenecks").SetInt(3)
			links.Set(reflect.Append(links, link))
		}
		return l
	}
}

func TestWhatWasLearnedIsReadAndSwitchedOff(t *testing.T) {
	s := settled(t)
	s.learned = learned("bill", "invoice", "carrier", "freight")
	b := s.signedIn(adminEmail)
	p := b.get("/admin/grouping").says("bill ~ invoice used for one trouble in 3 bottlenecks").says("likeness of 240 of 1,000").
		says("The usual value is 260. It went down").says("3 reports were made new bottlenecks").says("1 report was put with others and was about something new")
	p.send("/admin/grouping/links").goesTo("/admin/grouping").says("bill and invoice no longer count as the same").says("Switched off")
	if off := s.view().LinksOff(); len(off) != 1 || off[0] != (models.WordLink{From: "bill", To: "invoice"}) {
		t.Fatalf("switched off are %v", off)
	}
	s.learned = learned("carrier", "freight")
	form := b.get("/admin/grouping").Find(`form[action="/admin/grouping/links"]:has(input[value=on])`)
	b.send(http.MethodPost, "/admin/grouping/links", formValues(form, nil)).goesTo("/admin/grouping").says("Switched on again")
	if len(s.view().LinksOff()) != 0 {
		t.Error("it is switched off still")
	}
	b.post("/admin/grouping/links", "from", "x", "to", "x", "link", "off").is(http.StatusNotFound)
}

func TestManyLearnedWordsAreSearchedAndShownInParts(t *testing.T) {
	s := settled(t)
	var pairs []string
	for i := range 70 {
		pairs = append(pairs, "a"+strings.Repeat("x", i), "b")
	}
	s.learned = learned(append(pairs, "Zoll", "customs")...)
	b := s.signedIn(adminEmail)
	rows := func(p *page) int { return p.Find("#links li").Length() }
	p := b.get("/admin/grouping")
	if rows(p) != 50 {
		t.Errorf("%d rows at first", rows(p))
	}
	more := p.Find(`#links a.button`).AttrOr("href", "")
	if n := rows(b.get(more)); n != 71 {
		t.Errorf("%d rows after more", n)
	}
	if p = b.get("/admin/grouping?q=ZOL"); rows(p) != 1 || p.value("q") != "ZOL" {
		t.Errorf("%d rows found", rows(p))
	}
	b.get("/admin/grouping?q=nothing").says("No learned word holds these letters")
}

func TestAllLearningIsSwitchedOffAndOn(t *testing.T) {
	s := settled(t)
	b := s.signedIn(adminEmail)
	p := b.get("/admin/grouping").says("Where reports stand stays as it is").send("/admin/grouping/learning").
		goesTo("/admin/grouping").says("Learning is switched off.").says("None while learning is switched off")
	if strings.Contains(p.text(), "these two mistakes") || strings.Contains(p.text(), "Learned from") {
		t.Errorf("it tells what counts only while it learns: %s", p.text())
	}
	if !s.view().LearningOff() {
		t.Fatal("it learns on")
	}
	b.get("/admin/grouping").send("/admin/grouping/learning").goesTo("/admin/grouping").says("switched on again")
	if s.view().LearningOff() {
		t.Error("it is off still")
	}
}
