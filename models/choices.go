package models

import "fmt"

// choice is a small enumeration that is written as text in the journal and in forms.
type choice interface{ ~uint8 }

func choiceText[C choice](names []string, c C) ([]byte, error) {
	if int(c) >= len(names) {
		return nil, fmt.Errorf("choice %d is not one of %v", c, names)
	}
	return []byte(names[c]), nil
}

func readChoice[C choice](names []string, text []byte, c *C) error {
	for i, name := range names {
		if name == string(text) {
			*c = C(i)
			return nil
		}
	}
	return fmt.Errorf("%q is not one of %v", text, names)
}

// ReportKind tells blockers and feedback apart.
type ReportKind uint8

// The kinds of report.
const (
	Blocker ReportKind = iota
	Feedback
)

var reportKinds = []string{"blocker", "feedback"}

// String gives the form value.
func (k ReportKind) String() string { return reportKinds[k] }

// MarshalText is used for JSON.
func (k ReportKind) MarshalText() ([]byte, error) { return choiceText(reportKinds, k) }

// UnmarshalText reads what MarshalText wrote.
func (k *ReportKind) UnmarshalText(text []byte) error { return readChoice(reportKinds, text, k) }

// WaitingKind is the kind of thing that a report waits for.
type WaitingKind uint8

// What a report may wait for.
const (
	WaitingUnknown WaitingKind = iota
	WaitingDepartment
	WaitingSupplier
	WaitingTool
	WaitingNobody
)

var waitingKinds = []string{"unknown", "department", "supplier", "tool", "nobody"}

// String gives the form value.
func (k WaitingKind) String() string { return waitingKinds[k] }

// MarshalText is used for JSON.
func (k WaitingKind) MarshalText() ([]byte, error) { return choiceText(waitingKinds, k) }

// UnmarshalText reads what MarshalText wrote.
func (k *WaitingKind) UnmarshalText(text []byte) error { return readChoice(waitingKinds, text, k) }

// OwnTime is the answer to "In the last two weeks, how much of your own time did it take?".
type OwnTime uint8

// The choices of own time.
const (
	OwnTimeNone OwnTime = iota
	OwnTimeUnderOneHour
	OwnTimeOneToFourHours
	OwnTimeDay
	OwnTimeTwoToFourDays
	OwnTimeFiveDays
)

var ownTimes = []string{"none", "under1", "1to4", "day", "2to4days", "5days"}

// OwnTimes lists the form values in order.
func OwnTimes() []string { return ownTimes }

// String gives the form value.
func (o OwnTime) String() string { return ownTimes[o] }

// MarshalText is used for JSON.
func (o OwnTime) MarshalText() ([]byte, error) { return choiceText(ownTimes, o) }

// UnmarshalText reads what MarshalText wrote.
func (o *OwnTime) UnmarshalText(text []byte) error { return readChoice(ownTimes, text, o) }

// People is the answer to "How many people does it hold up?". PeopleUnsaid is no answer.
type People uint8

// The choices of people.
const (
	PeopleUnsaid People = iota
	PeopleMe
	PeopleTwoToFive
	PeopleSixToTwenty
	PeopleOverTwenty
)

var peopleChoices = []string{"", "me", "2to5", "6to20", "over20"}

// PeopleChoices lists the form values in order; the first is no answer.
func PeopleChoices() []string { return peopleChoices }

// String gives the form value.
func (p People) String() string { return peopleChoices[p] }

// MarshalText is used for JSON.
func (p People) MarshalText() ([]byte, error) { return choiceText(peopleChoices, p) }

// UnmarshalText reads what MarshalText wrote.
func (p *People) UnmarshalText(text []byte) error { return readChoice(peopleChoices, text, p) }

// Need is a supplier's answer to "What do you need from us?".
type Need uint8

// The choices of need; NeedUnsaid is every department's report.
const (
	NeedUnsaid Need = iota
	NeedAnswer
	NeedAccess
	NeedPayment
	NeedContract
	NeedFix
	NeedOther
	NeedFeedback // nothing, just feedback
)

var needs = []string{"", "answer", "access", "payment", "contract", "fix", "other", "feedback"}

// Needs lists the form values in order; the first is no answer.
func Needs() []string { return needs }

// String gives the form value.
func (n Need) String() string { return needs[n] }

// MarshalText is used for JSON.
func (n Need) MarshalText() ([]byte, error) { return choiceText(needs, n) }

// UnmarshalText reads what MarshalText wrote.
func (n *Need) UnmarshalText(text []byte) error { return readChoice(needs, text, n) }

// Status is how far a bottleneck has come; also the lane in which its card stands.
type Status uint8

// The statuses, in the order of the lanes.
const (
	StatusNew Status = iota
	StatusHeard
	StatusInProgress
	StatusResolved
	StatusLearned
	StatusWontDo
)

var statuses = []string{"new", "heard", "in-progress", "resolved", "learned", "wont-do"}

// Statuses lists all statuses in the order of the lanes.
func Statuses() []Status {
	return []Status{StatusNew, StatusHeard, StatusInProgress, StatusResolved, StatusLearned, StatusWontDo}
}

// String gives the form value.
func (s Status) String() string { return statuses[s] }

// MarshalText is used for JSON.
func (s Status) MarshalText() ([]byte, error) { return choiceText(statuses, s) }

// UnmarshalText reads what MarshalText wrote.
func (s *Status) UnmarshalText(text []byte) error { return readChoice(statuses, text, s) }

// Open is true while the bottleneck still costs hours: nobody has resolved it. What we won't do stays lost.
func (s Status) Open() bool { return s != StatusResolved && s != StatusLearned }

// Verdict is a reporter's answer to "did this fix it for you?".
type Verdict uint8

// The verdicts; VerdictUnsaid is no answer.
const (
	VerdictUnsaid Verdict = iota
	VerdictSolved
	VerdictNot
	VerdictPartly
)

var verdicts = []string{"", "solved", "not", "partly"}

// String gives the form value.
func (v Verdict) String() string { return verdicts[v] }

// MarshalText is used for JSON.
func (v Verdict) MarshalText() ([]byte, error) { return choiceText(verdicts, v) }

// UnmarshalText reads what MarshalText wrote.
func (v *Verdict) UnmarshalText(text []byte) error { return readChoice(verdicts, text, v) }

// Effect is what came of a change that was announced.
type Effect uint8

// The effects.
const (
	EffectBetter Effect = iota
	EffectWorse
	EffectSame
)

var effects = []string{"better", "worse", "same"}

// Effects lists the form values.
func Effects() []string { return effects }

// String gives the form value.
func (e Effect) String() string { return effects[e] }

// MarshalText is used for JSON.
func (e Effect) MarshalText() ([]byte, error) { return choiceText(effects, e) }

// UnmarshalText reads what MarshalText wrote.
func (e *Effect) UnmarshalText(text []byte) error { return readChoice(effects, text, e) }

// Audience is who may read an update on a bottleneck.
type Audience uint8

// The audiences.
const (
	AudienceReporters Audience = iota // the reporters in departments, and everyone who reads the board
	AudienceSuppliers                 // those, and the suppliers in it
	AudienceMembers                   // members only
)

var audiences = []string{"reporters", "suppliers", "members"}

// String gives the form value.
func (a Audience) String() string { return audiences[a] }

// MarshalText is used for JSON.
func (a Audience) MarshalText() ([]byte, error) { return choiceText(audiences, a) }

// UnmarshalText reads what MarshalText wrote.
func (a *Audience) UnmarshalText(text []byte) error { return readChoice(audiences, text, a) }

// Reaches says whether a report's reporter may read an update to this audience.
func (a Audience) Reaches(source Party) bool {
	return a == AudienceSuppliers || a == AudienceReporters && source.Kind == DepartmentParty
}

// QuestionKind is the form of answer that a department's own question takes.
type QuestionKind uint8

// The kinds of question.
const (
	QuestionText QuestionKind = iota
	QuestionMoney
	QuestionNumeric
	QuestionDate
	QuestionChoice
)

var questionKinds = []string{"text", "money", "number", "date", "choice"}

// QuestionKinds lists the form values.
func QuestionKinds() []string { return questionKinds }

// String gives the form value.
func (k QuestionKind) String() string { return questionKinds[k] }

// MarshalText is used for JSON.
func (k QuestionKind) MarshalText() ([]byte, error) { return choiceText(questionKinds, k) }

// UnmarshalText reads what MarshalText wrote.
func (k *QuestionKind) UnmarshalText(text []byte) error { return readChoice(questionKinds, text, k) }

// Role is what a member may do; each role may do all that the ones before it may, except that
// a lead's extra rights concern only their departments.
type Role uint8

// The roles.
const (
	RoleReader Role = iota
	RoleLead
	RoleEngineer
	RoleAdmin
)

var roles = []string{"reader", "lead", "engineer", "admin"}

// Roles lists the form values.
func Roles() []string { return roles }

// String gives the form value.
func (r Role) String() string { return roles[r] }

// MarshalText is used for JSON.
func (r Role) MarshalText() ([]byte, error) { return choiceText(roles, r) }

// UnmarshalText reads what MarshalText wrote.
func (r *Role) UnmarshalText(text []byte) error { return readChoice(roles, text, r) }

// LinkKind is what a link opens.
type LinkKind uint8

// The kinds of link.
const (
	LinkSetup LinkKind = iota + 1
	LinkDepartment
	LinkSupplier
	LinkTracking
	LinkBoard
	LinkInvitation
	LinkMailReporter // how often a reporter gets mail; the number is the report. None of the three is recorded
	LinkMailContact
	LinkMailMember
	LinkRound           // a round's own; who answers says for which department
	LinkRoundInvitation // of one person to a round; the number is the invitation. It is not recorded
	LinkMailInvitee     // likewise: who is invited to a round chooses whether mail about rounds comes
	LinkFeed            // a member's own feed, and nothing else
)

var linkKinds = []string{"", "setup", "department", "supplier", "tracking", "board", "invitation", "mail-reporter", "mail-contact", "mail-member", "round", "round-invitation", "mail-invitee", "feed"}

// String gives the name that the journal keeps.
func (k LinkKind) String() string { return linkKinds[k] }

// MarshalText is used for JSON.
func (k LinkKind) MarshalText() ([]byte, error) { return choiceText(linkKinds, k) }

// UnmarshalText reads what MarshalText wrote.
func (k *LinkKind) UnmarshalText(text []byte) error { return readChoice(linkKinds, text, k) }
