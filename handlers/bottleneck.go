package handlers

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// How many reports and lines of history a bottleneck's page shows at first; "show more" adds as many.
const (
	reportsPage = 20
	historyPage = 15
)

// cardVisit is what a handler of one bottleneck works on.
type cardVisit struct {
	*visit
	reach views.Reach
	b     *models.Bottleneck
	from  models.BottleneckNumber // the merged bottleneck whose address was opened, or 0
}

// showBottleneck is the page of one bottleneck for members. A merged one leads to where it stands now.
func (s *Server) showBottleneck(v *visit) error {
	return v.bottleneck(views.Reach{})
}

// showReadersBottleneck is the same for anyone who has the board link, without words of reports and names.
func (s *Server) showReadersBottleneck(v *visit) error {
	v.member, v.session = nil, nil
	return v.bottleneck(views.Reach{Prefix: v.linkAddress()})
}

func (v *visit) bottleneck(reach views.Reach) error {
	c, err := v.openCard(reach)
	if err != nil {
		return err
	}
	if c.from != 0 && v.Query("merged") == "" {
		return v.redirect(reach.Bottleneck(int(c.b.Number))+"?merged="+strconv.Itoa(int(c.from)), "")
	}
	return c.show(http.StatusOK, nil, views.BottleneckTyped{}, nil)
}

func (v *visit) openCard(reach views.Reach) (*cardVisit, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	b := v.state.Standing(models.BottleneckNumber(n))
	if b == nil {
		return nil, models.Fail(models.NotFound, "error.bottleneck.unknown")
	}
	c := &cardVisit{visit: v, reach: reach, b: b}
	if uint32(b.Number) != n {
		c.from = models.BottleneckNumber(n)
	}
	return c, nil
}

// show draws the page, with the form that came back and what is wrong with it.
func (c *cardVisit) show(status int, wrong *models.Error, typed views.BottleneckTyped, change func(*views.BottleneckProps)) error {
	page := c.page("board")
	props := c.props()
	props.Typed = typed
	if wrong != nil {
		page = withErrors(page, wrong)
		if wrong.Conflict != nil {
			page.Errors = views.Errors{}
			props.Conflict = c.conflict(wrong.Conflict, typed)
		}
	}
	if change != nil {
		change(&props)
	}
	page.Title = c.words.T("bottleneck.title", "ref", c.b.Number.String(), "title", props.Card.Title)
	page.Bundle = views.Work
	if !c.reach.Member() {
		page.Feed = c.reach.Bottleneck(int(c.b.Number)) + feedFile
	}
	return c.render(status, views.Bottleneck(page, props))
}

func (c *cardVisit) props() views.BottleneckProps {
	b, zone := c.b, c.state.Settings.Calendar.Location()
	props := views.BottleneckProps{Reach: c.reach, Now: c.now.Time().In(zone), Card: c.cardName(c.reach, b),
		Checked: b.Checked, Version: strconv.FormatUint(b.Changed, 36) + "." + strconv.FormatInt(hourOf(c.now), 36),
		Status: b.Status.String(), CameFrom: c.QueryInt("merged"), Sum: c.sum(), Waits: c.waits(), Count: len(b.Reports)}
	props.CameBack, props.Helped, props.Gain = c.cameBack(c.reach, b), c.helped(c.reach, b), c.gain(b)
	props.WontDo, props.PromiseLate = c.wontDoPart(c.reach, b), c.state.PromiseLate(b, c.now)
	props.Since = b.Spans[len(b.Spans)-1].From.Time().In(zone)
	props.Departments, props.Suppliers = c.sources(b)
	if b.Promise != 0 {
		props.Promise = b.Promise.Time()
	}
	day, _ := c.promisedDay(b)
	props.Promised = !day.IsZero()
	if b.Need != "" {
		by, at := b.NeedSaid()
		props.Need = &views.Said{Words: b.Need, At: at.Time().In(zone)}
		if c.reach.Member() {
			props.Need.By = c.actorName(by)
		}
	}
	props.Updates = c.updates()
	props.Learnings, props.Actions, props.ToLearn = c.learningsTold(), c.actionLines(), c.toLearn(b)
	flash, _, _ := strings.Cut(c.cookie(flashCookie), "?")
	props.Published = flash == flashLearning || flash == flashLearningChanged
	if c.member != nil {
		c.forMembers(&props)
	}
	return props
}

// forMembers adds what only members see.
func (c *cardVisit) forMembers(props *views.BottleneckProps) {
	b := c.b
	props.Answers, props.HeadsUps = c.mayAnswer(b), c.cardHeadsUps()
	if props.Answers {
		props.Readers, props.Saved = c.readersOfEach(b), c.savedForAll()
	}
	props.Works, props.Me = c.member.Role >= models.RoleEngineer, int(c.member.Number)
	props.Owner, props.Promises = int(b.Owner), promiseTally(c.state.PromiseSumOf(b, c.now))
	if props.Gain != nil {
		props.Gain.Sets = props.Works && !b.Status.Open()
	}
	today := c.today()
	props.ReviewProposed, props.ReviewMin, props.ReviewMax = models.ReviewProposed(today).String(), (today + 1).String(), (today + models.ReviewWithin).String()
	for _, m := range c.state.Members() {
		if !m.Disabled && m.HasJoined() {
			props.Owners = append(props.Owners, views.Option{Value: strconv.Itoa(int(m.Number)), Label: m.Name})
		}
	}
	for _, n := range b.Helpers {
		if m := c.state.Member(n); m != nil {
			props.Helpers = append(props.Helpers, m.Name)
			props.Helping = props.Helping || n == c.member.Number
		}
	}
	props.ActionOwners = c.ownerChoices()
	props.ActionFirst, props.ActionLast = today.String(), (today + models.ActionDays).String()
	props.Reports, props.More = c.reports()
	props.History, props.Older = c.history()
	for _, e := range b.History {
		if merged, ok := e.Event.(*models.BottlenecksMerged); ok && merged.Into == b.Number && !e.Undone {
			props.Merged = append(props.Merged, int(merged.From))
		}
	}
	for _, one := range c.state.Suppliers() {
		props.SupplierChoices = append(props.SupplierChoices, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
	}
	c.requests(props)
	props.Trackers = c.trackers()
	if props.Works {
		props.Related = c.related()
	}
}

// sum is how the hours come about, source by source.
func (c *cardVisit) sum() views.HoursSum {
	b := c.b
	hours, unconfirmed := b.Hours(c.now)
	sum := views.HoursSum{Hours: int(hours), Unconfirmed: int(unconfirmed)}
	if total := c.state.Board(models.Filter{}, c.now).Total; b.Status.Open() && total > 0 {
		sum.Share = int(hours * 100 / total)
	}
	for i := range b.Sources {
		source := &b.Sources[i]
		q, old := source.Hours(c.now, b.Status.Open())
		line := views.HoursSource{Kind: "department", Name: c.state.PartyName(source.Party), Voices: len(source.Voices),
			Own: int(source.Sum), Capped: source.Capped(), Halved: old, Hours: int(q)}
		if source.Party.Kind == models.SupplierParty {
			line.Kind = "supplier"
		}
		for _, voice := range source.Voices {
			if voice.Whole == source.Biggest && (line.Report == 0 || voice.Whole > 0) {
				c.biggest(&line, voice)
				break
			}
		}
		sum.Sources = append(sum.Sources, line)
	}
	return sum
}

func (c *cardVisit) biggest(line *views.HoursSource, voice models.Estimate) {
	r := c.state.Report(voice.Report)
	line.Report, line.OwnTime, line.Each, line.Biggest = int(voice.Report), r.OwnTime.String(), int(voice.Own), int(voice.Whole)
	line.Times = 1
	if line.Kind == "department" {
		line.People, line.Times = r.People.String(), r.People.Count()
	}
	if !c.reach.Member() {
		line.Report = 0
	}
}

// waited is for how long somebody has waited, in working time.
func (v *visit) waited(since models.Moment) views.Waited {
	calendar := &v.state.Settings.Calendar
	return views.Waited{Since: v.local(since), Old: v.local(since).Year() != v.local(v.now).Year(), Minutes: calendar.Between(since, v.now), Day: calendar.DayLength()}
}

// waits lists who waits for whom.
func (c *cardVisit) waits() (list []views.WhoWaits) {
	at := map[string]int{}
	since := map[int]models.Moment{}
	for _, n := range c.b.Reports {
		r := c.state.Report(n)
		if r.Withdrawn || r.Kind == models.Feedback || r.MeToo || r.Source.Kind == models.SupplierParty {
			continue
		}
		name := c.state.PartyName(r.WaitingParty)
		if name == "" && c.reach.Member() {
			name = r.Rest().WaitingName
		}
		key := r.Waiting.String() + "\x00" + name
		i, known := at[key]
		if !known {
			i = len(list)
			at[key] = i
			list = append(list, views.WhoWaits{Kind: r.Waiting.String(), Name: name})
			since[i] = r.Filed
		}
		since[i] = min(since[i], r.Filed)
		list[i].Reports++
		list[i].Sources = appendOnce(list[i].Sources, c.state.PartyName(r.Source))
	}
	for i := range list {
		if kind := list[i].Kind; c.b.Awaits() && (kind == models.WaitingDepartment.String() || kind == models.WaitingSupplier.String()) {
			list[i].Waited = c.waited(since[i])
		}
	}
	return list
}

func appendOnce(list []string, one string) []string {
	for _, s := range list {
		if s == one {
			return list
		}
	}
	return append(list, one)
}

// updates lists what was said, here and on what was merged into it, newest first: to readers only what is for everyone, and without names.
func (c *cardVisit) updates() (list []views.BottleneckUpdate) {
	zone, toldAsLearning := c.state.Settings.Calendar.Location(), map[models.Ref]bool{}
	for _, l := range c.state.LearningsOf(c.b) {
		toldAsLearning[l.Ref] = l.Told != ""
	}
	all := slices.Clone(c.b.Updates)
	for _, merged := range c.state.MergedHere(c.b) {
		all = append(all, merged.Updates...)
	}
	slices.SortStableFunc(all, func(a, b models.Update) int { return cmp.Compare(b.At, a.At) })
	for _, u := range all {
		if u.Retracted || u.Words == "" || toldAsLearning[u.Ref] || !c.reach.Member() && u.Audience == models.AudienceMembers {
			continue
		}
		said := views.BottleneckUpdate{Said: views.Said{Words: u.Words, At: u.At.Time().In(zone)}, Audience: u.Audience.String()}
		if u.HasStatus {
			said.Status = u.Status.String()
		}
		if c.reach.Member() {
			said.By = c.actorName(u.By)
		}
		list = append(list, said)
	}
	return list
}

// actorName says who acted, to members.
func (v *visit) actorName(by models.Actor) string {
	switch by.Kind {
	case models.MemberActor:
		if name := v.memberName(by.Member()); name != "" {
			return name
		}
	case models.ReporterActor:
		return v.words.T("history.by.reporter")
	case models.DepartmentActor:
		return v.state.PartyName(models.DepartmentNumbered(by.Number))
	case models.SupplierActor:
		return v.state.PartyName(models.SupplierNumbered(by.Number))
	case models.ContactActor:
		return v.contactName(models.ContactNumber(by.Number))
	case models.TokenActor:
		return v.tokenName(models.APITokenNumber(by.Number))
	}
	return v.words.T("history.by.system")
}

// contactName names a contact and their supplier, to members.
func (v *visit) contactName(n models.ContactNumber) string {
	one := v.state.Contact(n)
	if one == nil {
		return v.words.T("history.by.system")
	}
	supplier := v.state.PartyName(models.SupplierNumbered(one.Supplier))
	if one.Name == "" {
		return supplier
	}
	return v.words.T("contact.of", "name", one.Name, "supplier", supplier)
}

// conflict is the panel that shows both: what somebody set meanwhile, and what this person wanted.
func (c *cardVisit) conflict(f *models.FieldConflict, typed views.BottleneckTyped) *views.BottleneckConflict {
	panel := &views.BottleneckConflict{Field: typed.Form, By: c.actorName(f.By), Theirs: f.Now, Words: typed.Words,
		At: f.At.Time().In(c.state.Settings.Calendar.Location())}
	if strings.HasPrefix(typed.Form, "tracker") {
		panel.Field, panel.Yours = "tracker", typed.Address
		if typed.Title != "" {
			panel.Yours = typed.Title + " – " + typed.Address
		}
	}
	switch typed.Form {
	case "title":
		panel.Yours = typed.Title
	case "status":
		panel.Yours = typed.Status
	case "owner":
		if m := c.state.Member(models.MemberNumber(atoi(typed.Owner))); m != nil {
			panel.Yours = m.Name
		}
	case "promise":
		panel.Yours = typed.Date
	case "need":
		panel.Yours = typed.Words
	case "effort":
		panel.Yours = typed.Effort
	}
	for name, value := range c.Request().PostArgs().All() {
		if string(name) != "seen" {
			panel.Fields = append(panel.Fields, views.FormField{Name: string(name), Value: clean(string(value))})
		}
	}
	return panel
}
