package webhook

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// told sends a notice and gives the message that arrived, nil if none did.
func (s *sending) told(r *receiver, to models.WebhookNumber, kind models.NoticeKind) *Message {
	s.t.Helper()
	before := len(r.got())
	result := s.send(to, kind, 1)
	if result.Dropped && len(r.got()) == before {
		return nil
	}
	var m Message
	if got := r.got(); result.Why != models.NoProblem || len(got) != before+1 || json.Unmarshal(got[before].body, &m) != nil {
		s.t.Fatalf("%+v, %d requests", result, len(got))
	}
	return &m
}

func TestAnUpdateArrivesWithWhatStandsOnTheBoard(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	m := s.told(r, s.hook(r.URL, true), models.NoticeUpdate)
	if m.Type != "bottleneck.update" || m.Timestamp != "2026-11-24T09:30:00Z" || m.Data.URL != "https://bottleneck.example/bottlenecks/1" ||
		m.Data.Words != words.For("en").T("hook.example.words") {
		t.Errorf("%+v", m)
	}
	b := m.Data.Bottleneck
	if b.Reference != "B-1" || !b.Checked || b.Title != "Security questionnaires take weeks" || b.Status != "in-progress" || b.Reports != 3 || b.Hours != 6 ||
		strings.Join(b.Departments, "") != "Sales" || strings.Join(b.Suppliers, "") != "Example Ltd" || b.Promised != "2026-12-01" {
		t.Errorf("%+v", b)
	}
}

func TestWhatNobodyButMembersMayReadIsNotTold(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	s.record(&models.UpdatePosted{Bottleneck: 1, Audience: models.AudienceMembers, Words: "secret"})
	if m := s.told(r, n, models.NoticeUpdate); m != nil {
		t.Errorf("an internal note: %+v", m.Data)
	}
	s.record(&models.StatusSet{Bottleneck: 1, Status: models.StatusResolved, Audience: models.AudienceMembers, Words: "secret"})
	if m := s.told(r, n, models.NoticeStatus); m == nil || m.Data.Status != "resolved" || m.Data.Words != "" {
		t.Errorf("a status with words for members: %+v", m)
	}
	s.record(&models.TitleSet{Bottleneck: 1, Title: "Jane Doe of Globex is slow"})
	if m := s.told(r, n, models.NoticeStatus); m.Data.Bottleneck.Title != "New from Sales, being read" || m.Data.Bottleneck.Checked {
		t.Errorf("a title that nobody has checked: %+v", m.Data.Bottleneck)
	}
}

func TestWhatWasTakenBackIsNotTold(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	for _, kind := range []models.NoticeKind{models.NoticeUpdate, models.NoticeStatus, models.NoticeMerged} {
		if s.told(r, n, kind) == nil {
			t.Errorf("%s is not told", kind)
		}
		s.record(&models.EntryUndone{Bottleneck: 1, Entry: s.happened[kind]})
		if m := s.told(r, n, kind); m != nil {
			t.Errorf("%s is told after it was undone: %+v", kind, m.Data)
		}
	}
	promised := s.happened[models.NoticePromise]
	s.record(&models.PromiseSet{Bottleneck: 1, Words: "It takes longer"})
	taken := s.happened[models.NoticePromise]
	s.happened[models.NoticePromise] = promised
	if m := s.told(r, n, models.NoticePromise); m != nil {
		t.Errorf("a promise that was taken back is told: %+v", m.Data)
	}
	s.happened[models.NoticePromise] = taken
	if m := s.told(r, n, models.NoticePromise); m == nil || m.Data.Day != "" || m.Data.Words != "It takes longer" || !strings.HasPrefix(m.Data.Text, "No day is promised") {
		t.Errorf("that it was taken back: %+v", m)
	}
	s.record(&models.ReportWithdrawn{Report: 1})
	if m := s.told(r, n, models.NoticeFiled); m != nil {
		t.Errorf("a report that was withdrawn is told: %+v", m.Data)
	}
}

func TestAMergedBottleneckIsToldWhereItStandsNow(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	notice := s.notice(models.NoticeFiled)
	notice.Report, notice.Bottleneck = 3, 2
	m := drawing{state: s.state(), words: words.For("en")}.message(&models.Delivery{Notice: &notice})
	if m == nil || m.Data.Bottleneck.Number != 1 || m.Data.URL != "" {
		t.Errorf("%+v", m)
	}
	s.record(&models.UpdatePosted{Bottleneck: 2, Words: "Said before the merge"})
	notice = s.notice(models.NoticeUpdate)
	notice.Bottleneck = 2
	if m = (drawing{state: s.state(), words: words.For("en")}).message(&models.Delivery{Notice: &notice}); m.Data.Words != "Said before the merge" || m.Data.Bottleneck.Number != 1 {
		t.Errorf("%+v", m.Data)
	}
	if s.told(r, n, models.NoticeMerged).Data.Merged != "B-2" {
		t.Error("the merge does not say what was merged")
	}
}

func TestAWebhookIsToldInItsLanguage(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	for lang, want := range map[string]string{"": "New report from Sales", "de": "Neue Meldung aus Sales", "nl": "Nieuwe melding van Sales", "xx": "New report from Sales"} {
		s.change(n, func(e *models.WebhookSet) { e.Language = lang })
		if m := s.told(r, n, models.NoticeFiled); !strings.HasPrefix(m.Data.Text, want) {
			t.Errorf("%q: %q", lang, m.Data.Text)
		}
	}
}

func TestEveryTypeHasAnExampleInEveryLanguageAndFormat(t *testing.T) {
	for _, w := range words.Languages() {
		for format := models.StandardWebhook; format <= models.MattermostWebhook; format++ {
			list, err := Examples(w, "Northwind", "https://bottleneck.example", format)
			if err != nil || len(list) != len(models.NoticeKinds())+1 {
				t.Fatal(len(list), err)
			}
			for i, one := range list {
				if i < len(models.NoticeKinds()) && one.Type != models.NoticeKinds()[i].String() || !json.Valid([]byte(one.Body)) {
					t.Errorf("%s: %s", one.Type, one.Body)
				}
				if strings.Contains(one.Body, "hook.") || strings.Contains(one.Body, "{from") || strings.Contains(one.Body, "{day") {
					t.Errorf("%s in %s is not worded: %s", one.Type, w.Lang, one.Body)
				}
			}
		}
	}
	if exampleAt.Time().Weekday() != time.Tuesday {
		t.Error("the examples happen on a day on which nobody works")
	}
}
