package models

import (
	"math/rand/v2"
	"testing"
	"time"
)

func TestManyStretchesAreAsLongAsEachByItself(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for _, zone := range []string{"UTC", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu"} {
		c := DefaultCalendar(zone)
		c.From, c.Holidays = 60, []Date{DateOf(time.Date(2026, 3, 30, 0, 0, 0, 0, time.UTC))}
		from := MomentOf(time.Date(2025, 11, 1, 5, 0, 0, 0, time.UTC))
		table := c.tableFor(from, from.Add(400*24*time.Hour))
		for range 3000 {
			a := from.Add(time.Duration(rng.Int64N(int64(420*24*time.Hour))) - 10*24*time.Hour)
			b := from.Add(time.Duration(rng.Int64N(int64(420 * 24 * time.Hour))))
			if got, want := table.between(a, b), c.Between(a, b); got != want {
				t.Fatalf("%s: from %s to %s are %d working minutes, not %d", zone, a.Time(), b.Time(), want, got)
			}
		}
	}
}
