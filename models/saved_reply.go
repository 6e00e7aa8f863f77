package models

import "slices"

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
