package views

import "time"

// RoundAsking is a round that asks whoever reads a form or a supplier's page.
type RoundAsking struct {
	Heard     bool // it is over, and what was heard can be read there
	Title     string
	Href      string
	To        time.Time
	Questions int
}

// RoundThanksProps is what somebody sees who has answered a round.
type RoundThanksProps struct {
	Form    RoundFormProps
	At      time.Time // when it was sent
	Just    bool      // just now
	Ended   bool      // the round is over
	Settled bool      // it cannot be changed any more
	Late    bool      // it came after the end
	Counts  bool
	Own     bool   // it is found by a link of one's own, on any device
	Change  string // where it is changed
	Other   string // where somebody else on this device says so, or ""
	Back    string // the form or page of the link, or ""
	Report  string // what held them up has become: "R-1042"
	Href    string
}

// RoundForWhomProps asks for which department somebody answers. The value of each is its address.
type RoundForWhomProps struct {
	Title, Lead string
	Departments []Option
	Heard       *HeardTold // nil while nothing is told
}

// RoundClosedProps says why a round is not answered.
type RoundClosedProps struct {
	Title     string
	Cancelled bool
	Reason    string
	From, To  time.Time
}

// RoundAnswered is one question with its answer, as it is read back.
type RoundAnswered struct {
	Label string
	Lines []string
}

// answered lists what was answered, in words.
func (f RoundFormProps) answered(p Page) (list []RoundAnswered) {
	for _, q := range f.Questions {
		if lines := q.said(p, f); len(lines) > 0 {
			list = append(list, RoundAnswered{q.Label(p, f), lines})
		}
	}
	return list
}

// stillAsking leaves out the rounds that are over.
func stillAsking(list []RoundAsking) (asking []RoundAsking) {
	for _, one := range list {
		if !one.Heard {
			asking = append(asking, one)
		}
	}
	return asking
}
