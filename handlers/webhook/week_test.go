package webhook

import (
	"strings"
	"testing"

	"bottleneck/models"
)

func TestAWeekIsToldInTheTitlesThatEverybodyMayRead(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	s.record(&models.ReportFiled{Report: 8, Source: models.DepartmentNumbered(1), OwnTime: models.OwnTimeDay, Bottleneck: 6, Opens: true})
	s.record(&models.TitleSet{Bottleneck: 6, Title: "Bob never answers"})
	m := s.told(r, n, models.NoticeWeek)
	if m == nil || m.Type != "board.week" || m.Data.Week == nil || m.Data.Week.First != "2026-11-23" || m.Data.Week.Last != "2026-11-29" || m.Data.Week.Reports == 0 {
		t.Fatalf("%+v", m)
	}
	for _, want := range []string{"Biggest bottleneck: B-", "New: B-6", "Learned from: B-3 Security questionnaires take weeks", "Came back: B-3", "Promised: B-1"} {
		if !strings.Contains(m.Data.Words, want) {
			t.Errorf("%q is missing in\n%s", want, m.Data.Words)
		}
	}
	if strings.Contains(m.Data.Words, "Bob") || !strings.HasPrefix(m.Data.Text, "What changed from Monday 23 November to Sunday 29 November") {
		t.Errorf("%q\n%s", m.Data.Text, m.Data.Words)
	}
}

func TestAWeekInWhichNothingHappenedIsNotTold(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	if s.tells(r, n, models.Notice{At: exampleAt, Kind: models.NoticeWeek, Subject: uint32(exampleDay + 13)}) {
		t.Error("it is told")
	}
}
