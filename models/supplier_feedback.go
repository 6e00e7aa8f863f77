package models

import "slices"

// SupplierFeedback is something that we say to a supplier: what happened when we worked with them, or what a
// bottleneck needs from them. An experience reaches them only once a member has released it.
type SupplierFeedback struct {
	Number     SupplierFeedbackNumber
	Kind       FeedbackKind
	Supplier   uint32           // 0 while nobody has said whom the typed name means
	Source     Party            // the department by whose form it came; none for what a member gave
	Report     ReportNumber     // what the department filed: there it follows what becomes of it. 0 for what a member gave
	Bottleneck BottleneckNumber // that a request is for
	First      bool             // the first experience with a product
	Cost       Cost
	Given      Step
	State      FeedbackState
	Decided    Step // who released it, set it aside or took it back, and when
	Told       Told // what the supplier reads, once it is released
	Reason     string
	Answers    []SupplierAnswer // theirs, oldest first
	Promise    Date             // theirs, 0 if there is none that stands
	Kept       Step             // who said that it was kept; never if nobody has
	Unread     bool             // no member has seen their newest answer
	Erased     bool

	words   feedbackWords
	changed change
	texts   []Ref // events that hold free text
}

// Step is who did something, when, and the event that says so. The zero Step never happened.
type Step struct {
	Ref Ref
	At  Moment
	By  Actor
}

func (d *Draft) step() Step { return Step{d.now.Ref, d.now.At, d.now.By} }

// Told is what a supplier reads of our feedback.
type Told struct {
	What  string
	Help  string
	Cost  Cost
	Named bool // with the department; else only the organisation

	reworded bool // a member worded What and Help; else they are those that were given
}

// feedbackWords is what was given, as it was written.
type feedbackWords struct{ what, help, about, typed string }

// FeedbackState says how far feedback to a supplier has come.
type FeedbackState uint8

// The states of feedback.
const (
	FeedbackWaits     FeedbackState = iota // for a member
	FeedbackReleased                       // the supplier reads it
	FeedbackAside                          // a member set it aside, with a reason for whoever gave it
	FeedbackTakenBack                      // a request that was taken back
)

// SupplierAnswer is one answer of the supplier.
type SupplierAnswer struct {
	Step
	Kind  AnswerKind
	Date  Date
	Moved bool // it moved a promise that stood before
	Words string
}

// SupplierFeedback gives feedback to a supplier, or nil.
func (s *State) SupplierFeedback(n SupplierFeedbackNumber) *SupplierFeedback {
	if n == 0 || int(n) > s.feedbacks.Len() {
		return nil
	}
	return *s.feedbacks.At(int(n) - 1)
}

// SupplierFeedbackCount gives how many were ever given; their numbers are 1 to this.
func (s *State) SupplierFeedbackCount() int { return s.feedbacks.Len() }

// FeedbackOfReport gives the feedback to a supplier that a department's report holds, or nil.
func (s *State) FeedbackOfReport(r *Report) *SupplierFeedback {
	return s.SupplierFeedback(r.Rest().Feedback)
}

// What gives what happened, or what is needed, as it was given: for members and for who gave it.
func (s *State) What(f *SupplierFeedback) string {
	if r := s.Report(f.Report); r != nil {
		return r.Text
	}
	return f.words.what
}

// Help gives what would help, as it was given.
func (f *SupplierFeedback) Help() string { return f.words.help }

// About gives the product that a first experience is about.
func (f *SupplierFeedback) About() string { return f.words.about }

// Typed gives the name that a department typed for the supplier.
func (f *SupplierFeedback) Typed() string { return f.words.typed }

// TellsSupplier gives what the supplier reads.
func (s *State) TellsSupplier(f *SupplierFeedback) Told {
	told := f.Told
	if !told.reworded && !f.Erased {
		told.What, told.Help = s.What(f), f.words.help
	}
	return told
}

// Withdrawn says whether the department took back what it said.
func (s *State) Withdrawn(f *SupplierFeedback) bool {
	r := s.Report(f.Report)
	return r != nil && r.Withdrawn
}

// feedback gives feedback for changing, or nil. What follows from it is kept by settleFeedback.
func (d *Draft) feedback(n SupplierFeedbackNumber) *SupplierFeedback {
	if d.SupplierFeedback(n) == nil {
		return nil
	}
	next := *d.SupplierFeedback(n)
	next.Answers, next.texts = slices.Clip(next.Answers), slices.Clip(next.texts)
	*d.feedbacks.edit(d.owner, int(n)-1) = &next
	return &next
}

// holdText remembers that the present event holds free text of the feedback.
func (f *SupplierFeedback) holdText(d *Draft) { f.texts = append(f.texts, d.now.Ref) }

// settleFeedback keeps the list of what members have to look at true.
func (d *Draft) settleFeedback(f *SupplierFeedback) {
	waits := f.State == FeedbackWaits && !d.Withdrawn(f) && !f.Erased
	d.feedbackDesk.put(d.owner, uint32(f.Number), waits || f.Unread)
}

func (e *SupplierFeedbackGiven) apply(d *Draft) {
	f := &SupplierFeedback{Number: e.Feedback, Kind: e.Kind, Supplier: e.Supplier, Source: e.Source, Report: e.Report,
		Bottleneck: e.Bottleneck, First: e.First, Cost: e.Cost, Given: d.step(), changed: d.changed()}
	d.feedbacks.append(d.owner, f)
	if e.Key != "" {
		d.feedbackKeys.set(d.owner, keyOf("key", e.Key), e.Feedback)
	}
	if r := d.report(e.Report); r != nil {
		d.more(r).Feedback = e.Feedback
	}
	if one := d.supplier(e.Supplier); one != nil && e.First {
		one.FirstAsked = true
	}
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.Requests = append(slices.Clip(b.Requests), e.Feedback)
		b.record(d, e)
	}
	d.settleFeedback(f)
}

func (e *SupplierFeedbackWorded) apply(d *Draft) {
	if f := d.feedback(e.Feedback); f != nil {
		f.words = feedbackWords{e.What, e.Help, e.About, e.Typed}
		f.holdText(d)
	}
}
