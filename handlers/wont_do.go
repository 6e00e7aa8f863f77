package handlers

import (
	"net/http"
	"net/url"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// registerPage is how many lines of the register are shown at first; "show more" adds as many.
const registerPage = 50

// showWontDo is the register of what we won't do, for members.
func (s *Server) showWontDo(v *visit) error { return v.wontDo(http.StatusOK, views.Reach{}, nil, nil) }

// showReadersWontDo is the same for anyone who has the board link.
func (s *Server) showReadersWontDo(v *visit) error {
	v.member, v.session = nil, nil
	return v.wontDo(http.StatusOK, views.Reach{Prefix: v.linkAddress()}, nil, nil)
}

// wontDoForm decides again about what we won't do.
type wontDoForm struct {
	Words  string `form:"words" validate:"max=2000"`
	Gained string `form:"gained" validate:"max=2000"`
	Review string `form:"review" validate:"omitempty,datetime=2006-01-02"`
	Seen   string `form:"seen" validate:"omitempty,number"`
	Next   string `form:"next" validate:"max=500"`

	bottleneck models.BottleneckNumber
}

// decideAgain sets another review date, with words.
func (s *Server) decideAgain(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &wontDoForm{bottleneck: c.b.Number}
	if err = v.read(form); err == nil {
		command := &models.DecideAgain{Bottleneck: c.b.Number, Words: form.Words, Gained: form.Gained, Seen: seenNumber(form.Seen)}
		command.Review, _ = models.ParseDate(form.Review)
		err = v.do(v.actor(), command)
	}
	if err == nil {
		return v.redirectUndoable(ownPath(form.Next, "/wont-do")+"#"+c.b.Number.String(), "flash.wont-do.again", 0, v.justDone(c.b.Number))
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	if b := v.state.Standing(c.b.Number); b != nil && b.Status != models.StatusWontDo { // its own page has a form for what was typed
		return c.failed("status", &cardForm{Status: models.StatusWontDo.String(), Words: form.Words, Gained: form.Gained, Review: form.Review, Seen: form.Seen}, err)
	}
	return v.wontDo(formStatus(wrong), views.Reach{}, wrong, form)
}

// wontDo draws the register. After a conflict, what stands there now is shown beside what was typed.
func (v *visit) wontDo(status int, reach views.Reach, wrong *models.Error, typed *wontDoForm) error {
	page := v.page("wont-do")
	if wrong != nil {
		page = v.editFrame(page, wrong, typed.Seen)
	}
	props, filter := v.registerFilter(reach)
	page.Title, page.Bundle, page.Path = v.words.T("wont-do.title"), views.Work, v.registerAddress(&props, 0)
	register := v.state.Register(filter, v.now)
	props.All, props.Hours, props.Due, props.Grown, props.Unsaid = register.All, int(register.Hours), register.Due, register.Grown, register.Unsaid
	props.Works = reach.Member() && v.member.Role >= models.RoleEngineer
	shown := max(registerPage, min(v.QueryInt("shown"), laneMax))
	for i, line := range register.Lines {
		mine := typed != nil && typed.bottleneck == line.Number
		if i >= shown && !mine {
			continue
		}
		one := v.wontDoLine(reach, line)
		if props.Works {
			one.Outside = v.outsideReaders(line.Bottleneck)
		}
		if mine {
			one.Typed = &views.WontDoTyped{Words: typed.Words, Gained: typed.Gained, Review: typed.Review}
			props.Conflict = v.conflict(wrong, props.Reach.WontDo()+"#"+line.Number.String(), v.decidedDiffers(line, typed)...)
		}
		props.Lines = append(props.Lines, one)
	}
	if len(register.Lines) > shown {
		props.More = v.registerAddress(&props, shown+registerPage)
	}
	return v.render(status, views.WontDo(page, props))
}

// decidedDiffers is what somebody else decided beside what was typed.
func (v *visit) decidedDiffers(line models.TradedOff, typed *wontDoForm) []views.AdminConflictField {
	var gained, review string
	if line.TradeOff != nil {
		gained, review = line.TradeOff.Gained, v.words.DateYear(line.TradeOff.Review.Time())
	}
	day := typed.Review
	if date, err := models.ParseDate(day); err == nil {
		day = v.words.DateYear(date.Time())
	}
	return []views.AdminConflictField{
		{Label: v.words.T("wont-do.reason"), Theirs: line.Reason, Yours: typed.Words},
		{Label: v.words.T("wont-do.gained"), Theirs: gained, Yours: typed.Gained},
		{Label: v.words.T("wont-do.review"), Theirs: review, Yours: day},
	}
}

// registerFilter reads the filter from the address, which holds all of it. What is no choice filters nothing.
func (v *visit) registerFilter(reach views.Reach) (views.WontDoProps, models.RegisterFilter) {
	today := v.state.Settings.Calendar.Today(v.now)
	props := views.WontDoProps{Reach: reach, Text: shorten(clean(v.Query("q")), 200), Proposed: models.ReviewProposed(today).String(),
		Min: (today + 1).String(), Max: (today + models.ReviewWithin).String()}
	switch only := v.Query("only"); only {
	case "due", "outgrown", "incomplete":
		props.Only = only
	}
	for _, one := range v.state.Departments() {
		number := strconv.Itoa(int(one.Number))
		props.Departments = append(props.Departments, views.Option{Value: number, Label: one.Name})
		if v.Query("department") == number {
			props.Department = number
		}
	}
	return props, models.RegisterFilter{Only: props.Only, Department: uint32(atoi(props.Department)), Text: props.Text, Public: !reach.Member()}
}

// registerAddress is the register as it is shown, with so many lines.
func (v *visit) registerAddress(props *views.WontDoProps, shown int) string {
	q := url.Values{}
	for name, value := range map[string]string{"only": props.Only, "department": props.Department, "q": props.Text} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if shown > 0 {
		q.Set("shown", strconv.Itoa(shown))
	}
	if len(q) == 0 {
		return props.Reach.WontDo()
	}
	return props.Reach.WontDo() + "?" + q.Encode()
}

// wontDoLine is one line of the register.
func (v *visit) wontDoLine(reach views.Reach, line models.TradedOff) views.WontDoLine {
	address := reach.Bottleneck(int(line.Number))
	one := views.WontDoLine{Card: v.cardName(reach, line.Bottleneck), Reason: line.Reason, Hours: int(line.Hours),
		New: line.New, ByHours: line.ByHours, ByNew: line.ByNew, Due: line.Due, TakeUp: address + "/reopen", Again: address + "/wont-do"}
	departments, suppliers := v.sources(line.Bottleneck)
	one.Sources = append(departments, suppliers...)
	if t := line.TradeOff; t != nil {
		one.Complete, one.Gained, one.Review, one.Decided = true, t.Gained, t.Review.Time(), v.local(t.At)
		one.HoursThen, one.Reports = int(t.Hours), t.Reports
	}
	return one
}

// outsideReaders names the suppliers who read what is decided again.
func (v *visit) outsideReaders(b *models.Bottleneck) (names []string) {
	for _, one := range v.state.Readers(b, b.WontDoAudience()).Suppliers {
		names = append(names, one.Name)
	}
	return names
}

// wontDoPart is the line of a bottleneck for its own page; nil if it is none.
func (v *visit) wontDoPart(reach views.Reach, b *models.Bottleneck) *views.WontDoLine {
	if b.Status != models.StatusWontDo {
		return nil
	}
	line := v.wontDoLine(reach, v.state.TradedOff(b, v.now))
	return &line
}
