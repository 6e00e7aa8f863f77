package handlers

import (
	"net/http"

	"bottleneck/models"
	"bottleneck/views"
)

// supplierHeadsUps are those that touch the supplier whose page it is, and are not past. They never name anybody else.
func (v *visit) supplierHeadsUps() (list []views.HeadsUpTold) {
	for _, h := range v.state.HeadsUps(models.HeadsUpFilter{Touches: v.party()}, v.now) {
		if h.Stage(v.today()) == models.HeadsUpPast {
			continue
		}
		one := v.headsUpByLink(h)
		one.GotAction = v.linkAddress() + "/heads-up/got"
		list = append(list, one)
	}
	return list
}

// getHeadsUpForSupplier says "got it" for a supplier.
func (s *Server) getHeadsUpForSupplier(v *visit) error { return v.getIt(v.party(), v.linkAddress()) }

// judgeBySupplier is what somebody at a supplier says came of a change.
func (s *Server) judgeBySupplier(v *visit) error {
	return v.judgeByLink(v.linkAddress(), func(n models.HeadsUpNumber, form *judgeForm, wrong *models.Error) error {
		return v.supplierPage(formStatus(wrong), withErrors(v.page(""), wrong), supplierForms{report: &reportForm{}, judged: n, judge: form})
	})
}

// reportFromSuppliersHeadsUp opens the supplier's page with what its reader said of a change. It keeps nothing.
func (s *Server) reportFromSuppliersHeadsUp(v *visit) error {
	words, err := v.wordsOfAnswer()
	if err != nil {
		return err
	}
	return v.supplierPage(http.StatusOK, v.page(""), supplierForms{report: &reportForm{What: words}})
}
