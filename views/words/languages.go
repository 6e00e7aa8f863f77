package words

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// Languages lists the catalogues that there are, in the order of their own names. The list must not be changed.
var Languages = sync.OnceValue(func() []*Words {
	return slices.SortedFunc(maps.Values(catalogues), func(a, b *Words) int { return strings.Compare(a.Name(), b.Name()) })
})

// Lookup gives the catalogue of a language by its tag, or nil.
func Lookup(lang string) *Words { return catalogues[lang] }

// Name is what those who speak it call the language: "Deutsch".
func (w *Words) Name() string { return w.T("frame.language.own") }
