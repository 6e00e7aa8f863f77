package views

import "time"

// RoundPageProps is one round for members: how far it is, what it asks whom, the links to hand out, and what can be done.
type RoundPageProps struct {
	Round
	Participation *ParticipationProps // nil before it begins, and once it is cancelled
	Told          bool                // what was heard can be read
	Invited       int                 // people
	Lead          string
	Questions     []RoundLine
	Seconds       int // how long it is expected to take
	By            string
	Opened        time.Time
	Works         bool       // the reader opens and changes rounds
	Before, After *RoundName // of its series
	Links         []RoundLink
	Hidden        bool   // others have links that this reader may not see
	Until         string // the new last day as it was typed
	Typed         string // why it is cancelled, as it was typed
	Open          string // which form came back: "until", "close" or "cancel"
	Today, Last   string // yyyy-mm-dd
}

// RoundName names another round of the series.
type RoundName struct {
	Href, Title string
	From, To    time.Time
}

// RoundLine is a question in a list: what is asked, and what is answered.
type RoundLine struct {
	Label   string
	Kind    string // worded
	Choices []string
	Needed  bool
}

// RoundLink is a link by which a round is answered, with a message ready to be sent.
type RoundLink struct {
	ID      string
	Name    string // whose it is
	Address string
	QR      string // where its picture is, or ""
	File    string // under which that is saved
	Message ReadyMessageProps
}

func (r RoundPageProps) path(action string) string { return "/rounds/" + itoa(r.Number) + action }

func (r RoundPageProps) running() bool { return r.Stage == "running" }

func (r RoundPageProps) changes() bool { return r.Works && (r.running() || r.Stage == "coming") }

func (r RoundPageProps) length(p Page) string { return RoundEditProps{Seconds: r.Seconds}.length(p) }

func (n RoundName) text(p Page) string {
	return p.T("round.series.one", "title", n.Title, "from", p.Words.DateYear(n.From))
}
