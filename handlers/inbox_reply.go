package handlers

import (
	"net/http"

	"bottleneck/models"
)

// inboxReply shows the report in front again, with the words of a saved reply behind what was typed.
func (v *visit) inboxReply(form *inboxForm) error {
	r := v.state.Report(form.reports()[0])
	if r == nil {
		return models.Fail(models.NotFound, "error.report.unknown")
	}
	typed := form.typed()
	typed.Action, typed.Words = "", withReply(form.Words, v.savedReplies(r), form.Use, "1")
	return v.inbox(http.StatusOK, form.at(), form.Only, nil, typed)
}

// asksWontDo says whether the reason that something will not be done is shown before it is sent, with those who will
// read it: a supplier, or many.
func (v *visit) asksWontDo(form *inboxForm) bool {
	r := v.state.Report(form.reports()[0])
	if form.Action != "wont-do" || form.Sure != "" || r == nil || form.place() != r.Bottleneck {
		return false
	}
	command, err := v.wontDoCommand(form, r)
	if err == nil {
		err = v.wouldRefuse(command)
	}
	return err == nil && asksFirst(v.readers(v.state.Bottleneck(r.Bottleneck), wontDoAudience(r)))
}

// wontDoCommand says that the bottleneck of the report in front will not be done, with the reason filled.
func (v *visit) wontDoCommand(form *inboxForm, r *models.Report) (*models.SetStatus, error) {
	command := &models.SetStatus{Bottleneck: r.Bottleneck, Status: models.StatusWontDo, Audience: wontDoAudience(r),
		Gained: form.Gained, Seen: form.seen()}
	command.Review, _ = models.ParseDate(form.Review)
	var err error
	command.Words, err = v.filledForAll(v.state.Bottleneck(r.Bottleneck), command.Audience, form.Reason)
	return command, err
}
