package views

import "time"

// Round is a survey as lists and pages show it: a page fills in what its readers may know. Days are in the organisation's zone.
type Round struct {
	Number      int
	Href        string // where more of it stands, or ""
	Title       string
	Stage       string // as RoundStages
	From, To    time.Time
	Days        int // while it runs: that are left, today counted; before: until it begins
	Departments []string
	Suppliers   []string
	Others      bool // suppliers are asked whom the reader is not told of
	Every       int  // weeks after which it repeats itself, 0 for never
	Early       bool // it was closed before its last day was over
	Ended       time.Time
	Cancelled   time.Time
	Reason      string
}

// RoundStages are how far a round may have come, in the order in which the list shows them.
var RoundStages = []string{"running", "coming", "over", "cancelled"}

func (r Round) id() string { return "round-" + itoa(r.Number) }

// days says from when to when people can answer.
func (r Round) days(p Page) string {
	if r.From.Equal(r.To) {
		return p.T("round.day", "day", p.Words.DateYear(r.From))
	}
	return p.T("round.days", "from", p.Words.DateYear(r.From), "to", p.Words.DateYear(r.To))
}

// stands says how far it is, as of today.
func (r Round) stands(p Page) string {
	switch r.Stage {
	case "running":
		if r.Days == 1 {
			return p.T("round.stands.last")
		}
		return p.N("round.stands.running", r.Days)
	case "coming":
		return p.N("round.stands.coming", r.Days)
	case "cancelled":
		return p.T("round.stands.cancelled", "day", p.Words.Date(r.Cancelled))
	}
	if r.Early {
		return p.T("round.stands.early", "day", p.Words.Date(r.Ended))
	}
	return p.T("round.stands.over")
}

// repeats says how often it repeats itself, "" if it does not.
func (r Round) repeats(p Page) string {
	if r.Every == 0 {
		return ""
	}
	return p.N("round.repeats", r.Every)
}

// badge is the colour of its stage: those of the statuses of bottlenecks.
func (r Round) badge() string {
	return map[string]string{"running": "s-in-progress", "coming": "s-heard", "over": "s-resolved", "cancelled": "s-wont-do"}[r.Stage]
}

// RoundsProps is the list of rounds, to members or by the board link.
type RoundsProps struct {
	Reach  Reach
	Works  bool // the reader may open one
	Total  int
	Stages []RoundsStage
	Older  string // address of the rounds before those listed, or ""
}

// RoundsStage is the part of the list whose rounds have come as far.
type RoundsStage struct {
	Stage string
	List  []Round
}

// rounds is where the list of rounds stands.
func (r Reach) rounds() string { return r.Prefix + "/rounds" }
