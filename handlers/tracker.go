package handlers

import (
	"bottleneck/models"
	"bottleneck/views"
)

// setTracker links an entry of another program to the bottleneck, changes one, or removes it, each of which can be taken back at once.
func (s *Server) setTracker(v *visit) error {
	form := &cardForm{}
	err := v.read(form)
	c, missing := v.openCard(views.Reach{})
	if missing != nil {
		return missing
	}
	name, flash := "tracker", "flash.tracker.added"
	if n := atoi(form.Tracker); n > 0 {
		name, flash = "tracker-"+form.Tracker, "flash.tracker.changed"
	}
	command := &models.SetTracker{Bottleneck: c.b.Number, Tracker: models.TrackerNumber(atoi(form.Tracker)), Address: form.Address,
		Title: form.Title, Remove: form.Remove != "", Seen: form.seen()}
	if command.Remove {
		flash = "flash.tracker.removed"
	}
	if err == nil {
		err = v.do(v.actor(), command)
	}
	if err != nil {
		return c.failed(name, form, err)
	}
	return v.redirectUndoable(c.reach.Bottleneck(int(c.b.Number))+"#b-trackers", flash, 0, v.justDone(c.b.Number))
}

// trackers lists what is linked to the bottleneck, and to those that were merged into it.
func (c *cardVisit) trackers() (list []views.Tracker) {
	for _, b := range append([]*models.Bottleneck{c.b}, c.state.MergedHere(c.b)...) {
		for _, one := range b.Trackers() {
			of, _ := models.ReadTracker(one.Address)
			list = append(list, views.Tracker{Number: int(one.Number), Address: one.Address, Title: one.Title, Kind: of.Kind, Name: of.Name,
				Host: of.Host, Theirs: b != c.b})
		}
	}
	return list
}

// trackerName is what a line of the history calls it.
func trackerName(address, title string) string {
	of, _ := models.ReadTracker(address)
	switch {
	case title != "":
		return title
	case of.Name != "":
		return of.Name
	}
	return of.Host
}
