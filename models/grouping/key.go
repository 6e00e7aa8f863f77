package grouping

// Kinds of terms: the same letters as a stem and as a beginning are different terms.
const (
	wordKind      = 1
	beginningKind = 2
)

// beginningRunes is how much of a longer word counts as its beginning. It lets word
// forms that no stemmer unites, compounds with one head and words of another language's
// ending meet, at half weight.
const beginningRunes = 5

// termKey is FNV-1a, 64 bits: the same on every node, and long enough that two terms of
// one organisation do not meet. The lowest bit says that the term has half weight.
func termKey(s string, kind byte, half bool) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h = (h ^ uint64(kind)) * 1099511628211
	h &^= 1
	if half {
		h |= 1
	}
	return h
}

func halfWeight(key uint64) bool { return key&1 == 1 }

// beginning returns the first letters of a longer word, or nothing.
func beginning(w string) string {
	n := 0
	for i := range w {
		if n == beginningRunes {
			return w[:i]
		}
		n++
	}
	return ""
}
