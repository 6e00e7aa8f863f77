package models

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestDaysOffAreReadLineByLine(t *testing.T) {
	for text, want := range map[string]string{
		"":           "[] [] 0",
		"2026-12-25": "[2026-12-25] [] 0",
		" 2026-12-26 Boxing Day \r\n\n2026-12-25: Christmas\n2026-12-26": "[2026-12-25 2026-12-26] [] 1",
		"25.12.2026\n1.1.2027 Neujahr":                                   "[2026-12-25 2027-01-01] [] 0",
		"Christmas\n2026-12-25\n2026-02-30\n12/25/2026":                  "[2026-12-25] [1 3 4] 0",
		"1970-01-01\n0001-01-01\n20266-12-25\n2101-01-01":                "[] [1 2 3 4] 0",
	} {
		off := ParseDaysOff(text)
		if got := fmt.Sprint(off.Days, off.Faulty, off.Twice); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	many := ParseDaysOff(strings.Repeat("never\n", 12))
	if got := many.LinesFaulty(); got != "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …" {
		t.Errorf("twelve faulty lines are named %q", got)
	}
}

func TestDaysOffThatChangeNothingAreCounted(t *testing.T) {
	c := DefaultCalendar("UTC")
	c.Holidays = ParseDaysOff("2026-01-01\n2026-11-22\n2026-12-25\n2026-12-26").Days // Thursday, Sunday, Friday, Saturday
	if free, past := c.Needless(c.Today(moment(t, "2026-11-24T10:00Z"))); free != 2 || past != 2 {
		t.Errorf("%d on free days and %d past, want 2 and 2", free, past)
	}
}

func FuzzDaysOff(f *testing.F) {
	for _, text := range []string{"2026-12-25", "25.12.2026\n2026-12-25 Christmas\nnever", "2026-02-30\n\n\t1.1.2000;", "0000-01-01\x00\n9999-12-31"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		off := ParseDaysOff(text)
		if !slices.IsSorted(off.Days) || len(slices.Compact(slices.Clone(off.Days))) != len(off.Days) {
			t.Fatalf("%q: %v is not in order, or names a day twice", text, off.Days)
		}
		lines := 0
		for line := range strings.SplitSeq(text, "\n") {
			if len(strings.Fields(line)) > 0 {
				lines++
			}
		}
		if lines != len(off.Days)+off.Twice+len(off.Faulty) {
			t.Fatalf("%q: %d lines became %d days, %d twice and %d faulty", text, lines, len(off.Days), off.Twice, len(off.Faulty))
		}
		var written []string
		for _, day := range off.Days {
			if y := day.Time().Year(); y < firstYearOff || y > lastYearOff {
				t.Fatalf("%q: a day off in %d", text, y)
			}
			written = append(written, day.String())
		}
		if again := ParseDaysOff(strings.Join(written, "\n")); !slices.Equal(again.Days, off.Days) || again.Faulty != nil || again.Twice != 0 {
			t.Fatalf("%q: what the page shows again is read as %+v", text, again)
		}
		c := DefaultCalendar("Europe/Berlin")
		c.Holidays = off.Days
		start := Moment(1_795_000_000_000)
		if end := c.Add(start, 16*60); c.WorksWithin(c.Today(start), 366) && c.Between(start, end) != 16*60 {
			t.Fatalf("%q: the day by which somebody answers is not two working days off", text)
		}
	})
}
