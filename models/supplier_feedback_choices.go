package models

// FeedbackKind tells what we say to a supplier.
type FeedbackKind uint8

// The kinds of feedback to a supplier.
const (
	Experience FeedbackKind = iota // what happened when somebody worked with them
	Request                        // what a bottleneck needs from them
)

var feedbackKinds = []string{"experience", "request"}

// String gives the name that the journal keeps.
func (k FeedbackKind) String() string { return feedbackKinds[k] }

// MarshalText is used for JSON.
func (k FeedbackKind) MarshalText() ([]byte, error) { return choiceText(feedbackKinds, k) }

// UnmarshalText reads what MarshalText wrote.
func (k *FeedbackKind) UnmarshalText(text []byte) error { return readChoice(feedbackKinds, text, k) }

// Cost is what an experience with a supplier cost in own time. CostUnsaid is no answer.
type Cost uint8

// CostUnsaid says nothing about what it cost.
const CostUnsaid Cost = 0

var costs = append([]string{""}, ownTimes...)

// Costs lists the form values in order; the first is no answer.
func Costs() []string { return costs }

// String gives the form value: that of own time.
func (c Cost) String() string { return costs[c] }

// MarshalText is used for JSON.
func (c Cost) MarshalText() ([]byte, error) { return choiceText(costs, c) }

// UnmarshalText reads what MarshalText wrote.
func (c *Cost) UnmarshalText(text []byte) error { return readChoice(costs, text, c) }

// AnswerKind is how a supplier answers our feedback.
type AnswerKind uint8

// The kinds of answer.
const (
	AnswerThanks  AnswerKind = iota // they have read it
	AnswerPromise                   // they promise a date
	AnswerDiffer                    // they see it differently, and say why
)

var answerKinds = []string{"thanks", "promise", "differ"}

// AnswerKinds lists the form values in order.
func AnswerKinds() []string { return answerKinds }

// String gives the form value.
func (k AnswerKind) String() string { return answerKinds[k] }

// MarshalText is used for JSON.
func (k AnswerKind) MarshalText() ([]byte, error) { return choiceText(answerKinds, k) }

// UnmarshalText reads what MarshalText wrote.
func (k *AnswerKind) UnmarshalText(text []byte) error { return readChoice(answerKinds, text, k) }
