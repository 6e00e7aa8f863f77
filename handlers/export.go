package handlers

import (
	"bufio"
	"context"
	"net/http"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// showExport says what leaves, and which personal data is in it, before anything does.
func (s *Server) showExport(v *visit) error {
	props := views.ExportProps{Reports: v.state.ReportCount(), Contacts: v.state.ContactCount(), Members: len(v.state.Members()),
		Head: int(v.state.Number)}
	for n := 1; n <= v.state.ReportCount(); n++ {
		if v.state.Report(models.ReportNumber(n)).Rest().Contact != "" {
			props.Reached++
		}
	}
	for _, table := range exportTables() {
		props.Tables = append(props.Tables, table.name+".csv")
	}
	return v.render(http.StatusOK, views.ExportPage(v.page("admin"), props))
}

// sendTables sends everything as CSV files, all of one journal number. That it was taken out is in the history first.
func (s *Server) sendTables(v *visit) error {
	if err := v.do(v.actor(), &models.NoteExport{What: "everything", Count: v.state.ReportCount()}); err != nil {
		return err
	}
	state, now := v.state, v.now
	return v.stream(v.exportName()+".zip", "application/zip", func(ctx context.Context, w *bufio.Writer) error {
		return WriteTables(ctx, w, state, now)
	})
}

// sendArchive sends the journal as one JSON document.
func (s *Server) sendArchive(v *visit) error {
	if err := v.do(v.actor(), &models.NoteExport{What: "archive", Count: v.state.ReportCount()}); err != nil {
		return err
	}
	return v.stream(v.exportName()+".json", "application/json; charset=utf-8", func(ctx context.Context, w *bufio.Writer) error {
		return s.Store.WriteArchive(ctx, w)
	})
}

func (v *visit) exportName() string { return "bottleneck-" + v.local(v.now).Format(time.DateOnly) }
