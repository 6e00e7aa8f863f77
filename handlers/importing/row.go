package importing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
)

// Limits are those of the form.
const (
	textMax      = 2000
	shortMax     = 120
	contactMax   = 200
	answerMax    = 500
	referenceMax = 80
)

// item is what a row comes to: a command, or why there is none.
type item struct {
	command   *models.ImportReport
	fault     *Fault
	left      bool   // somebody said that it is to be left out
	unknown   string // the name that is not known
	nameless  bool
	closed    bool
	shortened bool
}

// table reads rows by a plan, for one state: departments and suppliers are known by their names.
type table struct {
	plan    *Plan
	state   *models.State
	keys    *models.Keyring
	parties map[string]models.Party
	today   models.Date
}

func newTable(plan *Plan, state *models.State, keys *models.Keyring, now models.Moment) *table {
	t := &table{plan, state, keys, map[string]models.Party{}, state.Settings.Calendar.Today(now)}
	for _, one := range state.Suppliers() {
		t.parties[sheet.Plain(one.Name)] = models.SupplierNumbered(one.Number)
	}
	for _, one := range state.Departments() {
		t.parties[sheet.Plain(one.Name)] = models.DepartmentNumbered(one.Number)
	}
	return t
}

// cell gives what stands for a thing in a row.
func (t *table) cell(row sheet.Row, thing string) string {
	at := t.plan.Column(thing)
	if at < 0 || at >= len(row.Cells) {
		return ""
	}
	return sheet.Undefused(sheet.Clean(row.Cells[at]))
}

// take makes a command of a row.
func (t *table) take(row sheet.Row) (one item) {
	fail := func(why string, limit int) item {
		return item{fault: &Fault{Line: row.Line, What: shown(row), Why: why, Limit: limit}}
	}
	if row.Wrong != "" {
		return fail("row."+string(row.Wrong), sheet.MaxRow>>20)
	}
	for _, cell := range row.Cells {
		if strings.ContainsFunc(cell, unreadable) {
			return fail("row.unreadable", 0)
		}
	}
	c := &models.ImportReport{Import: t.plan.Import, Reference: cut(t.cell(row, "reference"), referenceMax)}
	if one.shortened = t.words(row, c); c.Text == "" {
		return fail("row.no-text", 0)
	}
	if one.closed = closed[sheet.Plain(t.cell(row, "status"))] != ""; one.closed && t.plan.NoClosed {
		one.left = true
		return one
	}
	source, name := t.source(row)
	if source.IsZero() {
		one.left, one.unknown, one.nameless = true, name, name == ""
		return one
	}
	c.Source = source
	if why, limit := t.fill(row, c); why != "" {
		return fail(why, limit)
	}
	c.Key = t.key(c)
	one.command = c
	return one
}

// words puts title and text together, and says whether they had to be cut.
func (t *table) words(row sheet.Row, c *models.ImportReport) (shortened bool) {
	title, text := t.cell(row, "title"), t.cell(row, "text")
	if title != "" && text != "" && !strings.HasPrefix(text, title) {
		text = title + "\n" + text
	}
	if text == "" {
		text = title
	}
	c.Text = cut(text, textMax)
	return len(c.Text) < len(text)
}

// source gives whom a row comes from; or none, and the name that is not known.
func (t *table) source(row sheet.Row) (p models.Party, name string) {
	for _, thing := range []string{"department", "supplier"} {
		cell := t.cell(row, thing)
		if cell == "" {
			continue
		}
		if p, known := t.parties[sheet.Plain(cell)]; known {
			return p, ""
		}
		if name == "" {
			name = cell
		}
	}
	if name == "" {
		return t.party(t.plan.Default), ""
	}
	return t.party(t.plan.Names[sheet.Plain(name)]), name
}

// party reads "d3" or "s4"; what is not in use is none.
func (t *table) party(text string) (p models.Party) {
	if p.UnmarshalText([]byte(text)) != nil {
		return models.Party{}
	}
	if one := t.state.Department(p.Number); p.Kind == models.DepartmentParty && one != nil && !one.Removed {
		return p
	}
	if one := t.state.Supplier(p.Number); p.Kind == models.SupplierParty && one != nil && !one.Removed {
		return p
	}
	return models.Party{}
}

// fill reads all else, by the rules of the form.
func (t *table) fill(row sheet.Row, c *models.ImportReport) (why string, limit int) {
	if feedback[sheet.Plain(t.cell(row, "kind"))] != "" {
		c.Kind = models.Feedback
	}
	c.Contact, c.About = t.cell(row, "contact"), cut(t.cell(row, "about"), shortMax)
	if utf8.RuneCountInString(c.Contact) > contactMax {
		return "row.contact-long", contactMax
	}
	if why := t.dates(row, c); why != "" {
		return why, 0
	}
	if c.Kind == models.Feedback {
		return "", 0
	}
	_ = c.OwnTime.UnmarshalText([]byte(t.plan.OwnTime))
	var ok bool
	if cell := t.cell(row, "own_time"); cell != "" {
		if c.OwnTime, ok = ownTime(cell); !ok {
			return "row.own-time", 0
		}
	}
	if cell := t.cell(row, "people"); cell != "" {
		if c.People, ok = people(cell); !ok {
			return "row.people", 0
		}
	}
	if c.Source.Kind == models.DepartmentParty {
		t.waits(t.cell(row, "waiting"), c)
		return t.answer(row, c)
	}
	return "", 0
}

func (t *table) dates(row sheet.Row, c *models.ImportReport) (why string) {
	order := t.plan.Order
	if order == "" {
		order = t.plan.Found.Order
	}
	if order == "" {
		order = dayFirst
	}
	var ok bool
	if cell := t.cell(row, "logged"); cell != "" {
		if c.LoggedOn, ok = date(cell, order); !ok {
			return "row.logged"
		}
		if c.LoggedOn > t.today+1 { // it may be tomorrow elsewhere
			return "row.future"
		}
	}
	if cell := t.cell(row, "too_late"); cell != "" {
		if c.TooLate, ok = date(cell, order); !ok {
			return "row.too-late"
		}
	}
	return ""
}

// waits reads what a row waits for: a department or supplier by its name, "nobody seems to own it", or a tool.
func (t *table) waits(cell string, c *models.ImportReport) {
	if p, known := t.parties[sheet.Plain(cell)]; known && cell != "" {
		c.Waiting, c.WaitingParty = models.WaitingDepartment, p
		if p.Kind == models.SupplierParty {
			c.Waiting, c.WaitingParty, c.WaitingName = models.WaitingSupplier, models.Party{}, t.state.PartyName(p)
		}
		return
	}
	if value := waitings[sheet.Plain(cell)]; value != "" {
		_ = c.Waiting.UnmarshalText([]byte(value))
		return
	}
	if cell != "" {
		c.Waiting, c.WaitingName = models.WaitingTool, cut(cell, shortMax)
	}
}

// answer reads the answer to the department's own question.
func (t *table) answer(row sheet.Row, c *models.ImportReport) (why string, limit int) {
	one, cell := t.state.Department(c.Source.Number), t.cell(row, "answer")
	if one == nil || cell == "" {
		return "", 0
	}
	q := one.FormQuestion()
	switch {
	case q == nil:
		return "", 0 // nobody asks that there
	case utf8.RuneCountInString(cell) > answerMax:
		return "row.answer-long", answerMax
	case q.Wrong(cell) != "":
		return "row.answer", 0
	}
	c.Asked, c.Answer = q.Number, cell
	return "", 0
}

// key is by what a row is known again: its reference in the other system, or all that it says. Nobody can tell from it
// what was said, not even after that was erased.
func (t *table) key(c *models.ImportReport) string {
	if c.Reference != "" {
		return t.keys.ImportKey("reference", strings.ToLower(t.plan.System), strings.ToLower(c.Reference))
	}
	return t.keys.ImportKey("row", c.Source.String(), c.LoggedOn.String(), c.Contact, c.Text)
}

// cut shortens a text to so many characters.
func cut(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:most-1])) + "…"
}

// shown is what stands in a row, in short.
func shown(row sheet.Row) string {
	if row.Cells == nil {
		return cut(oneLine(row.Raw[:min(len(row.Raw), 600)]), 120)
	}
	var filled []string
	for _, cell := range row.Cells {
		if cell = oneLine(cell[:min(len(cell), 300)]); cell != "" && len(filled) < 5 {
			filled = append(filled, cut(cell, 50))
		}
	}
	return strings.Join(filled, " · ")
}

func oneLine(text string) string { return strings.Join(strings.Fields(sheet.Clean(text)), " ") }

// unreadable signs are left over from a file that was read as what it is not.
func unreadable(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\t'
}
