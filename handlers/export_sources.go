package handlers

import (
	"strconv"

	"bottleneck/models"
)

// Who reports, who works, and what they are told, as files of the export.

var exportHeadsUps = exportTable{"heads-ups", "changes that were announced, one a row", []exportColumn{
	{"heads_up", "its number"},
	{"title", "its one line"},
	{"what", "what changes"},
	{"do", "what people should do"},
	{"from", "the day of the change"},
	{"touched", "the departments and suppliers that it touches"},
	{"got", "those of them who said that they got it"},
	{"bottleneck", "that it is made for"},
	{"announced", "when"},
	{"by", "the member"},
	{"withdrawn", "when"},
	{"reason", "of that"},
}, (*exporting).headsUps}

func (x *exporting) headsUps(row func(...string) error) error {
	for n := 1; n <= x.state.HeadsUpCount(); n++ {
		h := x.state.HeadsUp(models.HeadsUpNumber(n))
		var got []models.Party
		for _, one := range h.Got {
			got = append(got, one.Party)
		}
		bottleneck := ""
		if h.Bottleneck != 0 {
			bottleneck = h.Bottleneck.String()
		}
		err := row(strconv.Itoa(n), h.Title, h.What, h.Do, h.From.String(), x.parties(h.Touched), x.parties(got), bottleneck,
			x.at(h.Announced.At), x.by(h.Announced.By), x.at(h.Withdrawn.At), h.Reason)
		if err != nil {
			return err
		}
	}
	return nil
}

var exportHeadsUpAnswers = exportTable{"heads-up-answers", "what came of changes, as those who were told say, one a row", []exportColumn{
	{"heads_up", "its number"},
	{"source", "department or supplier"},
	{"from", "its name"},
	{"at", "when"},
	{"effect", "better, worse or the same"},
	{"words", "how; personal data may be in it"},
}, (*exporting).headsUpAnswers}

func (x *exporting) headsUpAnswers(row func(...string) error) error {
	for n := 1; n <= x.state.HeadsUpCount(); n++ {
		for _, a := range x.state.HeadsUp(models.HeadsUpNumber(n)).Answers {
			source, from := x.party(a.Source)
			if err := row(strconv.Itoa(n), source, from, x.at(a.At), a.Effect.String(), a.Words); err != nil {
				return err
			}
		}
	}
	return nil
}

var exportSupplierFeedback = exportTable{"supplier-feedback", "what was said to suppliers, and what they answered, one a row", []exportColumn{
	{"feedback", "its number"},
	{"supplier", "its name"},
	{"kind", "what it is"},
	{"given", "when"},
	{"state", "waits (for a member), released, set-aside or taken-back"},
	{"what", "what happened, or what is needed; personal data may be in it"},
	{"help", "what would help"},
	{"bottleneck", "that a request is for"},
	{"answer", "their newest answer"},
	{"answered", "when"},
	{"promised", "the day that they promised"},
	{"kept", "when it was said that they kept it"},
}, (*exporting).supplierFeedback}

func (x *exporting) supplierFeedback(row func(...string) error) error {
	for n := 1; n <= x.state.SupplierFeedbackCount(); n++ {
		f := x.state.SupplierFeedback(models.SupplierFeedbackNumber(n))
		supplier, bottleneck, answer, answered := "", "", "", ""
		if f.Supplier != 0 {
			supplier = x.state.PartyName(models.SupplierNumbered(f.Supplier))
		}
		if f.Bottleneck != 0 {
			bottleneck = f.Bottleneck.String()
		}
		if last := len(f.Answers) - 1; last >= 0 {
			answer, answered = f.Answers[last].Words, x.at(f.Answers[last].At)
		}
		state := [...]string{"waits", "released", "set-aside", "taken-back"}[f.State]
		err := row(strconv.Itoa(n), supplier, f.Kind.String(), x.at(f.Given.At), state, x.state.What(f), f.Help(), bottleneck, answer,
			answered, f.Promise.String(), x.at(f.Kept.At))
		if err != nil {
			return err
		}
	}
	return nil
}

var exportDepartments = exportTable{"departments", "departments, one a row", []exportColumn{
	{"department", "its number"},
	{"name", "its name"},
	{"question", "its own question"},
	{"removed", "yes: it is out of use"},
}, (*exporting).departments}

func (x *exporting) departments(row func(...string) error) error {
	for _, one := range x.state.AllDepartments() {
		question := ""
		if q := one.FormQuestion(); q != nil {
			question = q.Label
		}
		if err := row(strconv.Itoa(int(one.Number)), one.Name, question, yes(one.Removed)); err != nil {
			return err
		}
	}
	return nil
}

var exportSuppliers = exportTable{"suppliers", "suppliers, one a row", []exportColumn{
	{"supplier", "its number"},
	{"name", "its name"},
	{"added", "when"},
	{"removed", "yes: it is out of use"},
}, (*exporting).suppliers}

func (x *exporting) suppliers(row func(...string) error) error {
	for _, one := range x.state.AllSuppliers() {
		if err := row(strconv.Itoa(int(one.Number)), one.Name, x.at(one.Added), yes(one.Removed)); err != nil {
			return err
		}
	}
	return nil
}

var exportContacts = exportTable{"contacts", "people at suppliers, one a row; personal data", []exportColumn{
	{"contact", "their number"},
	{"supplier", "the name of their company"},
	{"name", "their name"},
	{"email", "their address"},
	{"language", "in which they are written to"},
	{"removed", "yes: their link is closed"},
}, (*exporting).contacts}

func (x *exporting) contacts(row func(...string) error) error {
	for n := 1; n <= x.state.ContactCount(); n++ {
		one := x.state.Contact(models.ContactNumber(n))
		err := row(strconv.Itoa(n), x.state.PartyName(models.SupplierNumbered(one.Supplier)), one.Name, one.Email, one.Language, yes(one.Removed))
		if err != nil {
			return err
		}
	}
	return nil
}

var exportMembers = exportTable{"members", "people with an account, one a row; personal data", []exportColumn{
	{"member", "their number"},
	{"name", "their name"},
	{"email", "their address"},
	{"role", "reader, lead, engineer or admin"},
	{"departments", "that a lead looks after"},
	{"joined", "when they accepted the invitation"},
	{"disabled", "yes: they cannot sign in"},
}, (*exporting).members}

func (x *exporting) members(row func(...string) error) error {
	for _, m := range x.state.Members() {
		var after []models.Party
		for _, n := range m.Departments {
			after = append(after, models.DepartmentNumbered(n))
		}
		err := row(strconv.Itoa(int(m.Number)), m.Name, m.Email, m.Role.String(), x.parties(after), x.at(m.Joined), yes(m.Disabled))
		if err != nil {
			return err
		}
	}
	return nil
}
