package models

import (
	"cmp"
	"slices"
	"strings"
)

// Register is the list of what we won't do. The zero RegisterFilter chooses all.
type Register struct {
	Lines  []TradedOff // what the filter chose, in order
	All    int         // chosen or not
	Hours  Quarters    // a week, that all of them leave lost now
	Due    int         // of all: to be looked at again
	Grown  int         // of all: outgrown
	Unsaid int         // of all: without what is gained or a review date
}

// RegisterFilter chooses lines of the register.
type RegisterFilter struct {
	Only       string // "due", "outgrown", "incomplete", or "" for all
	Department uint32
	Text       string
	Public     bool // for people who are no members: Text finds only checked titles
}

// TradedOff is one line of the register: what is left lost now, beside what it was at the decision.
type TradedOff struct {
	*Bottleneck
	TradeOff *TradeOff // nil for an old one, of which nobody has said it
	Since    Moment    // when it was first said
	Reason   string
	Hours    Quarters // a week, now
	New      int      // reports that were filed since the decision
	ByHours  bool     // the hours outgrow what they were
	ByNew    bool     // the reports do
	Due      bool     // the review date has come
}

// Outgrown says whether it has become more than what was decided about.
func (t *TradedOff) Outgrown() bool { return t.ByHours || t.ByNew }

// What a "won't do" must grow by to count as outgrown: half as many hours again and no less than two hours a week more; or as many
// new reports as there were, and no fewer than two. Both leave out what is noise in small numbers.
const (
	outgrownBy    = 8 // quarters
	outgrownAfter = 2 // reports
)

// TradedOff gives the line of a bottleneck that we won't do.
func (s *State) TradedOff(b *Bottleneck, now Moment) TradedOff {
	line := TradedOff{Bottleneck: b, TradeOff: b.TradeOff(), Since: b.wontDoSince(), Reason: s.Reason(b)}
	line.Hours, _ = b.Hours(now)
	decided, reports := line.Since, 0
	if line.TradeOff != nil {
		decided = line.TradeOff.At
		line.Due = line.TradeOff.Review <= s.Settings.Calendar.Today(now)
		line.ByHours = line.Hours*2 > line.TradeOff.Hours*3 && line.Hours >= line.TradeOff.Hours+outgrownBy
		reports = line.TradeOff.Reports
	}
	for _, n := range b.Reports {
		switch r := s.Report(n); {
		case r.Withdrawn:
		case r.Logged() > decided:
			line.New++
		case line.TradeOff == nil:
			reports++
		}
	}
	line.ByNew = line.New >= max(outgrownAfter, reports)
	return line
}

// Register draws up what we won't do: what is to be looked at again first, then what is outgrown, then by the hours lost.
func (s *State) Register(f RegisterFilter, now Moment) (register Register) {
	text := strings.ToLower(strings.TrimSpace(f.Text))
	s.eachStanding(func(b *Bottleneck) {
		if b.Status != StatusWontDo {
			return
		}
		line := s.TradedOff(b, now)
		register.count(&line)
		if f.chooses(&line) && (text == "" || s.matches(b, text, f.Public) || strings.Contains(strings.ToLower(line.Reason), text)) {
			register.Lines = append(register.Lines, line)
		}
	})
	slices.SortFunc(register.Lines, func(a, b TradedOff) int {
		return cmp.Or(first(a.Due, b.Due), first(a.Outgrown(), b.Outgrown()), cmp.Compare(b.Hours, a.Hours), cmp.Compare(b.Number, a.Number))
	})
	return register
}

func (r *Register) count(line *TradedOff) {
	r.All++
	r.Hours += line.Hours
	if line.Due {
		r.Due++
	}
	if line.Outgrown() {
		r.Grown++
	}
	if line.TradeOff == nil {
		r.Unsaid++
	}
}

func (f *RegisterFilter) chooses(line *TradedOff) bool {
	switch {
	case f.Department != 0 && !line.has(DepartmentNumbered(f.Department)),
		f.Only == "due" && !line.Due,
		f.Only == "outgrown" && !line.Outgrown(),
		f.Only == "incomplete" && line.TradeOff != nil:
		return false
	}
	return true
}

// first sorts what is so before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
