package handlers

import (
	"slices"

	"bottleneck/models"
)

// historyKinds are the groups of events that the history can be narrowed to, in the order in which they are offered.
var historyKinds = []string{"sign-ins", "refusals", "members", "links", "exports", "erasures", "reports", "work", "outbound", "settings"}

// kindOfEvent puts an event into one of them, by its name. What is not named here is about settings.
var kindOfEvent = kindsByEvent()

func kindsByEvent() map[string]string {
	kinds := map[string]string{}
	for kind, events := range map[string][]models.Event{
		"sign-ins": {&models.SessionStarted{}, &models.SessionUsed{}, &models.SessionEnded{}, &models.SessionsEnded{},
			&models.PasswordChanged{}, &models.MemberIdentified{}, &models.APITokenMade{}, &models.APITokenEnded{}, &models.APITokensUsed{}},
		"refusals": {&models.AccessRefused{}},
		"members":  {&models.MemberInvited{}, &models.MemberJoined{}, &models.MemberChanged{}, &models.MemberErased{}},
		"outbound": {&models.MailSwitched{}, &models.MailChosen{}, &models.WebhookSet{}, &models.WebhookAddressed{},
			&models.DeliveriesPlanned{}, &models.DeliveriesClaimed{}, &models.DeliveriesEnded{}, &models.DeliveriesRetried{}, &models.RequestCarriedOut{}},
		"exports": {&models.Exported{}},
		"erasures": {&models.ContactRemoved{}, &models.WordsErased{}, &models.AnswersErased{}, &models.MemberErased{},
			&models.LearningErased{}, &models.ActionErased{}, &models.RoundHeardErased{}},
		"reports": {&models.ReportFiled{}, &models.WordsWritten{}, &models.ContactLeft{}, &models.ReportRepeated{}, &models.WordsAdded{},
			&models.QuestionsAnswered{}, &models.ReportWithdrawn{}, &models.ReportReinstated{}, &models.VerdictGiven{},
			&models.ImportBegun{}, &models.ImportEnded{}, &models.ReportBroughtBack{}, &models.ImportTakenBack{}},
		"work": {&models.SupplierMatched{}, &models.ReportsHeard{}, &models.ReportAnswered{}, &models.AnswerWorded{}, &models.AnswerRetracted{},
			&models.UpdatePosted{}, &models.UpdateRetracted{}, &models.TitleSet{}, &models.StatusSet{}, &models.OwnerSet{}, &models.PromiseSet{},
			&models.NeedSet{}, &models.TrackerSet{}, &models.EffortSet{}, &models.TradeOffSet{}, &models.TradeOffWorded{}, &models.TradeOffDue{},
			&models.BottleneckCameBack{}, &models.PromiseMissed{}, &models.HelpOffered{}, &models.HelpWithdrawn{}, &models.ReportsMoved{}, &models.BottlenecksMerged{},
			&models.HeadsUpAnnounced{}, &models.HeadsUpWorded{}, &models.HeadsUpChanged{}, &models.HeadsUpWithdrawn{}, &models.HeadsUpReasoned{},
			&models.HeadsUpGot{}, &models.HeadsUpAsked{}, &models.HeadsUpJudged{}, &models.HeadsUpJudgedWorded{}, &models.HeadsUpAnswersErased{},
			&models.RoundOpened{}, &models.RoundWorded{}, &models.RoundChanged{}, &models.RoundBegun{}, &models.RoundEnded{}, &models.RoundCancelled{},
			&models.RoundReasoned{}, &models.RoundLateCounted{}, &models.RoundInvited{}, &models.RoundAnswersErased{},
			&models.RoundHeardPublished{}, &models.RoundHeardWorded{}, &models.RoundHeardTakenBack{},
			&models.RoundReminded{}, &models.RoundRemindersChosen{}, &models.RoundInvitedErased{},
			&models.MergeUndone{}, &models.EntryUndone{}, &models.PlaceConfirmed{}, &models.KeptApart{},
			&models.LearningPublished{}, &models.LearningWorded{}, &models.LearningTakenBack{}, &models.ActionAgreed{}, &models.ActionWorded{},
			&models.ActionClosed{}, &models.ActionReopened{}, &models.ActionMoved{}, &models.ActionReasoned{}, &models.ActionOverdue{}},
		"links": {&models.LinkMade{}, &models.LinkRenewed{}, &models.LinkEnded{}},
	} {
		for _, event := range events {
			kinds[event.Name()] = kind
		}
	}
	return kinds
}

// isOfKind says whether an event belongs to a group. What erases is shown as an erasure, wherever else it belongs.
func isOfKind(event models.Event, kind string) bool {
	of := kindOfEvent[event.Name()]
	if _, erases := event.(models.Erasing); erases && kind == "erasures" {
		return true
	}
	return of == kind || of == "" && kind == "settings"
}

// concerns says whether an event is about a report or a bottleneck, also where it is about several.
func concerns(event models.Event, report models.ReportNumber, bottleneck models.BottleneckNumber) bool {
	if report != 0 {
		return aboutReport(event) == report || slices.Contains(reportsOf(event), report)
	}
	if aboutBottleneck(event) == bottleneck {
		return true
	}
	switch e := event.(type) {
	case *models.ReportFiled:
		return e.Bottleneck == bottleneck
	case *models.KeptApart:
		return e.B == bottleneck
	case models.Regrouping:
		_, from, to := e.Regrouped()
		return from == bottleneck || to == bottleneck
	}
	return false
}

// reportsOf lists the reports of an event about several.
func reportsOf(event models.Event) []models.ReportNumber {
	switch e := event.(type) {
	case *models.ReportsHeard:
		return e.Reports
	case *models.PlaceConfirmed:
		return e.Reports
	case *models.ImportTakenBack:
		return e.Reports
	case models.Regrouping:
		reports, _, _ := e.Regrouped()
		return reports
	}
	return nil
}
