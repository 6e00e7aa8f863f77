package handlers

import (
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
	"bottleneck/views/words"
)

// repliesAddress is the list of saved replies.
const repliesAddress = "/replies"

// replyForm is what the editor of a saved reply posts; Reply is 0 for one that is added.
type replyForm struct {
	Reply    string `form:"reply" validate:"omitempty,number"`
	Title    string `form:"title" validate:"max=80"`
	Language string `form:"language" validate:"required,max=35"`
	Words    string `form:"words" validate:"max=2000"`
	Seen     string `form:"seen" validate:"required,number"`
}

// showReplies is the list of saved replies with the form that adds one, or words the one anew that the address names.
func (s *Server) showReplies(v *visit) error {
	form := &replyForm{Language: v.words.Lang}
	if one := v.state.SavedReply(models.SavedReplyNumber(max(0, v.QueryInt("edit")))); one != nil && !one.Removed {
		form = &replyForm{Reply: strconv.Itoa(int(one.Number)), Title: one.Title, Language: one.Language, Words: one.Words}
	}
	return v.repliesPage(form, nil)
}

func (v *visit) repliesPage(form *replyForm, wrong *models.Error) error {
	props := views.RepliesProps{Reply: atoi(form.Reply), Title: form.Title, Language: form.Language, Words: form.Words}
	for _, one := range v.state.SavedReplies() {
		props.Replies = append(props.Replies, savedReplyProps(&one))
	}
	if last := v.state.LastSavedReply(); last != nil {
		by, at := last.ChangedBy()
		props.Last = &views.LastReply{SavedReply: savedReplyProps(last), Removed: last.Removed, By: v.actorName(by), At: v.local(at)}
	}
	if one := v.state.SavedReply(models.SavedReplyNumber(props.Reply)); one != nil {
		props.Conflict = v.conflict(wrong, views.ReplyAddress(props.Reply),
			views.AdminConflictField{Label: v.words.T("saved.title"), Theirs: one.Title, Yours: form.Title},
			views.AdminConflictField{Label: v.words.T("saved.words"), Theirs: one.Words, Yours: form.Words})
	}
	page := v.editFrame(v.page("inbox"), wrong, form.Seen)
	page.Title, page.Bundle = v.words.T("saved.list"), views.Work
	return v.render(formStatus(wrong), views.Replies(page, props))
}

func savedReplyProps(one *models.SavedReply) views.SavedReply {
	return views.SavedReply{N: int(one.Number), Title: one.Title, Language: one.Language, Words: one.Words}
}

// saveReply adds a saved reply, or words one anew.
func (s *Server) saveReply(v *visit) error {
	form := &replyForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	if words.Lookup(form.Language) == nil {
		found.add("language", "error.saved.language")
	}
	command := &models.SaveReply{Reply: models.SavedReplyNumber(atoi(form.Reply)), Title: form.Title, Language: form.Language,
		Words: form.Words, Seen: seenNumber(form.Seen)}
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.repliesPage(form, wrong)
	}
	return v.redirect(repliesAddress+"#reply-"+strconv.Itoa(int(command.Saved)), "flash.reply.saved")
}

// replyPost makes the handler of one button of a saved reply.
func replyPost(flash string, command func(*visit, models.SavedReplyNumber) models.Command) handler {
	return func(_ *Server, v *visit) error {
		n, err := v.number("number")
		if err != nil {
			return err
		}
		if err := v.do(v.actor(), command(v, models.SavedReplyNumber(n))); err != nil {
			return err
		}
		return v.redirect(repliesAddress+"#reply-"+strconv.Itoa(int(n)), flash)
	}
}

func removeReply(_ *visit, n models.SavedReplyNumber) models.Command {
	return &models.RemoveReply{Reply: n}
}

func undoReply(_ *visit, n models.SavedReplyNumber) models.Command {
	return &models.UndoReply{Reply: n}
}

func raiseReply(_ *visit, n models.SavedReplyNumber) models.Command {
	return &models.PlaceReply{Reply: n, By: -1}
}

func lowerReply(_ *visit, n models.SavedReplyNumber) models.Command {
	return &models.PlaceReply{Reply: n, By: 1}
}

// replySubject names a saved reply in the history, by the title that it has now.
func (v *visit) replySubject(n models.SavedReplyNumber) (name, address string) {
	if one := v.state.SavedReply(n); one != nil {
		return one.Title, repliesAddress
	}
	return "", repliesAddress
}
