package models

// Speeds by which the time to answer is expected. Reading: silent, of ordinary prose (M. Brysbaert, "How many words do we
// read per minute?", Journal of Memory and Language 109, 2019: 238). Writing: on a telephone (K. Palin and others, "How do
// people type on mobile devices?", MobileHCI 2019: 36), because the slower way is the one to plan for.
const (
	wordsReadAMinute    = 238
	wordsWrittenAMinute = 36
)

// How much people are taken to do for each kind of question. These are our own estimates.
const (
	choosing    = 5  // seconds for one choice, a number or a date
	choosingAll = 8  // seconds for several choices
	shortWords  = 5  // written for a short text
	longWords   = 20 // and for a long one
)

// Seconds is how long a question is expected to take: to read so many words of it, and to answer.
func (q *RoundQuestion) Seconds(words int) int {
	seconds := words * 60 / wordsReadAMinute
	switch q.Kind {
	case RoundShort:
		return seconds + shortWords*60/wordsWrittenAMinute
	case RoundLong:
		return seconds + longWords*60/wordsWrittenAMinute
	case RoundSeveral:
		return seconds + choosingAll
	}
	return seconds + choosing
}

// ReadingSeconds is how long so many words take to read.
func ReadingSeconds(words int) int { return words * 60 / wordsReadAMinute }
