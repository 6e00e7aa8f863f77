package delivery

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"bottleneck/models"
)

// Loop plans, claims and sends, until it is closed. Several servers on one journal each run one.
type Loop struct {
	Options
	clocks *clocks // used by the loop's own goroutine

	mu    sync.Mutex
	lanes map[lane]*traffic

	ready    chan struct{}   // holds a value when a lane has become free
	stopped  context.Context // ends when nothing further is to be begun
	stop     context.CancelFunc
	sending  context.Context // ends when what is under way is to be let go of
	cut      context.CancelFunc
	writing  context.Context // ends when even what was sent cannot be recorded any more
	give     context.CancelFunc
	running  sync.WaitGroup // the loop
	carriers sync.WaitGroup // what it started
}

// traffic is what this server knows of a lane.
type traffic struct {
	busy   bool
	failed int           // runs in a row that ended because the other side could not be reached
	until  time.Duration // by the monotonic clock: not tried before
}

// Start runs a loop. Close it before the store.
func Start(o Options) *Loop {
	l := newLoop(o)
	l.running.Go(l.run)
	return l
}

func newLoop(o Options) *Loop {
	l := &Loop{Options: o.withDefaults(), lanes: map[lane]*traffic{}, ready: make(chan struct{}, 1)}
	l.clocks = newClocks(l.Lease)
	l.stopped, l.stop = context.WithCancel(context.Background())
	l.sending, l.cut = context.WithCancel(context.Background())
	l.writing, l.give = context.WithCancel(context.Background())
	return l
}

// Stop begins nothing further, and lets go of what is under way after a while. Close is still to be called.
func (l *Loop) Stop() {
	if l.stopped.Err() == nil {
		l.stop()
		time.AfterFunc(l.Grace, l.cut)
	}
}

// Close stops, gives back untried what was not begun, and returns once what came of the rest is recorded, or ctx ends.
func (l *Loop) Close(ctx context.Context) {
	l.Stop()
	done := make(chan struct{})
	go func() {
		defer close(done)
		l.running.Wait()
		l.carriers.Wait()
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	l.cut()
	l.give()
}

// quiet is how often a loop with nothing to send looks whether the week's digests are due.
const quiet = 20 * time.Second

func (l *Loop) run() {
	for l.stopped.Err() == nil {
		state := l.Store.View()
		pause := quiet
		if l.round(); state.Unplanned() || state.WaitingCount() > 0 {
			pause = l.Poll
		}
		l.rest(state.Number, pause)
	}
}

// rest waits until something has changed, a lane has become free, or the pause is over.
func (l *Loop) rest(seen uint64, pause time.Duration) {
	ctx, cancel := context.WithTimeout(l.stopped, pause)
	defer cancel()
	changed := make(chan struct{})
	go func() {
		l.Store.Wait(ctx, seen)
		close(changed)
	}()
	select {
	case <-changed:
	case <-l.ready:
	}
	if l.Store.View().Number == seen && ctx.Err() == nil { // the store closes, or a lane is free after nothing was taken
		sleep(ctx, min(pause, l.Poll))
	}
}

// round plans what is to be planned, and sends off what can be claimed.
func (l *Loop) round() {
	if !l.Store.Health().Ready {
		return
	}
	l.plan()
	state := l.Store.View()
	if state.WaitingCount() == 0 {
		return
	}
	for _, p := range l.pick(state) {
		if p.sender != nil {
			l.occupy(p.lane)
			l.carriers.Go(func() { l.carry(p) })
		}
	}
}

// plan decides who is told, in as many commits as that takes.
func (l *Loop) plan() {
	for state := l.Store.View(); state.Unplanned() && l.stopped.Err() == nil; {
		if !l.do(&models.PlanDeliveries{}) {
			return
		}
		next := l.Store.View()
		if next.Number == state.Number {
			return
		}
		state = next
	}
	if l.Store.View().DigestDue(l.moment()) != 0 {
		l.do(&models.PlanDigest{})
	}
}

// do gives a command to the store, and says whether that worked. Of a journal that is away or full the store tells itself.
func (l *Loop) do(c models.Command) bool {
	_, err := l.Store.Do(l.writing, models.Actor{}, c)
	var known *models.Error
	told := errors.As(err, &known) && (known.Kind == models.Away || known.Kind == models.Full)
	if err != nil && !told {
		l.Log.Error("messages wait: a step of their delivery failed; trying again", "command", fmt.Sprintf("%T", c), "error", err)
	}
	return err == nil
}

func sleep(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}
