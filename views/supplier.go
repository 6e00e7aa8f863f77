package views

import (
	"strings"
	"time"

	"bottleneck/models"
)

// SupplierProps is one supplier's page, both ways: what each side waits for, the form, what was done, and who sees it.
// Never anything of others.
type SupplierProps struct {
	Action    string // "/s/{token}"
	Supplier  string
	Key       string
	Emergency string
	Ends      *SupplierEndsProps // nil while the link runs out far off
	Typed     ReportTyped
	Already   *Already
	News      int       // things that are new since LastVisit
	LastVisit time.Time // zero on a first visit
	Awaited   []Feedback
	Open      []SupplierReport // that wait for us, oldest first
	OpenBelow int              // further ones, that stand among Reports
	Done      []Feedback       // nothing is to come any more, newest first
	Reports   []SupplierReport // the others, newest first
	More      string           // address with older reports, or ""
	Answer    AnswerTyped
	Months    int              // for which details stay after a report is done with; not above 0 if nothing is erased by itself
	Mail      *MailChoiceProps // of a contact who came by a link of their own
	Today     string           // the first day that can be promised, yyyy-mm-dd
	Verdict   VerdictTyped
	HeadsUps  []HeadsUpTold
	Rounds    []RoundAsking // that ask this browser, or this contact
	Judging   bool          // the form that came back asks what came of a change
}

// SupplierReport is one of the supplier's own reports. Href is its tracking page.
type SupplierReport struct {
	Reference  string
	Href       string
	What       string
	FiledAt    time.Time
	Age        time.Duration
	Status     string
	AnswerBy   time.Time // zero once it was answered
	Late       bool
	Promise    time.Time
	PromiseOld bool
	Answers    []Answer // newest first
	Withdrawn  bool
	New        bool      // since the last visit
	Device     *MyReport // this device filed it

	CanJudge               bool   // resolved: ask whether it helped
	Verdict, VerdictBefore string // given on this resolving, and on an earlier one
	Gained                 string // in exchange for what we won't do
	Review                 time.Time
}

// AnswerTyped is what was typed into the form of an answer that came back; Feedback says under which feedback it stands.
type AnswerTyped struct {
	Feedback          int
	Kind, Date, Words string
}

// Shown says how much of what is open stands there at once; the rest is folded away.
const openShown = 5

func firstOpen[T any](list []T) []T { return list[:min(len(list), openShown)] }
func otherOpen[T any](list []T) []T { return list[min(len(list), openShown):] }

func (s SupplierProps) need(p Page) ChoiceProps {
	c := ChoiceProps{Ask: Ask{Name: "need", Label: p.T("from-supplier.need.label")}, Chosen: Chosen(s.Typed.Need), Short: true}
	for _, value := range models.Needs()[1:] {
		c.Options = append(c.Options, Option{Value: value, Label: p.T("from-supplier.need." + value)})
	}
	return c
}

func (s SupplierProps) send(p Page) string {
	if s.Already != nil {
		return p.T("form.send.new")
	}
	return p.T("form.send")
}

// path gives where a form about feedback sends to.
func (s SupplierProps) path(f Feedback, action string) string {
	return s.Action + "/feedback/" + itoa(f.Number) + action
}

// cameBack says whether the form of a report came back. It then stands first: without scripts nothing else leads the eye
// down to what is wrong.
func (s SupplierProps) cameBack(p Page) bool { return s.Already != nil || s.sayPage(p).Errors.Any() }

// sayPage is the page for the form of a report: the errors of an answer are not its own.
func (s SupplierProps) sayPage(p Page) Page {
	if s.Answer.Feedback != 0 || s.Judging || s.Verdict.Report != "" {
		p.Errors = Errors{}
	}
	return p
}

// judgePage is the page for what came of a change: its errors under the ids of that form.
func (s SupplierProps) judgePage(p Page) Page { return judgePage(p, s.HeadsUps) }

// verdict is the form that asks whether it helped with a report.
func (s SupplierProps) verdict(r SupplierReport) VerdictForm {
	f := VerdictForm{Action: s.Action + "/reports/" + r.Reference[2:] + "/verdict", ID: "verdict-" + r.Reference, Given: r.Verdict, Before: r.VerdictBefore}
	if s.Verdict.Report == r.Reference {
		f.Typed = s.Verdict
	}
	return f
}

// verdictPage is the page for that form: its errors under the ids of its own fields.
func (s SupplierProps) verdictPage(p Page, reference string) Page {
	if s.Verdict.Report != reference {
		p.Errors = Errors{}
		return p
	}
	p.Errors = p.Errors.renamed("verdict", "verdict-"+reference)
	p.Errors = p.Errors.renamed("words", "verdict-"+reference+"-words")
	return p
}

// answerPage is the page for the answer to feedback: its errors under the ids of that form.
func (s SupplierProps) answerPage(p Page, f Feedback) Page {
	if s.Answer.Feedback != f.Number {
		p.Errors = Errors{}
		return p
	}
	for _, field := range []string{"answer", "date", "words"} {
		p.Errors = p.Errors.renamed(field, f.ask(field))
	}
	return p
}

// typed gives what was typed for an answer to feedback.
func (s SupplierProps) typed(f Feedback) AnswerTyped {
	if s.Answer.Feedback == f.Number {
		return s.Answer
	}
	return AnswerTyped{}
}

// ask is the id of a field of the answer to feedback: the page has several such forms.
func (f Feedback) ask(field string) string { return field + "-" + itoa(f.Number) }

// answerChoice asks how a supplier answers.
func (s SupplierProps) answerChoice(p Page, f Feedback) ChoiceProps {
	typed := s.typed(f)
	c := ChoiceProps{Ask: Ask{Name: "answer", ID: f.ask("answer"), Label: p.T("reply.kind")}, Chosen: Chosen(typed.Kind)}
	for _, kind := range models.AnswerKinds() {
		o := Option{Value: kind, Label: p.T("reply.kind." + kind)}
		if kind == models.AnswerPromise.String() {
			o.Inside = Date(p, DateProps{Ask: Ask{Name: "date", ID: f.ask("date"), Label: p.T("reply.date"), Part: true}, Value: typed.Date, Min: s.Today})
		}
		c.Options = append(c.Options, o)
	}
	return c
}

// answerSummary is the line that opens the form of an answer.
func (f Feedback) answerSummary(p Page) string {
	switch {
	case len(f.Answers) == 0:
		return p.T("reply.open")
	case f.promised() && f.Kept.IsZero():
		return p.T("reply.open.promised")
	}
	return p.T("reply.open.again")
}

// from says in whose name feedback comes; the organisation's own stands above the page.
func (f Feedback) from(p Page) string {
	if strings.EqualFold(f.Words.From, p.Organisation) {
		return ""
	}
	return p.T("feedback.from", "from", f.Words.From)
}

// whoReads are the lines that say who can see what a supplier writes, and for how long.
func (p Page) whoReads(supplier string, months int) []string {
	var lines []string
	for _, key := range []string{"reads.members", "reads.board", "reads.others", "reads.contact"} {
		lines = append(lines, p.T(key, "organisation", p.Organisation, "supplier", supplier))
	}
	if months > 0 {
		return append(lines, p.N("reads.long", months))
	}
	return append(lines, p.T("reads.long.never"))
}

// newest and earlier part the answers to a report: only the newest stands open.
func (r SupplierReport) newest() []Answer  { return r.Answers[:min(len(r.Answers), 1)] }
func (r SupplierReport) earlier() []Answer { return r.Answers[min(len(r.Answers), 1):] }
