package demo

import (
	"slices"
	"testing"
	"time"
)

// known is what exists at a moment of the year.
type known struct {
	t       *testing.T
	reports map[int]FileReport
	numbers int
	cards   map[string]bool
	checked map[string]bool
}

func TestEveryStepRefersToSomethingThatExistsByThen(t *testing.T) {
	for seed := range uint64(4) {
		k := &known{t: t, reports: map[int]FileReport{}, cards: map[string]bool{}, checked: map[string]bool{}}
		for _, s := range testYear(seed) {
			k.filed(s)
			k.worked(s)
		}
	}
}

func (k *known) filed(s Step) {
	switch s := s.(type) {
	case FileReport:
		k.next(s.Report)
		if s.Opens == k.cards[s.Bottleneck] {
			k.t.Errorf("report %d: opens %v, but the card's presence is %v", s.Report, s.Opens, k.cards[s.Bottleneck])
		}
		k.cards[s.Bottleneck] = true
		k.reports[s.Report] = s
		k.form(s)
	case MeToo:
		k.next(s.Report)
		k.card(s.Bottleneck)
		if !k.checked[s.Bottleneck] {
			k.t.Errorf("me too on %s before its title is checked", s.Bottleneck)
		}
	case Again:
		k.next(s.Report)
		k.card(s.Bottleneck)
		if of, ok := k.reports[s.Of]; !ok || of.Bottleneck != s.Bottleneck || of.Voice != s.Voice {
			k.t.Errorf("again %d of %d: no such report of that voice and card", s.Report, s.Of)
		}
	}
}

func (k *known) form(s FileReport) {
	department, supplier := hasDepartment(s.Source.Department), hasSupplier(s.Source.Supplier)
	if department == supplier {
		k.t.Errorf("report %d is from %+v", s.Report, s.Source)
	}
	if supplier && s.Need == "" || department && s.Kind == "blocker" && s.WaitingFor.For == "" {
		k.t.Errorf("report %d lacks a required answer: %+v", s.Report, s)
	}
	switch w := s.WaitingFor; w.For {
	case "department":
		if !hasDepartment(w.On) || w.On == s.Source.Department {
			k.t.Errorf("report %d of %s waits for department %q", s.Report, s.Source.Department, w.On)
		}
	case "supplier":
		if !hasSupplier(w.On) {
			k.t.Errorf("report %d waits for supplier %q", s.Report, w.On)
		}
	}
	if s.Kind == "blocker" && s.Estimate.OwnTime == "" {
		k.t.Errorf("report %d has no own time", s.Report)
	}
}

func (k *known) worked(s Step) {
	switch s := s.(type) {
	case Answer:
		k.member(s.By)
		if s.Report < 1 || s.Report > k.numbers {
			k.t.Errorf("answer to report %d of %d", s.Report, k.numbers)
		}
	case Verdict:
		if _, ok := k.reports[s.Report]; !ok {
			k.t.Errorf("verdict on report %d", s.Report)
		}
	case SetTitle:
		k.by(s.By, s.Bottleneck)
		k.checked[s.Bottleneck] = true
	case SetStatus:
		k.by(s.By, s.Bottleneck)
		k.audience(s.Audience, "reporters", "suppliers")
	case PostUpdate:
		k.by(s.By, s.Bottleneck)
		k.audience(s.Audience, "reporters", "suppliers", "members")
	case SetOwner:
		k.by(s.By, s.Bottleneck)
		k.member(s.Owner)
	case Promise:
		k.by(s.By, s.Bottleneck)
	case Need:
		k.by(s.By, s.Bottleneck)
	case OfferHelp:
		k.by(s.By, s.Bottleneck)
	case Merge:
		k.by(s.By, s.From)
		k.card(s.Into)
		delete(k.cards, s.From)
	}
}

func (k *known) next(number int) {
	if k.numbers++; number != k.numbers {
		k.t.Errorf("report %d where %d was due", number, k.numbers)
	}
}

func (k *known) by(member, card string) { k.member(member); k.card(card) }

func (k *known) audience(is string, may ...string) {
	if !slices.Contains(may, is) {
		k.t.Errorf("audience %q is none of %v", is, may)
	}
}

func (k *known) card(key string) {
	if !k.cards[key] {
		k.t.Errorf("card %q does not exist by then", key)
	}
}

func (k *known) member(key string) {
	if !slices.ContainsFunc(Members(), func(m Member) bool { return m.Key == key && (m.Role == "engineer" || m.Role == "admin") }) {
		k.t.Errorf("%q may not work on the board", key)
	}
}

func hasDepartment(key string) bool {
	return slices.ContainsFunc(Departments(), func(d Department) bool { return d.Key == key })
}

func hasSupplier(key string) bool {
	return slices.ContainsFunc(Suppliers(), func(s Supplier) bool { return s.Key == key })
}

func TestLastWeeksLeaveSomeReportsUnansweredAndSomeLate(t *testing.T) {
	for seed := range uint64(6) {
		open, late := 0, 0
		for _, w := range waits(testYear(seed)) {
			if w.answered.IsZero() {
				open++
				if afterWorking(w.filed, 2).Before(testEnd) {
					late++
				}
			}
		}
		if open < 25 || open > 40 || late < 5 || late > 26 {
			t.Errorf("seed %d: %d reports are unanswered, %d of them late", seed, open, late)
		}
	}
}

func TestAnsweringGetsBetterOverTheYear(t *testing.T) {
	first, last := [2]int{}, [2]int{}
	for _, w := range waits(testYear(1)) {
		inTime := !w.answered.IsZero() && !w.answered.After(afterWorking(w.filed, 2))
		half := &first
		if w.filed.After(testEnd.AddDate(0, 0, -90)) {
			half = &last
		} else if w.filed.After(testEnd.AddDate(0, 0, -270)) {
			continue
		}
		half[1]++
		if inTime {
			half[0]++
		}
	}
	early, recent := 100*first[0]/first[1], 100*last[0]/last[1]
	if early < 55 || recent < 80 || recent < early+8 {
		t.Errorf("answered in time: %d %% in the first quarter, %d %% in the last", early, recent)
	}
}

func TestEightCardsAreDueSoon(t *testing.T) {
	steps, due := testYear(1), map[string]bool{}
	status := statuses(steps)
	for _, s := range steps {
		r, ok := s.(FileReport)
		open := ok && (status[r.Bottleneck] == "new" || status[r.Bottleneck] == "heard" || status[r.Bottleneck] == "in progress")
		if open && r.TooLate.After(testEnd) && !r.TooLate.After(workingDays(testEnd, 10)) {
			due[r.Bottleneck] = true
		}
	}
	if len(due) < 6 || len(due) > 11 {
		t.Errorf("due soon: %v", due)
	}
}

// wait is a report and its first answer, zero if it has none.
type wait struct{ filed, answered time.Time }

func waits(steps []Step) map[int]wait {
	all, on := map[int]wait{}, map[string][]int{}
	answer := func(at time.Time, reports ...int) {
		for _, n := range reports {
			if w := all[n]; w.answered.IsZero() {
				all[n] = wait{w.filed, at}
			}
		}
	}
	file := func(at time.Time, card string, number int) {
		all[number], on[card] = wait{filed: at}, append(on[card], number)
	}
	for _, s := range steps {
		switch s := s.(type) {
		case FileReport:
			file(s.When(), s.Bottleneck, s.Report)
		case MeToo:
			file(s.When(), s.Bottleneck, s.Report)
		case Again:
			file(s.When(), s.Bottleneck, s.Report)
		case Answer:
			answer(s.When(), s.Report)
		case SetStatus:
			answer(s.When(), on[s.Bottleneck]...)
		case PostUpdate:
			if s.Audience != "members" {
				answer(s.When(), on[s.Bottleneck]...)
			}
		case Merge:
			on[s.Into] = append(on[s.Into], on[s.From]...)
		}
	}
	return all
}
