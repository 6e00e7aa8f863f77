package webhook

import (
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// Example is a message of one type as a receiver gets it.
type Example struct {
	Type string
	Body string
}

// exampleAt is when all examples happen.
var exampleAt = models.MomentOf(time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC))

// Examples writes a message of each type in a format, for people who build a receiver. They are drawn as all messages
// are, from a small state of their own, so they say what is really sent.
func Examples(w *words.Words, organisation, base string, format models.WebhookFormat) (list []Example, err error) {
	told := newExampleState(w, organisation)
	d := drawing{state: told.Publish(1, [32]byte{}, exampleAt), words: w, base: base, now: exampleAt}
	add := func(one *models.Delivery) error {
		m := d.message(one)
		body, err := m.indented(format, "  ")
		list = append(list, Example{m.Type, string(body)})
		return err
	}
	for _, kind := range models.NoticeKinds() {
		notice := told.notice(kind)
		if err := add(&models.Delivery{Notice: &notice}); err != nil {
			return nil, err
		}
	}
	return list, add(&models.Delivery{Planned: exampleAt})
}

// exampleState is what the examples tell of: one bottleneck on which everything has happened.
type exampleState struct {
	*models.Draft
	happened map[models.NoticeKind]models.Ref
	next     models.Ref
}

func newExampleState(w *words.Words, organisation string) *exampleState {
	s := &exampleState{Draft: new(models.State).Draft(), happened: map[models.NoticeKind]models.Ref{}, next: models.Ref{Commit: 1}}
	day := models.DateOf(exampleAt.Time()) + 7
	sales, acme := models.DepartmentNumbered(1), models.SupplierNumbered(1)
	for _, event := range []models.Event{
		&models.OrganisationSetUp{Settings: models.Settings{Organisation: organisation}},
		&models.DepartmentAdded{Department: 1, Title: w.T("hook.example.department")},
		&models.SupplierAdded{Supplier: 1, Title: w.T("hook.example.supplier")},
		&models.ReportFiled{Report: 1, Source: sales, OwnTime: models.OwnTimeDay, Bottleneck: 1, Opens: true},
		&models.ReportFiled{Report: 2, Source: acme, OwnTime: models.OwnTimeOneToFourHours, Bottleneck: 1},
		&models.ReportFiled{Report: 3, Source: sales, OwnTime: models.OwnTimeOneToFourHours, Bottleneck: 2, Opens: true},
		&models.TitleSet{Bottleneck: 1, Title: w.T("hook.example.title"), Checked: true},
		&models.UpdatePosted{Bottleneck: 1, Audience: models.AudienceReporters, Words: w.T("hook.example.words")},
		&models.StatusSet{Bottleneck: 1, Status: models.StatusInProgress, Words: w.T("hook.example.words")},
		&models.PromiseSet{Bottleneck: 1, Date: day},
		&models.BottlenecksMerged{From: 2, Into: 1, Reports: []models.ReportNumber{3}},
	} {
		s.record(event)
	}
	return s
}

func (s *exampleState) record(event models.Event) {
	s.Apply(models.Recorded{Event: event, At: exampleAt, Ref: s.next})
	switch event.(type) {
	case *models.UpdatePosted:
		s.happened[models.NoticeUpdate] = s.next
	case *models.StatusSet:
		s.happened[models.NoticeStatus] = s.next
	case *models.PromiseSet:
		s.happened[models.NoticePromise] = s.next
	case *models.BottlenecksMerged:
		s.happened[models.NoticeMerged] = s.next
	}
	s.next.Index++
}

// notice is the example's notice of a kind.
func (s *exampleState) notice(kind models.NoticeKind) models.Notice {
	n := models.Notice{Ref: s.happened[kind], At: exampleAt, Kind: kind, Bottleneck: 1}
	switch kind {
	case models.NoticeFiled, models.NoticeRepeated, models.NoticeWordsAdded, models.NoticeAnswer, models.NoticeVerdict:
		n.Report = 1
	case models.NoticeHeadsUp, models.NoticeHeadsUpAsk:
		n.Bottleneck = 0
	case models.NoticeFeedback, models.NoticeSupplierAnswer:
		n.Feedback, n.Subject = 1, 1
	}
	return n
}
