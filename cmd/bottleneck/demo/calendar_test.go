package demo

import (
	"testing"
	"time"
)

func TestWorkingTimePassesOnlyInWorkingHours(t *testing.T) {
	at := func(text string) time.Time {
		parsed, err := time.Parse("2006-01-02 15:04", text)
		if err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	for _, c := range []struct {
		from string
		days float64
		want string
	}{
		{"2026-03-12 09:00", 0.5, "2026-03-12 13:30"},
		{"2026-03-12 16:30", 0.5, "2026-03-13 12:00"},
		{"2026-03-13 16:30", 1, "2026-03-16 16:30"},
		{"2026-03-13 16:30", 0.99, "2026-03-16 16:24"},
		{"2026-03-12 10:00", 2, "2026-03-16 10:00"},
	} {
		if got := afterWorking(at(c.from), c.days).Truncate(time.Minute); !got.Equal(at(c.want)) {
			t.Errorf("%v working days after %s: %v, want %s", c.days, c.from, got, c.want)
		}
	}
}

func TestMembersActInWorkingHours(t *testing.T) {
	odd, all := 0, 0
	for _, s := range testYear(1) {
		if _, ok := s.(Verdict); ok {
			continue
		}
		all++
		if w := s.When(); isWeekend(w) || w.Hour() < 7 || w.Hour() > 20 {
			odd++
		}
	}
	if odd*200 > all {
		t.Errorf("%d of %d steps happen at night or on a weekend", odd, all)
	}
}
