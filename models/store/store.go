package store

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// Options are what a store needs from the world. Only Journal is required.
type Options struct {
	Journal journal.Journal
	Now     func() time.Time // time.Now if nil
	Random  io.Reader        // crypto/rand if nil; salts and commit numbers are drawn from it
	Node    string           // who writes, in each commit; drawn at random if empty
	Log     *slog.Logger     // nothing is logged if nil

	// Poll is how often the journal is asked for what other nodes wrote; 200 ms if zero.
	Poll time.Duration
	// Pause says how long to let commands gather after a commit. Several nodes on one MongoDB need it, or a busy
	// one starves a quiet one (see Courtesy); nil for SQLite.
	Pause func() time.Duration
	// Patience bounds how long Do waits for the journal; 4.5 s if zero, so that a page can say so within 5 s.
	Patience time.Duration
	// Wake is the least time between two wakings of those who Wait; 1 s if zero.
	Wake time.Duration
}

// Store is the memory image of one journal. All methods may be called at any time from any goroutine.
type Store struct {
	options Options
	journal journal.Journal
	log     *slog.Logger

	published atomic.Pointer[publication]
	announced atomic.Pointer[announcement]
	catalogue atomic.Pointer[catalogue]
	advancing sync.Mutex // held while a state is published and the catalogues follow
	rereading *catalogue // one that reads all texts by other concepts and will take over; nil mostly
	status    status
	queue     *queue
	eraser    *eraser
	reviewer  *reviewer

	checks    chan struct{} // asks the loop to look at the journal
	seen      atomic.Uint64 // the newest commit that the poller met
	doubt     atomic.Bool   // the own head may not stand any more
	latency   atomic.Int64  // of the journal, in nanoseconds (see took)
	lostRaces atomic.Int64

	poke chan struct{} // asks the poller to look now

	base     context.Context // ends when Close gives up waiting
	cancel   context.CancelFunc
	closing  chan struct{}
	close    sync.Once
	stopped  chan struct{} // the loop has ended
	watchers sync.WaitGroup
}

// Open replays the journal and starts following it. What must not be used (an event of a later version, a broken
// chain, a garbled file) is an error with a sentence. A journal that is away is none: the store is not ready until it
// comes. The journal stays the caller's to close, after Close.
func Open(ctx context.Context, options Options) (*Store, error) {
	s := newStore(options)
	loaded, err := s.load(ctx)
	if err != nil && (!isAway(err) || ctx.Err() != nil) {
		s.cancel()
		return nil, fmt.Errorf("opening the journal: %w", err)
	}
	if err != nil {
		s.status.away(s.options.Now(), err)
		s.log.Warn("the journal is away at the start", "error", err)
	}
	go s.run(loaded)
	s.watchers.Go(s.announce)
	s.watchers.Go(s.poll)
	s.watchers.Go(s.eraser.run)
	s.watchers.Go(s.reviewer.run)
	s.watchers.Go(s.eraseOld)
	s.watchers.Go(s.keepTime)
	return s, nil
}

func newStore(o Options) *Store {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Reader
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Pause == nil {
		o.Pause = func() time.Duration { return 0 }
	}
	o.Poll = orDefault(o.Poll, 200*time.Millisecond)
	o.Patience = orDefault(o.Patience, 4500*time.Millisecond)
	o.Wake = orDefault(o.Wake, time.Second)
	s := &Store{options: o, journal: o.Journal, log: o.Log, queue: newQueue(),
		checks: make(chan struct{}, 1), poke: make(chan struct{}, 1),
		closing: make(chan struct{}), stopped: make(chan struct{})}
	s.base, s.cancel = context.WithCancel(context.Background())
	if s.options.Node == "" {
		s.options.Node = s.draw()
	}
	s.eraser = newEraser(s)
	s.reviewer = &reviewer{store: s, one: make(chan struct{}, 1)}
	empty := &models.State{}
	s.published.Store(&publication{state: empty, newer: make(chan struct{})})
	s.announced.Store(&announcement{newer: make(chan struct{})})
	start := newCatalogue()
	start.concepts = lexiconOf(empty)
	s.catalogue.Store(start)
	return s
}

func orDefault(d, otherwise time.Duration) time.Duration {
	if d == 0 {
		return otherwise
	}
	return d
}

// View gives the present state. It never changes and is never nil: an empty one until the journal was read.
func (s *Store) View() *models.State { return s.published.Load().state }

// Close refuses new commands, finishes those that wait, releases all waiters and waits for the loop to end. When ctx
// ends first, what is under way is given up: it may or may not have been written.
func (s *Store) Close(ctx context.Context) error {
	s.close.Do(func() {
		close(s.closing)
		s.queue.close()
	})
	var err error
	select {
	case <-s.stopped:
	case <-ctx.Done():
		err = errors.New("closing the store: gave up waiting for the journal")
	}
	s.cancel()
	<-s.stopped
	s.watchers.Wait()
	return err
}

var base32Text = base32.StdEncoding.WithPadding(base32.NoPadding)

// draw gives 128 random bits as 26 letters and digits.
func (s *Store) draw() string {
	var bits [16]byte
	if _, err := io.ReadFull(s.options.Random, bits[:]); err != nil {
		panic(fmt.Sprintf("no random bits: %v", err)) // nothing can be written safely without
	}
	return base32Text.EncodeToString(bits[:])
}

// Courtesy gives pauses between 10 and 30 ms for Options.Pause, drawn from random (0 to 1).
func Courtesy(random func() float64) func() time.Duration {
	return func() time.Duration {
		return 10*time.Millisecond + time.Duration(random()*float64(20*time.Millisecond))
	}
}
