package views

// WaitsProps is "Who waits for whom".
type WaitsProps struct {
	InsightProps
	Kind    string // which rows: "departments", "suppliers" or "" for both
	Columns []string
	Rows    []WaitsRow
	Rest    int // departments and suppliers that no row shows, because they are in fewer than five reports each
}

// WaitsRow is one department or supplier; its cells stand in the order of the columns, and Sum is all of them.
type WaitsRow struct {
	Name  string
	Cells []WaitsCell
	Sum   WaitsCell
}

// WaitsCell is what may be shown of a cell: reports and hours a week, rounded down to fives; 0 is fewer than five.
type WaitsCell struct {
	Reports, Hours int
	Address        string // of the cards, or ""
	Heat           string // "heat-0" to "heat-4", by the hours
}

var waitsKinds = []string{"", "departments", "suppliers"}

func (s WaitsProps) kindAddress(kind string) string {
	if kind == "" {
		return s.Reach.Insight(s.Key)
	}
	return s.Reach.Insight(s.Key) + "?from=" + kind
}

func (s WaitsProps) kindLabel(p Page, kind string) string {
	if kind == "" {
		return p.T("insight.waiting.both")
	}
	return p.T("insight.waiting." + kind)
}

// said is a cell for those who hear it.
func (c WaitsCell) said(p Page) string {
	if c.Reports == 0 {
		return p.T("insight.few")
	}
	return p.saidOrMore("insight.reports.or-more", c.Reports) + ", " + c.saidHours(p)
}

func (c WaitsCell) saidHours(p Page) string {
	if c.Hours == 0 {
		return p.T("insight.hours.few")
	}
	return p.N("insight.hours.or-more", c.Hours)
}

// label names the link of a cell.
func (c WaitsCell) label(p Page, row, column string) string {
	return p.T("insight.waiting.cell", "from", row, "for", column, "numbers", c.said(p))
}

// hours is the second line of a cell.
func (c WaitsCell) hours(p Page) string {
	if c.Hours == 0 {
		return p.T("insight.waiting.hours.few")
	}
	return p.T("insight.waiting.hours", "n", p.Words.Number(c.Hours))
}
