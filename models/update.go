package models

import (
	"cmp"
	"slices"
)

// MaxWords is how many characters a report, an update or an answer may have.
const MaxWords = 2000

func (e *UpdatePosted) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.say(d, Update{Audience: e.Audience, Words: e.Words})
		b.record(d, e)
	}
}

// say adds an update and settles the reports whose reporters can read it.
func (b *Bottleneck) say(d *Draft, u Update) {
	u.Ref, u.At, u.By = d.now.Ref, d.now.At, d.now.By
	b.Updates = append(b.Updates, u)
	for _, n := range slices.Clone(b.Unanswered) {
		if u.Audience.Reaches(d.Report(n).Source) {
			d.answered(n)
		}
	}
}

func (e *UpdateRetracted) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.retract(d, e.Update)
	}
}

// retract takes an update back: who had only this as an answer waits again, unless another reached them since.
func (b *Bottleneck) retract(d *Draft, update Ref) {
	b.Updates = slices.Clone(b.Updates)
	for i := range b.Updates {
		if b.Updates[i].Ref == update {
			b.Updates[i].Retracted = true
		}
	}
	b.unlearnByStatus(d, update)
	for _, n := range b.everHere() {
		d.answerAgain(n, update)
	}
}

// everHere lists the reports that stand here, and those that were moved away.
func (b *Bottleneck) everHere() []ReportNumber {
	list := slices.Clone(b.Reports)
	for _, entry := range b.History {
		if moved, ok := entry.Event.(Regrouping); ok {
			if reports, from, _ := moved.Regrouped(); from == b.Number {
				list = append(list, reports...)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func (e *ReportsHeard) apply(d *Draft) {
	told := map[BottleneckNumber]bool{}
	for _, n := range e.Reports {
		r := d.report(n)
		if r == nil || r.Heard != 0 {
			continue
		}
		r.Heard = d.now.At
		if b := d.bottleneck(r.Bottleneck); b != nil && !told[b.Number] {
			told[b.Number] = true
			b.record(d, e)
		}
	}
}

func (e *ReportAnswered) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	more := d.more(r)
	more.Replies = append(slices.Clip(more.Replies), Reply{Ref: d.now.Ref, At: d.now.At, By: d.now.By, Words: e.Words})
	d.answered(e.Report)
	if b := d.bottleneck(r.Bottleneck); b != nil {
		b.record(d, e)
	}
}

func (e *AnswerWorded) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil || len(r.Rest().Replies) == 0 {
		return
	}
	more := d.more(r)
	more.Replies = slices.Clone(more.Replies)
	reply := &more.Replies[len(more.Replies)-1]
	reply.Words, reply.worded = e.Words, d.now.Ref
	more.replies = append(slices.Clip(more.replies), d.now.Ref)
}

func (e *AnswerRetracted) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	more := d.more(r)
	more.Replies = slices.Clone(more.Replies)
	for i := range more.Replies {
		if more.Replies[i].Ref == e.Answer {
			more.Replies[i].Retracted = true
		}
	}
	d.answerAgain(e.Report, e.Answer)
}

// Readers are the people whom an update on a bottleneck would reach.
type Readers struct {
	Departments []*Department
	Suppliers   []*Supplier // named apart: what they read leaves the company
	Reporters   int         // reports whose reporters would read it
}

// Readers says who would read an update with that audience.
func (s *State) Readers(b *Bottleneck, audience Audience) (readers Readers) {
	for i := range b.Sources {
		source := &b.Sources[i]
		if !audience.Reaches(source.Party) {
			continue
		}
		readers.Reporters += source.Reports
		if one := s.Supplier(source.Party.Number); source.Party.Kind == SupplierParty && one != nil {
			readers.Suppliers = append(readers.Suppliers, one)
		} else if one := s.Department(source.Party.Number); source.Party.Kind == DepartmentParty && one != nil {
			readers.Departments = append(readers.Departments, one)
		}
	}
	return readers
}

// UpdatesFor lists the updates that the reporter of a report may read, oldest first: those made where it stood, while
// it stood there. A department also reads what was said before it came; a supplier never does, because whoever said it
// was shown other readers. A learning is not among them: see LearningsFor.
func (s *State) UpdatesFor(r *Report) []Update {
	return slices.DeleteFunc(s.saidTo(r), func(u Update) bool { return u.Words == "" })
}

// saidTo lists the updates that a reporter may read, and the learnings that are an answer to them.
func (s *State) saidTo(r *Report) (list []Update) {
	seen := map[Ref]bool{}
	for _, stay := range r.stays() {
		b := s.Bottleneck(stay.Bottleneck)
		if b == nil {
			continue
		}
		earlier := stay.Until == 0 && r.Source.Kind == DepartmentParty
		for _, u := range b.Updates {
			during := u.At >= stay.From && (stay.Until == 0 || u.At <= stay.Until)
			if (during || earlier) && !u.Retracted && (u.Words != "" || u.Learning) && u.Audience.Reaches(r.Source) && !seen[u.Ref] {
				seen[u.Ref] = true
				list = append(list, u)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Update) int { return cmp.Compare(a.At, b.At) })
	return list
}

// stays lists where a report stood, the present place last.
func (r *Report) stays() []Stay {
	if stays := r.Rest().Stays; len(stays) > 0 {
		return stays
	}
	return []Stay{{Bottleneck: r.Bottleneck, put: r.Chosen, From: r.Filed}}
}

// MergedHere lists the bottlenecks that were merged into b, and into those.
func (s *State) MergedHere(b *Bottleneck) (list []*Bottleneck) {
	for _, n := range b.merged {
		from := s.Bottleneck(n)
		list = append(append(list, from), s.MergedHere(from)...)
	}
	return list
}

// PostUpdate says something on a bottleneck.
type PostUpdate struct {
	Bottleneck BottleneckNumber
	Audience   Audience
	Words      string
	Seen       uint64
}

// Decide refuses an empty update. One that the same member has sent since the page was drawn is not sent again:
// a form that was tried again after a lost answer says it once.
func (c *PostUpdate) Decide(d *Draft, env Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if c.Words == "" {
		return nil, FailField("words", "error.words.required")
	}
	if b.said(env.By, c.Audience, c.Words, c.Seen) {
		return nil, nil
	}
	events := []Event{&UpdatePosted{Bottleneck: c.Bottleneck, Audience: c.Audience, Words: c.Words}}
	if c.Audience == AudienceMembers {
		return events, nil
	}
	return append(events, d.hearing(c.Bottleneck)...), nil
}

// said says whether somebody has said these words, to the same people, since the page numbered seen was drawn.
func (b *Bottleneck) said(by Actor, audience Audience, words string, seen uint64) bool {
	return seen != 0 && slices.ContainsFunc(b.Updates, func(u Update) bool {
		return u.Ref.Commit > seen && u.By == by && u.Audience == audience && u.Words == words && !u.Retracted
	})
}

// hearing moves a bottleneck from new to heard, when a person has reacted to it.
func (d *Draft) hearing(n BottleneckNumber) []Event {
	if b := d.Bottleneck(n); b != nil && b.Status == StatusNew {
		return []Event{&StatusSet{Bottleneck: n, Status: StatusHeard, Was: StatusNew}}
	}
	return nil
}

// AnswerReport answers one reporter alone.
type AnswerReport struct {
	Report ReportNumber
	Words  string
	Seen   uint64
}

// Decide refuses an empty answer, gives none twice that was sent again from the same page, and
// none behind the back of somebody else's that came since.
func (c *AnswerReport) Decide(d *Draft, env Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	if c.Words == "" {
		return nil, FailField("words", "error.words.required")
	}
	if c.Seen != 0 && slices.ContainsFunc(r.Rest().Replies, func(reply Reply) bool {
		return reply.Ref.Commit > c.Seen && reply.By == env.By && reply.Words == c.Words && !reply.Retracted
	}) {
		return nil, nil
	}
	if other := r.answeredBehind(c.Seen, env.By); other != nil {
		name := ""
		if m := d.Member(other.By.Member()); m != nil {
			name = m.Name
		}
		return nil, &Error{Kind: Conflict, Key: "error.report.answered", Params: map[string]string{"by": name}}
	}
	// The words stand in an event of their own, so that they can be erased with the person whom they were for.
	events := []Event{&ReportAnswered{Report: c.Report}, &AnswerWorded{Report: c.Report, Words: c.Words}}
	return append(events, d.hearing(r.Bottleneck)...), nil
}

// answeredBehind gives the answer that somebody else gave this reporter since the page numbered seen was drawn.
func (r *Report) answeredBehind(seen uint64, by Actor) *Reply {
	replies := r.Rest().Replies
	for i := range replies {
		if seen != 0 && replies[i].Ref.Commit > seen && replies[i].By != by && !replies[i].Retracted {
			return &replies[i]
		}
	}
	return nil
}

// HearReports marks reports as read by a person.
type HearReports struct{ Reports []ReportNumber }

// Decide passes over reports that were heard already.
func (c *HearReports) Decide(d *Draft, _ Env) ([]Event, error) {
	var fresh []ReportNumber
	var events []Event
	moved := map[BottleneckNumber]bool{}
	for _, n := range c.Reports {
		r := d.Report(n)
		if r == nil {
			return nil, Fail(NotFound, "error.report.unknown")
		}
		if r.Heard == 0 {
			fresh = append(fresh, n)
		}
		if !moved[r.Bottleneck] {
			moved[r.Bottleneck] = true
			events = append(events, d.hearing(r.Bottleneck)...)
		}
	}
	if len(fresh) > 0 {
		events = append([]Event{&ReportsHeard{Reports: fresh}}, events...)
	}
	return events, nil
}
