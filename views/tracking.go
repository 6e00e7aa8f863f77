package views

import (
	"strings"
	"time"

	"bottleneck/models"
)

// TrackingProps is the page at which a reporter follows one report; with New it is the receipt.
// Times are in the organisation's time zone.
type TrackingProps struct {
	HeadsUps   []HeadsUp // the next changes that touch the reporter's department
	Action     string    // "/t/{token}"
	Link       string    // the same as a full address, to keep
	Reference  string    // R-1042
	Source     string    // the department's or supplier's own name
	FiledAt    time.Time
	Feedback   bool
	New        bool // just filed: the thank-you stands on top
	Already    bool // was filed before with the same words
	AnswerBy   time.Time
	Answered   bool // a person has answered
	Late       bool // nobody has, and AnswerBy has passed
	Took       Took
	Put        Put
	Remembered bool
	Questions  []OwnQuestion // up to two that are still unanswered
	Typed      TrackingTyped
	Same       []Suggestion // what it also looks like, for those without scripts
	Status     string
	Reached    map[string]time.Time // when each status began
	Promise    time.Time            // zero if nothing is promised
	Answers    []Answer             // newest first
	Learnings  []LearningTold       // what was learned from it, newest first
	Supplier   *Feedback            // what became of it, if it is about a supplier
	Reported   Reported
	Verdict    string // given on this resolving, or ""
	CanJudge   bool   // resolved: ask whether it helped
	Withdrawn  bool
	Key        string           // once-only key of "add something"
	Mail       *MailChoiceProps // nil where no mail could come
	Added      bool             // something was just added: the browser forgets its draft

	PromiseMissed bool      // the day of Promise has passed
	Gained        string    // in exchange for what we won't do; "" if it is something else, or not for this reader
	Review        time.Time // when that is looked at again
	VerdictBefore string    // given on an earlier resolving, or ""
}

// withErrors gives the page with its errors under the ids of the form that came back: two ask for "words".
func (t TrackingProps) withErrors(p Page) Page {
	if t.Typed.VerdictWords != "" || t.Typed.Verdict != "" {
		p.Errors = p.Errors.renamed("words", "verdict-words")
	}
	return p
}

// TrackingTyped is what was typed into the page's forms when one came back.
type TrackingTyped struct {
	Words, VerdictWords, Verdict, Answer1, Answer2 string
}

// Put says which bottleneck the report was put with. Title is "" while nobody has checked it.
type Put struct {
	Alone   bool
	Title   string
	Reports int
	Sources int
	Because []string // words that both have
}

// Answer is one thing that the reporter can read. Words may be "" when only the status changed.
type Answer struct {
	At        time.Time
	By        string // who speaks, worded
	Status    string // set with these words, or ""
	Words     string
	Retracted bool
}

// Reported is what the reporter told, worded where it was chosen from a list; empty answers are left out.
type Reported struct {
	What       string // "" once erased
	WaitingFor string
	Need       string
	OwnTime    string // form value
	Cost, Help string // of feedback about a supplier: form value of own time, and what would help
	People     string // form value
	TooLate    time.Time
	About      string
	Own        []OwnAnswered // the department's own questions
	Contact    string
	ComeBy     bool
	Additions  []Addition
	Again      int // how often "It happened again" was pressed
}

// Addition is what was added later.
type Addition struct {
	At    time.Time
	Words string
}

func (t TrackingProps) title(p Page) string {
	switch {
	case t.Already:
		return p.T("receipt.title.already", "report", t.Reference)
	case t.New:
		return p.T("receipt.title", "report", t.Reference)
	default:
		return p.T("track.title", "report", t.Reference)
	}
}

func (t TrackingProps) lead(p Page) string {
	if t.Already {
		return p.T("receipt.lead.already")
	}
	if t.New {
		return ""
	}
	return p.T("track.lead", "day", p.Words.DateYear(t.FiledAt), "source", t.Source)
}

// fresh says whether the page is a receipt: the way back to it then stands on top.
func (t TrackingProps) fresh() bool { return t.New || t.Already }

// mailed says whether the receipt may promise mail.
func (t TrackingProps) mailed() bool { return t.Mail != nil && t.Mail.Chosen != "nothing" }

// waiting says whether an answer is still owed.
func (t TrackingProps) waiting() bool { return !t.Answered && !t.Withdrawn }

// took says to the reporter how long it took until they had an answer, and until it was resolved.
func (t TrackingProps) took(p Page) (list []string) {
	say := func(key string, minutes int) {
		if minutes >= 0 && t.Took.Day > 0 {
			list = append(list, p.T(key, "time", p.Words.Working(minutes, t.Took.Day), "day", t.answerBy(p)))
		}
	}
	if t.Took.Late {
		say("track.took.answered.late", t.Took.Answered)
	} else {
		say("track.took.answered", t.Took.Answered)
	}
	say("track.took.resolved", t.Took.Resolved)
	return list
}

func (t TrackingProps) answerBy(p Page) string { return p.Words.Date(t.AnswerBy) }

func (u Put) counts(p Page) string { return counted(p, u.Reports, u.Sources) }

func (u Put) because() string { return strings.Join(u.Because, ", ") }

// step is one line of "where it stands".
type step struct {
	status string
	state  string // "done", "now" or "next"
	at     time.Time
}

// steps lists the way of a bottleneck; one that we won't do ends there.
func (t TrackingProps) steps() []step {
	way := []string{"new", "heard", "in-progress", "resolved", "learned"}
	if t.Status == models.StatusWontDo.String() {
		way = []string{"new", "heard", "wont-do"}
	}
	steps := make([]step, len(way))
	state := "done"
	for i, status := range way {
		if status == t.Status {
			steps[i] = step{status, "now", t.Reached[status]}
			state = "next"
			continue
		}
		steps[i] = step{status, state, time.Time{}}
		if state == "done" {
			steps[i].at = t.Reached[status]
		}
	}
	return steps
}

// OwnAnswered is one answer to a question that the organisation worded.
type OwnAnswered struct{ Question, Answer string }

// fact is one line of what was reported.
type fact struct{ term, value string }

func (r Reported) facts(p Page) []fact {
	var facts []fact
	add := func(term, value string) {
		if value != "" {
			facts = append(facts, fact{term, value})
		}
	}
	add(p.T("track.reported.waiting"), r.WaitingFor)
	if r.Need != "" {
		add(p.T("track.reported.need"), p.T("from-supplier.need."+r.Need))
	}
	if r.OwnTime != "" {
		add(p.T("track.reported.own-time"), p.T("form.own-time."+r.OwnTime))
	}
	if r.People != "" {
		add(p.T("track.reported.people"), p.T("form.people."+r.People))
	}
	if !r.TooLate.IsZero() {
		add(p.T("track.reported.too-late"), p.Words.DateYear(r.TooLate))
	}
	add(p.T("track.reported.about"), r.About)
	if r.Cost != "" {
		add(p.T("feedback.cost"), p.T("form.own-time."+r.Cost))
	}
	add(p.T("feedback.help"), r.Help)
	for _, own := range r.Own {
		add(own.Question, own.Answer)
	}
	if r.Again > 0 {
		add(p.T("track.reported.again"), p.N("track.again", r.Again))
	}
	add(p.T("track.reported.contact"), r.Contact)
	return facts
}

func (t TrackingProps) questionsTitle(p Page) string {
	if len(t.Questions) == 1 {
		return p.T("receipt.question")
	}
	return p.T("receipt.questions")
}

func (t TrackingProps) typedAnswer(i int) string {
	if i == 0 {
		return t.Typed.Answer1
	}
	return t.Typed.Answer2
}

// What the receipt's form posts for each question: the answer, and which wording it is given to.
var (
	answerNames   = [2]string{"answer_1", "answer_2"}
	questionNames = [2]string{"question_1", "question_2"}
)
