package words

import (
	"maps"
	"sync"
	"sync/atomic"

	"golang.org/x/text/language"
)

// Headers are the same few for nearly all visitors, so what each means is kept: finding it takes thousands of times as
// long as looking it up. Both limits bound what strangers can make us keep; no browser sends a header that long.
const (
	headersKept = 256
	headerMax   = 300
)

var headers atomic.Pointer[map[string]*Words]

// Accepted gives the catalogue that fits an Accept-Language header best: "de-AT, en;q=0.8" reads German. It is English
// where none fits.
func Accepted(header []byte) *Words {
	if len(header) == 0 || len(header) > headerMax {
		return For("en")
	}
	kept := headers.Load()
	if kept != nil {
		if w, ok := (*kept)[string(header)]; ok {
			return w
		}
	}
	w := matched(string(header))
	keepHeader(kept, string(header), w)
	return w
}

// keepHeader adds to what is kept, by copying it; of two at once one is kept, and the other found again next time.
func keepHeader(kept *map[string]*Words, header string, w *Words) {
	next := map[string]*Words{}
	if kept != nil && len(*kept) < headersKept {
		next = maps.Clone(*kept)
	}
	next[header] = w
	headers.CompareAndSwap(kept, &next)
}

// offer is what there is to choose from, English first, which makes it the one where nothing fits.
type offer struct {
	matcher language.Matcher
	list    []*Words
}

var offered = sync.OnceValue(func() (o offer) {
	o.list = append(o.list, For("en"))
	for _, w := range Languages() {
		if w != o.list[0] {
			o.list = append(o.list, w)
		}
	}
	var tags []language.Tag
	for _, w := range o.list {
		tags = append(tags, w.tag)
	}
	o.matcher = language.NewMatcher(tags)
	return o
})

func matched(header string) *Words {
	wanted, _, err := language.ParseAcceptLanguage(header)
	if err != nil {
		return For("en")
	}
	_, at, _ := offered().matcher.Match(wanted...)
	return offered().list[at]
}
