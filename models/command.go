package models

// Command is something that somebody wants done: "file this report", "merge B-3 into B-9".
//
// Decide is a pure function of the draft, the environment and the command's own fields: it gives the events
// that happen, or an error for people and nothing happens. It may be run again on another state, so it draws
// everything random from env, and overwrites the result fields of the command each time.
// Decide must not change the draft.
type Command interface {
	Decide(d *Draft, env Env) ([]Event, error)
}

// Env is what the world hands to a command: drawn once for it, so that deciding again gives the same.
type Env struct {
	Now     Moment
	By      Actor
	Matcher Matcher
}

// Matcher says where a report belongs. store hands in one that has analysed the text of this command beforehand.
type Matcher interface {
	// Place finds the bottleneck for the command's text among those that allowed says yes to.
	Place(allowed func(BottleneckNumber) bool) Placement
}

// Placement is where a text belongs. Bottleneck 0 opens a new one.
type Placement struct {
	Bottleneck BottleneckNumber
	Score      int      // 0 to 1000
	Because    []string // words that stand literally in the text
	Maybe      []Maybe  // what else it could be, best first
}

// Grouped is a command whose text decides where a report goes.
type Grouped interface {
	Command
	GroupedText() string
}

// Regrouping is an event after which reports stand in another bottleneck, so that what was learned from
// their texts moves along. From or To is 0 for a report that comes or goes.
type Regrouping interface {
	Event
	Regrouped() (reports []ReportNumber, from, to BottleneckNumber)
}

// change remembers when a field last changed and by whom, to notice that two people change it at once.
type change struct {
	Ref Ref
	At  Moment
	By  Actor
}

func (d *Draft) changed() change { return change{d.now.Ref, d.now.At, d.now.By} }

// check refuses if the field changed after the page that somebody changed it on was drawn.
func (c change) check(field string, seen uint64, now string) error {
	if seen == 0 || c.Ref.Commit <= seen {
		return nil
	}
	return &Error{Kind: Conflict, Key: "error.conflict",
		Conflict: &FieldConflict{Field: field, By: c.By, At: c.At, Now: now}}
}
