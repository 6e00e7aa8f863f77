package store

import (
	"bottleneck/models"
	"bottleneck/models/grouping"
)

// matcher places one command's text among what the index and the batch know.
type matcher struct {
	stage *grouping.Stage
	text  *grouping.Text // nil for commands without
	near  grouping.Nearby
}

// Place is models.Matcher's.
func (m matcher) Place(allowed func(models.BottleneckNumber) bool) models.Placement {
	if m.text == nil {
		return models.Placement{}
	}
	d := m.stage.DecideNear(m.text, m.near, func(n uint32) bool { return allowed(models.BottleneckNumber(n)) })
	place := models.Placement{Bottleneck: models.BottleneckNumber(d.Bottleneck), Because: d.Because}
	if d.Bottleneck != 0 {
		place.Score = d.Score
	}
	for _, maybe := range d.Maybe {
		place.Maybe = append(place.Maybe, models.Maybe{Bottleneck: models.BottleneckNumber(maybe.Bottleneck), Score: maybe.Score})
	}
	return place
}

// Suggest gives at most k bottlenecks that a text may be about, best first, for pages: nothing of it is recorded.
// allowed, if not nil, is the wall: it must not call the store's Suggest.
func (s *Store) Suggest(text string, allowed func(models.BottleneckNumber) bool, k int) []models.Maybe {
	var within func(uint32) bool
	if allowed != nil {
		within = func(n uint32) bool { return allowed(models.BottleneckNumber(n)) }
	}
	c := s.catalogue.Load()
	found := c.index.Suggest(c.concepts.Analyse(text), within, k)
	list := make([]models.Maybe, 0, len(found))
	for _, c := range found {
		if c.Score < grouping.MaybeAt {
			break // nothing that follows is worth anybody's look
		}
		list = append(list, models.Maybe{Bottleneck: models.BottleneckNumber(c.Bottleneck), Score: c.Score, Because: c.Because})
	}
	return list
}
