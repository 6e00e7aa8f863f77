package handlers

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func TestAShorterTimeSaysWhatItErasesBeforeItIsSaved(t *testing.T) {
	s := withReport(t)
	s.do(models.ByMember(2), &models.SetStatus{Bottleneck: 1, Status: models.StatusResolved})
	s.clock.pass(400 * 24 * time.Hour)
	s.browser().get("/who-sees-this").says("done with for 24 months")
	grace := s.signedIn(adminEmail)
	page := grace.get("/admin/settings").is(http.StatusOK)
	if got := page.value("retention"); got != "24" {
		t.Errorf("the form says %q months", got)
	}
	asked := page.send("/admin/settings", "retention", "6", "organisation", "Southwind").is(http.StatusOK)
	asked.says("The contact and words of one report are older")
	if s.view().Settings.Retention() != 24 || asked.value("organisation") != "Southwind" || asked.value("retention") != "6" {
		t.Errorf("saved before anybody agreed: %+v", s.view().Settings)
	}
	longer := asked.send("/admin/settings", "retention", "12").is(http.StatusOK) // other than what was agreed to
	longer.says("The contact and words of one report are older")
	asked.send("/admin/settings").goesTo("/admin/settings")
	if got := s.view().Settings; got.Retention() != 6 || got.Organisation != "Southwind" {
		t.Errorf("saved %+v", got)
	}
	if erased, err := s.Store.EraseOld(context.Background()); err != nil || erased != 1 {
		t.Fatalf("%d reports erased: %v", erased, err)
	}
	until(t, func() bool { return len(s.recordedWith("questionnaire")) == 0 })
	if erased, err := s.Store.EraseOld(context.Background()); err != nil || erased != 0 {
		t.Errorf("then %d reports erased: %v", erased, err)
	}
	line := grace.get("/admin/history?kind=erasures").Find("table tr:has(a[href='/reports/1'])").Text()
	if !strings.Contains(line, "Bottleneck itself") || !strings.Contains(line, "Erased the words of R-1") {
		t.Errorf("the history says %q", line)
	}
	grace.get("/admin/settings").send("/admin/settings", "retention", "-1").goesTo("/admin/settings")
	s.browser().get("/who-sees-this").says("A report stays until it is erased")
}
