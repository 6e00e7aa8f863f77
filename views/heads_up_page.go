package views

import "time"

// HeadsUpPageProps is the page of one heads-up for members.
type HeadsUpPageProps struct {
	HeadsUp
	Works    bool // may change and withdraw it
	Erases   bool // may erase the words of answers
	AskedOn  time.Time
	Asked    bool
	Answers  []HeadsUpAnswer
	Yours    []HeadsUpYours // departments that the reader looks after
	Reports  []HeadsUpReport
	Withdraw string // typed reason of a withdrawal that came back
	Back     bool   // it did
}

// HeadsUpAnswer is what somebody said came of the change, by whose page, never by whom.
type HeadsUpAnswer struct {
	Number int
	From   string
	At     time.Time
	Effect string
	Words  string
}

// HeadsUpYours is a department that the reader looks after, with its buttons.
type HeadsUpYours struct {
	Name string
	Told HeadsUpTold
}

// HeadsUpReport is a report of somebody who learned of the change from a customer.
type HeadsUpReport struct {
	Number int
	From   string
	Words  string
}

func (h HeadsUp) path(page string) string { return "/heads-ups/" + itoa(h.Number) + page }

// changes says whether the heads-up can still be changed.
func (h HeadsUpPageProps) changes() bool { return h.Works && !h.Asked && h.Withdrawn.IsZero() }

// worded lists the answers that say how.
func (h HeadsUpPageProps) worded() (list []HeadsUpAnswer) {
	for _, a := range h.Answers {
		if a.Words != "" {
			list = append(list, a)
		}
	}
	return list
}
