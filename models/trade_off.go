package models

import "unicode/utf8"

// TradeOff is what was decided with a "won't do": what is gained in exchange, when it is looked at again, and what it was at
// the decision. It never changes once made; deciding again makes another.
type TradeOff struct {
	At       Moment
	By       Actor
	Gained   string
	Review   Date
	Hours    Quarters // a week, at the decision
	Reports  int      // that stood there, at the decision
	Audience Audience // who may read it

	before *TradeOff // what it took the place of while it was a "won't do" already; nil if it was the first
}

// MaxGained is how many characters the words of a trade-off may have, and ReviewWithin how many days ahead it is looked at again at the latest.
const (
	MaxGained    = 2000
	ReviewWithin = 366
)

// ReviewProposed gives the day that is proposed for looking at a "won't do" again: in six months.
func ReviewProposed(today Date) Date { return DateOf(today.Time().AddDate(0, 6, 0)) }

// TradeOff gives what was decided with the present "won't do"; nil if it is none, or one from before there were trade-offs.
func (b *Bottleneck) TradeOff() *TradeOff {
	if b.Status != StatusWontDo {
		return nil
	}
	return b.tradeOff
}

// wontDoSince gives when the present "won't do" was first said; 0 if it is none. Deciding again does not begin it anew.
func (b *Bottleneck) wontDoSince() (since Moment) {
	for i := len(b.Spans) - 1; i >= 0 && b.Spans[i].Status == StatusWontDo; i-- {
		since = b.Spans[i].From
	}
	return since
}

// TradeOffFor gives the trade-off as a report's reporter may read it, or nil: a supplier only what was meant for suppliers, and was
// decided while their report stood there, as with an update.
func (s *State) TradeOffFor(r *Report) *TradeOff {
	b := s.Bottleneck(r.Bottleneck)
	if b == nil {
		return nil
	}
	t := b.TradeOff()
	stays := r.stays()
	if t == nil || !t.Audience.Reaches(r.Source) || r.Source.Kind == SupplierParty && t.At < stays[len(stays)-1].From {
		return nil
	}
	return t
}

// Reason gives why a bottleneck won't be done, as it was said last; "" if it is none.
func (s *State) Reason(b *Bottleneck) string {
	if b.Status != StatusWontDo {
		return ""
	}
	for i := len(b.Updates) - 1; i >= 0; i-- {
		if u := &b.Updates[i]; u.HasStatus && u.Status == StatusWontDo && !u.Retracted && u.Words != "" {
			return u.Words
		}
	}
	return ""
}

func (e *TradeOffSet) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		decided := &TradeOff{At: d.now.At, By: d.now.By, Review: e.Review, Hours: e.Hours, Reports: e.Reports, Audience: e.Audience}
		if e.Again {
			decided.before = b.tradeOff
		}
		b.tradeOff = decided
		b.tradeOffChange = d.changed()
		b.record(d, e)
	}
}

func (e *TradeOffWorded) apply(d *Draft) {
	b := d.bottleneck(e.Bottleneck)
	if b == nil || b.tradeOff == nil {
		return
	}
	worded := *b.tradeOff // older states still read the one without words
	worded.Gained = e.Words
	b.tradeOff = &worded
}

// takeBackTradeOff puts what was decided before in the place of what is undone.
func (b *Bottleneck) takeBackTradeOff(d *Draft, undone *Entry) {
	if e, is := undone.Event.(*TradeOffSet); is && e.Again && b.tradeOff != nil {
		b.tradeOff, b.tradeOffChange = b.tradeOff.before, d.changed()
	}
}

// decidedAgain gives the two lines of a history that deciding again wrote: what was said, if anything was, and what was decided.
// Either of them stands for both; decided is nil if the line is none of them.
func (d *Draft) decidedAgain(b *Bottleneck, line *Entry) (said, decided *Entry) {
	beside := func(step int) *Entry { return d.entry(b.Number, Ref{line.Ref.Commit, line.Ref.Index + step}) }
	switch line.Event.(type) {
	case *StatusSet:
		said, decided = line, beside(1)
	case *TradeOffSet:
		said, decided = beside(-1), line
	}
	if decided == nil || !isAgain(decided) {
		return nil, nil
	}
	if said == nil || !isSaidAgain(said) {
		return nil, decided
	}
	return said, decided
}

func isAgain(line *Entry) bool {
	e, is := line.Event.(*TradeOffSet)
	return is && e.Again
}

func isSaidAgain(line *Entry) bool {
	e, is := line.Event.(*StatusSet)
	return is && e.Status == StatusWontDo && e.Was == StatusWontDo
}

func (e *TradeOffDue) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.reviewNoted = e.Review
		b.record(d, e)
	}
}

func (e *TradeOffDue) notice(*Draft) Notice {
	return Notice{Kind: NoticeReview, Bottleneck: e.Bottleneck}
}

// dueReviews notes the trade-offs whose review date has come, once each.
func (d *Draft) dueReviews(now Moment) (events []Event) {
	today := d.Settings.Calendar.Today(now)
	d.eachStanding(func(b *Bottleneck) {
		if t := b.TradeOff(); t != nil && t.Review <= today && b.reviewNoted != t.Review {
			events = append(events, &TradeOffDue{Bottleneck: b.Number, Review: t.Review})
		}
	})
	return events
}

// exchange is the part of a "won't do" that says what is gained, and until when it holds.
type exchange struct {
	Gained   string
	Review   Date
	Audience Audience
}

// check says what is wrong with it, field by field.
func (x exchange) check(d *Draft, now Moment) (wrong []FieldError) {
	add := func(field, key string) { wrong = append(wrong, FieldError{Field: field, Key: key}) }
	switch {
	case x.Gained == "":
		add("gained", "error.gained.required")
	case utf8.RuneCountInString(x.Gained) > MaxGained:
		add("gained", "error.gained.long")
	}
	switch today := d.Settings.Calendar.Today(now); {
	case x.Review == 0:
		add("review", "error.review.required")
	case x.Review <= today:
		add("review", "error.review.past")
	case x.Review > today+ReviewWithin:
		add("review", "error.review.far")
	}
	return wrong
}

func (x exchange) events(b *Bottleneck, now Moment) []Event {
	hours, _ := b.Hours(now)
	return []Event{&TradeOffSet{Bottleneck: b.Number, Review: x.Review, Hours: hours, Reports: b.ReportCount(), Audience: x.Audience, Again: b.Status == StatusWontDo},
		&TradeOffWorded{Bottleneck: b.Number, Words: x.Gained}}
}

// DecideAgain sets what is gained by a "won't do", and when it is looked at again; from the register. Words say why it stays so.
type DecideAgain struct {
	Bottleneck BottleneckNumber
	Words      string
	Gained     string
	Review     Date
	Seen       uint64
}

// Decide asks for words only where something was decided before: an old one without a trade-off has its reason already, and
// is completed.
func (c *DecideAgain) Decide(d *Draft, env Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if b.Status != StatusWontDo {
		return nil, Fail(Conflict, "error.wont-do.other")
	}
	before, x := b.TradeOff(), exchange{c.Gained, c.Review, b.WontDoAudience()}
	if before != nil && before.Gained == c.Gained && before.Review == c.Review && b.said(env.By, x.Audience, c.Words, c.Seen) {
		return nil, nil // sent again from the same page
	}
	if err := b.tradeOffChange.check("review", c.Seen, b.reviewDay().String()); err != nil {
		return nil, err
	}
	if err := b.statusChange.check("review", c.Seen, b.reviewDay().String()); err != nil {
		return nil, err
	}
	wrong := x.check(d, env.Now)
	if before != nil && c.Words == "" {
		wrong = append([]FieldError{{Field: "words", Key: "error.wont-do.again"}}, wrong...)
	}
	if len(wrong) > 0 {
		return nil, &Error{Kind: Invalid, Key: "error.form", Fields: wrong}
	}
	events := x.events(b, env.Now)
	if c.Words != "" {
		events = append([]Event{&StatusSet{Bottleneck: b.Number, Status: StatusWontDo, Was: StatusWontDo, Words: c.Words, Audience: x.Audience}}, events...)
	}
	return events, nil
}

func (b *Bottleneck) reviewDay() Date {
	if t := b.TradeOff(); t != nil {
		return t.Review
	}
	return 0
}

// WontDoAudience gives to whom the reason of a "won't do" was said last: those hear what is decided again.
func (b *Bottleneck) WontDoAudience() Audience {
	for i := len(b.Updates) - 1; i >= 0; i-- {
		if u := &b.Updates[i]; u.HasStatus && u.Status == StatusWontDo && !u.Retracted && u.Audience != AudienceMembers {
			return u.Audience
		}
	}
	return AudienceReporters
}
