package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// read returns the rows of a tab-separated file without its header line.
func read(path string, fields int) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	var rows [][]string
	for n := 1; lines.Scan(); n++ {
		row := strings.SplitN(lines.Text(), "\t", fields)
		if len(row) != fields {
			return nil, fmt.Errorf("%s, line %d: %d fields where %d were expected", path, n, len(row), fields)
		}
		if n > 1 {
			rows = append(rows, row)
		}
	}
	return rows, lines.Err()
}

// numbers gives each name a number, from 1 in the order of asking.
type numbers map[string]uint32

func (n numbers) of(name string) uint32 {
	if n[name] == 0 {
		n[name] = uint32(len(n) + 1)
	}
	return n[name]
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
