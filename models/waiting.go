package models

import "slices"

// Waiting is what waits for one member, and what is due for them within DueWithin days: nothing of it is about anybody else.
type Waiting struct {
	Departments []DepartmentWaits // that they look after, and for which something waits
	Promised    []*Bottleneck     // that they own, whose promised day has passed or is near
	Actions     []*Action         // that they do, likewise, soonest first
	ToLearn     []*Bottleneck     // that they own, and that ask for their learning
	Inbox       int               // reports that nobody has answered, for those who work the board
	Late        int               // of them past due
	DueSoon     []Card            // what is soon too late, for the same
}

// DepartmentWaits counts reports from others, without an answer, in bottlenecks that wait for a department.
type DepartmentWaits struct {
	*Department
	Bottlenecks int
	Unanswered  int
}

// DueWithin is how many days ahead of a member's week is looked at.
const DueWithin = 7

// WaitingFor gives what waits for a member.
func (s *State) WaitingFor(m *Member, now Moment) (w Waiting) {
	today := s.Settings.Calendar.Today(now)
	for _, one := range s.Departments() {
		if m.Leads(one.Number) {
			w.addDepartment(s, one, now)
		}
	}
	s.eachStanding(func(b *Bottleneck) {
		if day, _ := s.PromisedNow(b, now); b.Owner == m.Number && day != 0 && day <= today+DueWithin {
			w.Promised = append(w.Promised, b)
		}
	})
	w.Actions = slices.DeleteFunc(s.OpenActions(), func(a *Action) bool { return !a.OwnedBy(m) || a.Due > today+DueWithin })
	w.ToLearn = s.YoursToDo(m, now).ToLearn
	if m.Role < RoleEngineer {
		return w
	}
	s.EachUnanswered(0, func(r *Report) bool {
		w.Inbox++
		if r.Late(now) {
			w.Late++
		}
		return true
	})
	w.DueSoon = s.Board(Filter{First: 1}, now).DueSoon
	return w
}

func (w *Waiting) addDepartment(s *State, d *Department, now Moment) {
	one := DepartmentWaits{Department: d}
	for _, card := range s.WaitForDepartment(d.Number, now) {
		one.Bottlenecks++
		one.Unanswered += len(card.Bottleneck.Unanswered)
	}
	if one.Bottlenecks > 0 {
		w.Departments = append(w.Departments, one)
	}
}
