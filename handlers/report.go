package handlers

import (
	"errors"
	"net/http"
	"slices"
	"strconv"

	"bottleneck/models"
)

// reportOf gives the report in the address, and the bottleneck where it stands.
func (v *visit) reportOf() (*cardVisit, *models.Report, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, nil, err
	}
	r := v.state.Report(models.ReportNumber(n))
	if r == nil {
		return nil, nil, models.Fail(models.NotFound, "error.report.unknown")
	}
	return &cardVisit{visit: v, b: v.state.Bottleneck(r.Bottleneck)}, r, nil
}

// reportAddress leads to the report on its bottleneck's page, with so many reports shown that it is among them.
func (c *cardVisit) reportAddress(r *models.Report) string {
	address := c.reach.Bottleneck(int(c.b.Number))
	if at := len(c.b.Reports) - slices.Index(c.b.Reports, r.Number); at > reportsPage {
		address += "?reports=" + strconv.Itoa(at)
	}
	return address + "#" + r.Number.String()
}

// answerReport answers one reporter alone.
func (s *Server) answerReport(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	form := &cardForm{}
	name, words := "answer-"+strconv.Itoa(int(r.Number)), ""
	if err = v.read(form); err == nil && form.Fill != "" {
		form.Words = withReply(form.Words, v.savedReplies(r), form.Use, form.Fill)
		return c.show(http.StatusOK, nil, form.typed(name), nil)
	}
	if err == nil {
		words, err = v.filledFor(r, form.Words)
	}
	if err == nil {
		err = v.do(v.actor(), &models.AnswerReport{Report: r.Number, Words: words, Seen: form.seen()})
	}
	if err != nil {
		return c.failed(name, form, err)
	}
	return v.redirect(c.reportAddress(r), "flash.answered")
}

// hearReport marks one report as read by a person.
func (s *Server) hearReport(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.HearReports{Reports: []models.ReportNumber{r.Number}}); err != nil {
		return err
	}
	return v.redirect(c.reportAddress(r), "flash.heard")
}

type supplierForm struct {
	Supplier string `form:"supplier" validate:"required,number"`
}

// matchSupplier says which supplier a typed name means.
func (s *Server) matchSupplier(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	var form supplierForm
	if err = v.read(&form); err == nil {
		err = v.do(v.actor(), &models.MatchSupplier{Report: r.Number, Supplier: uint32(atoi(form.Supplier))})
	}
	var known *models.Error
	if errors.As(err, &known) && known.Kind == models.Invalid {
		return c.failed("", &cardForm{}, err)
	}
	if err != nil {
		return err
	}
	return v.redirect(c.reportAddress(r), "flash.matched")
}
