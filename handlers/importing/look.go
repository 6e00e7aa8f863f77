package importing

import (
	"errors"
	"io"
	"slices"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
)

// MaxRows is how many rows a table may have.
const MaxRows = 500_000

// errTooMany is what a look gives of a table with more rows.
var errTooMany = models.FailField("file", "error.import.many")

// look reads all rows and says what would become of them. It changes nothing.
func (t *table) look(rows *sheet.Reader) (f Found, err error) {
	seen, unknown := map[string]bool{}, map[string]int{}
	if f.Order, f.Unclear = t.plan.Found.Order, t.plan.Found.Unclear; t.plan.Found.Rows == 0 {
		f.Order, f.Unclear = "", false
	}
	for {
		row, err := rows.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return f, err
		}
		if f.Rows++; f.Rows > MaxRows {
			return f, errTooMany
		}
		t.count(&f, t.take(row), seen, unknown)
	}
	for name, rows := range unknown {
		f.Unknown = append(f.Unknown, Unknown{name, rows})
	}
	slices.SortFunc(f.Unknown, func(a, b Unknown) int {
		if a.Rows != b.Rows {
			return b.Rows - a.Rows
		}
		return min(1, max(-1, len(a.Name)-len(b.Name)))
	})
	return f, nil
}

// count adds a row to what was found.
func (t *table) count(f *Found, one item, seen map[string]bool, unknown map[string]int) {
	if one.unknown != "" && (len(unknown) < unknownShown || unknown[one.unknown] > 0) {
		unknown[one.unknown]++
	}
	switch {
	case one.fault != nil:
		if f.Faulty++; len(f.Faults) < faultsShown {
			f.Faults = append(f.Faults, *one.fault)
		}
		return
	case one.closed:
		f.Closed++
	}
	if one.nameless {
		f.Nameless++
	}
	if one.left {
		f.Left++
		return
	}
	c := one.command
	if one.shortened {
		f.Shortened++
	}
	if c.Source.Kind == models.SupplierParty {
		f.Supplied++
	}
	before := t.state.ByKey(c.Key)
	switch {
	case seen[c.Key]:
		f.There++
	case before == nil:
		f.Good++
	case t.state.TookBack(before):
		f.Back++
	default:
		f.There++
	}
	seen[c.Key] = true
}

// orders looks in which order dates like 3/4/2026 were written: one date with a day above 12 tells it for all.
func (p *Plan) orders(rows *sheet.Reader) {
	p.Found.Order, p.Found.Unclear = "", false
	at := []int{p.Column("logged"), p.Column("too_late")}
	for {
		row, err := rows.Next()
		if err != nil {
			return
		}
		for _, column := range at {
			if column < 0 || column >= len(row.Cells) {
				continue
			}
			if p.Found.Order = ordered(row.Cells[column]); p.Found.Order != "" {
				p.Found.Unclear = false
				return
			}
			_, day := date(row.Cells[column], dayFirst)
			_, plain := date(row.Cells[column], "")
			p.Found.Unclear = p.Found.Unclear || day && !plain
		}
	}
}
