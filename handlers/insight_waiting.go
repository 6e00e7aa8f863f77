package handlers

import (
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// The page of who waits for whom shows no more than these; the table has all.
const (
	waitsColumns = 24
	waitsRows    = 100
)

// waitsKind reads from the address whose waiting is asked for.
func (v *visit) waitsKind() (kind models.PartyKind, name string) {
	switch name = v.Query("from"); name {
	case "departments":
		return models.DepartmentParty, name
	case "suppliers":
		return models.SupplierParty, name
	}
	return models.NoParty, ""
}

func (v *visit) waits(kind models.PartyKind) *models.Waits {
	return reckoned(v, "waiting "+strconv.Itoa(int(kind)), func() *models.Waits { return v.state.Waits(kind, v.now) })
}

func waitingPage(v *visit, props views.InsightProps) (views.InsightProps, func(views.Page) templ.Component) {
	kind, name := v.waitsKind()
	if name != "" {
		props.Query.Set("from", name)
	}
	out := views.WaitsProps{InsightProps: props, Kind: name}
	w := v.waits(kind)
	columns, rest := shownColumns(w)
	for _, column := range columns {
		out.Columns = append(out.Columns, v.waitName(w.For[column]))
	}
	if len(rest) > 0 && len(columns) > 0 {
		out.Columns = append(out.Columns, v.words.T("insight.waiting.col.rest"))
	} else {
		rest = nil
	}
	for row, party := range w.From {
		switch reports, _ := w.Row(row).Shown(); {
		case reports > 0 && len(out.Rows) < waitsRows:
			out.Rows = append(out.Rows, v.waitsRow(props.Reach, w, row, columns, rest))
		case v.state.InUse(party):
			out.Rest++
		}
	}
	return out.InsightProps, func(page views.Page) templ.Component { return views.InsightWaiting(page, out) }
}

// shownColumns are those in which something may be shown, at most waitsColumns of them; the rest stands in one together.
func shownColumns(w *models.Waits) (shown, rest []int) {
	for column := range w.For {
		sum := w.Column(column)
		if reports, _ := sum.Shown(); reports > 0 && len(shown) < waitsColumns {
			shown = append(shown, column)
		} else if sum.Reports > 0 {
			rest = append(rest, column)
		}
	}
	return shown, rest
}

func (v *visit) waitsRow(reach views.Reach, w *models.Waits, row int, columns, rest []int) views.WaitsRow {
	out := views.WaitsRow{Name: v.state.PartyName(w.From[row]), Sum: waitsCell(w.Row(row))}
	for _, column := range columns {
		cell := waitsCell(w.Cell(row, column))
		if cell.Reports > 0 {
			cell.Address = waitsAddress(reach, w.From[row], w.For[column])
		}
		out.Cells = append(out.Cells, cell)
	}
	if rest != nil {
		var sum models.WaitCell
		for _, column := range rest {
			one := w.Cell(row, column)
			sum.Reports, sum.Hours = sum.Reports+one.Reports, sum.Hours+one.Hours
		}
		out.Cells = append(out.Cells, waitsCell(sum))
	}
	return out
}

func waitsCell(c models.WaitCell) views.WaitsCell {
	reports, hours := c.Shown()
	heat := 0
	for _, from := range []int{5, 20, 80, 320} {
		if hours >= from {
			heat++
		}
	}
	return views.WaitsCell{Reports: reports, Hours: hours, Heat: "heat-" + strconv.Itoa(heat)}
}

// waitsAddress is the board with the cards of a cell; "" where no filter chooses them.
func waitsAddress(reach views.Reach, from models.Party, what models.Wait) string {
	filter := views.BoardFilter{}
	switch number := strconv.Itoa(int(from.Number)); from.Kind {
	case models.DepartmentParty:
		filter.Department = number
	case models.SupplierParty:
		filter.Supplier = number
	}
	switch what.Kind {
	case models.WaitsForDepartment, models.WaitsForSupplier:
		if what.Party.IsZero() {
			return ""
		}
		filter.Waiting = what.Party.String()
	case models.WaitsForTool, models.WaitsForNobody, models.WaitsForUnknown:
		filter.Waiting = what.Kind.String()
	case models.WaitsUnasked:
		return ""
	}
	return reach.Board() + "?" + filter.Query()
}

// waitName names what is waited for.
func (v *visit) waitName(what models.Wait) string {
	if !what.Party.IsZero() {
		return v.state.PartyName(what.Party)
	}
	return v.words.T("insight.wait." + what.Kind.String())
}

func waitingTable(v *visit, _ views.InsightProps) tableRows {
	kind, _ := v.waitsKind()
	w := v.waits(kind)
	rows := tableRows{{v.words.T("insight.waiting.col.from"), v.words.T("insight.csv.for"), v.words.T("insight.csv.reports"), v.words.T("insight.csv.hours.few")}}
	columns, _ := shownColumns(w)
	for row, party := range w.From {
		for column, what := range w.For {
			if reports, hours := w.Cell(row, column).Shown(); reports > 0 || slices.Contains(columns, column) {
				rows = append(rows, []string{v.state.PartyName(party), v.waitName(what), v.few(reports), v.few(hours)})
			}
		}
	}
	return rows
}

// few writes a number that was rounded down to fives.
func (v *visit) few(n int) string {
	if n == 0 {
		return v.words.T("insight.csv.few")
	}
	return v.words.T("insight.csv.or-more", "n", n)
}
