package handlers

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"sync"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// shells keeps each department's empty form, rendered and compressed in each language, until a name, a question,
// a heads-up or a link changes, and no longer than for a day.
type shells struct{ byForm sync.Map }

type shellKey struct {
	link     models.LinkNumber // a replaced one may work beside the present one
	feedback bool
	lang     string
	mail     bool // the form promises mail
	asks     int  // how many rounds ask whoever has not answered them
}

type shellEntry struct {
	shape uint64
	day   models.Date // the changes that come are others tomorrow
	token string
	asks  string          // numbers of those rounds
	shell views.FormShell // for devices that remember reports
	empty *gapped         // for all others
}

// showDepartmentForm is the one-minute form. Its empty form is rendered once for everybody.
func (s *Server) showDepartmentForm(v *visit) error {
	feedback := v.Query("kind") == models.Feedback.String()
	page := v.page("")
	if page.Flash != "" || page.Problem != "" || page.Member != nil {
		return v.departmentForm(http.StatusOK, page, &reportForm{Kind: kindValue(feedback)}, nil)
	}
	entry, err := s.caches.shells.get(v, feedback)
	if err != nil {
		return err
	}
	v.Type("html", "utf-8")
	list := v.mine()
	if len(list) == 0 {
		return v.sendGapped(entry.empty, s.newKey())
	}
	mine, err := templ.ToGoHTML(context.Background(), views.MyReports(page, v.linkAddress(), list))
	if err != nil {
		return err
	}
	body := make([]byte, 0, entry.shell.Len()+len(mine)+models.TokenLength)
	return v.sendCompressed(entry.shell.AppendTo(body, s.newKey(), []byte(mine)))
}

func (c *shells) get(v *visit, feedback bool) (*shellEntry, error) {
	asking := v.unanswered(v.party())
	key := shellKey{v.opened.Link, feedback, v.words.Lang, v.state.MailOn(), len(asking)}
	if found, ok := c.byForm.Load(key); ok {
		if entry := found.(*shellEntry); entry.shape == v.state.Shape && entry.day == v.today() && entry.token == v.token && entry.asks == roundNumbers(asking) {
			return entry, nil
		}
	}
	form := &reportForm{Kind: kindValue(feedback)}
	shell, err := views.NewFormShell(v.formPage(v.page(""), form), v.formProps(form))
	if err != nil {
		return nil, err
	}
	entry := &shellEntry{shape: v.state.Shape, day: v.today(), token: v.token, asks: roundNumbers(asking), shell: shell}
	entry.empty, err = newGapped(shell.AppendTo(nil, views.KeyPlaceholder, nil), views.KeyPlaceholder)
	if err == nil {
		c.byForm.Store(key, entry)
	}
	return entry, err
}

func kindValue(feedback bool) string {
	if feedback {
		return models.Feedback.String()
	}
	return models.Blocker.String()
}

func (v *visit) formPage(page views.Page, form *reportForm) views.Page {
	page.Title, page.Bundle = v.words.T("form.title"), views.Public
	if title := v.state.Department(v.opened.Number).Title; title != "" {
		page.Title = title
	}
	if form.feedback() {
		page.Title = v.words.T("form.feedback.title")
	}
	page.Path = v.linkAddress()
	page.Here, page.Feed = page.Path, page.Path+feedFile
	if form.feedback() {
		page.Here += "?kind=" + form.Kind
	}
	return page
}

func (v *visit) formProps(form *reportForm) views.DepartmentFormProps {
	department := v.state.Department(v.opened.Number)
	return views.DepartmentFormProps{Action: v.linkAddress(), Department: department.Name, Title: department.Title, Lead: department.Lead,
		Feedback: form.feedback(), Departments: v.otherDepartments(department.Number), Emergency: v.state.Settings.Emergency,
		Question: ownQuestion(v.ownAsked(department, form.OwnQuestion)), Typed: form.typed(), HeadsUps: v.formHeadsUps(), Rounds: v.roundsAsking()}
}

// otherDepartments are what people of a department may wait for.
func (v *visit) otherDepartments(than uint32) (options []views.Option) {
	for _, one := range v.state.Departments() {
		if one.Number != than {
			options = append(options, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
		}
	}
	return options
}

// ownAsked is the department's own question on a form: the wording of that number if it once asked that, because a
// form may lie open while the question is worded anew, else the present one; nil if there is none.
func (v *visit) ownAsked(one *models.Department, number string) *models.Question {
	if n := models.QuestionNumber(max(atoi(number), 0)); one.HasAsked(n) {
		return v.state.Question(n)
	}
	return one.FormQuestion()
}

func ownQuestion(q *models.Question) *views.OwnQuestion {
	if q == nil {
		return nil
	}
	return &views.OwnQuestion{Number: int(q.Number), Label: q.Label, Hint: q.Hint, Kind: q.Kind, Choices: q.Choices}
}

// departmentForm draws the form with what was typed and what is wrong with it.
func (v *visit) departmentForm(status int, page views.Page, form *reportForm, already *views.Already) error {
	props := v.formProps(form)
	props.Mine, props.Already, props.Key = v.mine(), already, form.Key
	if props.Key == "" || already != nil {
		props.Key = v.server.newKey()
	}
	return v.render(status, views.DepartmentForm(v.formPage(page, form), props))
}

// fileFromDepartment files what a department's form posts.
func (s *Server) fileFromDepartment(v *visit) error {
	form, command, err := v.readReport()
	return v.file(err, command, command, func(status int, page views.Page, already *views.Already) error {
		return v.departmentForm(status, page, form, already)
	})
}

// file files a report and leads to its receipt. Err is what was wrong with the form, of which the command was made; the
// report is the command itself, or a part of it. What cannot be filed is drawn again: with what is wrong, or, if its key
// was used, with the report that it belongs to.
func (v *visit) file(err error, command models.Command, report *models.FileReport,
	again func(status int, page views.Page, already *views.Already) error) error {
	if report != nil && err == nil {
		report.Device = v.device()
		if err = v.do(v.actor(), command); err == nil {
			return v.filed(report.Filed)
		}
	}
	wrong := formError(err)
	if wrong == nil {
		return err
	}
	page := v.page("")
	if already := v.already(wrong, report); already != nil {
		return again(http.StatusConflict, page, already)
	}
	return again(formStatus(wrong), withErrors(page, wrong), nil)
}

// already says which report a used key belongs to, if that is what is wrong and this party filed it.
func (v *visit) already(wrong *models.Error, command *models.FileReport) *views.Already {
	if wrong.Key != "error.filed.already" || command == nil {
		return nil
	}
	r := v.state.Report(command.Filed.Report)
	if r == nil {
		v.state = v.server.Store.View()
		r = v.state.Report(command.Filed.Report)
	}
	if r == nil || r.Source != v.party() {
		return &views.Already{Reference: wrong.Params["report"]}
	}
	return &views.Already{Reference: r.Number.String(), Href: v.linkPath(models.LinkTracking, uint32(r.Number))}
}

type alsoForm struct {
	OwnTime string `form:"own_time" validate:"required,oneof=none under1 1to4 day 2to4days 5days"`
	Key     string `form:"key"`
}

// showAlso asks for one's own time on a bottleneck that somebody recognised.
func (s *Server) showAlso(v *visit) error {
	return v.also(http.StatusOK, v.page(""), &alsoForm{})
}

func (v *visit) also(status int, page views.Page, form *alsoForm) error {
	n, err := v.number("number")
	if err != nil {
		return err
	}
	b := v.state.Standing(models.BottleneckNumber(n))
	if b == nil || !v.state.ShownTo(v.party(), b) {
		return models.Fail(models.NotFound, "error.bottleneck.unknown")
	}
	if form.Key == "" {
		form.Key = v.server.newKey()
	}
	page.Title, page.Bundle = v.words.T("also.title"), views.Public
	return v.render(status, views.Also(page, views.AlsoProps{Action: v.Path(), Back: v.linkAddress(), Key: form.Key,
		Title: v.titleFor(v.party(), b), Reports: b.ReportCount(), Sources: b.Breadth(), OwnTime: form.OwnTime}))
}

// fileAlso adds a voice to the bottleneck.
func (s *Server) fileAlso(v *visit) error {
	n, err := v.number("number")
	if err != nil {
		return err
	}
	form := &alsoForm{}
	if err := v.read(form); err != nil {
		wrong := formError(err)
		if wrong == nil {
			return err
		}
		return v.also(formStatus(wrong), withErrors(v.page(""), wrong), form)
	}
	if form.Key == "" {
		form.Key = s.newKey()
	}
	command := &models.MeToo{Source: v.party(), Bottleneck: models.BottleneckNumber(n), Device: v.device(),
		Key: hashedShort("key", form.Key)}
	_ = command.OwnTime.UnmarshalText([]byte(form.OwnTime))
	err = v.do(v.actor(), command)
	var known *models.Error
	if errors.As(err, &known) && known.Key == "error.filed.already" {
		return v.filed(command.Filed) // the same button, pressed again with another choice: the first stands
	}
	if err != nil {
		return err
	}
	return v.filed(command.Filed)
}
