package models

import "cmp"

// Event is one thing that happened. Everything the program knows is the result of applying events in order.
//
// Events never change meaning: a field may be added whose zero value means what its absence meant; anything else
// is a new event with a new name. Free text and contact details stand in events of their own, so that they
// can be erased while what they were about stays counted.
type Event interface {
	// Name is the event's name in the journal.
	Name() string
	// apply changes the draft. It is deterministic and total: no event that was once recorded may fail.
	apply(d *Draft)
}

// Ref points at one recorded event: the journal number of its commit and its place in it.
type Ref struct {
	Commit uint64 `json:"commit"`
	Index  int    `json:"index"`
}

// compare orders events as the journal does.
func (r Ref) compare(other Ref) int {
	return cmp.Or(cmp.Compare(r.Commit, other.Commit), cmp.Compare(r.Index, other.Index))
}

// Erasing is an event that names others whose bytes are to be erased from the journal.
type Erasing interface {
	Event
	Erases() []Ref
}

// The organisation.
type (
	// OrganisationSetUp is the first event: the organisation exists.
	OrganisationSetUp struct {
		Settings Settings `json:"settings"`
	}
	// SettingsChanged replaces the settings.
	SettingsChanged struct {
		Settings Settings `json:"settings"`
	}
	// DepartmentAdded adds a department; Key is that of a usual department or empty.
	DepartmentAdded struct {
		Department uint32 `json:"department"`
		Key        string `json:"key,omitempty"`
		Title      string `json:"name"`
	}
	// DepartmentChanged renames a department or takes it out of use.
	DepartmentChanged struct {
		Department uint32 `json:"department"`
		Title      string `json:"name"`
		Removed    bool   `json:"removed,omitempty"`
	}
	// QuestionsAsked sets the department's own questions; each wording has a number that answers refer to.
	QuestionsAsked struct {
		Department uint32     `json:"department"`
		Questions  []Question `json:"questions"`
	}
	// FormWorded sets the title of the department's form and the line under it; empty ones are the usual words.
	FormWorded struct {
		Department uint32 `json:"department"`
		Title      string `json:"title,omitempty"`
		Lead       string `json:"lead,omitempty"`
	}
	// DepartmentsOrdered sets the order in which departments are listed everywhere; those it leaves out come last.
	DepartmentsOrdered struct {
		Departments []uint32 `json:"departments"`
	}
	// SupplierAdded adds a supplier.
	SupplierAdded struct {
		Supplier uint32 `json:"supplier"`
		Title    string `json:"name"`
	}
	// SupplierChanged renames a supplier or takes it out of use.
	SupplierChanged struct {
		Supplier uint32 `json:"supplier"`
		Title    string `json:"name"`
		Removed  bool   `json:"removed,omitempty"`
	}
	// SupplierContactAdded adds a person at a supplier, who gets a link of their own.
	SupplierContactAdded struct {
		Contact  ContactNumber `json:"contact"`
		Supplier uint32        `json:"supplier"`
	}
	// SupplierContactNamed says who that person is, and in which language to write to them.
	SupplierContactNamed struct {
		Contact  ContactNumber `json:"contact"`
		Person   string        `json:"name"`
		Email    string        `json:"email,omitempty"`
		Language string        `json:"language,omitempty"` // as "de"; empty if nobody said
	}
	// SupplierContactRemoved closes the contact's link for good, or with Back takes that back.
	SupplierContactRemoved struct {
		Contact ContactNumber `json:"contact"`
		Back    bool          `json:"back,omitempty"`
	}
	// SupplierContactErased erases who a contact was; what they reported stays counted as the supplier's.
	SupplierContactErased struct {
		Contact ContactNumber `json:"contact"`
		Events  []Ref         `json:"events,omitempty"`
	}
	// LinkMade makes a link that can be replaced. Target is a department, supplier or member number; 0 for the board.
	LinkMade struct {
		Link    LinkNumber    `json:"link"`
		Kind    LinkKind      `json:"kind"`
		Target  uint32        `json:"target,omitempty"`
		Contact ContactNumber `json:"contact,omitempty"` // of a supplier's link: whose it is, 0 for everybody there
		Days    int           `json:"days,omitempty"`    // it runs out when nobody acted through it for so long; 0 is never
	}
	// LinkRenewed lets a link work for so many days from now on, also one that had run out; 0 is without end.
	LinkRenewed struct {
		Link LinkNumber `json:"link"`
		Days int        `json:"days,omitempty"`
	}
	// LinkEnded ends a link: it was replaced by another, used up, or closed.
	LinkEnded struct {
		Link  LinkNumber `json:"link"`
		Until Moment     `json:"until,omitempty"` // it goes on working until then; 0 ends it at once
	}
)

// Members and their sessions.
type (
	// MemberInvited adds a member who has not set a password yet.
	MemberInvited struct {
		Member      MemberNumber `json:"member"`
		Person      string       `json:"name"`
		Email       string       `json:"email"`
		Role        Role         `json:"role"`
		Departments []uint32     `json:"departments,omitempty"`
	}
	// MemberJoined sets the member's name and first password.
	MemberJoined struct {
		Member   MemberNumber `json:"member"`
		Person   string       `json:"name"`
		Password string       `json:"password"` // argon2id, in its usual encoding
	}
	// MemberChanged changes what a member may do.
	MemberChanged struct {
		Member      MemberNumber `json:"member"`
		Role        Role         `json:"role"`
		Departments []uint32     `json:"departments,omitempty"`
		Disabled    bool         `json:"disabled,omitempty"`
	}
	// PasswordChanged sets another password and ends the member's other sessions.
	PasswordChanged struct {
		Member   MemberNumber `json:"member"`
		Password string       `json:"password"`
		Keep     string       `json:"keep,omitempty"` // hash of the session in which it was changed
	}
	// MemberIdentified says who a member is at the provider of single sign-on, for good; an empty subject takes that back.
	MemberIdentified struct {
		Member  MemberNumber `json:"member"`
		Issuer  string       `json:"issuer"`
		Subject string       `json:"subject"`
	}
	// SignOnChanged replaces the rules of single sign-on, and says whether passwords are switched off.
	SignOnChanged struct {
		Rules        []SignOnRule `json:"rules,omitempty"`
		PasswordsOff bool         `json:"passwords_off,omitempty"`
	}
	// SessionStarted is a sign-in; Hash is the SHA-256 of the session's token, hex.
	SessionStarted struct {
		Member MemberNumber `json:"member"`
		Hash   string       `json:"hash"`
		Agent  string       `json:"agent,omitempty"`   // the browser and system, in words
		SignOn bool         `json:"sign_on,omitempty"` // by single sign-on, not by a password
	}
	// SessionUsed is recorded at most once a day.
	SessionUsed struct {
		Hash string `json:"hash"`
	}
	// SessionEnded is a sign-out of one session.
	SessionEnded struct {
		Hash string `json:"hash"`
	}
	// SessionsEnded signs a member out everywhere.
	SessionsEnded struct {
		Member MemberNumber `json:"member"`
	}
	// MemberErased erases who a member is: name, address and passwords. The number stays, for nobody, and what was done
	// under it stays done.
	MemberErased struct {
		Member MemberNumber `json:"member"`
		Events []Ref        `json:"events,omitempty"`
	}
)

// What is known about people leaves the program, or somebody was kept out.
type (
	// Exported says that somebody took data out: what kind of data and how many lines of it, never whose.
	Exported struct {
		What  string `json:"what"`
		Count int    `json:"count"`
	}
	// AccessRefused sums up how often people from one network were kept out for one reason within some minutes. What
	// was typed or asked for is not in it.
	AccessRefused struct {
		Network string       `json:"network,omitempty"` // 192.0.2.0/24 or 2001:db8:1::/48; "" for many others together
		What    Refusal      `json:"what"`
		Member  MemberNumber `json:"member,omitempty"` // whose account or role it was, if that is known
		Count   int          `json:"count"`
		From    Moment       `json:"from"`
		Until   Moment       `json:"until"`
	}
)

// Reports.
type (
	// ReportFiled is a report without its words: what is counted. If Opens, it opens the bottleneck.
	ReportFiled struct {
		Report       ReportNumber     `json:"report"`
		Source       Party            `json:"source"`
		Kind         ReportKind       `json:"kind"`
		MeToo        bool             `json:"me_too,omitempty"`
		Waiting      WaitingKind      `json:"waiting"`
		WaitingParty Party            `json:"waiting_party,omitzero"`
		Need         Need             `json:"need,omitempty"`
		OwnTime      OwnTime          `json:"own_time"`
		People       People           `json:"people,omitempty"`
		TooLate      Date             `json:"too_late,omitzero"`
		ComeBy       bool             `json:"come_by,omitempty"`
		Voice        VoiceNumber      `json:"voice,omitempty"`
		Device       string           `json:"device,omitempty"` // hash of the device's cookie, hex
		Key          string           `json:"key"`              // hash of the form's once-only key, hex
		Due          Moment           `json:"due"`              // by when a person should have answered
		Bottleneck   BottleneckNumber `json:"bottleneck"`
		Opens        bool             `json:"opens,omitempty"`
		Chosen       bool             `json:"chosen,omitempty"` // a person chose the bottleneck, not the grouping
		Score        int              `json:"score,omitempty"`  // of the grouping, 0 to 1000
		Maybe        []Maybe          `json:"maybe,omitempty"`  // what else it could be the same as, best first

		LearnedFromCustomer bool          `json:"learned_from_customer,omitempty"` // of something that we should have told them
		HeadsUp             HeadsUpNumber `json:"heads_up,omitempty"`              // that told of it too late, or not well enough

		Import   ImportNumber `json:"import,omitempty"`   // by which it was brought in from another system; it has no Due then
		LoggedOn Date         `json:"logged_on,omitzero"` // when it was filed there, if that is known
	}
	// WordsWritten holds all free text of a report as it was filed.
	WordsWritten struct {
		Report  ReportNumber   `json:"report"`
		Text    string         `json:"text"`
		Waiting string         `json:"waiting,omitempty"` // the name typed for a supplier or a tool
		About   string         `json:"about,omitempty"`   // what feedback is about
		Answer  string         `json:"answer,omitempty"`  // to the department's own question
		Asked   QuestionNumber `json:"asked,omitempty"`
		Because []string       `json:"because,omitempty"` // the words that the grouping rested on

		Reference string `json:"reference,omitempty"` // by which an imported report is known in the other system
	}
	// ContactLeft holds how a reporter can be reached.
	ContactLeft struct {
		Report   ReportNumber `json:"report"`
		Contact  string       `json:"contact"`
		Language string       `json:"language,omitempty"` // of the page it was left on, as "de"
	}
	// ContactRemoved takes the contact away; its event is erased.
	ContactRemoved struct {
		Report ReportNumber `json:"report"`
		Events []Ref        `json:"events,omitempty"`
	}
	// WordsErased erases all free text of a report; what was counted stays.
	// A verdict stands beside its words, so what it said is repeated here.
	WordsErased struct {
		Report    ReportNumber     `json:"report"`
		Events    []Ref            `json:"events,omitempty"`
		Verdict   Verdict          `json:"verdict,omitempty"`
		VerdictAt Moment           `json:"verdict_at,omitempty"`
		VerdictOn BottleneckNumber `json:"verdict_on,omitempty"`
	}
	// ReportRepeated is "It happened again" on the same device.
	ReportRepeated struct {
		Report ReportNumber `json:"report"`
		Key    string       `json:"key"`
	}
	// WordsAdded is what a reporter added later.
	WordsAdded struct {
		Report ReportNumber `json:"report"`
		Text   string       `json:"text"`
		Key    string       `json:"key"`
	}
	// QuestionsAnswered holds answers given on the receipt, in the order of the questions.
	QuestionsAnswered struct {
		Report  ReportNumber `json:"report"`
		Answers []Answered   `json:"answers"`
	}
	// ReportWithdrawn takes a report out of all counts; it can be put back.
	ReportWithdrawn struct {
		Report ReportNumber `json:"report"`
	}
	// ReportReinstated puts a withdrawn report back.
	ReportReinstated struct {
		Report ReportNumber `json:"report"`
	}
	// VerdictGiven says whether the fix helped this reporter.
	VerdictGiven struct {
		Report  ReportNumber `json:"report"`
		Verdict Verdict      `json:"verdict"`
		Words   string       `json:"words,omitempty"`
	}
	// SupplierMatched says which supplier a typed name means.
	SupplierMatched struct {
		Report   ReportNumber `json:"report"`
		Supplier uint32       `json:"supplier"`
		Was      Party        `json:"was,omitzero"`
	}
)

// What is brought in from other systems.
type (
	// ImportBegun begins to bring a table of reports in.
	ImportBegun struct {
		Import ImportNumber `json:"import"`
		System string       `json:"system"` // where they come from, as "Jira"
		Rows   int          `json:"rows"`
	}
	// ImportEnded says that every row was looked at. What it does not count was filed.
	ImportEnded struct {
		Import ImportNumber `json:"import"`
		Faulty int          `json:"faulty,omitempty"` // could not be read
		Left   int          `json:"left,omitempty"`   // somebody said that they are to be left out
		There  int          `json:"there,omitempty"`  // were here already
	}
	// ReportBroughtBack puts a report back that was taken back with its import, because another one brings it in again.
	ReportBroughtBack struct {
		Report ReportNumber `json:"report"`
		Import ImportNumber `json:"import"`
	}
	// ImportTakenBack withdraws reports of an import, and ends it; there may be several of one import.
	ImportTakenBack struct {
		Import  ImportNumber   `json:"import"`
		Reports []ReportNumber `json:"reports,omitempty"`
		Done    bool           `json:"done,omitempty"` // no more are to follow
	}
)

// What members do.
type (
	// ReportsHeard marks reports as read by a person. It is no answer.
	ReportsHeard struct {
		Reports []ReportNumber `json:"reports"`
	}
	// ReportAnswered is an answer to one reporter alone.
	ReportAnswered struct {
		Report ReportNumber `json:"report"`
		Words  string       `json:"words"`
	}
	// AnswerWorded holds the words of the answer that stands directly before it in the journal, whose own are empty.
	AnswerWorded struct {
		Report ReportNumber `json:"report"`
		Words  string       `json:"words"`
	}
	// AnswersErased erases the words of answers to one reporter alone. That there were answers, and when, stays.
	AnswersErased struct {
		Report ReportNumber `json:"report"`
		Events []Ref        `json:"events,omitempty"`
	}
	// AnswerRetracted takes an answer back. The reporter sees that there was one.
	AnswerRetracted struct {
		Report ReportNumber `json:"report"`
		Answer Ref          `json:"answer"`
	}
	// UpdatePosted is an update on a bottleneck.
	UpdatePosted struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Audience   Audience         `json:"audience"`
		Words      string           `json:"words"`
	}
	// UpdateRetracted takes an update back.
	UpdateRetracted struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Update     Ref              `json:"update"`
	}
	// TitleSet rewords the title; titles that a member set or confirmed are checked.
	TitleSet struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Title      string           `json:"title"`
		Checked    bool             `json:"checked"`
		From       ReportNumber     `json:"from,omitempty"` // the report whose beginning was confirmed as the title
		Was        string           `json:"was,omitempty"`
		WasFrom    ReportNumber     `json:"was_from,omitempty"`
		WasChecked bool             `json:"was_checked,omitempty"`
	}
	// StatusSet moves a bottleneck; with words it is an answer to its reporters.
	StatusSet struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Status     Status           `json:"status"`
		Was        Status           `json:"was"`
		Words      string           `json:"words,omitempty"`
		Audience   Audience         `json:"audience"`
		Resolved   Moment           `json:"resolved,omitempty"` // restores when it was resolved: a mistaken opening is undone
		WonBack    Quarters         `json:"won_back,omitempty"`
	}
	// OwnerSet says which member cares for a bottleneck; 0 is nobody.
	OwnerSet struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Owner      MemberNumber     `json:"owner"`
		Was        MemberNumber     `json:"was"`
	}
	// PromiseSet promises the reporters a date; no date takes the promise back.
	PromiseSet struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Date       Date             `json:"date,omitzero"`
		Was        Date             `json:"was,omitzero"`
		Words      string           `json:"words,omitempty"`
	}
	// NeedSet says what the party waited for needs to go faster.
	NeedSet struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Words      string           `json:"words"`
		Was        string           `json:"was,omitempty"`
	}
	// TrackerSet links an entry of another program, where the work is tracked, to a bottleneck; an empty address removes it.
	TrackerSet struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Tracker    TrackerNumber    `json:"tracker"`
		Address    string           `json:"address,omitempty"`
		Title      string           `json:"title,omitempty"`
		Was        string           `json:"was,omitempty"`
		WasTitle   string           `json:"was_title,omitempty"`
	}
	// EffortSet says roughly how much work it was to resolve a bottleneck.
	EffortSet struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Effort     Effort           `json:"effort"`
		Was        Effort           `json:"was,omitempty"`
	}
	// TradeOffSet says of a bottleneck that we won't do when it is looked at again, and what it was at the decision.
	TradeOffSet struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Review     Date             `json:"review"`
		Hours      Quarters         `json:"hours,omitempty"` // quarters of an hour a week
		Reports    int              `json:"reports"`
		Audience   Audience         `json:"audience"`
		Again      bool             `json:"again,omitempty"` // it was a "won't do" already
	}
	// TradeOffWorded holds what is gained by not doing it: the words of the newest trade-off.
	TradeOffWorded struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Words      string           `json:"words"`
	}
	// HelpOffered is "I can help".
	HelpOffered struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Member     MemberNumber     `json:"member"`
	}
	// HelpWithdrawn takes the offer back.
	HelpWithdrawn struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Member     MemberNumber     `json:"member"`
	}
	// ReportsMoved moves reports to another bottleneck. If Opens, To is a new one.
	ReportsMoved struct {
		Reports []ReportNumber   `json:"reports"`
		From    BottleneckNumber `json:"from"`
		To      BottleneckNumber `json:"to"`
		Opens   bool             `json:"opens,omitempty"`
		NotSame bool             `json:"not_same,omitempty"` // a reporter said "not the same"
	}
	// BottlenecksMerged puts all reports of From into Into; From redirects there.
	BottlenecksMerged struct {
		From    BottleneckNumber `json:"from"`
		Into    BottleneckNumber `json:"into"`
		Reports []ReportNumber   `json:"reports"`
	}
	// MergeUndone gives From its reports back, those that are still where the merge put them.
	MergeUndone struct {
		From    BottleneckNumber `json:"from"`
		Into    BottleneckNumber `json:"into"`
		Reports []ReportNumber   `json:"reports"`
	}
	// EntryUndone marks a line of a bottleneck's history as undone by what was recorded beside it.
	EntryUndone struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Entry      Ref              `json:"entry"`
	}
)

// What time alone brings about, each once.
type (
	// BottleneckCameBack notes that a bottleneck has come back since it was resolved, at the moment that is repeated here.
	BottleneckCameBack struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Resolved   Moment           `json:"resolved"`
	}
	// PromiseMissed notes that a promised day has passed and nothing is resolved.
	PromiseMissed struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Date       Date             `json:"date"`
	}
	// TradeOffDue notes that it is time to look again at what we won't do.
	TradeOffDue struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Review     Date             `json:"review"`
	}
)

// Suppliers, both ways. Free text stands apart, so that it can be erased.
type (
	// SupplierFeedbackGiven is something to be said to a supplier, without its words: what is counted. Supplier is 0
	// while nobody has said whom a typed name means.
	SupplierFeedbackGiven struct {
		Feedback   SupplierFeedbackNumber `json:"feedback"`
		Kind       FeedbackKind           `json:"kind"`
		Supplier   uint32                 `json:"supplier,omitempty"`
		Source     Party                  `json:"source,omitzero"`      // the department by whose form it came
		Report     ReportNumber           `json:"report,omitempty"`     // what the department filed; it holds what happened
		Bottleneck BottleneckNumber       `json:"bottleneck,omitempty"` // that a request is for
		First      bool                   `json:"first,omitempty"`      // the first experience with a product
		Cost       Cost                   `json:"cost,omitempty"`
		Key        string                 `json:"key,omitempty"` // hash of the form's once-only key, hex
	}
	// SupplierFeedbackWorded holds what was written, but for what the report holds.
	SupplierFeedbackWorded struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
		What     string                 `json:"what,omitempty"`
		Help     string                 `json:"help,omitempty"`  // what would help
		About    string                 `json:"about,omitempty"` // the product of a first experience
		Typed    string                 `json:"typed,omitempty"` // the name typed for the supplier
	}
	// SupplierFeedbackReleased lets the supplier read it.
	SupplierFeedbackReleased struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
		Supplier uint32                 `json:"supplier"`
		Cost     Cost                   `json:"cost,omitempty"`     // that they read
		Named    bool                   `json:"named,omitempty"`    // with the department's name
		Reworded bool                   `json:"reworded,omitempty"` // they read the member's words, recorded beside this
	}
	// SupplierFeedbackReworded holds a member's words for it.
	SupplierFeedbackReworded struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
		What     string                 `json:"what"`
		Help     string                 `json:"help,omitempty"`
	}
	// SupplierFeedbackSetAside keeps it from the supplier.
	SupplierFeedbackSetAside struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
	}
	// SupplierFeedbackReasoned holds the reason for setting it aside.
	SupplierFeedbackReasoned struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
		Words    string                 `json:"words"`
	}
	// SupplierFeedbackTakenBack takes back that it was released, asked for or set aside.
	SupplierFeedbackTakenBack struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
	}
	// SupplierFeedbackAnswered is the supplier's answer.
	SupplierFeedbackAnswered struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
		Kind     AnswerKind             `json:"kind"`
		Date     Date                   `json:"date,omitzero"`
		Moved    bool                   `json:"moved,omitempty"` // a promise stood, and this moves it
	}
	// SupplierAnswerWorded holds the words of the supplier's newest answer.
	SupplierAnswerWorded struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
		Words    string                 `json:"words"`
	}
	// SupplierPromiseKept says that the supplier did what they promised; Back takes that back.
	SupplierPromiseKept struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
		Back     bool                   `json:"back,omitempty"`
	}
	// SupplierFeedbackSeen says that a member has read the supplier's newest answer.
	SupplierFeedbackSeen struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
	}
	// SupplierFirstDismissed stops asking for the first experience with a supplier; Back asks again.
	SupplierFirstDismissed struct {
		Supplier uint32 `json:"supplier"`
		Back     bool   `json:"back,omitempty"`
	}
	// SupplierFeedbackErased erases all free text of it and of the answers; that it was given stays.
	SupplierFeedbackErased struct {
		Feedback SupplierFeedbackNumber `json:"feedback"`
		Events   []Ref                  `json:"events,omitempty"`
	}
)

// Saved replies. Their words are for everybody to send: they name nobody.
type (
	// ReplySaved adds a saved reply, or words one anew.
	ReplySaved struct {
		Reply    SavedReplyNumber `json:"reply"`
		Title    string           `json:"title"`
		Language string           `json:"language"`
		Words    string           `json:"words"`
		Undoes   bool             `json:"undoes,omitempty"` // it is worded as it was before
	}
	// ReplyRemoved takes a saved reply out of the list; Back puts it back.
	ReplyRemoved struct {
		Reply SavedReplyNumber `json:"reply"`
		Back  bool             `json:"back,omitempty"`
	}
	// RepliesOrdered sets the order of the list; those it leaves out come last.
	RepliesOrdered struct {
		Replies []SavedReplyNumber `json:"replies"`
	}
)

// What people say about the grouping. None of it holds sentences of reports: concepts are an admin's words, and of a
// learned link it holds the two single words that the admin was shown.
type (
	// PlaceConfirmed says of reports that they belong in the bottleneck in which they stand; Off takes that back.
	PlaceConfirmed struct {
		Reports    []ReportNumber   `json:"reports"`
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Off        bool             `json:"off,omitempty"`
	}
	// KeptApart says that two bottlenecks are not the same; Off takes that back.
	KeptApart struct {
		A   BottleneckNumber `json:"a"`
		B   BottleneckNumber `json:"b"`
		Off bool             `json:"off,omitempty"`
	}
	// ConceptSet adds an organisation's own concept, replaces the words of one, takes one out, or forgets what was
	// changed in it.
	ConceptSet struct {
		Concept string         `json:"concept"`
		Words   []ConceptWords `json:"words,omitempty"`
		Removed bool           `json:"removed,omitempty"`
		Forget  bool           `json:"forget,omitempty"`
	}
	// LinkSwitched switches a learned link between two words off, or on again.
	LinkSwitched struct {
		From string `json:"from"`
		To   string `json:"to"`
		Off  bool   `json:"off,omitempty"`
	}
	// LearningSwitched switches off, or on again, that the grouping learns.
	LearningSwitched struct {
		Off bool `json:"off,omitempty"`
	}
)

// What leaves by mail and webhooks. Addresses and words never stand in these events: they are looked up when a message
// is sent.
type (
	// MailSwitched says that there is a mail server from now on, or none any more.
	MailSwitched struct {
		On bool `json:"on,omitempty"`
	}
	// MailChosen says how often recipients want mail.
	MailChosen struct {
		Of       []Recipient `json:"of"`
		Choice   MailChoice  `json:"choice"`
		Language string      `json:"language,omitempty"` // of a member: in which to write to them
	}
	// WebhookSet adds a webhook or changes it.
	WebhookSet struct {
		Webhook  WebhookNumber `json:"webhook"`
		Title    string        `json:"name"`
		Format   WebhookFormat `json:"format"`
		Host     string        `json:"host"`
		Hears    []NoticeKind  `json:"hears"`
		Language string        `json:"language,omitempty"` // English if there is none
		Private  bool          `json:"private,omitempty"`
		Secret   int           `json:"secret,omitempty"` // generation of the signing secret, which derives from the key
		Off      bool          `json:"off,omitempty"`
		Removed  bool          `json:"removed,omitempty"`
	}
	// WebhookAddressed holds the webhook's address, locked with the installation's key.
	WebhookAddressed struct {
		Webhook WebhookNumber `json:"webhook"`
		Sealed  string        `json:"sealed"`
	}
	// DeliveriesPlanned says who is told of the notices up to that of the event Through, or gets the digest of a week.
	// The messages are numbered on from the last. It repeats the notices, because their events may be erased.
	DeliveriesPlanned struct {
		Through Ref               `json:"through,omitzero"`
		Week    Date              `json:"week,omitzero"`
		Notices []Notice          `json:"notices,omitempty"`
		To      []PlannedDelivery `json:"to,omitempty"`
	}
	// DeliveriesClaimed says that the server that wrote it sends these messages now.
	DeliveriesClaimed struct {
		Claim      ClaimNumber      `json:"claim"`
		Deliveries []DeliveryNumber `json:"deliveries"`
	}
	// DeliveriesEnded says what came of messages that were claimed.
	DeliveriesEnded struct {
		Claim ClaimNumber   `json:"claim"`
		Ends  []DeliveryEnd `json:"ends"`
	}
	// DeliveriesRetried tries again what was given up.
	DeliveriesRetried struct {
		Deliveries []DeliveryNumber `json:"deliveries"`
	}
)

// Heads-ups. What they say, and what people answer, stands apart, so that it can be erased.
type (
	// HeadsUpAnnounced announces a change to those whom it touches.
	HeadsUpAnnounced struct {
		HeadsUp    HeadsUpNumber    `json:"heads_up"`
		From       Date             `json:"from"`
		Clock      string           `json:"clock,omitempty"` // as "14:30"; empty for the whole day
		Touched    []Party          `json:"touched"`
		Bottleneck BottleneckNumber `json:"bottleneck,omitempty"` // that the change is made for
		Key        string           `json:"key,omitempty"`        // hash of the form's once-only key, hex
	}
	// HeadsUpWorded holds what a heads-up says, from here on.
	HeadsUpWorded struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
		Title   string        `json:"title"`
		What    string        `json:"what"`         // what changes
		Do      string        `json:"do,omitempty"` // what people should do
	}
	// HeadsUpChanged changes when the change comes and whom it touches. Moved asks everybody anew to say "got it".
	HeadsUpChanged struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
		From    Date          `json:"from"`
		Clock   string        `json:"clock,omitempty"`
		Touched []Party       `json:"touched"`
		Moved   bool          `json:"moved,omitempty"` // to another day or time
		Added   bool          `json:"added,omitempty"` // it touches somebody who was not told before
	}
	// HeadsUpWithdrawn says that the change does not come.
	HeadsUpWithdrawn struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
	}
	// HeadsUpReasoned holds why it does not.
	HeadsUpReasoned struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
		Words   string        `json:"words"`
	}
	// HeadsUpGot is "got it" of a department or supplier; Back takes it back.
	HeadsUpGot struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
		Party   Party         `json:"party"`
		Back    bool          `json:"back,omitempty"`
	}
	// HeadsUpAsked asks those who were told, a week after the change, what came of it.
	HeadsUpAsked struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
	}
	// HeadsUpJudged is what one of them says came of it. The same number again is another answer of the same person.
	HeadsUpJudged struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
		Answer  uint32        `json:"answer"`
		Source  Party         `json:"source"`
		Effect  Effect        `json:"effect"`
		Device  string        `json:"device,omitempty"` // hash of the device's cookie, where no person is known by their link
	}
	// HeadsUpJudgedWorded holds how.
	HeadsUpJudgedWorded struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
		Answer  uint32        `json:"answer"`
		Words   string        `json:"words"`
	}
	// HeadsUpAnswersErased erases the words of answers to a heads-up; what was counted stays.
	HeadsUpAnswersErased struct {
		HeadsUp HeadsUpNumber `json:"heads_up"`
		Answers []uint32      `json:"answers"`
		Events  []Ref         `json:"events,omitempty"`
	}
)

// What was learned, and the actions that were agreed on. All free text stands apart, so that it can be erased.
type (
	// LearningPublished publishes what was learned from a bottleneck, or with Edit changes what stands there. The words
	// come directly after it.
	LearningPublished struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Audience   Audience         `json:"audience"`
		Edit       bool             `json:"edit,omitempty"`
	}
	// LearningWorded holds the words of the learning that stands directly before it in the journal.
	LearningWorded struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Held       string           `json:"held,omitempty"`     // what held us up
		Why        string           `json:"why,omitempty"`      // why it took as long as it did
		Surprise   string           `json:"surprise,omitempty"` // what surprised us
		Change     string           `json:"change,omitempty"`   // what we change
	}
	// LearningTakenBack takes a learning back: nobody reads it any more until it is published again.
	LearningTakenBack struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
	}
	// LearningErased erases all words of a learning, the earlier ones too. That it was published stays.
	LearningErased struct {
		Bottleneck BottleneckNumber `json:"bottleneck"`
		Events     []Ref            `json:"events,omitempty"`
	}
	// ActionAgreed says that somebody will do something because of what was learned from a bottleneck, or heard in a round.
	ActionAgreed struct {
		Action     ActionNumber     `json:"action"`
		Bottleneck BottleneckNumber `json:"bottleneck,omitempty"`
		Round      RoundNumber      `json:"round,omitempty"`
		Owner      ActionOwner      `json:"owner"`
		Due        Date             `json:"due"`
	}
	// ActionWorded says what is to be done.
	ActionWorded struct {
		Action ActionNumber `json:"action"`
		What   string       `json:"what"`
	}
	// ActionClosed says that an action was done, or dropped.
	ActionClosed struct {
		Action  ActionNumber `json:"action"`
		Dropped bool         `json:"dropped,omitempty"`
	}
	// ActionReopened takes back that an action was done or dropped.
	ActionReopened struct {
		Action ActionNumber `json:"action"`
	}
	// ActionMoved gives an action another date, or another owner.
	ActionMoved struct {
		Action   ActionNumber `json:"action"`
		Due      Date         `json:"due"`
		Was      Date         `json:"was"`
		Owner    ActionOwner  `json:"owner"`
		WasOwner ActionOwner  `json:"was_owner"`
	}
	// ActionReasoned holds the reason for what stands directly before it in the journal: that an action was dropped or moved.
	ActionReasoned struct {
		Action ActionNumber `json:"action"`
		Words  string       `json:"words"`
	}
	// ActionOverdue says that the date of an action passed and it is not done: once for each date.
	ActionOverdue struct {
		Action ActionNumber `json:"action"`
		Due    Date         `json:"due"`
	}
	// ActionErased erases all words of an action. That it was agreed on, and what became of it, stays.
	ActionErased struct {
		Action ActionNumber `json:"action"`
		Events []Ref        `json:"events,omitempty"`
	}
)

// Tokens, by which other programs use the API.
type (
	// APITokenMade makes a token. Hash is the SHA-256 of it, hex; the token itself is nowhere.
	APITokenMade struct {
		Token  APITokenNumber `json:"token"`
		Title  string         `json:"name"`
		Scope  APIScope       `json:"scope"`
		Member MemberNumber   `json:"member"`          // whose it is
		Source Party          `json:"source,omitzero"` // as whom it files reports
		Hash   string         `json:"hash"`
		Until  Moment         `json:"until"`
		Key    string         `json:"key,omitempty"` // hash of the form's once-only key, hex
	}
	// APITokenEnded ends a token at once, for good.
	APITokenEnded struct {
		Token APITokenNumber `json:"token"`
	}
	// APITokensUsed notes of tokens that they were used: at most once a day of each.
	APITokensUsed struct {
		Tokens []APITokenNumber `json:"tokens"`
	}
	// RequestCarriedOut remembers for a day that a program's request was carried out, so that the same one sent again
	// is not. It holds hashes of the key and of all that was asked for, and the number of what was made, if anything.
	RequestCarriedOut struct {
		Token   APITokenNumber `json:"token"`
		Key     string         `json:"key"`
		Request string         `json:"request"`
		Made    uint32         `json:"made,omitempty"`
	}
)

// Releases, which are marked beside what happened then.
type (
	// ReleaseMarked marks a release, or changes what was marked. Undoes takes the last change back.
	ReleaseMarked struct {
		Release ReleaseNumber `json:"release"`
		Title   string        `json:"title"`
		Day     Date          `json:"day"`
		Undoes  bool          `json:"undoes,omitempty"`
	}
	// ReleaseRemoved takes a release away, or with Back puts it back.
	ReleaseRemoved struct {
		Release ReleaseNumber `json:"release"`
		Back    bool          `json:"back,omitempty"`
	}
)

// Maybe is a bottleneck that a report could also belong to, with the grouping's score, 0 to 1000.
type Maybe struct {
	Bottleneck BottleneckNumber `json:"bottleneck"`
	Score      int              `json:"score"`
	Because    []string         `json:"-"` // words of the text; never recorded here, they would outlive an erasure
}

// Answered is an answer to a department's own question, by the wording it was given to.
type Answered struct {
	Question QuestionNumber `json:"question"`
	Answer   string         `json:"answer"`
}

// Rounds. What they are called, and what people answer in words, stands apart, so that it can be erased. What says who
// somebody is stands apart from what they answered.
type (
	// RoundOpened opens a survey.
	RoundOpened struct {
		Round     RoundNumber     `json:"round"`
		From      Date            `json:"from"` // the first and the last day
		To        Date            `json:"to"`
		Asked     []Party         `json:"asked"`
		Every     int             `json:"every,omitempty"`  // weeks until the next one begins by itself; 0 is never
		Before    RoundNumber     `json:"before,omitempty"` // of which it is a copy or a repetition
		Again     bool            `json:"again,omitempty"`  // it repeats Before by itself
		Questions []RoundQuestion `json:"questions"`
		Key       string          `json:"key,omitempty"` // hash of the form's once-only key, hex
	}
	// RoundWorded holds what a round is called and what stands above its questions, from here on.
	RoundWorded struct {
		Round RoundNumber `json:"round"`
		Title string      `json:"title"`
		Lead  string      `json:"lead,omitempty"`
	}
	// RoundChanged changes when a round is, whom it asks and, unless they are left out, its questions.
	RoundChanged struct {
		Round     RoundNumber     `json:"round"`
		From      Date            `json:"from"`
		To        Date            `json:"to"`
		Asked     []Party         `json:"asked"`
		Every     int             `json:"every,omitempty"`
		Questions []RoundQuestion `json:"questions,omitempty"`
	}
	// RoundBegun opens a round for answers.
	RoundBegun struct {
		Round RoundNumber `json:"round"`
	}
	// RoundEnded ends it.
	RoundEnded struct {
		Round RoundNumber `json:"round"`
		Early bool        `json:"early,omitempty"` // by somebody, before its last day was over
	}
	// RoundCancelled calls a round off.
	RoundCancelled struct {
		Round RoundNumber `json:"round"`
	}
	// RoundReasoned holds why.
	RoundReasoned struct {
		Round RoundNumber `json:"round"`
		Words string      `json:"words"`
	}
	// RoundAnswered is what one person answered, but for their words. The same number again is another answer of theirs.
	RoundAnswered struct {
		Round     RoundNumber  `json:"round"`
		Answer    uint32       `json:"answer"`
		Source    Party        `json:"source"`
		Responder string       `json:"responder"`      // hash of what they are known by
		Sent      bool         `json:"sent,omitempty"` // not half-finished
		Late      bool         `json:"late,omitempty"` // after the end
		Report    ReportNumber `json:"report,omitempty"`
		Given     []RoundGiven `json:"given,omitempty"`
	}
	// RoundAnswerWorded holds their words.
	RoundAnswerWorded struct {
		Round  RoundNumber `json:"round"`
		Answer uint32      `json:"answer"`
		Words  []RoundSaid `json:"words"`
	}
	// RoundSaid is what was said in words to one question.
	RoundSaid struct {
		Question int    `json:"question"`
		Words    string `json:"words"`
	}
	// RoundLateCounted counts the answers that came after the end, up to a number.
	RoundLateCounted struct {
		Round RoundNumber `json:"round"`
		Upto  uint32      `json:"upto"`
	}
	// RoundAnswersErased erases the words of answers; what was counted stays.
	RoundAnswersErased struct {
		Round   RoundNumber `json:"round"`
		Answers []uint32    `json:"answers"`
		Events  []Ref       `json:"events"`
	}
	// RoundInvited asks one person to answer a round.
	RoundInvited struct {
		Round      RoundNumber           `json:"round"`
		Invitation RoundInvitationNumber `json:"invitation"`
		Source     Party                 `json:"source"`
		Member     MemberNumber          `json:"member,omitempty"`
	}
	// RoundInvitationNamed says who that is, unless they are a member.
	RoundInvitationNamed struct {
		Invitation RoundInvitationNumber `json:"invitation"`
		Person     string                `json:"name,omitempty"`
		Email      string                `json:"email"`
		Language   string                `json:"language,omitempty"`
	}
	// RoundInvitationsAnswered says of some that they have answered: not what, and not when.
	RoundInvitationsAnswered struct {
		Round       RoundNumber             `json:"round"`
		Invitations []RoundInvitationNumber `json:"invitations"`
	}
	// RoundReminded reminds those who are invited and have not answered.
	RoundReminded struct {
		Round  RoundNumber `json:"round"`
		Itself bool        `json:"itself,omitempty"` // because it was time
	}
	// RoundRemindersChosen says whether a round does so by itself.
	RoundRemindersChosen struct {
		Round RoundNumber `json:"round"`
		On    bool        `json:"on"`
	}
	// RoundInvitedErased erases who was invited.
	RoundInvitedErased struct {
		Round       RoundNumber             `json:"round"`
		Invitations []RoundInvitationNumber `json:"invitations"`
		Events      []Ref                   `json:"events"`
	}
	// RoundsDeclined says that whoever an invitation is for wants no mail about rounds, or wants it again. Mark is what
	// stays of the address: nobody can tell it without the key.
	RoundsDeclined struct {
		Invitation RoundInvitationNumber `json:"invitation"`
		Mark       string                `json:"mark,omitempty"`
		Back       bool                  `json:"back,omitempty"`
	}
	// RoundHeardPublished tells those who were asked what was heard in a round and what is done; Edit changes that.
	RoundHeardPublished struct {
		Round RoundNumber `json:"round"`
		Edit  bool        `json:"edit,omitempty"`
	}
	// RoundHeardWorded holds the words, from here on.
	RoundHeardWorded struct {
		Round RoundNumber `json:"round"`
		Heard string      `json:"heard"`
		Do    string      `json:"do"`
	}
	// RoundHeardTakenBack takes it back: nobody but members reads it until it is published again.
	RoundHeardTakenBack struct {
		Round RoundNumber `json:"round"`
	}
	// RoundHeardErased erases all of those words, the earlier ones too. That it was published stays.
	RoundHeardErased struct {
		Round  RoundNumber `json:"round"`
		Events []Ref       `json:"events"`
	}
	// DepartmentSized says how many people a department has; 0 is nobody knows.
	DepartmentSized struct {
		Department uint32 `json:"department"`
		People     int    `json:"people,omitempty"`
	}
)
