package models

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestNoDifferenceOfRoundedCountsTellsOfAFew(t *testing.T) {
	for a := range 60 {
		for b := range 60 {
			if d := AtLeast(a) - AtLeast(b); d%Few != 0 || AtLeast(a) > a || AtLeast(a) <= a-Few {
				t.Fatalf("%d and %d are shown as %d and %d", a, b, AtLeast(a), AtLeast(b))
			}
		}
	}
}

func TestWhatIsHeldTogetherHoldsNobodyApart(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		sizes := make([]int, 1+random.IntN(9))
		for i := range sizes {
			sizes[i] = random.IntN(9)
		}
		parts, total := HoldTogether(sizes), 0
		var groups []int
		for _, part := range parts {
			sum := 0
			for _, at := range part.Groups {
				sum += sizes[at]
			}
			if part.Size != sum || sum < Few {
				t.Fatalf("%v is shown as %+v", sizes, parts)
			}
			total, groups = total+sum, append(groups, part.Groups...)
		}
		slices.Sort(groups)
		if all := sumOf(sizes); total != all && (total != 0 || all >= Few) || len(slices.Compact(groups)) != len(groups) {
			t.Fatalf("%v is shown as %+v", sizes, parts)
		}
	}
}

func TestAFewJoinTheSmallestOfTheOthers(t *testing.T) {
	if got := HoldTogether([]int{9, 2, 6, 0, 1}); len(got) != 2 || !slices.Equal(got[0].Groups, []int{0}) || !slices.Equal(got[1].Groups, []int{1, 2, 4}) {
		t.Errorf("held %+v", got)
	}
	if got := HoldTogether([]int{3, 1}); got != nil {
		t.Errorf("four are listed: %+v", got)
	}
}

func sumOf(sizes []int) (sum int) {
	for _, size := range sizes {
		sum += size
	}
	return sum
}
