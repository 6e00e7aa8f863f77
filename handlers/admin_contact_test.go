package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

const oneDay = 24 * time.Hour

// withContacts is a settled site in which Acme has the contacts Ana, who reads Spanish, and Ben.
func withContacts(t *testing.T) (s *site, ana, ben string) {
	t.Helper()
	s = settled(t)
	for _, one := range []models.NewContact{{Person: "Ana Ruiz", Email: "ana@acme.example", Language: "es"}, {Person: "Ben"}} {
		s.do(models.ByMember(1), &models.AddContact{Supplier: 1, Contact: one})
	}
	return s, s.contactPath(1), s.contactPath(2)
}

func (s *site) contactPath(n models.ContactNumber) string {
	return LinkPath(s.Keys, models.LinkSupplier, uint32(s.view().Contact(n).Link))
}

func TestAContactIsAddedAndChanged(t *testing.T) {
	s := settled(t)
	s.joined("Hal", "hal@northwind.example", models.RoleAdmin)
	grace, hal := s.signedIn(adminEmail), s.signedIn("hal@northwind.example")
	p := grace.get("/admin/suppliers/1").is(http.StatusOK).says("No contacts yet")
	for field, bad := range map[string]string{"person": "", "email": "ana", "language": "xx"} {
		wrong := p.send("/admin/suppliers/1/contacts", "person", "Ana", "email", "ana@acme.example", field, bad).is(http.StatusUnprocessableEntity)
		if wrong.fieldError(field) == "" {
			t.Errorf("%s = %q: no sentence", field, bad)
		}
	}
	p.send("/admin/suppliers/1/contacts", "person", "Ana Ruiz", "email", "ana@acme.example", "language", "es").follow().
		says("Ana Ruiz is added. Send them their link.").says("Hola, Ana Ruiz").says("https://bottleneck.northwind.example" + s.contactPath(1))
	p.send("/admin/suppliers/1/contacts", "person", "A. Ruiz", "email", "ANA@acme.example").is(http.StatusUnprocessableEntity).says("has a contact with that name or e-mail address")
	opened := grace.get("/admin/contacts/1").is(http.StatusOK)
	hal.get("/admin/contacts/1").send("/admin/contacts/1", "person", "Ana Gil").is(http.StatusSeeOther)
	opened.send("/admin/contacts/1", "person", "Ana R.").is(http.StatusConflict).says("Hal changed this").says("Ana Gil").send("/admin/contacts/1").is(http.StatusSeeOther)
	if got := s.view().Contact(1); got.Name != "Ana R." || got.Language != "es" {
		t.Errorf("%+v", got)
	}
	grace.get("/admin/contacts/9").is(http.StatusNotFound)
}

func TestAClosedContactComesBackAndAnErasedOneDoesNot(t *testing.T) {
	s, ana, ben := withContacts(t)
	grace := s.signedIn(adminEmail)
	p := grace.get("/admin/contacts/1")
	p.send("/admin/contacts/1/close").follow().says("The link of Ana Ruiz is closed.").says("their link opens nothing")
	s.browser().get(ana).is(http.StatusGone)
	s.browser().get(ben).is(http.StatusOK)
	grace.get("/admin/suppliers/1").says("Closed contacts")
	grace.get("/admin/contacts/1").send("/admin/contacts/1/close").follow().says("works again")
	s.browser().get(ana).is(http.StatusOK)
	p.send("/admin/contacts/1/erase").is(http.StatusUnprocessableEntity).says("Tick that you are sure")
	p.send("/admin/contacts/1/erase", "sure", "yes").goesTo("/admin/suppliers/1#contacts").says("The contact is erased.")
	s.browser().get(ana).is(http.StatusGone)
	grace.get("/admin/contacts/1").is(http.StatusNotFound)
	if text := grace.get("/admin/suppliers/1").text() + grace.get("/admin/links").text(); strings.Contains(text, "Ana Ruiz") {
		t.Error("the name is still shown")
	}
}

func TestOneLinkIsEndedRenewedAndMadeAnew(t *testing.T) {
	s, ana, ben := withContacts(t)
	grace := s.signedIn(adminEmail)
	link := func(n models.ContactNumber) string { return "/admin/links/" + itoa(s.view().Contact(n).Link) }
	grace.get("/admin/suppliers/1").send(link(1) + "/end").follow().says("The link of Ana Ruiz has ended.").says("There is no other yet.")
	s.browser().get(ana).is(http.StatusGone).says("Ask the people you work with at Northwind for a new one.")
	s.browser().get(ben).is(http.StatusOK)
	grace.get("/admin/suppliers/1").send(link(1) + "/make").follow().says("Ana Ruiz has a new link.")
	s.browser().get(ana).is(http.StatusGone)
	s.browser().get(s.contactPath(1)).is(http.StatusOK)
	grace.get("/admin/suppliers/1").send(link(2)+"/renew", "days", "-1").follow().says("The link of Ben is renewed.").says("Never runs out")
	grace.post(link(2)+"/renew", "days", "7").is(http.StatusUnprocessableEntity)
	shared := "/admin/links/" + itoa(s.view().Supplier(1).Link)
	grace.get("/admin/suppliers/1").send(shared + "/end").is(http.StatusSeeOther)
	only := "/admin/links/" + itoa(s.view().Supplier(2).Link)
	if grace.get("/admin/suppliers/2").Find(`form[action="`+only+`/end"]`).Length() != 0 {
		t.Error("a supplier's only link is offered to be ended")
	}
	grace.post(only + "/end").is(http.StatusConflict).says("the only link that this supplier has")
	grace.post("/admin/links/" + itoa(s.view().Department(1).Link) + "/end").is(http.StatusNotFound)
}

func TestALinkThatRunsOutIsToldOfAndKept(t *testing.T) {
	s, ana, ben := withContacts(t)
	s.browser().get(ana).says("Working with Northwind")
	s.clock.pass(77 * oneDay)
	p := s.browser().get(ana).is(http.StatusOK).says("This link works until 22 February 2027 if nobody writes here.")
	grace := s.signedIn(adminEmail)
	grace.get("/admin/links").says("4 links run out within two weeks")
	before := s.view().Number
	s.browser().get(ana)
	if s.view().Number != before {
		t.Error("reading renewed it")
	}
	kept := p.send(ana + "/keep").follow().is(http.StatusOK)
	if strings.Contains(kept.text(), "This link works until") {
		t.Error("it is still told to run out")
	}
	grace.get("/admin/links").says("3 links run out").send("/admin/links/keep").goesTo("/admin/links").says("3 links are renewed.")
	s.clock.pass(89 * oneDay)
	s.browser().get(ben).is(http.StatusOK)
	s.clock.pass(oneDay)
	de := s.browser()
	de.headers["Accept-Language"] = "de"
	de.get(ben).is(http.StatusGone).says("abgelaufen").says("bei Northwind")
	s.browser().get(ben).is(http.StatusGone).says("Ask the people you work with at Northwind to renew it. This same address works again then")
	s.signedIn(adminEmail).get("/admin/suppliers/1").says("Ran out on").send("/admin/links/"+itoa(s.view().Contact(2).Link)+"/renew", "days", "30").is(http.StatusSeeOther)
	s.browser().get(ben).is(http.StatusOK)
}

func TestLinksAreFoundByNameAndTakenOutAsMessages(t *testing.T) {
	s, ana, _ := withContacts(t)
	s.do(models.ByMember(1), &models.ChangeContact{Contact: 2, Now: models.NewContact{Person: "=Ben"}, Seen: s.view().Number})
	grace := s.signedIn(adminEmail)
	for find, want := range map[string]int{"acme": 3, "RUIZ": 1, "ana@": 1, "sales": 1, "nobody": 0} {
		if got := grace.get("/admin/links?q=" + find).is(http.StatusOK).Find("li[id$=-card]").Length(); got != want {
			t.Errorf("%s: %d links, want %d", find, got, want)
		}
	}
	before := s.view().Number
	file := grace.get("/admin/links?q=acme").send("/admin/links/messages.csv").is(http.StatusOK)
	if !strings.Contains(file.body, ana) || !strings.Contains(file.body, "Hola, Ana Ruiz") || !strings.Contains(file.body, "'=Ben") || strings.Contains(file.body, "Globex") {
		t.Errorf("the file: %s", file.body)
	}
	if file.header.Get("Cache-Control") != "no-store" || !strings.HasPrefix(file.header.Get("Content-Disposition"), "attachment") {
		t.Errorf("its headers: %v", file.header)
	}
	if s.view().Number != before+1 {
		t.Error("the history is to say that links were taken out")
	}
	grace.get("/admin/history").says("the links of suppliers (3)")
}

func TestHowLongSupplierLinksWorkIsASetting(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	p := grace.get("/admin/settings")
	if p.value("link_days") != "90" {
		t.Errorf("at first %q", p.value("link_days"))
	}
	p.send("/admin/settings", "link_days", "30").is(http.StatusSeeOther)
	s.do(models.ByMember(1), &models.AddContact{Supplier: 1, Contact: models.NewContact{Person: "Ana"}})
	if got := s.view().Link(s.view().Contact(1).Link).Days; got != 30 {
		t.Errorf("a new link works for %d days", got)
	}
	if p := grace.get("/admin/settings").send("/admin/settings", "link_days", "7").is(http.StatusUnprocessableEntity); p.fieldError("link_days") == "" {
		t.Error("no sentence about 7 days")
	}
}

func TestASupplierWithManyContactsShowsTheNewestAndLeadsToTheRest(t *testing.T) {
	s := settled(t)
	for n := range 43 {
		s.do(models.ByMember(1), &models.AddContact{Supplier: 1, Contact: models.NewContact{Person: fmt.Sprintf("Person %d", n)}})
	}
	grace := s.signedIn(adminEmail)
	page := grace.get("/admin/suppliers/1").says("3 more are among the links").says("Person 42")
	if strings.Contains(page.body, "Person 2,") || page.Find(`a[href="/admin/links?q=Acme"]`).Length() != 1 {
		t.Error("the earliest contacts are shown, or nothing leads to them")
	}
	grace.get("/admin/links?q=Acme").says("Person 2,")
}
