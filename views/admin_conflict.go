package views

import "time"

// AdminConflictProps says that somebody else changed the same thing while this person had it open.
// The form below it holds what this person typed and the newer Page.Seen, so that saving again puts theirs in place.
type AdminConflictProps struct {
	Who     string
	At      time.Time // in the organisation's zone
	Fields  []AdminConflictField
	Address string // of the page, where the other's version is loaded afresh
}

// AdminConflictField is one field that both changed. Label is worded; the values are as people read them.
type AdminConflictField struct{ Label, Theirs, Yours string }
