package views

import (
	"strconv"
	"strings"
	"time"
)

// BottleneckProps is the page of one bottleneck. Under a board link Reports, Helpers, History, Owner and
// everything to do stay empty, and of each update only those for all are given, without a name.
// Times are in the organisation's zone; hours are in quarters.
type BottleneckProps struct {
	HeadsUps []HeadsUp // that were announced for it
	Reach    Reach
	Works    bool // the reader may change it: engineers and admins
	Answers  bool // the reader may post updates and say what is needed: those too, and leads of a department that it waits for
	Me       int  // member number of the reader
	Now      time.Time
	Card     CardName
	Checked  bool
	Version  string // changes whenever anything on the page does
	Status   string
	Since    time.Time // when it got this status

	CameBack    *CameBack   // nil unless it did since it was resolved
	Helped      *Helped     // nil unless it is resolved
	Gain        *GainProps  // nil before it was ever resolved
	WontDo      *WontDoLine // nil unless we won't do it
	Promised    bool        // the promised day says something now: of what is resolved or turned down it does not
	PromiseLate bool        // the promised day passed and nothing is resolved
	Merged      []int       // bottlenecks that were merged into it
	CameFrom    int         // the merged bottleneck whose address was opened, or 0
	Departments []string
	Suppliers   []string

	Sum     HoursSum
	Waits   []WhoWaits
	Need    *Said // what the party waited for needs to go faster
	Reports []BottleneckReport
	Count   int    // of all reports, shown or not
	More    string // address that shows more reports, or ""

	ToLearn      time.Duration // for how long it has asked for its learning; 0 if it does not
	Learnings    []LearningTold
	Published    bool // a learning was just published: the browser forgets its draft
	Actions      []ActionLine
	Action       ActionTyped // of an action that came back
	ActionOwners []Option
	ActionFirst  string // days that an action may have, as yyyy-mm-dd
	ActionLast   string

	Updates []BottleneckUpdate
	History []PastEntry
	Older   string // address that shows more history, or ""

	Owner    int
	Owners   []Option // members who can own it, by number
	Promise  time.Time
	Promises PromiseTally
	Helpers  []string
	Helping  bool
	Related  *Related // what else could belong here; nil for those who do not work on it

	Requests   []Feedback // what suppliers were asked for, and what they answered; members only
	AskChoices []Option   // suppliers for whom it waits
	RequestKey string     // once-only key of the form that asks one
	Trackers   []Tracker  // where in other programs the work is tracked; members only

	SupplierChoices []Option // by number, for matching a typed supplier; only needed while a report has one

	ReviewProposed, ReviewMin, ReviewMax string             // days for looking again at what we won't do
	Readers                              map[string]Readers // who would read words, by audience; for those who may answer
	Saved                                []SavedReply       // likewise

	Typed    BottleneckTyped
	Conflict *BottleneckConflict
	Preview  *UpdatePreview
}

// Said is words with who and when. By is empty where the reader may not know.
type Said struct {
	Words string
	By    string
	At    time.Time
}

// WhoWaits counts reports of one source that wait for the same thing. Kind and Name say for what:
// "department", "supplier" and "tool" have a name, "nobody" and "unknown" none.
type WhoWaits struct {
	Sources []string
	Kind    string
	Name    string
	Reports int
	Waited  Waited // for a department or a supplier, while that can still come
}

// Waited is for how long somebody has waited: since when, and working minutes in days of so many.
type Waited struct {
	Since        time.Time // zero: nobody waits
	Minutes, Day int
	Old          bool // Since is in another year
}

func (w Waited) time(p Page) string { return p.Words.Working(w.Minutes, w.Day) }

func (w Waited) text(p Page) string {
	day := p.Words.DateShort(w.Since)
	if w.Old {
		day = p.Words.DateYear(w.Since)
	}
	return p.T("waited.since", "time", w.time(p), "day", day)
}

// open says that nobody is named: the line then reads as a sentence of its own.
func (w WhoWaits) open() bool { return w.Name == "" && (w.Kind == "nobody" || w.Kind == "unknown") }

// SimilarBottleneck is another bottleneck to choose. Score is a percentage, 0 where none was worked out.
type SimilarBottleneck struct {
	Card    CardName
	Status  string
	Reports int
	Score   int
	Because []string
}

// BottleneckUpdate is something said on the bottleneck; Status is set when it came with one.
type BottleneckUpdate struct {
	Said
	Status   string
	Audience string
}

// BottleneckTyped is the form that came back and what was typed into it. Form is "title", "status", "owner",
// "promise", "need", "update", "action", "merge", "regroup", "tracker" for a new one and "tracker-2" for the second, or
// "answer-1042" for an answer to R-1042.
type BottleneckTyped struct {
	Form     string
	Words    string
	Title    string
	Status   string
	Audience string
	Effort   string
	Gained   string
	Review   string // as typed
	Owner    string
	Date     string // as typed
	Supplier string // by number, in a request
	Address  string // of a tracker
	Find     string // the words that were searched for, in merge and regroup
	Reports  []int  // ticked, in regroup
	Found    []SimilarBottleneck
}

// BottleneckConflict says that somebody else changed a field while this person was typing. Field is "status",
// "owner", "title", "promise", "need" or "tracker"; Theirs and Yours are values as people read them. Fields is everything
// the form posted: it goes along again, with a new Seen, when the person keeps their own.
type BottleneckConflict struct {
	Field  string
	By     string
	At     time.Time
	Theirs string
	Yours  string
	Fields []FormField
	Words  string // typed with it; never lost
}

// FormField is one posted value.
type FormField struct{ Name, Value string }

func (b BottleneckProps) address(action string) string {
	if action == "" {
		return b.Reach.Bottleneck(b.Card.N)
	}
	return b.Reach.Bottleneck(b.Card.N) + "/" + action
}

// backTo is where the buttons about a report's place lead back to; empty for those who may not press them.
func (b BottleneckProps) backTo(r BottleneckReport) string {
	if !b.Works || r.Withdrawn {
		return ""
	}
	return b.address("") + "#" + r.id()
}

func (b BottleneckProps) back(form string) bool { return b.Typed.Form == form }

// page is p with the errors of one form only: several forms on this page have a field of the same name.
func (b BottleneckProps) page(p Page, form string) Page {
	if !b.back(form) {
		p.Errors = Errors{}
	}
	return p
}

// ask gives a question the plain id that errors link to where its form came back, and one of its own elsewhere.
func (b BottleneckProps) ask(p Page, form, name, key string) Ask {
	a := Ask{Name: name, Label: p.T(key), Part: true}
	if !b.back(form) {
		a.ID = form + "-" + name
	}
	if p.Words.Has(key + ".hint") {
		a.Hint = p.T(key + ".hint")
	}
	return a
}

// typed is what stands in a field: what came back, else what is so now.
func (b BottleneckProps) typed(form, came, present string) string {
	if b.back(form) {
		return came
	}
	return present
}

func (b BottleneckProps) wordsOf(form string) string { return b.typed(form, b.Typed.Words, "") }

func (b BottleneckProps) ownerName(p Page) string {
	for _, o := range b.Owners {
		if o.Value == strconv.Itoa(b.Owner) {
			return o.Label
		}
	}
	return p.T("board.filter.owner.none")
}

func (b BottleneckProps) promised() string {
	if b.Promise.IsZero() {
		return ""
	}
	return b.Promise.Format(time.DateOnly)
}

func (b BottleneckProps) merged() string {
	refs := make([]string, len(b.Merged))
	for i, n := range b.Merged {
		refs[i] = bottleneckRef(n)
	}
	return strings.Join(refs, ", ")
}

func (b BottleneckProps) ticked(report int) bool {
	for _, n := range b.Typed.Reports {
		if n == report {
			return true
		}
	}
	return false
}

// waitingFor names what is waited for.
func waitingFor(p Page, kind, name string) string {
	switch {
	case kind == "tool" && name != "":
		return p.T("waiting.tool.named", "name", name)
	case name != "":
		return name
	}
	return p.T("waiting." + kind)
}

// audienceOptions come narrowest first; a hint says who that is.
func audienceOptions(p Page, b BottleneckProps) []Option {
	var options []Option
	for _, a := range []string{"members", "reporters", "suppliers"} {
		options = append(options, Option{Value: a, Label: p.T("audience." + a), Hint: b.Readers[a].text(p)})
	}
	return options
}

func audienceOr(value string) string {
	if value == "" {
		return "reporters"
	}
	return value
}

// statusOptions are the statuses, with what "resolved" and "won't do" ask for beside them.
func (b BottleneckProps) statusOptions(p Page) []Option {
	options, suffix := statusOptions(p), "-status"
	if b.back("status") {
		suffix = ""
	}
	gained, review, effort, q := "", b.ReviewProposed, "", b.page(p, "status")
	if b.WontDo != nil {
		gained, review = b.WontDo.Gained, b.WontDo.reviewAhead(review, b.ReviewMin)
	}
	if b.Gain != nil {
		effort = b.Gain.Effort
	}
	for i := range options {
		switch options[i].Value {
		case "resolved":
			options[i].Inside = Select(q, effortSelect(q, Ask{Name: "effort", ID: "effort" + suffix}, b.typed("status", b.Typed.Effort, effort)))
		case "wont-do":
			options[i].Inside = exchangeFields(q, suffix, b.typed("status", b.Typed.Gained, gained),
				b.typed("status", b.Typed.Review, review), b.ReviewMin, b.ReviewMax)
		}
	}
	return options
}

// LimitTitle is how many characters a title may have.
const LimitTitle = 120

// askLabel names the supplier on the button where there is one only.
func (b BottleneckProps) askLabel(p Page) string {
	if len(b.AskChoices) == 1 {
		return p.T("request.send", "supplier", b.AskChoices[0].Label)
	}
	return p.T("request.send.chosen")
}
