package main

import "fmt"

// suggestion names the candidate that was probably meant, as a sentence that begins with a space, or nothing.
func suggestion(typed string, candidates []string, prefix string) string {
	best, distance := "", len(typed)/2+1
	for _, candidate := range candidates {
		if d := edits(typed, candidate); d < distance {
			best, distance = candidate, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(" Did you mean %q?", prefix+best)
}

// edits is the Levenshtein distance: how many letters must be put in, left out or changed.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
