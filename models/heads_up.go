package models

import "slices"

// HeadsUp announces a coming change to the departments and suppliers that it touches. They say "got it"; a week after
// the change they are asked what came of it.
type HeadsUp struct {
	Number     HeadsUpNumber
	Title      string
	What       string // what changes
	Do         string // what people should do; may be empty
	From       Date
	Clock      string           // as "14:30", or "" for the whole day
	Was        Date             // the day before it was last moved to another; 0 if it never was
	Touched    []Party          // departments and suppliers; some may be out of use by now
	Bottleneck BottleneckNumber // that the change is made for, 0 for none
	Announced  Step
	Moved      Step // when it was last moved to another day or time
	Withdrawn  Step
	Reason     string // for that
	Asked      Moment
	Got        []HeadsUpGotBy
	Answers    []HeadsUpAnswer // by number, from 1
	Learned    []ReportNumber  // of what people learned of it from a customer

	changed change
}

// HeadsUpGotBy is "got it" of one party.
type HeadsUpGotBy struct {
	Step
	Party Party
}

// HeadsUpAnswer is what one of those who were told says came of the change.
type HeadsUpAnswer struct {
	Number uint32
	Source Party
	At     Moment
	By     Actor
	Effect Effect
	Words  string // how; empty if nothing was said, or it was erased

	device string
	texts  []Ref // events that hold the words of it, also earlier ones
}

// When a heads-up has come how far.
const (
	headsUpAskAfter = 7  // days from the change until those who were told are asked
	headsUpAskFor   = 28 // days from then on for which the question stands on forms and pages
)

// HeadsUpDays is how many days ahead a change may be announced.
const HeadsUpDays = 2 * 365

// HeadsUpStage is how far a heads-up has come.
type HeadsUpStage uint8

// The stages, in the order in which a list shows them.
const (
	HeadsUpComing   HeadsUpStage = iota
	HeadsUpUnderWay              // the day has come
	HeadsUpAsking                // those who were told are asked what came of it
	HeadsUpPast                  // they were asked, or it was withdrawn
)

// HeadsUp gives a heads-up, or nil.
func (s *State) HeadsUp(n HeadsUpNumber) *HeadsUp {
	if n == 0 || int(n) > s.headsUps.Len() {
		return nil
	}
	return *s.headsUps.At(int(n) - 1)
}

// HeadsUpCount gives how many were ever announced; their numbers are 1 to this.
func (s *State) HeadsUpCount() int { return s.headsUps.Len() }

// Stage says how far the heads-up has come on a day.
func (h *HeadsUp) Stage(today Date) HeadsUpStage {
	switch {
	case h.Withdrawn.At != 0 || h.Asked != 0 && today > h.From+headsUpAskAfter+headsUpAskFor:
		return HeadsUpPast
	case h.Asked != 0:
		return HeadsUpAsking
	case today < h.From:
		return HeadsUpComing
	}
	return HeadsUpUnderWay
}

// AsksOn gives the day on which those who were told are asked what came of the change.
func (h *HeadsUp) AsksOn() Date { return h.From + headsUpAskAfter }

// Touches says whether the change touches a department or supplier.
func (h *HeadsUp) Touches(p Party) bool { return slices.Contains(h.Touched, p) }

// TouchesDepartments says whether the change touches any department: what only suppliers are told is between them and us.
func (h *HeadsUp) TouchesDepartments() bool {
	return slices.ContainsFunc(h.Touched, func(p Party) bool { return p.Kind == DepartmentParty })
}

// GotBy gives the "got it" of a party, since the change was last moved; nil if it has not said so.
func (h *HeadsUp) GotBy(p Party) *HeadsUpGotBy {
	for i := range h.Got {
		if h.Got[i].Party == p {
			return &h.Got[i]
		}
	}
	return nil
}

// NotGot lists the parties in use that have not said "got it", in the order in which they were named.
func (s *State) NotGot(h *HeadsUp) (list []Party) {
	for _, p := range h.Touched {
		if s.InUse(p) && h.GotBy(p) == nil {
			list = append(list, p)
		}
	}
	return list
}

// InUse says whether a department or supplier is there and was not taken out of use.
func (s *State) InUse(p Party) bool {
	switch p.Kind {
	case DepartmentParty:
		one := s.Department(p.Number)
		return one != nil && !one.Removed
	case SupplierParty:
		one := s.Supplier(p.Number)
		return one != nil && !one.Removed
	}
	return false
}

// EffectCount counts the answers to a heads-up of each kind.
type EffectCount struct{ Better, Worse, Same int }

// Said counts all of them.
func (c EffectCount) Said() int { return c.Better + c.Worse + c.Same }

// Effects counts what people say came of the change.
func (h *HeadsUp) Effects() (count EffectCount) {
	for i := range h.Answers {
		switch h.Answers[i].Effect {
		case EffectBetter:
			count.Better++
		case EffectWorse:
			count.Worse++
		case EffectSame:
			count.Same++
		}
	}
	return count
}

// LearnedFromCustomers counts the reports of people who learned of the change from a customer.
func (s *State) LearnedFromCustomers(h *HeadsUp) (count int) {
	for _, n := range h.Learned {
		if r := s.Report(n); r != nil && !r.Withdrawn {
			count++
		}
	}
	return count
}

// headsUp gives a heads-up for changing, or nil.
func (d *Draft) headsUp(n HeadsUpNumber) *HeadsUp {
	if d.HeadsUp(n) == nil {
		return nil
	}
	next := *d.HeadsUp(n)
	*d.headsUps.edit(d.owner, int(n)-1) = &next
	return &next
}

func (e *HeadsUpAnnounced) apply(d *Draft) {
	d.headsUps.append(d.owner, &HeadsUp{Number: e.HeadsUp, From: e.From, Clock: e.Clock, Touched: e.Touched,
		Bottleneck: e.Bottleneck, Announced: d.step(), changed: d.changed()})
	if e.Key != "" {
		d.headsUpKeys.set(d.owner, keyOf("key", e.Key), e.HeadsUp)
	}
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.record(d, e)
	}
}

func (e *HeadsUpWorded) apply(d *Draft) {
	if h := d.headsUp(e.HeadsUp); h != nil {
		h.Title, h.What, h.Do, h.changed = e.Title, e.What, e.Do, d.changed()
	}
}

func (e *HeadsUpChanged) apply(d *Draft) {
	h := d.headsUp(e.HeadsUp)
	if h == nil {
		return
	}
	if e.From != h.From {
		h.Was = h.From
	}
	h.From, h.Clock, h.Touched, h.changed = e.From, e.Clock, e.Touched, d.changed()
	if e.Moved {
		h.Got, h.Moved = nil, d.step()
	}
}

func (e *HeadsUpWithdrawn) apply(d *Draft) {
	if h := d.headsUp(e.HeadsUp); h != nil {
		h.Withdrawn, h.changed = d.step(), d.changed()
	}
}

func (e *HeadsUpReasoned) apply(d *Draft) {
	if h := d.headsUp(e.HeadsUp); h != nil {
		h.Reason = e.Words
	}
}

// learnedOf counts a report of what somebody learned from a customer with the heads-up that it is about.
func (d *Draft) learnedOf(e *ReportFiled) {
	if h := d.headsUp(e.HeadsUp); h != nil {
		h.Learned = append(slices.Clip(h.Learned), e.Report)
	}
}
