package handlers

import (
	"encoding/json"
	"time"

	"bottleneck/models"
)

// personFile is what is known about a person, as they may be given it. Its names never change.
type personFile struct {
	Organisation string             `json:"organisation"`
	At           string             `json:"at"`
	Contact      string             `json:"contact,omitempty"`
	Reports      []personReport     `json:"reports,omitempty"`
	Account      *personAccount     `json:"account,omitempty"`
	Invitations  []personInvitation `json:"invitations,omitempty"`
}

type personReport struct {
	Reference  string         `json:"reference"`
	Filed      string         `json:"filed"`
	From       string         `json:"from"` // department or supplier
	Kind       string         `json:"kind"`
	Contact    string         `json:"contact,omitempty"`
	Words      string         `json:"words,omitempty"`
	About      string         `json:"about,omitempty"`
	WaitingFor string         `json:"waiting_for,omitempty"`
	OwnTime    string         `json:"own_time,omitempty"`
	People     string         `json:"people,omitempty"`
	TooLate    string         `json:"too_late,omitempty"`
	ComeBy     bool           `json:"come_by,omitempty"`
	Questions  []personAnswer `json:"questions,omitempty"`
	Added      []personWords  `json:"added,omitempty"`
	Verdict    string         `json:"verdict,omitempty"`
	Note       string         `json:"verdict_words,omitempty"`
	Answers    []personWords  `json:"answers,omitempty"`
	Withdrawn  bool           `json:"withdrawn,omitempty"`
	Erased     bool           `json:"erased,omitempty"`
	Bottleneck string         `json:"bottleneck"`
	WouldHelp  string         `json:"would_help,omitempty"` // said of a supplier
	Suppliers  []personWords  `json:"supplier_answers,omitempty"`
}

// personInvitation is an invitation to a round. Whether it was answered is not said: nothing in the program may tell who
// answered.
type personInvitation struct {
	Round    string `json:"round"`
	For      string `json:"for"` // department or supplier
	Name     string `json:"name,omitempty"`
	Email    string `json:"email"`
	Language string `json:"language,omitempty"`
}

type personAnswer struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
}

type personWords struct {
	At    string `json:"at"`
	By    string `json:"by,omitempty"`
	Words string `json:"words"`
}

type personAccount struct {
	Name        string          `json:"name"`
	Email       string          `json:"email"`
	Role        string          `json:"role"`
	Departments []string        `json:"departments,omitempty"`
	Joined      string          `json:"joined,omitempty"`
	Sessions    []personSession `json:"sessions,omitempty"`
	Owns        int             `json:"bottlenecks_owned"`
	Helps       int             `json:"offers_to_help"`
	Said        int             `json:"updates"`
	Answered    int             `json:"answers"`
}

type personSession struct {
	Device  string `json:"device"`
	Started string `json:"started"`
}

// sendJSON sends a value as a file that people can read too.
func (v *visit) sendJSON(value any) error {
	body, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return err
	}
	v.Type("json", "utf-8")
	return v.sendCompressed(append(body, '\n'))
}

func (v *visit) stamp(at models.Moment) string { return v.local(at).Format(time.RFC3339) }

func (v *personVisit) personFile() *personFile {
	file := &personFile{Organisation: v.state.Settings.Organisation, At: v.stamp(v.now), Contact: v.contact}
	for _, n := range v.reports {
		file.Reports = append(file.Reports, v.personReport(v.state.Report(n)))
	}
	for _, one := range v.invitations {
		person, email := v.state.InvitedAs(one)
		file.Invitations = append(file.Invitations, personInvitation{v.state.Round(one.Round).Title, v.state.PartyName(one.Source), person, email, one.Language})
	}
	if m := v.account; m != nil {
		done := v.state.DoneBy(m.Number)
		file.Account = &personAccount{Name: m.Name, Email: m.Email, Role: m.Role.String(), Departments: v.departmentNames(m.Departments),
			Owns: done.Owns, Helps: done.Helps, Said: done.Said, Answered: done.Answered}
		if m.Joined != 0 {
			file.Account.Joined = v.stamp(m.Joined)
		}
		for _, one := range v.state.Sessions(m, v.now) {
			file.Account.Sessions = append(file.Account.Sessions, personSession{one.Agent, v.stamp(one.Started)})
		}
	}
	return file
}

func (v *visit) personReport(r *models.Report) personReport {
	more := r.Rest()
	one := personReport{Reference: r.Number.String(), Filed: v.stamp(r.Logged()), From: v.state.PartyName(r.Source), Kind: r.Kind.String(),
		Contact: more.Contact, Words: r.Text, About: more.About, WaitingFor: more.WaitingName, TooLate: r.TooLate.String(), ComeBy: r.ComeBy,
		Verdict: more.Verdict.String(), Note: more.VerdictNote, Withdrawn: r.Withdrawn, Erased: r.Erased, Bottleneck: r.Bottleneck.String()}
	if r.Kind == models.Blocker {
		one.OwnTime, one.People = r.OwnTime.String(), r.People.String()
	}
	if name := v.state.PartyName(r.WaitingParty); name != "" {
		one.WaitingFor = name
	}
	for _, a := range more.Answers {
		answer := personAnswer{Answer: a.Answer}
		if asked := v.state.Question(a.Question); asked != nil {
			answer.Question = asked.Label
		}
		one.Questions = append(one.Questions, answer)
	}
	for _, added := range more.Added {
		one.Added = append(one.Added, personWords{At: v.stamp(added.At), Words: added.Text})
	}
	if f := v.state.FeedbackOfReport(r); f != nil {
		one.WouldHelp = f.Help()
		for _, a := range f.Answers {
			one.Suppliers = append(one.Suppliers, personWords{v.stamp(a.At), v.state.PartyName(models.SupplierNumbered(f.Supplier)), a.Words})
		}
	}
	for _, reply := range more.Replies {
		if reply.Words != "" && !reply.Retracted {
			one.Answers = append(one.Answers, personWords{v.stamp(reply.At), v.speakerTo(r, reply.By), reply.Words})
		}
	}
	return one
}
