package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

const trackerPath = "/bottlenecks/1/tracker"

func withPrinter(t *testing.T) *site {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	return s
}

func TestAnEngineerLinksATrackerAndTakesItBackAtOnce(t *testing.T) {
	s := withPrinter(t)
	erin := s.signedIn(engineerEmail)
	p := erin.get("/bottlenecks/1").says("No link to a tracker yet.").send(trackerPath, "address", "https://github.com/northwind/app/issues/12", "title", "New printers")
	p = p.goesTo("/bottlenecks/1#b-trackers").says("It is linked.").says("linked “New printers” from a tracker")
	link := p.Find(`#b-trackers a[href="https://github.com/northwind/app/issues/12"]`)
	if link.Text() != "New printers" || !strings.Contains(link.Parent().Text(), "GitHub northwind/app#12") {
		t.Errorf("it reads %q", link.Parent().Text())
	}
	erin.get("/board?q=%2312").says("The printer is broken again")
	p.undo().goesTo("/bottlenecks/1").says("No link to a tracker yet.")

	s.signedIn(engineerEmail).get("/bottlenecks/1").send(trackerPath, "address", "https://plan.example.org/x").follow()
	p = erin.get("/bottlenecks/1").says("plan.example.org")
	form := p.Find(`#b-trackers li form`)
	values := formValues(form, []string{"remove", "yes"})
	p = erin.send(http.MethodPost, trackerPath, values).goesTo("/bottlenecks/1#b-trackers").says("The link is removed.").says("removed the link to “plan.example.org”")
	p.undo().goesTo("/bottlenecks/1").says("plan.example.org")
	s.signedIn(adminEmail).get("/admin/history").says("Linked an entry of a tracker to B-1").says("Removed the link of B-1 to a tracker")
}

func TestAnAddressThatIsNoneComesBackAsItWasTyped(t *testing.T) {
	p := withPrinter(t).signedIn(engineerEmail).get("/bottlenecks/1").send(trackerPath, "address", "javascript:alert(1)", "title", "New printers").is(http.StatusUnprocessableEntity)
	if got := p.fieldError("address"); got != "The web address must begin with https:// or http://, without spaces and passwords, as the browser shows it" {
		t.Errorf("it says %q", got)
	}
	if p.Find("#address").AttrOr("value", "") != "javascript:alert(1)" || p.Find("#title").AttrOr("value", "") != "New printers" {
		t.Error("what was typed is lost")
	}
}

func TestTheSecondWhoChangesALinkSeesBoth(t *testing.T) {
	s := withPrinter(t)
	erin := s.signedIn(engineerEmail)
	erin.get("/bottlenecks/1").send(trackerPath, "address", "https://plan.example.org/x").follow()
	mine := erin.get("/bottlenecks/1")
	s.clock.pass(time.Minute)
	s.do(models.ByMember(1), &models.SetTracker{Bottleneck: 1, Tracker: 1, Address: "https://plan.example.org/theirs"})
	values := formValues(mine.Find(`#b-trackers li form`), []string{"address", "https://plan.example.org/mine"})
	values.Del("remove")
	p := erin.send(http.MethodPost, trackerPath, values).is(http.StatusConflict).says("https://plan.example.org/theirs").says("Keep mine: https://plan.example.org/mine")
	erin.send(http.MethodPost, trackerPath, formValues(p.Find(".conflict form"), nil)).is(http.StatusSeeOther)
	if got := s.view().Bottleneck(1).Trackers()[0].Address; got != "https://plan.example.org/mine" {
		t.Errorf("it is %s", got)
	}
}

func TestNobodyButMembersSeesWhatIsLinked(t *testing.T) {
	s := withBoth(t)
	s.do(models.ByMember(1), &models.SetTracker{Bottleneck: 1, Address: "https://github.com/northwind/secret-project/issues/12", Title: "Secret title"})
	s.do(models.ByMember(1), &models.SetTitle{Bottleneck: 1, Title: "Printers"})
	s.signedIn(readerEmail).get("/bottlenecks/1").says("Secret title")
	for _, path := range []string{s.path(models.LinkBoard, 0), s.path(models.LinkBoard, 0) + "/bottlenecks/1", s.path(models.LinkBoard, 0) + "/feed.atom",
		s.path(models.LinkTracking, 1), s.path(models.LinkTracking, 2), s.path(models.LinkDepartment, 1), s.path(models.LinkSupplier, 1)} {
		if p := s.browser().get(path).is(http.StatusOK); strings.Contains(p.body, "ecret") {
			t.Errorf("%s tells of what is linked", path)
		}
	}
}
