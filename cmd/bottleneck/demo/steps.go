package demo

import "time"

// Step is one thing that one person did at one moment. The concrete types are
// the structs of this file; a caller switches over them.
type Step interface {
	// When is the moment of the step; the steps of a year never go back in time.
	When() time.Time
}

// At is the moment that every step carries.
type At struct{ At time.Time }

// When gives the moment of the step.
func (a At) When() time.Time { return a.At }

// Source is where a report comes from: exactly one of the two is set, to a key
// of Departments or Suppliers.
type Source struct{ Department, Supplier string }

// Waiting is what a report waits for. On is a department's key, a supplier's
// key or a tool's name, by For; it is empty for "nobody" and "unknown".
type Waiting struct{ For, On string }

// Estimate is what a reporter said it costs: the values of the form
// (none, under1, 1to4, day, 2to4days, 5days; me, 2to5, 6to20, over20 or empty).
type Estimate struct{ OwnTime, People string }

// FileReport is a filled-in form. Report numbers all reports of the year from 1
// in the order of filing; later steps name the report by it. Opens is true when
// it is the first of its bottleneck. WaitingFor is set for departments, Need
// (a value of the supplier page) for suppliers. TooLate is zero when not given.
type FileReport struct {
	At
	Report     int
	Source     Source
	Voice      string
	Device     string
	Kind       string
	Words      string
	About      string
	WaitingFor Waiting
	Need       string
	Estimate   Estimate
	TooLate    time.Time
	OwnAnswer  string
	Contact    string
	ComeBy     bool
	Bottleneck string
	Opens      bool
}

// MeToo is somebody who found their own problem among the suggestions and gave
// only their own time. It is a report of its own, numbered like the others.
type MeToo struct {
	At
	Report     int
	Source     Source
	Voice      string
	Device     string
	OwnTime    string
	Bottleneck string
}

// Again is one press on "It happened again" beside an earlier report of the
// same device. It is a report of its own, numbered like the others.
type Again struct {
	At
	Report     int
	Of         int
	Voice      string
	Device     string
	Bottleneck string
}

// Verdict is the reporter's answer to "did this fix it for you?": solved,
// partly or not; words may be empty.
type Verdict struct {
	At
	Report  int
	Verdict string
	Words   string
}

// Answer is a member's words to one reporter alone.
type Answer struct {
	At
	By     string
	Report int
	Words  string
}

// SetTitle is a member who rewords, and so checks, the title.
type SetTitle struct {
	At
	By, Bottleneck, Title string
}

// SetStatus moves a card (new, heard, in progress, resolved, learned, won't do)
// with words that its reporters read. Audience is reporters or suppliers. What
// won't be done has what is gained in exchange and when it is looked at again;
// what is resolved the work that it took (a value of the form, or empty);
// learned comes with a lesson in the place of words.
type SetStatus struct {
	At
	By, Bottleneck, Status, Words, Audience string
	Gained, Effort                          string
	Review                                  time.Time
	Lesson                                  Lesson
}

// PostUpdate is something a member says on a bottleneck to reporters,
// suppliers (the reporters and the suppliers in it) or members.
type PostUpdate struct {
	At
	By, Bottleneck, Audience, Words string
}

// SetOwner makes a member the owner.
type SetOwner struct {
	At
	By, Bottleneck, Owner string
}

// Promise gives a card the date by which it should be resolved.
type Promise struct {
	At
	By, Bottleneck string
	Date           time.Time
	Words          string
}

// Need says what the party waited for would need to go faster.
type Need struct {
	At
	By, Bottleneck, Words string
}

// OfferHelp is a member who pressed "I can help".
type OfferHelp struct {
	At
	By, Bottleneck string
}

// Merge joins From into Into; no later step names From as its bottleneck.
type Merge struct {
	At
	By, From, Into string
}
