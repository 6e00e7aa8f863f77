package handlers

import (
	"net/http"

	"bottleneck/models"
	"bottleneck/views"
)

// readersMany is from how many reports on words are shown before they are sent, with those who will read them.
const readersMany = 10

// readers says who would read words to an audience.
func (v *visit) readers(b *models.Bottleneck, audience models.Audience) views.Readers {
	found := v.state.Readers(b, audience)
	readers := views.Readers{Audience: audience.String(), Reporters: found.Reporters}
	for _, one := range found.Departments {
		readers.Departments = append(readers.Departments, one.Name)
	}
	for _, one := range found.Suppliers {
		readers.Suppliers = append(readers.Suppliers, one.Name)
	}
	return readers
}

// readersOfEach says it of every audience that can be chosen.
func (v *visit) readersOfEach(b *models.Bottleneck) map[string]views.Readers {
	each := map[string]views.Readers{}
	for _, audience := range []models.Audience{models.AudienceReporters, models.AudienceSuppliers, models.AudienceMembers} {
		each[audience.String()] = v.readers(b, audience)
	}
	return each
}

// asksFirst says whether words are shown before they are sent: where a supplier, or many, would read them.
func asksFirst(readers views.Readers) bool {
	return len(readers.Suppliers) > 0 || readers.Reporters > readersMany
}

// workTelling is workCard for a form whose words reporters read beside what it changes: their placeholders are filled,
// and where suppliers or many would read them, the first press only shows who.
func (v *visit) workTelling(work cardWork, form *cardForm, audience models.Audience, err error) error {
	c, missing := v.openCard(views.Reach{})
	switch {
	case missing != nil:
		return missing
	case err != nil:
		return c.failed(work.form, form, err)
	case form.redraws():
		form.Words = withReply(form.Words, v.savedForAll(), form.Use, form.Fill)
		return c.show(http.StatusOK, nil, form.typed(work.form), nil)
	}
	return c.tell(work, form, audience)
}

// redraws says whether a button was pressed that sends nothing: "Change it" of the preview, or that of a saved reply.
func (f *cardForm) redraws() bool { return f.Edit != "" || f.Fill != "" }

func (c *cardVisit) tell(work cardWork, form *cardForm, audience models.Audience) error {
	words, err := c.filledForAll(c.b, audience, form.Words)
	if err != nil {
		return c.failed(work.form, form, err)
	}
	typed := *form
	form.Words = words
	command, err := work.command(c, form)
	if err == nil {
		err = c.wouldRefuse(command)
	}
	if readers := c.readers(c.b, audience); err == nil && words != "" && form.Send == "" && asksFirst(readers) {
		return c.show(http.StatusOK, nil, typed.typed(work.form), func(props *views.BottleneckProps) {
			props.Preview = form.preview(work.form, readers)
		})
	}
	if err == nil {
		err = c.do(c.actor(), command)
	}
	if err != nil {
		return c.failed(work.form, form, err)
	}
	return c.redirect(c.reach.Bottleneck(int(c.b.Number)), work.flash)
}

// preview is what would be sent, to whom, with all that the form said.
func (f *cardForm) preview(form string, readers views.Readers) *views.UpdatePreview {
	preview := &views.UpdatePreview{Form: form, Words: f.Words, Readers: readers, Fields: []views.FormField{
		{Name: "words", Value: f.Words}, {Name: "audience", Value: f.Audience}, {Name: "seen", Value: f.Seen}}}
	switch form {
	case "status":
		preview.Status = f.Status
		preview.Fields = append(preview.Fields, views.FormField{Name: "status", Value: f.Status},
			views.FormField{Name: "gained", Value: f.Gained}, views.FormField{Name: "review", Value: f.Review},
			views.FormField{Name: "effort", Value: f.Effort})
	case "promise":
		if day, err := models.ParseDate(f.Date); err == nil && day != 0 {
			preview.Day = day.Time()
		}
		preview.Fields = append(preview.Fields, views.FormField{Name: "date", Value: f.Date})
	}
	return preview
}
