package models

import "time"

// Effort is the answer to "Roughly how much work was it?", which whoever resolves a bottleneck is asked.
type Effort uint8

// The choices of effort; EffortUnsaid is no answer.
const (
	EffortUnsaid Effort = iota
	EffortUnderHour
	EffortHalfDay
	EffortDay
	EffortTwoToFive
	EffortSixToTen
	EffortElevenToTwenty
	EffortOverTwenty
	EffortUnknown // nobody knows
)

var efforts = []string{"", "under1", "half-day", "day", "2to5days", "6to10days", "11to20days", "over20days", "unknown"}

// effortQuarters is the work that each choice stands for, in quarter hours: the middle of it, of days of eight hours. What
// has no end counts half as much again as its beginning.
var effortQuarters = [...]Quarters{EffortUnsaid: 0, EffortUnderHour: 2, EffortHalfDay: 16, EffortDay: 32, EffortTwoToFive: 112,
	EffortSixToTen: 256, EffortElevenToTwenty: 496, EffortOverTwenty: 960, EffortUnknown: 0}

// Efforts lists the form values in order; the first is no answer.
func Efforts() []string { return efforts }

// String gives the form value.
func (e Effort) String() string { return efforts[e] }

// MarshalText is used for JSON.
func (e Effort) MarshalText() ([]byte, error) { return choiceText(efforts, e) }

// UnmarshalText reads what MarshalText wrote.
func (e *Effort) UnmarshalText(text []byte) error { return readChoice(efforts, text, e) }

// Quarters gives the work that the choice stands for, in quarter hours; 0 if nobody knows.
func (e Effort) Quarters() Quarters { return effortQuarters[e] }

func (e *EffortSet) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.Effort, b.effortChange = e.Effort, d.changed()
		b.record(d, e)
	}
}

// SetEffort says roughly how much work it was to resolve a bottleneck.
type SetEffort struct {
	Bottleneck BottleneckNumber
	Effort     Effort
	Seen       uint64
}

// Decide refuses to say it of what is not resolved: what is still worked on has not taken its work yet.
func (c *SetEffort) Decide(d *Draft, _ Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if b.Effort == c.Effort {
		return nil, nil
	}
	if err := b.effortChange.check("effort", c.Seen, b.Effort.String()); err != nil {
		return nil, err
	}
	if b.Status.Open() {
		return nil, FailField("effort", "error.effort.open")
	}
	return []Event{&EffortSet{Bottleneck: c.Bottleneck, Effort: c.Effort, Was: b.Effort}}, nil
}

// Gain is what a resolved bottleneck has won back since, beside the work that it took. All in quarter hours.
type Gain struct {
	Effort Effort
	Took   Quarters // 0 if nobody said or knows
	Weekly Quarters // what it cost a week when it was resolved
	Now    Quarters // of it, what is not lost again now
	Days   int      // whole days since then
	Gross  Quarters // Weekly × weeks since then
	Back   Quarters // of it, what came back
	Net    Quarters // Gross − Back, and never less than nothing
}

const week = 7 * 24 * time.Hour

// Gain reckons what a resolved bottleneck has won back: the hours a week that it cost when it was resolved × the weeks since
// then, minus what came back. A report that was filed or happened again since, within CameBackWithin, takes back its own
// hours a week from then on; a reporter for whom it is not solved takes back theirs from the resolving on, and half of them
// if it is partly solved. One report takes back at most what one voice may count. It is the most that can have been won:
// nobody knows whether it would have gone on costing as much.
func (s *State) Gain(b *Bottleneck, now Moment) Gain {
	g := Gain{Effort: b.Effort, Took: b.Effort.Quarters()}
	if b.Resolved == 0 {
		return g
	}
	g.Weekly, g.Days = b.WonBack, int(now.Sub(b.Resolved)/(24*time.Hour))
	g.Gross = over(g.Weekly, b.Resolved, now)
	g.Now = g.Weekly
	for _, n := range b.Reports {
		weekly, from := s.takenBack(b, s.Report(n))
		g.Back += over(weekly, from, now)
		g.Now -= weekly
	}
	g.Net, g.Now = max(0, g.Gross-g.Back), max(0, g.Now)
	return g
}

// takenBack is how many hours a week one report says were not won back, and from when.
func (s *State) takenBack(b *Bottleneck, r *Report) (weekly Quarters, from Moment) {
	if r.Withdrawn || r.Kind == Feedback {
		return 0, 0
	}
	weekly = min(r.estimate().Whole, oneVoiceCap)
	switch s.VerdictNow(r) {
	case VerdictNot:
		return weekly, b.Resolved
	case VerdictPartly:
		return weekly / 2, b.Resolved
	}
	if b.returns(r) == 0 {
		return 0, 0
	}
	from = r.Filed
	for _, at := range r.Rest().Repeats {
		if !b.within(from) && b.within(at) {
			from = at
		}
	}
	return weekly, from
}

// over gives what so much a week comes to from one moment to another.
func over(weekly Quarters, from, until Moment) Quarters {
	if until <= from {
		return 0
	}
	return Quarters(int64(weekly) * int64(until-from) / week.Milliseconds())
}

// WeeksToRepay gives in how many weeks more, at what is won back now, that comes to the work that it took; 0 if it has already,
// if nobody said how much work it was, or if nothing is won back now.
func (g Gain) WeeksToRepay() int {
	if g.Took <= g.Net || g.Now == 0 {
		return 0
	}
	return int((g.Took - g.Net + g.Now - 1) / g.Now)
}
