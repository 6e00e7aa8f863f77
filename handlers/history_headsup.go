package handlers

import "bottleneck/models"

// headsUpSubject is the title of a heads-up.
func (v *visit) headsUpSubject(n models.HeadsUpNumber) (name, address string) {
	if h := v.state.HeadsUp(n); h != nil {
		return h.Title, headsUpPath(n)
	}
	return "", "/heads-ups"
}

// aboutHeadsUp gives the heads-up that an event is about.
func aboutHeadsUp(event models.Event) models.HeadsUpNumber {
	switch e := event.(type) {
	case *models.HeadsUpAnnounced:
		return e.HeadsUp
	case *models.HeadsUpWorded:
		return e.HeadsUp
	case *models.HeadsUpChanged:
		return e.HeadsUp
	case *models.HeadsUpWithdrawn:
		return e.HeadsUp
	case *models.HeadsUpReasoned:
		return e.HeadsUp
	case *models.HeadsUpGot:
		return e.HeadsUp
	case *models.HeadsUpAsked:
		return e.HeadsUp
	case *models.HeadsUpJudged:
		return e.HeadsUp
	case *models.HeadsUpJudgedWorded:
		return e.HeadsUp
	case *models.HeadsUpAnswersErased:
		return e.HeadsUp
	}
	return 0
}
