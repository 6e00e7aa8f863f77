package handlers

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// inboxForm is what the inbox posts: the report in front, or the ticked ones of the queue.
type inboxForm struct {
	Report []string `form:"report" validate:"max=2000,dive,number"`
	Stood  []string `form:"stood" validate:"max=2000,dive,max=24"` // "12.5": R-12 was drawn in B-5
	Use    string   `form:"use" validate:"omitempty,number"`       // a saved reply, to be put behind the words
	Sure   string   `form:"sure" validate:"max=5"`                 // who reads the reason was shown
	Action string   `form:"action" validate:"required_without=Use,omitempty,oneof=answer heard accept join new wont-do find gather open"`
	Words  string   `form:"words" validate:"max=2000"`
	Reason string   `form:"reason" validate:"max=2000"`
	Gained string   `form:"gained" validate:"max=2000"`
	Review string   `form:"review" validate:"omitempty,datetime=2006-01-02"`
	Find   string   `form:"find" validate:"max=200"`
	Many   string   `form:"many" validate:"max=200"` // as Find, for the ticked ones
	Into   string   `form:"into" validate:"max=20"`
	Next   string   `form:"next" validate:"omitempty,number"`
	Place  string   `form:"place" validate:"omitempty,number"` // the bottleneck in which the report in front was drawn
	Only   string   `form:"only" validate:"omitempty,oneof=unsure"`
	Seen   string   `form:"seen" validate:"omitempty,number"`
}

func (f *inboxForm) reports() []models.ReportNumber {
	return (&cardForm{Report: f.Report}).reports()
}

// ticked says whether the form is that of the queue.
func (f *inboxForm) ticked() bool { return f.Place == "" }

func (f *inboxForm) place() models.BottleneckNumber { return models.BottleneckNumber(atoi(f.Place)) }

// stood gives the reports with the bottlenecks in which they were drawn.
func (f *inboxForm) stood() (list []models.Stood) {
	drawn := map[models.ReportNumber]models.BottleneckNumber{}
	for _, text := range f.Stood {
		var one models.Stood
		if _, err := fmt.Sscanf(text, "%d.%d", &one.Report, &one.In); err == nil {
			drawn[one.Report] = one.In
		}
	}
	for _, n := range f.reports() {
		if !f.ticked() {
			drawn[n] = f.place()
		}
		list = append(list, models.Stood{Report: n, In: drawn[n]})
	}
	return list
}

// places lists the bottlenecks in which the reports were drawn.
func (f *inboxForm) places() (list []models.BottleneckNumber) {
	for _, one := range f.stood() {
		list = append(list, one.In)
	}
	return list
}

func (f *inboxForm) typed() views.InboxTyped {
	typed := views.InboxTyped{Action: f.Action, Words: f.Words, Reason: f.Reason, Gained: f.Gained, Review: f.Review, Find: f.Find, Many: f.Many,
		Into: int(models.ParseBottleneck(f.Into))}
	if f.ticked() {
		typed.Reports = numbersOf(f.reports())
	}
	return typed
}

// at is the report to show again when something is wrong: the one in front.
func (f *inboxForm) at() int {
	if reports := f.reports(); !f.ticked() && len(reports) > 0 {
		return int(reports[0])
	}
	return atoi(f.Next)
}

// next is where to go on: what says where a report belongs leaves it waiting for its answer, the others settle it.
func (f *inboxForm) next() int {
	switch f.Action {
	case "accept", "join", "new":
		return f.at()
	}
	return atoi(f.Next)
}

// choose turns a search into what it stands for, where no list is needed to choose from.
func (f *inboxForm) choose() {
	switch into := models.ParseBottleneck(f.Find); {
	case f.Action == "find" && into != 0:
		f.Into, f.Action = into.String(), "join"
	case f.Action == "find" && f.Find == "" && f.Into != "": // Enter, with one of the list chosen
		f.Action = "join"
	}
	if into := models.ParseBottleneck(f.Many); f.Action == "gather" && into != 0 {
		f.Into = into.String()
	}
}

// workInbox does what the pressed button says, and goes on to the next report.
func (s *Server) workInbox(v *visit) error {
	form := &inboxForm{}
	err := v.read(form)
	if err == nil && len(form.reports()) == 0 {
		err = models.FailField("report", "error.reports.none")
	}
	if err == nil {
		if form.Use != "" {
			return v.inboxReply(form)
		}
		if form.choose(); form.Action == "find" || form.Action == "gather" && form.Into == "" {
			return v.found(form)
		}
		if v.asksWontDo(form) {
			typed := form.typed()
			typed.Sure = true
			return v.inbox(http.StatusOK, form.at(), form.Only, nil, typed)
		}
		err = v.inboxAction(form)
	}
	if err == nil {
		return v.inboxDone(form)
	}
	wrong := formError(err)
	if wrong == nil {
		return err
	}
	v.state = v.server.Store.View()
	return v.inbox(formStatus(wrong), form.at(), form.Only, wrong, form.typed())
}

// inboxSaid is what is said after each action; that of ticked reports counts them.
var inboxSaid = map[string]string{"answer": "flash.answered", "heard": "flash.heard", "accept": "flash.accepted",
	"join": "flash.moved", "gather": "flash.gathered", "new": "flash.split", "open": "flash.opened", "wont-do": "flash.status"}

// inboxDone goes on, and says what was done and how to take it back.
func (v *visit) inboxDone(form *inboxForm) error {
	n := 0
	switch form.Action {
	case "accept", "gather", "open":
		n = len(form.reports())
	}
	query := url.Values{"at": {strconv.Itoa(form.next())}}
	if form.Only != "" {
		query.Set("only", form.Only)
	}
	return v.redirectUndoable("/inbox?"+query.Encode(), inboxSaid[form.Action], n, v.justDone(form.places()...))
}

// found shows what a search gave, to choose from.
func (v *visit) found(form *inboxForm) error {
	typed := form.typed()
	field, words, join := "find", form.Find, "join"
	if form.Action == "gather" {
		field, words, join = "many", form.Many, "gather"
	}
	if words != "" || form.Action == "gather" && len(v.together(typed)) > 0 {
		return v.inbox(http.StatusOK, form.at(), form.Only, nil, typed)
	}
	typed.Action = join
	wrong := models.FailField(field, "error.into.required")
	return v.inbox(formStatus(wrong), form.at(), form.Only, wrong, typed)
}

// together lists where ticked reports could go together: what was searched for, or what they are about.
func (v *visit) together(typed views.InboxTyped) []views.SimilarBottleneck {
	if typed.Many != "" {
		return (&cardVisit{visit: v, b: &models.Bottleneck{}}).found(typed.Many)
	}
	var texts []string
	for _, n := range typed.Reports {
		if r := v.state.Report(models.ReportNumber(n)); r != nil {
			texts = append(texts, r.Text)
		}
	}
	return v.alike(strings.Join(texts, "\n"), 0)
}

func (v *visit) inboxAction(form *inboxForm) error {
	switch form.Action {
	case "heard":
		return v.do(v.actor(), &models.HearReports{Reports: form.reports()})
	case "accept":
		return v.do(v.actor(), &models.ConfirmEach{Reports: form.stood()})
	case "open":
		return v.do(v.actor(), &models.Gather{Reports: form.stood()})
	case "gather":
		return v.do(v.actor(), &models.Gather{Reports: form.stood(), Into: models.ParseBottleneck(form.Into)})
	}
	return v.inboxOne(form)
}

// inboxOne does what is for the report in front alone.
func (v *visit) inboxOne(form *inboxForm) error {
	reports := form.reports()
	r := v.state.Report(reports[0])
	if r == nil {
		return models.Fail(models.NotFound, "error.report.unknown")
	}
	if form.Action == "answer" {
		words, err := v.filledFor(r, form.Words)
		if err != nil {
			return err
		}
		return v.do(v.actor(), &models.AnswerReport{Report: r.Number, Words: words, Seen: form.seen()})
	}
	if form.place() != r.Bottleneck {
		return models.Fail(models.Conflict, "error.place.moved")
	}
	switch form.Action {
	case "new":
		return v.do(v.actor(), &models.Move{Reports: reports[:1], From: r.Bottleneck})
	case "join":
		into := models.ParseBottleneck(form.Into)
		if into == 0 {
			return models.FailField("find", "error.into.required")
		}
		return v.do(v.actor(), &models.Move{Reports: reports[:1], From: r.Bottleneck, Into: into})
	}
	return v.inboxWontDo(form, r)
}

func (f *inboxForm) seen() uint64 { return (&cardForm{Seen: f.Seen}).seen() }

func (v *visit) inboxWontDo(form *inboxForm, r *models.Report) error {
	command, err := v.wontDoCommand(form, r)
	if err == nil {
		err = v.do(v.actor(), command)
	}
	var known *models.Error
	if errors.As(err, &known) { // the reason stands beside the field for an answer, which is named words
		for i := range known.Fields {
			if known.Fields[i].Field == "words" {
				known.Fields[i].Field = "reason"
			}
		}
	}
	if errors.As(err, &known) && known.Conflict != nil { // the inbox has no panel for both sides: it shows the present one
		return models.Fail(models.Conflict, "error.place.moved")
	}
	return err
}

// wontDoAudience lets the reason reach the reporter in front, a supplier too.
func wontDoAudience(r *models.Report) models.Audience {
	if r.Source.Kind == models.SupplierParty {
		return models.AudienceSuppliers
	}
	return models.AudienceReporters
}
