package grouping

// Link says that two words mean the same to the people here: they used one or the other for what they said is one trouble.
type Link struct {
	From, To    string // as people wrote them
	Bottlenecks int    // in how many of those that people settled both are used
	Credit      int    // 1 to 100: how much the one counts where the other is asked for
}

// links are learned links by word. The zero value is none.
type links map[uint64][]link

type link struct {
	to          uint64
	credit      float64 // 0 to 1
	word        string  // as people wrote it
	bottlenecks int
}

func (l links) of(key uint64) []link { return l[key] }

// newLinks makes links ready, in both directions.
func newLinks(list []keyedLink) links {
	l := links{}
	for _, k := range list {
		credit := float64(k.Credit) / 100
		l[k.from] = append(l[k.from], link{k.to, credit, k.To, k.Bottlenecks})
		l[k.to] = append(l[k.to], link{k.from, credit, k.From, k.Bottlenecks})
	}
	return l
}

// keyedLink is a link with the terms that its words are.
type keyedLink struct {
	Link
	from, to uint64
}
