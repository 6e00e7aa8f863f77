package store

import (
	"bottleneck/models"
	"bottleneck/models/grouping"
)

// What the grouping can tell pages: nothing of this is recorded, and no wall is known here. Callers decide what of it
// their reader may see.

// Reason is one word, or a few neighbouring ones, that a likeness rests on.
type Reason struct {
	Words   string // literally as they stand in the text
	Same    string // the word of the bottleneck that means the same; empty where the words themselves are used there
	Concept string // the listed concept that says so, or empty
	People  int    // in how many bottlenecks people used one for the other, where that was learned; else 0
}

// Explain says how alike a text and a bottleneck are, 0 to 1000, and why, most telling first.
func (s *Store) Explain(text string, in models.BottleneckNumber) (score int, why []Reason) {
	c := s.catalogue.Load()
	score, reasons := c.index.Explain(c.concepts.Analyse(text), uint32(in))
	return score, reasonsOf(reasons)
}

// ExplainReport says why a report is like the others where it stands, most telling first; nothing if there are none.
func (s *Store) ExplainReport(r *models.Report) []Reason {
	in := counted(r)
	if in == 0 {
		return nil
	}
	c := s.catalogue.Load()
	return reasonsOf(c.index.ExplainAmong(c.concepts.Analyse(r.Text), uint32(in)))
}

func reasonsOf(reasons []grouping.Reason) (why []Reason) {
	for _, r := range reasons {
		why = append(why, Reason{Words: r.Words, Same: r.Same, Concept: r.Concept, People: r.Bottlenecks})
	}
	return why
}

// relatedAt is the score from which another bottleneck is worth naming: more than what a single report is asked about,
// because any of several reports may come near by chance.
const relatedAt = 200

// Related lists at most k other bottlenecks whose reports may belong to this one, best first, with words of this
// one's reports. Those that people kept apart are left out; allowed, if not nil, leaves out more.
func (s *Store) Related(in models.BottleneckNumber, allowed func(models.BottleneckNumber) bool, k int) []models.Maybe {
	state := s.View()
	b := state.Standing(in)
	if b == nil {
		return nil
	}
	best := map[models.BottleneckNumber]models.Maybe{}
	within := func(n uint32) bool {
		other := models.BottleneckNumber(n)
		return other != b.Number && (allowed == nil || allowed(other)) && !state.Apart(b.Number, other)
	}
	c := s.catalogue.Load()
	for _, t := range c.sample(state, b) {
		for _, found := range c.index.Suggest(t, within, k) {
			one := models.Maybe{Bottleneck: models.BottleneckNumber(found.Bottleneck), Score: found.Score, Because: found.Because}
			if one.Score >= relatedAt && one.Score > best[one.Bottleneck].Score {
				best[one.Bottleneck] = one
			}
		}
	}
	return sorted(best, k)
}

// Learned is what the grouping goes by now.
type Learned struct {
	JoinAt  int // score, 0 to 1000, from which a report joins unasked
	MaybeAt int // score from which a person is asked
	Usual   int // what JoinAt is as long as nobody corrected anything
	Links   []grouping.Link
	Missed  int  // reports that were opened as new, and belonged to what was nearest: they lower JoinAt
	Glued   int  // reports that were joined, and were about something new: they raise it
	Settled int  // reports that the links rest on
	Off     bool // an admin switched learning off
	Ready   bool // false while texts are still being read after a start
}

// Learned says what people's corrections taught the grouping.
func (s *Store) Learned() Learned {
	c := s.catalogue.Load()
	l := c.index.Learned()
	lessons := c.lessons.Load()
	usual := (&grouping.Learned{}).JoinAt()
	return Learned{JoinAt: l.JoinAt(), MaybeAt: grouping.MaybeAt, Usual: usual, Links: l.Links(),
		Missed: lessons.missed, Glued: lessons.glued, Settled: lessons.settled, Off: s.View().LearningOff(), Ready: c.isReady()}
}

// ConceptField is a part of the concept list that comes with the program.
type ConceptField struct {
	Heading  string
	Concepts []models.Concept
}

// BuiltinConcepts is the concept list that comes with the program, as the organisation's own changes do not touch it.
func (s *Store) BuiltinConcepts() (fields []ConceptField) {
	for _, c := range grouping.BuiltinConcepts() {
		if len(fields) == 0 || fields[len(fields)-1].Heading != c.Field {
			fields = append(fields, ConceptField{Heading: c.Field})
		}
		last := &fields[len(fields)-1]
		one := models.Concept{Name: c.Name}
		for _, tag := range grouping.ConceptLanguages {
			if words := c.Words[tag]; len(words) > 0 {
				one.Words = append(one.Words, models.ConceptWords{Language: tag, Words: words})
			}
		}
		last.Concepts = append(last.Concepts, one)
	}
	return fields
}

// sampled is how many reports of a bottleneck speak for it.
const sampled = 8

// sample reads some reports of a bottleneck.
func (c *catalogue) sample(s *models.State, b *models.Bottleneck) (texts []*grouping.Text) {
	for _, r := range speakers(s, b) {
		texts = append(texts, c.concepts.Analyse(r.Text))
	}
	return texts
}

// speakers chooses reports of a bottleneck, evenly from the oldest to the newest of those that have words.
func speakers(s *models.State, b *models.Bottleneck) (chosen []*models.Report) {
	var all []*models.Report
	for _, n := range b.Reports {
		if r := s.Report(n); counted(r) == b.Number {
			all = append(all, r)
		}
	}
	if len(all) <= sampled {
		return all
	}
	for i := range sampled {
		chosen = append(chosen, all[i*(len(all)-1)/(sampled-1)])
	}
	return chosen
}
