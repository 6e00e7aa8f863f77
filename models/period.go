package models

import (
	"cmp"
	"slices"
	"sort"
)

// Period is what happened from one moment until another, in the organisation or to one party. What was taken back by the end,
// or since, is not in it: only what still stood then.
type Period struct {
	From, Until Moment // Until is not in it
	Of          Party  // none for the organisation
	Answers     Answers
	Opened      []*Bottleneck
	Resolved    []*Bottleneck // the most hours won back first
	Learned     []*Bottleneck // whose learning was published, newest first
	WontDo      []*Bottleneck // that became a no, newest first
	CameBack    []*Bottleneck
	Promises    PromiseSum // whose promised day fell into it
}

// Answers is how the reports that were filed in a period were answered, also after it.
type Answers struct {
	Filed, InTime, Late int
	Took                Spread // until the first answer, in working minutes
}

// Settled counts the reports of which it is known whether they were answered in time.
func (a Answers) Settled() int { return a.InTime + a.Late }

// Percent gives the share of settled reports that were answered in time, rounded down; -1 if none is settled.
func (a Answers) Percent() int {
	if a.Settled() == 0 {
		return -1
	}
	return a.InTime * 100 / a.Settled()
}

// Period sums up what happened, to a party only what happened on bottlenecks that it is in, or that wait for it.
func (s *State) Period(from, until Moment, of Party, now Moment) Period {
	p := Period{From: from, Until: until, Of: of, Answers: s.answersIn(from, until, of, now)}
	s.eachStanding(func(b *Bottleneck) {
		if of.IsZero() || b.Concerns(of) {
			p.add(s, b, now)
		}
	})
	slices.SortFunc(p.Resolved, func(a, b *Bottleneck) int {
		return cmp.Or(cmp.Compare(b.WonBack, a.WonBack), cmp.Compare(b.Number, a.Number))
	})
	for _, list := range [][]*Bottleneck{p.Learned, p.WontDo} {
		slices.SortFunc(list, func(a, b *Bottleneck) int {
			return cmp.Or(cmp.Compare(b.lastSpan().From, a.lastSpan().From), cmp.Compare(b.Number, a.Number))
		})
	}
	return p
}

// Concerns says whether reports of a party stand in the bottleneck, or others in it wait for the party.
func (b *Bottleneck) Concerns(p Party) bool { return b.has(p) || b.AwaitsParty(p) }

// AwaitsParty says whether reports in the bottleneck wait for a party.
func (b *Bottleneck) AwaitsParty(p Party) bool {
	return slices.ContainsFunc(b.Waiting, func(w WaitingTally) bool { return w.Party == p })
}

func (b *Bottleneck) lastSpan() Span { return b.Spans[len(b.Spans)-1] }

func (p *Period) has(at Moment) bool { return at >= p.From && at < p.Until }

func (p *Period) add(s *State, b *Bottleneck, now Moment) {
	if p.has(s.began(b)) {
		p.Opened = append(p.Opened, b)
	}
	if i := until(b.Spans, p.Until-1, func(s Span) Moment { return s.From }); i > 0 {
		switch span := b.Spans[i-1]; {
		case !span.Status.Open() && p.has(span.Resolved):
			p.Resolved = append(p.Resolved, b)
		case span.Status == StatusWontDo && b.Status == StatusWontDo && p.has(b.wontDoSince()):
			p.WontDo = append(p.WontDo, b)
		}
	}
	if l := b.Learning; l.Published() && !l.Erased() && p.has(l.First.At) {
		p.Learned = append(p.Learned, b)
	}
	if b.HasComeBack() && p.has(b.cameBackAt()) {
		p.CameBack = append(p.CameBack, b)
	}
	for _, one := range s.PromisesOf(b, now) {
		if at := s.dayEnds(one.Day) - 1; p.has(at) {
			p.Promises.add(one.Outcome)
		}
	}
}

// cameBackAt gives when it was noted that the present resolving did not hold; 0 if that was not noted.
func (b *Bottleneck) cameBackAt() Moment {
	for _, e := range slices.Backward(b.History) {
		if back, is := e.Event.(*BottleneckCameBack); is && back.Resolved == b.Resolved {
			return e.At
		}
	}
	return 0
}

// began gives when a bottleneck was opened; of one that was opened by a report from another system, when that was filed there.
func (s *State) began(b *Bottleneck) Moment {
	if len(b.Reports) > 0 {
		if first := s.Report(b.Reports[0]); first.Imported() {
			return min(b.Opened, first.Logged())
		}
	}
	return b.Opened
}

// answersIn counts the reports that a party, or everybody, filed here in a period.
func (s *State) answersIn(from, until Moment, of Party, now Moment) (a Answers) {
	var took []int
	first := sort.Search(s.ReportCount(), func(i int) bool { return s.reports.At(i).Filed >= from })
	for i := first; i < s.ReportCount(); i++ {
		r := s.reports.At(i)
		if r.Filed >= until {
			break
		}
		if r.Withdrawn || r.Imported() || !of.IsZero() && r.Source != of {
			continue
		}
		a.Filed++
		switch {
		case r.Late(now):
			a.Late++
		case r.Answered != 0:
			a.InTime++
		}
		if r.Answered != 0 {
			took = append(took, int(r.Response))
		}
	}
	a.Took = SpreadOf(took)
	return a
}

// ParetoOf is a Pareto of those bottlenecks alone that a party is in, or that wait for it.
func (s *State) ParetoOf(p Pareto, of Party) Pareto {
	hours := map[BottleneckNumber]Quarters{}
	for _, line := range p.Lines {
		if line.Concerns(of) {
			hours[line.Number] = line.Hours
		}
	}
	return s.pareto(p.At, hours)
}
