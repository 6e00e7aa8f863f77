package delivery

import (
	"log/slog"
	"time"

	"bottleneck/models"
	"bottleneck/models/store"
)

// Options are what a loop needs. Only Store is required; none is for people to configure.
type Options struct {
	Store   *store.Store
	Senders Senders
	Now     func() time.Time // time.Now if nil: what the journal's moments are compared with
	Log     *slog.Logger     // nothing is logged if nil

	// Monotonic is a clock that nobody sets, from any beginning. It measures claims, and waiting while the other clock
	// jumps.
	Monotonic func() time.Duration

	// Lease is how long a claim holds, 2 minutes if zero, by the clock of whoever waits for its end. The server that made
	// it begins no message after half of that, and lets go of what is under way after three quarters.
	Lease time.Duration
	// Poll is how often what waits is looked at, 1 s if zero.
	Poll time.Duration
	// Batch is how many messages one claim holds at most, 50 if zero: so many may be repeated after a kill.
	Batch int
	// Record is how long what was sent may stand in memory alone, 1 s if zero.
	Record time.Duration
	// Grace is how long a message that is under way is waited for when the server ends, 4 s if zero.
	Grace time.Duration
}

func (o Options) withDefaults() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Monotonic == nil {
		begun := time.Now()
		o.Monotonic = func() time.Duration { return time.Since(begun) }
	}
	for _, one := range []struct {
		option *time.Duration
		usual  time.Duration
	}{{&o.Lease, 2 * time.Minute}, {&o.Poll, time.Second}, {&o.Record, time.Second}, {&o.Grace, 4 * time.Second}} {
		if *one.option == 0 {
			*one.option = one.usual
		}
	}
	if o.Batch == 0 {
		o.Batch = 50
	}
	return o
}

func (o Options) moment() models.Moment { return models.MomentOf(o.Now()) }
