package models

// SupplierFeedbackOf lists the feedback to a supplier that has been matched to them, newest first.
func (s *State) SupplierFeedbackOf(supplier uint32) (list []*SupplierFeedback) {
	for n := s.feedbacks.Len(); n > 0; n-- {
		if f := s.SupplierFeedback(SupplierFeedbackNumber(n)); f.Supplier == supplier {
			list = append(list, f)
		}
	}
	return list
}

// EachFeedbackForMembers visits what engineers have to look at, oldest first: feedback that waits to be released, and
// answers that no member has seen.
func (s *State) EachFeedbackForMembers(visit func(*SupplierFeedback)) {
	s.feedbackDesk.each(1, func(n uint32) bool {
		visit(s.SupplierFeedback(SupplierFeedbackNumber(n)))
		return true
	})
}

// SupplierDesk counts what members have to look at: Feedback is for engineers, Firsts for everybody.
type SupplierDesk struct{ Feedback, Firsts int }

// SupplierDesk counts what members have to look at about suppliers.
func (s *State) SupplierDesk(now Moment) SupplierDesk {
	desk := SupplierDesk{Feedback: s.feedbackDesk.count}
	for i := range s.suppliers.Len() {
		if (*s.suppliers.At(i)).AsksFirst(now) {
			desk.Firsts++
		}
	}
	return desk
}

// OpenReportsOf lists a supplier's own reports that still wait for us, oldest first: for an answer, or in a bottleneck
// that is not resolved.
func (s *State) OpenReportsOf(supplier *Supplier) (list []*Report) {
	for _, n := range supplier.Reports {
		r := s.Report(n)
		b := s.Bottleneck(r.Bottleneck)
		if !r.Withdrawn && (r.Waits() || r.Kind == Blocker && b.Status.Open() && b.Status != StatusWontDo) {
			list = append(list, r)
		}
	}
	return list
}
