package handlers

import (
	"context"
	"errors"
	"time"

	"bottleneck/handlers/api"
	"bottleneck/models"
)

// What operations read besides the state: the journal, what waits to be written there, and what is proposed.

// errReadEnough stops a reading of the journal.
var errReadEnough = errors.New("enough was read")

// recorded reads the journal for a call, up to the state that it has.
func (v *visit) recorded(c *api.Call) func(uint64, func(models.Recorded) bool) error {
	return func(first uint64, visit func(models.Recorded) (enough bool)) error {
		err := v.server.Store.EachRecorded(v.ctx, first, func(r models.Recorded) error {
			if r.Ref.Commit > c.State.Number || visit(r) {
				return errReadEnough
			}
			return nil
		})
		if errors.Is(err, errReadEnough) {
			return nil
		}
		return err
	}
}

// waitingFor waits for a commit for a call. A server that shuts down lets it go.
func (v *visit) waitingFor(c *api.Call) func(uint64, int) bool {
	return func(after uint64, seconds int) bool {
		ctx, cancel := context.WithTimeout(v.ctx, time.Duration(seconds)*time.Second)
		defer cancel()
		if v.server.Store.Wait(ctx, after) <= after {
			return false
		}
		c.State = v.server.Store.View()
		return true
	}
}

// proposed is what the review of all bottlenecks proposes, of what still stands.
func (v *visit) proposed() *api.Proposals {
	review := v.server.review()
	list := &api.Proposals{Merges: []api.ProposedMerge{}, Splits: []api.ProposedSplit{}}
	for _, m := range review.Merges {
		if v.proposable(m.A) && v.proposable(m.B) {
			list.Merges = append(list.Merges, api.ProposedMerge{A: uint32(m.A), B: uint32(m.B), Because: m.Because})
		}
	}
	for _, s := range review.Splits {
		if !v.proposable(s.Bottleneck) {
			continue
		}
		one := api.ProposedSplit{Bottleneck: uint32(s.Bottleneck), Reports: []uint32{}}
		for _, n := range s.Reports {
			one.Reports = append(one.Reports, uint32(n))
		}
		list.Splits = append(list.Splits, one)
	}
	return list
}
