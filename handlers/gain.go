package handlers

import (
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// gain is what a bottleneck that was resolved once has won back, beside the work that it took; nil before that.
func (v *visit) gain(b *models.Bottleneck) *views.GainProps {
	if b.Resolved == 0 && b.Effort == models.EffortUnsaid {
		return nil
	}
	g := v.state.Gain(b, v.now)
	return &views.GainProps{Effort: g.Effort.String(), Took: int(g.Took), Weekly: int(g.Weekly), Now: int(g.Now), Days: g.Days, Gross: int(g.Gross),
		Back: int(g.Back), Net: int(g.Net), Repaid: g.WeeksToRepay(), Resolved: b.Resolved != 0}
}

func (c *cardVisit) setEffort(f *cardForm) (models.Command, error) {
	command := &models.SetEffort{Bottleneck: c.b.Number, Seen: f.seen()}
	_ = command.Effort.UnmarshalText([]byte(f.Effort))
	return command, nil
}

// promisedDay gives the day that people are told of now, zero for none, and whether it has passed.
func (v *visit) promisedDay(b *models.Bottleneck) (day time.Time, late bool) {
	date, late := v.state.PromisedNow(b, v.now)
	if date == 0 {
		return time.Time{}, false
	}
	return date.Time(), late
}

// promiseTally counts what became of promises.
func promiseTally(sum models.PromiseSum) views.PromiseTally {
	return views.PromiseTally{Kept: sum.Kept, Broken: sum.Broken, Moved: sum.Moved, Pending: sum.Pending}
}
