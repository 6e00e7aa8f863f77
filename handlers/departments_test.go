package handlers

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// legalWaits is a settled site in which Sales waits for Legal, with a contact and money at stake.
func legalWaits(t *testing.T) *site {
	s := settled(t)
	s.joined("Paula", "paula@northwind.example", models.RoleLead, 2)
	s.browser().post(s.path(models.LinkDepartment, 1), "what", "The security questionnaire takes weeks", "waiting_for", "department", "waiting_department", "2",
		"own_time", "day", "own_answer", "about 25k", "contact", "desk 14").is(http.StatusSeeOther)
	return s
}

func TestALeadReadsTheReportsOfTheirDepartmentWithContactsAndNoOthers(t *testing.T) {
	s := legalWaits(t)
	s.browser().post(s.path(models.LinkDepartment, 2), "what", "The contract desk is empty", "waiting_for", "nobody", "own_time", "day",
		"contact", "room 3").is(http.StatusSeeOther)
	lee := s.signedIn(leadEmail)
	page := lee.get("/departments").goesTo("/departments/1").is(http.StatusOK)
	page.says("The security questionnaire takes weeks").says("desk 14").says("about 25k").says("No answer yet")
	for _, hidden := range []string{"room 3", "The contract desk is empty", "Remove this department"} {
		if strings.Contains(page.text(), hidden) {
			t.Errorf("the lead of Sales reads %q", hidden)
		}
	}
	if page.Find(`header nav a[href="/departments"]`).AttrOr("aria-current", "") != "page" {
		t.Error("the navigation does not lead to the departments")
	}
	s.do(models.ByMember(2), &models.PostUpdate{Bottleneck: 1, Words: "Legal has a template now."})
	lee.get("/departments/1").says("Answered on Tuesday 24 November").says("in time").says("1 answer").says("Legal has a template now.")
	lee.get("/departments/2").is(http.StatusForbidden)
}

func TestReportsOfADepartmentArePaged(t *testing.T) {
	s := settled(t)
	for range departmentReports + 1 {
		s.browser().post(s.path(models.LinkDepartment, 1), "what", "The printer is broken", "waiting_for", "unknown", "own_time", "day").is(http.StatusSeeOther)
	}
	lee := s.signedIn(leadEmail)
	newest := lee.get("/departments/1")
	older := newest.Find(`a[href*="before="]`).AttrOr("href", "")
	if n := newest.Find("li.report").Length(); n != departmentReports || newest.Find("#R-21").Length() != 1 {
		t.Errorf("%d reports on the first page", n)
	}
	last := lee.get(older).is(http.StatusOK)
	if last.Find("li.report").Length() != 1 || last.Find("#R-1").Length() != 1 || last.Find(`a[href*="before="]`).Length() != 0 {
		t.Errorf("%s shows %d reports", older, last.Find("li.report").Length())
	}
	last.says("Back to the newest reports")
}

func TestALeadAnswersWhatWaitsForTheirDepartment(t *testing.T) {
	s := legalWaits(t)
	paula, lee := s.signedIn("paula@northwind.example"), s.signedIn(leadEmail)
	waits := paula.get("/departments/2").says("What waits for Legal").says("The security questionnaire takes weeks").says("1 report waits for it")
	if waits.Find(`a[href="/bottlenecks/1#set-need"]`).Length() != 1 {
		t.Error("no way to say what would make it faster")
	}
	card := paula.get("/bottlenecks/1").says("It waits for your department")
	if strings.Contains(card.text(), "desk 14") || strings.Contains(card.text(), "25k") {
		t.Error("the lead of Legal reads the contact or the money of Sales")
	}
	if card.Find("#set-status").Length() != 0 {
		t.Error("a lead is offered to set the status")
	}
	card.send("/bottlenecks/1/need", "words", "One list of the usual questions").goesTo("/bottlenecks/1").says("One list of the usual questions")
	preview := paula.get("/bottlenecks/1").send("/bottlenecks/1/updates", "words", "We begin on Monday", "preview", "1").is(http.StatusOK).says("These will read it")
	preview.send("/bottlenecks/1/updates", "send", "1").goesTo("/bottlenecks/1").says("We begin on Monday")
	if s.view().Report(1).Answered == 0 {
		t.Error("the reporter of Sales still waits for an answer")
	}
	lee.get("/departments/1").says("We begin on Monday")
	lee.post("/bottlenecks/1/need", "words", "Mine", "seen", "1").is(http.StatusForbidden)
	lee.post("/bottlenecks/99/need", "words", "Mine", "seen", "1").is(http.StatusForbidden)
}

func TestAFormLinkIsReplacedWithGrace(t *testing.T) {
	s := settled(t)
	lee := s.signedIn(leadEmail)
	old := s.path(models.LinkDepartment, 1)
	const replace, end = "/departments/1/link/replace", "/departments/1/link/end"
	lee.get("/departments/1").send(replace, "grace", "7").goesTo("/departments/1#link").says("The old one works until Tuesday 1 December").
		says("The old address, in use since 24 November 2026, works until Tuesday 1 December")
	present := s.path(models.LinkDepartment, 1)
	if present == old {
		t.Fatal("the link is the same")
	}
	for range 2 { // both are kept ready
		s.browser().get(old).is(http.StatusOK)
		s.browser().get(present).is(http.StatusOK)
	}
	s.browser().post(old, "what", "By the old link", "waiting_for", "unknown", "own_time", "day").is(http.StatusSeeOther)
	s.clock.pass(7*24*time.Hour - time.Minute)
	s.browser().get(old).is(http.StatusOK)
	s.clock.pass(time.Minute)
	s.browser().get(old).is(http.StatusGone).says("The link to this form has been replaced.")
	s.browser().get(present).is(http.StatusOK)
	lee = s.signedIn(leadEmail)
	if text := lee.get("/departments/1").text(); strings.Contains(text, "The old address") {
		t.Error("the page still tells of the old address")
	}

	lee.get("/departments/1").send(replace, "grace", "28").is(http.StatusSeeOther)
	lee.get("/departments/1").send(end).goesTo("/departments/1#link").says("The old link has ended.")
	s.browser().get(present).is(http.StatusGone)
	now := s.view().Department(1).Link
	lee.get("/departments/1").send(replace, "grace", "0").goesTo("/departments/1#link").says("Send the new one to its people.")
	if link := s.view().Link(now); !link.HasEnded(models.MomentOf(s.clock.Now())) {
		t.Error("stopping at once did not")
	}
}

func TestAFormLinkIsReplacedOnceAndOnlyByThoseWhoLookAfterIt(t *testing.T) {
	s := settled(t)
	lee, grace := s.signedIn(leadEmail), s.signedIn(adminEmail)
	const replace, end = "/departments/1/link/replace", "/departments/1/link/end"
	opened := grace.get("/admin/links").is(http.StatusOK)
	lee.get("/departments/1").send(replace, "grace", "1").is(http.StatusSeeOther)
	made := s.view().Department(1).Link
	opened.send(replace, "grace", "0").is(http.StatusSeeOther) // somebody else was quicker
	if s.view().Department(1).Link != made {
		t.Error("the new link was replaced by a page that showed the old one")
	}
	if p := lee.post(replace, "link", "2", "grace", "365").is(http.StatusUnprocessableEntity); p.fieldError("grace") == "" {
		t.Error("any grace is taken")
	}
	others := s.view().Department(2).Link
	lee.post(replace, "link", text(others), "grace", "0").is(http.StatusNotFound)
	lee.post(end, "link", text(others)).is(http.StatusNotFound)
	lee.post(end, "link", text(made)).is(http.StatusConflict)
	s.browser().get(s.path(models.LinkDepartment, 2)).is(http.StatusOK)
	s.browser().get(s.path(models.LinkDepartment, 1)).is(http.StatusOK)
	if qr := lee.get("/departments/1/link/qr.png").is(http.StatusOK); qr.header.Get("Content-Type") != "image/png" {
		t.Error("the lead has no picture of the link")
	}
}

func TestAnAdminOrdersTheDepartmentsForEveryList(t *testing.T) {
	s := settled(t)
	s.do(models.ByMember(1), &models.AddDepartments{Departments: []models.NewDepartment{{Name: "Finance"}}})
	form := s.path(models.LinkDepartment, 1)
	s.browser().get(form).is(http.StatusOK) // kept ready
	grace := s.signedIn(adminEmail)
	grace.get("/departments").is(http.StatusOK).
		send("/departments/3/place", "to", "1").goesTo("/departments#department-3").says("Finance is moved.")
	names := func(p *page, selector string) (list []string) {
		p.Find(selector).Each(func(_ int, one *selection) { list = append(list, strings.TrimSpace(one.Text())) })
		return list
	}
	if got := names(grace.get("/departments"), "a.row-name"); !slices.Equal(got, []string{"Finance", "Sales", "Legal"}) {
		t.Errorf("listed as %v", got)
	}
	if got := names(s.browser().get(form), `[name="waiting_department"] option:not([value=""])`); !slices.Equal(got, []string{"Finance", "Legal"}) {
		t.Errorf("the form offers %v", got)
	}
	grace.post("/departments/3/place", "to", "x").is(http.StatusUnprocessableEntity)
	grace.post("/departments/9/place", "to", "1").is(http.StatusNotFound)
}

func TestARemovedDepartmentsFormIsClosedUntilItComesBack(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	form := s.path(models.LinkDepartment, 1)
	p := grace.get("/departments/1")
	grace.post("/departments/1/use", "seen", p.value("seen"), "removed", "").is(http.StatusUnprocessableEntity)
	p.send("/departments/1/use").is(http.StatusSeeOther)
	s.browser().get(form).is(http.StatusGone)
	grace.get("/departments/1/link/qr.png").is(http.StatusGone)
	grace.get("/admin").says("Removed")
	s.signedIn(leadEmail).get("/departments/1").is(http.StatusOK).says("This department is removed.")
	grace.get("/departments/1").is(http.StatusOK).send("/departments/1/use").is(http.StatusSeeOther)
	s.browser().get(form).is(http.StatusOK)
	s.do(models.ByMember(3), &models.ChangeDepartment{Department: 1, Name: "Selling", Seen: s.view().Number})
	p.send("/departments/1/use").is(http.StatusConflict)
}

func text(n models.LinkNumber) string { return strconv.Itoa(int(n)) }
