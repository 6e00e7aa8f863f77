package models

import "slices"

// Stands says whether what a notice tells of is still so: a message may leave a day after what it is about, and what was
// taken back, done or moved meanwhile would only mislead. Words, and whether they were taken back, are looked up by who
// sends them.
func (s *State) Stands(n *Notice, now Moment) bool {
	today := s.Settings.Calendar.Today(now)
	switch n.Kind {
	case NoticeAnswer:
		return s.answerStands(n)
	case NoticeAction:
		a := s.Action(ActionNumber(n.Subject))
		return a != nil && a.Overdue(today)
	case NoticeHeadsUp, NoticeHeadsUpAsk:
		h := s.headsUpOf(n)
		return h != nil && (h.Withdrawn.At == 0 || n.Kind == NoticeHeadsUp)
	case NoticeRoundBegun, NoticeRoundEnded, NoticeRoundReminder, NoticeRoundHeard:
		return s.roundStands(n)
	case NoticeFeedback, NoticeSupplierAnswer:
		f := s.SupplierFeedback(n.Feedback)
		return f != nil && f.State == FeedbackReleased
	case NoticePromiseMissed, NoticeCameBack, NoticeReview, NoticeLearning:
		b := s.Standing(n.Bottleneck)
		return b != nil && s.standsOn(b, n.Kind, today)
	}
	return true
}

func (s *State) answerStands(n *Notice) bool {
	r := s.Report(n.Report)
	return r != nil && slices.ContainsFunc(r.Rest().Replies, func(reply Reply) bool {
		return reply.Ref == n.Ref && !reply.Retracted && reply.Words != ""
	})
}

// standsOn is Stands for what follows from how a bottleneck stands today.
func (s *State) standsOn(b *Bottleneck, kind NoticeKind, today Date) bool {
	switch kind {
	case NoticePromiseMissed:
		return b.Promise != 0 && b.Promise < today && b.Awaits()
	case NoticeCameBack:
		return b.HasComeBack()
	case NoticeReview:
		return b.Status == StatusWontDo
	}
	return slices.ContainsFunc(s.LearningsOf(b), func(l *Learning) bool { return !l.Empty() })
}
