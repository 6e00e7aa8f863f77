package models

import (
	"slices"
	"strings"
)

// LearnedFilter chooses learnings and actions. The zero filter chooses all.
type LearnedFilter struct {
	Department uint32
	Supplier   uint32
	Owner      ActionOwner // of an action
	Open       bool        // with an action that is open
	Text       string
	Public     bool // for people who are no members: a title is looked at only once it was checked
}

// Learned lists the published learnings that a filter chooses, newest first.
func (s *State) Learned(f LearnedFilter) (list []*Learning) {
	text := strings.ToLower(strings.TrimSpace(f.Text))
	for i := range s.bottlenecks.Len() {
		b := *s.bottlenecks.At(i)
		if b.Learning.Published() && s.learnedFits(b, &f) && (text == "" || s.learnedHolds(b, text, f.Public)) {
			list = append(list, b.Learning)
		}
	}
	slices.SortStableFunc(list, newestLearning)
	return list
}

// ActionsOpen lists the open actions that a filter chooses, by their dates: those that are late stand first.
func (s *State) ActionsOpen(f LearnedFilter) []*Action {
	text := strings.ToLower(strings.TrimSpace(f.Text))
	return slices.DeleteFunc(s.OpenActions(), func(a *Action) bool {
		if f.Owner != (ActionOwner{}) && a.Owner != f.Owner {
			return true
		}
		if r := s.Round(a.Round); r != nil {
			return !r.fits(&f) || text != "" && !strings.Contains(strings.ToLower(a.What+"\n"+r.Title), text)
		}
		b := s.Bottleneck(a.Bottleneck)
		if b == nil || !s.sourcesFit(b, &f) {
			return true
		}
		return text != "" && !strings.Contains(strings.ToLower(a.What), text) && !s.learnedHolds(b, text, f.Public)
	})
}

// fits looks at whom the round asked. Readers by the board link hear only of rounds that asked departments.
func (r *Round) fits(f *LearnedFilter) bool {
	return (f.Department == 0 || r.Asks(DepartmentNumbered(f.Department))) && (f.Supplier == 0 || r.Asks(SupplierNumbered(f.Supplier))) &&
		(!f.Public || r.AsksDepartments())
}

func (s *State) learnedFits(b *Bottleneck, f *LearnedFilter) bool {
	if f.Public && s.Standing(b.Number).Hidden() || !s.sourcesFit(b, f) {
		return false
	}
	if f.Owner == (ActionOwner{}) && !f.Open {
		return true
	}
	return slices.ContainsFunc(b.Actions, func(n ActionNumber) bool {
		a := s.Action(n)
		return (f.Owner == (ActionOwner{}) || a.Owner == f.Owner) && (!f.Open || a.State == ActionOpen)
	})
}

// sourcesFit looks at where the reports of a merged bottleneck stand now.
func (s *State) sourcesFit(b *Bottleneck, f *LearnedFilter) bool {
	at := s.Standing(b.Number)
	return (f.Department == 0 || at.has(DepartmentNumbered(f.Department))) && (f.Supplier == 0 || at.has(SupplierNumbered(f.Supplier)))
}

func (s *State) learnedHolds(b *Bottleneck, text string, public bool) bool {
	holds := func(words string) bool { return strings.Contains(strings.ToLower(words), text) }
	at := s.Standing(b.Number)
	if strings.ToLower(at.Number.String()) == text || (at.Checked || !public) && holds(s.Title(at)) {
		return true
	}
	return slices.ContainsFunc(b.Learning.All(), holds) ||
		slices.ContainsFunc(b.Actions, func(n ActionNumber) bool { return holds(s.Action(n).What) })
}

// All lists what was written; nothing of a learning that there is not.
func (l *Learning) All() []string {
	if !l.Published() {
		return nil
	}
	return l.LearningWords.All()
}

// ReflectAfter is after how many working days a bottleneck asks its owner for the learning.
const ReflectAfter = 5

// Yours is what waits for one member: nothing that anybody else is shown of them.
type Yours struct {
	Overdue []*Action     // actions whose day is over, soonest first
	ToLearn []*Bottleneck // that they own, and that were resolved some working days ago
}

// YoursToDo gives what waits for a member.
func (s *State) YoursToDo(m *Member, now Moment) (yours Yours) {
	today := s.Settings.Calendar.Today(now)
	for _, a := range s.OpenActions() {
		if a.Overdue(today) && a.OwnedBy(m) {
			yours.Overdue = append(yours.Overdue, a)
		}
	}
	wait := ReflectAfter * s.Settings.Calendar.DayLength()
	for i := range s.bottlenecks.Len() {
		b := *s.bottlenecks.At(i)
		if b.Owner == m.Number && b.ToLearn() && s.Settings.Calendar.Between(b.Resolved, now) >= wait {
			yours.ToLearn = append(yours.ToLearn, b)
		}
	}
	return yours
}
