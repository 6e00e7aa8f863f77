package views

import (
	"strconv"
)

// InboxProps is the inbox: one unanswered report with everything that is needed to deal with it, and the queue.
// Times are in the organisation's zone.
type InboxProps struct {
	Report               *BottleneckReport // nil when nobody waits for an answer
	Position             int               // of the report in the queue, from 1
	Total                int               // reports that the filter leaves, shown in the queue or not
	All                  int               // unanswered reports
	Unsure               int               // of All: the grouping was in doubt
	Only                 string            // the filter: "unsure", or "" for all
	Next                 int               // the report after this one, 0 at the end
	Queue                []InboxItem       // oldest first, around the report
	Place                InboxPlace
	Others               []SimilarBottleneck // what else it could belong to, best first; keys 1 to 5 choose
	Together             []SimilarBottleneck // where the ticked reports could go together
	Saved                []SavedReply        // for the answer to the report
	WontDo               Readers             // who would read why it will not be done
	Typed                InboxTyped
	CameBack             CameBackList // bottlenecks that came back since they were resolved
	ReviewMin, ReviewMax string       // days for looking again at what we won't do
	Answered             int          // by everybody, in the last seven days: for the empty inbox
}

// InboxItem is one line of the queue. Words may be cut: it is a glance, the report itself is shown whole.
type InboxItem struct {
	N          int
	In         int // the bottleneck where it stands
	Words      string
	SourceKind string
	Source     string
	Clock      Clock
	Unsure     bool
}

// InboxPlace is the bottleneck that the report stands in now, and why.
type InboxPlace struct {
	Card     CardName
	Status   string
	Reports  int
	Hours    int  // quarters
	Alone    bool // the report opened it
	CameBack bool
}

// InboxTyped is what came back with an error or a search. Action is the button that was pressed.
type InboxTyped struct {
	Action  string
	Words   string
	Reason  string
	Gained  string
	Review  string // as typed
	Find    string
	Many    string // as Find, for the ticked reports
	Into    int
	Reports []int // ticked in the queue
	Sure    bool  // who reads the reason is shown, and the next press sends it
	Found   []SimilarBottleneck
}

// inboxChoices is how many other bottlenecks have a key of their own.
const inboxChoices = 5

func (i InboxProps) others() []SimilarBottleneck {
	if len(i.Typed.Found) > 0 {
		return i.Typed.Found
	}
	return i.Others[:min(inboxChoices, len(i.Others))]
}

func (i InboxProps) othersTitle(p Page) string {
	if len(i.Typed.Found) > 0 {
		return p.T("inbox.found")
	}
	return p.T("inbox.others")
}

// foundNothing says that a search for another bottleneck gave none.
func (i InboxProps) foundNothing() bool {
	return i.Typed.Action == "find" && i.Typed.Find != "" && len(i.Typed.Found) == 0
}

func (i InboxProps) ticked(n int) bool {
	for _, t := range i.Typed.Reports {
		if t == n {
			return true
		}
	}
	return false
}

// at is the address of the inbox at a report, with the same filter.
func (i InboxProps) at(n int) string {
	if i.Only != "" {
		return inboxAddress("only="+i.Only, n)
	}
	return inboxAddress("", n)
}

func inboxAddress(filter string, n int) string {
	address, sign := "/inbox", "?"
	if filter != "" {
		address, sign = address+sign+filter, "&"
	}
	if n != 0 {
		address += sign + "at=" + strconv.Itoa(n)
	}
	return address
}

// front is the report that is dealt with, 0 if there is none.
func (i InboxProps) front() int {
	if i.Report == nil {
		return 0
	}
	return i.Report.N
}

// stood says of a line of the queue in which bottleneck it was drawn.
func (q InboxItem) stood() string { return strconv.Itoa(q.N) + "." + strconv.Itoa(q.In) }

// page is p with the errors of one action only.
func (i InboxProps) page(p Page, action string) Page {
	if i.Typed.Action != action {
		p.Errors = Errors{}
	}
	return p
}

// inboxKeys are explained in this order; the catalogue has their names.
var inboxKeys = []string{"answer", "saved", "heard", "accept", "choose", "join", "new", "find", "wont-do", "undo", "next", "before",
	"tick", "several", "several-accept", "several-gather", "several-open", "send"}
