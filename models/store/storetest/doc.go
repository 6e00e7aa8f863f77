// Package storetest fills a journal with an invented organisation of any size, for benchmarks and for tests that
// need many reports: departments, suppliers, a year of reports in varied words, most of them answered, and
// bottlenecks in every status.
//
// Only tests may import it. It knows no database: it decides real commands against a draft and hands the journal the
// commits that they lead to, one for each command, as if they had been filed one after the other. The same
// Organisation gives the same journal every time.
//
// Start reading at organisation.go (what there is), then year.go (how it comes about) and texts.go (the words).
package storetest
