package handlers

import (
	"fmt"

	"bottleneck/models"
	"bottleneck/views"
)

// verdictForm says whether the fix helped.
type verdictForm struct {
	Verdict string `form:"verdict" validate:"omitempty,oneof=solved not partly"`
	Words   string `form:"words" validate:"max=2000"`
}

func (f *verdictForm) command(n models.ReportNumber) *models.GiveVerdict {
	command := &models.GiveVerdict{Report: n, Words: f.Words}
	_ = command.Verdict.UnmarshalText([]byte(f.Verdict))
	return command
}

// judged says whether a report's reporter is asked if it helped, and what they said of this resolving and of one before.
func (v *visit) judged(r *models.Report) (asked bool, now, before string) {
	b := v.state.Bottleneck(r.Bottleneck)
	if b.Resolved == 0 || r.Withdrawn {
		return false, "", ""
	}
	if verdict := v.state.VerdictNow(r); verdict != models.VerdictUnsaid {
		return true, verdict.String(), ""
	}
	return true, "", r.Rest().Verdict.String()
}

// judgeAsSupplier takes what a supplier says of one of their own reports.
func (s *Server) judgeAsSupplier(v *visit) error {
	n, err := v.number("number")
	if err != nil {
		return err
	}
	r := v.state.Report(models.ReportNumber(n))
	if r == nil || r.Source != models.SupplierNumbered(v.opened.Number) {
		return models.Fail(models.NotFound, "error.report.unknown")
	}
	form := &verdictForm{}
	if err = v.read(form); err == nil {
		err = v.do(v.actor(), form.command(r.Number))
	}
	if err == nil {
		return v.redirect(fmt.Sprintf("%s#%s", v.linkAddress(), r.Number), "flash.verdict")
	}
	wrong := formError(err)
	if wrong == nil {
		return err
	}
	return v.supplierPage(formStatus(wrong), withErrors(v.page(""), wrong), supplierForms{report: &reportForm{},
		verdict: views.VerdictTyped{Report: r.Number.String(), Verdict: form.Verdict, Words: form.Words}})
}
