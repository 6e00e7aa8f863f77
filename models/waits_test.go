package models

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"
)

// randomWaits files reports of all kinds from everywhere into a few bottlenecks, and moves, withdraws and resolves some.
func randomWaits(t *testing.T, seed uint64, reports int) *world {
	w := newWorld(t)
	rng := rand.New(rand.NewPCG(seed, 11))
	for step := range reports {
		source := []Party{sales, sales, legal, acme, borealo}[rng.IntN(5)]
		c := &FileReport{Source: source, Text: string(rune('a'+step%26)) + time.Duration(step).String(), OwnTime: OwnTime(rng.IntN(6)), People: People(rng.IntN(5)),
			Kind: ReportKind(rng.IntN(8) / 7), Key: time.Duration(step).String(), Device: time.Duration(rng.IntN(9)).String()}
		if source.Kind == SupplierParty {
			c.Need = Need(rng.IntN(5))
		} else if c.Waiting = WaitingKind(rng.IntN(5)); c.Waiting == WaitingDepartment {
			c.WaitingParty = []Party{sales, legal}[rng.IntN(2)]
		} else if c.Waiting == WaitingSupplier {
			c.WaitingName = []string{"Acme", "Borealo", "Nobody we know"}[rng.IntN(3)]
		}
		if count := w.state.BottleneckCount(); count > 0 && rng.IntN(8) > 0 {
			w.into(upTo[BottleneckNumber](rng, count))
		}
		by, command := ByParty(source), Command(c)
		switch rng.IntN(12) {
		case 0:
			by, command = ByMember(1), &SetStatus{Bottleneck: upTo[BottleneckNumber](rng, w.state.BottleneckCount()), Status: Status(rng.IntN(4))}
		case 1:
			by, command = ByReporter(1), &Withdraw{Report: upTo[ReportNumber](rng, w.state.ReportCount())}
		}
		if err := w.try(by, command); err != nil && !errors.As(err, new(*Error)) {
			t.Fatal(err)
		}
		w.pass(time.Duration(rng.IntN(9)) * time.Hour)
	}
	return w
}

func TestWhoWaitsForWhomIsWhatARecountFinds(t *testing.T) {
	for seed := range uint64(20) {
		w := randomWaits(t, seed, 150)
		now := MomentOf(w.now)
		all, total := w.state.Waits(NoParty, now), Quarters(0)
		for row, p := range all.From {
			hours, reports := Quarters(0), 0
			w.state.eachStanding(func(b *Bottleneck) {
				if b.Status.Open() {
					hours += b.hoursOf(p, now)
				}
			})
			for column, what := range all.For {
				count := 0
				for n := range w.state.ReportCount() {
					r := w.state.Report(ReportNumber(n + 1))
					if r.Source == p && w.waitsFor(r) == what && r.Kind == Blocker && !r.Withdrawn && w.bottleneck(r.Bottleneck).Status.Open() {
						count++
					}
				}
				if got := all.Cell(row, column).Reports; got != count {
					t.Fatalf("seed %d: %s waits for %v in %d reports, not %d", seed, p, what, count, got)
				}
				reports += count
			}
			if got := all.Row(row); got.Hours != hours || got.Reports != reports {
				t.Fatalf("seed %d: %s loses %d quarters, divided they are %d", seed, p, hours, got.Hours)
			}
			total += hours
		}
		if board := w.state.Board(Filter{}, now); total != board.Total {
			t.Fatalf("seed %d: all lose %d quarters, the board says %d", seed, total, board.Total)
		}
	}
}

// waitsFor says by itself in which column a report stands.
func (w *world) waitsFor(r *Report) Wait {
	if r.Source.Kind == SupplierParty {
		return Wait{WaitsForUs, Party{}}
	}
	kinds := map[WaitingKind]WaitKind{WaitingDepartment: WaitsForDepartment, WaitingSupplier: WaitsForSupplier, WaitingTool: WaitsForTool,
		WaitingNobody: WaitsForNobody, WaitingUnknown: WaitsForUnknown}
	if r.MeToo {
		return Wait{WaitsUnasked, Party{}}
	}
	return Wait{kinds[r.Waiting], r.WaitingParty}
}

// Over all filters, no two numbers that are shown differ by one to four.
func TestNoSubtractionOfWhatIsShownTellsOfAFew(t *testing.T) {
	shown := map[int]bool{0: true}
	for seed := range uint64(12) {
		w := randomWaits(t, seed, 60+40*int(seed))
		for _, kind := range []PartyKind{NoParty, DepartmentParty, SupplierParty} {
			all := w.state.Waits(kind, MomentOf(w.now))
			show := func(c WaitCell) {
				reports, hours := c.Shown()
				shown[reports], shown[hours] = true, true
				if reports == 0 && hours != 0 {
					t.Errorf("hours are told of %d reports", c.Reports)
				}
			}
			for row := range all.From {
				show(all.Row(row))
				for column := range all.For {
					show(all.Cell(row, column))
				}
			}
			for column := range all.For {
				show(all.Column(column))
			}
		}
	}
	if len(shown) < 10 {
		t.Fatalf("too little is shown to tell: %v", shown)
	}
	for a := range shown {
		for b := range shown {
			if d := a - b; d > 0 && d < Few {
				t.Errorf("%d and %d are both shown", a, b)
			}
		}
	}
}
