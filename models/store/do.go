package store

import (
	"context"
	"sync"

	"bottleneck/models"
	"bottleneck/models/grouping"
)

// Errors of the store for people.
var (
	errAway     = models.Fail(models.Away, "error.away")
	errReadOnly = models.Fail(models.Away, "error.read-only")
	errClosing  = models.Fail(models.Away, "error.closing")
	errFull     = models.Fail(models.Full, "error.full")
	errTooLarge = models.Fail(models.Invalid, "error.too-large")
)

// Do has a command decided and its events committed, and returns the number of their commit once it is durable;
// the present number if the command decided nothing. Errors of the command pass through. A journal that is away, or
// leaves open whether it wrote, is a *models.Error of kind Away within Options.Patience: trying again is safe for what
// carries a once-only key. The command is the store's until Do returns.
func (s *Store) Do(ctx context.Context, by models.Actor, command models.Command) (uint64, error) {
	ctx, cancel := context.WithTimeout(ctx, s.options.Patience)
	defer cancel()
	j := &job{by: by, command: command, now: models.MomentOf(s.options.Now()), done: make(chan result, 1)}
	if grouped, ok := command.(models.Grouped); ok {
		c := s.catalogue.Load()
		j.text = c.concepts.Analyse(grouped.GroupedText())
		j.near = c.index.Near(j.text)
	}
	if !s.queue.push(j) {
		return 0, errClosing
	}
	select {
	case r := <-j.done:
		return r.number, r.err
	case <-ctx.Done():
		return j.leave()
	}
}

// job is a command on its way through the loop.
type job struct {
	by      models.Actor
	command models.Command
	now     models.Moment
	text    *grouping.Text  // nil unless the command is grouped
	near    grouping.Nearby // where the text may belong, as it looked before the loop

	mu   sync.Mutex // held while the command is decided
	left bool       // the caller is gone: the command is the caller's again
	done chan result
}

type result struct {
	number uint64
	err    error
}

// leave gives up waiting; what was answered meanwhile still counts.
func (j *job) leave() (uint64, error) {
	j.mu.Lock()
	j.left = true
	j.mu.Unlock()
	select {
	case r := <-j.done:
		return r.number, r.err
	default:
		return 0, errAway
	}
}

func (j *job) finish(number uint64, err error) { j.done <- result{number, err} }

// queue holds the jobs that wait for the loop, in order.
type queue struct {
	mu     sync.Mutex
	jobs   []*job
	closed bool
	signal chan struct{} // holds one value while there may be something to take
}

func newQueue() *queue { return &queue{signal: make(chan struct{}, 1)} }

// push says false once the queue was closed.
func (q *queue) push(j *job) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return false
	}
	q.jobs = append(q.jobs, j)
	q.raise()
	return true
}

func (q *queue) raise() {
	select {
	case q.signal <- struct{}{}:
	default:
	}
}

// take gives at most n jobs, and whether the queue was closed.
func (q *queue) take(n int) (jobs []*job, closed bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	n = min(n, len(q.jobs))
	jobs = append(jobs, q.jobs[:n]...)
	rest := copy(q.jobs, q.jobs[n:])
	clear(q.jobs[rest:])
	q.jobs = q.jobs[:rest]
	if rest > 0 {
		q.raise()
	}
	return jobs, q.closed
}

func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.raise()
}

func (q *queue) length() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.jobs)
}

// refuseAll answers all that wait with err.
func (q *queue) refuseAll(err error) {
	q.mu.Lock()
	jobs := q.jobs
	q.jobs = nil
	q.mu.Unlock()
	for _, j := range jobs {
		j.finish(0, err)
	}
}
