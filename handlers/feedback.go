package handlers

import (
	"cmp"

	"bottleneck/models"
	"bottleneck/views"
)

var feedbackStates = map[models.FeedbackState]string{
	models.FeedbackWaits: "waits", models.FeedbackReleased: "released", models.FeedbackAside: "aside", models.FeedbackTakenBack: "back",
}

// feedbackToSupplier is feedback as its supplier reads it: what a member released, and nothing of who gave it.
func (v *visit) feedbackToSupplier(f *models.SupplierFeedback) views.Feedback {
	one := v.feedbackReleased(f)
	for _, a := range f.Answers {
		one.Answers = append(one.Answers, v.feedbackAnswer(a, v.contactOnly(a.By)))
	}
	one.KeptBy = v.contactOnly(f.Kept.By)
	if f.Kept.By.OfTheHouse() {
		one.KeptBy = v.state.Settings.Organisation
	}
	return one
}

// contactOnly names the contact who acted, to people at the same supplier: who else did is "you".
func (v *visit) contactOnly(by models.Actor) string {
	if by.Kind == models.ContactActor {
		if one := v.state.Contact(models.ContactNumber(by.Number)); one != nil && one.Name != "" {
			return one.Name
		}
	}
	return v.words.T("feedback.you")
}

// feedbackReleased is what stands on every page about released feedback.
func (v *visit) feedbackReleased(f *models.SupplierFeedback) views.Feedback {
	one := views.Feedback{Number: int(f.Number), Request: f.Kind == models.Request, Words: v.toldWords(f),
		Since: v.local(f.Decided.At), Age: v.now.Sub(f.Decided.At), Kept: v.local(f.Kept.At), NoLonger: v.state.NoLonger(f)}
	if f.Kind == models.Request && v.state.WaitsForSupplier(f) {
		one.Waited = v.waited(f.Decided.At)
	}
	if f.Promise != 0 {
		one.Promise = f.Promise.Time()
		one.Late = f.Promised() && f.Promise < v.today()
	}
	return one
}

func (v *visit) toldWords(f *models.SupplierFeedback) views.FeedbackWords {
	told := v.state.TellsSupplier(f)
	from := v.state.Settings.Organisation
	if told.Named {
		from = cmp.Or(v.state.PartyName(f.Source), from)
	}
	return views.FeedbackWords{What: told.What, Help: told.Help, Cost: told.Cost.String(), From: from}
}

func (v *visit) feedbackAnswer(a models.SupplierAnswer, by string) views.FeedbackAnswer {
	return views.FeedbackAnswer{At: v.local(a.At), By: by, Kind: a.Kind.String(), Date: a.Date.Time(), Moved: a.Moved, Words: a.Words}
}

// feedbackToMembers is feedback as members read it, in whatever state it is.
func (v *visit) feedbackToMembers(f *models.SupplierFeedback) views.Feedback {
	one := v.feedbackReleased(f)
	if f.State != models.FeedbackReleased {
		one.Words = views.FeedbackWords{What: v.state.What(f), Help: f.Help(), Cost: f.Cost.String()}
	}
	if f.State == models.FeedbackWaits {
		one.Since, one.Age = v.local(f.Given.At), v.now.Sub(f.Given.At)
	}
	for _, a := range f.Answers {
		one.Answers = append(one.Answers, v.feedbackAnswer(a, v.actorName(a.By)))
	}
	one.State, one.Unread, one.Reason = feedbackStates[f.State], f.Unread, f.Reason
	one.By, one.Decided, one.KeptBy = v.givenBy(f), v.actorName(f.Decided.By), v.actorName(f.Kept.By)
	one.Supplier, one.SupplierNumber = v.state.PartyName(models.SupplierNumbered(f.Supplier)), int(f.Supplier)
	one.Typed, one.Report = f.Typed(), int(f.Report)
	if f.First {
		one.First = cmp.Or(f.About(), one.Supplier)
	}
	if b := v.state.Standing(f.Bottleneck); b != nil {
		one.Bottleneck, one.Title = int(b.Number), v.cardName(views.Reach{}, b).Title
	}
	return one
}

// givenBy says who gave feedback, to members: the department, or the member.
func (v *visit) givenBy(f *models.SupplierFeedback) string {
	return cmp.Or(v.state.PartyName(f.Source), v.actorName(f.Given.By))
}

// readsFeedback says whether a member may read feedback: who releases it may, who gave it may, and what the supplier
// reads everybody may. What was withdrawn before it was answered nobody reads any more, like a withdrawn report.
func (v *visit) readsFeedback(f *models.SupplierFeedback) bool {
	if v.state.Withdrawn(f) && len(f.Answers) == 0 {
		return false
	}
	return f.State == models.FeedbackReleased || v.member.Role >= models.RoleEngineer || f.Given.By == v.actor()
}
