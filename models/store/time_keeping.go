package store

import (
	"context"
	"time"

	"bottleneck/models"
)

// timeEvery is how often the store looks what time alone has brought about.
const timeEvery = time.Minute

// KeepTime records what time alone has brought about, like a promised day that passed.
func (s *Store) KeepTime(ctx context.Context) error {
	for {
		before := s.View()
		if !before.SetUp || !before.TimeIsDue(models.MomentOf(s.options.Now())) {
			return nil
		}
		if _, err := s.Do(ctx, models.Actor{}, &models.KeepTime{}); err != nil {
			return err
		}
		if s.View().Number == before.Number {
			return nil
		}
	}
}

// keepTime does so every minute, until the store closes.
func (s *Store) keepTime() {
	for s.sleep(timeEvery) {
		if err := s.KeepTime(s.base); err != nil && s.base.Err() == nil {
			s.log.Warn("what time brought about is not recorded yet; trying again in a minute", "error", err)
		}
	}
}
