package webhook

import (
	"testing"

	"bottleneck/models"
)

// tells sends a notice and says whether the receiver got anything.
func (s *sending) tells(r *receiver, to models.WebhookNumber, n models.Notice) bool {
	s.t.Helper()
	before := len(r.got())
	run := s.sender.Begin()
	defer run.End()
	result := run.Send(s.t.Context(), s.state(), &models.Delivery{Number: 1, To: models.ToWebhook(to), Notice: &n})
	if arrived := len(r.got()) > before; arrived == result.Dropped {
		s.t.Fatalf("%s: %+v", n.Kind, result)
	}
	return !result.Dropped
}

func TestWhatIsNotSoAnyMoreIsNotTold(t *testing.T) {
	answer := models.Ref{}
	for name, one := range map[string]struct {
		kind           models.NoticeKind
		before, during func(*sending)
	}{
		"a missed day that was moved": {models.NoticePromiseMissed,
			func(s *sending) { s.record(&models.PromiseSet{Bottleneck: 1, Date: models.DateOf(s.now) - 1}) },
			func(s *sending) { s.record(&models.PromiseSet{Bottleneck: 1, Date: models.DateOf(s.now) + 7}) }},
		"a won't do that is looked at already": {models.NoticeReview,
			func(s *sending) { s.record(&models.StatusSet{Bottleneck: 1, Status: models.StatusWontDo}) },
			func(s *sending) { s.record(&models.StatusSet{Bottleneck: 1, Status: models.StatusHeard}) }},
		"a learning that was taken back": {models.NoticeLearning,
			func(s *sending) {
				s.record(&models.LearningPublished{Bottleneck: 1})
				s.record(&models.LearningWorded{Bottleneck: 1, Held: "Nobody asked"})
			},
			func(s *sending) { s.record(&models.LearningTakenBack{Bottleneck: 1}) }},
		"an answer that was taken back": {models.NoticeAnswer,
			func(s *sending) {
				answer = s.next
				s.record(&models.ReportAnswered{Report: 1})
				s.record(&models.AnswerWorded{Report: 1, Words: "Soon"})
			},
			func(s *sending) { s.record(&models.AnswerRetracted{Report: 1, Answer: answer}) }},
		"an action that was done": {models.NoticeAction,
			func(s *sending) {
				s.record(&models.ActionAgreed{Action: 1, Bottleneck: 1, Due: models.DateOf(s.now) - 1})
			},
			func(s *sending) { s.record(&models.ActionClosed{Action: 1}) }},
	} {
		s, r := newSending(t), receiving(t, nil)
		to := s.hook(r.URL, true)
		one.before(s)
		n := s.notice(one.kind)
		if n.Kind == models.NoticeAnswer {
			n.Ref = answer
		}
		n.Subject = 1
		if !s.tells(r, to, n) {
			t.Errorf("%s is not told before that", name)
		}
		if one.during(s); s.tells(r, to, n) {
			t.Errorf("%s is told", name)
		}
	}
}

func TestAWebhookIsNotToldWhatItChoseNotToHearSince(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	to := s.hook(r.URL, true)
	s.change(to, func(e *models.WebhookSet) { e.Hears = []models.NoticeKind{models.NoticeStatus} })
	if s.tells(r, to, s.notice(models.NoticeUpdate)) || !s.tells(r, to, s.notice(models.NoticeStatus)) {
		t.Error("it hears something else than it chose")
	}
}

func TestAChangeThatTouchesOnlySuppliersByNowIsNotTold(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	to, from := s.hook(r.URL, true), models.DateOf(s.now)+7
	s.record(&models.HeadsUpAnnounced{HeadsUp: 1, From: from, Touched: []models.Party{models.DepartmentNumbered(1)}})
	n := s.notice(models.NoticeHeadsUp)
	n.Subject = 1
	if !s.tells(r, to, n) {
		t.Error("a change that touches a department is not told")
	}
	s.record(&models.HeadsUpChanged{HeadsUp: 1, From: from, Touched: []models.Party{models.SupplierNumbered(1)}})
	if s.tells(r, to, n) {
		t.Error("it is told to everybody in the channel")
	}
}
