package views

// HoursSum is how the hours lost of a bottleneck come about. All hours are quarters of an hour a week.
type HoursSum struct {
	Hours       int
	Unconfirmed int
	Share       int // percent of all hours lost; 0 is not shown
	Sources     []HoursSource
}

// HoursSource is one department or supplier in the sum.
type HoursSource struct {
	Kind    string // "department" or "supplier"
	Name    string
	Voices  int
	Own     int // the voices' own time together
	Report  int // the biggest report, and what it is made of; 0 for readers, who see no reports
	OwnTime string
	People  string // "" for suppliers and where it was not said
	Each    int    // own time of the biggest report
	Times   int    // the number of people it counts for
	Biggest int    // Each × Times
	Capped  bool   // one voice counts at most 40 hours
	Halved  bool   // silent for 35 days
	Hours   int    // what it adds to the bottleneck
}

// lines are the steps from the estimates to the hours of one source, a sentence each.
func (s HoursSource) lines(p Page) []string {
	if s.Voices == 0 {
		return []string{p.T("sum.feedback")}
	}
	w := p.Words
	lines := []string{p.N("sum.own", s.Voices, "hours", w.Hours(s.Own))}
	if s.Times > 1 {
		which := p.T("sum.biggest.unnamed")
		if s.Report > 0 {
			which = p.T("sum.biggest.report", "report", reportRef(s.Report))
		}
		lines = append(lines, p.T("sum.biggest", "which", which, "each", w.Hours(s.Each),
			"answer", p.T("form.own-time."+s.OwnTime), "people", p.T("form.people."+s.People), "times", s.Times, "hours", w.Hours(s.Biggest)))
		if s.Voices > 1 || s.Biggest != s.Own {
			lines = append(lines, p.T("sum.larger", "hours", w.Hours(max(s.Own, s.Biggest))))
		}
	}
	if s.Capped {
		lines = append(lines, p.T("sum.capped"))
	}
	if s.Halved {
		lines = append(lines, p.T("sum.halved"))
	}
	return lines
}
