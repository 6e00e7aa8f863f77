package handlers

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

// tell files a report for a party, as its form would, from a device of its own.
func (s *site) tell(source models.Party, text string) models.ReportNumber {
	s.t.Helper()
	once := hashedShort("test", text)
	c := &models.FileReport{Source: source, Text: text, OwnTime: models.OwnTimeDay, Waiting: models.WaitingNobody,
		Device: once, Key: once}
	s.do(models.ByParty(source), c)
	return c.Filed.Report
}

var sales, legal, acme = models.DepartmentNumbered(1), models.DepartmentNumbered(2), models.SupplierNumbered(1)

func TestASupplierWhoJoinedReadsNoDepartmentsWordsAfterAMerge(t *testing.T) {
	s := settled(t)
	s.tell(sales, "Meyer AG threatens to leave because of Acme")
	n := s.tell(acme, "Your test portal is down")
	theirs := s.view().Report(n).Bottleneck
	b, page := s.browser(), s.path(models.LinkSupplier, 1)
	also := page + "/also/" + theirs.String()[2:]
	b.get(also).says("Your test portal is down").send(also, "own_time", "day").is(http.StatusSeeOther)
	s.do(models.ByMember(1), &models.Merge{From: theirs, Into: 1})
	for _, path := range []string{page, s.path(models.LinkTracking, 3), s.path(models.LinkTracking, 3) + "?new=1"} {
		if p := b.get(path).is(http.StatusOK).says("Something that we know of already"); strings.Contains(p.text(), "Meyer") {
			t.Errorf("%s holds words of Sales", path)
		}
	}
}

func TestADepartmentThatJoinedReadsNoTitleThatNobodyHasChecked(t *testing.T) {
	s := settled(t)
	s.tell(legal, "Contracts wait for Meyer AG to sign")
	s.do(models.ByMember(1), &models.SetTitle{Bottleneck: 1, Title: "Contracts wait"})
	b, form := s.browser(), s.path(models.LinkDepartment, 1)
	b.get(form+"/also/1").send(form+"/also/1", "own_time", "day").is(http.StatusSeeOther)
	n := s.tell(legal, "Nobody pays Schulze GmbH")
	s.do(models.ByMember(1), &models.Merge{From: 1, Into: s.view().Report(n).Bottleneck})
	for _, path := range []string{form, s.path(models.LinkTracking, 2)} {
		if p := b.get(path).is(http.StatusOK); strings.Contains(p.text(), "Schulze") {
			t.Errorf("%s holds words of Legal", path)
		}
	}
}

func TestASupplierReadsNoDatesFromBeforeTheirReport(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The test portal of Acme is down")
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: 1, Status: models.StatusInProgress})
	s.clock.pass(20 * 24 * time.Hour)
	n := s.tell(acme, "Nobody renews our certificate, so the portal is down")
	s.do(models.ByMember(1), &models.Merge{From: s.view().Report(n).Bottleneck, Into: 1})
	filed := s.view().Report(n).Filed.Time().Format(time.DateOnly)
	dates := func(n models.ReportNumber) (list []string) {
		s.browser().get(s.path(models.LinkTracking, uint32(n))).Find("#stands").Parent().Find("time").Each(func(_ int, at *goquery.Selection) {
			list = append(list, at.AttrOr("datetime", "")[:len(time.DateOnly)])
		})
		return list
	}
	if got := dates(n); !slices.Equal(got, []string{filed}) {
		t.Errorf("Acme, who filed on %s, reads %v", filed, got)
	}
	if got := dates(1); len(got) != 2 || got[1] == filed {
		t.Errorf("Sales read %v", got)
	}
}
