package models

import (
	"math/rand/v2"
	"testing"
)

func TestASetCountsItsMembers(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var set bitset
	for range 50 {
		earlier, next := set, new(owner)
		before := earlier.count
		for range 40 {
			set.put(next, random.Uint32N(500), random.IntN(3) > 0)
		}
		for name, s := range map[string]*bitset{"the set": &set, "an earlier state of it": &earlier} {
			members := 0
			s.each(0, func(uint32) bool { members++; return true })
			if members != s.count {
				t.Fatalf("%s has %d members and counts %d", name, members, s.count)
			}
		}
		if earlier.count != before {
			t.Fatal("a state changed under its readers")
		}
	}
}
