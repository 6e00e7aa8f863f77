package handlers

import (
	"bottleneck/models"
	"bottleneck/views"
)

// happened is what a period brought. Of a group of people counts are rounded, and shares are said of five and more.
func (c *quarterVisit) happened(props *views.QuarterProps, p models.Period) {
	a, settings := p.Answers, &c.state.Settings
	props.Objective, props.AnswerDays = settings.Objective, settings.AnswerDays
	props.Filed, props.InTime = c.words.Number(a.Filed), a.Percent()
	took := a.Took.Count > 0
	if !c.of.IsZero() {
		props.Filed, took = c.rounded(a.Filed), a.Took.Count >= models.Few
		if a.Settled() < models.Few {
			props.InTime = -1
		}
	}
	if took {
		props.Half = c.words.Working(a.Took.Median, settings.Calendar.DayLength())
	}
	budget := models.Budget{Objective: settings.Objective, Filed: a.Filed, Late: a.Late}
	if c.of.IsZero() {
		props.Budget, props.Late, props.Allowed = budget.State().String(), a.Late, budget.Allowed()/100
	}
	props.Opened, props.CameBack, props.Promises = len(p.Opened), len(p.CameBack), promiseTally(p.Promises)
	props.Resolved = c.list(p.Resolved, func(one *views.QuarterLine, b *models.Bottleneck) { one.Hours = int(b.WonBack) })
	props.Learned = c.list(p.Learned, c.learnt)
	props.WontDo = c.list(p.WontDo, c.turnedDown)
}

// quarterRounds is of how many rounds stands what was heard: their words are longer than other lines.
const quarterRounds = 2

// heard is what was heard in rounds that ended in the quarter and what is done, as those who were asked read it.
func (c *quarterVisit) heard(all []*models.Round) (list views.QuarterList) {
	for _, r := range all[:min(len(all), quarterRounds)] {
		one := views.QuarterLine{Text: r.Title, Words: r.Heard.Heard, Do: r.Heard.Do}
		if c.linked {
			one.Href = c.heardHref(r)
		}
		list.Lines = append(list.Lines, one)
	}
	list.Rest = len(all) - len(list.Lines)
	return list
}

// heardHref leads to all of it: members to the results, those who read the board to what was heard in rounds.
func (c *quarterVisit) heardHref(r *models.Round) string {
	if c.reach.Member() {
		return c.heardAddress(r, c.reach)
	}
	return c.reach.Prefix + "/rounds"
}

// rounded says how many of a group without telling of fewer than five.
func (c *quarterVisit) rounded(count int) string {
	if n := models.AtLeast(count); n > 0 {
		return c.words.T("quarter.at-least", "n", n)
	}
	return c.words.T("quarter.fewer")
}

func (c *quarterVisit) list(all []*models.Bottleneck, tell func(*views.QuarterLine, *models.Bottleneck)) (list views.QuarterList) {
	for _, b := range all[:min(len(all), quarterLines)] {
		one := c.line(b)
		tell(&one, b)
		list.Lines = append(list.Lines, one)
	}
	list.Rest = len(all) - len(list.Lines)
	return list
}

// line names a bottleneck. What is on paper gets around, so a title that nobody has checked is on none, and on a supplier's page
// stands only what they may read anyway.
func (c *quarterVisit) line(b *models.Bottleneck) views.QuarterLine {
	one := views.QuarterLine{Ref: b.Number.String(), Text: c.public(b)}
	if c.linked {
		one.Href = c.reach.Bottleneck(int(b.Number))
	}
	return one
}

func (c *quarterVisit) public(b *models.Bottleneck) string {
	if c.of.Kind == models.SupplierParty {
		if title := c.state.Title(b); title != "" && c.state.ShownTo(c.of, b) {
			return title
		}
		if b.AwaitsParty(c.of) {
			return c.words.T("quarter.waits", "name", c.state.PartyName(c.of))
		}
		return c.words.T("quarter.shared")
	}
	name := c.cardName(views.Reach{Prefix: "/b"}, b) // as those read it who are no members
	switch {
	case name.Title != "":
		return name.Title
	case name.From == "":
		return c.words.T("quarter.moved")
	default:
		return c.words.T("card.unchecked", "source", name.From)
	}
}

// theirs gives a report of the supplier for whom the page is that stands in the bottleneck, or nil.
func (c *quarterVisit) theirs(b *models.Bottleneck) *models.Report {
	for _, n := range b.Reports {
		if r := c.state.Report(n); r.Source == c.of && !r.Withdrawn {
			return r
		}
	}
	return nil
}

// learnt is what is changed because of what was learned.
func (c *quarterVisit) learnt(one *views.QuarterLine, b *models.Bottleneck) {
	l := b.Learning
	if c.of.Kind == models.SupplierParty {
		r := c.theirs(b)
		if r == nil {
			return
		}
		told := c.state.LearningsFor(r)
		if len(told) == 0 {
			return
		}
		l = told[0]
	}
	if one.Words = l.Change; one.Words == "" {
		one.Words = l.Told
	}
}

// turnedDown is what is gained in exchange for a no.
func (c *quarterVisit) turnedDown(one *views.QuarterLine, b *models.Bottleneck) {
	t := b.TradeOff()
	if c.of.Kind == models.SupplierParty {
		r := c.theirs(b)
		if r == nil {
			return
		}
		t = c.state.TradeOffFor(r)
	}
	if t != nil && t.Gained != "" {
		one.Words = c.words.T("quarter.gained", "gained", t.Gained)
	}
}
