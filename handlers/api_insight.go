package handlers

import (
	"bottleneck/handlers/api"
	"bottleneck/models"
)

// keptInsights give programs the numbers that the pages show, from the cache of the pages.
type keptInsights struct{ *visit }

var _ api.Insights = keptInsights{}

// Paretos are what all bottlenecks cost at the end of two days.
func (k keptInsights) Paretos(from, to models.Date) (before, after *models.Pareto) {
	p := k.paretos(from, to)
	return &p.before, &p.after
}

// Waits is who waits for whom.
func (k keptInsights) Waits(from models.PartyKind) *models.Waits { return k.waits(from) }

// Trend gives the weeks from one to another.
func (k keptInsights) Trend(from, to int32) []models.TrendWeek { return k.trend(from, to) }

// Silence is who is silent, both ways.
func (k keptInsights) Silence() ([]models.Silent, []models.Unheard) {
	all := k.silence()
	return all.silent, all.unheard
}

// Promised is what was promised in some months.
func (k keptInsights) Promised(from, to models.Date) *models.PromisedSpan {
	return k.promised(from, to)
}

// Kept reckons anything else.
func (k keptInsights) Kept(name string, reckon func() any) any {
	return reckoned(k.visit, "api "+name, reckon)
}
