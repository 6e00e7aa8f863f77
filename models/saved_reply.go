package models

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// SavedReplyNumber names a saved reply.
type SavedReplyNumber uint32

// SavedReply is an answer that members give often. Its words may hold placeholders, which are filled in when it is sent.
type SavedReply struct {
	Number   SavedReplyNumber
	Title    string
	Language string // as "de": for whom it is
	Words    string
	Removed  bool
	Changed  change

	was *SavedReply // as it was before it was last worded; nil when it was just added
}

// What fits.
const (
	MaxSavedReplies    = 100
	MaxSavedReplyTitle = 80 // characters
)

// SavedReplies lists the saved replies in the order that members gave them.
func (s *State) SavedReplies() (list []SavedReply) {
	for i := range s.savedReplies {
		if !s.savedReplies[i].Removed {
			list = append(list, s.savedReplies[i])
		}
	}
	return list
}

// SavedReply gives a saved reply, also one that was removed; or nil.
func (s *State) SavedReply(n SavedReplyNumber) *SavedReply {
	for i := range s.savedReplies {
		if s.savedReplies[i].Number == n {
			return &s.savedReplies[i]
		}
	}
	return nil
}

// ChangedBy gives who last changed a saved reply, and when.
func (r *SavedReply) ChangedBy() (Actor, Moment) { return r.Changed.By, r.Changed.At }

// LastSavedReply is the saved reply that was last changed, which is what can be undone; or nil.
func (s *State) LastSavedReply() *SavedReply { return s.SavedReply(s.lastSavedReply) }

// savedReply gives a saved reply for changing: the list is shared with published states.
func (d *Draft) savedReply(n SavedReplyNumber) *SavedReply {
	d.savedReplies = slices.Clone(d.savedReplies)
	return d.SavedReply(n)
}

func (e *ReplySaved) apply(d *Draft) {
	one := d.savedReply(e.Reply)
	if one == nil {
		d.savedReplies = append(d.savedReplies, SavedReply{Number: e.Reply})
		one = &d.savedReplies[len(d.savedReplies)-1]
	} else {
		was := *one
		was.was = nil
		one.was = &was
	}
	one.Title, one.Language, one.Words, one.Removed, one.Changed = e.Title, e.Language, e.Words, false, d.changed()
	d.lastSavedReply = e.Reply
	if e.Undoes { // what was taken back is not taken back again
		one.was, d.lastSavedReply = nil, 0
	}
}

func (e *ReplyRemoved) apply(d *Draft) {
	if one := d.savedReply(e.Reply); one != nil {
		one.Removed, one.Changed = !e.Back, d.changed()
		if d.lastSavedReply = e.Reply; e.Back {
			d.lastSavedReply = 0
		}
	}
}

func (e *RepliesOrdered) apply(d *Draft) {
	place := func(r SavedReply) int {
		if at := slices.Index(e.Replies, r.Number); at >= 0 {
			return at
		}
		return len(e.Replies)
	}
	d.savedReplies = slices.Clone(d.savedReplies)
	slices.SortStableFunc(d.savedReplies, func(a, b SavedReply) int { return place(a) - place(b) })
}

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

// Placeholders are all that a saved reply may hold, by name: {reference} is that of the report that is answered,
// {bottleneck} the title, {day} the promised day. There is none for a person.
var Placeholders = []string{"reference", "bottleneck", "department", "day", "organisation"}

// PlaceholdersForAll are those that say the same to every reader.
var PlaceholdersForAll = []string{"bottleneck", "day", "organisation"}

// placeholdersIn lists the placeholders in a text: small letters in braces, whatever they name.
func placeholdersIn(text string) (list []string) {
	for rest := text; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			return list
		}
		rest = after
		name, _, closed := strings.Cut(after, "}")
		if closed && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") == "" {
			list = append(list, name)
		}
	}
}

// CheckPlaceholders says what is wrong with a text if it holds a placeholder that is not among those: the field is "words".
func CheckPlaceholders(text string, allowed []string) *FieldError {
	for _, name := range placeholdersIn(text) {
		if slices.Contains(allowed, name) {
			continue
		}
		key := "error.placeholder.unknown"
		if slices.Contains(Placeholders, name) {
			key = "error.placeholder.alone"
		}
		return &FieldError{Field: "words", Key: key, Params: map[string]string{"name": "{" + name + "}", "list": "{" + strings.Join(allowed, "}, {") + "}"}}
	}
	return nil
}

// FillPlaceholders puts values in place of placeholders; those without a value stay.
func FillPlaceholders(text string, values map[string]string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var pairs []string
	for _, name := range Placeholders {
		if value := values[name]; value != "" {
			pairs = append(pairs, "{"+name+"}", value)
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
