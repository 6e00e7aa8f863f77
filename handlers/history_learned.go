package handlers

import (
	"fmt"

	"bottleneck/models"
	"bottleneck/views"
)

// aboutAction gives the action that an event is about.
func aboutAction(event models.Event) models.ActionNumber {
	switch e := event.(type) {
	case *models.ActionAgreed:
		return e.Action
	case *models.ActionWorded:
		return e.Action
	case *models.ActionClosed:
		return e.Action
	case *models.ActionReopened:
		return e.Action
	case *models.ActionMoved:
		return e.Action
	case *models.ActionReasoned:
		return e.Action
	case *models.ActionOverdue:
		return e.Action
	case *models.ActionErased:
		return e.Action
	}
	return 0
}

// actionSubject is the bottleneck from which an action was learned, or the round in which it was heard; what is to be done stays out of the history.
func (v *visit) actionSubject(n models.ActionNumber) (name, address string) {
	a := v.state.Action(n)
	if a == nil {
		return "", ""
	}
	if r := v.state.Round(a.Round); r != nil {
		return r.Title, fmt.Sprintf("/actions/%d", n)
	}
	return a.Bottleneck.String(), fmt.Sprintf("/actions/%d", n)
}

// pastAction says in the history of a bottleneck what became of an action.
func (c *cardVisit) pastAction(line *views.PastEntry, event models.Event) {
	if a := c.state.Action(aboutAction(event)); a != nil {
		line.To = a.What
	}
}
