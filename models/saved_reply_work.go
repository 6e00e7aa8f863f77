package models

import (
	"slices"
	"unicode/utf8"
)

// SaveReply adds a saved reply, or words one anew; Reply 0 adds.
type SaveReply struct {
	Reply    SavedReplyNumber
	Title    string
	Language string
	Words    string
	Seen     uint64

	Saved SavedReplyNumber // result
}

// Decide refuses empty and too long ones, placeholders that there are not, and to overwrite somebody unseen. One of the
// same title and words as another is not added again.
func (c *SaveReply) Decide(d *Draft, _ Env) ([]Event, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	c.Saved = c.Reply
	if c.Reply == 0 {
		return c.add(d)
	}
	one := d.SavedReply(c.Reply)
	switch {
	case one == nil:
		return nil, Fail(NotFound, "error.saved.unknown")
	case c.says(one) && !one.Removed:
		return nil, nil
	}
	if err := one.Changed.check("words", c.Seen, one.Words); err != nil {
		return nil, err
	}
	return c.saved(false), nil
}

func (c *SaveReply) add(d *Draft) ([]Event, error) {
	for _, one := range d.SavedReplies() {
		if c.says(&one) {
			c.Saved = one.Number
			return nil, nil
		}
	}
	if len(d.SavedReplies()) >= MaxSavedReplies {
		return nil, Fail(Conflict, "error.saved.many")
	}
	c.Saved = SavedReplyNumber(len(d.savedReplies) + 1)
	return c.saved(false), nil
}

func (c *SaveReply) saved(undoes bool) []Event {
	return []Event{&ReplySaved{Reply: c.Saved, Title: c.Title, Language: c.Language, Words: c.Words, Undoes: undoes}}
}

func (c *SaveReply) says(one *SavedReply) bool {
	return one.Title == c.Title && one.Language == c.Language && one.Words == c.Words
}

func (c *SaveReply) check() error {
	wrong := &Error{Kind: Invalid, Key: "error.form"}
	add := func(field, key string) { wrong.Fields = append(wrong.Fields, FieldError{Field: field, Key: key}) }
	switch length := utf8.RuneCountInString(c.Title); {
	case length == 0:
		add("title", "error.saved.title")
	case length > MaxSavedReplyTitle:
		add("title", "error.saved.title.long")
	}
	switch length := utf8.RuneCountInString(c.Words); {
	case length == 0:
		add("words", "error.words.required")
	case length > MaxWords:
		add("words", "error.saved.words.long")
	default:
		if err := CheckPlaceholders(c.Words, Placeholders); err != nil {
			wrong.Fields = append(wrong.Fields, *err)
		}
	}
	if len(wrong.Fields) > 0 {
		return wrong
	}
	return nil
}

// RemoveReply takes a saved reply out of the list.
type RemoveReply struct{ Reply SavedReplyNumber }

// Decide does nothing if it is gone already.
func (c *RemoveReply) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.SavedReply(c.Reply)
	if one == nil {
		return nil, Fail(NotFound, "error.saved.unknown")
	}
	if one.Removed {
		return nil, nil
	}
	return []Event{&ReplyRemoved{Reply: c.Reply}}, nil
}

// UndoReply takes back what was last done to the saved replies, if that was done to this one.
type UndoReply struct{ Reply SavedReplyNumber }

// Decide puts back what was removed, words it as before what was changed, and removes what was added.
func (c *UndoReply) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.SavedReply(c.Reply)
	if one == nil || !d.CanUndoReply(one) {
		return nil, Fail(Conflict, "error.undo.changed")
	}
	switch {
	case one.Removed:
		return []Event{&ReplyRemoved{Reply: c.Reply, Back: true}}, nil
	case one.was != nil:
		back := &SaveReply{Title: one.was.Title, Language: one.was.Language, Words: one.was.Words, Saved: c.Reply}
		return back.saved(true), nil
	}
	return []Event{&ReplyRemoved{Reply: c.Reply}}, nil
}

// CanUndoReply says whether what was last done to a saved reply is the last that was done to any.
func (s *State) CanUndoReply(one *SavedReply) bool { return one.Number == s.lastSavedReply }

// PlaceReply moves a saved reply in the list: up for By -1, down for 1.
type PlaceReply struct {
	Reply SavedReplyNumber
	By    int
}

// Decide does nothing at the ends of the list.
func (c *PlaceReply) Decide(d *Draft, _ Env) ([]Event, error) {
	var order []SavedReplyNumber
	for _, one := range d.SavedReplies() {
		order = append(order, one.Number)
	}
	from := slices.Index(order, c.Reply)
	if from < 0 {
		return nil, Fail(NotFound, "error.saved.unknown")
	}
	to := from + c.By
	if to < 0 || to >= len(order) || c.By == 0 {
		return nil, nil
	}
	order[from], order[to] = order[to], order[from]
	return []Event{&RepliesOrdered{Replies: order}}, nil
}
