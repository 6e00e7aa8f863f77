package models

import "slices"

// Several reports at once, wherever each of them stands: what a person ticked in the inbox.

// Stood says where a report stood on the page that somebody decides on.
type Stood struct {
	Report ReportNumber
	In     BottleneckNumber
}

// Gather moves reports from wherever they stand into one bottleneck; Into 0 gives them one of their own.
type Gather struct {
	Reports []Stood
	Into    BottleneckNumber

	To BottleneckNumber // result: where they stand now
}

// Decide refuses reports that do not stand any more where they were seen, and leaves alone those that stand in Into.
// For one of their own no new bottleneck is opened where the reports fill one already: the others join that.
func (c *Gather) Decide(d *Draft, _ Env) ([]Event, error) {
	groups, err := d.gathered(c.Reports)
	if err != nil {
		return nil, err
	}
	opens := false
	switch into := d.Standing(c.Into); {
	case c.Into != 0 && into == nil:
		return nil, FailField("into", "error.bottleneck.unknown")
	case c.Into != 0:
		c.To = into.Number
	default:
		if c.To = d.filled(groups); c.To == 0 {
			c.To, opens = BottleneckNumber(d.BottleneckCount()+1), true
		}
	}
	var events []Event
	for _, from := range groups {
		if from.in != c.To {
			events = append(events, &ReportsMoved{Reports: from.reports, From: from.in, To: c.To, Opens: opens})
			opens = false
		}
	}
	if len(events) == 0 && c.Into == 0 {
		return nil, FailField("report", "error.split.all")
	} else if len(events) == 0 {
		return nil, FailField("into", "error.move.same")
	}
	return events, nil
}

// gathering is those of several reports that stand in one bottleneck.
type gathering struct {
	in      BottleneckNumber
	reports []ReportNumber
}

// gathered sorts reports by where they stand, in the order of the bottlenecks.
func (d *Draft) gathered(seen []Stood) (groups []gathering, err error) {
	by := map[BottleneckNumber][]ReportNumber{}
	for _, one := range seen {
		by[one.In] = append(by[one.In], one.Report)
	}
	if len(by) == 0 {
		return nil, FailField("report", "error.reports.none")
	}
	for in, ticked := range by {
		if _, err := d.workable(in); err != nil {
			return nil, err
		}
		reports, err := d.standing(ticked, in)
		if err != nil {
			return nil, err
		}
		groups = append(groups, gathering{in, reports})
	}
	slices.SortFunc(groups, func(a, b gathering) int { return int(a.in) - int(b.in) })
	return groups, nil
}

// filled gives the oldest open bottleneck in which nothing stands but reports that are gathered, 0 if there is none.
func (d *Draft) filled(groups []gathering) BottleneckNumber {
	for _, from := range groups {
		live := 0
		for _, n := range from.reports {
			if !d.Report(n).Withdrawn {
				live++
			}
		}
		if b := d.Bottleneck(from.in); b.Status.Open() && live >= b.ReportCount() {
			return from.in
		}
	}
	return 0
}

// ConfirmEach says of reports that each belongs where it was seen to stand.
type ConfirmEach struct{ Reports []Stood }

// Decide refuses all if one of them does not stand there any more, and passes over those that were confirmed already.
func (c *ConfirmEach) Decide(d *Draft, env Env) (events []Event, err error) {
	groups, err := d.gathered(c.Reports)
	if err != nil {
		return nil, err
	}
	for _, one := range groups {
		said, err := (&ConfirmPlaces{Reports: one.reports, In: one.in}).Decide(d, env)
		if err != nil {
			return nil, err
		}
		events = append(events, said...)
	}
	return events, nil
}
