package handlers

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// showRoundByLink is a round to who came by its own link, or by an invitation.
func (s *Server) showRoundByLink(v *visit) error {
	w, err := v.roundByLink()
	if err != nil {
		return err
	}
	return w.show()
}

// showRoundAsked is a round to the people of a department or supplier, by the link that they have.
func (s *Server) showRoundAsked(v *visit) error {
	w, err := v.roundByParty()
	if err != nil {
		return err
	}
	return w.show()
}

// answerRoundByLink takes what the form by a round's own link, or an invitation, posts.
func (s *Server) answerRoundByLink(v *visit) error {
	w, err := v.roundByLink()
	if err != nil {
		return err
	}
	return w.take()
}

// answerRoundAsked takes what the form by a department's or a supplier's link posts.
func (s *Server) answerRoundAsked(v *visit) error {
	w, err := v.roundByParty()
	if err != nil {
		return err
	}
	return w.take()
}

// othersByLink and othersAsked let somebody else answer in this browser.
func (s *Server) othersByLink(v *visit) error { return v.someoneElse(v.roundByLink()) }
func (s *Server) othersAsked(v *visit) error  { return v.someoneElse(v.roundByParty()) }

// someoneElse forgets what this browser answered. That answer stays, and counts. Who comes next may be of another department.
func (v *visit) someoneElse(w *roundVisit, err error) error {
	if err != nil {
		return err
	}
	v.forget(w.cookieOf())
	address, _, _ := strings.Cut(w.address, "?")
	return v.redirect(address, "")
}

// show draws the form, or what became of the answer.
func (w *roundVisit) show() error {
	answer := w.answer()
	switch {
	case w.r.Cancelled.At != 0:
		return w.closed(http.StatusGone)
	case w.r.Begun == 0:
		return w.closed(http.StatusOK)
	case w.source.IsZero():
		return w.askDepartment()
	case !w.r.Asks(w.source) || !w.state.InUse(w.source):
		return models.Fail(models.NotFound, "error.round.unknown")
	case answer != nil && answer.Sent && (w.Query("change") == "" && w.Query("step") == "" || w.settled(answer)):
		return w.thanks(answer)
	}
	props := w.formProps(answer)
	if step := w.QueryInt("step"); step > 0 {
		props.Step = min(step, len(props.Questions))
	}
	return w.form(http.StatusOK, w.page(""), props)
}

// settled says whether an answer cannot be changed any more.
func (w *roundVisit) settled(answer *models.RoundAnswer) bool {
	return w.r.Ended != 0 && answer.Counted()
}

func (w *roundVisit) form(status int, page views.Page, props views.RoundFormProps) error {
	page.Title, page.Bundle = props.Title, views.Public
	return w.render(status, views.RoundForm(page, props))
}

// formProps is the form with what was answered so far.
func (w *roundVisit) formProps(answer *models.RoundAnswer) views.RoundFormProps {
	props := w.roundFormProps(w.r, w.source)
	props.Action, props.Key, props.Late = w.address, w.key, w.r.Ended != 0
	props.Heard = w.heard()
	props.Sent, props.Found = answer != nil && answer.Sent, answer != nil && !answer.Sent
	for i := range props.Questions {
		q := &props.Questions[i]
		if answer != nil {
			q.Typed = roundGivenTyped(&q.Question, answer.To(q.Question.Number), props.Supplier)
		}
		if answer != nil && answer.Report != 0 && q.Question.Built == models.RoundHeldUp {
			q.Report, q.Href = answer.Report.String(), w.linkPath(models.LinkTracking, uint32(answer.Report))
		}
	}
	return props
}

// roundFormProps is the empty form of a round as the people of a party see it, also for the preview of who asks.
func (v *visit) roundFormProps(r *models.Round, source models.Party) views.RoundFormProps {
	props := views.RoundFormProps{Title: r.Title, Lead: r.Lead, Source: v.state.PartyName(source), To: r.To.Time(),
		Supplier: source.Kind == models.SupplierParty, Options: v.otherDepartments(source.Number)}
	if props.Supplier {
		props.Options = nil
	}
	for _, q := range r.Questions {
		asked := views.RoundAsked{Question: q}
		if q.Built == models.RoundHelped {
			for _, b := range v.state.ResolvedSince(source, v.state.LastRound(r, source)) {
				asked.Helped = append(asked.Helped, v.titleFor(source, b))
			}
		}
		props.Questions = append(props.Questions, asked)
	}
	return props
}

// take keeps or sends what was posted, and goes on.
func (w *roundVisit) take() error {
	form := &roundForm{}
	if err := w.read(form); err != nil {
		return err
	}
	if w.source.IsZero() {
		return models.Fail(models.NotFound, "error.round.unknown")
	}
	if w.key != "" {
		w.byBrowser(form.Key)
	}
	before := w.answer()
	props := w.formProps(before)
	props.Step = min(max(atoi(form.Step), 0), len(props.Questions))
	read := &roundReader{roundVisit: w, sends: form.Do == "send" || form.Do == ""}
	for i := range props.Questions {
		q := &props.Questions[i]
		if props.Step == 0 || props.Step == i+1 {
			q.Typed = w.roundTyped(&q.Question)
			read.take(&q.Question, q.Typed)
		} else if before != nil && before.To(q.Question.Number) != nil {
			read.given = append(read.given, *before.To(q.Question.Number))
		}
	}
	var err error
	if len(read.wrong) > 0 {
		err = &models.Error{Kind: models.Invalid, Key: "error.form", Fields: read.wrong}
	} else {
		err = w.record(read, form)
	}
	if err != nil {
		return w.again(props, err)
	}
	return w.onward(props, form.Do)
}

// record keeps or sends the answers. Who acts is the department or supplier, by whichever link: never a person.
func (w *roundVisit) record(read *roundReader, form *roundForm) error {
	if !read.sends && len(read.given) == 0 && w.answer() == nil {
		return nil
	}
	command := &models.AnswerRound{Round: w.r.Number, Source: w.source, Responder: w.responder, Given: read.given, Send: read.sends,
		Language: w.words.Lang, Seen: seenNumber(form.Seen)}
	if q := w.r.Built(models.RoundHeldUp); q != nil {
		command.HeldUp = q.Number
	}
	if read.sends {
		command.Device = w.device()
	}
	if err := w.do(models.ByParty(w.source), command); err != nil {
		return err
	}
	if w.key != "" {
		w.keepKey()
	}
	if command.Report != 0 {
		w.remember(w.server.Keys.Token(models.LinkTracking, uint32(command.Report)))
	}
	return nil
}

// again draws the form with what was typed and what is wrong with it: on one page if that is about other questions.
func (w *roundVisit) again(props views.RoundFormProps, err error) error {
	var known *models.Error
	if !errors.As(err, &known) || known.Kind != models.Invalid && known.Kind != models.Conflict {
		return err
	}
	w.state = w.server.Store.View()
	if props.Step > 0 && slices.ContainsFunc(known.Fields, func(f models.FieldError) bool {
		return !props.Questions[props.Step-1].Has(f.Field)
	}) {
		props.Step = 0
	}
	page := w.page("")
	for i := range known.Fields {
		w.named(page, props, &known.Fields[i])
	}
	if props.Elsewhere = known.Key == "error.round.elsewhere"; !props.Elsewhere {
		page = withErrors(page, known)
	}
	return w.form(formStatus(known), page, props)
}

// named lets a sentence about a question name it.
func (w *roundVisit) named(page views.Page, props views.RoundFormProps, field *models.FieldError) {
	for _, q := range props.Questions {
		if q.Name() == field.Field && field.Params == nil {
			field.Params = map[string]string{"question": q.Label(page, props)}
		}
	}
}

// onward goes where the pressed button leads.
func (w *roundVisit) onward(props views.RoundFormProps, do string) error {
	step := props.Step
	switch do {
	case "next":
		step = min(step+1, len(props.Questions))
	case "back":
		step = max(step-1, 1)
	case "save":
		return w.redirect(w.address, "flash.round.kept")
	default:
		return w.redirect(w.with("sent=1"), "")
	}
	return w.redirect(w.with("step="+strconv.Itoa(step)), "")
}
