package webhook

import (
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// The bottlenecks of the examples: on the first nearly everything has happened, the third was resolved and learned from,
// of the fourth a promised day has passed, and the fifth is one that we won't do.
const (
	exampleUsual    models.BottleneckNumber = 1
	exampleResolved models.BottleneckNumber = 3
	exampleLate     models.BottleneckNumber = 4
	exampleWontDo   models.BottleneckNumber = 5
)

// exampleState is what the examples tell of.
type exampleState struct {
	*models.Draft
	happened map[models.NoticeKind]models.Ref
	next     models.Ref
}

func newExampleState(w *words.Words, organisation string) *exampleState {
	s := &exampleState{Draft: new(models.State).Draft(), happened: map[models.NoticeKind]models.Ref{}, next: models.Ref{Commit: 1}}
	sales := models.DepartmentNumbered(1)
	for _, event := range []models.Event{
		&models.OrganisationSetUp{Settings: models.Settings{Organisation: organisation}},
		&models.DepartmentAdded{Department: 1, Title: w.T("hook.example.department")},
		&models.SupplierAdded{Supplier: 1, Title: w.T("hook.example.supplier")},
		&models.ReportFiled{Report: 1, Source: sales, OwnTime: models.OwnTimeDay, Bottleneck: exampleUsual, Opens: true},
		&models.ReportFiled{Report: 2, Source: models.SupplierNumbered(1), OwnTime: models.OwnTimeOneToFourHours, Bottleneck: exampleUsual},
		&models.ReportFiled{Report: 3, Source: sales, OwnTime: models.OwnTimeOneToFourHours, Bottleneck: 2, Opens: true},
		&models.TitleSet{Bottleneck: exampleUsual, Title: w.T("hook.example.title"), Checked: true},
		&models.UpdatePosted{Bottleneck: exampleUsual, Audience: models.AudienceReporters, Words: w.T("hook.example.words")},
		&models.StatusSet{Bottleneck: exampleUsual, Status: models.StatusInProgress, Words: w.T("hook.example.words")},
		&models.PromiseSet{Bottleneck: exampleUsual, Date: exampleDay + 7},
		&models.BottlenecksMerged{From: 2, Into: exampleUsual, Reports: []models.ReportNumber{3}},
	} {
		s.record(event)
	}
	s.resolve(w, sales)
	s.announce(w, sales)
	return s
}

// resolve has a bottleneck resolved, learned from and come back, and another whose promised day passed.
func (s *exampleState) resolve(w *words.Words, source models.Party) {
	before := exampleAt.Add(-2 * 24 * time.Hour)
	for _, event := range []models.Event{
		&models.ReportFiled{Report: 4, Source: source, OwnTime: models.OwnTimeDay, Bottleneck: exampleResolved, Opens: true},
		&models.ReportFiled{Report: 5, Source: source, OwnTime: models.OwnTimeDay, Bottleneck: exampleLate, Opens: true},
		&models.ReportFiled{Report: 6, Source: source, OwnTime: models.OwnTimeDay, Bottleneck: exampleWontDo, Opens: true},
		&models.TitleSet{Bottleneck: exampleResolved, Title: w.T("hook.example.title"), Checked: true},
		&models.TitleSet{Bottleneck: exampleLate, Title: w.T("hook.example.title"), Checked: true},
		&models.TitleSet{Bottleneck: exampleWontDo, Title: w.T("hook.example.title"), Checked: true},
		&models.StatusSet{Bottleneck: exampleWontDo, Status: models.StatusWontDo},
		&models.StatusSet{Bottleneck: exampleResolved, Status: models.StatusResolved},
		&models.PromiseSet{Bottleneck: exampleLate, Date: exampleDay - 1},
		&models.ActionAgreed{Action: 1, Bottleneck: exampleResolved, Owner: models.ActionOwner{Department: source.Number}, Due: exampleDay - 1},
		&models.ActionWorded{Action: 1, What: w.T("hook.example.change")},
	} {
		s.recordAt(event, before)
	}
	for _, event := range []models.Event{
		&models.ReportFiled{Report: 7, Source: source, OwnTime: models.OwnTimeDay, Bottleneck: exampleResolved},
		&models.VerdictGiven{Report: 4, Verdict: models.VerdictNot},
		&models.BottleneckCameBack{Bottleneck: exampleResolved, Resolved: before},
		&models.LearningPublished{Bottleneck: exampleResolved, Audience: models.AudienceReporters},
		&models.LearningWorded{Bottleneck: exampleResolved, Held: w.T("hook.example.held"), Change: w.T("hook.example.change")},
		&models.PromiseMissed{Bottleneck: exampleLate, Date: exampleDay - 1},
	} {
		s.record(event)
	}
}

// announce has a change announced, and a round begun.
func (s *exampleState) announce(w *words.Words, touched models.Party) {
	s.record(&models.HeadsUpAnnounced{HeadsUp: 1, From: exampleDay + 7, Touched: []models.Party{touched}})
	s.record(&models.RoundOpened{Round: 1, From: exampleDay, To: exampleDay + 6, Asked: []models.Party{touched}, Questions: models.BuiltQuestions()})
	s.record(&models.RoundWorded{Round: 1, Title: w.T("hook.example.round")})
	s.record(&models.RoundBegun{Round: 1})
	s.record(&models.RoundHeardPublished{Round: 1})
	s.record(&models.RoundHeardWorded{Round: 1, Heard: w.T("hook.example.held"), Do: w.T("hook.example.change")})
	s.record(&models.HeadsUpWorded{HeadsUp: 1, Title: w.T("hook.example.heads-up"), What: w.T("hook.example.change")})
}

func (s *exampleState) record(event models.Event) { s.recordAt(event, exampleAt) }

func (s *exampleState) recordAt(event models.Event, at models.Moment) {
	s.Apply(models.Recorded{Event: event, At: at, Ref: s.next})
	if kind := saidBy(event); kind != models.NoNotice {
		s.happened[kind] = s.next
	}
	s.next.Index++
}

// saidBy gives the kind of those notices that are told by what an event says.
func saidBy(event models.Event) models.NoticeKind {
	switch e := event.(type) {
	case *models.UpdatePosted:
		return models.NoticeUpdate
	case *models.StatusSet:
		if e.Bottleneck == exampleUsual {
			return models.NoticeStatus
		}
	case *models.PromiseSet:
		if e.Bottleneck == exampleUsual {
			return models.NoticePromise
		}
	case *models.PromiseMissed:
		return models.NoticePromiseMissed
	case *models.BottlenecksMerged:
		return models.NoticeMerged
	case *models.HeadsUpAnnounced, *models.HeadsUpChanged, *models.HeadsUpWithdrawn:
		return models.NoticeHeadsUp
	}
	return models.NoNotice
}

// notice is the example's notice of a kind.
func (s *exampleState) notice(kind models.NoticeKind) models.Notice {
	n := models.Notice{Ref: s.happened[kind], At: exampleAt, Kind: kind, Bottleneck: exampleUsual}
	switch kind {
	case models.NoticeFiled, models.NoticeRepeated, models.NoticeWordsAdded, models.NoticeAnswer:
		n.Report = 1
	case models.NoticeVerdict:
		n.Report = 4
	case models.NoticeReview:
		n.Bottleneck = exampleWontDo
	case models.NoticeHeadsUp, models.NoticeHeadsUpAsk:
		n.Bottleneck, n.Subject = 0, 1
	case models.NoticeRoundBegun, models.NoticeRoundEnded, models.NoticeRoundHeard:
		n.Bottleneck, n.Subject = 0, 1
	case models.NoticeFeedback, models.NoticeSupplierAnswer:
		n.Feedback, n.Subject = 1, 1
	case models.NoticeCameBack, models.NoticeLearning, models.NoticeAction:
		n.Bottleneck, n.Subject = exampleResolved, 1
	case models.NoticePromiseMissed:
		n.Bottleneck = exampleLate
	case models.NoticeWeek:
		n.Bottleneck, n.Subject = 0, uint32(exampleDay+6)
	}
	return n
}
