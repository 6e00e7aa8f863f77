package importing

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
	"bottleneck/models/store"
)

// MaxFile is how many bytes a table may have; written another way it may take as much again.
const MaxFile = 128 << 20

// MaxColumns is how many columns a table may have: each is offered for everything that a column may hold.
const MaxColumns = 1000

// Kept is how long a file stays in the folder after it was uploaded, unless its import is under way.
const Kept = 14 * 24 * time.Hour

// Options are what a desk needs.
type Options struct {
	Folder string // where files are kept; none are without
	Store  *store.Store
	Keys   *models.Keyring
	Now    func() time.Time
	Log    *slog.Logger
}

// Desk keeps the files that are looked at, and brings in what is in them.
type Desk struct {
	Options
	base    context.Context
	stop    context.CancelFunc
	running sync.WaitGroup

	beginning sync.Mutex // held while an import gets its number
	keeping   sync.Mutex // held while a plan is written

	mu    sync.Mutex
	under map[string]*progress // imports that this desk is bringing in, by the id of the file
}

// New makes a desk. Close it.
func New(options Options) *Desk {
	d := &Desk{Options: options, under: map[string]*progress{}}
	d.base, d.stop = context.WithCancel(context.Background())
	return d
}

// Close stops what is under way, which goes on after the next start.
func (d *Desk) Close() {
	d.stop()
	d.running.Wait()
}

// ErrNoFile is what is said of a file that is not kept, or not any more.
var ErrNoFile = models.Fail(models.NotFound, "error.import.no-file")

var anID = regexp.MustCompile(`^[a-z2-7]{26}$`)

func (d *Desk) path(id, end string) string { return filepath.Join(d.Folder, id+end) }

// Stage keeps a file and looks at it. Its error is one of the field file, if the file is none that can be read.
func (d *Desk) Stage(file io.ReadSeeker, plan *Plan) error {
	text, err := sheet.Open(file)
	switch {
	case errors.Is(err, sheet.ErrSpreadsheet):
		return models.FailField("file", "error.table.spreadsheet")
	case errors.Is(err, sheet.ErrNoText):
		return models.FailField("file", "error.table.no-text")
	case err != nil:
		return err
	}
	if err := os.MkdirAll(d.Folder, 0o700); err != nil {
		return err
	}
	d.Clean()
	if err := d.write(plan.ID, text); err != nil {
		return errors.Join(err, d.Remove(plan.ID))
	}
	plan.Staged = d.Now()
	if err := d.begin(plan); err != nil {
		return errors.Join(err, d.Remove(plan.ID))
	}
	return d.Look(plan)
}

func (d *Desk) write(id string, text io.Reader) error {
	out, err := os.OpenFile(d.path(id, ".csv"), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	n, err := io.Copy(out, io.LimitReader(text, 2*MaxFile+1))
	if err = errors.Join(err, out.Close()); err == nil && n > 2*MaxFile {
		return models.FailField("file", "error.import.large")
	}
	return err
}

// begin reads the first rows: what the columns are called, and what they hold.
func (d *Desk) begin(plan *Plan) error {
	rows, close, err := d.open(plan.ID)
	if err != nil {
		return err
	}
	defer close()
	head, err := rows.Next()
	if errors.Is(err, io.EOF) {
		return models.FailField("file", "error.table.empty")
	}
	if err != nil || head.Wrong != "" {
		return models.FailField("file", "error.import.head")
	}
	if len(head.Cells) > MaxColumns {
		return models.FailField("file", "error.import.columns")
	}
	for _, cell := range head.Cells {
		plan.Columns = append(plan.Columns, cut(oneLine(cell), shortMax))
	}
	for len(plan.Sample) < 3 {
		row, err := rows.Next()
		if err != nil {
			break
		}
		var cells []string
		for _, cell := range row.Cells {
			cells = append(cells, cut(oneLine(cell), shortMax))
		}
		plan.Sample = append(plan.Sample, cells)
	}
	if len(plan.Sample) == 0 {
		return models.FailField("file", "error.table.empty")
	}
	plan.At, plan.System = recognise(plan.Columns)
	return nil
}

// open gives the rows of a file, the first too.
func (d *Desk) open(id string) (*sheet.Reader, func() error, error) {
	file, err := os.Open(d.path(id, ".csv"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, ErrNoFile
	}
	if err != nil {
		return nil, nil, err
	}
	return sheet.NewReader(file), file.Close, nil
}

// below gives the rows below the first one.
func (d *Desk) below(id string) (*sheet.Reader, func() error, error) {
	rows, close, err := d.open(id)
	if err == nil {
		_, err = rows.Next()
		if errors.Is(err, io.EOF) {
			err = nil
		}
	}
	return rows, close, err
}

// Look reads all rows by the plan as it is now, and keeps both.
func (d *Desk) Look(plan *Plan) error {
	rows, close, err := d.below(plan.ID)
	if err != nil {
		return err
	}
	plan.orders(rows)
	if err := close(); err != nil {
		return err
	}
	if rows, close, err = d.below(plan.ID); err != nil {
		return err
	}
	defer close()
	order, unclear := plan.Found.Order, plan.Found.Unclear
	found, err := newTable(plan, d.Store.View(), d.Keys, models.MomentOf(d.Now())).look(rows)
	if err != nil {
		return errors.Join(err, d.Remove(plan.ID))
	}
	plan.Found = found
	plan.Found.Order, plan.Found.Unclear = order, unclear
	return d.keep(plan)
}

// keep writes a plan beside its file: whole or not at all. A plan that was read before the import began is not written
// over the one that says so.
func (d *Desk) keep(plan *Plan) error {
	d.keeping.Lock()
	defer d.keeping.Unlock()
	if kept, err := d.Plan(plan.ID); err == nil && kept.Import != 0 && plan.Import == 0 {
		return models.Fail(models.Conflict, "error.import.begun")
	}
	text, err := json.Marshal(plan)
	if err != nil {
		return err
	}
	part, err := os.CreateTemp(d.Folder, plan.ID+".part-*")
	if err != nil {
		return err
	}
	defer os.Remove(part.Name())
	_, err = part.Write(text)
	if err = errors.Join(err, part.Sync(), part.Close()); err != nil {
		return err
	}
	return os.Rename(part.Name(), d.path(plan.ID, ".json"))
}

// Plan gives how a file is to be read.
func (d *Desk) Plan(id string) (*Plan, error) {
	if !anID.MatchString(id) {
		return nil, ErrNoFile
	}
	text, err := os.ReadFile(d.path(id, ".json"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoFile
	}
	if err != nil {
		return nil, err
	}
	plan := &Plan{}
	return plan, json.Unmarshal(text, plan)
}

// Plans lists all that are kept here, the newest first.
func (d *Desk) Plans() (list []*Plan) {
	files, _ := os.ReadDir(d.Folder) // without a folder there are none
	for _, file := range files {
		if id, is := strings.CutSuffix(file.Name(), ".json"); is {
			if plan, err := d.Plan(id); err == nil {
				list = append(list, plan)
			}
		}
	}
	return newestFirst(list)
}

// Remove drops a file and its plan.
func (d *Desk) Remove(id string) error {
	var failed error
	for _, end := range []string{".csv", ".json"} {
		if err := os.Remove(d.path(id, end)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = err
		}
	}
	return failed
}

// halfKept is how long a file may lie there without a plan, or a plan half written: much longer than any upload takes.
const halfKept = 24 * time.Hour

// Clean drops files that have been kept long enough, and what a program that ended in the middle of an upload left behind.
func (d *Desk) Clean() {
	d.cleanHalf()
	for _, plan := range d.Plans() {
		one := d.Store.View().Import(plan.Import)
		if d.Now().Sub(plan.Staged) > Kept && (one == nil || !one.Running()) {
			if err := d.Remove(plan.ID); err != nil {
				d.Log.Warn("a file that was imported is not removed yet", "error", err)
			}
		}
	}
}

// cleanHalf drops files that belong to no plan.
func (d *Desk) cleanHalf() {
	files, _ := os.ReadDir(d.Folder) // without a folder there are none
	for _, file := range files {
		id, _, _ := strings.Cut(file.Name(), ".")
		if _, err := os.Stat(d.path(id, ".json")); !anID.MatchString(id) || err == nil && !strings.Contains(file.Name(), ".part-") {
			continue
		}
		if info, err := file.Info(); err == nil && d.Now().Sub(info.ModTime()) > halfKept {
			if err := os.Remove(filepath.Join(d.Folder, file.Name())); err != nil {
				d.Log.Warn("a part of a file that was uploaded is not removed yet", "error", err)
			}
		}
	}
}
