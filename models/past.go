package models

import "slices"

// AsOf gives the state with its bottlenecks as boards showed them at a moment: what stood where, with which status, owner and
// promised day, and what it cost. Board draws it up like the present one, with that moment as its now.
//
// Deliberately as they are now: titles and whether they were checked, names, who was meant by a typed supplier, the
// calendar, and what was erased. What was taken back since, an answer or a verdict, counts as never said; of verdicts that were changed
// only the newest is known. Nothing else of the given state is of then, and nobody may decide on it.
func (s *State) AsOf(at Moment) *State {
	then := *s
	then.bottlenecks = Vector[*Bottleneck]{}
	p := &past{present: s, at: at, then: &then}
	p.open()
	for i := range s.reports.Len() {
		r := s.reports.At(i)
		if r.Filed > at {
			break // they are numbered in the order in which they were filed
		}
		if b := then.Bottleneck(r.BottleneckAt(at)); b != nil {
			p.join(b, r)
		}
	}
	return &then
}

// past is the state of a moment while it is put together.
type past struct {
	present *State
	at      Moment
	then    *State
}

// open makes the bottlenecks that there were, with all but their reports.
func (p *past) open() {
	mine := new(owner)
	for i := range p.present.bottlenecks.Len() {
		b := *p.present.bottlenecks.At(i)
		if b.Opened > p.at {
			break
		}
		p.then.bottlenecks.append(mine, p.opened(b))
	}
}

func (p *past) opened(b *Bottleneck) *Bottleneck {
	then := &Bottleneck{Number: b.Number, Opened: b.Opened, Changed: b.Changed, Title: b.Title, TitleFrom: b.TitleFrom, Checked: b.Checked,
		Spans:   b.Spans[:until(b.Spans, p.at, func(s Span) Moment { return s.From })],
		History: historyAt(b, p.at)}
	last := then.Spans[len(then.Spans)-1]
	then.Status, then.Resolved, then.WonBack = last.Status, last.Resolved, last.WonBack
	for i := range then.History {
		switch e := then.History[i].Event.(type) {
		case *OwnerSet:
			then.Owner = e.Owner
		case *PromiseSet:
			then.Promise = e.Date
		}
	}
	if m := p.present.Member(then.Owner); m == nil || m.Erased {
		then.Owner = 0 // who was erased stays so
	}
	return then
}

// historyAt gives the lines that there were at a moment. What was undone later had not been then.
func historyAt(b *Bottleneck, at Moment) []Entry {
	lines := b.History[:until(b.History, at, func(e Entry) Moment { return e.At })]
	if !slices.ContainsFunc(lines, func(e Entry) bool { return e.undone > at }) {
		return lines
	}
	lines = slices.Clone(lines)
	for i := range lines {
		if lines[i].undone > at {
			lines[i].Undone = false
		}
	}
	return lines
}

// join counts one report as it was, in the bottleneck where it stood.
func (p *past) join(b *Bottleneck, r *Report) {
	b.Reports = append(b.Reports, r.Number)
	if r.withdrawnAt(p.at) {
		return
	}
	if !r.Imported() && (r.Answered == 0 || r.Answered > p.at) {
		b.Unanswered = append(b.Unanswered, r.Number)
	}
	r = r.repeatedUntil(p.at)
	b.count(r)
	b.CameBack += b.returns(r)
	p.judge(b, r)
}

// judge counts what the reporter had said of the resolving that stood.
func (p *past) judge(b *Bottleneck, r *Report) {
	more := r.Rest()
	if b.Resolved == 0 || more.VerdictAt < b.Resolved || more.VerdictAt > p.at || !p.present.standsIn(more.VerdictOn, p.present.Standing(b.Number)) {
		return
	}
	switch more.Verdict {
	case VerdictSolved:
		b.Solved++
	case VerdictPartly:
		b.Partly++
	case VerdictNot:
		b.Not++
	}
}

// until counts how many of a list that is ordered by time were there at a moment.
func until[T any](list []T, at Moment, when func(T) Moment) int {
	n := len(list)
	for n > 0 && when(list[n-1]) > at {
		n--
	}
	return n
}

// withdrawnAt says whether the report was withdrawn at a moment.
func (r *Report) withdrawnAt(at Moment) bool {
	more := r.Rest()
	if more.WithdrawnAt != 0 && more.WithdrawnAt <= at {
		return true
	}
	return slices.ContainsFunc(more.Withdrawals, func(a Withdrawal) bool { return a.From <= at && at < a.Until })
}

// repeatedUntil gives the report with nothing that happened again after a moment.
func (r *Report) repeatedUntil(at Moment) *Report {
	repeats := r.Rest().Repeats
	n := until(repeats, at, func(m Moment) Moment { return m })
	if n == len(repeats) {
		return r
	}
	then, more := *r, *r.More
	more.Repeats = repeats[:n]
	then.More = &more
	return &then
}

// FirstDay gives the day of the first report, in the organisation's calendar; 0 if there is none.
func (s *State) FirstDay() Date {
	if s.ReportCount() == 0 {
		return 0
	}
	return s.Settings.Calendar.Today(s.reports.At(0).Filed)
}
