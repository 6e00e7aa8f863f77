package views

import (
	"strconv"
	"strings"
	"time"
)

// BottleneckReport is one report as members see it, on the bottleneck's page and in the inbox.
// Contact, ComeBy and Answers are for those who work on it; handlers leave them out for other members.
type BottleneckReport struct {
	N         int
	Kind      string // "blocker" or "feedback"
	Words     string // empty when they were erased
	Erased    bool
	Withdrawn bool
	MeToo     bool
	Learned   bool // from a customer
	At        time.Time
	Imported  string // from where, if it was filed in another system: then only the day of At is known
	Again     int    // how often it happened again
	Added     []Said // by the reporter, later

	SourceKind string // "department" or "supplier"
	Source     string
	Waiting    string // as in WhoWaits.Kind
	WaitingFor string
	MatchTyped string // a typed supplier that nobody has matched yet
	Need       string // a supplier's; the value that its form posts
	About      string // of feedback
	OwnTime    string // the value that the form posts
	People     string
	TooLate    time.Time

	Contact string
	ComeBy  bool
	Answers []OwnAnswer // to the department's own questions, money among them

	Replies []Said // to this reporter alone
	Heard   *Said  // when it was marked as heard, without words
	Clock   *Clock // nil once it was answered
	Took    Took
	Verdict string // "", "solved", "not" or "partly"
	Note    string // the words with the verdict

	Why    Why
	Unsure bool // the grouping was in doubt, and nobody has decided since
}

// Took is how long it took until a report was heard, answered and resolved, in working minutes of days of so many; -1
// while that has not happened.
type Took struct {
	Heard, Answered, Resolved int
	Late                      bool // it was answered after its day
	Day                       int
}

// text is "In working time: heard after 2 hours, answered after 1 working day 3 hours", or "" while nothing happened.
func (t Took) text(p Page) string {
	var parts []string
	say := func(key string, minutes int) {
		if minutes >= 0 && t.Day > 0 {
			parts = append(parts, p.T(key, "time", p.Words.Working(minutes, t.Day)))
		}
	}
	say("took.heard", t.Heard)
	if t.Late {
		say("took.answered.late", t.Answered)
	} else {
		say("took.answered", t.Answered)
	}
	say("took.resolved", t.Resolved)
	if len(parts) == 0 {
		return ""
	}
	return p.T("took.all", "parts", strings.Join(parts, p.T("board.listening.join")))
}

// OwnAnswer is a department's own question with its answer.
type OwnAnswer struct{ Question, Answer string }

func (r BottleneckReport) id() string { return reportRef(r.N) }

func (r BottleneckReport) form() string { return "answer-" + strconv.Itoa(r.N) }

func (r BottleneckReport) action(what string) string {
	return "/reports/" + strconv.Itoa(r.N) + "/" + what
}

func list(terms []string) string { return strings.Join(terms, ", ") }

// page is the address of the report's own page.
func (r BottleneckReport) page() string { return "/reports/" + strconv.Itoa(r.N) }

// reportFact is one line of a report's list of facts.
type reportFact struct{ name, value string }

func (r BottleneckReport) facts(p Page) []reportFact {
	var out []reportFact
	add := func(key, value string) {
		if value != "" {
			out = append(out, reportFact{p.T(key), value})
		}
	}
	if r.Kind == "blocker" && r.Need == "" {
		add("report.waiting", waitingFor(p, r.Waiting, r.WaitingFor))
	}
	if r.Need != "" {
		add("report.need", p.T("from-supplier.need."+r.Need))
	}
	add("report.about", r.About)
	if r.Kind == "blocker" && r.OwnTime != "" {
		add("report.own-time", p.T("form.own-time."+r.OwnTime))
	}
	if r.People != "" {
		add("report.people", p.T("form.people."+r.People))
	}
	if !r.TooLate.IsZero() {
		add("report.too-late", p.Words.Date(r.TooLate))
	}
	for _, a := range r.Answers {
		out = append(out, reportFact{a.Question, a.Answer})
	}
	return out
}

// filed says when a report was filed: of one from another system only the day is known.
func (r BottleneckReport) filed(p Page) string {
	if r.Imported != "" {
		return p.Words.DateYear(r.At)
	}
	return p.Words.DateTime(r.At)
}
