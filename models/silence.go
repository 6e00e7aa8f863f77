package models

import (
	"slices"
	"time"
)

// Silent is a department or supplier in use that has not spoken for longer than is usual for it. That is no reproach to
// them: it means that we have not asked well.
type Silent struct {
	Party Party
	Last  Moment // when it last spoke, 0 for never
	Days  int    // whole days since then, or since it was there to speak
	Usual int    // days between two days on which it spoke, the median; 0 while too few are known to say
}

// What silence is (design, section 6: more than twice the usual interval, and at least 14 days). The usual interval is that
// of the last year. It is a number about the few who spoke, so it rests on at least Few intervals; where there are fewer,
// four weeks are long.
const (
	silentAtLeast  = 14
	silentUnknown  = 28
	silentLookBack = 365
)

// Silent lists who is silent: departments as an admin set them, then suppliers as they were added.
func (s *State) Silent(now Moment) (list []Silent) {
	spoken := s.spokenDays(now.Day() - silentLookBack)
	consider := func(p Party, since Moment) {
		one := spoken[p]
		silent := Silent{Party: p, Last: one.last, Days: now.Day() - max(since, one.last).Day(), Usual: one.usual()}
		if silent.Days > silent.after() {
			list = append(list, silent)
		}
	}
	for _, one := range s.Departments() {
		consider(DepartmentNumbered(one.Number), s.linkMade(one.Link))
	}
	for _, one := range s.Suppliers() {
		consider(SupplierNumbered(one.Number), one.Added)
	}
	return list
}

// after gives how many days of silence are still usual.
func (s *Silent) after() int {
	if s.Usual == 0 {
		return silentUnknown
	}
	return max(silentAtLeast, 2*s.Usual)
}

func (s *State) linkMade(n LinkNumber) Moment {
	if link := s.Link(n); link != nil {
		return link.Made
	}
	return 0
}

// spoken is when a department or supplier spoke.
type spoken struct {
	last Moment
	days []int // on which it did, in the time that is looked at
}

// spokenDays goes through all reports, what happened again included, and what was withdrawn not. What was brought in was not said
// here: it makes nobody silent, and nobody loud.
func (s *State) spokenDays(from int) map[Party]spoken {
	all := map[Party]spoken{}
	for i := range s.reports.Len() {
		r := s.reports.At(i)
		if r.Withdrawn {
			continue
		}
		one := all[r.Source]
		if !r.Imported() {
			one.add(r.Filed, from)
		}
		for _, at := range r.Rest().Repeats {
			one.add(at, from)
		}
		all[r.Source] = one
	}
	return all
}

func (one *spoken) add(at Moment, from int) {
	one.last = max(one.last, at)
	if day := at.Day(); day >= from && (len(one.days) == 0 || one.days[len(one.days)-1] != day) {
		one.days = append(one.days, day)
	}
}

// usual gives the median of the days between the days on which it spoke; 0 for fewer than Few of them.
func (one *spoken) usual() int {
	slices.Sort(one.days)
	days := slices.Compact(one.days)
	if len(days) <= Few {
		return 0
	}
	gaps := make([]int, len(days)-1)
	for i := range gaps {
		gaps[i] = days[i+1] - days[i]
	}
	slices.Sort(gaps)
	return nearest(gaps, 50)
}

// Unheard is a department or supplier in use that is waited for, on cards of which nobody has said what it needs.
type Unheard struct {
	Party Party
	Since Moment // when the oldest of the reports that wait for it was filed here, or brought in
	Cards int    // exact: show it as AtLeast gives it
}

// unheardAfter is for how long somebody is waited for before that counts as no answer.
const unheardAfter = 14 * 24 * time.Hour

// Unheard lists who is waited for and has not answered, in the order of Silent: on open bottlenecks that are not a "won't do",
// and on which neither anybody has said what would be needed to go faster nor, of a supplier, our request was answered.
func (s *State) Unheard(now Moment) (list []Unheard) {
	waited := map[Party]Unheard{}
	s.eachStanding(func(b *Bottleneck) {
		if !b.Awaits() || b.Need != "" {
			return
		}
		for _, tally := range b.Waiting {
			if tally.Party.IsZero() || now.Sub(tally.Since) < unheardAfter || s.answeredOn(b, tally.Party) {
				continue
			}
			since := s.waitsHere(b, tally)
			if now.Sub(since) < unheardAfter {
				continue
			}
			one := waited[tally.Party]
			if one.Cards++; one.Since == 0 || since < one.Since {
				one.Since = since
			}
			one.Party = tally.Party
			waited[tally.Party] = one
		}
	})
	add := func(p Party) {
		if one, is := waited[p]; is {
			list = append(list, one)
		}
	}
	for _, one := range s.Departments() {
		add(DepartmentNumbered(one.Number))
	}
	for _, one := range s.Suppliers() {
		add(SupplierNumbered(one.Number))
	}
	return list
}

// waitsHere gives since when it could be known here that somebody is waited for: what was brought in has waited for longer, but
// nobody was asked.
func (s *State) waitsHere(b *Bottleneck, tally WaitingTally) Moment {
	for _, n := range b.Reports { // in the order in which they came
		if r := s.Report(n); !r.Withdrawn && r.Waiting == tally.Kind && r.WaitingParty == tally.Party {
			return max(tally.Since, r.Filed)
		}
	}
	return tally.Since
}

// answeredOn says whether a supplier answered what we asked it for a bottleneck.
func (s *State) answeredOn(b *Bottleneck, p Party) bool {
	return slices.ContainsFunc(b.Requests, func(n SupplierFeedbackNumber) bool {
		f := s.SupplierFeedback(n)
		return p == SupplierNumbered(f.Supplier) && len(f.Answers) > 0
	})
}
