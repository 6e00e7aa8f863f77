package models

import (
	"slices"
	"strings"
)

// RoundQuestion is one question of a round. The words of a built-in one are those of the catalogue, in each reader's
// language; an own one says what its author typed.
type RoundQuestion struct {
	Number  int               `json:"question"` // within its round, from 1
	Built   RoundBuilt        `json:"built,omitempty"`
	Kind    RoundQuestionKind `json:"kind"`
	Label   string            `json:"label,omitempty"`
	Hint    string            `json:"hint,omitempty"`
	Choices []string          `json:"choices,omitempty"`
	Needed  bool              `json:"needed,omitempty"` // it cannot be left out
}

// RoundQuestionKind is the form of answer that a question takes.
type RoundQuestionKind uint8

// The kinds of question. What is waited for and own time are those of the department form.
const (
	RoundShort RoundQuestionKind = iota
	RoundLong
	RoundOne     // one choice
	RoundSeveral // several choices
	RoundNumeric
	RoundDate
	RoundWaiting // what one waits for; at suppliers, what they need from us
	RoundOwnTime
)

var roundQuestionKinds = []string{"short", "long", "one", "several", "number", "date", "waiting", "time"}

// RoundQuestionKinds lists the form values of the kinds that own questions may have.
func RoundQuestionKinds() []string { return roundQuestionKinds[:RoundWaiting] }

// String gives the form value.
func (k RoundQuestionKind) String() string { return roundQuestionKinds[k] }

// MarshalText is used for JSON.
func (k RoundQuestionKind) MarshalText() ([]byte, error) { return choiceText(roundQuestionKinds, k) }

// UnmarshalText reads what MarshalText wrote.
func (k *RoundQuestionKind) UnmarshalText(text []byte) error {
	return readChoice(roundQuestionKinds, text, k)
}

// HasChoices says whether the question lists what may be chosen.
func (k RoundQuestionKind) HasChoices() bool { return k == RoundOne || k == RoundSeveral }

// RoundBuilt names a built-in question; the zero value is an own one.
type RoundBuilt uint8

// The built-in questions. They ask what happened, never for a rating.
const (
	RoundOwn      RoundBuilt = iota
	RoundHeldUp              // what held you up most in the last two weeks? It becomes a report
	RoundWaitedOn            // what were you waiting for?
	RoundTook                // how much of your own time did it take?
	RoundHelped              // did anything we fixed since the last round help, and what?
	RoundStop                // what should we stop doing?
)

var roundBuilts = []string{"", "held", "waiting", "time", "helped", "stop"}

// String gives the name.
func (b RoundBuilt) String() string { return roundBuilts[b] }

// MarshalText is used for JSON.
func (b RoundBuilt) MarshalText() ([]byte, error) { return choiceText(roundBuilts, b) }

// UnmarshalText reads what MarshalText wrote.
func (b *RoundBuilt) UnmarshalText(text []byte) error { return readChoice(roundBuilts, text, b) }

// BuiltQuestions gives the built-in set in its order.
func BuiltQuestions() []RoundQuestion {
	return []RoundQuestion{
		{Number: 1, Built: RoundHeldUp, Kind: RoundLong},
		{Number: 2, Built: RoundWaitedOn, Kind: RoundWaiting},
		{Number: 3, Built: RoundTook, Kind: RoundOwnTime},
		{Number: 4, Built: RoundHelped, Kind: RoundLong},
		{Number: 5, Built: RoundStop, Kind: RoundLong},
	}
}

// Bounds of own questions.
const (
	RoundMostQuestions = 30
	RoundMostChoices   = 20
	RoundLabelRunes    = 200
	RoundChoiceRunes   = 120
	RoundTitleRunes    = 120
	RoundLeadRunes     = 1000
	RoundWordsRunes    = 5000 // of one free answer
)

// Same says whether two questions of different rounds ask the same, so that their answers stand side by side.
func (q *RoundQuestion) Same(other *RoundQuestion) bool {
	if q.Built != RoundOwn || other.Built != RoundOwn {
		return q.Built == other.Built
	}
	return q.Kind == other.Kind && strings.EqualFold(q.Label, other.Label) && slices.Equal(q.Choices, other.Choices)
}

// wrong says what keeps the question from being asked, as a key of the catalogue; "" if nothing does.
func (q *RoundQuestion) wrong() string {
	switch {
	case q.Built != RoundOwn:
		return ""
	case strings.TrimSpace(q.Label) == "":
		return "error.round.label"
	case q.Kind.HasChoices() && len(q.Choices) < 2:
		return "error.round.choices"
	case len(q.Choices) > RoundMostChoices:
		return "error.round.choices.many"
	}
	return ""
}

// roundQuestions gives a round's questions as they are recorded: built-in ones in their own shape, all numbered.
func roundQuestions(list []RoundQuestion) []RoundQuestion {
	built := BuiltQuestions()
	list = slices.Clone(list)
	for i := range list {
		if at := slices.IndexFunc(built, func(b RoundQuestion) bool { return b.Built == list[i].Built }); at >= 0 {
			needed := list[i].Needed
			list[i] = built[at]
			list[i].Needed = needed
		}
		if !list[i].Kind.HasChoices() {
			list[i].Choices = nil
		}
		list[i].Number = i + 1
	}
	return list
}
