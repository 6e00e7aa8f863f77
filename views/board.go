package views

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/a-h/templ"
)

// BoardStatuses lists the lanes of the board from left to right, as they stand in addresses and forms.
var BoardStatuses = []string{"new", "heard", "in-progress", "resolved", "learned", "wont-do"}

// Reach says from where the board is read. Prefix is "" for members and "/b/{token}" under a board link.
type Reach struct{ Prefix string }

// Member is true of signed-in members, who may see names and words of reports.
func (r Reach) Member() bool { return r.Prefix == "" }

// Board is the address of the board itself.
func (r Reach) Board() string {
	if r.Member() {
		return "/board"
	}
	return r.Prefix
}

// Bottleneck is the address of a bottleneck's page.
func (r Reach) Bottleneck(n int) string { return r.Prefix + "/bottlenecks/" + strconv.Itoa(n) }

// Changes is where a live page waits for what is newer than it.
func (r Reach) Changes() string { return r.Prefix + "/changes" }

// BoardProps is all that the board shows. Lanes come in the order of BoardStatuses, filtered and sorted.
// Times are in the organisation's zone; hours are in quarters.
type BoardProps struct {
	Reach     Reach
	On        string // the past day that is shown, yyyy-mm-dd; "" for the board of now
	HeadsUps  BoardHeadsUps
	Now       time.Time
	Works     bool // the reader may move cards: engineers and admins
	Me        int  // member number of the reader, for taking a card by one key
	Total     int  // bottlenecks on the whole board, whatever the filter: 0 explains where reports come from
	Quarters  int  // hours lost of all open bottlenecks
	Open      int  // how many those are
	Biggest   *BoardBiggest
	Listening BoardListening
	Budget    BudgetSide
	DueSoon   []BoardDue
	Yours     []YoursLine // what waits for the reader alone
	Filter    BoardFilter
	Lanes     []BoardLane

	ReviewProposed, ReviewMin, ReviewMax string // days for looking again at what we won't do
}

// dueShown is how many of what is due soon stand open; the rest opens below, so that the lanes stay in view.
const dueShown = 4

func (b BoardProps) dueFirst() (first, rest []BoardDue) {
	n := len(b.DueSoon)
	if n > dueShown+1 {
		n = dueShown
	}
	return b.DueSoon[:n], b.DueSoon[n:]
}

// BoardBiggest is the bottleneck with the most hours lost. Share is the percentage of all hours lost.
type BoardBiggest struct {
	Card  CardName
	Hours int // quarters
	Share int
}

// BoardListening compares the last 28 days with the 28 before them.
type BoardListening struct{ Now, Before ListeningWindow }

// ListeningWindow is how well people were heard in 28 days. InTime is a percentage and Median is in tenths
// of a working day; both are -1 when nothing was filed. Solved of Asked reporters said that it is solved.
type ListeningWindow struct{ InTime, Median, Solved, Asked int }

// BoardDue is a bottleneck for which it is soon too late.
type BoardDue struct {
	Card CardName
	Day  time.Time
}

// BoardLane is one column. Cards are rendered by Card, or earlier: then they are templ.Raw of those bytes.
type BoardLane struct {
	Status string
	Count  int // all that match the filter, shown or not
	Hours  int // of all that match, in quarters
	Cards  []templ.Component
}

// hoursKey words a lane's hours: lost, or won back once resolved.
func (l BoardLane) hoursKey() string {
	if l.Status == "resolved" || l.Status == "learned" {
		return "board.lane.won-back"
	}
	return "board.lane.hours"
}

func (l BoardLane) left() int { return l.Count - len(l.Cards) }

// BoardFilter is everything that the board's address holds. Empty fields do not filter.
type BoardFilter struct {
	Department, Supplier, Waiting, Status, Owner, Text string

	Unanswered bool
	Sort       string         // "hours" (also if empty), "breadth", "age" or "newest"
	Shown      map[string]int // lane → number of cards asked for, where it is more than a lane's first 20

	Departments, Suppliers, Parties, Owners []Option // what can be chosen; Parties are waited for
}

// Active says whether anything is filtered; the sort and the number shown are no filter.
func (f BoardFilter) Active() bool { return f.count() > 0 }

func (f BoardFilter) count() int {
	n := 0
	for _, v := range []string{f.Department, f.Supplier, f.Waiting, f.Status, f.Owner, f.Text} {
		if v != "" {
			n++
		}
	}
	if f.Unanswered {
		n++
	}
	return n
}

// Query is the filter as it stands in the address: always the same for the same filter.
func (f BoardFilter) Query() string { return f.values().Encode() }

func (f BoardFilter) values() url.Values {
	q := url.Values{}
	set := func(name, value string) {
		if value != "" {
			q.Set(name, value)
		}
	}
	set("department", f.Department)
	set("supplier", f.Supplier)
	set("waiting", f.Waiting)
	set("status", f.Status)
	set("owner", f.Owner)
	set("q", f.Text)
	if f.Unanswered {
		q.Set("unanswered", "1")
	}
	if f.Sort != "hours" {
		set("sort", f.Sort)
	}
	for _, status := range BoardStatuses {
		if n := f.Shown[status]; n > 0 {
			q.Add("more", status+":"+strconv.Itoa(n))
		}
	}
	return q
}

// boardPage is how many cards "show more" adds to a lane.
const boardPage = 20

// more is the address that shows another page of cards in a lane, and stays at that lane.
func (b BoardProps) more(l BoardLane) string {
	f := b.Filter
	f.Shown = map[string]int{l.Status: len(l.Cards) + boardPage}
	for status, n := range b.Filter.Shown {
		if status != l.Status {
			f.Shown[status] = n
		}
	}
	return b.filtered(f) + "#lane-" + l.Status
}

func (b BoardProps) moreCount(l BoardLane) int { return min(boardPage, l.left()) }

func (b BoardProps) matches() int {
	n := 0
	for _, l := range b.Lanes {
		n += l.Count
	}
	return n
}

// body names what kind of page it is; a live board that turns from one into another is drawn afresh.
func (b BoardProps) body() string {
	switch {
	case b.Total == 0:
		return "unused"
	case b.matches() == 0:
		return "none"
	}
	return "lanes"
}

func (b BoardProps) sorted() string {
	if b.Filter.Sort == "" {
		return "hours"
	}
	return b.Filter.Sort
}

// listening is the one line that says whether listening gets better, or "" when there is nothing to say yet.
func listening(p Page, l BoardListening) string {
	var parts []string
	say := func(key string, now, before string) {
		switch {
		case now == "":
		case before == "":
			parts = append(parts, p.T(key, "now", now))
		default:
			parts = append(parts, p.T(key+".before", "now", now, "before", before))
		}
	}
	say("board.listening.in-time", percentOr(p, l.Now.InTime), percentOr(p, l.Before.InTime))
	say("board.listening.median", daysOr(p, l.Now.Median), daysOr(p, l.Before.Median))
	if l.Now.Asked > 0 {
		parts = append(parts, p.T("board.listening.solved", "n", l.Now.Solved, "asked", l.Now.Asked))
	}
	if len(parts) == 0 {
		return ""
	}
	return p.T("board.listening", "parts", strings.Join(parts, p.T("board.listening.join")))
}

func percentOr(p Page, n int) string {
	if n < 0 {
		return ""
	}
	return p.Words.Percent(n)
}

func daysOr(p Page, tenths int) string {
	if tenths < 0 {
		return ""
	}
	return p.Words.Days(tenths)
}

// waitingOptions are the parties, and after them what is no party.
func (b BoardProps) waitingOptions(p Page) []Option {
	options := append([]Option{}, b.Filter.Parties...)
	for _, kind := range []string{"tool", "nobody", "unknown"} {
		options = append(options, Option{Value: kind, Label: p.T("waiting." + kind)})
	}
	return options
}

func (b BoardProps) ownerOptions(p Page) []Option {
	return append([]Option{{Value: "0", Label: p.T("board.filter.owner.none")}}, b.Filter.Owners...)
}

func statusOptions(p Page) []Option {
	options := make([]Option, len(BoardStatuses))
	for i, status := range BoardStatuses {
		options[i] = Option{Value: status, Label: p.T("status." + status)}
	}
	return options
}

func sortOptions(p Page) []Option {
	var options []Option
	for _, by := range []string{"hours", "breadth", "age", "newest"} {
		options = append(options, Option{Value: by, Label: p.T("board.sort." + by)})
	}
	return options
}

// hidden says whether a filter is set that stands behind "More filters".
func (f BoardFilter) hidden() bool {
	return f.count() > 1 || f.count() == 1 && f.Text == ""
}

// The keys of the board in the order in which they are explained; the catalogue has their names.
var (
	allKeys     = []string{"help", "down", "up", "sides", "enter", "search", "pause", "move", "take"}
	workingKeys = 7 // those before are for every reader
)

func boardKeyNames(b BoardProps) []string {
	if b.Works {
		return allKeys
	}
	return allKeys[:workingKeys]
}
