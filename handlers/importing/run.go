package importing

import (
	"context"
	"errors"
	"io"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
)

// together is how many rows are on their way at once: enough for commits of a good size, few enough that whoever files
// by a form meanwhile waits behind no more than these.
const together = 32

// retry is how long a row waits that the journal did not take.
const retry = 500 * time.Millisecond

// progress is an import under way.
type progress struct {
	rows atomic.Int64 // looked at
	stop context.CancelFunc
	done chan struct{} // closed when it has ended
}

func newestFirst(list []*Plan) []*Plan {
	slices.SortFunc(list, func(a, b *Plan) int { return b.Staged.Compare(a.Staged) })
	return list
}

// Begin starts to bring a file in, on behalf of a member: once, however often somebody presses.
func (d *Desk) Begin(ctx context.Context, plan *Plan, by models.Actor) error {
	d.beginning.Lock()
	defer d.beginning.Unlock()
	kept, err := d.Plan(plan.ID)
	if err != nil {
		return err
	}
	if *plan = *kept; plan.Import != 0 { // a second press
		return nil
	}
	if field, key := plan.Wanting(); key != "" {
		return models.FailField(field, key)
	}
	command := &models.BeginImport{System: plan.System, Rows: plan.Found.Rows}
	if _, err := d.Store.Do(ctx, by, command); err != nil {
		return err
	}
	plan.Import, plan.Member = command.Import, by.Member()
	return d.GoOn(plan)
}

// GoOn brings in what has not come in yet.
func (d *Desk) GoOn(plan *Plan) error {
	one := d.Store.View().Import(plan.Import)
	if one == nil || !one.Running() {
		return models.Fail(models.Conflict, "error.import.over")
	}
	plan.Stopped, plan.Trouble = false, ""
	if err := d.keep(plan); err != nil {
		return err
	}
	d.start(plan)
	return nil
}

func (d *Desk) start(plan *Plan) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.under[plan.ID] != nil || d.base.Err() != nil {
		return
	}
	ctx, stop := context.WithCancel(d.base)
	p := &progress{stop: stop, done: make(chan struct{})}
	d.under[plan.ID] = p
	d.running.Go(func() {
		defer close(p.done)
		defer stop()
		err := d.run(ctx, plan, p)
		d.mu.Lock()
		delete(d.under, plan.ID)
		d.mu.Unlock()
		if err != nil && ctx.Err() == nil {
			d.trouble(plan, err)
		}
	})
}

// trouble says why an import stopped.
func (d *Desk) trouble(plan *Plan, err error) {
	d.Log.Warn("an import stopped", "import", plan.Import, "error", err)
	plan.Stopped, plan.Trouble = true, "import.trouble"
	var known *models.Error
	if errors.As(err, &known) {
		if plan.Trouble = known.Key; known.Key == "error.import.over" {
			return
		}
	}
	if err := d.keep(plan); err != nil {
		d.Log.Warn("that an import stopped could not be kept", "error", err)
	}
}

// Stop stops an import where it is: what came in stays, and it can go on.
func (d *Desk) Stop(plan *Plan) error {
	d.mu.Lock()
	p := d.under[plan.ID]
	d.mu.Unlock()
	if p != nil {
		p.stop()
		<-p.done // so that going on at once finds nothing under way
	}
	plan.Stopped = true
	return d.keep(plan)
}

// Of gives the plan of an import, nil if its file is not kept here; and how many rows were looked at since it was
// started or went on here, -1 if it is not under way here.
func (d *Desk) Of(n models.ImportNumber) (plan *Plan, rows int) {
	for _, one := range d.Plans() {
		if one.Import != n {
			continue
		}
		d.mu.Lock()
		defer d.mu.Unlock()
		if p := d.under[one.ID]; p != nil {
			return one, int(p.rows.Load())
		}
		return one, -1
	}
	return nil, -1
}

// Resume goes on with what was under way when the program ended, and drops files that were kept long enough.
func (d *Desk) Resume() {
	d.Clean()
	for _, plan := range d.Plans() {
		if one := d.Store.View().Import(plan.Import); one != nil && one.Running() && !plan.Stopped {
			d.start(plan)
		}
	}
}

// run files all rows that are not there yet, and says so at the end.
func (d *Desk) run(ctx context.Context, plan *Plan, p *progress) error {
	rows, close, err := d.below(plan.ID)
	if err != nil {
		return err
	}
	defer close()
	end := &models.EndImport{Import: plan.Import}
	if err := d.file(ctx, plan, rows, p, end); err != nil {
		return err
	}
	_, err = d.do(ctx, plan, func() models.Command { return end })
	return err
}

// file hands the rows to those who file them.
func (d *Desk) file(ctx context.Context, plan *Plan, rows *sheet.Reader, p *progress, end *models.EndImport) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	t := newTable(plan, d.Store.View(), d.Keys, models.MomentOf(d.Now()))
	filed := make(chan *models.ImportReport, together)
	var there atomic.Int64
	var workers sync.WaitGroup
	for range together {
		workers.Go(func() {
			for c := range filed {
				if d.isIn(c) {
					p.rows.Add(1)
					continue
				}
				_, err := d.do(ctx, plan, func() models.Command { return c })
				if err != nil {
					stop(err)
					continue
				}
				if c.There {
					there.Add(1)
				}
				p.rows.Add(1)
			}
		})
	}
	err := t.each(ctx, rows, func(one item) {
		switch {
		case one.fault != nil:
			end.Faulty++
		case one.left:
			end.Left++
		default:
			select {
			case filed <- one.command:
			case <-ctx.Done():
			}
			return
		}
		p.rows.Add(1)
	})
	close(filed)
	workers.Wait()
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	if one := d.Store.View().Import(plan.Import); one != nil { // those that stand twice in the file too
		end.There = max(int(there.Load()), plan.Found.Rows-end.Faulty-end.Left-one.Reports)
	}
	return err
}

// isIn says whether this import has filed a row already, before it was interrupted.
func (d *Desk) isIn(c *models.ImportReport) bool {
	before := d.Store.View().ByKey(c.Key)
	return before != nil && !before.Withdrawn && before.Rest().Import == c.Import
}

// each visits what the rows come to.
func (t *table) each(ctx context.Context, rows *sheet.Reader, visit func(item)) error {
	for ctx.Err() == nil {
		row, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		visit(t.take(row))
	}
	return ctx.Err()
}

// do hands a command to the store until it is known what became of it. A key makes trying again safe.
func (d *Desk) do(ctx context.Context, plan *Plan, command func() models.Command) (uint64, error) {
	for {
		number, err := d.Store.Do(ctx, models.ByMember(plan.Member), command())
		var known *models.Error
		if err == nil || ctx.Err() != nil || !errors.As(err, &known) || known.Kind != models.Away {
			return number, errors.Join(err, ctx.Err())
		}
		select {
		case <-time.After(retry):
		case <-ctx.Done():
			return 0, ctx.Err()
		}
	}
}

// EachFaulty visits the rows that could not be filed: their cells, or what stands there where they could not be cut.
func (d *Desk) EachFaulty(ctx context.Context, plan *Plan, visit func(cells []string, fault Fault) error) error {
	rows, close, err := d.below(plan.ID)
	if err != nil {
		return err
	}
	defer close()
	t := newTable(plan, d.Store.View(), d.Keys, models.MomentOf(d.Now()))
	for ctx.Err() == nil {
		row, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		one := t.take(row)
		if one.fault == nil {
			continue
		}
		cells := row.Cells
		if cells == nil {
			cells = []string{row.Raw}
		}
		if err := visit(cells, *one.fault); err != nil {
			return err
		}
	}
	return ctx.Err()
}
