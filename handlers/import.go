package handlers

import (
	"bufio"
	"context"
	"io"
	"mime/multipart"
	"slices"
	"strconv"
	"strings"

	"bottleneck/handlers/importing"
	"bottleneck/models"
	"bottleneck/views"
)

// ResumeImports goes on with what was being brought in when the program ended. Call it once the journal was read.
func (s *Server) ResumeImports() { s.desk.Resume() }

// CleanImports drops uploaded files that were kept long enough. It is called every RefusalsEvery.
func (s *Server) CleanImports() { s.desk.Clean() }

// importsShown is how many imports the page lists.
const importsShown = 50

// showImport asks for a table from another system, and lists what was brought in.
func (s *Server) showImport(v *visit) error { return v.importPage("", nil) }

func (v *visit) importPage(typed string, wrong *models.Error) error {
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	props := views.ImportProps{Table: typed, Megabytes: importing.MaxFile >> 20, Rows: importing.MaxRows}
	for _, plan := range v.server.desk.Plans() {
		if plan.Import == 0 {
			props.Files = append(props.Files, views.ImportFile{Address: importFilePath(plan.ID), Name: plan.Name, Rows: plan.Found.Rows,
				At: plan.Staged.In(v.state.Settings.Calendar.Location())})
		}
	}
	for n := v.state.ImportCount(); n > max(0, v.state.ImportCount()-importsShown); n-- {
		props.Imports = append(props.Imports, v.importLine(v.state.Import(models.ImportNumber(n))))
	}
	return v.render(formStatus(wrong), views.ImportPage(page, props))
}

func (v *visit) importLine(one *models.Import) views.ImportLine {
	line := views.ImportLine{Number: int(one.Number), Address: importPath(one.Number), System: one.System, Who: v.speaker(one.By),
		At: v.local(one.Begun.At), Rows: one.Rows, Reports: one.Reports, State: "running"}
	plan, rows := v.server.desk.Of(one.Number)
	switch {
	case one.Undone != 0:
		line.State = "undone"
	case one.Undoing != 0:
		line.State = "undoing"
	case one.Ended != 0:
		line.State = "ended"
	case plan != nil && plan.Stopped:
		line.State = "stopped"
	case rows < 0:
		line.State = "elsewhere"
	}
	return line
}

func importFilePath(id string) string             { return "/admin/import/files/" + id }
func importPath(n models.ImportNumber) string     { return "/admin/imports/" + strconv.Itoa(int(n)) }
func undoImportPath(n models.ImportNumber) string { return importPath(n) + "/undo" }

// stageImport keeps a table while it is looked at. Nothing is brought in yet.
func (s *Server) stageImport(v *visit) error {
	file, name, err := v.importPosted()
	if err == nil && file == nil {
		err = models.FailField("file", "error.import.none")
	}
	plan := &importing.Plan{ID: s.newKey(), Name: name, OwnTime: models.OwnTimeNone.String()}
	if err == nil {
		err = s.desk.Stage(file, plan)
	}
	if wrong := formError(err); wrong != nil {
		typed, _ := v.typed("table")
		return v.importPage(shownAgain(typed), wrong)
	}
	if err != nil {
		return err
	}
	return v.redirect(importFilePath(plan.ID), "")
}

// importPosted gives what was uploaded, or else pasted; nil if neither was.
func (v *visit) importPosted() (file io.ReadSeeker, name string, err error) {
	form, err := v.posted()
	if err != nil {
		return nil, "", err
	}
	if form != nil && len(form.File["file"]) > 0 && form.File["file"][0].Size > 0 {
		return importUploaded(form.File["file"][0])
	}
	typed, err := v.typed("table")
	if err != nil || strings.TrimSpace(typed) == "" {
		return nil, "", err
	}
	return strings.NewReader(typed), v.words.T("import.pasted"), nil
}

func importUploaded(header *multipart.FileHeader) (io.ReadSeeker, string, error) {
	if header.Size > importing.MaxFile {
		wrong := models.FailField("file", "error.import.large")
		wrong.Fields[0].Params = map[string]string{"limit": strconv.Itoa(importing.MaxFile >> 20)}
		return nil, "", wrong
	}
	file, err := header.Open()
	return file, shorten(clean(header.Filename), 80), err
}

// plan gives the plan of the file in the address.
func (v *visit) plan() (*importing.Plan, error) { return v.server.desk.Plan(v.Params("id")) }

// showImportFile shows how a table is read, and what would become of its rows.
func (s *Server) showImportFile(v *visit) error {
	plan, err := v.plan()
	if err != nil {
		return err
	}
	if plan.Import != 0 {
		return v.redirect(importPath(plan.Import), "")
	}
	return v.importFilePage(plan, nil)
}

func (v *visit) importFilePage(plan *importing.Plan, wrong *models.Error) error {
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	f := plan.Found
	props := views.ImportFileProps{Address: importFilePath(plan.ID), Name: plan.Name, System: plan.System, Default: plan.Default, Order: plan.Order,
		OwnTime: plan.OwnTime, NoClosed: plan.NoClosed, Rows: f.Rows, Good: f.Good, Back: f.Back, There: f.There, Left: f.Left, Faulty: f.Faulty,
		Shortened: f.Shortened, Closed: f.Closed, Supplied: f.Supplied, Nameless: f.Nameless, Unclear: f.Unclear && plan.Order == "",
		Parties: v.importParties(), Faults: v.importFaults(f.Faults)}
	for i, name := range plan.Columns {
		column := views.ImportColumn{Name: name}
		for _, row := range plan.Sample {
			if i < len(row) && row[i] != "" && len(column.Sample) < 2 {
				column.Sample = append(column.Sample, shorten(row[i], 60))
			}
		}
		props.Columns = append(props.Columns, column)
	}
	for _, thing := range importing.Things {
		props.Things = append(props.Things, views.ImportThing{Name: thing, Column: plan.Column(thing)})
	}
	for _, one := range f.Unknown {
		props.Unknown = append(props.Unknown, views.ImportUnknown{Name: one.Name, Rows: one.Rows, Means: plan.Meant(one.Name)})
	}
	return v.render(formStatus(wrong), views.ImportFilePage(page, props))
}

// importParties are the departments and suppliers that a name may mean.
func (v *visit) importParties() (options []views.Option) {
	for _, one := range v.state.Departments() {
		options = append(options, views.Option{Value: models.DepartmentNumbered(one.Number).String(), Label: one.Name})
	}
	for _, one := range v.state.Suppliers() {
		options = append(options, views.Option{Value: models.SupplierNumbered(one.Number).String(), Label: v.words.T("import.supplier", "name", one.Name)})
	}
	return options
}

func (v *visit) importFaults(faults []importing.Fault) (rows []views.FaultyRow) {
	for _, f := range faults {
		rows = append(rows, views.FaultyRow{Line: f.Line, What: f.What, Why: v.words.T(f.Why, "limit", strconv.Itoa(f.Limit))})
	}
	return rows
}

// importForm is how a table is to be read, as it was chosen: Thing and Column, and Unknown and Means, stand side by side.
type importForm struct {
	Thing    []string `form:"thing"`
	Column   []string `form:"column"`
	Unknown  []string `form:"unknown"`
	Means    []string `form:"means"`
	System   string   `form:"system" validate:"max=40"`
	Default  string   `form:"default" validate:"max=12"`
	Order    string   `form:"order" validate:"omitempty,oneof=day month"`
	OwnTime  string   `form:"own_time" validate:"omitempty,oneof=none under1 1to4 day 2to4days 5days"`
	NoClosed string   `form:"no_closed" validate:"max=3"`
}

// matchImport reads the table anew as it was chosen, and shows what that comes to.
func (s *Server) matchImport(v *visit) error {
	plan, err := v.plan()
	if err != nil {
		return err
	}
	form := &importForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	if plan.Import != 0 {
		return v.redirect(importPath(plan.Import), "")
	}
	form.into(plan)
	if wrong := found.wrong(); wrong != nil {
		return v.importFilePage(plan, wrong)
	}
	if err := s.desk.Look(plan); err != nil {
		return err
	}
	return v.redirect(importFilePath(plan.ID)+"#found", "")
}

func (f *importForm) into(plan *importing.Plan) {
	plan.System, plan.Default, plan.Order, plan.OwnTime, plan.NoClosed = f.System, f.Default, f.Order, f.OwnTime, f.NoClosed != ""
	plan.At = map[string]int{}
	for i, thing := range f.Thing {
		if i < len(f.Column) && f.Column[i] != "" && slices.Contains(importing.Things, thing) {
			plan.At[thing] = max(0, atoi(f.Column[i]))
		}
	}
	for i, name := range f.Unknown {
		if i < len(f.Means) {
			plan.Mean(name, f.Means[i])
		}
	}
}

// beginImport brings a table in, as the page showed.
func (s *Server) beginImport(v *visit) error {
	plan, err := v.plan()
	if err != nil {
		return err
	}
	if plan.Import == 0 {
		err = s.desk.Begin(v.ctx, plan, v.actor())
	}
	if wrong := formError(err); wrong != nil {
		return v.importFilePage(plan, wrong)
	}
	if err != nil {
		return err
	}
	v.state = s.Store.View()
	v.rememberWrite(v.state.Number)
	return v.redirect(importPath(plan.Import), "")
}

// removeImportFile drops a file. What was brought in from it stays.
func (s *Server) removeImportFile(v *visit) error {
	plan, err := v.plan()
	if err != nil {
		return err
	}
	if one := v.state.Import(plan.Import); one != nil && one.Running() {
		return models.Fail(models.Conflict, "error.import.running")
	}
	if err := s.desk.Remove(plan.ID); err != nil {
		return err
	}
	address := "/admin/import"
	if plan.Import != 0 {
		address = importPath(plan.Import)
	}
	return v.redirect(address, "flash.import.removed")
}

// saveImportFaulty gives the faulty rows as a file to mend, each with its line and what is wrong. What stands in it is
// read again like the file that it came from.
func (s *Server) saveImportFaulty(v *visit) error {
	plan, err := v.plan()
	if err != nil {
		return err
	}
	words := v.words
	return v.stream("rows-to-mend.csv", "text/csv; charset=utf-8", func(ctx context.Context, w *bufio.Writer) error {
		out, err := newTable(w, append(slices.Clone(plan.Columns), words.T("many.column.line"), words.T("import.why"))...)
		if err != nil {
			return err
		}
		err = s.desk.EachFaulty(ctx, plan, func(cells []string, f importing.Fault) error {
			row := make([]string, max(len(plan.Columns), len(cells)))
			copy(row, cells)
			return out.write(append(row, strconv.Itoa(f.Line), words.T(f.Why, "limit", strconv.Itoa(f.Limit)))...)
		})
		if err != nil {
			return err
		}
		return out.flush()
	})
}
