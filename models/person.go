package models

import (
	"cmp"
	"slices"
	"strings"
)

// A person without an account is known by the contact that they left with their reports.

// ContactFound is a contact that somebody left, as they wrote it last.
type ContactFound struct {
	Contact string
	Newest  ReportNumber
	Reports int
}

// ContactsLike finds the contacts that hold a text, whatever its case, those of the newest reports first and at most so many.
func (s *State) ContactsLike(text string, most int) (found []ContactFound) {
	text = normalContact(text)
	if text == "" {
		return nil
	}
	at := map[string]int{}
	for n := s.ReportCount(); n > 0; n-- {
		r := s.Report(ReportNumber(n))
		if r.More == nil || r.More.Contact == "" {
			continue
		}
		contact := normalContact(r.More.Contact)
		if i, known := at[contact]; known {
			found[i].Reports++
		} else if len(found) < most && strings.Contains(contact, text) {
			at[contact] = len(found)
			found = append(found, ContactFound{Contact: r.More.Contact, Newest: r.Number, Reports: 1})
		}
	}
	return found
}

// ReportsOfPerson lists the reports that left the same contact as this one, newest first; only this one if it left none.
func (s *State) ReportsOfPerson(n ReportNumber) []ReportNumber {
	r := s.Report(n)
	if r == nil {
		return nil
	}
	if r.Rest().Contact == "" {
		return []ReportNumber{n}
	}
	return s.WithContact(r.More.Contact)
}

// TitlesTyped lists the bottlenecks of reports that have a title which a member typed: erasing the reports leaves it.
func (s *State) TitlesTyped(reports []ReportNumber) (list []*Bottleneck) {
	for _, n := range reports {
		b := s.Standing(s.Report(n).Bottleneck)
		if b != nil && b.Title != "" && !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	slices.SortFunc(list, func(a, b *Bottleneck) int { return cmp.Compare(a.Number, b.Number) })
	return list
}

// HoldsDetails says whether anything of a person is left in a report: a contact, words of theirs, answers to them alone, or
// what was said to a supplier, and by them.
func (s *State) HoldsDetails(r *Report) bool {
	more := r.Rest()
	if r.words != (Ref{}) || more.contact != (Ref{}) || len(more.texts) > 0 || len(more.replies) > 0 {
		return true
	}
	f := s.FeedbackOfReport(r)
	return f != nil && len(f.texts) > 0
}

// ErasePerson erases a report's contact, words and answers from the journal, and with All those of every report that left
// the same contact. What was counted stays.
type ErasePerson struct {
	Report ReportNumber
	All    bool

	Erased int // result: of how many reports
	Left   int // result: reports that are left for another such command, because a commit has an end
}

// Of so many reports one erasure goes, and so many events may it have named before it goes on to another report: both
// keep it well below the size of a commit, however often somebody added something.
const (
	erasedAtOnce = 500
	namedAtOnce  = 8000
)

// named counts the events that these order to be erased.
func named(events []Event) (count int) {
	for _, e := range events {
		if order, ok := e.(Erasing); ok {
			count += len(order.Erases())
		}
	}
	return count
}

// Decide does nothing if nothing is left. The report that was named is the last, so that it leads to the others until then.
func (c *ErasePerson) Decide(d *Draft, _ Env) (events []Event, err error) {
	c.Erased, c.Left = 0, 0
	if d.Report(c.Report) == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	reports := []ReportNumber{c.Report}
	if c.All {
		others := slices.DeleteFunc(d.ReportsOfPerson(c.Report), func(n ReportNumber) bool { return n == c.Report })
		reports = append(others, c.Report)
	}
	for i, n := range reports {
		if c.Erased == erasedAtOnce || named(events) >= namedAtOnce {
			c.Left = len(reports) - i
			break
		}
		if r := d.Report(n); d.HoldsDetails(r) {
			events = append(events, d.erasure(r)...)
			c.Erased++
		}
	}
	return events, nil
}

// Deeds are what a member has done, in numbers.
type Deeds struct {
	Owns     int // bottlenecks that they care for
	Helps    int // with which they offered help
	Said     int // updates
	Answered int // answers to one reporter alone
}

// DoneBy counts what a member has done, so far as it was not taken back.
func (s *State) DoneBy(m MemberNumber) (done Deeds) {
	by := ByMember(m)
	for i := range s.bottlenecks.Len() {
		b := *s.bottlenecks.At(i)
		if b.Owner == m {
			done.Owns++
		}
		if slices.Contains(b.Helpers, m) {
			done.Helps++
		}
		for _, u := range b.Updates {
			if u.By == by && !u.Retracted {
				done.Said++
			}
		}
	}
	for i := range s.reports.Len() {
		for _, reply := range s.reports.At(i).Rest().Replies {
			if reply.By == by && !reply.Retracted {
				done.Answered++
			}
		}
	}
	return done
}
