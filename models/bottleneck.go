package models

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Bottleneck is the problem that one or many reports are about.
type Bottleneck struct {
	Number     BottleneckNumber
	Opened     Moment
	Changed    uint64 // journal number of the last change to it or its reports: what caches are keyed by
	Status     Status
	Title      string       // empty until a member rewords it; see State.Title
	TitleFrom  ReportNumber // the report whose beginning a member has confirmed as the title, 0 for none
	Checked    bool         // a member has looked at the title
	Owner      MemberNumber
	Promise    Date
	Need       string           // what the party waited for needs to go faster
	MergedInto BottleneckNumber // 0 unless merged
	Reports    []ReportNumber   // standing here now, withdrawn ones too, in order
	Unanswered []ReportNumber
	Sources    []Source
	Waiting    []WaitingTally
	Weeks      []WeekCount
	Helpers    []MemberNumber
	Updates    []Update
	History    []Entry
	Requests   []SupplierFeedbackNumber // to suppliers, oldest first
	Learning   *Learning                // what was learned, nil before the first; replaced, never changed
	Actions    []ActionNumber           // that were agreed on because of that, oldest first
	Spans      []Span                   // every status it had, in order
	Newest     Moment                   // when a voice last spoke
	Resolved   Moment                   // when it was last resolved, 0 unless it is
	CameBack   int                      // reports that joined, or happened again, within 30 days of Resolved
	WonBack    Quarters                 // hours a week it cost when it was resolved
	Solved     int
	Partly     int // verdicts on its present resolving, and none while it is open: see VerdictNow
	Not        int
	Effort     Effort // roughly how much work it was to resolve it, as whoever did so said
	Learned    int    // reports of what was learned from a customer

	tooLates      []Date // that reports named, in order
	lastResolved  Moment // what Resolved and WonBack were before it was opened again
	lastWonBack   Quarters
	titleChange   change
	statusChange  change
	ownerChange   change
	promiseChange change
	needChange    change
	effortChange  change

	tradeOff       *TradeOff // of the last "won't do"; replaced, never changed
	tradeOffChange change
	backNoted      Moment // the resolving of which it was noted that it came back
	missed         Date   // the promised day of which it was noted that it passed
	reviewNoted    Date   // the review date of which it was noted that it came

	trackers []Tracker // of every number, removed ones too; replaced, never changed

	merged []BottleneckNumber // those that were merged into it, in that order
	apart  []apartness        // what it is not the same as, by number
	owner  *owner             // the draft that may change it in place
}

// WaitingTally counts the reports that wait for the same thing.
type WaitingTally struct {
	Kind    WaitingKind
	Party   Party
	Reports int
	Since   Moment // when the first of them was filed
}

// WeekCount counts the reports of one week since 1970 (weeks begin on Monday, UTC).
type WeekCount struct {
	Week    int32
	Reports int32
}

// Update is something a member said on a bottleneck; with HasStatus it came with a status.
type Update struct {
	Ref       Ref
	At        Moment
	By        Actor
	Audience  Audience
	Words     string
	HasStatus bool
	Status    Status
	Learning  bool // a learning was published: its words stand there
	Retracted bool
}

// Entry is one line of a bottleneck's history.
type Entry struct {
	Ref    Ref
	At     Moment
	By     Actor
	Event  Event
	Undone bool
	undone Moment // when it was
	undoes bool   // it moved reports back, undoing another line
}

// Span is an interval that a bottleneck had a status, from From until the next span begins.
type Span struct {
	Status   Status
	From     Moment
	Resolved Moment   // what Bottleneck.Resolved was then
	WonBack  Quarters // and its WonBack
}

// CameBackWithin is how long after its being resolved a report counts as the bottleneck having come back.
const CameBackWithin = 30 * 24 * time.Hour

// MaxTitle is how many characters a title may have; untouched ones are cut to it.
const MaxTitle = 120

// WeekOf numbers the week of a moment since 1970; weeks begin on Monday, UTC.
func WeekOf(m Moment) int32 { return int32((m.Day() + 3) / 7) }

// Voices counts the voices of blockers in all sources.
func (b *Bottleneck) Voices() (count int) {
	for i := range b.Sources {
		count += len(b.Sources[i].Voices)
	}
	return count
}

// ReportCount counts the reports that are not withdrawn.
func (b *Bottleneck) ReportCount() (count int) {
	for i := range b.Sources {
		count += b.Sources[i].Reports
	}
	return count
}

// Breadth counts the departments and suppliers in it.
func (b *Bottleneck) Breadth() int { return len(b.Sources) }

// NeedSaid gives who said, and when, what the party waited for needs.
func (b *Bottleneck) NeedSaid() (Actor, Moment) { return b.needChange.By, b.needChange.At }

// Hidden says whether no board shows it: it was merged away, or nothing stands in it.
func (b *Bottleneck) Hidden() bool { return b.MergedInto != 0 || len(b.Sources) == 0 }

// StatusAt gives the status that the bottleneck had at a moment; false before it was opened.
func (b *Bottleneck) StatusAt(at Moment) (Status, bool) {
	for _, span := range slices.Backward(b.Spans) {
		if at >= span.From {
			return span.Status, true
		}
	}
	return 0, false
}

// Trend gives the reports of each of the last n weeks, the present one last.
func (b *Bottleneck) Trend(now Moment, n int) []int {
	counts := make([]int, n)
	for _, w := range slices.Backward(b.Weeks) {
		at := n - 1 - int(WeekOf(now)-w.Week)
		if at < 0 {
			break
		}
		if at < n {
			counts[at] = int(w.Reports)
		}
	}
	return counts
}

// DueDate gives the earliest day, from today on, that a report named as too late; 0 if there is none.
func (b *Bottleneck) DueDate(today Date) Date {
	for _, date := range b.tooLates {
		if date >= today {
			return date
		}
	}
	return 0
}

// Title gives the bottleneck's one line: the member's, the beginning of the report that a member confirmed, or of the
// first that has words. It is empty if those words were erased.
func (s *State) Title(b *Bottleneck) string {
	if b.Title != "" {
		return b.Title
	}
	if r := s.Report(b.TitleFrom); r != nil { // no other report's words were confirmed
		if r.Withdrawn {
			return ""
		}
		return beginning(r.Text)
	}
	for _, n := range b.Reports {
		if r := s.Report(n); r != nil && r.Text != "" && !r.Withdrawn {
			return beginning(r.Text)
		}
	}
	return ""
}

// titleReport gives the report whose beginning is the title, 0 if a member worded it.
func (s *State) titleReport(b *Bottleneck) ReportNumber {
	if b.Title != "" {
		return 0
	}
	if r := s.Report(b.TitleFrom); r != nil && r.Text != "" {
		return b.TitleFrom
	}
	for _, n := range b.Reports {
		if r := s.Report(n); r != nil && r.Text != "" && !r.Withdrawn {
			return n
		}
	}
	return 0
}

// beginning cuts a text to a title: its first sentence or line, at a word's end.
func beginning(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	line = strings.TrimSpace(line)
	if at := strings.IndexAny(line, ".!?"); at > 20 && at < MaxTitle {
		line = line[:at]
	}
	if utf8.RuneCountInString(line) <= MaxTitle {
		return line
	}
	cut := string([]rune(line)[:MaxTitle-1])
	if at := strings.LastIndexByte(cut, ' '); at > MaxTitle/2 {
		cut = cut[:at]
	}
	return cut + "…"
}

// open makes a new, empty bottleneck, if it is the next number.
func (d *Draft) open(n BottleneckNumber) {
	if int(n) != d.bottlenecks.Len()+1 {
		return
	}
	d.bottlenecks.append(d.owner, &Bottleneck{Number: n, Opened: d.now.At, owner: d.owner,
		Spans: []Span{{Status: StatusNew, From: d.now.At}}})
}

// record adds a line to the history.
func (b *Bottleneck) record(d *Draft, e Event) {
	b.History = append(b.History, Entry{Ref: d.now.Ref, At: d.now.At, By: d.now.By, Event: e})
}

// join counts one more report, newer than all that stand here.
func (b *Bottleneck) join(d *Draft, r *Report) {
	b.Reports = append(b.Reports, r.Number)
	if r.Waits() {
		b.Unanswered = append(b.Unanswered, r.Number)
	}
	if !r.Withdrawn {
		b.count(r)
		b.CameBack += b.returns(r)
	}
}

func (b *Bottleneck) count(r *Report) {
	source := b.source(r.Source)
	source.Reports++
	if r.Kind == Blocker {
		source.spoke(r.estimate())
		source.Last = max(source.Last, r.Last())
	}
	b.Newest = max(b.Newest, r.Last())
	if r.Learned {
		b.Learned++
	}
	b.countWaiting(r)
	b.countWeek(WeekOf(r.Logged()))
	if r.TooLate != 0 {
		b.tooLates = append(slices.Clip(b.tooLates), r.TooLate)
		slices.Sort(b.tooLates)
	}
}

func (b *Bottleneck) source(p Party) *Source {
	for i := range b.Sources {
		if b.Sources[i].Party == p {
			return &b.Sources[i]
		}
	}
	b.Sources = append(b.Sources, Source{Party: p})
	return &b.Sources[len(b.Sources)-1]
}

func (b *Bottleneck) countWaiting(r *Report) {
	if r.Kind == Feedback || r.MeToo || r.Source.Kind == SupplierParty {
		return // they were not asked what they wait for
	}
	b.Waiting = slices.Clone(b.Waiting)
	for i := range b.Waiting {
		if b.Waiting[i].Kind == r.Waiting && b.Waiting[i].Party == r.WaitingParty {
			b.Waiting[i].Reports++
			b.Waiting[i].Since = min(b.Waiting[i].Since, r.Logged())
			return
		}
	}
	b.Waiting = append(b.Waiting, WaitingTally{r.Waiting, r.WaitingParty, 1, r.Logged()})
}

func (b *Bottleneck) countWeek(week int32) {
	b.Weeks = slices.Clone(b.Weeks)
	at := len(b.Weeks)
	for at > 0 && b.Weeks[at-1].Week > week { // what is imported was filed long ago
		at--
	}
	if at > 0 && b.Weeks[at-1].Week == week {
		b.Weeks[at-1].Reports++
		return
	}
	b.Weeks = slices.Insert(b.Weeks, at, WeekCount{week, 1})
}

// retally counts everything again from the reports that stand here, after some came, went or changed.
func (b *Bottleneck) retally(d *Draft) {
	reports := b.Reports
	b.Reports, b.Unanswered, b.Sources, b.Waiting, b.Weeks = nil, nil, nil, nil, nil
	b.tooLates, b.Newest, b.CameBack, b.Learned = nil, 0, 0, 0
	for _, n := range reports {
		if r := d.Report(n); r != nil {
			b.join(d, r)
		}
	}
	b.retallyVerdicts(d)
}

// standsIn says whether n, merged or not, is b now: a verdict belongs to the bottleneck that it was given on.
func (s *State) standsIn(n BottleneckNumber, b *Bottleneck) bool {
	at := s.Standing(n)
	return at != nil && at.Number == b.Number
}

func (b *Bottleneck) retallyVerdicts(d *Draft) {
	b.Solved, b.Partly, b.Not = 0, 0, 0
	for _, n := range b.Reports {
		r := d.Report(n)
		more := r.Rest()
		if r.Withdrawn || b.Resolved == 0 || more.VerdictAt < b.Resolved || !d.standsIn(more.VerdictOn, b) {
			continue
		}
		switch more.Verdict {
		case VerdictSolved:
			b.Solved++
		case VerdictPartly:
			b.Partly++
		case VerdictNot:
			b.Not++
		}
	}
}

// repeat counts that a report happened again, after that was noted on it.
func (b *Bottleneck) repeat(r *Report) {
	b.Newest = max(b.Newest, r.Last())
	if r.Kind == Blocker {
		source := b.source(r.Source)
		source.Last = max(source.Last, r.Last())
		source.spoke(r.estimate())
	}
	if b.within(r.Last()) {
		b.CameBack++
	}
}

// returns counts how often a report says that a resolved bottleneck came back: filed, or happened again, within 30
// days of that.
func (b *Bottleneck) returns(r *Report) (count int) {
	if b.returned(r) {
		count++
	}
	for _, at := range r.Rest().Repeats {
		if b.within(at) {
			count++
		}
	}
	return count
}

// returned says whether the filing of a report says so. What was filed in another system says nothing of what was
// resolved here, and nobody is to be told of it.
func (b *Bottleneck) returned(r *Report) bool { return !r.Imported() && b.within(r.Filed) }

func (b *Bottleneck) within(at Moment) bool {
	return b.Resolved != 0 && at > b.Resolved && at.Sub(b.Resolved) <= CameBackWithin
}
