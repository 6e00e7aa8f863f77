package models

import (
	"slices"
	"unicode/utf8"
)

// What members set on a bottleneck: title, status, owner, promised date, what is needed, who helps.

func (e *TitleSet) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.Title, b.TitleFrom, b.Checked, b.titleChange = e.Title, e.From, e.Checked, d.changed()
		b.record(d, e)
	}
}

func (e *StatusSet) apply(d *Draft) {
	b := d.bottleneck(e.Bottleneck)
	if b == nil {
		return
	}
	b.close(d, e)
	b.learnedByStatus(d, e)
	b.retallyVerdicts(d)
	b.Status, b.statusChange = e.Status, d.changed()
	b.Spans = append(b.Spans, Span{e.Status, d.now.At, b.Resolved, b.WonBack})
	b.record(d, e)
	if e.Words != "" {
		b.say(d, Update{Audience: e.Audience, Words: e.Words, HasStatus: true, Status: e.Status})
	}
}

// close notes when a bottleneck was resolved and what that won back, and forgets it when it is opened again.
func (b *Bottleneck) close(d *Draft, e *StatusSet) {
	switch wasOpen := b.Status.Open(); {
	case e.Status.Open() && !wasOpen:
		b.lastResolved, b.lastWonBack = b.Resolved, b.WonBack
		b.Resolved, b.CameBack = 0, 0
	case !e.Status.Open() && wasOpen:
		b.WonBack, _ = b.Hours(d.now.At)
		b.Resolved, b.CameBack = d.now.At, 0
		if e.Resolved != 0 { // a mistaken opening is undone
			b.Resolved, b.WonBack = e.Resolved, e.WonBack
			for _, n := range b.Reports {
				if r := d.Report(n); !r.Withdrawn {
					b.CameBack += b.returns(r)
				}
			}
		}
	}
}

func (e *OwnerSet) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.Owner, b.ownerChange = e.Owner, d.changed()
		b.record(d, e)
	}
}

func (e *PromiseSet) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.Promise, b.promiseChange = e.Date, d.changed()
		b.record(d, e)
		if e.Words != "" {
			b.say(d, Update{Audience: AudienceReporters, Words: e.Words})
		}
	}
}

func (e *NeedSet) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.Need, b.needChange = e.Words, d.changed()
		b.record(d, e)
	}
}

func (e *HelpOffered) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil && !slices.Contains(b.Helpers, e.Member) {
		b.Helpers = append(slices.Clip(b.Helpers), e.Member)
		b.record(d, e)
	}
}

func (e *HelpWithdrawn) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.Helpers = slices.DeleteFunc(slices.Clone(b.Helpers), func(m MemberNumber) bool { return m == e.Member })
		b.record(d, e)
	}
}

// workable gives a bottleneck that can still be changed.
func (d *Draft) workable(n BottleneckNumber) (*Bottleneck, error) {
	b := d.Bottleneck(n)
	if b == nil {
		return nil, Fail(NotFound, "error.bottleneck.unknown")
	}
	if b.MergedInto != 0 {
		return nil, &Error{Kind: Conflict, Key: "error.bottleneck.merged",
			Params: map[string]string{"into": b.MergedInto.String()}}
	}
	return b, nil
}

// SetTitle rewords the title and marks it checked. An empty title confirms the present one as it is.
type SetTitle struct {
	Bottleneck BottleneckNumber
	Title      string
	Seen       uint64
}

// Decide refuses titles that are too long, and to confirm a title whose words were erased.
func (c *SetTitle) Decide(d *Draft, _ Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	set := &TitleSet{Bottleneck: c.Bottleneck, Title: c.Title, Checked: true, Was: b.Title, WasFrom: b.TitleFrom, WasChecked: b.Checked}
	if c.Title == "" || c.Title == d.Title(b) { // confirmed as it is: a report's words are referred to, not copied
		set.Title, set.From = b.Title, d.titleReport(b)
	}
	if b.Checked && set.Title == b.Title && set.From == b.TitleFrom {
		return nil, nil
	}
	if err := b.titleChange.check("title", c.Seen, d.Title(b)); err != nil {
		return nil, err
	}
	if set.Title == "" && set.From == 0 {
		return nil, FailField("title", "error.title.required")
	}
	if utf8.RuneCountInString(set.Title) > MaxTitle {
		return nil, FailField("title", "error.title.long")
	}
	return []Event{set}, nil
}

// SetStatus moves a bottleneck to another lane. Words, if any, are an answer to the reporters in Audience.
type SetStatus struct {
	Bottleneck BottleneckNumber
	Status     Status
	Words      string
	Audience   Audience
	Effort     Effort // that it took, of what is resolved; may stay unsaid
	Gained     string // in exchange, of what we won't do
	Review     Date   // when that is looked at again
	Seen       uint64
}

// Decide refuses won't do without words: the reason belongs to everyone. It needs what is gained in exchange too, and a day
// on which it is looked at again. It refuses learned, which is what publishing the learning sets.
func (c *SetStatus) Decide(d *Draft, env Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if b.Status == c.Status && (c.Words == "" && !c.exchanges(b) || c.Words != "" && b.said(env.By, c.Audience, c.Words, c.Seen)) {
		return nil, nil // so it is already
	}
	if err := b.statusChange.check("status", c.Seen, b.Status.String()); err != nil {
		return nil, err
	}
	if c.Status == StatusLearned && b.Status != StatusLearned {
		return nil, FailField("status", "error.status.learning")
	}
	if c.Status == StatusWontDo {
		return c.wontDo(d, b, env)
	}
	events := []Event{c.event(b)}
	if c.Status == StatusResolved && c.Effort != EffortUnsaid && c.Effort != b.Effort {
		events = append(events, &EffortSet{Bottleneck: c.Bottleneck, Effort: c.Effort, Was: b.Effort})
	}
	return events, nil
}

// exchanges says whether something else is to be gained by a "no" that stands, or another day to look at it again.
func (c *SetStatus) exchanges(b *Bottleneck) bool {
	if c.Status != StatusWontDo || c.Gained == "" {
		return false
	}
	t := b.TradeOff()
	return t == nil || t.Gained != c.Gained || t.Review != c.Review
}

func (c *SetStatus) event(b *Bottleneck) Event {
	return &StatusSet{Bottleneck: c.Bottleneck, Status: c.Status, Was: b.Status, Words: c.Words, Audience: c.Audience}
}

// wontDo says all that is missing at once: the form is long enough to be sent only twice.
func (c *SetStatus) wontDo(d *Draft, b *Bottleneck, env Env) ([]Event, error) {
	x := exchange{c.Gained, c.Review, c.Audience}
	wrong := x.check(d, env.Now)
	if c.Words == "" {
		wrong = append([]FieldError{{Field: "words", Key: "error.status.words.wont-do"}}, wrong...)
	}
	if c.Audience == AudienceMembers {
		wrong = append(wrong, FieldError{Field: "audience", Key: "error.status.audience"})
	}
	if len(wrong) > 0 {
		return nil, &Error{Kind: Invalid, Key: "error.form", Fields: wrong}
	}
	return append([]Event{c.event(b)}, x.events(b, env.Now)...), nil
}

// SetOwner says which member cares; 0 is nobody.
type SetOwner struct {
	Bottleneck BottleneckNumber
	Owner      MemberNumber
	Seen       uint64
}

// Decide refuses members who cannot sign in.
func (c *SetOwner) Decide(d *Draft, _ Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if b.Owner == c.Owner {
		return nil, nil
	}
	now := ""
	if m := d.Member(b.Owner); m != nil {
		now = m.Name
	}
	if err := b.ownerChange.check("owner", c.Seen, now); err != nil {
		return nil, err
	}
	if m := d.Member(c.Owner); c.Owner != 0 && (m == nil || m.Disabled) {
		return nil, FailField("owner", "error.member.unknown")
	}
	return []Event{&OwnerSet{Bottleneck: c.Bottleneck, Owner: c.Owner, Was: b.Owner}}, nil
}

// SetPromise promises the reporters a date. A promise that is moved or taken back needs a reason.
type SetPromise struct {
	Bottleneck BottleneckNumber
	Date       Date
	Words      string
	Seen       uint64
}

// Decide refuses days that have passed or are too far off.
func (c *SetPromise) Decide(d *Draft, env Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if b.Promise == c.Date {
		return nil, nil
	}
	if err := b.promiseChange.check("date", c.Seen, b.Promise.String()); err != nil {
		return nil, err
	}
	if err := d.promisable(c.Date, env.Now); c.Date != 0 && err != nil {
		return nil, err
	}
	if b.Promise != 0 && c.Words == "" {
		return nil, FailField("words", "error.promise.reason")
	}
	return []Event{&PromiseSet{Bottleneck: c.Bottleneck, Date: c.Date, Was: b.Promise, Words: c.Words}}, nil
}

// promiseDays is how far off a day may be promised: promises are read as "Friday 27 November", which a year later is a
// lie, and a year typed wrong would make one that is never late.
const promiseDays = 364

// promisable refuses days that nobody can promise: those that have passed, and those of another year.
func (d *Draft) promisable(day Date, now Moment) error {
	switch today := d.Settings.Calendar.Today(now); {
	case day < today:
		return FailField("date", "error.promise.past")
	case day > today+promiseDays:
		return FailField("date", "error.promise.far")
	}
	return nil
}

// SetNeed says what the party waited for needs to go faster.
type SetNeed struct {
	Bottleneck BottleneckNumber
	Words      string
	Seen       uint64
}

// Decide refuses nothing but a conflict.
func (c *SetNeed) Decide(d *Draft, _ Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if b.Need == c.Words {
		return nil, nil
	}
	if err := b.needChange.check("words", c.Seen, b.Need); err != nil {
		return nil, err
	}
	return []Event{&NeedSet{Bottleneck: c.Bottleneck, Words: c.Words, Was: b.Need}}, nil
}

// Help offers a member's help, or takes the offer back.
type Help struct {
	Bottleneck BottleneckNumber
	Member     MemberNumber
	On         bool
}

// Decide does nothing if it is so already, and refuses a member who was erased meanwhile.
func (c *Help) Decide(d *Draft, _ Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if d.somebody(c.Member) == 0 {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	if slices.Contains(b.Helpers, c.Member) == c.On {
		return nil, nil
	}
	if c.On {
		return []Event{&HelpOffered{c.Bottleneck, c.Member}}, nil
	}
	return []Event{&HelpWithdrawn{c.Bottleneck, c.Member}}, nil
}
