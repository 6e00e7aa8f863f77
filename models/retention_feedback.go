package models

// What was said to suppliers goes by itself like the words of reports. What came by a department's form goes with its
// report; this is about what members gave.

// feedbackDoneSince gives since when nothing more is to come of feedback that a member gave; 0 while something is, or if it goes
// with a report.
func (s *State) feedbackDoneSince(f *SupplierFeedback) Moment {
	if f.Report != 0 || f.State == FeedbackWaits || s.WaitsForSupplier(f) {
		return 0
	}
	since := max(f.Given.At, f.Decided.At, f.Kept.At)
	for _, answer := range f.Answers {
		since = max(since, answer.At)
	}
	if b := s.Standing(f.Bottleneck); b != nil {
		if b.finishedSince() == 0 {
			return 0 // it tells what the bottleneck needs, as long as it does
		}
		since = max(since, b.finishedSince())
	}
	return since
}

// feedbackOutlived says whether the words of feedback have stayed as long as they may.
func (s *State) feedbackOutlived(f *SupplierFeedback, end Moment) bool {
	if f == nil || len(f.texts) == 0 {
		return false
	}
	since := s.feedbackDoneSince(f)
	return since != 0 && since <= end
}

// OutlivedFeedback lists the feedback of members to suppliers whose words have stayed longer than so many months after
// nothing more was to come of it, oldest first and at most so many.
func (s *State) OutlivedFeedback(months, most int, now Moment) (list []SupplierFeedbackNumber) {
	end := retentionEnd(months, now)
	for n := SupplierFeedbackNumber(1); int(n) <= s.feedbacks.Len() && len(list) < most && end != 0; n++ {
		f := s.SupplierFeedback(n)
		if f.Given.At > end {
			break // numbers are given in order
		}
		if s.feedbackOutlived(f, end) {
			list = append(list, n)
		}
	}
	return list
}
