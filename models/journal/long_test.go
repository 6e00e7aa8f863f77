package journal_test

import (
	"testing"

	"bottleneck/models/journal"
)

// longJournal returns an SQLite journal of n commits, written many at a time.
func longJournal(t testing.TB, n int) journal.Journal {
	t.Helper()
	j := sqlitePlace(t).open(t)
	var head journal.Head
	for head.N < uint64(n) {
		var batch []journal.Commit
		for len(batch) < 5000 && head.N < uint64(n) {
			c := following(head, filed("a report as people write them, with a sentence or two on what holds them up"))
			head = c.Head()
			batch = append(batch, c)
		}
		must(t, journal.AppendMany(t.Context(), j, batch))
	}
	return j
}
