package models

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// randomDeed is anything that anybody may do: what randomCommand does by a member, and all that concerns people, links,
// suppliers and what is known about them.
func randomDeed(w *world, rng *rand.Rand, step int) (Actor, Command) {
	words := fmt.Sprintf("deed %d", step)
	switch rng.IntN(10) {
	case 8:
		return programDeed(w, rng, step)
	case 5:
		return outboundDeed(w, rng, words)
	case 0:
		return reporterDeed(w, rng, words)
	case 1:
		return supplierDeed(w, rng, words)
	case 2:
		return feedbackDeed(w, rng, words)
	case 3:
		return peopleDeed(w, rng, words)
	case 4:
		return headsUpDeed(w, rng, words)
	case 6:
		return learningDeed(w, rng, words)
	case 7:
		switch rng.IntN(4) {
		case 0:
			return randomMember(w, rng), trackerDeed(w, rng, words)
		case 1:
			return randomMember(w, rng), releaseDeed(w, rng, words)
		}
		return randomMember(w, rng), replyDeed(w, rng, words)
	}
	return randomMember(w, rng), randomCommand(w, rng, step)
}

// anyDeed is a random deed, of surveys too.
func anyDeed(w *world, rng *rand.Rand, step int) (Actor, Command) {
	if rng.IntN(12) == 0 {
		return importDeed(w, rng, fmt.Sprintf("deed %d", step))
	}
	if rng.IntN(8) == 0 {
		return roundDeed(w, rng, fmt.Sprintf("deed %d", step))
	}
	return randomDeed(w, rng, step)
}

// programDeed is about tokens of the API, and what programs do by them.
func programDeed(w *world, rng *rand.Rand, step int) (Actor, Command) {
	by, words := randomMember(w, rng), fmt.Sprintf("program %d", step)
	n := upTo[APITokenNumber](rng, w.state.apiTokens.Len())
	switch rng.IntN(6) {
	case 0:
		return by, &MakeAPIToken{Title: words, Scope: APIScope(rng.IntN(4)), Member: by.Member(), Source: []Party{sales, acme}[rng.IntN(2)],
			Days: 1 + rng.IntN(90), Hash: words, Key: fmt.Sprint(rng.IntN(20))}
	case 1:
		return by, &EndAPIToken{Token: n}
	case 2:
		return Actor{}, &NoteAPITokens{Tokens: []APITokenNumber{n}}
	case 3:
		return ByToken(n), &FileReport{Source: sales, Text: words, OwnTime: OwnTimeDay, Key: words}
	}
	return ByToken(n), &CarryOutOnce{Command: randomCommand(w, rng, step), Token: n, Key: fmt.Sprint(rng.IntN(5)), Request: fmt.Sprint(rng.IntN(2)),
		Number: func() uint32 { return uint32(step) }}
}

func upTo[N ~uint32](rng *rand.Rand, count int) N { return N(1 + rng.IntN(max(1, count))) }

func randomMember(w *world, rng *rand.Rand) Actor {
	return ByMember(upTo[MemberNumber](rng, w.state.members.Len()))
}

// atSupplier is somebody who acts through a supplier's link: a contact, or whoever shares one.
func atSupplier(w *world, rng *rand.Rand) Actor {
	return []Actor{ByContact(upTo[ContactNumber](rng, w.state.ContactCount())), ByParty(acme), ByParty(borealo)}[rng.IntN(3)]
}

// reporterDeed is what people do by a form or a tracking link.
func reporterDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	n := upTo[ReportNumber](rng, w.state.ReportCount())
	by := ByReporter(n)
	contact := []string{"", "Zoe@example.org", "zoe@example.org ", "max@example.org", "+49 1"}[rng.IntN(5)]
	switch rng.IntN(9) {
	case 0, 1:
		return atSupplier(w, rng), &FileReport{Source: []Party{sales, acme, borealo}[rng.IntN(3)], Text: words, Waiting: WaitingSupplier, WaitingName: "Acme",
			About: words, Answer: words, Asked: 1, OwnTime: OwnTimeDay, Device: fmt.Sprint(rng.IntN(5)), Contact: contact, Key: words}
	case 2:
		return by, &TellOfSupplier{FileReport: FileReport{Source: legal, Kind: Feedback, Text: words, Contact: contact, Key: words},
			Typed: []string{"Acme", "borealo", "nobody"}[rng.IntN(3)], Help: words}
	case 3:
		return by, &AddWords{Report: n, Text: words, Key: fmt.Sprint(rng.IntN(3))}
	case 4:
		return by, &AnswerQuestions{Report: n, Answers: []Answered{{1, words}}}
	case 5:
		return by, &GiveVerdict{Report: n, Verdict: Verdict(1 + rng.IntN(3)), Words: words}
	case 6:
		return by, &RemoveContact{Report: n}
	case 7:
		return by, &MatchSupplier{Report: n, Supplier: upTo[uint32](rng, 3)}
	}
	return by, &Withdraw{Report: n, Back: rng.IntN(2) == 0}
}

// supplierDeed is about suppliers, their contacts and links.
func supplierDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	by := randomMember(w, rng)
	supplier := upTo[uint32](rng, w.state.suppliers.Len())
	n, link := upTo[ContactNumber](rng, w.state.ContactCount()), upTo[LinkNumber](rng, w.state.links.Len())
	one := NewContact{Person: fmt.Sprint("Person ", rng.IntN(9)), Email: []string{"", words + "@example.org"}[rng.IntN(2)], Language: "de"}
	switch rng.IntN(13) {
	case 0, 1:
		return by, &AddContact{Supplier: supplier, Contact: one, Days: rng.IntN(40) - 1}
	case 2:
		return by, &ChangeContact{Contact: n, Now: one}
	case 3:
		return by, &RemoveContactFromSupplier{Contact: n, Back: rng.IntN(2) == 0}
	case 4:
		return by, &EraseContact{Contact: n}
	case 5:
		return by, &AddSupplierContacts{Rows: []SupplierContact{{"Acme", one}, {fmt.Sprint("New ", rng.IntN(9)), one}}}
	case 6:
		return by, &ChangeSupplier{Supplier: supplier, Name: fmt.Sprint("Name ", rng.IntN(9)), Removed: rng.IntN(5) == 0}
	case 7:
		return by, &ReplaceLink{Link: link, Grace: time.Duration(rng.IntN(3)) * 24 * time.Hour}
	case 8:
		return by, &EndLink{Link: link}
	case 9:
		return by, &RenewLink{Link: link, Days: rng.IntN(40) - 1}
	case 10:
		return atSupplier(w, rng), &KeepLink{Link: link}
	case 11:
		return by, &KeepLinks{Within: 20 * 24 * time.Hour}
	}
	return by, &MakeLink{Link: link}
}

// feedbackDeed is about what is said to suppliers, and their answers.
func feedbackDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	by := randomMember(w, rng)
	n, supplier := upTo[SupplierFeedbackNumber](rng, w.state.SupplierFeedbackCount()), upTo[uint32](rng, 2)
	if f := w.state.SupplierFeedback(n); f != nil && f.Supplier != 0 {
		supplier = f.Supplier
	}
	switch rng.IntN(11) {
	case 0:
		return by, &GiveSupplierFeedback{Supplier: supplier, First: rng.IntN(3) == 0, About: words, What: words, Key: words}
	case 1:
		return by, &AskSupplier{Bottleneck: upTo[BottleneckNumber](rng, w.state.BottleneckCount()), Supplier: supplier, Words: words, Key: words}
	case 2, 3:
		return by, &ReleaseSupplierFeedback{Feedback: n, Supplier: supplier, What: words, Named: rng.IntN(2) == 0}
	case 4:
		return by, &SetSupplierFeedbackAside{Feedback: n, Words: words}
	case 5:
		return by, &TakeSupplierFeedbackBack{Feedback: n}
	case 6, 7:
		return atSupplier(w, rng), &AnswerSupplierFeedback{Supplier: supplier, Feedback: n, Kind: AnswerKind(rng.IntN(3)), Date: w.today() + 9, Words: words}
	case 8:
		return atSupplier(w, rng), &KeepSupplierPromise{Supplier: supplier, Feedback: n, Back: rng.IntN(2) == 0}
	case 9:
		return by, &SeeSupplierAnswer{Feedback: n}
	}
	if rng.IntN(2) == 0 {
		return by, &DismissFirst{Supplier: supplier, Back: rng.IntN(2) == 0}
	}
	return by, &EraseSupplierFeedback{Feedback: n}
}

// peopleDeed is about members, their sessions, and what is known about people.
func peopleDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	by := randomMember(w, rng)
	m, report := upTo[MemberNumber](rng, w.state.members.Len()), upTo[ReportNumber](rng, w.state.ReportCount())
	email, hash := fmt.Sprint("m", rng.IntN(12), "@example.org"), "nobody's"
	if one := w.state.Member(m); one != nil && len(one.sessions) > 0 {
		hash = one.sessions[rng.IntN(len(one.sessions))]
	}
	bottleneck := upTo[BottleneckNumber](rng, w.state.BottleneckCount())
	switch rng.IntN(17) {
	case 0:
		return by, &InviteMember{Person: words, Email: email, Role: Role(rng.IntN(4))}
	case 1:
		return by, &InviteAgain{Member: m}
	case 2, 3:
		return by, &Join{Link: upTo[LinkNumber](rng, w.state.links.Len()), Person: words, Password: words}
	case 4:
		return by, &ChangeMember{Member: m, Role: Role(rng.IntN(4)), Disabled: rng.IntN(4) == 0}
	case 5:
		return by, &ChangePassword{Member: m, Password: words, Keep: hash}
	case 6, 7:
		return by, &StartSession{Member: m, Hash: words, SignOn: rng.IntN(2) == 0}
	case 8:
		return by, []Command{&UseSession{Hash: hash}, &EndSession{Member: m, Hash: hash}, &EndSessions{Member: m}}[rng.IntN(3)]
	case 9, 10:
		return by, &Identify{Issuer: []string{"https://a", "https://b"}[rng.IntN(2)], Subject: fmt.Sprint(rng.IntN(6)), Email: email,
			Verified: rng.IntN(4) > 0, Person: words, Groups: []string{fmt.Sprint("group ", rng.IntN(3))}}
	case 11:
		return by, &Disconnect{Member: m}
	case 12:
		return by, &ChangeSignOn{Rules: []SignOnRule{{Group: "group 1", Role: Role(rng.IntN(4))}, {Group: "group 2", Role: RoleReader}}[:rng.IntN(3)],
			PasswordsOff: rng.IntN(2) == 0, Issuer: "https://a"}
	case 13:
		return by, &EraseMember{Member: m}
	case 14:
		return by, &ErasePerson{Report: report, All: rng.IntN(2) == 0}
	case 15:
		return by, &EraseOld{Reports: w.state.Outlived(6, EraseOldMost, MomentOf(w.now)),
			Feedback: w.state.OutlivedFeedback(6, EraseOldMost, MomentOf(w.now)),
			HeadsUps: w.state.OutlivedHeadsUps(6, EraseOldMost, MomentOf(w.now))}
	}
	if rng.IntN(2) == 0 {
		return by, &SetOwner{Bottleneck: bottleneck, Owner: m}
	}
	return by, &Help{Bottleneck: bottleneck, Member: by.Member(), On: rng.IntN(2) == 0}
}

// outboundDeed is about what leaves by mail and webhooks.
func outboundDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	by := randomMember(w, rng)
	to := []Recipient{ToReporter(upTo[ReportNumber](rng, w.state.ReportCount())), ToContact(upTo[ContactNumber](rng, w.state.ContactCount())),
		ToMember(upTo[MemberNumber](rng, w.state.members.Len())), ToWebhook(upTo[WebhookNumber](rng, w.state.webhooks.Len()))}[rng.IntN(4)]
	n := upTo[DeliveryNumber](rng, w.state.DeliveryCount())
	switch rng.IntN(12) {
	case 0:
		return Actor{}, &SwitchMail{On: rng.IntN(6) > 0}
	case 1, 2:
		return by, &ChooseMail{Of: to, Choice: MailChoice(rng.IntN(3)), Address: rng.IntN(2) == 0, Language: []string{"", "de"}[rng.IntN(2)]}
	case 3:
		return by, &SetWebhook{Webhook: WebhookNumber(rng.IntN(3)), Title: words, Lang: []string{"", "fr"}[rng.IntN(2)], Sealed: []string{"", words}[rng.IntN(2)], Host: "example.org",
			Hears: NoticeKinds()[rng.IntN(len(NoticeKinds())):], Off: rng.IntN(4) == 0, Renew: rng.IntN(2) == 0}
	case 4:
		return by, &RemoveWebhook{Webhook: upTo[WebhookNumber](rng, w.state.webhooks.Len()), Back: rng.IntN(2) == 0}
	case 5:
		switch rng.IntN(3) {
		case 0:
			return by, &OpenFeed{Member: by.Member(), Again: rng.IntN(2) == 0}
		case 1:
			return by, &CloseFeed{Member: by.Member()}
		}
		return Actor{}, &PlanDigest{}
	case 6:
		return by, &TestDelivery{To: to}
	case 7:
		return by, &RetryDeliveries{Deliveries: []DeliveryNumber{n}}
	case 8:
		return Actor{}, randomClaim(w, rng)
	case 9:
		return Actor{}, &EndDeliveries{Claim: ClaimNumber(rng.IntN(int(w.state.claims) + 1)), Results: []DeliveryResult{{Delivery: n,
			Why: DeliveryProblem(rng.IntN(3)), Dropped: rng.IntN(5) == 0, ForGood: rng.IntN(5) == 0, Untried: rng.IntN(5) == 0}}}
	case 10:
		return Actor{}, &KeepTime{}
	}
	return Actor{}, &PlanDeliveries{}
}

func randomClaim(w *world, rng *rand.Rand) Command {
	claim := &ClaimDeliveries{}
	w.state.EachWaiting(func(one *Delivery) bool {
		if rng.IntN(2) == 0 {
			claim.Deliveries, claim.Was = append(claim.Deliveries, one.Number), append(claim.Was, one.Claim)
		}
		return true
	})
	return claim
}

// headsUpDeed is about changes that come: those who announce them, those whom they touch, and time.
func headsUpDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	by := randomMember(w, rng)
	n := upTo[HeadsUpNumber](rng, w.state.HeadsUpCount())
	party := []Party{sales, legal, acme, borealo}[rng.IntN(4)]
	says := HeadsUpSays{Title: words, What: words, Do: words, From: w.today() + Date(rng.IntN(9)), Touched: []Party{party, sales}[:1+rng.IntN(2)]}
	switch rng.IntN(11) {
	case 0, 1:
		return by, &AnnounceHeadsUp{HeadsUpSays: says, Bottleneck: upTo[BottleneckNumber](rng, w.state.BottleneckCount()), Key: words}
	case 2:
		return by, &ChangeHeadsUp{HeadsUp: n, HeadsUpSays: says}
	case 3:
		return by, &WithdrawHeadsUp{HeadsUp: n, Words: words}
	case 4:
		return atSupplier(w, rng), &GetHeadsUp{HeadsUp: n, Party: party, Back: rng.IntN(4) == 0}
	case 5, 6:
		return Actor{}, &KeepTime{}
	case 7, 8:
		by := []Actor{atSupplier(w, rng), ByParty(sales), by}[rng.IntN(3)]
		return by, &JudgeHeadsUp{HeadsUp: n, Source: party, Effect: Effect(rng.IntN(3)), Words: []string{"", words}[rng.IntN(2)], Device: fmt.Sprint(rng.IntN(5))}
	case 9:
		return by, &EraseHeadsUpAnswer{HeadsUp: n, Answer: uint32(1 + rng.IntN(3))}
	}
	return ByParty(sales), &LearnFromCustomer{FileReport{Source: sales, Text: words, OwnTime: OwnTimeDay, Device: fmt.Sprint(rng.IntN(5)),
		Key: words, HeadsUp: HeadsUpNumber(rng.IntN(2)) * n}}
}

// replyDeed is what members do to the saved replies.
func replyDeed(w *world, rng *rand.Rand, words string) Command {
	n := upTo[SavedReplyNumber](rng, len(w.state.savedReplies))
	switch rng.IntN(5) {
	case 0:
		return &RemoveReply{Reply: n}
	case 1:
		return &PlaceReply{Reply: n, By: rng.IntN(3) - 1}
	case 2:
		return &UndoReply{Reply: n}
	case 3:
		n = 0
	}
	return &SaveReply{Reply: n, Title: words, Language: "en", Words: words + " {day}"}
}

// releaseDeed is what members do to the marks of releases.
func releaseDeed(w *world, rng *rand.Rand, words string) Command {
	n := upTo[ReleaseNumber](rng, len(w.state.releases))
	switch rng.IntN(4) {
	case 0:
		return &RemoveRelease{Release: n}
	case 1:
		return &UndoRelease{Release: n}
	case 2:
		n = 0
	}
	return &MarkRelease{Release: n, Title: words, Day: w.today() - Date(rng.IntN(9))}
}

// learningDeed is about what was learned, and the actions that were agreed on.
func learningDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	by := randomMember(w, rng)
	bottleneck, n := upTo[BottleneckNumber](rng, w.state.BottleneckCount()), upTo[ActionNumber](rng, w.state.actions.Len())
	owner := []ActionOwner{{Member: by.Member()}, {Department: upTo[uint32](rng, 2)}}[rng.IntN(2)]
	due := w.today() + Date(rng.IntN(20))
	switch rng.IntN(10) {
	case 0, 1:
		return by, &SetStatus{Bottleneck: bottleneck, Status: StatusResolved}
	case 2, 3:
		return by, &PublishLearning{Bottleneck: bottleneck, Words: LearningWords{Held: words, Change: words}, Audience: Audience(rng.IntN(2)),
			Actions: []NewAction{{words, owner, due}}[:rng.IntN(2)]}
	case 4:
		return by, &AgreeAction{Bottleneck: bottleneck, Action: NewAction{words, owner, due}}
	case 5:
		return by, &CloseAction{Action: n, Dropped: rng.IntN(2) == 0, Words: words}
	case 6:
		return by, &ReopenAction{Action: n}
	case 7:
		return by, &MoveAction{Action: n, Due: due, Owner: owner, Words: words}
	case 8:
		return Actor{}, &KeepTime{}
	}
	return by, &EraseLearning{Bottleneck: bottleneck}
}

// roundDeed is about surveys: those who ask, those who answer, and time.
func roundDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	by, party := randomMember(w, rng), []Party{sales, legal, acme}[rng.IntN(3)]
	n := upTo[RoundNumber](rng, w.state.RoundCount())
	from := w.today() + Date(rng.IntN(3))
	says := RoundSays{Title: words, Lead: words, From: from, To: from + Date(rng.IntN(9)), Asked: []Party{party, sales}[:1+rng.IntN(2)],
		Every: RoundEvery()[rng.IntN(2)], Questions: append(BuiltQuestions()[:rng.IntN(6)], RoundQuestion{Kind: RoundSeveral, Label: words, Choices: []string{"A", "B"}})}
	switch rng.IntN(15) {
	case 12, 13, 14:
		return invitationDeed(w, rng, n, words)
	case 10:
		return by, &PublishHeard{Round: n, Heard: words, Do: words, Actions: []NewAction{{words, ActionOwner{Department: sales.Number}, w.today() + 3}}[:rng.IntN(2)]}
	case 11:
		if rng.IntN(2) == 0 {
			return by, &TakeBackHeard{Round: n}
		}
		return by, &EraseHeard{Round: n}
	case 0, 1:
		return by, &OpenRound{RoundSays: says, Before: n, Key: words}
	case 2:
		return by, &ChangeRound{Round: n, RoundSays: says}
	case 3:
		if rng.IntN(4) == 0 {
			return by, &CancelRound{Round: n, Words: words}
		}
		return by, &CloseRound{Round: n}
	case 4:
		return by, &SizeDepartment{Department: sales.Number, People: rng.IntN(9)}
	case 5:
		return by, &CountLate{Round: n}
	case 6:
		return Actor{}, &KeepTime{}
	}
	return ByParty(party), &AnswerRound{Round: n, Source: party, Responder: fmt.Sprint(rng.IntN(9)), HeldUp: 1, Send: rng.IntN(3) > 0,
		Device: fmt.Sprint(rng.IntN(5)), Given: []RoundGiven{{Question: 1, Words: words}, {Question: 2, Waiting: WaitingNobody}, {Question: 5, Words: words}}}
}

// invitationDeed is about who is invited to a survey and reminded, and about words that are erased.
func invitationDeed(w *world, rng *rand.Rand, n RoundNumber, words string) (Actor, Command) {
	by, one := randomMember(w, rng), upTo[RoundInvitationNumber](rng, w.state.InvitationCount())
	address := fmt.Sprintf("person%d@example.org", rng.IntN(9))
	switch rng.IntN(8) {
	case 0:
		return by, &EraseRoundAnswer{Round: n, Answer: uint32(rng.IntN(6))}
	case 4:
		return by, &EraseInvited{Invitation: one}
	case 1:
		return by, &RemindRound{Round: n, Answered: []RoundInvitationNumber{one}}
	case 2:
		return by, &ChooseReminders{Round: n, On: rng.IntN(2) == 0}
	case 3:
		return Actor{}, &DeclineRounds{Invitation: one, Mark: "mark of " + address, Back: rng.IntN(3) == 0}
	}
	return by, &InviteToRound{Round: n, Invitees: []RoundInvitee{{Source: sales, Member: upTo[MemberNumber](rng, len(w.state.Members()))},
		{Source: []Party{sales, legal, acme}[rng.IntN(3)], Person: words, Email: address, Language: "de", Mark: "mark of " + address}}}
}

// trackerDeed links entries of other programs to bottlenecks.
func trackerDeed(w *world, rng *rand.Rand, words string) Command {
	return &SetTracker{Bottleneck: upTo[BottleneckNumber](rng, w.state.BottleneckCount()), Tracker: TrackerNumber(rng.IntN(3)),
		Address: fmt.Sprint("https://github.com/tern/app/issues/", rng.IntN(5)), Title: words, Remove: rng.IntN(4) == 0}
}

// importDeed is about what is brought in from other systems.
func importDeed(w *world, rng *rand.Rand, words string) (Actor, Command) {
	by, n := randomMember(w, rng), upTo[ImportNumber](rng, w.state.ImportCount())
	switch rng.IntN(9) {
	case 0:
		return by, &BeginImport{System: "Jira", Rows: rng.IntN(9)}
	case 1:
		return by, &UndoImport{Import: n}
	case 2:
		if rng.IntN(3) == 0 {
			return by, &EndImport{Import: n, Faulty: rng.IntN(3)}
		}
	}
	return by, &ImportReport{Import: n, LoggedOn: w.today() - Date(rng.IntN(900)), Reference: []string{"", words}[rng.IntN(2)],
		FileReport: FileReport{Source: []Party{sales, legal, acme}[rng.IntN(3)], Kind: ReportKind(rng.IntN(2)), Text: words, Waiting: WaitingNobody,
			OwnTime: OwnTime(rng.IntN(6)), Contact: []string{"", "zoe@example.org"}[rng.IntN(2)], Key: fmt.Sprint("import ", rng.IntN(40))}}
}
