package handlers

import (
	"cmp"
	"net/http"
	"slices"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// trackingForms is what the forms of a tracking page post.
type trackingForms struct {
	Words   string `form:"words" validate:"max=2000"`
	Verdict string `form:"verdict" validate:"omitempty,oneof=solved not partly"`
	Answer1 string `form:"answer_1" validate:"max=500"`
	Answer2 string `form:"answer_2" validate:"max=500"`
	Asked1  string `form:"question_1" validate:"max=10"`
	Asked2  string `form:"question_2" validate:"max=10"`
	Key     string `form:"key"`

	about string // which form it was: "add", "verdict" or "answers"
}

// showTracking is the page at which a reporter follows a report; right after filing it is the receipt.
func (s *Server) showTracking(v *visit) error {
	return v.tracking(http.StatusOK, v.page(""), &trackingForms{})
}

func (v *visit) tracked() *models.Report { return v.state.Report(models.ReportNumber(v.opened.Number)) }

func (v *visit) tracking(status int, page views.Page, form *trackingForms) error {
	r := v.tracked()
	b := v.state.Bottleneck(r.Bottleneck)
	zone := v.state.Settings.Calendar.Location()
	props := views.TrackingProps{Action: v.linkAddress(), Link: v.base() + v.linkAddress(), Reference: r.Number.String(),
		Source: v.state.PartyName(r.Source), FiledAt: r.Logged().Time().In(zone), Feedback: r.Kind == models.Feedback,
		New: v.Query("new") != "", Already: v.Query("already") != "", AnswerBy: r.Due.Time().In(zone),
		Answered: r.Answered != 0, Took: v.took(r), Late: r.Waits() && r.Late(v.now), Put: v.put(r, b),
		Remembered: slices.Contains(v.remembered(), v.token), Status: b.Status.String(), Reached: reached(r, b, zone),
		Supplier: v.becameOf(r), Answers: v.answers(r), Reported: v.reported(r), Withdrawn: r.Withdrawn,
		Key: cmp.Or(form.Key, v.server.newKey()), Added: v.cookie(flashCookie) == flashAdded}
	props.Mail = v.mailChoice(models.ToReporter(r.Number), props.Action+"/mail")
	props.CanJudge, props.Verdict, props.VerdictBefore = v.judged(r)
	props.Promise, props.PromiseMissed = v.promisedDay(b)
	if t := v.state.TradeOffFor(r); t != nil {
		props.Gained, props.Review = t.Gained, t.Review.Time()
	}
	if r.Source.Kind == models.DepartmentParty {
		for _, h := range v.state.NextHeadsUps(r.Source, headsUpsOnForm, v.now) {
			props.HeadsUps = append(props.HeadsUps, v.headsUpOf(h))
		}
	}
	for _, q := range v.receiptAsked(r, form) {
		props.Questions = append(props.Questions, *ownQuestion(q))
	}
	if props.New || props.Already {
		props.Same = v.alsoLike(r)
	}
	props.Learnings = v.learningsFor(r)
	v.typedInto(&props.Typed, form)
	page.Title, page.Bundle = v.words.T("track.title", "report", props.Reference), views.Public
	return v.render(status, views.Tracking(page, props))
}

func (v *visit) typedInto(typed *views.TrackingTyped, form *trackingForms) {
	switch form.about {
	case "add":
		typed.Words = form.Words
	case "verdict":
		typed.Verdict, typed.VerdictWords = form.Verdict, form.Words
	case "answers":
		typed.Answer1, typed.Answer2 = form.Answer1, form.Answer2
	}
}

// put says where the report was put, with nothing that its reporter may not see.
func (v *visit) put(r *models.Report, b *models.Bottleneck) views.Put {
	if b.ReportCount() <= 1 {
		return views.Put{Alone: true}
	}
	put := views.Put{Reports: b.ReportCount(), Sources: b.Breadth(), Because: r.BecauseWords()}
	switch {
	case v.state.ShownTo(r.Source, b):
		put.Title = v.titleFor(r.Source, b)
	case r.Source.Kind == models.SupplierParty: // with others of whom a supplier must learn nothing
		return views.Put{Alone: true}
	}
	return put
}

// alsoLike lists what the report also looks like, for those who saw no suggestions while typing.
func (v *visit) alsoLike(r *models.Report) []views.Suggestion {
	if r.Source.Kind != models.DepartmentParty || r.MeToo {
		return nil
	}
	return v.suggestions(r.Text, r.Bottleneck)
}

// reached says when each status last began. To a supplier it begins with their report: what was before would tell that
// others had said the same.
func reached(r *models.Report, b *models.Bottleneck, zone *time.Location) map[string]time.Time {
	times := map[string]time.Time{}
	supplier := r.Source.Kind == models.SupplierParty
	if supplier {
		times[models.StatusNew.String()] = r.Filed.Time().In(zone)
	}
	for _, span := range b.Spans {
		if supplier && span.From < r.Filed {
			continue
		}
		times[span.Status.String()] = span.From.Time().In(zone)
	}
	return times
}

// answers lists what the reporter may read, newest first: updates to them, statuses with words, and words to
// them alone.
func (v *visit) answers(r *models.Report) []views.Answer {
	var list []views.Answer
	zone := v.state.Settings.Calendar.Location()
	for _, u := range v.state.UpdatesFor(r) {
		answer := views.Answer{At: u.At.Time().In(zone), By: v.speakerTo(r, u.By), Words: u.Words}
		if u.HasStatus {
			answer.Status = u.Status.String()
		}
		list = append(list, answer)
	}
	for _, reply := range r.Rest().Replies {
		if reply.Words == "" { // erased
			continue
		}
		answer := views.Answer{At: reply.At.Time().In(zone), By: v.speakerTo(r, reply.By), Words: reply.Words, Retracted: reply.Retracted}
		if reply.Retracted {
			answer.Words = ""
		}
		list = append(list, answer)
	}
	slices.SortStableFunc(list, func(a, b views.Answer) int { return b.At.Compare(a.At) })
	return list
}

// speakerTo names who answered a report: the member to a department, the organisation to a supplier.
func (v *visit) speakerTo(r *models.Report, by models.Actor) string {
	if r.Source.Kind == models.SupplierParty {
		return v.state.Settings.Organisation
	}
	return v.speaker(by)
}

// speaker names who did something: the member, or the organisation where there is none.
func (v *visit) speaker(by models.Actor) string {
	if m := v.state.Member(by.Member()); m != nil && !m.Erased {
		return m.Name
	}
	return v.state.Settings.Organisation
}

// reported is what the reporter told.
func (v *visit) reported(r *models.Report) views.Reported {
	zone, more := v.state.Settings.Calendar.Location(), r.Rest()
	told := views.Reported{What: r.Text, About: more.About, Contact: more.Contact, ComeBy: r.ComeBy, Again: len(more.Repeats)}
	if r.MeToo {
		told.What = v.words.T("track.me-too", "title", v.titleFor(r.Source, v.state.Bottleneck(r.Bottleneck)))
	}
	if f := v.state.FeedbackOfReport(r); f != nil {
		told.Cost, told.Help = f.Cost.String(), f.Help()
	}
	if r.Kind == models.Blocker {
		told.OwnTime = r.OwnTime.String()
		if r.Source.Kind == models.DepartmentParty && !r.MeToo {
			told.WaitingFor = v.waitsFor(r.Waiting, r.WaitingParty, more.WaitingName)
		}
	}
	if r.Need != models.NeedUnsaid {
		told.Need = r.Need.String()
	}
	if r.People != models.PeopleUnsaid {
		told.People = r.People.String()
	}
	if r.TooLate != 0 {
		told.TooLate = r.TooLate.Time()
	}
	for _, a := range more.Answers {
		if q := v.state.Question(a.Question); q != nil {
			told.Own = append(told.Own, views.OwnAnswered{Question: q.Label, Answer: v.answerText(q, a.Answer)})
		}
	}
	for _, added := range more.Added {
		told.Additions = append(told.Additions, views.Addition{At: added.At.Time().In(zone), Words: added.Text})
	}
	return told
}

// waitsFor words what a report waits for.
func (v *visit) waitsFor(kind models.WaitingKind, party models.Party, typed string) string {
	name := v.state.PartyName(party)
	if typed != "" {
		name = typed
	}
	return cmp.Or(name, v.words.T("form.waiting."+kind.String()))
}

// track runs one command of the tracking page's forms and goes back to the page.
func (v *visit) track(form *trackingForms, err error, command func() models.Command, flash string) error {
	if err == nil {
		err = v.do(v.actor(), command())
	}
	if err == nil {
		return v.redirect(v.linkAddress(), flash)
	}
	wrong := formError(err)
	if wrong == nil || form.about == "" {
		return err
	}
	return v.tracking(formStatus(wrong), withErrors(v.page(""), wrong), form)
}

const flashAdded = "flash.added"

// addToReport adds something to the report.
func (s *Server) addToReport(v *visit) error {
	form := &trackingForms{about: "add"}
	err := v.read(form)
	return v.track(form, err, func() models.Command {
		return &models.AddWords{Report: v.tracked().Number, Text: form.Words, Key: hashedShort("key", cmp.Or(form.Key, s.newKey()))}
	}, flashAdded)
}

type withdrawForm struct {
	Back string `form:"back" validate:"max=10"`
}

// withdrawReport takes the report out of all counts, or puts it back.
func (s *Server) withdrawReport(v *visit) error {
	var form withdrawForm
	err := v.read(&form)
	flash := "flash.withdrawn"
	if form.Back != "" {
		flash = "flash.reinstated"
	}
	return v.track(&trackingForms{}, err, func() models.Command {
		return &models.Withdraw{Report: v.tracked().Number, Back: form.Back != ""}
	}, flash)
}

// removeContact erases the contact.
func (s *Server) removeContact(v *visit) error {
	return v.track(&trackingForms{}, nil, func() models.Command {
		return &models.RemoveContact{Report: v.tracked().Number}
	}, "flash.contact-removed")
}

// giveVerdict says whether the fix helped.
func (s *Server) giveVerdict(v *visit) error {
	form := &trackingForms{about: "verdict"}
	err := v.read(form)
	return v.track(form, err, func() models.Command {
		return (&verdictForm{Verdict: form.Verdict, Words: form.Words}).command(v.tracked().Number)
	}, "flash.verdict")
}

// notTheSame gives the report a bottleneck of its own.
func (s *Server) notTheSame(v *visit) error {
	return v.track(&trackingForms{}, nil, func() models.Command {
		return &models.NotSame{Report: v.tracked().Number}
	}, "flash.not-the-same")
}

// forgetHere drops the report from what this device remembers.
func (s *Server) forgetHere(v *visit) error {
	v.forgetReport(v.token)
	return v.redirect(v.linkAddress(), "flash.forgotten")
}
