package handlers

import (
	"bytes"
	"context"
	"net/http"
	"strings"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/gofiber/fiber/v2"
)

// How many lines each list of a quarter's page has: all of it is to fit on one sheet of paper.
const (
	quarterCosts = 8
	quarterLines = 4
)

// showQuarters leads to the last quarter that is over, or to the present one where nothing was logged before.
func (s *Server) showQuarters(v *visit) error { return v.lastQuarter(views.Reach{}) }

// showReadersQuarters is the same for anyone who has the board link.
func (s *Server) showReadersQuarters(v *visit) error { return v.lastQuarter(v.quarterReach()) }

// showQuarter is a quarter on one page, for members.
func (s *Server) showQuarter(v *visit) error { return v.quarter(views.Reach{}, (*quarterVisit).page) }

// showReadersQuarter is the same for anyone who has the board link, without suppliers.
func (s *Server) showReadersQuarter(v *visit) error {
	return v.quarter(v.quarterReach(), (*quarterVisit).page)
}

// showQuarterFile is the page as a file that opens without this server.
func (s *Server) showQuarterFile(v *visit) error {
	return v.quarter(views.Reach{}, (*quarterVisit).file)
}

// showReadersQuarterFile is the same for anyone who has the board link.
func (s *Server) showReadersQuarterFile(v *visit) error {
	return v.quarter(v.quarterReach(), (*quarterVisit).file)
}

func (v *visit) quarterReach() views.Reach {
	v.member, v.session = nil, nil
	return views.Reach{Prefix: v.linkAddress()}
}

func (v *visit) lastQuarter(reach views.Reach) error {
	q := models.QuarterOf(v.today())
	if before := q.Before(); v.state.FirstDay() != 0 && v.state.FirstDay() <= before.Last() {
		q = before
	}
	address := reach.QuarterAddress(q.String())
	if of := v.Query("of"); of != "" {
		address += "?of=" + of
	}
	return v.redirect(ownPath(address, reach.QuarterAddress(q.String())), "")
}

// quarterVisit is what a quarter is drawn for.
type quarterVisit struct {
	*visit
	reach   views.Reach
	quarter models.Quarter
	of      models.Party // none for the organisation
	linked  bool         // lines lead to the bottlenecks' pages
}

func (v *visit) quarter(reach views.Reach, send func(*quarterVisit) error) error {
	q, ok := models.ParseQuarter(v.Params("quarter"))
	switch {
	case !ok:
		return models.Fail(models.NotFound, "error.quarter.unknown")
	case q.First() > v.today():
		return models.Fail(models.NotFound, "error.quarter.future")
	}
	c := &quarterVisit{visit: v, reach: reach, quarter: q}
	if of := v.Query("of"); of != "" && (c.of.UnmarshalText([]byte(of)) != nil || v.state.PartyName(c.of) == "") {
		return fiber.ErrNotFound
	}
	if c.of.Kind == models.SupplierParty && !reach.Member() {
		return fiber.ErrNotFound
	}
	return send(c)
}

// page sends the page from the cache unless it says something to this visitor alone.
func (c *quarterVisit) page() error {
	c.linked = true
	page := c.visit.page("insights")
	page.Bundle, page.Figures, page.Path = views.Work, true, c.address(c.quarter)
	draw := func(b *bytes.Buffer) error {
		props := c.props()
		page.Title = props.Title(page)
		return views.Quarter(page, props).Render(context.Background(), b)
	}
	cache := &c.server.caches.pages
	if page.Flash != "" || page.Problem != "" {
		cache = &pageCache{}
	}
	one, err := cache.get(c.state.Number, hourOf(c.now), "quarter "+page.Path+" "+c.words.Lang+c.readerKey(c.reach), draw)
	if err != nil {
		return err
	}
	return c.sendCached(one)
}

// file sends the page as a file to keep.
func (c *quarterVisit) file() error {
	page := views.Page{Words: c.words, Organisation: c.state.Settings.Organisation}
	props := c.props()
	page.Title = props.Title(page)
	name := c.quarter.String()
	if !c.of.IsZero() {
		name += "-" + c.state.PartyName(c.of)
	}
	c.Attachment(fileName(c.state.Settings.Organisation+"-"+name) + ".html")
	return c.render(http.StatusOK, views.QuarterFile(page, props))
}

// fileName writes a name so that every system takes it.
func fileName(name string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, strings.Join(strings.Fields(name), "-")), ".-")
}

func (c *quarterVisit) address(q models.Quarter) string {
	return c.withParty(c.reach.QuarterAddress(q.String()))
}

func (c *quarterVisit) withParty(address string) string {
	if c.of.IsZero() {
		return address
	}
	return address + "?of=" + c.of.String()
}

func (c *quarterVisit) props() views.QuarterProps {
	q := c.quarter
	from, until := c.state.DayBegins(q.First()), min(c.state.DayBegins(q.Next().First()), c.now+1)
	props := views.QuarterProps{Reach: c.reach, Year: q.Year, Number: q.Number, First: q.First().Time(), Last: q.Last().Time(), Made: c.local(c.now),
		Running: q.Last() >= c.today(), Before: c.address(q.Before()), File: c.withParty(c.reach.QuarterAddress(q.String()) + "/file"),
		Address: c.reach.QuarterAddress(q.String()), Of: c.of.String(), Whose: c.state.Settings.Organisation, Kind: "organisation"}
	if !props.Running {
		props.After = c.address(q.Next())
	}
	if !c.of.IsZero() {
		props.Whose, props.Kind = c.state.PartyName(c.of), map[models.PartyKind]string{models.DepartmentParty: "department", models.SupplierParty: "supplier"}[c.of.Kind]
	}
	c.choices(&props)
	c.costs(&props, from, until)
	c.happened(&props, c.state.Period(from, until, c.of, c.now))
	props.Heard = c.heard(c.state.HeardIn(from, until, c.of))
	return props
}

func (c *quarterVisit) choices(props *views.QuarterProps) {
	for _, one := range c.state.Departments() {
		props.Departments = append(props.Departments, views.Option{Value: models.DepartmentNumbered(one.Number).String(), Label: one.Name})
	}
	if !c.reach.Member() {
		return
	}
	for _, one := range c.state.Suppliers() {
		props.Suppliers = append(props.Suppliers, views.Option{Value: models.SupplierNumbered(one.Number).String(), Label: one.Name})
	}
}

// costs is what bottlenecks cost at the end of the quarter and at its beginning.
func (c *quarterVisit) costs(props *views.QuarterProps, from, until models.Moment) {
	both := c.state.Paretos(from-1, until-1)
	if !c.of.IsZero() {
		both[0], both[1] = c.state.ParetoOf(both[0], c.of), c.state.ParetoOf(both[1], c.of)
	}
	before, after := &both[0], &both[1]
	props.Hours, props.HoursBefore, props.Vital = int(after.Total), int(before.Total), after.Vital
	for i, line := range after.Lines {
		props.Costs = append(props.Costs, int(line.Hours))
		if i < quarterCosts {
			one := c.line(line.Bottleneck)
			one.Hours, one.Before = int(line.Hours), int(before.HoursOf(line.Number))
			props.Lines = append(props.Lines, one)
		}
	}
	if props.Rest = len(after.Lines) - len(props.Lines); len(props.Lines) > 0 {
		props.Biggest, props.Share = &props.Lines[0], after.Share(after.Lines[0].Hours)
	}
}
