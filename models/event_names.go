package models

// The names of events in the journal. They never change; the list only grows.

// Name is the name in the journal.
func (*OrganisationSetUp) Name() string { return "organisation set up" }

// Name is the name in the journal.
func (*SettingsChanged) Name() string { return "settings changed" }

// Name is the name in the journal.
func (*DepartmentAdded) Name() string { return "department added" }

// Name is the name in the journal.
func (*DepartmentChanged) Name() string { return "department changed" }

// Name is the name in the journal.
func (*QuestionsAsked) Name() string { return "questions asked" }

// Name is the name in the journal.
func (*FormWorded) Name() string { return "form worded" }

// Name is the name in the journal.
func (*DepartmentsOrdered) Name() string { return "departments ordered" }

// Name is the name in the journal.
func (*SupplierAdded) Name() string { return "supplier added" }

// Name is the name in the journal.
func (*SupplierChanged) Name() string { return "supplier changed" }

// Name is the name in the journal.
func (*SupplierContactAdded) Name() string { return "supplier contact added" }

// Name is the name in the journal.
func (*SupplierContactNamed) Name() string { return "supplier contact named" }

// Name is the name in the journal.
func (*SupplierContactRemoved) Name() string { return "supplier contact removed" }

// Name is the name in the journal.
func (*SupplierContactErased) Name() string { return "supplier contact erased" }

// Name is the name in the journal.
func (*LinkRenewed) Name() string { return "link renewed" }

// Name is the name in the journal.
func (*LinkMade) Name() string { return "link made" }

// Name is the name in the journal.
func (*LinkEnded) Name() string { return "link ended" }

// Name is the name in the journal.
func (*MemberInvited) Name() string { return "member invited" }

// Name is the name in the journal.
func (*MemberJoined) Name() string { return "member joined" }

// Name is the name in the journal.
func (*MemberChanged) Name() string { return "member changed" }

// Name is the name in the journal.
func (*PasswordChanged) Name() string { return "password changed" }

// Name is the name in the journal.
func (*MemberIdentified) Name() string { return "member identified" }

// Name is the name in the journal.
func (*SignOnChanged) Name() string { return "sign-on changed" }

// Name is the name in the journal.
func (*SessionStarted) Name() string { return "session started" }

// Name is the name in the journal.
func (*SessionUsed) Name() string { return "session used" }

// Name is the name in the journal.
func (*SessionEnded) Name() string { return "session ended" }

// Name is the name in the journal.
func (*SessionsEnded) Name() string { return "sessions ended" }

// Name is the name in the journal.
func (*ReportFiled) Name() string { return "report filed" }

// Name is the name in the journal.
func (*WordsWritten) Name() string { return "words written" }

// Name is the name in the journal.
func (*ContactLeft) Name() string { return "contact left" }

// Name is the name in the journal.
func (*ContactRemoved) Name() string { return "contact removed" }

// Name is the name in the journal.
func (*WordsErased) Name() string { return "words erased" }

// Name is the name in the journal.
func (*ReportRepeated) Name() string { return "report repeated" }

// Name is the name in the journal.
func (*WordsAdded) Name() string { return "words added" }

// Name is the name in the journal.
func (*QuestionsAnswered) Name() string { return "questions answered" }

// Name is the name in the journal.
func (*ReportWithdrawn) Name() string { return "report withdrawn" }

// Name is the name in the journal.
func (*ReportReinstated) Name() string { return "report reinstated" }

// Name is the name in the journal.
func (*VerdictGiven) Name() string { return "verdict given" }

// Name is the name in the journal.
func (*SupplierMatched) Name() string { return "supplier matched" }

// Name is the name in the journal.
func (*ReportsHeard) Name() string { return "reports heard" }

// Name is the name in the journal.
func (*ReportAnswered) Name() string { return "report answered" }

// Name is the name in the journal.
func (*AnswerRetracted) Name() string { return "answer retracted" }

// Name is the name in the journal.
func (*UpdatePosted) Name() string { return "update posted" }

// Name is the name in the journal.
func (*UpdateRetracted) Name() string { return "update retracted" }

// Name is the name in the journal.
func (*TitleSet) Name() string { return "title set" }

// Name is the name in the journal.
func (*StatusSet) Name() string { return "status set" }

// Name is the name in the journal.
func (*OwnerSet) Name() string { return "owner set" }

// Name is the name in the journal.
func (*PromiseSet) Name() string { return "promise set" }

// Name is the name in the journal.
func (*NeedSet) Name() string { return "need set" }

// Name is described at Event.
func (*TrackerSet) Name() string { return "tracker set" }

// Name is the name in the journal.
func (*HelpOffered) Name() string { return "help offered" }

// Name is the name in the journal.
func (*HelpWithdrawn) Name() string { return "help withdrawn" }

// Name is the name in the journal.
func (*ReportsMoved) Name() string { return "reports moved" }

// Name is the name in the journal.
func (*BottlenecksMerged) Name() string { return "bottlenecks merged" }

// Name is the name in the journal.
func (*MergeUndone) Name() string { return "merge undone" }

// Name is the name in the journal.
func (*EntryUndone) Name() string { return "entry undone" }

// Name is the name in the journal.
func (*PlaceConfirmed) Name() string { return "place confirmed" }

// Name is the name in the journal.
func (*KeptApart) Name() string { return "kept apart" }

// Name is the name in the journal.
func (*ConceptSet) Name() string { return "concept set" }

// Name gives the event's name in the journal.
func (*ReplySaved) Name() string { return "reply saved" }

// Name gives the event's name in the journal.
func (*ReplyRemoved) Name() string { return "reply removed" }

// Name gives the event's name in the journal.
func (*RepliesOrdered) Name() string { return "replies ordered" }

// Name is the name in the journal.
func (*ReleaseMarked) Name() string { return "release marked" }

// Name is the name in the journal.
func (*ReleaseRemoved) Name() string { return "release removed" }

// Name is the name in the journal.
func (*LinkSwitched) Name() string { return "link switched" }

// Name is the name in the journal.
func (*LearningSwitched) Name() string { return "learning switched" }

// Name is the name in the journal.
func (*MemberErased) Name() string { return "member erased" }

// Name is the name in the journal.
func (*Exported) Name() string { return "exported" }

// Name is the name in the journal.
func (*AccessRefused) Name() string { return "access refused" }

// Name is the name in the journal.
func (*AnswerWorded) Name() string { return "answer worded" }

// Name is the name in the journal.
func (*AnswersErased) Name() string { return "answers erased" }

func (*SupplierFeedbackGiven) Name() string { return "supplier feedback given" }

// Name is the name in the journal.
func (*SupplierFeedbackWorded) Name() string { return "supplier feedback worded" }

// Name is the name in the journal.
func (*SupplierFeedbackReleased) Name() string { return "supplier feedback released" }

// Name is the name in the journal.
func (*SupplierFeedbackReworded) Name() string { return "supplier feedback reworded" }

// Name is the name in the journal.
func (*SupplierFeedbackSetAside) Name() string { return "supplier feedback set aside" }

// Name is the name in the journal.
func (*SupplierFeedbackReasoned) Name() string { return "supplier feedback reasoned" }

// Name is the name in the journal.
func (*SupplierFeedbackTakenBack) Name() string { return "supplier feedback taken back" }

// Name is the name in the journal.
func (*SupplierFeedbackAnswered) Name() string { return "supplier feedback answered" }

// Name is the name in the journal.
func (*SupplierAnswerWorded) Name() string { return "supplier answer worded" }

// Name is the name in the journal.
func (*SupplierPromiseKept) Name() string { return "supplier promise kept" }

// Name is the name in the journal.
func (*SupplierFeedbackSeen) Name() string { return "supplier feedback seen" }

// Name is the name in the journal.
func (*SupplierFirstDismissed) Name() string { return "supplier first dismissed" }

// Name is the name in the journal.
func (*SupplierFeedbackErased) Name() string { return "supplier feedback erased" }

// Name is the name in the journal.
func (*MailSwitched) Name() string { return "mail switched" }

// Name is the name in the journal.
func (*MailChosen) Name() string { return "mail chosen" }

// Name is the name in the journal.
func (*WebhookSet) Name() string { return "webhook set" }

// Name is the name in the journal.
func (*WebhookAddressed) Name() string { return "webhook addressed" }

// Name is the name in the journal.
func (*DeliveriesPlanned) Name() string { return "deliveries planned" }

// Name is the name in the journal.
func (*DeliveriesClaimed) Name() string { return "deliveries claimed" }

// Name is the name in the journal.
func (*DeliveriesEnded) Name() string { return "deliveries ended" }

// Name is the name in the journal.
func (*DeliveriesRetried) Name() string { return "deliveries retried" }

// Name is the name in the journal.
func (*HeadsUpAnnounced) Name() string { return "heads-up announced" }

// Name is the name in the journal.
func (*HeadsUpWorded) Name() string { return "heads-up worded" }

// Name is the name in the journal.
func (*HeadsUpChanged) Name() string { return "heads-up changed" }

// Name is the name in the journal.
func (*HeadsUpWithdrawn) Name() string { return "heads-up withdrawn" }

// Name is the name in the journal.
func (*HeadsUpReasoned) Name() string { return "heads-up reasoned" }

// Name is the name in the journal.
func (*HeadsUpGot) Name() string { return "heads-up got" }

// Name is the name in the journal.
func (*HeadsUpAsked) Name() string { return "heads-up asked" }

// Name is the name in the journal.
func (*HeadsUpJudged) Name() string { return "heads-up judged" }

// Name is the name in the journal.
func (*HeadsUpJudgedWorded) Name() string { return "heads-up judged worded" }

// Name is the name in the journal.
func (*HeadsUpAnswersErased) Name() string { return "heads-up answers erased" }

// Name is the name in the journal.
func (*EffortSet) Name() string { return "effort set" }

// Name is the name in the journal.
func (*TradeOffSet) Name() string { return "trade-off set" }

// Name is the name in the journal.
func (*TradeOffWorded) Name() string { return "trade-off worded" }

// Name is the name in the journal.
func (*BottleneckCameBack) Name() string { return "bottleneck came back" }

// Name is the name in the journal.
func (*PromiseMissed) Name() string { return "promise missed" }

// Name is the name in the journal.
func (*TradeOffDue) Name() string { return "trade-off due" }

// Name is the name in the journal.
func (*LearningPublished) Name() string { return "learning published" }

// Name is the name in the journal.
func (*LearningWorded) Name() string { return "learning worded" }

// Name is the name in the journal.
func (*LearningTakenBack) Name() string { return "learning taken back" }

// Name is the name in the journal.
func (*LearningErased) Name() string { return "learning erased" }

// Name is the name in the journal.
func (*ActionAgreed) Name() string { return "action agreed" }

// Name is the name in the journal.
func (*ActionWorded) Name() string { return "action worded" }

// Name is the name in the journal.
func (*ActionClosed) Name() string { return "action closed" }

// Name is the name in the journal.
func (*ActionReopened) Name() string { return "action reopened" }

// Name is the name in the journal.
func (*ActionMoved) Name() string { return "action moved" }

// Name is the name in the journal.
func (*ActionReasoned) Name() string { return "action reasoned" }

// Name is the name in the journal.
func (*ActionOverdue) Name() string { return "action overdue" }

// Name is the name in the journal.
func (*ActionErased) Name() string { return "action erased" }

// Name is the name in the journal.
func (*RoundOpened) Name() string { return "round opened" }

// Name is the name in the journal.
func (*RoundWorded) Name() string { return "round worded" }

// Name is the name in the journal.
func (*RoundChanged) Name() string { return "round changed" }

// Name is the name in the journal.
func (*RoundBegun) Name() string { return "round begun" }

// Name is the name in the journal.
func (*RoundEnded) Name() string { return "round ended" }

// Name is the name in the journal.
func (*RoundCancelled) Name() string { return "round cancelled" }

// Name is the name in the journal.
func (*RoundReasoned) Name() string { return "round reasoned" }

// Name is the name in the journal.
func (*RoundAnswered) Name() string { return "round answered" }

// Name is the name in the journal.
func (*RoundAnswerWorded) Name() string { return "round answer worded" }

// Name is the name in the journal.
func (*RoundLateCounted) Name() string { return "round late counted" }

// Name is the name in the journal.
func (*RoundAnswersErased) Name() string { return "round answers erased" }

// Name names the event in the journal.
func (*RoundHeardPublished) Name() string { return "round heard published" }

// Name names the event in the journal.
func (*RoundHeardWorded) Name() string { return "round heard worded" }

// Name names the event in the journal.
func (*RoundHeardTakenBack) Name() string { return "round heard taken back" }

// Name names the event in the journal.
func (*RoundHeardErased) Name() string { return "round heard erased" }

// Name is the name in the journal.
func (*RoundInvited) Name() string { return "round invited" }

// Name is the name in the journal.
func (*RoundInvitationNamed) Name() string { return "round invitation named" }

// Name is the name in the journal.
func (*RoundInvitationsAnswered) Name() string { return "round invitations answered" }

// Name is the name in the journal.
func (*RoundReminded) Name() string { return "round reminded" }

// Name is the name in the journal.
func (*RoundRemindersChosen) Name() string { return "round reminders chosen" }

// Name is the name in the journal.
func (*RoundInvitedErased) Name() string { return "round invited erased" }

// Name is the name in the journal.
func (*RoundsDeclined) Name() string { return "rounds declined" }

// Name is the name in the journal.
func (*DepartmentSized) Name() string { return "department sized" }

// Name is the name in the journal.
func (*APITokenMade) Name() string { return "API token made" }

// Name is the name in the journal.
func (*APITokenEnded) Name() string { return "API token ended" }

// Name is the name in the journal.
func (*APITokensUsed) Name() string { return "API tokens used" }

// Name is the name in the journal.
func (*RequestCarriedOut) Name() string { return "request carried out" }

// Name is the name in the journal.
func (*ImportBegun) Name() string { return "import begun" }

// Name is the name in the journal.
func (*ImportEnded) Name() string { return "import ended" }

// Name is the name in the journal.
func (*ReportBroughtBack) Name() string { return "report brought back" }

// Name is the name in the journal.
func (*ImportTakenBack) Name() string { return "import taken back" }

// newEvent makes an empty event of a name, for decoding; nil for a name that this version does not know.
var newEvent = map[string]func() Event{
	"organisation set up":      func() Event { return &OrganisationSetUp{} },
	"settings changed":         func() Event { return &SettingsChanged{} },
	"department added":         func() Event { return &DepartmentAdded{} },
	"department changed":       func() Event { return &DepartmentChanged{} },
	"questions asked":          func() Event { return &QuestionsAsked{} },
	"form worded":              func() Event { return &FormWorded{} },
	"departments ordered":      func() Event { return &DepartmentsOrdered{} },
	"supplier added":           func() Event { return &SupplierAdded{} },
	"supplier changed":         func() Event { return &SupplierChanged{} },
	"supplier contact added":   func() Event { return &SupplierContactAdded{} },
	"supplier contact named":   func() Event { return &SupplierContactNamed{} },
	"supplier contact removed": func() Event { return &SupplierContactRemoved{} },
	"supplier contact erased":  func() Event { return &SupplierContactErased{} },
	"link renewed":             func() Event { return &LinkRenewed{} },
	"link made":                func() Event { return &LinkMade{} },
	"link ended":               func() Event { return &LinkEnded{} },
	"member invited":           func() Event { return &MemberInvited{} },
	"member joined":            func() Event { return &MemberJoined{} },
	"member changed":           func() Event { return &MemberChanged{} },
	"password changed":         func() Event { return &PasswordChanged{} },
	"member identified":        func() Event { return &MemberIdentified{} },
	"sign-on changed":          func() Event { return &SignOnChanged{} },
	"session started":          func() Event { return &SessionStarted{} },
	"session used":             func() Event { return &SessionUsed{} },
	"session ended":            func() Event { return &SessionEnded{} },
	"sessions ended":           func() Event { return &SessionsEnded{} },
	"report filed":             func() Event { return &ReportFiled{} },
	"words written":            func() Event { return &WordsWritten{} },
	"contact left":             func() Event { return &ContactLeft{} },
	"contact removed":          func() Event { return &ContactRemoved{} },
	"words erased":             func() Event { return &WordsErased{} },
	"report repeated":          func() Event { return &ReportRepeated{} },
	"words added":              func() Event { return &WordsAdded{} },
	"questions answered":       func() Event { return &QuestionsAnswered{} },
	"report withdrawn":         func() Event { return &ReportWithdrawn{} },
	"report reinstated":        func() Event { return &ReportReinstated{} },
	"verdict given":            func() Event { return &VerdictGiven{} },
	"supplier matched":         func() Event { return &SupplierMatched{} },
	"reports heard":            func() Event { return &ReportsHeard{} },
	"report answered":          func() Event { return &ReportAnswered{} },
	"answer retracted":         func() Event { return &AnswerRetracted{} },
	"update posted":            func() Event { return &UpdatePosted{} },
	"update retracted":         func() Event { return &UpdateRetracted{} },
	"title set":                func() Event { return &TitleSet{} },
	"status set":               func() Event { return &StatusSet{} },
	"owner set":                func() Event { return &OwnerSet{} },
	"promise set":              func() Event { return &PromiseSet{} },
	"need set":                 func() Event { return &NeedSet{} },
	"tracker set":              func() Event { return &TrackerSet{} },
	"help offered":             func() Event { return &HelpOffered{} },
	"help withdrawn":           func() Event { return &HelpWithdrawn{} },
	"reports moved":            func() Event { return &ReportsMoved{} },
	"bottlenecks merged":       func() Event { return &BottlenecksMerged{} },
	"merge undone":             func() Event { return &MergeUndone{} },
	"entry undone":             func() Event { return &EntryUndone{} },
	"place confirmed":          func() Event { return &PlaceConfirmed{} },
	"kept apart":               func() Event { return &KeptApart{} },
	"concept set":              func() Event { return &ConceptSet{} },
	"reply saved":              func() Event { return &ReplySaved{} },
	"reply removed":            func() Event { return &ReplyRemoved{} },
	"replies ordered":          func() Event { return &RepliesOrdered{} },
	"release marked":           func() Event { return &ReleaseMarked{} },
	"release removed":          func() Event { return &ReleaseRemoved{} },
	"link switched":            func() Event { return &LinkSwitched{} },
	"learning switched":        func() Event { return &LearningSwitched{} },
	"member erased":            func() Event { return &MemberErased{} },
	"exported":                 func() Event { return &Exported{} },
	"access refused":           func() Event { return &AccessRefused{} },
	"answer worded":            func() Event { return &AnswerWorded{} },
	"answers erased":           func() Event { return &AnswersErased{} },

	"effort set":           func() Event { return &EffortSet{} },
	"trade-off set":        func() Event { return &TradeOffSet{} },
	"trade-off worded":     func() Event { return &TradeOffWorded{} },
	"bottleneck came back": func() Event { return &BottleneckCameBack{} },
	"promise missed":       func() Event { return &PromiseMissed{} },
	"trade-off due":        func() Event { return &TradeOffDue{} },

	"supplier feedback given":      func() Event { return &SupplierFeedbackGiven{} },
	"supplier feedback worded":     func() Event { return &SupplierFeedbackWorded{} },
	"supplier feedback released":   func() Event { return &SupplierFeedbackReleased{} },
	"supplier feedback reworded":   func() Event { return &SupplierFeedbackReworded{} },
	"supplier feedback set aside":  func() Event { return &SupplierFeedbackSetAside{} },
	"supplier feedback reasoned":   func() Event { return &SupplierFeedbackReasoned{} },
	"supplier feedback taken back": func() Event { return &SupplierFeedbackTakenBack{} },
	"supplier feedback answered":   func() Event { return &SupplierFeedbackAnswered{} },
	"supplier answer worded":       func() Event { return &SupplierAnswerWorded{} },
	"supplier promise kept":        func() Event { return &SupplierPromiseKept{} },
	"supplier feedback seen":       func() Event { return &SupplierFeedbackSeen{} },
	"supplier first dismissed":     func() Event { return &SupplierFirstDismissed{} },
	"supplier feedback erased":     func() Event { return &SupplierFeedbackErased{} },

	"mail switched":      func() Event { return &MailSwitched{} },
	"mail chosen":        func() Event { return &MailChosen{} },
	"webhook set":        func() Event { return &WebhookSet{} },
	"webhook addressed":  func() Event { return &WebhookAddressed{} },
	"deliveries planned": func() Event { return &DeliveriesPlanned{} },
	"deliveries claimed": func() Event { return &DeliveriesClaimed{} },
	"deliveries ended":   func() Event { return &DeliveriesEnded{} },
	"deliveries retried": func() Event { return &DeliveriesRetried{} },

	"heads-up announced":      func() Event { return &HeadsUpAnnounced{} },
	"heads-up worded":         func() Event { return &HeadsUpWorded{} },
	"heads-up changed":        func() Event { return &HeadsUpChanged{} },
	"heads-up withdrawn":      func() Event { return &HeadsUpWithdrawn{} },
	"heads-up reasoned":       func() Event { return &HeadsUpReasoned{} },
	"heads-up got":            func() Event { return &HeadsUpGot{} },
	"heads-up asked":          func() Event { return &HeadsUpAsked{} },
	"heads-up judged":         func() Event { return &HeadsUpJudged{} },
	"heads-up judged worded":  func() Event { return &HeadsUpJudgedWorded{} },
	"heads-up answers erased": func() Event { return &HeadsUpAnswersErased{} },

	"learning published":  func() Event { return &LearningPublished{} },
	"learning worded":     func() Event { return &LearningWorded{} },
	"learning taken back": func() Event { return &LearningTakenBack{} },
	"learning erased":     func() Event { return &LearningErased{} },
	"action agreed":       func() Event { return &ActionAgreed{} },
	"action worded":       func() Event { return &ActionWorded{} },
	"action closed":       func() Event { return &ActionClosed{} },
	"action reopened":     func() Event { return &ActionReopened{} },
	"action moved":        func() Event { return &ActionMoved{} },
	"action reasoned":     func() Event { return &ActionReasoned{} },
	"action overdue":      func() Event { return &ActionOverdue{} },
	"action erased":       func() Event { return &ActionErased{} },

	"round opened":               func() Event { return &RoundOpened{} },
	"round worded":               func() Event { return &RoundWorded{} },
	"round changed":              func() Event { return &RoundChanged{} },
	"round begun":                func() Event { return &RoundBegun{} },
	"round ended":                func() Event { return &RoundEnded{} },
	"round cancelled":            func() Event { return &RoundCancelled{} },
	"round reasoned":             func() Event { return &RoundReasoned{} },
	"round answered":             func() Event { return &RoundAnswered{} },
	"round answer worded":        func() Event { return &RoundAnswerWorded{} },
	"round late counted":         func() Event { return &RoundLateCounted{} },
	"round answers erased":       func() Event { return &RoundAnswersErased{} },
	"round heard published":      func() Event { return &RoundHeardPublished{} },
	"round heard worded":         func() Event { return &RoundHeardWorded{} },
	"round heard taken back":     func() Event { return &RoundHeardTakenBack{} },
	"round heard erased":         func() Event { return &RoundHeardErased{} },
	"round invited":              func() Event { return &RoundInvited{} },
	"round invitation named":     func() Event { return &RoundInvitationNamed{} },
	"department sized":           func() Event { return &DepartmentSized{} },
	"round invitations answered": func() Event { return &RoundInvitationsAnswered{} },
	"round reminded":             func() Event { return &RoundReminded{} },
	"round reminders chosen":     func() Event { return &RoundRemindersChosen{} },
	"round invited erased":       func() Event { return &RoundInvitedErased{} },
	"rounds declined":            func() Event { return &RoundsDeclined{} },

	"API token made":      func() Event { return &APITokenMade{} },
	"API token ended":     func() Event { return &APITokenEnded{} },
	"API tokens used":     func() Event { return &APITokensUsed{} },
	"request carried out": func() Event { return &RequestCarriedOut{} },
	"import begun":        func() Event { return &ImportBegun{} },
	"import ended":        func() Event { return &ImportEnded{} },
	"report brought back": func() Event { return &ReportBroughtBack{} },
	"import taken back":   func() Event { return &ImportTakenBack{} },
}
