package demo

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

var testEnd = time.Date(2026, time.March, 12, 14, 20, 0, 0, time.UTC)

func testYear(seed uint64) []Step { return Year(rand.New(rand.NewPCG(seed, 7)), testEnd) }

// textsOf are the texts that people read in a step.
func textsOf(s Step) []string {
	switch s := s.(type) {
	case FileReport:
		return []string{s.Words, s.About, s.OwnAnswer}
	case Answer:
		return []string{s.Words}
	case SetTitle:
		return []string{s.Title}
	case SetStatus:
		return []string{s.Words}
	case PostUpdate:
		return []string{s.Words}
	case Promise:
		return []string{s.Words}
	case Need:
		return []string{s.Words}
	case Verdict:
		return []string{s.Words}
	}
	return nil
}

// statuses are the cards' statuses at the end; merged cards are left out.
func statuses(steps []Step) map[string]string {
	now := map[string]string{}
	for _, s := range steps {
		switch s := s.(type) {
		case FileReport:
			if s.Opens {
				now[s.Bottleneck] = "new"
			}
		case SetStatus:
			now[s.Bottleneck] = s.Status
		case Merge:
			delete(now, s.From)
		}
	}
	return now
}

func TestYearIsLargeEnough(t *testing.T) {
	reports, perCard := 0, map[string]int{}
	sources, want := map[Source]bool{}, len(Departments())+len(Suppliers())
	steps := testYear(1)
	for _, s := range steps {
		if r, ok := s.(FileReport); ok {
			reports++
			perCard[r.Bottleneck]++
			sources[r.Source] = true
		}
	}
	if len(Departments()) < 8 || len(Suppliers()) < 12 || len(sources) != want {
		t.Errorf("%d departments, %d suppliers, %d of %d report", len(Departments()), len(Suppliers()), len(sources), want)
	}
	if reports < 1500 || len(perCard) < 62 {
		t.Errorf("%d reports on %d bottlenecks", reports, len(perCard))
	}
	large := 0
	for _, n := range perCard {
		if n >= 60 {
			large++
		}
	}
	if large < 3 || large > 8 {
		t.Errorf("%d bottlenecks have 60 reports or more: the tail should be heavy, but a tail", large)
	}
}

func TestEveryStatusIsReached(t *testing.T) {
	count := map[string]int{}
	for _, status := range statuses(testYear(1)) {
		count[status]++
	}
	for _, status := range []string{"new", "heard", "in progress", "resolved", "learned", "won't do"} {
		if count[status] < 3 {
			t.Errorf("only %d cards are %s: %v", count[status], status, count)
		}
	}
}

func TestSameSeedSameYear(t *testing.T) {
	if !reflect.DeepEqual(testYear(3), testYear(3)) {
		t.Error("two years from one seed differ")
	}
	if reflect.DeepEqual(testYear(3), testYear(4)) {
		t.Error("two seeds give the same year")
	}
}

func TestTextsAreFinishedShortAndDifferent(t *testing.T) {
	seen, reports, doubled := map[string]bool{}, 0, 0
	for _, s := range testYear(1) {
		for _, text := range textsOf(s) {
			if strings.ContainsAny(text, "{}") || !utf8.ValidString(text) || text != strings.TrimSpace(text) {
				t.Errorf("unfinished: %q", text)
			}
			if utf8.RuneCountInString(text) > 500 {
				t.Errorf("too long: %q", text)
			}
		}
		if r, ok := s.(FileReport); ok {
			reports++
			if seen[r.Words] {
				doubled++
			}
			seen[r.Words] = true
		}
	}
	if doubled*50 > reports {
		t.Errorf("%d of %d texts are doubled", doubled, reports)
	}
}

func TestStepsAreInTimeOrderWithinTheYear(t *testing.T) {
	for seed := range uint64(5) {
		last := testEnd.AddDate(-1, 0, 0)
		for i, s := range testYear(seed) {
			if s.When().Before(last) || !s.When().Before(testEnd) {
				t.Fatalf("seed %d, step %d (%T) at %v after %v", seed, i, s, s.When(), last)
			}
			last = s.When()
		}
	}
}

func TestEndOnAnyHourAndDayGivesAWholeYear(t *testing.T) {
	for hours := range 14 {
		end := testEnd.Add(time.Duration(hours*13) * time.Hour)
		last := end.AddDate(-1, 0, -1)
		for _, s := range Year(rand.New(rand.NewPCG(1, uint64(hours))), end) {
			if s.When().Before(last) || !s.When().Before(end) {
				t.Fatalf("end %v: %T at %v", end, s, s.When())
			}
			last = s.When()
		}
	}
}
