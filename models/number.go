package models

import (
	"fmt"
	"strconv"
	"strings"
)

// Numbers are dense and start at 1; 0 always means none.
type (
	// ReportNumber numbers reports; people read it as R-1042.
	ReportNumber uint32
	// BottleneckNumber numbers bottlenecks; people read it as B-17.
	BottleneckNumber uint32
	// MemberNumber numbers members.
	MemberNumber uint32
	// LinkNumber numbers links that can be replaced (see Link).
	LinkNumber uint32
	// VoiceNumber numbers voices: one person as far as we can tell.
	VoiceNumber uint32
	// ContactNumber numbers the people at suppliers who have links of their own.
	ContactNumber uint32
	// SupplierFeedbackNumber numbers what we say to suppliers.
	SupplierFeedbackNumber uint32
	// HeadsUpNumber numbers announcements of coming changes.
	HeadsUpNumber uint32
	// ActionNumber numbers the actions that were agreed on because of what was learned.
	ActionNumber uint32
	// RoundNumber numbers rounds.
	RoundNumber uint32
	// RoundInvitationNumber numbers invitations of single people to rounds.
	RoundInvitationNumber uint32
	// APITokenNumber numbers the tokens by which other programs use the API.
	APITokenNumber uint32
	// ImportNumber numbers what was brought in from other systems.
	ImportNumber uint32
	// QuestionNumber numbers the wordings of departments' own questions; a changed wording gets a new number.
	QuestionNumber uint32
)

// String gives the reference that people read and say.
func (n ReportNumber) String() string { return "R-" + strconv.FormatUint(uint64(n), 10) }

// String gives the reference that people read and say.
func (n BottleneckNumber) String() string { return "B-" + strconv.FormatUint(uint64(n), 10) }

// ParseBottleneck reads "17", "B-17" or "b17"; it gives 0 for anything else.
func ParseBottleneck(text string) BottleneckNumber {
	text = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(text)), "b")
	n, err := strconv.ParseUint(strings.TrimPrefix(text, "-"), 10, 32)
	if err != nil {
		return 0
	}
	return BottleneckNumber(n)
}

// parseReport reads "r-1042", and gives 0 for anything else.
func parseReport(text string) ReportNumber {
	digits, is := strings.CutPrefix(text, "r-")
	n, err := strconv.ParseUint(digits, 10, 32)
	if !is || err != nil {
		return 0
	}
	return ReportNumber(n)
}

// PartyKind tells the two kinds of party apart.
type PartyKind uint8

// The kinds of party.
const (
	NoParty PartyKind = iota
	DepartmentParty
	SupplierParty
)

// Party is a department or a supplier: the source of a report, or what a report waits for.
// The zero Party is none. In JSON it is text: "d3" is department 3, "s4" supplier 4.
type Party struct {
	Kind   PartyKind
	Number uint32
}

// DepartmentNumbered gives the party of department n.
func DepartmentNumbered(n uint32) Party { return Party{DepartmentParty, n} }

// SupplierNumbered gives the party of supplier n.
func SupplierNumbered(n uint32) Party { return Party{SupplierParty, n} }

// IsZero is true of no party at all.
func (p Party) IsZero() bool { return p.Kind == NoParty }

// String gives "d3", "s4" or "".
func (p Party) String() string {
	switch p.Kind {
	case DepartmentParty:
		return "d" + strconv.FormatUint(uint64(p.Number), 10)
	case SupplierParty:
		return "s" + strconv.FormatUint(uint64(p.Number), 10)
	}
	return ""
}

// MarshalText is used for JSON.
func (p Party) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (p *Party) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Party{}
		return nil
	}
	n, err := strconv.ParseUint(string(text[1:]), 10, 32)
	kind := map[byte]PartyKind{'d': DepartmentParty, 's': SupplierParty}[text[0]]
	if err != nil || n == 0 || kind == NoParty {
		return fmt.Errorf("party %q is neither d1, d2, … nor s1, s2, …", text)
	}
	*p = Party{kind, uint32(n)}
	return nil
}

// ActorKind says as what somebody acted.
type ActorKind uint8

// The kinds of actor.
const (
	SystemActor ActorKind = iota
	MemberActor
	ReporterActor   // by a tracking link; Number is the report
	DepartmentActor // by a department's form link
	SupplierActor   // by the supplier link that everybody there shares
	ContactActor    // by the link of one contact at a supplier; Number is the contact
	SetupActor      // by the set-up link
	TokenActor      // another program, by a token of the API
)

// Actor is who did something, as far as the program knows. In JSON and in the journal it is text:
// "m3" member 3, "r1042" the reporter of report 1042, "d2", "s4", "c7" (a contact at a supplier), "t5" (a token of the API),
// "setup" or "system".
type Actor struct {
	Kind   ActorKind
	Number uint32
}

var actorLetters = map[ActorKind]string{MemberActor: "m", ReporterActor: "r", DepartmentActor: "d", SupplierActor: "s",
	ContactActor: "c", TokenActor: "t"}

// String gives the text that the journal keeps.
func (a Actor) String() string {
	switch a.Kind {
	case SystemActor:
		return "system"
	case SetupActor:
		return "setup"
	}
	return actorLetters[a.Kind] + strconv.FormatUint(uint64(a.Number), 10)
}

// MarshalText is used for JSON.
func (a Actor) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (a *Actor) UnmarshalText(text []byte) error {
	switch s := string(text); s {
	case "system", "":
		*a = Actor{}
		return nil
	case "setup":
		*a = Actor{Kind: SetupActor}
		return nil
	}
	n, err := strconv.ParseUint(string(text[1:]), 10, 32)
	if err == nil {
		for kind, letter := range actorLetters {
			if letter[0] == text[0] {
				*a = Actor{kind, uint32(n)}
				return nil
			}
		}
	}
	return fmt.Errorf("actor %q is not known to this version", text)
}

// ByMember is the actor of a signed-in member.
func ByMember(n MemberNumber) Actor { return Actor{MemberActor, uint32(n)} }

// ByReporter is the actor who holds the tracking link of a report.
func ByReporter(n ReportNumber) Actor { return Actor{ReporterActor, uint32(n)} }

// ByParty is the actor who holds a party's link.
func ByParty(p Party) Actor {
	if p.Kind == SupplierParty {
		return Actor{SupplierActor, p.Number}
	}
	return Actor{DepartmentActor, p.Number}
}

// ByContact is the actor who holds the link of one contact at a supplier.
func ByContact(n ContactNumber) Actor { return Actor{ContactActor, uint32(n)} }

// ByToken is the actor of a program that came with a token of the API.
func ByToken(n APITokenNumber) Actor { return Actor{TokenActor, uint32(n)} }

// OfTheHouse says whether the organisation's own people acted, or a program for them: nobody who only has a link.
func (a Actor) OfTheHouse() bool { return a.Kind == MemberActor || a.Kind == TokenActor }

// Member gives the member who acted, or 0.
func (a Actor) Member() MemberNumber {
	if a.Kind != MemberActor {
		return 0
	}
	return MemberNumber(a.Number)
}
