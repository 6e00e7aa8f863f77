package models

import "slices"

func (e *HeadsUpGot) apply(d *Draft) {
	h := d.headsUp(e.HeadsUp)
	if h == nil {
		return
	}
	h.Got = slices.DeleteFunc(slices.Clone(h.Got), func(g HeadsUpGotBy) bool { return g.Party == e.Party })
	if !e.Back {
		h.Got = append(h.Got, HeadsUpGotBy{d.step(), e.Party})
	}
}

// GetHeadsUp is "got it" of a department, by who looks after it, or of a supplier, by a contact there; Back takes it
// back.
type GetHeadsUp struct {
	HeadsUp HeadsUpNumber
	Party   Party
	Back    bool
	Seen    uint64 // so that nobody says "got it" of a day that they have not read
}

// Decide refuses parties that the change does not touch exactly as if it were not there, and does nothing if it is said
// already.
func (c *GetHeadsUp) Decide(d *Draft, _ Env) ([]Event, error) {
	h := d.HeadsUp(c.HeadsUp)
	switch {
	case h == nil || !h.Touches(c.Party):
		return nil, Fail(NotFound, "error.headsup.unknown")
	case (h.GotBy(c.Party) == nil) == c.Back:
		return nil, nil
	case h.Withdrawn.At != 0:
		return nil, Fail(Conflict, "error.headsup.withdrawn")
	case c.Seen != 0 && h.Moved.Ref.Commit > c.Seen && !c.Back:
		return nil, Fail(Conflict, "error.headsup.moved")
	}
	return []Event{&HeadsUpGot{HeadsUp: c.HeadsUp, Party: c.Party, Back: c.Back}}, nil
}
