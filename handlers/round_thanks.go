package handlers

import (
	"net/http"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// thanks is what somebody sees who has answered: what happens next, and how to change it.
func (w *roundVisit) thanks(answer *models.RoundAnswer) error {
	props := views.RoundThanksProps{Form: w.formProps(answer), At: w.local(answer.At), Settled: w.settled(answer), Late: answer.Late,
		Counts: answer.Counted(), Ended: w.r.Ended != 0, Just: w.Query("sent") != "", Own: w.key == "", Change: w.with("change=1")}
	if w.key != "" {
		props.Other = w.otherAddress()
	}
	if w.opened.Kind == models.LinkDepartment || w.opened.Kind == models.LinkSupplier {
		props.Back = w.linkAddress()
	}
	if answer.Report != 0 {
		props.Report, props.Href = answer.Report.String(), w.linkPath(models.LinkTracking, uint32(answer.Report))
	}
	page := w.page("")
	page.Title, page.Bundle = w.r.Title, views.Public
	return w.render(http.StatusOK, views.RoundThanks(page, props))
}

func (w *roundVisit) otherAddress() string {
	if w.opened.Kind == models.LinkRound {
		return w.linkAddress() + "/other"
	}
	return w.linkAddress() + roundPath(w.r.Number) + "/other"
}

// askDepartment asks who came by a round's own link for which department they answer. Suppliers are never listed.
func (w *roundVisit) askDepartment() error {
	props := views.RoundForWhomProps{Title: w.r.Title, Lead: w.r.Lead}
	for _, p := range w.departments() {
		props.Departments = append(props.Departments, views.Option{Label: w.state.PartyName(p),
			Value: w.linkAddress() + "?department=" + strconv.Itoa(int(p.Number))})
	}
	props.Heard = w.heard()
	page := w.page("")
	page.Title, page.Bundle = w.r.Title, views.Public
	return w.render(http.StatusOK, views.RoundForWhom(page, props))
}

// heard is what those who were asked are told of the round, whether they answered or not; nil while that is nothing.
func (w *roundVisit) heard() *views.HeardTold {
	if !w.r.Heard.Published() {
		return nil
	}
	told := w.heardToldThem()
	return &told
}

// closed says that nothing is asked: not yet, or not any more.
func (w *roundVisit) closed(status int) error {
	props := views.RoundClosedProps{Title: w.r.Title, Cancelled: w.r.Cancelled.At != 0, Reason: w.r.Reason, From: w.r.From.Time(), To: w.r.To.Time()}
	page := w.page("")
	page.Title, page.Bundle = w.r.Title, views.Public
	return w.render(status, views.RoundClosed(page, props))
}
