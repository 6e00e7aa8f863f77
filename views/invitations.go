package views

import "time"

// InvitationsProps is the page on which people are invited to a round by mail. Answered is rounded down to fives, and Silent
// is what follows from it: nobody sees who answered.
type InvitationsProps struct {
	Round    Round
	Path     string
	Invited  int
	Answered int
	Silent   int
	Running  bool
	Open     bool // people can still be invited
	Reminds  bool // by itself
	Reminded []time.Time
	Left     int // reminders that are left
	Most     int
	Parties  []Option // for which people answer
	Members  []Option // who can be ticked
	Ticked   []string
	For      string
	Table    string // as typed
}

// InviteesProps says of each row of a table of people what would happen.
type InviteesProps struct {
	Path    string
	Carried string // the good rows, for the confirmation
	Mend    string // the faulty rows as they stood, to be put right
	Fresh   []Invitee
	Left    []Invitee // who would be passed over
	Faulty  []FaultyRow
}

// Invitee is a row of it. Why is why they would be passed over: "already", "declined", "elsewhere", or "".
type Invitee struct {
	Line     int
	Person   string
	Email    string
	For      string
	Language string
	Why      string
}

// atLeast says a count of a group that is rounded down to fives.
func atLeast(p Page, n int) string {
	if n == 0 {
		return p.T("round.invite.few")
	}
	return p.T("round.invite.or-more", "n", n)
}
