package handlers

import (
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

func (p *page) rows() (names []string) {
	p.Find(".concepts .row-name").Each(func(_ int, s *goquery.Selection) { names = append(names, s.Text()) })
	return names
}

func TestConceptsAreFoundByWordAndSubject(t *testing.T) {
	b := settled(t).signedIn(adminEmail)
	p := b.get("/admin/grouping/concepts").is(http.StatusOK)
	if len(p.rows()) != 50 {
		t.Errorf("%d on the first page", len(p.rows()))
	}
	first := p.rows()[0]
	if next := b.get(p.Find("a[rel=next]").AttrOr("href", "")); len(next.rows()) != 50 || next.rows()[0] == first {
		t.Errorf("the next page begins with %q", next.rows()[0])
	}
	if p = b.get("/admin/grouping/concepts?q=FAKTURA"); len(p.rows()) == 0 || p.rows()[0] != "invoice" {
		t.Errorf("found %v", p.rows())
	}
	p.says("Rechnung, Faktura")
	if p = b.get("/admin/grouping/concepts?q=rechnung"); p.rows()[0] != "invoice" {
		t.Errorf("the concept of that very word comes after %q", p.rows()[0])
	}
	p = b.get("/admin/grouping/concepts?heading=Payments")
	if len(p.rows()) == 0 || p.value("heading") != "Payments" {
		t.Errorf("of one subject: %v", p.rows())
	}
	b.get("/admin/grouping/concepts?q=xyzzy").says("No concept fits")
	b.get("/admin/grouping/concepts?heading=own").says("Nothing is added or changed here")
	b.get("/admin/grouping/concepts?from=99999").is(http.StatusOK)
	b.get("/admin/grouping/concepts?from=-7").is(http.StatusOK)
}

func TestTheWordsOfAConceptAreChangedAndTakenBack(t *testing.T) {
	s := settled(t)
	b := s.signedIn(adminEmail)
	page := "/admin/grouping/concept?name=invoice"
	p := b.get(page)
	if got := p.value("words_de"); !strings.HasPrefix(got, "Rechnung\n") {
		t.Fatalf("German words: %q", got)
	}
	p = p.send("/admin/grouping/concept", "words_de", "Rechnung\nBeleg", "do", "save").goesTo(page).says("being read anew").says("The program’s own words")
	if got := p.value("words_de"); got != "Rechnung\nBeleg" {
		t.Errorf("German words: %q", got)
	}
	if own := s.view().Concept("invoice"); own == nil || len(own.Words) != 6 {
		t.Fatalf("recorded is %+v", own)
	}
	b.get("/admin/grouping/concepts?heading=own").says("Changed here")
	b.get("/admin/grouping").says("1 is added, changed or taken out here.")
	forget := p.Find(`form:has(button[value=forget])`)
	p = b.send(http.MethodPost, "/admin/grouping/concept", formValues(forget, []string{"do", "forget"})).goesTo(page).says("Taken back.")
	if got := p.value("words_de"); strings.Contains(got, "Beleg") || s.view().Concept("invoice") != nil {
		t.Errorf("German words after taking back: %q", got)
	}
}

func TestAConceptIsTakenOutAndPutBack(t *testing.T) {
	s := settled(t)
	b := s.signedIn(adminEmail)
	page := "/admin/grouping/concept?name=invoice"
	out := b.get(page).Find(`form:has(button[value=remove])`)
	p := b.send(http.MethodPost, "/admin/grouping/concept", formValues(out, []string{"do", "remove"})).goesTo(page).says("is taken out")
	if own := s.view().Concept("invoice"); own == nil || !own.Removed {
		t.Fatalf("recorded is %+v", own)
	}
	b.get("/admin/grouping/concepts?heading=own").says("Taken out")
	p.send("/admin/grouping/concept", "do", "forget").goesTo(page).says("Put back.")
	if s.view().Concept("invoice") != nil {
		t.Error("it is taken out still")
	}
}

func TestAConceptIsAddedAndDeleted(t *testing.T) {
	s := settled(t)
	b := s.signedIn(adminEmail)
	p := b.get("/admin/grouping/concept").send("/admin/grouping/concept", "name", "form 27/B & co", "words_en", "", "do", "save").is(http.StatusUnprocessableEntity)
	if p.fieldError("words") == "" || p.value("name") != "form 27/B & co" {
		t.Errorf("without words: %q", p.fieldError("words"))
	}
	long := strings.Repeat("x", 61)
	p = p.send("/admin/grouping/concept", "words_en", "form 27\n"+long, "words_de", "Formular 27", "do", "save").is(http.StatusUnprocessableEntity)
	if !strings.Contains(p.fieldError("words_en"), long) || p.value("words_en") != "form 27\n"+long || p.value("words_de") != "Formular 27" {
		t.Errorf("with a word that is too long: %q, kept %q", p.fieldError("words_en"), p.value("words_en"))
	}
	p = p.send("/admin/grouping/concept", "words_en", "form 27\npink slip", "do", "save").
		goesTo("/admin/grouping/concept?name=form+27%2FB+%26+co").says("Concept: form 27/B & co")
	b.get("/admin/grouping/concepts?q=pink").says("Added here")
	p.send("/admin/grouping/concept", "do", "forget").goesTo("/admin/grouping/concepts").says("Deleted.")
	if len(s.view().Concepts()) != 0 {
		t.Error("it is there still")
	}
	p.send("/admin/grouping/concept", "do", "save").is(http.StatusNotFound)
	p = b.get("/admin/grouping/concept").send("/admin/grouping/concept", "name", "Invoice", "words_en", "x", "do", "save")
	if p.is(http.StatusUnprocessableEntity).fieldError("name") == "" {
		t.Error("a second concept of one name was added")
	}
}

func TestNobodyOverwritesWordsUnseen(t *testing.T) {
	s := settled(t)
	b := s.signedIn(adminEmail)
	old := b.get("/admin/grouping/concept?name=invoice")
	s.do(models.ByMember(1), &models.SetConcept{Concept: "invoice", Words: []models.ConceptWords{{Language: "en", Words: []string{"bill"}}}})
	p := old.send("/admin/grouping/concept", "words_en", "invoice\nslip", "do", "save").is(http.StatusConflict).says("changed this while you had it open")
	if p.value("words_en") != "invoice\nslip" {
		t.Errorf("kept is %q", p.value("words_en"))
	}
	p.send("/admin/grouping/concept", "do", "save").is(http.StatusSeeOther)
	p = old.by.post("/admin/grouping/concept", "name", "INVOICE", "do", "forget", "seen", "1").is(http.StatusConflict)
	if got := p.value("words_en"); got != "invoice\nslip" {
		t.Errorf("the words that count are not on the page: %q", got)
	}
	p.send("/admin/grouping/concept", "name", "INVOICE", "words_en", "invoice", "do", "save").goesTo("/admin/grouping/concept?name=invoice")
	old = b.get("/admin/grouping/concept?name=invoice")
	s.do(models.ByMember(1), &models.SetConcept{Concept: "invoice", Removed: true})
	if p = old.send("/admin/grouping/concept", "words_en", "mine", "do", "save").is(http.StatusConflict); p.value("words_en") != "mine" {
		t.Error("what was typed is lost when somebody took the concept out")
	}
}

func TestAnUnknownConceptIsNotFound(t *testing.T) {
	settled(t).signedIn(adminEmail).get("/admin/grouping/concept?name=xyzzy").is(http.StatusNotFound).says("no concept of this name")
}
