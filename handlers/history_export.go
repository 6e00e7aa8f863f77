package handlers

import (
	"bufio"
	"context"
	"encoding/json"
	"strconv"
	"time"

	"bottleneck/models"
)

type historyExport struct {
	Kind   string `form:"kind" validate:"max=40"`
	Member string `form:"member" validate:"max=10"`
	From   string `form:"from" validate:"max=10"`
	To     string `form:"to" validate:"max=10"`
	About  string `form:"about" validate:"max=40"`
	Text   string `form:"q" validate:"max=200"`
	Format string `form:"format" validate:"required,oneof=csv jsonl"`
}

func (e *historyExport) field(name string) string {
	return map[string]string{"kind": e.Kind, "member": e.Member, "from": e.From, "to": e.To, "about": e.About, "q": e.Text}[name]
}

// exportHistory sends what the filter lets through, oldest first, as a table or as JSON, one object a line. That it was
// taken out is in the history first.
func (s *Server) exportHistory(v *visit) error {
	form := &historyExport{}
	if err := v.read(form); err != nil {
		return err
	}
	filter, err := v.historyFilter(form.field)
	if err != nil {
		return err
	}
	first, err := s.Store.FirstSince(v.ctx, filter.from)
	if err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.NoteExport{What: "history"}); err != nil {
		return err
	}
	out := &historyFile{visit: v, filter: filter, first: first}
	name := "bottleneck-history-" + v.local(v.now).Format(time.DateOnly)
	if form.Format == "jsonl" {
		return v.stream(name+".jsonl", "application/jsonl; charset=utf-8", out.writeJSON)
	}
	return v.stream(name+".csv", "text/csv; charset=utf-8", out.writeTable)
}

// historyFile is the history on its way out. It must not use the request, which is over by then.
type historyFile struct {
	visit  *visit
	filter historyFilter
	first  uint64
}

// each visits what is to be in the file.
func (f *historyFile) each(ctx context.Context, visit func(historyLine) error) error {
	return f.visit.server.Store.EachRecorded(ctx, f.first, func(r models.Recorded) error {
		if !f.filter.fits(f.visit, r) {
			return nil
		}
		return visit(f.visit.historyLine(r))
	})
}

// historyLine is one change as a line of a file.
type historyLine struct {
	Number uint64 `json:"number"` // of the commit
	Place  int    `json:"place"`  // in the commit, from 0
	At     string `json:"at"`
	By     string `json:"by"` // m3 is member 3, r1042 the reporter of R-1042
	Who    string `json:"who"`
	Event  string `json:"event,omitempty"` // none if it was erased
	About  string `json:"about,omitempty"`
	Words  string `json:"words"`
}

func (v *visit) historyLine(r models.Recorded) historyLine {
	entry := v.historyEntry(r)
	line := historyLine{Number: r.Ref.Commit, Place: r.Ref.Index, At: v.local(r.At).Format(time.RFC3339), By: r.By.String(),
		Who: entry.Who, About: entry.Subject, Words: entry.Words(v.words)}
	if r.Event != nil {
		line.Event = r.Event.Name()
	}
	return line
}

func (f *historyFile) writeJSON(ctx context.Context, w *bufio.Writer) error {
	lines := json.NewEncoder(w)
	return f.each(ctx, func(line historyLine) error { return lines.Encode(line) })
}

func (f *historyFile) writeTable(ctx context.Context, w *bufio.Writer) error {
	words := f.visit.words
	out, err := newTable(w, words.T("history.number"), words.T("history.place"), words.T("history.when"), words.T("history.by"),
		words.T("history.who"), words.T("history.event"), words.T("history.about"), words.T("history.what"))
	if err != nil {
		return err
	}
	err = f.each(ctx, func(l historyLine) error {
		return out.write(strconv.FormatUint(l.Number, 10), strconv.Itoa(l.Place), l.At, l.By, l.Who, l.Event, l.About, l.Words)
	})
	if err != nil {
		return err
	}
	return out.flush()
}
