// Command evaluate scores the grouping on folders of labelled texts, so that a change can
// be judged in a minute:
//
//	go run ./models/grouping/evaluate FOLDER
//
// Each folder below FOLDER is one set: group.tsv (id, label, text), or docs.tsv,
// queries.tsv and qrels.tsv, or known.tsv, queries.tsv and gold.tsv. The engine sees ids
// and texts only, in one fixed configuration. Start reading here, then at measures.go.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: evaluate FOLDER, a folder that holds one folder for each set")
		os.Exit(2)
	}
	if err := evaluate(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(1)
	}
}

// evaluate writes one table row for each measure set found below folder.
func evaluate(folder string, out io.Writer) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, kind := range kinds {
		fmt.Fprintf(out, "\n| %s | %s |\n%s\n", kind.name, kind.columns, kind.rule())
		for _, e := range entries {
			set := filepath.Join(folder, e.Name())
			if _, err := os.Stat(filepath.Join(set, kind.marker)); err != nil {
				continue
			}
			row, err := kind.run(set)
			if err != nil {
				return fmt.Errorf("%s: %w", set, err)
			}
			fmt.Fprintf(out, "| %s | %s |\n", e.Name(), row)
		}
	}
	return nil
}
