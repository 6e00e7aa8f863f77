package handlers

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/views"
)

// How much of what was said to a supplier, and how many of their reports, their page for members lists.
const (
	pastShown  = 50
	theirShown = 100
)

// experienceForm is what a member says about working with a supplier.
type experienceForm struct {
	About string `form:"about" validate:"max=120"`
	What  string `form:"what" validate:"required,max=2000"`
	Cost  string `form:"cost" validate:"omitempty,oneof=under1 1to4 day 2to4days 5days"`
	Help  string `form:"help" validate:"max=2000"`
	First string `form:"first" validate:"omitempty,oneof=yes"`
	Key   string `form:"key" validate:"max=100"`
}

// showSupplierTalk is the members' page of one supplier.
func (s *Server) showSupplierTalk(v *visit) error {
	one, err := v.supplierAsked()
	if err != nil {
		return err
	}
	return v.supplierTalk(one, &experienceForm{First: v.Query("first")}, nil, nil)
}

func (v *visit) supplierTalk(one *models.Supplier, form *experienceForm, wrong *models.Error, lost *views.FeedbackWords) error {
	page := v.page("suppliers")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = one.Name, views.Work
	props := views.SupplierTalkProps{Number: int(one.Number), Name: one.Name, Removed: one.Removed,
		Works: v.member.Role >= models.RoleEngineer, First: form.First != "", Key: cmp.Or(form.Key, v.server.newKey()),
		Typed: views.FeedbackTyped{What: form.What, Help: form.Help, Cost: form.Cost, About: form.About}, Lost: lost}
	for _, f := range v.state.SupplierFeedbackOf(one.Number) {
		if v.readsFeedback(f) {
			v.talkedInto(&props, f)
		}
	}
	open := v.state.OpenReportsOf(one)
	props.Newer = max(len(open)-theirShown, 0)
	for _, r := range open[:len(open)-props.Newer] {
		props.Reports = append(props.Reports, v.supplierOpen(r))
	}
	return v.render(formStatus(wrong), views.SupplierTalk(page, props))
}

func (v *visit) talkedInto(props *views.SupplierTalkProps, f *models.SupplierFeedback) {
	switch {
	case f.State == models.FeedbackWaits:
		if !v.state.Withdrawn(f) && !f.Erased {
			props.Waiting = append(props.Waiting, v.feedbackToMembers(f))
		}
	case v.state.WaitsForSupplier(f) || f.Unread:
		props.Awaited = append(props.Awaited, v.feedbackToMembers(f))
	case len(props.Past) < pastShown:
		props.Past = append(props.Past, v.feedbackToMembers(f))
	}
}

// supplierOpen is a report of a supplier's that waits for us.
func (v *visit) supplierOpen(r *models.Report) views.SupplierOpen {
	b := v.state.Bottleneck(r.Bottleneck)
	open := views.SupplierOpen{Report: int(r.Number), Bottleneck: int(b.Number), Title: v.cardName(views.Reach{}, b).Title,
		What: r.Text, Age: v.now.Sub(r.Logged())}
	if r.Waits() {
		open.AnswerBy, open.Late = v.local(r.Due), r.Late(v.now)
	}
	open.Promise, open.PromiseOld = v.promisedDay(b)
	return open
}

// giveFeedback takes what a member says about working with a supplier.
func (s *Server) giveFeedback(v *visit) error {
	one, err := v.supplierAsked()
	if err != nil {
		return err
	}
	form := &experienceForm{}
	command := &models.GiveSupplierFeedback{Supplier: one.Number}
	if err = v.read(form); err == nil {
		command.What, command.Help, command.Key = form.What, form.Help, v.onceKey(form.Key)
		command.First = form.First != ""
		if command.First {
			command.About = form.About
		}
		_ = command.Cost.UnmarshalText([]byte(form.Cost))
		err = v.do(v.actor(), command)
	}
	if err != nil {
		wrong := v.afterwards(err)
		if wrong == nil {
			return err
		}
		if wrong.Key == "error.feedback.already" {
			form.Key = "" // what stands there now may be sent as new
		}
		return v.supplierTalk(one, form, wrong, nil)
	}
	if v.member.Role >= models.RoleEngineer {
		return v.redirect(fmt.Sprintf("/supplier-feedback/%d", command.Feedback), "flash.feedback.decide")
	}
	return v.redirectSaying(fmt.Sprintf("/suppliers/%d", one.Number), "flash.feedback.given", "supplier", one.Name)
}

// onceKey gives the hash of a form's once-only key; what is not one of ours counts only this once.
func (v *visit) onceKey(key string) string {
	if utf8.RuneCountInString(key) < 20 {
		key = v.server.newKey()
	}
	return hashedShort("key", key)
}

// feedbackAsked gives the feedback in the address.
func (v *visit) feedbackAsked() (*models.SupplierFeedback, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	f := v.state.SupplierFeedback(models.SupplierFeedbackNumber(n))
	if f == nil {
		return nil, models.Fail(models.NotFound, "error.feedback.unknown")
	}
	return f, nil
}

// talkAddress leads to feedback on the page of its supplier.
func talkAddress(f *models.SupplierFeedback) string {
	if f.Supplier == 0 {
		return "/suppliers"
	}
	return "/suppliers/" + strconv.Itoa(int(f.Supplier)) + "#f-" + strconv.Itoa(int(f.Number))
}

type backForm struct {
	Back string `form:"back" validate:"max=10"`
}

// feedbackPost makes the handler of a button beside feedback.
func feedbackPost(flash string, command func(*models.SupplierFeedback, backForm) models.Command) handler {
	return func(s *Server, v *visit) error {
		f, err := v.feedbackAsked()
		if err != nil {
			return err
		}
		var form backForm
		if err = v.read(&form); err == nil {
			err = v.do(v.actor(), command(f, form))
		}
		var known *models.Error
		if errors.As(err, &known) && known.Kind == models.Conflict && f.Supplier != 0 {
			return v.talkRefused(f, known, nil)
		}
		if err != nil {
			return err
		}
		return v.redirect(talkAddress(f), flash)
	}
}

// talkRefused shows the page as it is now, with why a button did nothing.
// Lost is what was typed, if anything was.
func (v *visit) talkRefused(f *models.SupplierFeedback, wrong *models.Error, lost *views.FeedbackWords) error {
	v.state = v.server.Store.View()
	return v.supplierTalk(v.state.Supplier(f.Supplier), &experienceForm{}, wrong, lost)
}

func seeAnswer(f *models.SupplierFeedback, _ backForm) models.Command {
	return &models.SeeSupplierAnswer{Feedback: f.Number}
}

func keepPromise(f *models.SupplierFeedback, form backForm) models.Command {
	return &models.KeepSupplierPromise{Feedback: f.Number, Back: form.Back != ""}
}

func takeFeedbackBack(f *models.SupplierFeedback, _ backForm) models.Command {
	return &models.TakeSupplierFeedbackBack{Feedback: f.Number}
}
