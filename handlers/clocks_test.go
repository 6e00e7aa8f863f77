package handlers

import (
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func TestReportersAndMembersReadHowLongItTook(t *testing.T) {
	s := settled(t)
	n := s.tell(sales, "Prices are missing")
	s.clock.pass(50 * time.Hour)
	tracking := s.path(models.LinkTracking, uint32(n))
	s.browser().get(tracking).says("That has passed: we are late")
	s.do(models.ByMember(1), &models.AnswerReport{Report: n, Words: "There is a list now"})
	s.clock.pass(24 * time.Hour)
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: s.view().Report(n).Bottleneck, Status: models.StatusResolved})
	late := s.browser().get(tracking).says("You had a first answer after 2 working days 2 hours, counted in working time. We had said Thursday 26 November, so that was too late.")
	late.says("It was resolved after 3 working days 2 hours, counted in working time.")
	s.signedIn(engineerEmail).get("/reports/1").says("In working time: heard after 2 working days 2 hours, answered late, after 2 working days 2 hours, resolved after 3 working days 2 hours")
}

// twoWait has a bottleneck that waits for Legal and, since a working day later, one that waits for Acme.
func twoWait(t *testing.T) *site {
	s := settled(t)
	file := func(c *models.FileReport) {
		c.Source, c.OwnTime, c.Key = sales, models.OwnTimeDay, hashedShort("test", c.Text)
		s.do(models.ByParty(sales), c)
	}
	file(&models.FileReport{Text: "Security questionnaires take weeks", Waiting: models.WaitingDepartment, WaitingParty: legal})
	s.clock.pass(24 * time.Hour)
	file(&models.FileReport{Text: "The pallets stand at gate nine", Waiting: models.WaitingSupplier, WaitingName: "Acme"})
	s.clock.pass(26 * time.Hour)
	return s
}

func TestThoseWhoAreWaitedForSeeSinceWhenAndWithWhatItWouldGoFaster(t *testing.T) {
	s := twoWait(t)
	s.do(models.ByMember(1), &models.SetNeed{Bottleneck: 1, Words: "One page with the answers of last year"})
	b := s.signedIn(engineerEmail)
	b.get("/bottlenecks/1").says("waiting for Legal for 2 working days 2 hours, since 24 Nov")
	b.get("/bottlenecks/2").says("waiting for Acme for 1 working day 2 hours, since 25 Nov")
	s.browser().get(s.path(models.LinkBoard, 0) + "/bottlenecks/1").says("for 2 working days 2 hours, since 24 Nov")
	s.joined("Paula", "paula@northwind.example", models.RoleLead, 2)
	paula := s.signedIn("paula@northwind.example")
	paula.get("/departments/2").says("for 2 working days 2 hours, since 24 Nov").says("What would make it faster: One page with the answers of last year")
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: 1, Status: models.StatusWontDo, Words: "Not now", Audience: models.AudienceReporters,
		Gained: "Time for others", Review: models.DateOf(s.clock.Now()) + 90})
	if text := b.get("/bottlenecks/1").text(); strings.Contains(text, "since 24 Nov") {
		t.Error("what we won't do still waits for Legal")
	}
}

func TestASupplierSeesTheClockOfWhatTheyWereAskedForAndNothingElse(t *testing.T) {
	s := twoWait(t)
	page := s.path(models.LinkSupplier, 1)
	if text := s.browser().get(page).text(); strings.Contains(text, "working day") {
		t.Error("the supplier reads a clock before anybody asked them for something")
	}
	s.do(models.ByMember(1), &models.SetNeed{Bottleneck: 2, Words: "Legal must sign the frame contract"})
	s.do(models.ByMember(1), &models.AskSupplier{Bottleneck: 2, Supplier: 1, Words: "A slot at the gate", Key: "asked"})
	s.clock.pass(24 * time.Hour)
	asked := s.browser().get(page).says("We have waited for 1 working day, counted in working time, since we asked.").says("What would you need to go faster?")
	for _, word := range []string{"pallets", "frame contract", "25 Nov", "Sales", "B-2"} {
		if strings.Contains(asked.text(), word) {
			t.Errorf("the supplier reads %q", word)
		}
	}
	if text := s.browser().get(s.path(models.LinkSupplier, 2)).text(); strings.Contains(text, "slot") || strings.Contains(text, "waited for") {
		t.Error("another supplier reads of it")
	}
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: 2, Status: models.StatusResolved})
	if text := s.browser().get(page).text(); strings.Contains(text, "since we asked") {
		t.Error("the clock goes on after it is resolved")
	}
}
