package api

import (
	"fmt"

	"bottleneck/models"
)

// Report is a report as engineers read it.
type Report struct {
	Number     uint32             `json:"number"`
	Reference  string             `json:"reference"`
	Bottleneck uint32             `json:"bottleneck" description:"Where it stands."`
	From       *Party             `json:"from"`
	Kind       models.ReportKind  `json:"kind"`
	MeToo      bool               `json:"me_too,omitempty"`
	What       string             `json:"what" description:"Empty of one without words of its own, and of one whose words were erased."`
	Erased     bool               `json:"erased,omitempty"`
	WaitingFor models.WaitingKind `json:"waiting_for"`
	Party      *Party             `json:"waiting_party,omitempty"`
	Waiting    string             `json:"waiting_name,omitempty" description:"As it was typed."`
	Need       models.Need        `json:"need,omitempty"`
	OwnTime    models.OwnTime     `json:"own_time"`
	People     models.People      `json:"people,omitempty"`
	TooLate    string             `json:"too_late,omitempty" format:"date"`
	About      string             `json:"about,omitempty"`
	Answers    []OwnAnswer        `json:"own_answers,omitempty" description:"To the department's own questions; money may be among them."`
	Contact    string             `json:"contact,omitempty"`
	ComeBy     bool               `json:"come_by,omitempty"`
	Filed      string             `json:"filed" format:"date-time"`
	AnswerBy   string             `json:"answer_by" format:"date-time"`
	Heard      string             `json:"heard,omitempty" format:"date-time"`
	Answered   string             `json:"answered,omitempty" format:"date-time"`
	Late       bool               `json:"late"`
	Added      []Said             `json:"added,omitempty" description:"By the reporter, later."`
	Replies    []Said             `json:"replies,omitempty" description:"To this reporter alone."`
	Verdict    models.Verdict     `json:"verdict,omitempty"`
	Said       string             `json:"verdict_words,omitempty"`
	Repeats    []string           `json:"repeats,omitempty" description:"When it happened again."`
	Withdrawn  bool               `json:"withdrawn"`
	Settled    bool               `json:"settled" description:"A person put it where it stands, or said that it belongs there."`
	Because    []string           `json:"because,omitempty" description:"The words that the grouping rested on."`
	Maybe      []uint32           `json:"maybe,omitempty" description:"Bottlenecks that it could be the same as, best first."`
	URL        string             `json:"url,omitempty" description:"Its page, for members."`
}

// OwnAnswer is an answer to a department's own question.
type OwnAnswer struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
}

// ReportList is a page of reports, in the order of their numbers.
type ReportList struct {
	Items []Report `json:"items"`
	Next  string   `json:"next,omitempty" description:"The address of the next page."`
}

func (c *Call) report(r *models.Report) Report {
	more := r.Rest()
	told := Report{Number: uint32(r.Number), Reference: r.Number.String(), Bottleneck: uint32(r.Bottleneck), From: c.party(r.Source), Kind: r.Kind, MeToo: r.MeToo,
		What: r.Text, Erased: r.Erased, WaitingFor: r.Waiting, Party: c.party(r.WaitingParty), Waiting: more.WaitingName, Need: r.Need, OwnTime: r.OwnTime,
		People: r.People, TooLate: r.TooLate.String(), About: more.About, Contact: more.Contact, ComeBy: r.ComeBy, Filed: stamp(r.Filed), AnswerBy: stamp(r.Due),
		Heard: stamp(r.Heard), Answered: stamp(r.Answered), Late: r.Late(c.Now), Verdict: more.Verdict, Said: more.VerdictNote, Withdrawn: r.Withdrawn,
		Settled: r.Settled, Because: r.BecauseWords(), URL: c.url(fmt.Sprintf("/reports/%d", r.Number))}
	for _, a := range more.Answers {
		if q := c.State.Question(a.Question); q != nil {
			told.Answers = append(told.Answers, OwnAnswer{q.Label, a.Answer})
		}
	}
	for _, w := range more.Added {
		told.Added = append(told.Added, Said{At: stamp(w.At), Words: w.Text})
	}
	for _, reply := range more.Replies {
		if !reply.Retracted && reply.Words != "" {
			told.Replies = append(told.Replies, Said{At: stamp(reply.At), By: c.by(reply.By), Words: reply.Words})
		}
	}
	for _, at := range more.Repeats {
		told.Repeats = append(told.Repeats, stamp(at))
	}
	for _, m := range more.Maybe {
		told.Maybe = append(told.Maybe, uint32(m.Bottleneck))
	}
	return told
}

type reportAsked struct {
	Number uint32 `path:"number"`
}

type reportsAsked struct {
	page
	Bottleneck uint32       `query:"bottleneck" description:"Only those that stand in the bottleneck of this number."`
	From       models.Party `query:"from" description:"Only those of a department, as d3, or a supplier, as s4."`
	Unanswered bool         `query:"unanswered" description:"Only those that wait for a first answer: the inbox, oldest first."`
}

var workingReports = []Operation{
	operation(Operation{ID: "listReports", Method: get, Path: "/reports", Group: "Reports", For: Workers,
		Summary: "Lists reports; with unanswered, the inbox."}, (*Call).listReports),
	operation(Operation{ID: "readReport", Method: get, Path: "/reports/{number}", Group: "Reports", For: Workers, Summary: "Reads one report."},
		func(c *Call, in *reportAsked) (*Report, error) { return c.onReport(in.Number, nil) }),
	reporting("answerReport", add, "/answers", "Answers this reporter alone.", func(c *Call, in *answered) models.Command {
		return &models.AnswerReport{Report: in.of(), Words: in.Words, Seen: c.Seen}
	}),
	reporting("hearReport", put, "/heard", "Marks it as read by a person. That is no answer.", func(c *Call, in *onReport) models.Command {
		return &models.HearReports{Reports: []models.ReportNumber{in.of()}}
	}),
	reporting("matchSupplier", put, "/supplier", "Says which supplier a typed name means.", func(c *Call, in *matched) models.Command {
		return &models.MatchSupplier{Report: in.of(), Supplier: in.Supplier}
	}),
	reporting("confirmPlace", put, "/place", "Says that it belongs where it stands.", func(c *Call, in *placed) models.Command {
		return &models.ConfirmPlaces{Reports: []models.ReportNumber{in.of()}, In: models.BottleneckNumber(in.Bottleneck)}
	}),
	operation(Operation{ID: "hearReports", Method: add, Path: "/inbox/heard", Group: "Reports", For: Workers, Summary: "Marks several reports as read by a person."},
		(*Call).hearReports),
}

// onReport is the report that something is done to.
type onReport struct {
	Number uint32 `path:"number"`
}

func (o onReport) of() models.ReportNumber { return models.ReportNumber(o.Number) }

func (o onReport) reportNumber() uint32 { return o.Number }

type (
	answered struct {
		onReport
		Words string `json:"words" maxLength:"2000"`
	}
	matched struct {
		onReport
		Supplier uint32 `json:"supplier"`
	}
	placed struct {
		onReport
		Bottleneck uint32 `json:"bottleneck" description:"Where it stands: another answer than 409 means that it still does."`
	}
	heard struct {
		Reports []uint32 `json:"reports"`
	}
)

// reporting makes the row of something that is done to one report by one command.
func reporting[I interface{ reportNumber() uint32 }](id, method, path, summary string, command func(*Call, *I) models.Command) Operation {
	return operation(Operation{ID: id, Method: method, Path: "/reports/{number}" + path, Group: "Reports", For: Workers, Summary: summary},
		func(c *Call, in *I) (*Report, error) { return c.onReport((*in).reportNumber(), command(c, in)) })
}

func (c *Call) onReport(n uint32, command models.Command) (*Report, error) {
	if c.State.Report(models.ReportNumber(n)) == nil {
		return nil, models.Fail(models.NotFound, "error.report.unknown")
	}
	if command != nil {
		if err := c.Do(command); err != nil {
			return nil, err
		}
	}
	told := c.report(c.State.Report(models.ReportNumber(n)))
	return &told, nil
}

func (c *Call) listReports(in *reportsAsked) (*ReportList, error) {
	list := &ReportList{}
	list.Items, list.Next = paged(c, in.page, c.State.ReportCount(), func(n uint32) (one Report, chosen bool) {
		r := c.State.Report(models.ReportNumber(n))
		if in.Unanswered && !r.Waits() || in.Bottleneck != 0 && uint32(r.Bottleneck) != in.Bottleneck || !in.From.IsZero() && r.Source != in.From {
			return one, false
		}
		return c.report(r), true
	})
	return list, nil
}

func (c *Call) hearReports(in *heard) (*ReportList, error) {
	if err := c.Do(&models.HearReports{Reports: reportNumbers(in.Reports)}); err != nil {
		return nil, err
	}
	list := &ReportList{Items: []Report{}}
	for _, n := range in.Reports {
		list.Items = append(list.Items, c.report(c.State.Report(models.ReportNumber(n))))
	}
	return list, nil
}
