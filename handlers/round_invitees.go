package handlers

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
)

// The columns of a table of people to invite, in the order in which they stand where no first line names them.
var inviteeOrder = []string{"contact", "email", "for", "language"}

// inviteeColumns are the names by which people head those columns, in the languages that the program speaks.
var inviteeColumns = sheet.Columns{
	"contact": contactColumns["contact"], "email": contactColumns["email"], "language": contactColumns["language"],
	"for": append([]string{"for", "department", "departments", "team", "Abteilung", "Abteilungen", "für", "service", "services", "département", "pour",
		"departamento", "departamentos", "para", "afdeling", "afdelingen", "voor"}, contactColumns["supplier"]...),
}

// inviteeTable is a table of people, as far as it could be read.
type inviteeTable struct {
	good   []inviteeRow
	faulty []faultyRow
}

type inviteeRow struct {
	line    int // 0 where it stood on an earlier page
	invitee models.RoundInvitee
}

// readInvitees reads a table of people for the parties that a round asks. The error is one of the field: what is no such
// table at all.
func (v *visit) readInvitees(r *models.Round, text string) (*inviteeTable, error) {
	rows, more := sheet.Read(text, models.RoundInvitedMost+1)
	var layout sheet.Layout
	if len(rows) > 0 {
		layout = inviteeColumns.Layout(rows[0].Cells, inviteeOrder...)
	}
	if layout.Header {
		rows = rows[1:]
	}
	switch _, named := layout.At["email"]; {
	case len(rows) == 0:
		return nil, models.FailField("table", "error.table.empty")
	case !named:
		return nil, models.FailField("table", "error.round.table.no-mail")
	case more || len(rows) > models.RoundInvitedMost:
		wrong := models.FailField("table", "error.table.many")
		wrong.Fields[0].Params = map[string]string{"limit": strconv.Itoa(models.RoundInvitedMost)}
		return nil, wrong
	}
	t, parties := &inviteeTable{}, v.partiesAsked(r)
	for _, row := range rows {
		t.take(v, row, layout, parties)
	}
	return t, nil
}

// partiesAsked are the parties that a round asks, by their names in lower case.
func (v *visit) partiesAsked(r *models.Round) map[string]models.Party {
	parties := map[string]models.Party{}
	for _, p := range r.Asked {
		if v.state.InUse(p) {
			parties[strings.ToLower(v.state.PartyName(p))] = p
		}
	}
	return parties
}

func (t *inviteeTable) take(v *visit, row sheet.Row, layout sheet.Layout, parties map[string]models.Party) {
	wrong := faultyRow{line: row.Line, raw: row.Raw}
	if row.Wrong != "" {
		wrong.key = "row." + string(row.Wrong)
		t.faulty = append(t.faulty, wrong)
		return
	}
	for _, thing := range inviteeOrder {
		wrong.cells = append(wrong.cells, layout.Cell(row, thing))
	}
	person, email, source := tidy(wrong.cells[0]), tidy(wrong.cells[1]), strings.ToLower(tidy(wrong.cells[2]))
	party, known := parties[source]
	if !known && source == "" && len(parties) == 1 {
		for _, party = range parties {
			known = true
		}
	}
	switch {
	case strings.ContainsFunc(strings.Join(wrong.cells, ""), unreadable):
		wrong.key = "row.unreadable"
	case models.MailAddress(email) == "" || check.Var(email, "email") != nil:
		wrong.key = "row.email"
	case utf8.RuneCountInString(person) > contactPersonMax:
		wrong.key, wrong.limit = "row.contact-long", contactPersonMax
	case !known:
		wrong.key = "row.not-asked"
	}
	if wrong.key != "" {
		t.faulty = append(t.faulty, wrong)
		return
	}
	t.good = append(t.good, inviteeRow{row.Line, models.RoundInvitee{Source: party, Person: person, Email: email,
		Language: languageOf(wrong.cells[3]), Mark: v.server.Keys.AddressMark(email)}})
}

// carried writes the good rows so that the next page brings them back; mend the faulty ones as they stood.
func (t *inviteeTable) carried(v *visit) string {
	rows := [][]string{inviteeOrder}
	for _, row := range t.good {
		one := row.invitee
		rows = append(rows, []string{one.Person, one.Email, v.state.PartyName(one.Source), one.Language})
	}
	return csvText(rows)
}

func (t *inviteeTable) mend() string {
	var lines []string
	for _, row := range t.faulty {
		lines = append(lines, row.raw)
	}
	return strings.Join(lines, "\n")
}

// inviteesPosted reads the table that was sent: a file, or what was typed.
func (v *visit) inviteesPosted(r *models.Round, typed string) (*inviteeTable, error) {
	file, err := v.upload("file")
	if err != nil {
		return nil, err
	}
	if file != nil {
		switch typed, err = sheet.Decode(file); {
		case errors.Is(err, sheet.ErrSpreadsheet):
			return nil, models.FailField("file", "error.table.spreadsheet")
		case err != nil:
			return nil, models.FailField("file", "error.table.no-text")
		}
	}
	return v.readInvitees(r, typed)
}
