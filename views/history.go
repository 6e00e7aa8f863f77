package views

import (
	"strings"
	"time"
)

// PastEntry is one line of a bottleneck's history. Event is the name in the journal, for example "status set", with
// .off if it takes back what an event of that name said; From and To are what it changed (statuses as their form
// values, all else as people read it), Reports and Other name what it was about. Undo is set where it can be undone.
type PastEntry struct {
	ID      string // "<journal number>.<index>": the field entry of the undo form
	At      time.Time
	By      string // a member's name, or the department, supplier or "the reporter" that acted
	Event   string
	From    string
	To      string
	Reports []int
	Other   int // another bottleneck
	Undo    bool
	Undone  bool
}

// text is "set the status from New to In progress"; a kind without words of its own is at least named.
func (h PastEntry) text(p Page) string {
	from, to := h.From, h.To
	if h.Event == "status set" {
		to = p.T("status." + to)
	}
	key := "did." + h.Event
	if from == to || to == "" {
		if p.Words.Has(key + ".none") {
			key += ".none"
		}
	}
	if !p.Words.Has(key) {
		return p.T("did.other", "event", h.Event)
	}
	return p.T(key, "from", from, "to", to, "reports", h.reports(p), "other", bottleneckRef(h.Other))
}

// historyReports is how many reports a line names before it counts the rest.
const historyReports = 3

func (h PastEntry) reports(p Page) string {
	var refs []string
	for _, n := range h.Reports[:min(historyReports, len(h.Reports))] {
		refs = append(refs, reportRef(n))
	}
	text := strings.Join(refs, ", ")
	if rest := len(h.Reports) - historyReports; rest > 0 {
		text = p.N("did.more", rest, "reports", text)
	}
	return text
}
