package main

import "bottleneck/models"

// placed files a report into the bottleneck that the demo's script says, 0 for a new one. Score, reasons and what else
// it could have been are still what the grouping itself found.
type placed struct {
	*models.FileReport
	into models.BottleneckNumber
}

// Decide files the report.
func (c placed) Decide(d *models.Draft, env models.Env) ([]models.Event, error) {
	env.Matcher = scripted{env.Matcher, c.into}
	return c.FileReport.Decide(d, env)
}

// scripted is a matcher whose decision stands already.
type scripted struct {
	models.Matcher
	into models.BottleneckNumber
}

// Place gives the decision, with the reasons that the grouping finds for it.
func (s scripted) Place(allowed func(models.BottleneckNumber) bool) models.Placement {
	free := s.Matcher.Place(allowed)
	if free.Bottleneck == s.into {
		return free
	}
	meant := s.Matcher.Place(func(n models.BottleneckNumber) bool { return n == s.into && allowed(n) })
	meant.Bottleneck, meant.Maybe = s.into, free.Maybe
	return meant
}
