package api

import (
	"testing"

	"bottleneck/models"
)

func TestAServerThatIsBehindTellsNothingTwice(t *testing.T) {
	c := &Call{State: &models.State{Number: 5}, Token: &models.APIToken{Scope: models.AdminScope}}
	var from uint64
	c.Recorded = func(first uint64, _ func(models.Recorded) bool) error { from = first; return nil }
	c.CatchUp = func(number uint64) { c.State = &models.State{Number: number + 1} }
	page, err := c.listChanges(&changesAsked{After: 7}) // as another server said
	if err != nil || page.After != 7 || from != 8 {
		t.Errorf("asked for what is behind 7, it reads from %d and says to go on behind %d: %v", from, page.After, err)
	}
}
