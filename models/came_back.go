package models

import (
	"cmp"
	"slices"
)

// Return is one piece of evidence that a resolved bottleneck came back: a report that was filed or happened again within
// CameBackWithin of its being resolved, or a reporter for whom it is not, or only partly, solved.
type Return struct {
	Report  ReportNumber
	At      Moment
	Again   bool    // it happened again
	Verdict Verdict // VerdictUnsaid for what was filed or happened again
}

// HasComeBack says whether a resolved bottleneck came back. It did if anything was reported within CameBackWithin of that:
// what happens is evidence, however content others are. Verdicts are opinions of one resolving, so they are weighed: it
// came back if at least one reporter says "not", and those who say "not" or "partly" are at least a third of those who said
// anything. With few answers one "not" is enough, because silence is no "solved"; among many who are content it is somebody
// to talk to, not a reason to open it for all. "Partly" alone counts once it outweighs "solved".
func (b *Bottleneck) HasComeBack() bool {
	unsolved := b.Not + b.Partly
	return b.Resolved != 0 && (b.CameBack > 0 || b.Not > 0 && 3*unsolved >= unsolved+b.Solved || b.Partly > b.Solved)
}

// Returns lists the evidence, oldest first. Withdrawn reports and those that stand elsewhere now are none.
func (s *State) Returns(b *Bottleneck) (list []Return) {
	if b.Resolved == 0 {
		return nil
	}
	for _, n := range b.Reports {
		r := s.Report(n)
		if r.Withdrawn {
			continue
		}
		if b.returned(r) {
			list = append(list, Return{Report: n, At: r.Filed})
		}
		for _, at := range r.Rest().Repeats {
			if b.within(at) {
				list = append(list, Return{Report: n, At: at, Again: true})
			}
		}
		if v := s.VerdictNow(r); v == VerdictNot || v == VerdictPartly {
			list = append(list, Return{Report: n, At: r.Rest().VerdictAt, Verdict: v})
		}
	}
	slices.SortStableFunc(list, func(a, b Return) int { return cmp.Compare(a.At, b.At) })
	return list
}

// CameBack lists what came back, the newest evidence first.
func (s *State) CameBack() (list []*Bottleneck) {
	newest := map[BottleneckNumber]Moment{}
	s.eachStanding(func(b *Bottleneck) {
		if !b.HasComeBack() {
			return
		}
		list = append(list, b)
		if returns := s.Returns(b); len(returns) > 0 {
			newest[b.Number] = returns[len(returns)-1].At
		}
	})
	slices.SortFunc(list, func(a, b *Bottleneck) int {
		return cmp.Or(cmp.Compare(newest[b.Number], newest[a.Number]), cmp.Compare(b.Number, a.Number))
	})
	return list
}

// VerdictNow gives what the reporter says of the present resolving of their bottleneck: what they said of an earlier one is
// no answer to whether this one helped.
func (s *State) VerdictNow(r *Report) Verdict {
	b, more := s.Bottleneck(r.Bottleneck), r.Rest()
	if b == nil || b.Resolved == 0 || more.VerdictAt < b.Resolved || !s.standsIn(more.VerdictOn, b) {
		return VerdictUnsaid
	}
	return more.Verdict
}

func (e *BottleneckCameBack) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.backNoted = e.Resolved
		b.record(d, e)
	}
}

// notice tells of it once for each resolving, however much evidence there is.
func (e *BottleneckCameBack) notice(*Draft) Notice {
	return Notice{Kind: NoticeCameBack, Bottleneck: e.Bottleneck}
}

// dueCameBack notes what came back and has not been noted since it was resolved.
func (d *Draft) dueCameBack(Moment) (events []Event) {
	d.eachStanding(func(b *Bottleneck) {
		if b.HasComeBack() && b.backNoted != b.Resolved {
			events = append(events, &BottleneckCameBack{Bottleneck: b.Number, Resolved: b.Resolved})
		}
	})
	return events
}

// eachStanding visits the bottlenecks that a board shows.
func (s *State) eachStanding(visit func(*Bottleneck)) {
	for i := range s.bottlenecks.Len() {
		if b := *s.bottlenecks.At(i); !b.Hidden() {
			visit(b)
		}
	}
}
