package views

import (
	"time"
	"unicode/utf8"

	"bottleneck/views/words"
)

// AdminHistoryProps is one page of the journal, newest first.
type AdminHistoryProps struct {
	Head    string // number and digest, "1042:9f2c…": what verify takes
	Command string // that checks it, "bottleneck verify --head"
	Filter  HistoryFilter
	Entries []HistoryEntry
	Newest  string // address of the first page, empty on it
	Older   string // address of the next page, empty on the last
	Looked  int    // changes that were looked at, if looking ended before the page was full
}

// HistoryFilter is what the history is narrowed to, as it stands in the address.
type HistoryFilter struct {
	Kind     string
	Member   string
	From, To string // yyyy-mm-dd
	About    string
	Text     string
	Active   bool
	Kinds    []Option
	Members  []Option
}

// HistoryEntry is one event. Its sentence is the catalogue's "history.event." + Event, which takes {subject}.
type HistoryEntry struct {
	Number  int       // of the commit
	At      time.Time // in the organisation's zone
	Who     string
	Event   string // its name in the journal, with .off if it takes something back; "" when it was erased
	Subject string // what it is about, for example "R-1042" or "Sales"
	Address string // where the subject is, or empty
}

// historyDay is the entries of one day.
type historyDay struct {
	Day     time.Time
	Entries []HistoryEntry
}

func (h AdminHistoryProps) days() []historyDay {
	var days []historyDay
	for _, e := range h.Entries {
		if len(days) == 0 || !sameDay(days[len(days)-1].Day, e.At) {
			days = append(days, historyDay{Day: e.At})
		}
		last := &days[len(days)-1]
		last.Entries = append(last.Entries, e)
	}
	return days
}

func sameDay(a, b time.Time) bool {
	return a.Format(time.DateOnly) == b.Format(time.DateOnly)
}

// Words is the entry's sentence as plain text, without the person.
func (e HistoryEntry) Words(w *words.Words) string {
	return w.T(e.sentence(Page{Words: w}), "subject", e.Subject, "event", e.Event)
}

// sentence is the key of the entry's words. An event that the catalogue does not know is shown by its name.
func (e HistoryEntry) sentence(p Page) string {
	key := "history.event." + e.Event
	switch {
	case e.Event == "":
		return "history.erased"
	case !p.Words.Has(key):
		return "history.event.other"
	}
	return key
}

// subjectClass keeps a reference in one line; longer names may break.
func (e HistoryEntry) subjectClass() string {
	const reference = 12
	if utf8.RuneCountInString(e.Subject) <= reference {
		return "unbroken"
	}
	return ""
}
