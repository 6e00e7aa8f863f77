package models

// ImportReport files a report as it was filed in another system. Its key says which one it is there: the same is never
// brought in twice, by whichever import.
type ImportReport struct {
	FileReport
	Import    ImportNumber
	LoggedOn  Date   // when it was filed there; 0 if nobody knows
	Reference string // by which it is known there

	There bool // result: it was here already
}

// Decide files it, brings it back if it was taken back with another import, or leaves it as it is.
func (c *ImportReport) Decide(d *Draft, env Env) ([]Event, error) {
	c.There = false
	one := d.Import(c.Import)
	if one == nil || !one.Running() {
		return nil, Fail(Conflict, "error.import.over")
	}
	if before := d.ByKey(c.Key); before != nil {
		c.Filed = Receipt{Report: before.Number, Already: true}
		if d.TookBack(before) {
			return []Event{&ReportBroughtBack{Report: before.Number, Import: c.Import}}, nil
		}
		c.There = before.Rest().Import != c.Import
		return nil, nil
	}
	if c.Text == "" {
		return nil, FailField("what", "error.report.what.required")
	}
	place := env.Matcher.Place(d.mayJoin)
	filed := c.filed(d, env, place)
	filed.Due, filed.Import, filed.LoggedOn = 0, c.Import, c.LoggedOn
	c.Filed = Receipt{Report: filed.Report}
	events := []Event{filed, &WordsWritten{Report: filed.Report, Text: c.Text, Waiting: c.WaitingName, About: c.About,
		Asked: c.Asked, Answer: c.Answer, Because: place.Because, Reference: c.Reference}}
	if c.Contact != "" { // how often somebody wants mail is not inherited: nobody is told of old things
		events = append(events, &ContactLeft{Report: filed.Report, Contact: c.Contact})
	}
	return events, nil
}

// TookBack says whether a report was withdrawn with its import, not by whoever filed it, and still has its words.
func (s *State) TookBack(r *Report) bool {
	one := s.Import(r.Rest().Import)
	return one != nil && r.Withdrawn && !r.Erased && one.Undoing != 0 && r.Rest().WithdrawnAt >= one.Undoing
}

func (e *ReportBroughtBack) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil || !r.Withdrawn {
		return
	}
	d.more(r).Import = e.Import
	d.setWithdrawn(e.Report, false)
	d.countImported(r)
}
