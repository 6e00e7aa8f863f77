package handlers

import (
	"net/http"

	"bottleneck/models"
	"bottleneck/views"
)

// supplierPage is how many of their reports a supplier's page lists at once.
const supplierPage = 20

// showSupplierPage is what a supplier sees: the form, and their own reports with our answers.
func (s *Server) showSupplierPage(v *visit) error {
	return v.supplierPage(http.StatusOK, v.page(""), &reportForm{}, nil)
}

func (v *visit) supplierPage(status int, page views.Page, form *reportForm, already *views.Already) error {
	supplier := v.state.Supplier(v.opened.Number)
	page.Title = v.words.T("from-supplier.title", "organisation", v.state.Settings.Organisation)
	page.Bundle = views.Public
	props := views.SupplierProps{Action: v.linkAddress(), Supplier: supplier.Name, Key: form.Key,
		Emergency: v.state.Settings.Emergency, Typed: form.typed(), Mine: v.mine(), Already: already,
		Ends: v.supplierEnds()}
	if props.Key == "" || already != nil {
		props.Key = v.server.newKey()
	}
	props.Reports, props.More = v.supplierReports()
	return v.render(status, views.Supplier(page, props))
}

// supplierReports lists the supplier's own reports, newest first, a page at a time.
func (v *visit) supplierReports() (list []views.SupplierReport, more string) {
	before := v.QueryInt("before", v.state.ReportCount()+1)
	party, zone := v.party(), v.state.Settings.Calendar.Location()
	for _, n := range v.state.ReportsOf(party, models.ReportNumber(max(before, 0)), supplierPage+1) {
		if len(list) == supplierPage {
			last := list[len(list)-1].Reference[2:]
			return list, v.linkAddress() + "?before=" + last + "#told"
		}
		r := v.state.Report(n)
		b := v.state.Bottleneck(r.Bottleneck)
		list = append(list, views.SupplierReport{Reference: r.Number.String(), What: r.Text,
			Href: v.linkPath(models.LinkTracking, uint32(r.Number)), FiledAt: r.Filed.Time().In(zone),
			Status: b.Status.String(), AnswerBy: r.Due.Time().In(zone), Answers: v.answers(r), Withdrawn: r.Withdrawn})
	}
	return list, ""
}

// fileFromSupplier files what a supplier's page posts.
func (s *Server) fileFromSupplier(v *visit) error {
	form, command, err := v.readReport()
	if command != nil && err == nil {
		command.Device = v.device()
		if err = v.do(v.actor(), command); err == nil {
			return v.filed(command.Filed)
		}
	}
	wrong := formError(err)
	if wrong == nil {
		return err
	}
	page := v.page("")
	if already := v.already(wrong, command); already != nil {
		return v.supplierPage(http.StatusConflict, page, form, already)
	}
	return v.supplierPage(formStatus(wrong), withErrors(page, wrong), form, nil)
}
