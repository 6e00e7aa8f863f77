package handlers

import (
	"fmt"
	"strconv"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
	"bottleneck/views"
	"bottleneck/views/words"

	"github.com/gofiber/fiber/v2"
)

// showAddMany asks for a table of suppliers and contacts.
func (s *Server) showAddMany(v *visit) error { return v.manyPage("", nil) }

func (v *visit) manyPage(typed string, wrong *models.Error) error {
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	return v.render(formStatus(wrong), views.AddManyPage(page, views.AddManyProps{Table: typed, Limit: contactRowsMax}))
}

// showManyTemplate is a table with nothing but the names of the columns, to be filled in.
func (s *Server) showManyTemplate(v *visit) error {
	var header []string
	for _, thing := range contactOrder {
		header = append(header, v.words.T("many.column."+thing))
	}
	return v.sendTable("suppliers.csv", header, nil)
}

// previewMany shows what a table would do. It changes nothing.
func (s *Server) previewMany(v *visit) error {
	typed, err := v.typed("table")
	if err != nil {
		return err
	}
	found, err := v.manyPosted(typed)
	if wrong := formError(err); wrong != nil {
		return v.manyPage(shownAgain(typed), wrong)
	}
	if err != nil {
		return err
	}
	return v.previewPage(found, nil)
}

// shownAgain is what was typed as the page can show it again.
func shownAgain(typed string) string { return clean(typed) }

// manyPosted reads the table that was sent: a file, or what was typed; and the rows that an earlier preview carried.
func (v *visit) manyPosted(typed string) (*contactTable, error) {
	file, err := v.upload("file")
	if err != nil {
		return nil, err
	}
	rows, err := v.typed("rows")
	if err != nil {
		return nil, err
	}
	var found *contactTable
	if file != nil {
		found, err = decodeContacts(file)
	} else {
		found, err = readContacts(typed)
	}
	if err != nil || rows == "" {
		return found, err
	}
	return found.with(rows)
}

// with puts the rows that an earlier page carried in front.
func (t *contactTable) with(carried string) (*contactTable, error) {
	before, err := readContacts(carried)
	if err != nil {
		return nil, err
	}
	for i := range before.good {
		before.good[i].line = 0
	}
	t.good, t.faulty = append(before.good, t.good...), append(before.faulty, t.faulty...)
	if len(t.good)+len(t.faulty) > contactRowsMax {
		return nil, tooManyRows()
	}
	return t, nil
}

// previewPage says of each row what will happen with it.
func (v *visit) previewPage(t *contactTable, wrong *models.Error) error {
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	props := views.ManyPreviewProps{Carried: t.carried(), Unknown: append(t.layout.Unknown, t.layout.Twice...), Headed: t.layout.Header}
	for i, fate := range v.state.FatesOf(t.rows()) {
		props.Add(v.manyRow(t.good[i], fate), fate)
	}
	for _, row := range t.faulty {
		props.Faulty = append(props.Faulty, views.FaultyRow{Line: row.line, What: row.shown(), Why: v.words.T(row.key, row.params()...)})
	}
	if len(t.faulty) > 0 {
		props.Mend = shownAgain(t.mend())
	}
	props.Room = suppliersMax - len(v.state.Suppliers())
	return v.render(formStatus(wrong), views.ManyPreviewPage(page, props))
}

func (v *visit) manyRow(row contactRow, fate models.RowFate) views.ManyRow {
	one := views.ManyRow{Line: row.line, Supplier: row.contact.Supplier, Email: row.contact.Email, Fate: fate.String(), Adds: fate.Adds(), Spoken: row.spoken}
	if row.contact.Person != row.contact.Email {
		one.Person = row.contact.Person
	}
	if row.contact.Language != "" {
		one.Language = languageName(row.contact.Language)
	}
	return one
}

// languageName is what those who speak a language call it.
func languageName(code string) string {
	if w := words.Lookup(code); w != nil {
		return w.Name()
	}
	return languageOwnNames[code]
}

// addMany adds what the preview carried and that is not there yet, all of it or nothing.
func (s *Server) addMany(v *visit) error {
	carried, err := v.typed("rows")
	if err != nil {
		return err
	}
	t, err := readContacts(carried)
	if wrong := formError(err); wrong != nil {
		return v.manyPage("", wrong)
	}
	command := &models.AddSupplierContacts{Rows: t.rows()}
	wrong := v.noRoomFor(command.Rows)
	if wrong == nil && len(t.faulty) > 0 { // no page of ours carries such rows
		wrong = models.Fail(models.Invalid, "error.rows.changed")
	}
	if wrong != nil {
		return v.previewPage(t, wrong)
	}
	err = v.do(v.actor(), command)
	if wrong := v.afterwards(err); wrong != nil {
		return v.previewPage(t, wrong)
	}
	if err != nil {
		return err
	}
	if command.First == 0 {
		return v.redirect("/admin/links", "flash.many-nothing")
	}
	return v.redirectSaying(fmt.Sprintf("/admin/links?made=%d-%d", command.First, command.Last), "flash.many-added",
		"suppliers", strconv.Itoa(command.Suppliers), "contacts", strconv.Itoa(command.Contacts))
}

// noRoomFor says that there would be too many suppliers.
func (v *visit) noRoomFor(rows []models.SupplierContact) *models.Error {
	fresh := 0
	for _, fate := range v.state.FatesOf(rows) {
		if fate == models.RowNewSupplier || fate == models.RowNewBoth {
			fresh++
		}
	}
	if fresh == 0 || len(v.state.Suppliers())+fresh <= suppliersMax {
		return nil
	}
	wrong := models.Fail(models.Invalid, "error.names.many")
	wrong.Params = map[string]string{"limit": strconv.Itoa(suppliersMax)}
	return wrong
}

// saveFaulty gives the faulty rows as a file to mend at leisure.
func (s *Server) saveFaulty(v *visit) error {
	typed, err := v.typed("table")
	if err != nil {
		return err
	}
	read, _ := sheet.Read(typed, contactRowsMax+1)
	if len(read) == 0 {
		return models.FailField("table", "error.table.empty")
	}
	var rows [][]string
	for _, row := range read {
		if row.Wrong != "" {
			row.Cells = []string{row.Raw}
		}
		rows = append(rows, row.Cells)
	}
	return v.sendTable("rows-to-mend.csv", rows[0], rows[1:])
}

// sendTable sends a table as a file to keep. Nothing on the way keeps it: it may hold links.
func (v *visit) sendTable(name string, header []string, rows [][]string) error {
	v.Set(fiber.HeaderContentType, "text/csv; charset=utf-8")
	v.Set(fiber.HeaderContentDisposition, `attachment; filename="`+name+`"`)
	out, err := newTable(v.Response().BodyWriter(), header...)
	for _, row := range rows {
		if err == nil {
			err = out.write(row...)
		}
	}
	if err != nil {
		return err
	}
	return out.flush()
}
