package evaluate

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// kind is one way to put a set to the grouping. A set is of each kind whose marker file it holds.
type kind struct {
	name, marker string
	columns      []string
	score        func(ctx context.Context, set string) ([]float64, error) // a number for each column
}

var kinds = []kind{
	{"group", groupFile, groupColumns, scoreGroup},
	{"replay", groupFile, replayColumns, scoreReplay},
	{"suggest", "gold.tsv", suggestColumns, scoreSuggest},
	{"similar", "qrels.tsv", similarColumns, scoreSimilar},
}

const groupFile = "group.tsv"

// Folder writes a table for each kind, with a row for each set: the folder itself or the folders in it.
func Folder(ctx context.Context, folder string, out io.Writer) error {
	sets, err := list(folder)
	if err != nil {
		return err
	}
	found := false
	for _, k := range kinds {
		these := k.among(sets)
		if len(these) == 0 {
			continue
		}
		found = true
		if err := k.write(ctx, these, out); err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("neither %s nor a folder in it holds group.tsv, gold.tsv or qrels.tsv", folder)
	}
	return nil
}

// list gives the folder and the folders in it.
func list(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("the sets cannot be read: %w", err)
	}
	sets := []string{folder}
	for _, e := range entries {
		sets = append(sets, filepath.Join(folder, e.Name()))
	}
	return sets, nil
}

// among picks the sets of this kind.
func (k kind) among(sets []string) (these []string) {
	for _, set := range sets {
		if _, err := os.Stat(filepath.Join(set, k.marker)); err == nil {
			these = append(these, set)
		}
	}
	return these
}

// write writes each row as soon as it is there.
func (k kind) write(ctx context.Context, sets []string, out io.Writer) error {
	_, err := fmt.Fprintf(out, "| %s | %s |\n|%s\n", k.name, strings.Join(k.columns, " | "), strings.Repeat(" --- |", len(k.columns)+1))
	for _, set := range sets {
		if err != nil {
			return err
		}
		numbers, err := k.score(ctx, set)
		if err != nil {
			return fmt.Errorf("%s of %s: %w", k.name, set, err)
		}
		if _, err := fmt.Fprintf(out, "| %s |%s\n", filepath.Base(set), k.cells(numbers)); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(out)
	return err
}

func (k kind) cells(numbers []float64) string {
	var b strings.Builder
	for i, n := range numbers {
		fmt.Fprintf(&b, " "+format(k.columns[i])+" |", n)
	}
	return b.String()
}

// format writes what is counted with one digit, shares with three.
func format(column string) string {
	switch column {
	case "groups", "corrections/100":
		return "%.1f"
	case "gain":
		return "%+.3f"
	}
	return "%.3f"
}
