package store

import (
	"context"
	"slices"
	"time"

	"bottleneck/models"
)

const (
	oldFirst = time.Minute // after the start, once people have got their pages
	oldEvery = time.Hour
	oldMost  = 10_000 // reports that are looked up in one go
)

// EraseOld erases the details of all reports, the words of feedback to suppliers and those of answers to heads-ups, that
// have stayed as long as the settings allow, and gives of how many. It does so in small commits, with others between them; several servers may do it
// at once.
func (s *Store) EraseOld(ctx context.Context) (erased int, err error) {
	state := s.View()
	due := state.OutlivedFeedback(state.Settings.Retention(), oldMost, models.MomentOf(s.options.Now()))
	for part := range slices.Chunk(due, models.EraseOldMost) {
		if _, err := s.Do(ctx, models.Actor{}, &models.EraseOld{Feedback: part}); err != nil {
			return erased, err
		}
		erased += len(part)
	}
	answered := state.OutlivedHeadsUps(state.Settings.Retention(), models.EraseOldMost, models.MomentOf(s.options.Now()))
	if len(answered) > 0 {
		if _, err := s.Do(ctx, models.Actor{}, &models.EraseOld{HeadsUps: answered}); err != nil {
			return erased, err
		}
		erased += len(answered)
	}
	rounds := state.OutlivedRounds(state.Settings.Retention(), models.EraseOldMost, models.MomentOf(s.options.Now()))
	if len(rounds) > 0 {
		if _, err := s.Do(ctx, models.Actor{}, &models.EraseOld{Rounds: rounds}); err != nil {
			return erased, err
		}
		erased += len(rounds)
	}
	reports, err := s.eraseOldReports(ctx)
	return erased + reports, err
}

func (s *Store) eraseOldReports(ctx context.Context) (erased int, err error) {
	for {
		state := s.View()
		due := state.Outlived(state.Settings.Retention(), oldMost, models.MomentOf(s.options.Now()))
		for part := range slices.Chunk(due, models.EraseOldMost) {
			if _, err := s.Do(ctx, models.Actor{}, &models.EraseOld{Reports: part}); err != nil {
				return erased, err
			}
			erased += len(part)
		}
		if len(due) < oldMost || s.View().Number == state.Number {
			return erased, nil
		}
	}
}

// eraseOld erases what is due, every hour, until the store closes.
func (s *Store) eraseOld() {
	for wait := oldFirst; s.sleep(wait); wait = oldEvery {
		erased, err := s.EraseOld(s.base)
		if erased > 0 {
			s.log.Info("details of what was done with long ago are erased", "reports and feedback", erased)
		}
		if err != nil && s.base.Err() == nil {
			s.log.Warn("old details are not erased yet; trying again in an hour", "error", err)
		}
	}
}
