package handlers

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// cardForm is what the forms of a bottleneck's page post; each uses some of it.
type cardForm struct {
	Seen     string   `form:"seen" validate:"omitempty,number"`
	Title    string   `form:"title" validate:"max=120"`
	Status   string   `form:"status" validate:"omitempty,oneof=new heard in-progress resolved learned wont-do"`
	Words    string   `form:"words" validate:"max=2000"`
	Audience string   `form:"audience" validate:"omitempty,oneof=reporters suppliers members"`
	Owner    string   `form:"owner" validate:"omitempty,number"`
	Date     string   `form:"date" validate:"omitempty,datetime=2006-01-02"`
	Help     string   `form:"help" validate:"omitempty,oneof=on off"`
	Into     string   `form:"into" validate:"max=20"`
	Find     string   `form:"find" validate:"max=200"`
	Report   []string `form:"report" validate:"max=2000,dive,number"`
	Entry    string   `form:"entry" validate:"max=40"`
	Preview  string   `form:"preview" validate:"max=5"`
	Send     string   `form:"send" validate:"max=5"`
	Edit     string   `form:"edit" validate:"max=5"`
}

func (f *cardForm) seen() uint64 {
	n, _ := strconv.ParseUint(f.Seen, 10, 64)
	return n
}

func (f *cardForm) audience() (a models.Audience) {
	_ = a.UnmarshalText([]byte(f.Audience))
	return a
}

func (f *cardForm) reports() (list []models.ReportNumber) {
	for _, text := range f.Report {
		if n := atoi(text); n > 0 {
			list = append(list, models.ReportNumber(n))
		}
	}
	return list
}

// typed is the form as it was typed; name says which of the page's forms it was.
func (f *cardForm) typed(name string) views.BottleneckTyped {
	return views.BottleneckTyped{Form: name, Words: f.Words, Title: f.Title, Status: f.Status, Audience: f.Audience,
		Owner: f.Owner, Date: f.Date, Find: f.Find, Reports: numbersOf(f.reports())}
}

// cardWork is one form of the page: the command that it stands for, and what is said when it is done.
type cardWork struct {
	form    string // as BottleneckTyped.Form
	flash   string
	command func(*cardVisit, *cardForm) (models.Command, error)
}

// cardPost makes the handler of one form.
func cardPost(work cardWork) handler {
	return func(s *Server, v *visit) error {
		c, err := v.openCard(views.Reach{})
		if err != nil {
			return err
		}
		form := &cardForm{}
		if err = v.read(form); err == nil {
			var command models.Command
			if command, err = work.command(c, form); err == nil {
				err = v.do(v.actor(), command)
			}
		}
		if err != nil {
			return c.failed(work.form, form, err)
		}
		return v.redirect(c.reach.Bottleneck(int(c.b.Number)), work.flash)
	}
}

// failed draws the page again with what was typed and what is wrong, or both sides of a conflict.
func (c *cardVisit) failed(name string, form *cardForm, err error) error {
	wrong := formError(err)
	if wrong == nil {
		return err
	}
	c.state = c.server.Store.View()
	if b := c.state.Standing(c.b.Number); b != nil {
		c.b = b
	}
	return c.show(formStatus(wrong), wrong, form.typed(name), nil)
}

func (c *cardVisit) setTitle(f *cardForm) (models.Command, error) {
	if f.Title == "" {
		return nil, models.FailField("title", "error.title.required")
	}
	return &models.SetTitle{Bottleneck: c.b.Number, Title: f.Title, Seen: f.seen()}, nil
}

// checkTitle marks the title as it stands as checked, whatever stands in the field.
func (c *cardVisit) checkTitle(f *cardForm) (models.Command, error) {
	return &models.SetTitle{Bottleneck: c.b.Number, Seen: f.seen()}, nil
}

func (c *cardVisit) setStatus(f *cardForm) (models.Command, error) {
	if f.Status == "" {
		return nil, models.FailField("status", "error.status.required")
	}
	command := &models.SetStatus{Bottleneck: c.b.Number, Words: f.Words, Audience: f.audience(), Seen: f.seen()}
	_ = command.Status.UnmarshalText([]byte(f.Status))
	return command, nil
}

func (c *cardVisit) setOwner(f *cardForm) (models.Command, error) {
	return &models.SetOwner{Bottleneck: c.b.Number, Owner: models.MemberNumber(atoi(f.Owner)), Seen: f.seen()}, nil
}

func (c *cardVisit) setPromise(f *cardForm) (models.Command, error) {
	date, err := models.ParseDate(f.Date)
	if err != nil {
		return nil, models.FailField("date", "error.field.datetime")
	}
	return &models.SetPromise{Bottleneck: c.b.Number, Date: date, Words: f.Words, Seen: f.seen()}, nil
}

func (c *cardVisit) setNeed(f *cardForm) (models.Command, error) {
	return &models.SetNeed{Bottleneck: c.b.Number, Words: f.Words, Seen: f.seen()}, nil
}

func (c *cardVisit) help(f *cardForm) (models.Command, error) {
	return &models.Help{Bottleneck: c.b.Number, Member: c.member.Number, On: f.Help == "on"}, nil
}

func (c *cardVisit) undo(f *cardForm) (models.Command, error) {
	var ref models.Ref
	if _, err := fmt.Sscanf(f.Entry, "%d.%d", &ref.Commit, &ref.Index); err != nil {
		return nil, models.Fail(models.NotFound, "error.undo.unknown")
	}
	return &models.Undo{Bottleneck: c.b.Number, Entry: ref, Seen: f.seen()}, nil
}

// sendUpdate shows who will read an update, and sends it on the second press.
func (s *Server) sendUpdate(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &cardForm{}
	if err = v.read(form); err == nil && form.Words == "" {
		err = models.FailField("words", "error.words.required")
	}
	if err != nil {
		return c.failed("update", form, err)
	}
	switch {
	case form.Edit != "":
		return c.show(http.StatusOK, nil, form.typed("update"), nil)
	case form.Send == "":
		return c.show(http.StatusOK, nil, form.typed("update"), func(props *views.BottleneckProps) {
			props.Preview = c.preview(form)
		})
	}
	err = v.do(v.actor(), &models.PostUpdate{Bottleneck: c.b.Number, Audience: form.audience(), Words: form.Words})
	if err != nil {
		return c.failed("update", form, err)
	}
	return v.redirect(c.reach.Bottleneck(int(c.b.Number)), "flash.update")
}

func (c *cardVisit) preview(form *cardForm) *views.UpdatePreview {
	readers := c.state.Readers(c.b, form.audience())
	preview := &views.UpdatePreview{Audience: form.audience().String(), Words: form.Words, Reporters: readers.Reporters}
	for _, one := range readers.Departments {
		preview.Departments = append(preview.Departments, one.Name)
	}
	for _, one := range readers.Suppliers {
		preview.Suppliers = append(preview.Suppliers, one.Name)
	}
	return preview
}

// mergeBottleneck merges this bottleneck into another, chosen or found by words.
func (s *Server) mergeBottleneck(v *visit) error {
	return v.regroup("merge", "flash.merged", func(c *cardVisit, f *cardForm, into models.BottleneckNumber) models.Command {
		return &models.Merge{From: c.b.Number, Into: into}
	})
}

// moveReports moves the ticked reports to another bottleneck, chosen or found by words.
func (s *Server) moveReports(v *visit) error {
	return v.regroup("regroup", "flash.moved", func(c *cardVisit, f *cardForm, into models.BottleneckNumber) models.Command {
		return &models.Move{Reports: f.reports(), From: c.b.Number, Into: into}
	})
}

// regroup reads which bottleneck is meant. Words that were searched for come back as a list to choose from.
func (v *visit) regroup(name, flash string, command func(*cardVisit, *cardForm, models.BottleneckNumber) models.Command) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &cardForm{}
	if err := v.read(form); err != nil {
		return c.failed(name, form, err)
	}
	into := models.ParseBottleneck(form.Into)
	if into == 0 {
		into = models.ParseBottleneck(form.Find)
	}
	if into == 0 {
		return c.find(name, form)
	}
	if err := v.do(v.actor(), command(c, form, into)); err != nil {
		return c.failed(name, form, err)
	}
	target := c.b.Number
	if name == "merge" {
		target = v.state.Standing(c.b.Number).Number
	}
	return v.redirect(c.reach.Bottleneck(int(target)), flash)
}

func (c *cardVisit) find(name string, form *cardForm) error {
	typed := form.typed(name)
	if form.Find == "" {
		return c.failed(name, form, models.FailField("find", "error.into.required"))
	}
	if typed.Found = c.found(form.Find); len(typed.Found) == 0 {
		return c.failed(name, form, models.FailField("find", "error.into.nothing"))
	}
	return c.show(http.StatusOK, nil, typed, nil)
}

// found lists bottlenecks by words: first those whose title holds them, then those that are about the same.
func (c *cardVisit) found(find string) (list []views.SimilarBottleneck) {
	seen := map[int]bool{int(c.b.Number): true}
	for _, lane := range c.state.Board(models.Filter{Text: find}, c.now).Lanes {
		for _, card := range lane.Cards {
			if title := strings.ToLower(c.state.Title(card.Bottleneck)); len(list) < similarMax && !seen[int(card.Number)] &&
				strings.Contains(title, strings.ToLower(find)) {
				seen[int(card.Number)] = true
				list = append(list, c.similarProps(card.Bottleneck, models.Maybe{}))
			}
		}
	}
	for _, one := range c.similar(find) {
		if !seen[one.Card.N] && len(list) < 2*similarMax {
			list = append(list, one)
		}
	}
	return list
}

// splitReports puts the ticked reports into a new bottleneck and leads there.
func (s *Server) splitReports(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &cardForm{}
	command := &models.Move{From: c.b.Number}
	if err = v.read(form); err == nil {
		command.Reports = form.reports()
		err = v.do(v.actor(), command)
	}
	if err != nil {
		return c.failed("regroup", form, err)
	}
	return v.redirect(c.reach.Bottleneck(int(command.To)), "flash.split")
}

// reportOf gives the report in the address, and the bottleneck where it stands.
func (v *visit) reportOf() (*cardVisit, *models.Report, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, nil, err
	}
	r := v.state.Report(models.ReportNumber(n))
	if r == nil {
		return nil, nil, models.Fail(models.NotFound, "error.report.unknown")
	}
	return &cardVisit{visit: v, b: v.state.Bottleneck(r.Bottleneck)}, r, nil
}

// showReport leads to the report on its bottleneck's page.
func (s *Server) showReport(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	return v.redirect(c.reportAddress(r), "")
}

func (c *cardVisit) reportAddress(r *models.Report) string {
	return c.reach.Bottleneck(int(c.b.Number)) + "#" + r.Number.String()
}

// answerReport answers one reporter alone.
func (s *Server) answerReport(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	form := &cardForm{}
	if err = v.read(form); err == nil {
		err = v.do(v.actor(), &models.AnswerReport{Report: r.Number, Words: form.Words})
	}
	if err != nil {
		return c.failed("answer-"+strconv.Itoa(int(r.Number)), form, err)
	}
	return v.redirect(c.reportAddress(r), "flash.answered")
}

// hearReport marks one report as read by a person.
func (s *Server) hearReport(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.HearReports{Reports: []models.ReportNumber{r.Number}}); err != nil {
		return err
	}
	return v.redirect(c.reportAddress(r), "flash.heard")
}

type supplierForm struct {
	Supplier string `form:"supplier" validate:"required,number"`
}

// matchSupplier says which supplier a typed name means.
func (s *Server) matchSupplier(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	var form supplierForm
	if err = v.read(&form); err == nil {
		err = v.do(v.actor(), &models.MatchSupplier{Report: r.Number, Supplier: uint32(atoi(form.Supplier))})
	}
	var known *models.Error
	if errors.As(err, &known) && known.Kind == models.Invalid {
		return c.failed("", &cardForm{}, err)
	}
	if err != nil {
		return err
	}
	return v.redirect(c.reportAddress(r), "flash.matched")
}
