package handlers

import (
	"errors"
	"net/http"
	"strconv"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// queueShown is how many waiting reports the inbox lists: some before the report, the rest after it.
const (
	queueShown  = 50
	queueBefore = 5
)

// inboxForm is what the inbox posts: the report in front, or the ticked ones of the queue.
type inboxForm struct {
	Report []string `form:"report" validate:"max=2000,dive,number"`
	Action string   `form:"action" validate:"required,oneof=answer heard join new wont-do find"`
	Words  string   `form:"words" validate:"max=2000"`
	Reason string   `form:"reason" validate:"max=2000"`
	Find   string   `form:"find" validate:"max=200"`
	Into   string   `form:"into" validate:"max=20"`
	Next   string   `form:"next" validate:"omitempty,number"`
	Place  string   `form:"place" validate:"omitempty,number"` // the bottleneck in which the report was drawn
	Seen   string   `form:"seen" validate:"omitempty,number"`
}

func (f *inboxForm) reports() []models.ReportNumber {
	return (&cardForm{Report: f.Report}).reports()
}

func (f *inboxForm) typed() views.InboxTyped {
	return views.InboxTyped{Action: f.Action, Words: f.Words, Reason: f.Reason, Find: f.Find,
		Into: int(models.ParseBottleneck(f.Into)), Reports: numbersOf(f.reports())}
}

// showInbox shows one unanswered report with all that is needed to deal with it.
func (s *Server) showInbox(v *visit) error {
	return v.inbox(http.StatusOK, v.QueryInt("at"), nil, views.InboxTyped{})
}

func (v *visit) inbox(status, at int, wrong *models.Error, typed views.InboxTyped) error {
	page := v.page("inbox")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("inbox.title"), views.Work
	return v.render(status, views.Inbox(page, v.inboxProps(at, typed)))
}

func (v *visit) inboxProps(at int, typed views.InboxTyped) views.InboxProps {
	props := views.InboxProps{Total: v.state.UnansweredCount(), Typed: typed, Answered: v.answeredLately()}
	var queue []*models.Report
	chosen := -1
	v.state.EachUnanswered(0, func(r *models.Report) bool {
		if chosen < 0 && int(r.Number) >= at {
			chosen = len(queue)
		}
		queue = append(queue, r)
		return chosen < 0 || len(queue) < chosen+queueShown
	})
	if len(queue) == 0 {
		return props
	}
	if chosen < 0 { // everything from there on was answered: start again with the oldest
		chosen = 0
	}
	props.Position = chosen + 1
	if chosen+1 < len(queue) {
		props.Next = int(queue[chosen+1].Number)
	}
	for _, r := range queue[max(0, chosen-queueBefore):min(len(queue), chosen+queueShown)] {
		props.Queue = append(props.Queue, v.queueItem(r))
	}
	v.inFront(&props, queue[chosen])
	return props
}

// inFront adds the report that is being dealt with, where it stands, and where else it could belong.
func (v *visit) inFront(props *views.InboxProps, r *models.Report) {
	report := v.reportProps(r)
	b := v.state.Bottleneck(r.Bottleneck)
	hours, _ := b.Hours(v.now)
	props.Report = &report
	props.Place = views.InboxPlace{Card: v.cardName(views.Reach{}, b), Status: b.Status.String(),
		Reports: b.ReportCount(), Hours: int(hours), Alone: len(b.Reports) == 1}
	text := r.Text
	if text == "" {
		text = v.aboutText(b)
	}
	props.Others = v.alike(text, b.Number)
	if props.Typed.Action == "find" {
		props.Typed.Found = (&cardVisit{visit: v, b: b}).found(props.Typed.Find)
	}
}

func (v *visit) queueItem(r *models.Report) views.InboxItem {
	zone := v.state.Settings.Calendar.Location()
	words := r.Text
	if r.MeToo {
		words = v.words.T("track.me-too", "title", v.state.Title(v.state.Bottleneck(r.Bottleneck)))
	}
	return views.InboxItem{N: int(r.Number), Words: shorten(words, 120), SourceKind: "department",
		Source: v.state.PartyName(r.Source), Unsure: v.unsure(r), Clock: views.Clock{Report: int(r.Number),
			Since: r.Filed.Time().In(zone), Due: r.Due.Time().In(zone), Now: v.now.Time().In(zone)}}
}

// unsure says whether the grouping was in doubt and nobody has decided since.
func (v *visit) unsure(r *models.Report) bool {
	return len(r.Rest().Maybe) > 0 && len(r.Rest().Stays) == 0
}

// answeredLately counts the reports of the last seven days that have an answer.
func (v *visit) answeredLately() int {
	l := v.state.Listening(v.now, 7, v.now)
	return max(0, l.Filed-v.waitingOf(7*24*time.Hour))
}

func (v *visit) waitingOf(age time.Duration) (count int) {
	v.state.EachUnanswered(0, func(r *models.Report) bool {
		if v.now.Sub(r.Filed) <= age {
			count++
		}
		return true
	})
	return count
}

// workInbox does what the pressed button says, and goes on to the next report.
func (s *Server) workInbox(v *visit) error {
	form := &inboxForm{}
	err := v.read(form)
	reports := form.reports()
	if err == nil && len(reports) == 0 {
		err = models.FailField("report", "error.reports.none")
	}
	at := atoi(form.Next)
	if len(reports) > 0 && form.Action != "heard" {
		at = int(reports[0])
	}
	if err == nil && form.Action == "find" {
		if into := models.ParseBottleneck(form.Find); into != 0 {
			form.Into, form.Action = into.String(), "join"
		} else if form.Find == "" && form.Into != "" { // Enter, with one of the list chosen
			form.Action = "join"
		} else {
			return v.found(at, form)
		}
	}
	if err == nil {
		err = v.inboxAction(form, reports)
	}
	if err == nil {
		return v.redirect("/inbox?at="+strconv.Itoa(nextOf(form, reports)), inboxSaid[form.Action])
	}
	wrong := formError(err)
	if wrong == nil {
		return err
	}
	v.state = v.server.Store.View()
	return v.inbox(formStatus(wrong), at, wrong, form.typed())
}

// inboxSaid is what is said after each action.
var inboxSaid = map[string]string{"answer": "flash.answered", "heard": "flash.heard", "join": "flash.moved",
	"new": "flash.split", "wont-do": "flash.status"}

// nextOf is where to go on: joining and opening leave the report waiting for its answer, the others settle it.
func nextOf(form *inboxForm, reports []models.ReportNumber) int {
	if form.Action == "join" || form.Action == "new" {
		return int(reports[0])
	}
	return atoi(form.Next)
}

func (v *visit) found(at int, form *inboxForm) error {
	typed := form.typed()
	if form.Find == "" {
		typed.Action = "join"
		wrong := models.FailField("find", "error.into.required")
		return v.inbox(formStatus(wrong), at, wrong, typed)
	}
	return v.inbox(http.StatusOK, at, nil, typed)
}

func (v *visit) inboxAction(form *inboxForm, reports []models.ReportNumber) error {
	r := v.state.Report(reports[0])
	if r == nil {
		return models.Fail(models.NotFound, "error.report.unknown")
	}
	seen := (&cardForm{Seen: form.Seen}).seen()
	place := models.BottleneckNumber(atoi(form.Place))
	if form.Action != "answer" && form.Action != "heard" && place != r.Bottleneck {
		return models.Fail(models.Conflict, "error.place.moved")
	}
	switch form.Action {
	case "answer":
		return v.do(v.actor(), &models.AnswerReport{Report: r.Number, Words: form.Words, Seen: seen})
	case "heard":
		return v.do(v.actor(), &models.HearReports{Reports: reports})
	case "new":
		return v.do(v.actor(), &models.Move{Reports: reports[:1], From: place})
	case "join":
		into := models.ParseBottleneck(form.Into)
		if into == 0 {
			return models.FailField("find", "error.into.required")
		}
		return v.do(v.actor(), &models.Move{Reports: reports[:1], From: place, Into: into})
	}
	if form.Reason == "" {
		return models.FailField("reason", "error.status.words.wont-do")
	}
	err := v.do(v.actor(), &models.SetStatus{Bottleneck: place, Status: models.StatusWontDo,
		Words: form.Reason, Audience: wontDoAudience(r), Seen: seen})
	var known *models.Error
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
