package models

import (
	"slices"
	"sort"
)

// usualRetention is for how many months details stay where nothing else was chosen, also in journals from before one
// could choose.
const usualRetention = 24

// RetentionNever is the choice that nothing is erased by itself.
const RetentionNever = -1

// RetentionChoices lists the numbers of months to choose from.
func RetentionChoices() []int { return []int{6, 12, 24, 36, 60, RetentionNever} }

// Retention gives for how many months contacts and words stay after a report is done with; RetentionNever if they stay
// until somebody erases them.
func (s *Settings) Retention() int {
	if s.RetentionMonths == 0 {
		return usualRetention
	}
	return s.RetentionMonths
}

// finished says of a status that nobody works on it any more.
func (s Status) finished() bool { return !s.Open() || s == StatusWontDo }

// finishedSince gives since when a bottleneck has been resolved, learned from or turned down; 0 if it is not.
func (b *Bottleneck) finishedSince() (since Moment) {
	if !b.Status.finished() {
		return 0
	}
	for _, span := range slices.Backward(b.Spans) {
		if !span.Status.finished() {
			break
		}
		since = span.From
	}
	return since
}

// lastWord gives when anything was last said by or to the reporter of a report, or between us and a supplier about it.
func (s *State) lastWord(r *Report) Moment {
	more := r.Rest()
	last := max(r.Last(), more.VerdictAt)
	for _, one := range more.Added {
		last = max(last, one.At)
	}
	for _, one := range more.Replies {
		last = max(last, one.At)
	}
	if f := s.FeedbackOfReport(r); f != nil {
		last = max(last, f.Decided.At, f.Kept.At)
		for _, one := range f.Answers {
			last = max(last, one.At)
		}
	}
	return last
}

// doneSince gives since when a report has been done with: withdrawn, or finished with no word since. 0 if it is not.
func (s *State) doneSince(r *Report) Moment {
	spoke := s.lastWord(r)
	if r.Withdrawn {
		return max(r.Rest().WithdrawnAt, spoke)
	}
	b := s.Bottleneck(r.Bottleneck)
	if b == nil || b.finishedSince() == 0 {
		return 0
	}
	stays := r.stays() // what was merged or moved into it was open until then
	return max(b.finishedSince(), b.Newest, spoke, stays[len(stays)-1].From)
}

// retentionEnd is the moment before which reports must have been done with for their details to go; 0 for never.
func retentionEnd(months int, now Moment) Moment {
	if months <= 0 {
		return 0
	}
	return MomentOf(now.Time().AddDate(0, -months, 0))
}

// outlived says whether a report's details have stayed as long as they may.
func (s *State) outlived(r *Report, end Moment) bool {
	if !s.HoldsDetails(r) {
		return false
	}
	since := s.doneSince(r)
	return since != 0 && since <= end
}

// Outlived lists the reports whose details have stayed longer than so many months after they were done with, oldest
// first and at most so many. It looks at nothing that was filed since, because numbers are given in order.
func (s *State) Outlived(months, most int, now Moment) (list []ReportNumber) {
	end := retentionEnd(months, now)
	if end == 0 {
		return nil
	}
	count := sort.Search(s.ReportCount(), func(i int) bool { return s.reports.At(i).Filed > end })
	for i := 0; i < count && len(list) < most; i++ {
		if r := s.reports.At(i); s.outlived(r, end) {
			list = append(list, r.Number)
		}
	}
	return list
}

// EraseOld erases the details of reports, the words of feedback to suppliers and those of answers to heads-ups, that have
// stayed as long as the settings allow. They are those that State.Outlived, OutlivedFeedback and OutlivedHeadsUps named: what has changed since is left alone, so
// that several servers may do this at once.
type EraseOld struct {
	Reports  []ReportNumber
	Feedback []SupplierFeedbackNumber
	HeadsUps []HeadsUpNumber // of which the words of answers go
	Rounds   []RoundNumber   // likewise
}

// EraseOldMost is how many of each one such command may name.
const EraseOldMost = 200

// Decide passes over what has been erased, or spoken of again, meanwhile, and leaves what is too much for one commit to
// the next hour.
func (c *EraseOld) Decide(d *Draft, env Env) (events []Event, err error) {
	end := retentionEnd(d.Settings.Retention(), env.Now)
	for _, n := range c.Reports[:min(len(c.Reports), EraseOldMost)] {
		if named(events) >= namedAtOnce {
			break
		}
		if r := d.Report(n); r != nil && end != 0 && d.outlived(r, end) {
			events = append(events, d.erasure(r)...)
		}
	}
	for _, n := range c.Feedback[:min(len(c.Feedback), EraseOldMost)] {
		if named(events) >= namedAtOnce {
			break
		}
		if f := d.SupplierFeedback(n); end != 0 && d.feedbackOutlived(f, end) {
			events = append(events, f.erase()...)
		}
	}
	events = d.eraseHeadsUps(c.HeadsUps[:min(len(c.HeadsUps), EraseOldMost)], end, events)
	return d.eraseRounds(c.Rounds[:min(len(c.Rounds), EraseOldMost)], end, events), nil
}
