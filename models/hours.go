package models

import (
	"slices"
	"time"
)

// Quarters are hours counted in quarters, so that sums are exact: 9 is 2¼ hours. Always per week.
type Quarters int

// ownQuarters is half of what a person gave for two weeks, in quarter hours a week (design, section 6).
var ownQuarters = [...]Quarters{OwnTimeNone: 0, OwnTimeUnderOneHour: 1, OwnTimeOneToFourHours: 4,
	OwnTimeDay: 16, OwnTimeTwoToFourDays: 48, OwnTimeFiveDays: 96}

// peopleCount is what an answer about people counts for; no answer counts 1.
var peopleCount = [...]Quarters{PeopleUnsaid: 1, PeopleMe: 1, PeopleTwoToFive: 3, PeopleSixToTwenty: 10, PeopleOverTwenty: 30}

// Quarters gives own time in quarter hours a week.
func (o OwnTime) Quarters() Quarters { return ownQuarters[o] }

// Count gives for how many people an answer counts.
func (p People) Count() int { return int(peopleCount[p]) }

// The bounds of the formula.
const (
	oneVoiceCap     = 40 * 4              // quarters: at most this while only one voice has spoken
	unconfirmedFrom = 35 * 24 * time.Hour // without a voice for so long a source counts half
)

// Estimate is the newest that one voice said about what a bottleneck costs.
type Estimate struct {
	Voice  VoiceNumber
	Report ReportNumber
	At     Moment   // when it was said
	Own    Quarters // own time
	Whole  Quarters // own time × people
}

// Source is one department or supplier in a bottleneck, with what its voices said.
type Source struct {
	Party   Party
	Reports int        // that are not withdrawn
	Last    Moment     // when a voice last spoke
	Voices  []Estimate // of blockers, one a voice
	Biggest Quarters   // the largest Whole
	Sum     Quarters   // of all Own
}

// Hours gives what the source adds to the bottleneck, per week, and whether that is half because nobody
// confirmed it for 35 days: the larger of its biggest report and the sum of its voices' own time, at most 40 hours
// while only one voice has spoken (design, section 6). open is false once the bottleneck was resolved.
func (s *Source) Hours(now Moment, open bool) (q Quarters, unconfirmed bool) {
	return weighed(s.Biggest, s.Sum, len(s.Voices), now.Sub(s.Last), open)
}

// weighed is the formula of Source.Hours: from its biggest report, the sum of its voices' own time, how many voices
// spoke, and for how long none has.
func weighed(biggest, sum Quarters, voices int, quiet time.Duration, open bool) (q Quarters, unconfirmed bool) {
	q = max(biggest, sum)
	if voices == 1 {
		q = min(q, oneVoiceCap)
	}
	if open && q > 0 && quiet > unconfirmedFrom {
		return (q + 1) / 2, true
	}
	return q, false
}

// Capped says whether the 40-hour bound of a single voice took something away.
func (s *Source) Capped() bool { return len(s.Voices) == 1 && max(s.Biggest, s.Sum) > oneVoiceCap }

// spoke counts a voice's newest estimate. Voices that could not be told apart (0) each count.
func (s *Source) spoke(e Estimate) {
	at := slices.IndexFunc(s.Voices, func(v Estimate) bool { return v.Voice == e.Voice && e.Voice != 0 })
	if at < 0 {
		s.Voices = append(s.Voices, e)
		s.Biggest, s.Sum = max(s.Biggest, e.Whole), s.Sum+e.Own
		return
	}
	if e.At < s.Voices[at].At {
		return
	}
	s.Voices = slices.Clone(s.Voices) // older states still read the list
	s.Voices[at] = e
	s.Biggest, s.Sum = 0, 0
	for _, v := range s.Voices {
		s.Biggest, s.Sum = max(s.Biggest, v.Whole), s.Sum+v.Own
	}
}

// Hours gives the hours a week that the bottleneck costs, and how many of them are unconfirmed.
func (b *Bottleneck) Hours(now Moment) (total, unconfirmed Quarters) {
	for i := range b.Sources {
		q, old := b.Sources[i].Hours(now, b.Status.Open())
		total += q
		if old {
			unconfirmed += q
		}
	}
	return total, unconfirmed
}

// estimate is what one report adds to its voice. Suppliers always count one person; feedback counts nothing.
func (r *Report) estimate() Estimate {
	own := r.OwnTime.Quarters()
	people := r.People
	if r.Source.Kind == SupplierParty {
		people = PeopleUnsaid
	}
	return Estimate{Voice: r.Voice, Report: r.Number, At: r.Last(), Own: own, Whole: own * peopleCount[people]}
}
