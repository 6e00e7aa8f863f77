package webhook

import (
	"strings"
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
			func(*sending) {},
			func(s *sending) { s.record(&models.PromiseSet{Bottleneck: exampleLate, Date: exampleDay + 7}) }},
		"an answer that was taken back": {models.NoticeAnswer,
			func(s *sending) {
				answer = s.next
				s.record(&models.ReportAnswered{Report: 1})
				s.record(&models.AnswerWorded{Report: 1, Words: "Soon"})
			},
			func(s *sending) { s.record(&models.AnswerRetracted{Report: 1, Answer: answer}) }},
	} {
		s, r := newSending(t), receiving(t, nil)
		to := s.hook(r.URL, true)
		one.before(s)
		n := s.notice(one.kind)
		if n.Kind == models.NoticeAnswer {
			n.Ref = answer
		}
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

func TestWhatWasLearnedIsToldUntilItIsTakenBack(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	m := s.told(r, n, models.NoticeLearning)
	if m.Data.Learning == nil || m.Data.Learning.Held != "Every questionnaire was answered from memory." || !strings.HasPrefix(m.Data.Words, "What held us up?\nEvery") {
		t.Errorf("%+v", m.Data)
	}
	s.record(&models.LearningPublished{Bottleneck: exampleResolved, Edit: true})
	s.record(&models.LearningWorded{Bottleneck: exampleResolved, Held: "Other words."})
	if m = s.told(r, n, models.NoticeLearning); m.Data.Words != "What held us up?\nOther words." {
		t.Errorf("words from before a change: %q", m.Data.Words)
	}
	s.record(&models.LearningTakenBack{Bottleneck: exampleResolved})
	if m = s.told(r, n, models.NoticeLearning); m != nil {
		t.Errorf("taken back, and told: %+v", m.Data)
	}
}

func TestAnActionThatIsLateNamesADepartmentAndNobody(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	s.record(&models.MemberInvited{Member: 1, Person: "Jane Doe", Role: models.RoleEngineer})
	m := s.told(r, n, models.NoticeAction)
	if m.Data.Day != "2026-11-23" || m.Data.Owner == nil || m.Data.Owner.Name != "Sales" || !strings.Contains(m.Data.Words, "one place") {
		t.Errorf("%+v", m.Data)
	}
	s.record(&models.ActionMoved{Action: 1, Due: exampleDay - 1, Owner: models.ActionOwner{Member: 1}})
	if m = s.told(r, n, models.NoticeAction); m.Data.Owner != nil || strings.Contains(string(r.got()[1].body), "Jane") {
		t.Errorf("a member's action: %s", r.got()[1].body)
	}
	s.record(&models.ActionClosed{Action: 1})
	if m = s.told(r, n, models.NoticeAction); m != nil {
		t.Errorf("done, and told: %+v", m.Data)
	}
}

func TestAChangeIsToldAsTheBoardLinkReadsIt(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	announced := s.happened[models.NoticeHeadsUp]
	s.record(&models.HeadsUpChanged{HeadsUp: 1, From: exampleDay + 9, Clock: "14:30", Moved: true,
		Touched: []models.Party{models.DepartmentNumbered(1), models.SupplierNumbered(1)}})
	m := s.told(r, n, models.NoticeHeadsUp)
	if h := m.Data.HeadsUp; h == nil || h.Day != "2026-12-03" || h.Clock != "14:30" || strings.Join(h.Departments, ",") != "Sales" ||
		!strings.Contains(m.Data.Words, "one place") || m.Data.URL != "https://bottleneck.example/heads-ups/1" || !strings.HasPrefix(m.Data.Text, "A coming change has another day: Quest") {
		t.Errorf("%+v", m)
	}
	if body := string(r.got()[0].body); strings.Contains(body, "Example Ltd") {
		t.Errorf("a supplier is named: %s", body)
	}
	moved := s.happened[models.NoticeHeadsUp]
	s.happened[models.NoticeHeadsUp] = announced
	if m = s.told(r, n, models.NoticeHeadsUp); m != nil {
		t.Errorf("the announcement is told with the day that came after it: %+v", m.Data)
	}
	s.record(&models.HeadsUpWithdrawn{HeadsUp: 1})
	s.record(&models.HeadsUpReasoned{HeadsUp: 1, Words: "Not this year."})
	if m = s.told(r, n, models.NoticeHeadsUp); m == nil || !m.Data.HeadsUp.Withdrawn || m.Data.Words != "Not this year." {
		t.Errorf("that it does not come: %+v", m)
	}
	s.happened[models.NoticeHeadsUp] = moved
	if m = s.told(r, n, models.NoticeHeadsUp); m != nil {
		t.Errorf("told of a day on which nothing will change: %+v", m.Data)
	}
	if m = s.told(r, n, models.NoticeHeadsUpAsk); m != nil {
		t.Errorf("asked about what did not come: %+v", m.Data)
	}
}

func TestWhatOnlySuppliersAreToldDoesNotLeave(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	s.record(&models.HeadsUpChanged{HeadsUp: 1, From: exampleDay + 7, Touched: []models.Party{models.SupplierNumbered(1)}})
	if m := s.told(r, n, models.NoticeHeadsUp); m != nil {
		t.Errorf("%+v", m.Data)
	}
}

func TestWhatCameBackIsToldWithItsCounts(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	m := s.told(r, n, models.NoticeCameBack)
	if since := m.Data.Since; since == nil || *since != (Since{Reports: 1, Not: 1}) || m.Data.Bottleneck.Reference != "B-3" {
		t.Errorf("%+v", m.Data)
	}
	s.record(&models.ReportWithdrawn{Report: 7})
	s.record(&models.VerdictGiven{Report: 4, Verdict: models.VerdictSolved})
	if m = s.told(r, n, models.NoticeCameBack); m != nil {
		t.Errorf("nothing says so any more: %+v", m.Data)
	}
}

func TestAMissedPromiseIsToldWithItsDay(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	if m := s.told(r, n, models.NoticePromiseMissed); m.Data.Day != "2026-11-23" || m.Data.Words != "" || !strings.HasPrefix(m.Data.Text, "The promised day, 23 November 2026, has passed: B-4") {
		t.Errorf("%+v", m.Data)
	}
	s.record(&models.StatusSet{Bottleneck: exampleLate, Status: models.StatusResolved})
	if m := s.told(r, n, models.NoticePromiseMissed); m != nil {
		t.Errorf("resolved, and told: %+v", m.Data)
	}
}

func TestANoThatIsNoneAnyMoreIsNotLookedAtAgain(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	if s.told(r, n, models.NoticeReview) == nil {
		t.Fatal("not told")
	}
	s.record(&models.StatusSet{Bottleneck: exampleWontDo, Status: models.StatusHeard})
	if m := s.told(r, n, models.NoticeReview); m != nil {
		t.Errorf("%+v", m.Data)
	}
}
