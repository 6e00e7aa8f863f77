package trial

import (
	"context"
	"io"
	"strconv"
	"strings"
	"unicode"

	"bottleneck/models/grouping"
	"bottleneck/models/grouping/table"
)

// Ranking is what is asked of Similar and of Suggest.
type Ranking struct {
	Queries []Report
	Most    int // answers to a query
}

// Similar writes, for each query, the docs that may be about the same thing, best first, and why.
func Similar(ctx context.Context, docs []Report, r Ranking, out io.Writer, progress Progress) error {
	known := make([]Known, len(docs))
	for i, d := range docs {
		known[i] = Known{d, d.ID}
	}
	return r.write(ctx, known, table.NewWriter(out, "query_id", "doc_id", "rank", "score", "why"), progress)
}

// Suggest writes, for each query, the groups that it may belong to, best first, and why.
func Suggest(ctx context.Context, known []Known, r Ranking, out io.Writer, progress Progress) error {
	return r.write(ctx, known, table.NewWriter(out, "query_id", "group", "rank", "score", "why"), progress)
}

func (r Ranking) write(ctx context.Context, known []Known, rows *table.Writer, progress Progress) error {
	s := newShelf()
	if err := s.fill(ctx, known, progress); err != nil {
		return err
	}
	for i, text := range analysed(ctx, r.Queries) {
		for rank, c := range s.corpus.Suggest(text, r.Most) {
			rows.Row(r.Queries[i].ID, s.names[c.Bottleneck], strconv.Itoa(rank+1), strconv.Itoa(c.Score), why(c.Because))
		}
		progress.tell("asked", i+1, len(r.Queries))
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return rows.Flush()
}

// shelf is groups that have names of their own.
type shelf struct {
	corpus  *grouping.Corpus
	names   []string // by number; 0 is no group
	numbers map[string]uint32
}

func newShelf() *shelf {
	return &shelf{corpus: grouping.NewCorpus(), names: []string{""}, numbers: map[string]uint32{}}
}

func (s *shelf) fill(ctx context.Context, known []Known, progress Progress) error {
	reports := make([]Report, len(known))
	for i, k := range known {
		reports[i] = k.Report
	}
	for i, text := range analysed(ctx, reports) {
		s.corpus.Put(text, s.number(known[i].Group))
		progress.tell("read", i+1, len(known))
	}
	return ctx.Err()
}

func (s *shelf) number(name string) uint32 {
	n, known := s.numbers[name]
	if !known {
		n = uint32(len(s.names))
		s.numbers[name] = n
		s.names = append(s.names, name)
	}
	return n
}

// why joins the words that carried a match. A word that holds what separates words or fields falls into its parts, so
// that each still stands in the text as it was typed.
func why(because []string) string {
	var words []string
	for _, b := range because {
		words = append(words, strings.FieldsFunc(b, func(r rune) bool { return r == '|' || unicode.IsControl(r) })...)
	}
	return strings.Join(words, "|")
}
