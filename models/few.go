package models

import (
	"cmp"
	"slices"
)

// Few is the number of people below which nothing is said of a group of people: of a department or a supplier in rounds
// and insights. Cards are not meant: they say what is known of one problem.
const Few = 5

// AtLeast rounds a count of a group down to fives: 0 stands for none to four. Two rounded counts differ by a multiple of
// five, so no subtraction of two shown numbers, over whatever filters, tells of fewer than five. (Rounding to a base is
// one of the usual ways of official statistics to keep confidential what single people said.)
func AtLeast(count int) int { return max(count, 0) / Few * Few }

// Held is a part of a partition: the groups, by their place in what HoldTogether was given, that are shown only together.
type Held struct {
	Groups []int
	Size   int // of all of them: at least Few, or the partition has no parts
}

// HoldTogether divides groups so that their contents can be listed: groups of at least Few stand alone, smaller ones together
// with others. Every part, and so every difference of unions of parts, holds none or at least Few. If all together are
// fewer, there are no parts, and nothing may be listed. Groups without content are in no part. It is deterministic: of
// two groups of equal size the one with the lower place comes first.
func HoldTogether(sizes []int) (parts []Held) {
	small := Held{}
	for at, size := range sizes {
		switch {
		case size >= Few:
			parts = append(parts, Held{Groups: []int{at}, Size: size})
		case size > 0:
			small.Groups, small.Size = append(small.Groups, at), small.Size+size
		}
	}
	if small.Size == 0 {
		return parts
	}
	if small.Size < Few && len(parts) == 0 {
		return nil
	}
	if small.Size < Few {
		at := smallest(parts)
		small = Held{Groups: append(small.Groups, parts[at].Groups...), Size: small.Size + parts[at].Size}
		slices.Sort(small.Groups)
		parts = slices.Delete(parts, at, at+1)
	}
	return append(parts, small)
}

func smallest(parts []Held) (at int) {
	for i := range parts {
		if cmp.Or(cmp.Compare(parts[i].Size, parts[at].Size), cmp.Compare(parts[i].Groups[0], parts[at].Groups[0])) < 0 {
			at = i
		}
	}
	return at
}
