package handlers

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// withPeople is a settled site to which Zoe has reported twice, and somebody else once.
func withPeople(t *testing.T) *site {
	s := settled(t)
	for i, one := range []struct{ contact, text, tool string }{
		{"zoe@people.example", "zanzibar delivery is late", "zanzibar portal"},
		{"max@people.example", "Contracts come back unsigned", "contract portal"},
		{" ZOE@people.example", "zanzibar has no stock", "zanzibar portal"},
	} {
		s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: one.text, Contact: one.contact,
			Waiting: models.WaitingTool, WaitingName: one.tool, OwnTime: models.OwnTimeDay, Key: strings.Repeat(string(rune('a'+i)), 32)})
	}
	s.do(models.ByReporter(1), &models.AddWords{Report: 1, Text: "zanzibar, again", Key: "more"})
	s.do(models.ByMember(2), &models.AnswerReport{Report: 1, Words: "Dear zanzibar friend"})
	return s
}

// recordedWith lists the events that still hold a word.
func (s *site) recordedWith(word string) (names []string) {
	s.t.Helper()
	err := s.Store.EachRecorded(context.Background(), 1, func(r models.Recorded) error {
		data, err := json.Marshal(r.Event)
		if strings.Contains(strings.ToLower(string(data)), word) {
			names = append(names, r.Event.Name())
		}
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return names
}

// until waits for what happens in the background.
func until(t *testing.T, done func() bool) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(20 * time.Second); !done(); <-tick.C {
		if time.Now().After(deadline) {
			t.Fatal("it never happened")
		}
	}
}

func TestAPersonIsFoundTakenOutAndErased(t *testing.T) {
	s := withPeople(t)
	grace := s.signedIn(adminEmail)
	found := grace.get("/admin/people").is(http.StatusOK).send("/admin/people", "who", "Zoe@People.example").is(http.StatusOK)
	found.says("One person or contact").says("2 reports")
	address := found.Find("#found ~ ul a.row-name").AttrOr("href", "")
	if address != "/admin/people/contacts/3" {
		t.Fatalf("found at %q", address)
	}
	page := grace.get(address).is(http.StatusOK)
	for _, want := range []string{"R-1", "R-3", "zanzibar delivery", "zanzibar portal", "zanzibar, again", "Dear zanzibar friend", "zoe@people.example"} {
		page.says(want)
	}
	if strings.Contains(page.body, "Contracts come back") || strings.Contains(strings.ToLower(page.path), "zoe") {
		t.Error("the page shows somebody else, or its address names the person")
	}
	before := s.view().Number
	file := page.send(address + "/export").is(http.StatusOK)
	var got personFile
	if err := json.Unmarshal([]byte(file.body), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Reports) != 2 || got.Reports[1].Words != "zanzibar delivery is late" || got.Reports[1].Answers[0].Words != "Dear zanzibar friend" ||
		got.Reports[1].Added[0].Words != "zanzibar, again" || got.Reports[0].Contact != "ZOE@people.example" && got.Reports[0].Contact != " ZOE@people.example" {
		t.Errorf("the file holds %+v", got)
	}
	if names := s.recordedWith("zoe@"); len(names) != 2 || s.view().Number != before+1 {
		t.Errorf("taking out left the address in %v, in %d commits", names, s.view().Number-before)
	}

	sure := grace.get(address + "/erase").is(http.StatusOK)
	sure.says("This cannot be undone").says("The contact of 2 reports").says("Backups made before").says("What is counted")
	if s.view().Number != before+1 {
		t.Error("asking erased something")
	}
	count := s.view().ReportCount()
	sure.send(address + "/erase").goesTo("/admin/people").says("Erased from 2 reports")
	until(t, func() bool { return len(s.recordedWith("zanzibar"))+len(s.recordedWith("zoe@")) == 0 })
	if s.view().ReportCount() != count || s.view().Report(1).Answered == 0 || len(s.recordedWith("max@")) != 1 {
		t.Error("what was counted changed, or somebody else was erased")
	}
	grace.get(address).is(http.StatusOK).says("Nothing is left to erase")
	grace.post("/admin/people", "who", "zoe@people.example").is(http.StatusOK).says("Nobody left this as a contact")
	grace.get("/admin/history?kind=erasures").says("Erased the words of R-1").says("Erased the answers to R-1")
	grace.post(address + "/erase").goesTo("/admin/people") // sent again
}

func TestOneReportIsErasedByItsReferenceAndTypedTitlesAreNamed(t *testing.T) {
	s := withPeople(t)
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: s.view().Report(1).Bottleneck, Title: "Deliveries of zanzibar"})
	grace := s.signedIn(adminEmail)
	page := grace.post("/admin/people", "who", "r-1").goesTo("/admin/people/reports/1")
	page.says("One report left this contact").send("/admin/people/reports/1/export").is(http.StatusOK)
	sure := grace.get("/admin/people/reports/1/erase").says("The contact of one report").says("A title that a member typed")
	if sure.Find(`a[href="/bottlenecks/1"]`).Length() == 0 {
		t.Error("the title is not linked")
	}
	sure.send("/admin/people/reports/1/erase").goesTo("/admin/people")
	if s.view().HoldsDetails(s.view().Report(1)) || !s.view().HoldsDetails(s.view().Report(3)) {
		t.Error("not this report alone")
	}
	grace.get("/admin/people/reports/99").is(http.StatusNotFound)
	grace.get("/admin/people/contacts/x").is(http.StatusNotFound)
	grace.post("/admin/people", "who", "").is(http.StatusUnprocessableEntity)
}

func TestWordsOfOthersAreListedForAnAdminToDecide(t *testing.T) {
	s := withPeople(t)
	s.do(models.ByMember(2), &models.PostUpdate{Bottleneck: 2, Words: "We called zoe about the contracts"})
	p := s.signedIn(adminEmail).post("/admin/people", "who", "Zoe").is(http.StatusOK)
	p.says("We called zoe about").says("an update")
	if p.Find(`#mentions ~ ul a[href="/bottlenecks/2"]`).Length() != 1 {
		t.Error("the update is not linked")
	}
}

func TestAMemberIsShownTakenOutAndErased(t *testing.T) {
	s := withPeople(t)
	s.do(models.ByMember(2), &models.SetOwner{Bottleneck: 1, Owner: 2})
	grace, erin := s.signedIn(adminEmail), s.signedIn(engineerEmail)
	grace.post("/admin/people", "who", "erin").is(http.StatusOK).says(engineerEmail)
	page := grace.get("/admin/people/members/2").is(http.StatusOK)
	page.says("cares for one bottleneck").says("answered one person").says("Firefox")
	file := page.send("/admin/people/members/2/export").is(http.StatusOK)
	if !strings.Contains(file.body, engineerEmail) || strings.Contains(file.body, "argon2id") {
		t.Errorf("the file holds %s", file.body)
	}
	grace.get("/admin/people/members/2/erase").says("Name, e-mail address and password").send("/admin/people/members/2/erase").goesTo("/admin/people").says("Erased.")
	erin.get("/board").is(http.StatusSeeOther)
	until(t, func() bool { return len(s.recordedWith(engineerEmail)) == 0 })
	grace.get("/bottlenecks/1").says("a former member")
	for _, path := range []string{"/admin/people/members/2", "/admin/members/2", "/admin/people/members/2/erase"} {
		grace.get(path).is(http.StatusNotFound)
	}
	if body := grace.get("/admin").body; strings.Contains(body, "Erin") {
		t.Error("the list still names the member")
	}
	grace.get("/admin/people/members/1").says("Another admin has to erase it")
	grace.post("/admin/people/members/1/erase").is(http.StatusForbidden)
	s.restart()
	if m := s.view().Member(2); !m.Erased || s.view().Member(3).Name != "Lee" {
		t.Errorf("after a restart: %+v", m)
	}
}

func TestWithManyReportsAPersonIsErasedWhole(t *testing.T) {
	s := settled(t)
	for n := range 520 {
		s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: fmt.Sprint("Report ", n),
			Contact: "zoe@people.example", Waiting: models.WaitingUnknown, OwnTime: models.OwnTimeDay, Key: fmt.Sprint("key ", n)})
	}
	grace := s.signedIn(adminEmail)
	page := grace.get("/admin/people/contacts/9").is(http.StatusOK)
	if shown := page.Find("li.report").Length(); shown != personReports {
		t.Errorf("%d reports are shown", shown)
	}
	grace.post("/admin/people/contacts/9/erase").goesTo("/admin/people").says("Erased from 520 reports")
	for n := models.ReportNumber(1); n <= 520; n++ {
		if s.view().HoldsDetails(s.view().Report(n)) {
			t.Fatalf("%s is left", n)
		}
	}
}

func TestWhatADepartmentSaidOfASupplierIsTakenOutWithTheAnswer(t *testing.T) {
	s := toldOf(t)
	s.releases(false)
	s.do(models.ByParty(models.SupplierNumbered(1)), &models.AnswerSupplierFeedback{Supplier: 1, Feedback: 1, Words: "A label on each"})
	file := s.signedIn(adminEmail).get("/admin/people/reports/1").send("/admin/people/reports/1/export").is(http.StatusOK)
	var got personFile
	if err := json.Unmarshal([]byte(file.body), &got); err != nil {
		t.Fatal(err)
	}
	one := got.Reports[0]
	if one.WouldHelp != "An inscrutable note" || len(one.Suppliers) != 1 || one.Suppliers[0].Words != "A label on each" || one.Suppliers[0].By != "Acme" {
		t.Errorf("taken out: %+v", one)
	}
}

func TestAContactAtASupplierIsFoundWhereTheyCanBeErased(t *testing.T) {
	s := settled(t)
	for n := range 55 {
		s.do(models.ByMember(1), &models.AddContact{Supplier: 1, Contact: models.NewContact{Person: fmt.Sprintf("Person %d", n), Email: fmt.Sprintf("p%d@acme.example", n)}})
	}
	find := s.signedIn(adminEmail).get("/admin/people")
	if found := find.send("/admin/people", "who", "P54@acme"); found.Find(`a[href="/admin/contacts/55"]`).Length() != 1 {
		t.Error("the contact is not found, or not where one is erased")
	}
	found := find.send("/admin/people", "who", "person").says("There may be more.")
	if n := found.Find(`a[href^="/admin/contacts/"]`).Length(); n != 50 {
		t.Errorf("%d contacts are listed", n)
	}
}
