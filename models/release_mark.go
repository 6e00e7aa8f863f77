package models

import "unicode/utf8"

// MarkRelease marks a release by its name and day, or changes one; Release 0 marks.
type MarkRelease struct {
	Release ReleaseNumber
	Title   string
	Day     Date
	Seen    uint64

	Marked ReleaseNumber // result
}

// Decide refuses a release without a name or day, one that is still to come, and to overwrite somebody unseen. One of the
// same name and day as another is not marked again.
func (c *MarkRelease) Decide(d *Draft, env Env) ([]Event, error) {
	if err := c.check(d, env); err != nil {
		return nil, err
	}
	if c.Release == 0 {
		return c.mark(d)
	}
	one := d.Release(c.Release)
	switch c.Marked = c.Release; {
	case one == nil || one.Removed:
		return nil, Fail(NotFound, "error.release.unknown")
	case one.Title == c.Title && one.Day == c.Day:
		return nil, nil
	}
	if err := one.Changed.check("title", c.Seen, one.Title); err != nil {
		return nil, err
	}
	return c.marked(), nil
}

func (c *MarkRelease) mark(d *Draft) ([]Event, error) {
	for _, one := range d.releases {
		if one.Title == c.Title && one.Day == c.Day && !one.Removed {
			c.Marked = one.Number
			return nil, nil
		}
	}
	if len(d.releases) >= MaxReleases {
		return nil, Fail(Conflict, "error.release.many")
	}
	c.Marked = ReleaseNumber(len(d.releases) + 1)
	return c.marked(), nil
}

func (c *MarkRelease) marked() []Event {
	return []Event{&ReleaseMarked{Release: c.Marked, Title: c.Title, Day: c.Day}}
}

func (c *MarkRelease) check(d *Draft, env Env) error {
	wrong := &Error{Kind: Invalid, Key: "error.form"}
	add := func(field, key string) { wrong.Fields = append(wrong.Fields, FieldError{Field: field, Key: key}) }
	switch length := utf8.RuneCountInString(c.Title); {
	case length == 0:
		add("title", "error.release.title")
	case length > MaxReleaseTitle:
		add("title", "error.release.title.long")
	}
	switch {
	case c.Day == 0:
		add("day", "error.release.day")
	case c.Day > d.Settings.Calendar.Today(env.Now):
		add("day", "error.release.day.future")
	}
	if len(wrong.Fields) > 0 {
		return wrong
	}
	return nil
}

// RemoveRelease takes a release away.
type RemoveRelease struct{ Release ReleaseNumber }

// Decide does nothing if it is gone already.
func (c *RemoveRelease) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Release(c.Release)
	if one == nil {
		return nil, Fail(NotFound, "error.release.unknown")
	}
	if one.Removed {
		return nil, nil
	}
	return []Event{&ReleaseRemoved{Release: c.Release}}, nil
}

// UndoRelease takes back what was last done to any release, if that was done to this one.
type UndoRelease struct{ Release ReleaseNumber }

// Decide puts back what was removed, and what was changed as it was before; it removes what was just marked.
func (c *UndoRelease) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Release(c.Release)
	if one == nil || d.lastRelease != c.Release {
		return nil, Fail(Conflict, "error.undo.changed")
	}
	switch {
	case one.Removed:
		return []Event{&ReleaseRemoved{Release: c.Release, Back: true}}, nil
	case one.was != nil:
		return []Event{&ReleaseMarked{Release: c.Release, Title: one.was.Title, Day: one.was.Day, Undoes: true}}, nil
	}
	return []Event{&ReleaseRemoved{Release: c.Release}}, nil
}
