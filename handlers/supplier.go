package handlers

import (
	"net/http"

	"bottleneck/models"
	"bottleneck/views"
)

// How many reports that wait for us, how many others, and how much feedback a supplier's page lists at once.
const (
	supplierOpen     = 50
	supplierPage     = 20
	supplierFeedback = 50
)

// supplierForms is what was typed on a supplier's page that comes back.
type supplierForms struct {
	report  *reportForm
	already *views.Already
	answer  views.AnswerTyped
	judged  models.HeadsUpNumber // of which what came of it was said
	judge   *judgeForm
	verdict views.VerdictTyped
}

// showSupplierPage is what a supplier sees, both ways. It keeps in a cookie what they have seen; reading writes nothing.
func (s *Server) showSupplierPage(v *visit) error {
	return v.supplierPage(http.StatusOK, v.page(""), supplierForms{report: &reportForm{}})
}

func (v *visit) supplierPage(status int, page views.Page, typed supplierForms) error {
	supplier := v.state.Supplier(v.opened.Number)
	page.Title = v.words.T("from-supplier.title", "organisation", v.state.Settings.Organisation)
	page.Bundle = views.Public
	props := views.SupplierProps{Action: v.linkAddress(), Supplier: supplier.Name, Key: typed.report.Key,
		Emergency: v.state.Settings.Emergency, Typed: typed.report.typed(), Already: typed.already, Answer: typed.answer, Verdict: typed.verdict,
		Ends: v.supplierEnds(), Months: v.state.Settings.Retention(), Today: v.today().String()}
	if props.Key == "" || typed.already != nil {
		props.Key = v.server.newKey()
	}
	if v.opened.Contact != 0 {
		props.Mail = v.mailChoice(models.ToContact(v.opened.Contact), props.Action+"/mail")
	}
	last := v.lastVisit()
	props.LastVisit = v.local(last.before)
	v.supplierSaid(&props, supplier, last)
	v.supplierTold(&props, supplier, last)
	props.HeadsUps, props.Rounds = v.supplierHeadsUps(), v.roundsAsking()
	if props.Judging = typed.judge != nil; props.Judging {
		typedInto(props.HeadsUps, typed.judged, typed.judge)
	}
	return v.render(status, views.Supplier(page, props))
}

// supplierSaid adds what we said to the supplier.
func (v *visit) supplierSaid(props *views.SupplierProps, supplier *models.Supplier, last lastVisit) {
	for _, f := range v.state.SupplierFeedbackOf(supplier.Number) {
		if !v.state.Reads(supplier.Number, f) {
			continue
		}
		one := v.feedbackToSupplier(f)
		if one.New = last.isNew(f.News()); one.New {
			props.News++
		}
		if v.state.WaitsForSupplier(f) {
			props.Awaited = append([]views.Feedback{one}, props.Awaited...) // oldest first
		} else if len(props.Done) < supplierFeedback {
			props.Done = append(props.Done, one)
		}
	}
}

// supplierTold adds the supplier's own reports: those that have waited for us longest, and a page of the others.
func (v *visit) supplierTold(props *views.SupplierProps, supplier *models.Supplier, last lastVisit) {
	devices := map[string]*views.MyReport{}
	for _, one := range v.mine() {
		devices[one.Reference] = &one
	}
	open := map[models.ReportNumber]bool{}
	waiting := v.state.OpenReportsOf(supplier)
	props.OpenBelow = max(len(waiting)-supplierOpen, 0)
	for _, r := range waiting[:len(waiting)-props.OpenBelow] {
		open[r.Number] = true
		one := v.supplierReport(r, last)
		one.Age, one.Device = v.now.Sub(r.Logged()), devices[one.Reference]
		props.Open = append(props.Open, one)
	}
	before := models.ReportNumber(max(v.QueryInt("before", v.state.ReportCount()+1), 0))
	for i := len(supplier.Reports) - 1; i >= 0; i-- {
		n := supplier.Reports[i]
		if open[n] {
			continue
		}
		if v.newTo(v.state.Report(n), last) {
			props.News++
		}
		if n >= before || props.More != "" {
			continue
		}
		if len(props.Reports) == supplierPage {
			props.More = v.linkAddress() + "?before=" + props.Reports[supplierPage-1].Reference[2:] + "#told"
			continue
		}
		one := v.supplierReport(v.state.Report(n), last)
		one.Device = devices[one.Reference]
		props.Reports = append(props.Reports, one)
	}
	for _, one := range props.Open {
		if one.New {
			props.News++
		}
	}
}

// newTo says whether something that a report's reporter can read is new to them.
func (v *visit) newTo(r *models.Report, last lastVisit) bool {
	return last.isNew(v.state.Bottleneck(r.Bottleneck).Changed) && last.isNew(v.state.NewsTo(r))
}

// supplierReport is one of the supplier's reports as they read it.
func (v *visit) supplierReport(r *models.Report, last lastVisit) views.SupplierReport {
	b := v.state.Bottleneck(r.Bottleneck)
	one := views.SupplierReport{Reference: r.Number.String(), What: r.Text, Href: v.linkPath(models.LinkTracking, uint32(r.Number)),
		FiledAt: v.local(r.Logged()), Status: b.Status.String(), Answers: v.answers(r), Withdrawn: r.Withdrawn,
		New: v.newTo(r, last)}
	if r.MeToo {
		one.What = v.reported(r).What
	}
	if r.Waits() {
		one.AnswerBy, one.Late = v.local(r.Due), r.Late(v.now)
	}
	one.CanJudge, one.Verdict, one.VerdictBefore = v.judged(r)
	if t := v.state.TradeOffFor(r); t != nil {
		one.Gained, one.Review = t.Gained, t.Review.Time()
	}
	one.Promise, one.PromiseOld = v.promisedDay(b)
	return one
}

// fileFromSupplier files what a supplier's page posts.
func (s *Server) fileFromSupplier(v *visit) error {
	form, command, err := v.readReport()
	return v.file(err, command, command, func(status int, page views.Page, already *views.Already) error {
		return v.supplierPage(status, page, supplierForms{report: form, already: already})
	})
}
