package handlers

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// showLearning is the page on which engineers write what was learned from a bottleneck, or change it.
func (s *Server) showLearning(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	return c.writeLearning(c.writtenLearning(), nil, nil)
}

// writtenLearning fills the form with what stands there, also if it was taken back: nobody has to write it again.
func (c *cardVisit) writtenLearning() *learnedForm {
	form := &learnedForm{}
	if l := c.b.Learning; l != nil {
		form.Held, form.Why, form.Surprise, form.Change = cmp.Or(l.Held, l.Told), l.Why, l.Surprise, l.Change
		if l.Audience == models.AudienceSuppliers {
			form.Suppliers = "yes"
		}
	}
	return form
}

func (c *cardVisit) writeLearning(form *learnedForm, wrong *models.Error, change func(*views.LearningProps)) error {
	page := c.page("board")
	if wrong != nil && wrong.Conflict == nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = c.words.T("learning.title", "ref", c.b.Number.String()), views.Work
	if form.Seen != "" && (wrong == nil || wrong.Kind == models.Invalid) {
		page.Seen = int(seenNumber(form.Seen))
	}
	props := views.LearningProps{Card: c.cardName(c.reach, c.b), Status: c.b.Status.String(),
		Writes: c.b.ToLearn() || c.b.Status == models.StatusLearned, Edits: c.b.Learning.Published() && c.b.Status == models.StatusLearned,
		Typed: form.typed(), Owners: c.ownerChoices(), Before: c.editions()}
	if c.b.ToLearn() {
		props.Since = c.now.Sub(c.b.Resolved)
	}
	_, props.Suppliers = c.sources(c.b)
	today := c.today()
	props.First, props.Last = today.String(), (today + models.ActionDays).String()
	if change != nil {
		change(&props)
	}
	return c.render(formStatus(wrong), views.LearningPage(page, props))
}

// editions lists what stood there before, newest first.
func (c *cardVisit) editions() (list []views.LearningTold) {
	if c.b.Learning == nil {
		return nil
	}
	for _, one := range slices.Backward(c.b.Learning.Before) {
		list = append(list, c.told(&one))
	}
	return list
}

func (c *cardVisit) told(e *models.Edition) views.LearningTold {
	return views.LearningTold{At: c.local(e.At), By: c.actorName(e.By), Words: learningWords(e.LearningWords)}
}

func learningWords(w models.LearningWords) views.LearningWords {
	return views.LearningWords{Held: w.Held, Why: w.Why, Surprise: w.Surprise, Change: w.Change, Told: w.Told}
}

// publishLearning shows who will read what was learned, and what in it speaks of people rather than of the process; it
// is published on the second press, whatever the warning says.
func (s *Server) publishLearning(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &learnedForm{}
	err = v.read(form)
	if err == nil && form.Edit != "" {
		return c.writeLearning(form, nil, nil)
	}
	command := &models.PublishLearning{Bottleneck: c.b.Number, Words: form.words(), Audience: form.audience(), Seen: max(seenNumber(form.Seen), 1)}
	var rows []int
	command.Actions, rows = form.actions()
	if err == nil {
		err = c.wouldRefuse(command)
	}
	if warned := c.state.Blames(form.texts()...); err == nil && (form.Send == "" || len(warned) > 0 && form.AsItIs == "") {
		return c.writeLearning(form, nil, func(props *views.LearningProps) { props.Preview = c.previewLearning(form, warned) })
	}
	edits := c.b.Status == models.StatusLearned
	if err == nil {
		err = v.do(v.actor(), command)
	}
	if err != nil {
		return c.learningRefused(form, rows, err)
	}
	address := c.reach.Bottleneck(int(c.b.Number))
	if edits {
		return v.redirect(address, flashLearningChanged)
	}
	return v.redirectUndoable(address, flashLearning, 0, v.justDone(c.b.Number))
}

// What is said once a learning was published: the browser then forgets its draft.
const (
	flashLearning        = "flash.learning"
	flashLearningChanged = "flash.learning.changed"
)

func (c *cardVisit) previewLearning(form *learnedForm, warned []models.Blamed) *views.LearningPreview {
	preview := &views.LearningPreview{Readers: c.readers(c.b, form.audience()), Words: learningWords(form.words())}
	for _, one := range warned {
		preview.Warnings = append(preview.Warnings, views.LearningWarning{Words: one.Words, Name: one.Name})
	}
	actions, _ := form.actions()
	for _, one := range actions {
		preview.Actions = append(preview.Actions, views.ActionLine{What: one.What, Owner: c.ownerName(one.Owner), Due: one.Due.Time()})
	}
	return preview
}

// learningRefused draws the form again, with what somebody else wrote meanwhile beside what was typed.
func (c *cardVisit) learningRefused(form *learnedForm, rows []int, err error) error {
	wrong := inRows(c.afterwards(err), rows)
	if wrong == nil {
		return err
	}
	c.b = c.state.Standing(c.b.Number)
	if wrong.Conflict == nil {
		return c.writeLearning(form, wrong, nil)
	}
	conflict := c.learningConflict(form, wrong.Conflict)
	return c.writeLearning(form, wrong, func(props *views.LearningProps) { props.Conflict = conflict })
}

func (c *cardVisit) learningConflict(form *learnedForm, with *models.FieldConflict) *views.AdminConflictProps {
	panel := &views.AdminConflictProps{Who: c.actorName(with.By), At: c.local(with.At), Address: c.reach.Bottleneck(int(c.b.Number)) + "/learning"}
	l := c.b.Learning
	for _, one := range []struct{ key, theirs, yours string }{{"held", l.Held, form.Held}, {"why", l.Why, form.Why},
		{"surprise", l.Surprise, form.Surprise}, {"change", l.Change, form.Change}} {
		if one.theirs != one.yours {
			panel.Fields = append(panel.Fields, views.AdminConflictField{Label: c.words.T("learning." + one.key), Theirs: one.theirs, Yours: one.yours})
		}
	}
	return panel
}

// leadToLearning goes on to the page on which a learning is written, from wherever somebody chose the status that it sets.
// Words that were typed with the status are the beginning of it.
func (s *Server) leadToLearning(v *visit, form *cardForm) (led bool, err error) {
	c, err := v.openCard(views.Reach{})
	if err != nil || form.Status != models.StatusLearned.String() || c.b.Status == models.StatusLearned {
		return false, err
	}
	if form.Words == "" {
		return true, v.redirect(c.reach.Bottleneck(int(c.b.Number))+"/learning", "")
	}
	written := c.writtenLearning()
	written.Held = cmp.Or(written.Held, form.Words)
	return true, c.writeLearning(written, nil, nil)
}

// learningsTold lists the learnings of a bottleneck and of those merged into it, with names for members only.
func (c *cardVisit) learningsTold() (list []views.LearningTold) {
	for _, l := range c.state.LearningsOf(c.b) {
		told := c.told(&l.Edition)
		told.Erased, told.Edited, told.First = l.Erased(), len(l.Before) > 0, c.local(l.First.At)
		told.Suppliers = l.Audience == models.AudienceSuppliers
		if !c.reach.Member() {
			told.By, told.Suppliers = "", false
		}
		list = append(list, told)
	}
	return list
}

// learningsFor lists what the reporter of a report may read of what was learned, but for what they read as an answer already.
func (v *visit) learningsFor(r *models.Report) (list []views.LearningTold) {
	for _, l := range v.state.LearningsFor(r) {
		if l.Told == "" {
			list = append(list, views.LearningTold{At: v.local(l.At), By: v.speakerTo(r, l.By), Words: learningWords(l.LearningWords)})
		}
	}
	return list
}

// learningText is what was learned from a bottleneck, in one text, with the questions.
func (v *visit) learningText(n models.BottleneckNumber) string {
	l := v.state.Bottleneck(n).Learning
	if !l.Published() {
		return ""
	}
	var parts []string
	for _, one := range []struct{ key, words string }{{"held", l.Held}, {"why", l.Why}, {"surprise", l.Surprise}, {"change", l.Change}} {
		if one.words != "" {
			parts = append(parts, v.words.T("learning."+one.key)+"\n"+one.words)
		}
	}
	return strings.Join(parts, "\n\n")
}

// toLearn says for how long a bottleneck has asked for its learning; 0 if it does not.
func (v *visit) toLearn(b *models.Bottleneck) time.Duration {
	if !b.ToLearn() {
		return 0
	}
	return max(v.now.Sub(b.Resolved), time.Minute)
}
