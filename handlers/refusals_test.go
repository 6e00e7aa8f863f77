package handlers

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// told writes what was refused, and gives it by reason.
func (s *site) told() map[models.Refusal]models.AccessRefused {
	s.t.Helper()
	from := s.view().Number
	if err := s.WriteRefusals(context.Background()); err != nil {
		s.t.Fatal(err)
	}
	sums := map[models.Refusal]models.AccessRefused{}
	err := s.Store.EachRecorded(context.Background(), from+1, func(r models.Recorded) error {
		if e, ok := r.Event.(*models.AccessRefused); ok {
			sums[e.What] = *e
		}
		return nil
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return sums
}

func TestWhoWasKeptOutIsSummedUpWithoutTheirAddress(t *testing.T) {
	s := withReport(t)
	old := s.path(models.LinkBoard, 0)
	s.do(models.ByMember(1), &models.ReplaceLink{Link: s.view().BoardLink()})
	reader := s.signedIn(readerEmail).from("198.51.100.7")
	started := models.MomentOf(s.clock.Now())
	for range 3 {
		s.browser().from("198.51.100.7").get("/r/" + strings.Repeat("b", models.TokenLength)).is(http.StatusNotFound)
		s.clock.pass(time.Minute)
	}
	s.browser().from("2001:db8:77:5:1::9").get(old).is(http.StatusGone)
	run := s.path(models.LinkSupplier, 1)
	s.do(models.ByMember(1), &models.RenewLink{Link: s.view().Supplier(1).Link, Days: 1})
	s.clock.pass(24 * time.Hour)
	s.browser().from("2001:db8:77:5:1::9").get(run).is(http.StatusGone)
	reader.get("/admin/history").is(http.StatusForbidden)
	s.browser().from("198.51.100.8").post("/sign-in", "email", engineerEmail, "password", "wrong password of erin").is(http.StatusUnprocessableEntity)
	foreign := s.browser().from("198.51.100.9")
	foreign.headers["Sec-Fetch-Site"] = "cross-site"
	foreign.post("/sign-in", "email", "typed@nowhere.example", "password", "x").is(http.StatusForbidden)
	s.browser().from("203.0.113.5").get("/board").is(http.StatusSeeOther) // who has not signed in is asked to, not refused

	sums := s.told()
	first := sums[models.RefusedUnknownLink]
	if first.Count != 3 || first.Network != "198.51.100.0/24" || first.From != started || first.Until != started.Add(2*time.Minute) {
		t.Errorf("unknown links: %+v", first)
	}
	if got := sums[models.RefusedEndedLink]; got.Network != "2001:db8:77::/48" || got.Count != 2 {
		t.Errorf("ended links: %+v", got)
	}
	if got := sums[models.RefusedRole]; got.Member != 4 {
		t.Errorf("roles: %+v", got)
	}
	if got := sums[models.RefusedPassword]; got.Member != 2 || got.Count != 1 {
		t.Errorf("passwords: %+v", got)
	}
	if got := sums[models.RefusedCrossSite]; got.Count != 1 || len(sums) != 5 {
		t.Errorf("cross-site: %+v of %v", got, sums)
	}
	if again := s.told(); len(again) != 0 {
		t.Errorf("told again: %v", again)
	}
	p := s.signedIn(adminEmail).get("/admin/history?kind=refusals").is(http.StatusOK)
	p.says("a link that never was one (3 times, from 198.51.100.0/24)").says("a wrong password of Erin (once, from 198.51.100.0/24)")
	if strings.Contains(p.body, "198.51.100.7") || strings.Contains(p.body, "typed@") {
		t.Error("the history holds an address")
	}
}

func TestTooManyTriesAreTold(t *testing.T) {
	s := settled(t)
	for range 21 {
		s.browser().get("/r/" + strings.Repeat("b", models.TokenLength))
	}
	if got := s.told()[models.RefusedTooMany]; got.Count != 1 || got.Member != 0 {
		t.Errorf("too many: %+v", got)
	}
}

func TestStrangersCannotFillTheHistory(t *testing.T) {
	s := settled(t)
	for n := range 3 * refusalsMost {
		s.kept.note(keptOut{network: fmt.Sprintf("10.%d.%d.0/24", n/256, n%256), what: models.RefusedUnknownLink})
	}
	s.kept.note(keptOut{network: "10.0.0.0/24", what: models.RefusedUnknownLink})
	list := s.kept.take()
	sum := 0
	for _, one := range list {
		sum += one.Count
	}
	if len(list) > refusalsMost+len(models.Refusals()) || sum != 3*refusalsMost+1 {
		t.Errorf("%d summaries of %d refusals", len(list), sum)
	}
	rest := slices.IndexFunc(list, func(r models.AccessRefused) bool { return r.Network == "" })
	if rest < 0 || list[rest].Count != 2*refusalsMost {
		t.Errorf("the rest is not told: %+v", list[len(list)-1])
	}
	s.kept.giveBack(list)
	if again := s.kept.take(); len(again) < refusalsMost {
		t.Errorf("after a failure only %d are left", len(again))
	}
}
