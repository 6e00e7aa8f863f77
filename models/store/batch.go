package store

import (
	"errors"
	"fmt"
	"slices"

	"bottleneck/models"
	"bottleneck/models/grouping"
	"bottleneck/models/journal"
)

const (
	maxBatch      = 256        // commands in one commit
	maxBatchBytes = 900 * 1024 // of events in one commit, unless a single command needs more
)

// batch is a private next state and the commands that lead to it.
type batch struct {
	base     *models.State
	draft    *models.Draft
	stage    *grouping.Stage
	at       models.Moment
	number   uint64 // of the commit to be
	size     int
	events   [][]byte
	recorded []models.Recorded
	texts    map[models.ReportNumber]*grouping.Text // analyses of the reports filed in it

	decided []verdict // answered once the commit is durable
	rest    []*job    // that did not fit
}

// verdict is a job and what is to be answered if the commit succeeds. Whatever was decided after the batch's first
// event rests on that event, an error too.
type verdict struct {
	job *job
	err error
}

// panicked is a panic in a command or an event.
type panicked struct {
	doing string
	cause any
}

func (p *panicked) Error() string { return fmt.Sprintf("panic while %s: %v", p.doing, p.cause) }

// decide decides jobs one after the other on a draft. Those that need no commit are answered at once. A job that
// panics is answered and the others are decided anew without it, because it may have spoilt the draft.
func (s *Store) decide(jobs []*job) *batch {
	for {
		b := s.newBatch()
		bad := b.take(s, jobs)
		if bad == nil {
			return b
		}
		jobs = b.jobs()
		jobs = slices.DeleteFunc(jobs, func(j *job) bool { return j == bad })
	}
}

func (s *Store) newBatch() *batch {
	state, catalogue := s.View(), s.catalogue.Load()
	catalogue.settle()
	return &batch{base: state, draft: state.Draft(), stage: catalogue.index.Stage(),
		at: max(models.MomentOf(s.options.Now()), state.At), number: state.Number + 1,
		texts: map[models.ReportNumber]*grouping.Text{}}
}

// take decides jobs until the commit is full. It gives the job that panicked, if one did; rest are then those behind.
func (b *batch) take(s *Store, jobs []*job) (bad *job) {
	for i, j := range jobs {
		full := false
		err := s.guard(fmt.Sprintf("deciding %T", j.command), func() (err error) {
			full, err = b.add(s, j)
			return err
		})
		var p *panicked
		switch {
		case errors.As(err, &p):
			j.finish(0, err)
			b.rest = jobs[i+1:]
			return j
		case full:
			b.rest = jobs[i:]
			return nil
		}
	}
	return nil
}

// add decides one job. It says so if the job belongs into the next commit.
func (b *batch) add(s *Store, j *job) (full bool, err error) {
	events, present, err := b.ask(j)
	if !present {
		return false, nil
	}
	if err != nil || len(events) == 0 {
		b.settle(j, err)
		return false, nil
	}
	raw, size, err := s.encode(events, j.by)
	switch {
	case err != nil:
		b.settle(j, err)
		return false, nil
	case size > journal.MaxCommit:
		b.settle(j, errTooLarge)
		return false, nil
	case b.size > 0 && b.size+size > maxBatchBytes:
		return true, nil
	}
	b.size += size
	b.decided = append(b.decided, verdict{job: j})
	return false, b.apply(j, raw)
}

// ask has the command decide, unless its caller is gone.
func (b *batch) ask(j *job) (events []models.Event, present bool, err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.left {
		return nil, false, nil
	}
	env := models.Env{Now: max(j.now, b.base.At), By: j.by, Matcher: matcher{b.stage, j.text, j.near}}
	events, err = j.command.Decide(b.draft, env)
	return events, true, err
}

// settle answers a job that wrote nothing: now, unless what it saw is not durable yet.
func (b *batch) settle(j *job, err error) {
	if len(b.events) > 0 {
		b.decided = append(b.decided, verdict{j, err})
		return
	}
	if err != nil {
		j.finish(0, err)
		return
	}
	j.finish(b.base.Number, nil)
}

func (s *Store) encode(events []models.Event, by models.Actor) (raw [][]byte, size int, err error) {
	for _, e := range events {
		one, err := models.Encode(e, by, s.draw())
		if err != nil {
			return nil, 0, err
		}
		raw = append(raw, one)
		size += len(one)
	}
	return raw, size, nil
}

// apply puts events into the draft as every replay will: as they are read back from their bytes.
func (b *batch) apply(j *job, raw [][]byte) error {
	for _, one := range raw {
		event, by, err := models.Decode(one)
		if err != nil {
			panic(err) // what was just encoded must be readable, or no node could ever start again
		}
		r := models.Recorded{Event: event, By: by, At: b.at, Ref: models.Ref{Commit: b.number, Index: len(b.events)}}
		b.draft.Apply(r)
		b.events = append(b.events, one)
		b.recorded = append(b.recorded, r)
		if words, ok := event.(*models.WordsWritten); ok && j.text != nil {
			b.texts[words.Report] = j.text
			b.stage.Add(uint32(b.draft.Report(words.Report).Bottleneck), j.text)
		}
	}
	return nil
}

func (b *batch) jobs() (jobs []*job) {
	for _, v := range b.decided {
		jobs = append(jobs, v.job)
	}
	return append(jobs, b.rest...)
}
