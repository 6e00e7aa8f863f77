package grouping

import "slices"

// Bounds of a compound's parts, in bytes.
const (
	minCompound = 8
	minPart     = 4
)

// compounds says whether a language writes several nouns as one word.
func (l language) compounds() bool {
	switch l {
	case germanText, dutchText, swedishText, danishText, norwegianText, finnishText:
		return true
	}
	return false
}

// compound finds the parts of a compound that are listed, the longest head first: Rechnungsfreigabe is about
// Rechnung and Freigabe. A first part that is not listed is passed over if the head is, as it is
// spelt.
func (x *Lexicon) compound(w string, l language) []uint16 {
	if len(w) < minCompound {
		return nil
	}
	for cut := minPart; cut <= len(w)-minPart; cut++ {
		head := x.part(w[cut:], l)
		if head == nil {
			continue
		}
		first := x.first(w[:cut], l)
		if first == nil && !x.lists(w[cut:], l) { // "Unterlagen" holds no Lager
			continue
		}
		return append(append([]uint16{}, first...), head...)
	}
	return nil
}

// first looks up the first part, without what joins it to the next: Urlaub-s-antrag, Projekt-e-liste.
func (x *Lexicon) first(w string, l language) []uint16 {
	for _, joint := range []string{"", "s", "es", "n", "en", "e", "er"} {
		if len(w)-len(joint) < minPart || w[len(w)-len(joint):] != joint {
			continue
		}
		if concepts := x.part(w[:len(w)-len(joint)], l); concepts != nil {
			return concepts
		}
	}
	return nil
}

// part looks up one part of a compound as a word of its language.
func (x *Lexicon) part(w string, l language) []uint16 { return x.named(w, stem(w, l), l) }

// lists says whether a word is listed as it is spelt.
func (x *Lexicon) lists(w string, l language) bool {
	return slices.ContainsFunc(x.single[l][stem(w, l)], func(e listed) bool { return e.folded == w })
}
