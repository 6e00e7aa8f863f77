package handlers

import (
	"fmt"
	"strings"

	"bottleneck/handlers/atom"
	"bottleneck/models"
)

// headsUpEntry words a change as it stands, for those whom it touches and who read the board: without who else that is.
func (v *visit) headsUpEntry(h *models.HeadsUp) atom.Entry {
	e := atom.Entry{Kind: "heads-up", Page: fmt.Sprintf("%s%s/heads-ups#h-%d", v.base(), v.linkAddress(), h.Number)}
	key := "feed.headsup"
	switch {
	case h.Withdrawn.At != 0:
		e.Title, e.Text = v.words.T(key+".withdrawn", "title", h.Title), h.Reason
		return e
	case h.Moved.At != 0:
		key += ".moved"
	}
	e.Title = v.words.T(key, "title", h.Title)
	parts := []string{v.headsUpWhen(h), h.What}
	if h.Do != "" {
		parts = append(parts, v.words.T("headsup.do.is")+"\n"+h.Do)
	}
	e.Text = strings.Join(parts, "\n\n")
	return e
}

func (v *visit) headsUpWhen(h *models.HeadsUp) string {
	day := v.words.DateYear(h.From.Time())
	if h.Clock != "" {
		return v.words.T("headsup.when.clock", "day", day, "clock", h.Clock)
	}
	return v.words.T("headsup.when", "day", day)
}
