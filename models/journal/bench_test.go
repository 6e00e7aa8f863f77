package journal_test

import (
	"testing"

	"bottleneck/models/journal"
	"bottleneck/models/journal/journaltest"
)

// On a disk whose fsync costs nothing the figures of appending say only what this
// package costs.
func BenchmarkAppend(b *testing.B) {
	b.Run("SQLite", func(b *testing.B) { benchmarkAppend(b, sqlitePlace(b).open(b), b.N) })
	b.Run("MongoDB", func(b *testing.B) {
		benchmarkAppend(b, place{kind: "mongodb", at: journaltest.Mongo(b)}.open(b), b.N)
	})
}

func benchmarkAppend(b *testing.B, j journal.Journal, n int) {
	w := &writer{t: b, j: j}
	event := filed("a report as people write them, with a sentence or two on what holds them up")
	b.ResetTimer()
	for range n {
		w.write(event)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "commits/s")
}

func BenchmarkRead(b *testing.B) {
	const commits = 200_000
	j := longJournal(b, commits)
	for name, yield := range map[string]func() func(journal.Commit) error{
		"bytes only": func() func(journal.Commit) error { return func(journal.Commit) error { return nil } },
		"chain checked": func() func(journal.Commit) error {
			return journal.NewChain(journal.Head{}).Next
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				must(b, j.Read(b.Context(), 1, yield()))
			}
			b.ReportMetric(commits*float64(b.N)/b.Elapsed().Seconds(), "commits/s")
		})
	}
}

func BenchmarkGet(b *testing.B) {
	j := longJournal(b, 10_000)
	n := uint64(0)
	for b.Loop() {
		n = n%10_000 + 1
		_, err := j.Get(b.Context(), n)
		must(b, err)
	}
}

func BenchmarkBackupAndRestore(b *testing.B) {
	const commits = 100_000
	j := longJournal(b, commits)
	path := b.TempDir() + "/backup.gz"
	_, err := journal.Backup(b.Context(), j, path, journal.BackupOptions{})
	must(b, err)
	b.Run("backup", func(b *testing.B) {
		for b.Loop() {
			_, err := journal.Backup(b.Context(), j, path, journal.BackupOptions{})
			must(b, err)
		}
		b.ReportMetric(commits*float64(b.N)/b.Elapsed().Seconds(), "commits/s")
	})
	b.Run("restore", func(b *testing.B) {
		for b.Loop() {
			_, err := journal.Restore(b.Context(), path, sqlitePlace(b).open(b), nil)
			must(b, err)
		}
		b.ReportMetric(commits*float64(b.N)/b.Elapsed().Seconds(), "commits/s")
	})
}
