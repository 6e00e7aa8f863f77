package trial

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"bottleneck/models/grouping"
	"bottleneck/models/grouping/table"
)

// Group files the reports in their order, reviews the groups, and writes for each report the group at the end and the
// group given at arrival, which nothing that arrived later has changed.
func Group(ctx context.Context, reports []Report, out io.Writer, progress Progress) error {
	corpus := grouping.NewCorpus()
	first := make([]uint32, 0, len(reports))
	for i, text := range analysed(ctx, reports) {
		n, _ := corpus.File(text)
		first = append(first, corpus.Group(n))
		progress.tell("filed", i+1, len(reports))
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := corpus.Review(ctx, progress.reviewing()); err != nil {
		return fmt.Errorf("reviewing the groups: %w", err)
	}
	rows := table.NewWriter(out, "id", "group", "first_group")
	for i, r := range reports {
		rows.Row(r.ID, groupName(corpus.Group(i)), groupName(first[i]))
	}
	return rows.Flush()
}

func (p Progress) reviewing() func(done, total int) {
	return func(done, total int) { p.tell("reviewed", done, total) }
}

// groupName is how a group is called that had no name before.
func groupName(group uint32) string { return "g" + strconv.FormatUint(uint64(group), 10) }

// groupNumber is the group that groupName calls so.
func groupNumber(name string) (group uint32, ok bool) {
	digits, ok := strings.CutPrefix(name, "g")
	n, err := strconv.ParseUint(digits, 10, 32)
	return uint32(n), ok && err == nil && groupName(uint32(n)) == name
}
