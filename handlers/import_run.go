package handlers

import (
	"net/http"

	"bottleneck/handlers/importing"
	"bottleneck/models"
	"bottleneck/views"
)

// importAsked gives the import in the address.
func (v *visit) importAsked() (*models.Import, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	one := v.state.Import(models.ImportNumber(n))
	if one == nil {
		return nil, models.Fail(models.NotFound, "error.import.unknown")
	}
	return one, nil
}

// refreshEvery is after how many seconds a browser asks again how far an import has come.
const refreshEvery = "3"

// showImported shows how far an import has come, or what it came to.
func (s *Server) showImported(v *visit) error {
	one, err := v.importAsked()
	if err != nil {
		return err
	}
	props := views.ImportedProps{ImportLine: v.importLine(one), Address: importPath(one.Number), Faulty: one.Faulty, Left: one.Left, There: one.There,
		Withdrew: one.Withdrew, Ended: v.local(max(one.Ended, one.Undone))}
	plan, rows := s.desk.Of(one.Number)
	if plan != nil {
		props.File, props.Trouble = importFilePath(plan.ID), plan.Trouble
		if one.Ended != 0 {
			props.Faults = v.importFaults(plan.Found.Faults)
		} else {
			props.Faulty, props.Left = plan.Found.Faulty, plan.Found.Left
		}
	}
	props.Done = min(one.Rows, max(rows, one.Reports))
	if one.Ended == 0 && one.Undoing == 0 {
		props.Cards = v.importCards(one)
	}
	if props.State == "running" || props.State == "undoing" {
		v.Set("Refresh", refreshEvery)
	}
	return v.render(http.StatusOK, views.ImportedPage(v.page("admin"), props))
}

// importCards counts the bottlenecks that the reports of an import stand in.
func (v *visit) importCards(one *models.Import) int {
	in := map[models.BottleneckNumber]bool{}
	for _, r := range v.state.ReportsOfImport(one) {
		in[r.Bottleneck] = true
	}
	return len(in)
}

// importPlan gives the plan of an import whose file is kept here.
func (v *visit) importPlan() (*importing.Plan, error) {
	one, err := v.importAsked()
	if err != nil {
		return nil, err
	}
	plan, _ := v.server.desk.Of(one.Number)
	if plan == nil {
		return nil, importing.ErrNoFile
	}
	return plan, nil
}

// stopImport stops an import where it is.
func (s *Server) stopImport(v *visit) error {
	plan, err := v.importPlan()
	if err == nil {
		err = s.desk.Stop(plan)
	}
	if err != nil {
		return err
	}
	return v.redirect(importPath(plan.Import), "flash.import.stopped")
}

// goOnImport brings in what has not come in yet.
func (s *Server) goOnImport(v *visit) error {
	plan, err := v.importPlan()
	if err == nil {
		err = s.desk.GoOn(plan)
	}
	if err != nil {
		return err
	}
	return v.redirect(importPath(plan.Import), "")
}

// undoShown is how many bottlenecks are named that keep reports of an import.
const undoShown = 100

// showImportUndo says what undoing would do.
func (s *Server) showImportUndo(v *visit) error {
	one, err := v.importAsked()
	if err != nil {
		return err
	}
	undo := v.state.ImportUndo(one)
	props := views.ImportUndoProps{Address: undoImportPath(one.Number), Back: importPath(one.Number), Number: int(one.Number),
		Goes: len(undo.Goes), Stays: undo.Staying(), Running: one.Running()}
	for _, stays := range undo.Stays[:min(len(undo.Stays), undoShown)] {
		b := v.state.Bottleneck(stays.Bottleneck)
		props.Cards = append(props.Cards, views.ImportKept{Number: int(b.Number), Title: v.state.Title(b), Reports: stays.Reports})
	}
	props.More = len(undo.Stays) - len(props.Cards)
	return v.render(http.StatusOK, views.ImportUndoPage(v.page("admin"), props))
}

// undoImport withdraws what came in with an import and nobody has worked on since. It goes as far as it gets within a
// request; the page lets the rest follow.
func (s *Server) undoImport(v *visit) error {
	one, err := v.importAsked()
	if err != nil {
		return err
	}
	if plan, _ := s.desk.Of(one.Number); plan != nil && one.Running() {
		if err := s.desk.Stop(plan); err != nil {
			return err
		}
	}
	command := &models.UndoImport{Import: one.Number}
	for begun := s.Now(); ; {
		if err := v.do(v.actor(), command); err != nil {
			return err
		}
		if command.Left == 0 || s.Now().Sub(begun) > deadline/3 {
			return v.redirect(importPath(one.Number), "")
		}
	}
}
