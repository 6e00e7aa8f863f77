package store

import (
	"context"
	"errors"
	"runtime/debug"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// retryRefused is how long to wait before a journal that was refused is read again.
const retryRefused = 2 * time.Second

// run is the loop: the one goroutine that decides, commits and publishes.
func (s *Store) run(loaded bool) {
	defer close(s.stopped)
	for loaded || s.reload() {
		loaded = false
		if !s.work() {
			break
		}
		s.status.set(func(t *status) { t.loaded = false })
		s.log.Error("the journal was set back or replaced; replaying it anew", "known", headOf(s.View()).String())
	}
	s.queue.close()
	s.queue.refuseAll(errClosing)
}

// work commits and follows until the store closes (false) or the journal must be replayed anew (true).
func (s *Store) work() (again bool) {
	ready := s.catalogue.Load().ready
	var jobs <-chan struct{} // nil until the texts are indexed: nothing is written before
	for {
		select {
		case <-ready:
			ready, jobs = nil, s.queue.signal
			continue
		case <-jobs:
		case <-s.checks:
			if !s.known() && s.follow() != nil {
				return true
			}
			continue
		case <-s.closing:
			if ready != nil {
				return false
			}
			jobs = s.queue.signal
		}
		waiting, closed := s.queue.take(maxBatch)
		if len(waiting) == 0 && closed {
			return false
		}
		if s.process(waiting) != nil {
			return true
		}
	}
}

// process commits jobs and answers them all. The error means that the journal was rewound.
func (s *Store) process(jobs []*job) error {
	for len(jobs) > 0 {
		if s.status.isReadOnly() {
			refuse(jobs, errReadOnly)
			return nil
		}
		b := s.decide(jobs)
		if len(b.events) == 0 {
			jobs = b.rest
			continue
		}
		err := s.commit(b)
		switch {
		case err == nil:
			b.answer()
			jobs = b.rest
			s.pause()
		case errors.Is(err, journal.ErrTaken):
			if jobs, err = s.again(b); err != nil {
				return err
			}
		case errors.Is(err, journal.ErrRewound):
			refuse(b.jobs(), errAway)
			return err
		default:
			refuse(b.jobs(), s.explain(err))
			return nil
		}
	}
	return nil
}

// again reads what won a lost race, and gives the jobs to be decided on it.
func (s *Store) again(b *batch) ([]*job, error) {
	jobs := b.jobs()
	s.lostRaces.Add(1)
	before := s.View().Number
	if err := s.follow(); err != nil {
		refuse(jobs, errAway)
		return nil, err
	}
	if s.status.isAway() {
		refuse(jobs, errAway)
		return nil, nil
	}
	if s.View().Number == before { // not visible yet
		s.sleep(10 * time.Millisecond)
	}
	return jobs, nil
}

const (
	// turns is how many times as long as the journal takes to answer a node keeps back after a commit: another node
	// must in that time read what won, decide again and append.
	turns = 4
	// maxPause bounds that, so that nobody waits long for a slow journal to be fair.
	maxPause = 400 * time.Millisecond
)

// pause lets commands gather, and other nodes have their turn.
func (s *Store) pause() {
	if d := s.options.Pause(); d > 0 {
		s.sleep(min(d+turns*time.Duration(s.latency.Load()), maxPause))
	}
}

// took notes how long the journal took to answer, as a sluggish maximum: fast to rise, slow to fall.
func (s *Store) took(d time.Duration) {
	s.latency.Store(max(int64(d), s.latency.Load()*7/8))
}

// sleep says false if the store was closed for good meanwhile.
func (s *Store) sleep(d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-s.base.Done():
		return false
	}
}

// explain turns an error of the journal into one for people.
func (s *Store) explain(err error) error {
	switch {
	case errors.Is(err, journal.ErrFull):
		s.log.Error("the journal has no room left", "error", err)
		return errFull
	case errors.Is(err, journal.ErrTooLarge):
		return errTooLarge
	case isAway(err), errors.Is(err, journal.ErrUnclear):
		s.lost(err)
		return errAway
	}
	s.log.Error("the journal refused a commit", "error", err)
	return err
}

// lost notes that the journal is away.
func (s *Store) lost(err error) {
	if s.status.away(s.options.Now(), err) {
		s.log.Warn("the journal is away", "error", err)
	}
}

func isAway(err error) bool {
	return errors.Is(err, journal.ErrAway) || errors.Is(err, journal.ErrBusy) ||
		errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)
}

// guard runs a step that must not end the process, and gives a panic as an error.
func (s *Store) guard(doing string, step func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			s.log.Error("panic", "while", doing, "cause", cause, "stack", string(debug.Stack()))
			err = &panicked{doing: doing, cause: cause}
		}
	}()
	return step()
}

func headOf(s *models.State) journal.Head {
	return journal.Head{N: s.Number, Digest: journal.Digest(s.Head)}
}
