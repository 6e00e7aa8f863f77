package handlers

import (
	"fmt"
	"net/http"
	"strconv"

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
	Effort   string   `form:"effort" validate:"omitempty,oneof=under1 half-day day 2to5days 6to10days 11to20days over20days unknown"`
	Gained   string   `form:"gained" validate:"max=2000"`
	Review   string   `form:"review" validate:"omitempty,datetime=2006-01-02"`
	Owner    string   `form:"owner" validate:"omitempty,number"`
	Date     string   `form:"date" validate:"omitempty,datetime=2006-01-02"`
	Help     string   `form:"help" validate:"omitempty,oneof=on off"`
	Into     string   `form:"into" validate:"max=20"`
	Find     string   `form:"find" validate:"max=200"`
	Report   []string `form:"report" validate:"max=2000,dive,number"`
	Entry    string   `form:"entry" validate:"max=40"`
	Supplier string   `form:"supplier" validate:"omitempty,number"`
	Tracker  string   `form:"tracker" validate:"omitempty,number"`
	Address  string   `form:"address" validate:"max=500"`
	Remove   string   `form:"remove" validate:"max=5"`
	Key      string   `form:"key" validate:"max=100"`
	Preview  string   `form:"preview" validate:"max=5"`
	Send     string   `form:"send" validate:"max=5"`
	Edit     string   `form:"edit" validate:"max=5"`
	Use      string   `form:"use" validate:"omitempty,number"` // a saved reply
	Fill     string   `form:"fill" validate:"max=5"`           // put it behind the words
}

// seen is the journal number of the page; a form without one counts as drawn before everything.
func (f *cardForm) seen() uint64 {
	n, _ := strconv.ParseUint(f.Seen, 10, 64)
	return max(n, 1)
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
		Owner: f.Owner, Date: f.Date, Effort: f.Effort, Gained: f.Gained, Review: f.Review, Supplier: f.Supplier, Address: f.Address, Find: f.Find, Reports: numbersOf(f.reports())}
}

// cardWork is one form of the page: the command that it stands for, and what is said when it is done.
type cardWork struct {
	form    string // as BottleneckTyped.Form
	flash   string
	command func(*cardVisit, *cardForm) (models.Command, error)
}

// cardPost makes the handler of one form.
func cardPost(work cardWork) handler {
	return func(_ *Server, v *visit) error {
		form := &cardForm{}
		err := v.read(form)
		return v.workCard(work, form, err)
	}
}

// workCard does what a form that was read asks for; err is what was wrong with it.
func (v *visit) workCard(work cardWork, form *cardForm, err error) error {
	c, missing := v.openCard(views.Reach{})
	if missing != nil {
		return missing
	}
	if err == nil {
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

// setStatus sets the status; "learned" leads to the page on which the learning is written, which sets it.
func (s *Server) setStatus(v *visit) error {
	form := &cardForm{}
	err := v.read(form)
	if err == nil && !form.redraws() {
		if led, err := s.leadToLearning(v, form); led || err != nil {
			return err
		}
	}
	return v.workTelling(cardWork{"status", "flash.status", (*cardVisit).statusSet}, form, form.audience(), err)
}

// setPromise promises a day; its words are for the reporters in departments.
func (s *Server) setPromise(v *visit) error {
	form := &cardForm{}
	err := v.read(form)
	return v.workTelling(cardWork{"promise", "flash.promise", (*cardVisit).promised}, form, models.AudienceReporters, err)
}

func (c *cardVisit) statusSet(f *cardForm) (models.Command, error) {
	if f.Status == "" {
		return nil, models.FailField("status", "error.status.required")
	}
	command := &models.SetStatus{Bottleneck: c.b.Number, Words: f.Words, Audience: f.audience(), Gained: f.Gained, Seen: f.seen()}
	command.Review, _ = models.ParseDate(f.Review)
	_ = command.Effort.UnmarshalText([]byte(f.Effort))
	_ = command.Status.UnmarshalText([]byte(f.Status))
	return command, nil
}

func (c *cardVisit) setOwner(f *cardForm) (models.Command, error) {
	return &models.SetOwner{Bottleneck: c.b.Number, Owner: models.MemberNumber(atoi(f.Owner)), Seen: f.seen()}, nil
}

func (c *cardVisit) promised(f *cardForm) (models.Command, error) {
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

// undoEntry takes back a line of the history, and says how many reports stay where a later move put them.
func (s *Server) undoEntry(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &cardForm{}
	var command *models.Undo
	if err = v.read(form); err == nil {
		command, err = c.undoable(form)
	}
	if err == nil {
		err = v.do(v.actor(), command)
	}
	if err != nil {
		return c.failed("", form, err)
	}
	address := c.reach.Bottleneck(int(c.b.Number))
	if command.Kept > 0 {
		return v.redirectSaying(address, "flash.undone-kept", "n", strconv.Itoa(command.Kept))
	}
	return v.redirect(address, "flash.undone")
}

func (c *cardVisit) undo(f *cardForm) (*models.Undo, error) {
	var ref models.Ref
	if _, err := fmt.Sscanf(f.Entry, "%d.%d", &ref.Commit, &ref.Index); err != nil {
		return nil, models.Fail(models.NotFound, "error.undo.unknown")
	}
	return &models.Undo{Bottleneck: c.b.Number, Entry: ref}, nil
}

// sendUpdate shows who will read an update, and sends it on the second press.
func (s *Server) sendUpdate(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &cardForm{}
	if err = v.read(form); err == nil && form.redraws() {
		form.Words = withReply(form.Words, v.savedForAll(), form.Use, form.Fill)
		return c.show(http.StatusOK, nil, form.typed("update"), nil)
	}
	typed := form.typed("update")
	if err == nil && form.Words == "" {
		err = models.FailField("words", "error.words.required")
	}
	words := ""
	if err == nil {
		words, err = c.filledForAll(c.b, form.audience(), form.Words)
	}
	if err != nil {
		return c.failed("update", form, err)
	}
	if form.Words = words; form.Send == "" {
		return c.show(http.StatusOK, nil, typed, func(props *views.BottleneckProps) {
			props.Preview = form.preview("update", c.readers(c.b, form.audience()))
		})
	}
	err = v.do(v.actor(), &models.PostUpdate{Bottleneck: c.b.Number, Audience: form.audience(), Words: form.Words, Seen: form.seen()})
	if err != nil {
		return c.failed("update", form, err)
	}
	return v.redirect(c.reach.Bottleneck(int(c.b.Number)), "flash.update")
}
