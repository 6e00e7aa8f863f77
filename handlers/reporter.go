package handlers

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/views"
)

// What a device remembers: at most so many reports, for so long.
const (
	mineMax = 20
	mineAge = 400 * 24 * time.Hour // what browsers allow at most
)

// reportForm is what a department's form and a supplier's page post.
type reportForm struct {
	What              string `form:"what" validate:"required,max=2000"`
	Kind              string `form:"kind" validate:"omitempty,oneof=blocker feedback"`
	WaitingFor        string `form:"waiting_for" validate:"omitempty,oneof=department supplier tool nobody unknown"`
	WaitingDepartment string `form:"waiting_department" validate:"omitempty,number"`
	WaitingSupplier   string `form:"waiting_supplier" validate:"max=120"`
	WaitingTool       string `form:"waiting_tool" validate:"max=120"`
	Need              string `form:"need" validate:"omitempty,oneof=answer access payment contract fix other feedback"`
	OwnTime           string `form:"own_time" validate:"omitempty,oneof=none under1 1to4 day 2to4days 5days"`
	People            string `form:"people" validate:"omitempty,oneof=me 2to5 6to20 over20"`
	TooLate           string `form:"too_late" validate:"omitempty,datetime=2006-01-02"`
	OwnAnswer         string `form:"own_answer" validate:"max=500"`
	OwnQuestion       string `form:"own_question" validate:"max=10"`
	About             string `form:"about" validate:"max=120"`
	Contact           string `form:"contact" validate:"max=200"`
	ComeBy            string `form:"come_by" validate:"omitempty,oneof=yes"`
	Key               string `form:"key"`
}

func (f *reportForm) feedback() bool { return f.Kind == models.Feedback.String() }

// typed is the form as it was typed, for the page that comes back.
func (f *reportForm) typed() views.ReportTyped {
	return views.ReportTyped{What: f.What, WaitingFor: f.WaitingFor, WaitingDepartment: f.WaitingDepartment,
		WaitingSupplier: f.WaitingSupplier, WaitingTool: f.WaitingTool, Need: f.Need, OwnTime: f.OwnTime,
		People: f.People, TooLate: f.TooLate, OwnAnswer: f.OwnAnswer, About: f.About, Contact: f.Contact,
		ComeBy: f.ComeBy != ""}
}

// readReport reads a report's form and makes the command of it. Its error is one that the form can show.
func (v *visit) readReport() (*reportForm, *models.FileReport, error) {
	form := &reportForm{}
	err := v.read(form)
	var wrong *models.Error
	if err != nil && !errors.As(err, &wrong) {
		return form, nil, err
	}
	c := &models.FileReport{Source: v.party(), Text: form.What, About: form.About, Contact: form.Contact, Language: v.words.Lang,
		ComeBy: form.ComeBy != "", Key: hashedShort("key", form.Key)}
	if utf8.RuneCountInString(form.Key) < 20 { // not one of ours: a form without a key files, but only this once
		c.Key = hashedShort("key", v.server.newKey())
	}
	missing := v.choices(form, c)
	if wrong == nil && len(missing) == 0 {
		return form, c, nil
	}
	if wrong == nil {
		wrong = &models.Error{Kind: models.Invalid, Key: "error.form"}
	}
	wrong.Fields = inOrder(append(wrong.Fields, missing...))
	return form, c, wrong
}

// fieldOrder is the order in which the form asks, and so the order of the summary of errors.
var fieldOrder = []string{"what", "waiting_for", "waiting_department", "waiting_supplier", "waiting_tool", "need",
	"own_time", "people", "too_late", "own_answer", "about", "contact", "come_by"}

func inOrder(fields []models.FieldError) []models.FieldError {
	slices.SortStableFunc(fields, func(a, b models.FieldError) int {
		return slices.Index(fieldOrder, a.Field) - slices.Index(fieldOrder, b.Field)
	})
	return slices.CompactFunc(fields, func(a, b models.FieldError) bool { return a.Field == b.Field })
}

// choices reads the chosen answers into the command, and gives what is missing.
func (v *visit) choices(form *reportForm, c *models.FileReport) (missing []models.FieldError) {
	miss := func(field string) {
		missing = append(missing, models.FieldError{Field: field, Key: "error." + strings.ReplaceAll(field, "_", "-") + ".required"})
	}
	_ = c.OwnTime.UnmarshalText([]byte(form.OwnTime)) // the validator has checked that these are choices
	_ = c.People.UnmarshalText([]byte(form.People))
	_ = c.Need.UnmarshalText([]byte(form.Need))
	c.TooLate, _ = models.ParseDate(form.TooLate)
	supplier := v.party().Kind == models.SupplierParty
	if form.feedback() || c.Need == models.NeedFeedback {
		c.Kind = models.Feedback
	}
	if supplier && form.Need == "" {
		miss("need")
	}
	if !supplier && c.Kind == models.Blocker {
		v.waiting(form, c, miss)
	}
	if form.OwnTime == "" && c.Kind == models.Blocker && (!supplier || form.Need != "") {
		miss("own_time")
	}
	if one := v.state.Department(v.party().Number); !supplier && one != nil {
		if q := v.ownAsked(one, form.OwnQuestion); q != nil && form.OwnAnswer != "" && c.Kind == models.Blocker {
			c.Asked, c.Answer = q.Number, form.OwnAnswer
			if wrong := q.Wrong(form.OwnAnswer); wrong != "" {
				missing = append(missing, models.FieldError{Field: "own_answer", Key: wrong})
			}
		}
	}
	return missing
}

func (v *visit) waiting(form *reportForm, c *models.FileReport, miss func(string)) {
	if form.WaitingFor == "" {
		miss("waiting_for")
		return
	}
	_ = c.Waiting.UnmarshalText([]byte(form.WaitingFor))
	switch c.Waiting {
	case models.WaitingDepartment:
		one := v.state.Department(uint32(atoi(form.WaitingDepartment)))
		if one == nil || one.Removed {
			miss("waiting_department")
			return
		}
		c.WaitingParty = models.DepartmentNumbered(one.Number)
	case models.WaitingSupplier:
		if c.WaitingName = form.WaitingSupplier; c.WaitingName == "" {
			miss("waiting_supplier")
		}
	case models.WaitingTool:
		c.WaitingName = form.WaitingTool
	}
}

// device gives the hash of this device's cookie, setting one with the first filing.
func (v *visit) device() string {
	token := v.cookie(deviceCookie)
	if len(token) != models.TokenLength {
		token = v.server.newKey()
	}
	v.keep(deviceCookie, token, mineAge)
	return hashedShort("device", token)
}

// filed remembers a report on this device and leads to its receipt.
func (v *visit) filed(receipt models.Receipt) error {
	token := v.server.Keys.Token(models.LinkTracking, uint32(receipt.Report))
	v.remember(token)
	query := "?new=1"
	if receipt.Already {
		query = "?already=1"
	}
	return v.redirect("/t/"+token+query, "")
}

func (v *visit) remembered() []string {
	mine := v.cookie(mineCookie)
	if mine == "" {
		return nil
	}
	return strings.Split(mine, ".")
}

func (v *visit) remember(token string) {
	mine := slices.DeleteFunc(v.remembered(), func(t string) bool { return t == token })
	mine = append([]string{token}, mine...)
	v.keep(mineCookie, strings.Join(mine[:min(len(mine), mineMax)], "."), mineAge)
}

// forgetReport drops a report from what this device remembers.
func (v *visit) forgetReport(token string) {
	mine := slices.DeleteFunc(v.remembered(), func(t string) bool { return t == token })
	if len(mine) == 0 {
		v.forget(mineCookie)
		return
	}
	v.keep(mineCookie, strings.Join(mine, "."), mineAge)
}

// mine lists the reports of this party that this device remembers, newest first.
func (v *visit) mine() (list []views.MyReport) {
	for _, token := range v.remembered() {
		r := v.myReport(token)
		if r == nil || r.Withdrawn {
			continue
		}
		b := v.state.Bottleneck(r.Bottleneck)
		beginning := r.Text
		if r.MeToo {
			beginning = v.titleFor(r.Source, b)
		}
		list = append(list, views.MyReport{Reference: r.Number.String(), Token: token,
			Beginning: shorten(beginning, 90), Status: b.Status.String(), Key: v.server.newKey(),
			Feedback: r.Kind == models.Feedback})
	}
	return list
}

// myReport gives the report of a tracking token if it is one of this party's, else nil.
func (v *visit) myReport(token string) *models.Report {
	kind, number, ok := v.server.Keys.Open(token)
	if !ok || kind != models.LinkTracking {
		return nil
	}
	r := v.state.Report(models.ReportNumber(number))
	if r == nil || r.Source != v.party() {
		return nil
	}
	return r
}

// shorten cuts a text to its first characters.
func shorten(text string, limit int) string {
	text, _, cut := strings.Cut(text, "\n")
	if utf8.RuneCountInString(text) > limit {
		text, cut = strings.TrimSpace(string([]rune(text)[:limit])), true
	}
	if cut {
		text += " …"
	}
	return text
}

// againForm is "It happened again" and "Forget" on a device's list of its reports.
type againForm struct {
	Report string `form:"report" validate:"required,max=64"`
	Key    string `form:"key" validate:"max=64"`
}

// repeatReport counts that it happened again, once for each key.
func (s *Server) repeatReport(v *visit) error {
	var form againForm
	if err := v.read(&form); err != nil {
		return err
	}
	r := v.myReport(form.Report)
	if r == nil {
		return models.Fail(models.NotFound, "error.report.unknown")
	}
	key := form.Key
	if key == "" {
		key = s.newKey()
	}
	if err := v.do(v.actor(), &models.Repeat{Report: r.Number, Key: hashedShort("key", key)}); err != nil {
		return err
	}
	return v.redirect(v.linkAddress(), "flash.again")
}

// forgetMine drops a report from this device's list. The report stays, and so does its tracking link.
func (s *Server) forgetMine(v *visit) error {
	var form againForm
	if err := v.read(&form); err != nil {
		return err
	}
	v.forgetReport(form.Report)
	return v.redirect(v.linkAddress(), "flash.forgotten")
}

// linkAddress is the path of the link that the visit came by.
func (v *visit) linkAddress() string { return linkPaths[v.opened.Kind] + url.PathEscape(v.token) }

type suggestForm struct {
	What string `form:"what"`
}

// showSuggestions lists what looks the same as the text so far, among what this party may be shown.
func (s *Server) showSuggestions(v *visit) error {
	var form suggestForm
	if err := v.read(&form); err != nil {
		return err
	}
	return v.render(200, views.Suggestions(v.page(""), views.SuggestionsProps{Items: v.suggestions(form.What, 0)}))
}

const suggestionsMax = 5

// suggestions are the bottlenecks that a text could be about, among those that the party may be shown,
// without the one that is given.
func (v *visit) suggestions(text string, except models.BottleneckNumber) (items []views.Suggestion) {
	party := v.party()
	if utf8.RuneCountInString(text) > models.MaxWords {
		text = string([]rune(text)[:models.MaxWords])
	}
	allowed := func(n models.BottleneckNumber) bool {
		b := v.state.Bottleneck(n)
		return b != nil && n != except && v.state.ShownTo(party, b)
	}
	for _, maybe := range v.server.Store.Suggest(text, allowed, suggestionsMax) {
		b := v.state.Bottleneck(maybe.Bottleneck)
		items = append(items, views.Suggestion{Title: v.titleFor(party, b), Status: b.Status.String(),
			Href: v.linkAddress() + "/also/" + b.Number.String()[2:], Reports: b.ReportCount(), Sources: b.Breadth()})
	}
	return items
}
