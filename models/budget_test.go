package models

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

func TestABudgetSaysWhatItMeans(t *testing.T) {
	for _, one := range []struct {
		name                  string
		b                     Budget
		state                 BudgetState
		allowed, spent, burn  int
		gone                  int // -1: it lasts, or is over
		oneMoreIsOverTheLimit bool
	}{
		{"nothing filed", Budget{Objective: 95}, BudgetEmpty, 0, 0, 0, -1, false},
		{"three filed, none late", Budget{95, 3, 0, 3, 0}, BudgetUnder, 15, 0, 0, -1, true},
		{"three filed, one late", Budget{95, 3, 1, 3, 1}, BudgetOver, 15, 666, 666, -1, false},
		{"a hundred filed, one late of five", Budget{95, 100, 1, 25, 0}, BudgetUnder, 500, 20, 0, -1, false},
		{"three quarters spent", Budget{95, 80, 3, 20, 0}, BudgetClose, 400, 75, 0, -1, false},
		{"all of it spent, and no more", Budget{95, 100, 5, 25, 0}, BudgetClose, 500, 100, 0, -1, true},
		{"one more than all", Budget{95, 100, 6, 25, 0}, BudgetOver, 500, 120, 0, -1, false},
		{"the rate that lasts for ever", Budget{95, 80, 1, 20, 1}, BudgetUnder, 400, 25, 100, -1, false},
		{"gone in a fortnight", Budget{90, 100, 4, 40, 5}, BudgetUnder, 1000, 40, 125, 13, false},
		{"gone within the week", Budget{90, 100, 4, 30, 8}, BudgetClose, 1000, 40, 266, 6, false},
		{"nothing left, and burning", Budget{95, 20, 1, 5, 1}, BudgetClose, 100, 100, 400, 0, true},
		{"nothing filed this week", Budget{95, 40, 1, 0, 0}, BudgetUnder, 200, 50, 0, -1, false},
		{"half in time is enough", Budget{50, 10, 4, 5, 2}, BudgetClose, 500, 80, 80, -1, false},
	} {
		t.Run(one.name, func(t *testing.T) {
			gone, runsOut := one.b.GoneIn()
			if !runsOut {
				gone = -1
			}
			got := fmt.Sprint(one.b.State(), one.b.Allowed(), one.b.Spent(), one.b.Burn(), gone, one.b.LastOne())
			if want := fmt.Sprint(one.state, one.allowed, one.spent, one.burn, gone, one.oneMoreIsOverTheLimit); got != want || gone != one.gone {
				t.Errorf("got %s (gone %d), want %s (gone %d)", got, gone, want, one.gone)
			}
		})
	}
}

// A world in which Sales files five reports a day for four weeks, on working days.
func filedDaily(t *testing.T, days int) *world {
	w := newWorld(t)
	for day := range days {
		for i := range 5 {
			w.file([]Party{sales, legal, acme}[i%3], fmt.Sprint(i), fmt.Sprintf("blocked %d %d", day, i), OwnTimeDay, PeopleMe)
		}
		w.pass(24 * time.Hour)
	}
	return w
}

func TestWhatIsPastDueIsSpentBeforeAnybodyAnswers(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "blocked", OwnTimeDay, PeopleMe)
	late := func() int { return w.state.Budgets(MomentOf(w.now)).All.Late }
	if w.now = w.state.Report(n).Due.Time(); late() != 0 {
		t.Error("late at the very minute at which it is due")
	}
	if w.pass(time.Minute); late() != 1 {
		t.Error("past due, and not spent")
	}
	if w.do(&AnswerReport{Report: n, Words: "Sorry"}); late() != 1 {
		t.Error("a late answer gave the budget back")
	}
}

func TestABudgetFollowsWhatIsTakenBack(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "blocked", OwnTimeDay, PeopleMe)
	w.do(&AnswerReport{Report: n, Words: "We look"})
	w.pass(7 * 24 * time.Hour)
	see := func(want string) {
		t.Helper()
		b := w.state.Budgets(MomentOf(w.now))
		if got := fmt.Sprint(b.All.Filed, b.All.Late, b.Departments[0].Filed, b.Departments[0].Late, b.Suppliers.Filed); got != want {
			t.Errorf("filed, late, of Sales filed, late, of suppliers filed: %s, want %s", got, want)
		}
	}
	see("1 0 1 0 0")
	w.do(&Undo{Bottleneck: 1, Entry: w.state.Report(n).Rest().Replies[0].Ref})
	see("1 1 1 1 0")
	w.do(&Withdraw{Report: n})
	see("0 0 0 0 0")
	w.do(&Withdraw{Report: n, Back: true})
	see("1 1 1 1 0")
	w.do(&RemoveDepartment{Department: 1})
	see("1 1 1 1 0")
	w.pass(28 * 24 * time.Hour)
	b := w.state.Budgets(MomentOf(w.now))
	if len(b.Departments) != 1 || b.Departments[0].Number != 2 || b.Older != 1 {
		t.Errorf("after 28 days: %d departments, %d older; a removed one of which nothing is left should be gone, and the old report be told of", len(b.Departments), b.Older)
	}
}

func TestBudgetsKeepTheAdminsOrderWhateverTheySay(t *testing.T) {
	w := filedDaily(t, 6)
	w.do(&MoveDepartment{Department: 2, To: 1})
	b := w.state.Budgets(MomentOf(w.now))
	if b.Departments[0].Number != 2 || b.Departments[1].Number != 1 {
		t.Errorf("Legal should come first, because an admin said so")
	}
	if all := b.Departments[0].Filed + b.Departments[1].Filed + b.Suppliers.Filed; all != b.All.Filed || all != 30 {
		t.Errorf("%d filed by all sides, %d in all", all, b.All.Filed)
	}
}

// Whatever is done, the budgets equal those that are counted from the reports alone, and a replay has the same.
func TestBudgetsEqualARecountAfterRandomWork(t *testing.T) {
	for seed := range uint64(12) {
		w := newWorld(t)
		rng := rand.New(rand.NewPCG(seed, 7))
		for step := range 120 {
			if by, command := anyDeed(w, rng, step); rng.IntN(2) == 0 {
				_ = w.try(by, command)
			} else {
				_ = w.try(ByMember(1), randomCommand(w, rng, step))
			}
			w.pass(time.Duration(rng.IntN(30)) * time.Hour)
			if got, want := w.state.sides(MomentOf(w.now)), countedSides(w.state, MomentOf(w.now)); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Fatalf("seed %d, step %d: %v, counted %v", seed, step, got, want)
			}
		}
		again := (&State{}).Draft()
		for _, r := range w.log {
			again.Apply(r)
		}
		if got, want := again.Budgets(MomentOf(w.now)).All, w.state.Budgets(MomentOf(w.now)).All; got != want {
			t.Fatalf("seed %d: replayed %+v, was %+v", seed, got, want)
		}
		if l := w.state.Listening(MomentOf(w.now), BudgetDays, MomentOf(w.now)); w.state.Settings.BudgetOf(l, l).Late != w.state.Budgets(MomentOf(w.now)).All.Late {
			t.Fatalf("seed %d: the board and the page of the budget disagree", seed)
		}
	}
}

func countedSides(s *State, now Moment) []Budget {
	sides := make([]Budget, s.departments.Len()+1)
	for i := range sides {
		sides[i].Objective = s.Settings.Objective
	}
	for n := ReportNumber(1); int(n) <= s.ReportCount(); n++ {
		r := s.Report(n)
		age := now.Day() - r.Filed.Day()
		if r.Withdrawn || r.Imported() || age >= 28 || sideOf(r) >= len(sides) {
			continue
		}
		late := 0
		if r.Answered > r.Due || r.Answered == 0 && now > r.Due {
			late = 1
		}
		at := &sides[sideOf(r)]
		at.Filed, at.Late = at.Filed+1, at.Late+late
		if age < 7 {
			at.RecentFiled, at.RecentLate = at.RecentFiled+1, at.RecentLate+late
		}
	}
	return sides
}
