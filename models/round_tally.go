package models

import (
	"cmp"
	"hash/fnv"
	"slices"
)

// RoundTally is the answers of a round that count, sorted out by whom they came from. All that it gives may be shown to
// anybody, in any order and together: counts are rounded down to fives (AtLeast), and what is listed stands in parts of at
// least five (HoldTogether), so that nothing, and no difference of anything, tells of fewer. Departments and suppliers
// are apart: nothing is a sum of both but how many answered.
//
// A group is a department or a supplier, or all that were asked of its kind if its number is 0.
type RoundTally struct {
	round   *Round
	state   *State
	asked   []Party // in the order of their numbers, departments first; with those that answered and are not asked any more
	answers map[Party][]*RoundAnswer
}

// Tally sorts out the answers of a round that count.
func (s *State) Tally(r *Round) *RoundTally {
	t := &RoundTally{round: r, state: s, asked: slices.Clone(r.Asked), answers: map[Party][]*RoundAnswer{}}
	for i := range r.answers.Len() {
		if a := r.answers.At(i); a.Counted() {
			t.answers[a.Source] = append(t.answers[a.Source], a)
			if len(t.answers[a.Source]) == 1 && !r.Asks(a.Source) {
				t.asked = append(t.asked, a.Source)
			}
		}
	}
	slices.SortFunc(t.asked, byParty)
	return t
}

func byParty(a, b Party) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Number, b.Number))
}

// Groups lists the departments or the suppliers that were asked.
func (t *RoundTally) Groups(kind PartyKind) (list []Party) {
	for _, p := range t.asked {
		if p.Kind == kind {
			list = append(list, p)
		}
	}
	return list
}

// Answered gives how many of a group answered, rounded down.
func (t *RoundTally) Answered(group Party) int { return AtLeast(len(t.of(group))) }

// All gives how many answered, rounded down.
func (t *RoundTally) All() int {
	count := 0
	for _, list := range t.answers {
		count += len(list)
	}
	return AtLeast(count)
}

// of gives the answers of a group.
func (t *RoundTally) of(group Party) (list []*RoundAnswer) {
	if group.Number != 0 {
		return t.answers[group]
	}
	for _, p := range t.Groups(group.Kind) {
		list = append(list, t.answers[p]...)
	}
	return list
}

// RoundPart is answers to one question that are listed together.
type RoundPart struct {
	Of      []Party // from whom they are: one department or supplier, or several, so that nobody stands alone
	Late    int     // 0 for those that came in time, or with which counting of late answers they came in
	answers []*RoundAnswer
}

// Parts divides the answers to a question so that they can be listed, and gives the parts in which a group stands: all of
// its kind if its number is 0. Late answers that were counted stand apart, in parts of their own: whoever kept the list
// from before would else see them alone.
func (t *RoundTally) Parts(q *RoundQuestion, group Party) (list []RoundPart) {
	asked := t.Groups(group.Kind)
	for late := range t.round.Counted + 1 {
		held, sizes := make([][]*RoundAnswer, len(asked)), make([]int, len(asked))
		for i, p := range asked {
			for _, a := range t.answers[p] {
				if a.Counts == late && a.answers(q) {
					held[i] = append(held[i], a)
				}
			}
			sizes[i] = len(held[i])
		}
		for _, part := range HoldTogether(sizes) {
			one := RoundPart{Late: late}
			for _, at := range part.Groups {
				one.Of, one.answers = append(one.Of, asked[at]), append(one.answers, held[at]...)
			}
			if group.Number == 0 || slices.Contains(one.Of, group) {
				list = append(list, one)
			}
		}
	}
	return list
}

// answers says whether the question was answered. Words that were erased are no answer any more.
func (a *RoundAnswer) answers(q *RoundQuestion) bool {
	g := a.To(q.Number)
	switch {
	case g == nil:
		return false
	case q.Kind == RoundShort || q.Kind == RoundLong:
		return g.Words != ""
	case q.Kind.HasChoices():
		return len(g.Choices) > 0
	case q.Kind == RoundDate:
		return g.Date != 0
	case q.Kind == RoundWaiting && a.Source.Kind == SupplierParty:
		return g.Need != NeedUnsaid
	}
	return true
}

// ListedWords gives what was answered in words. Their order comes from the words alone, so that it says nothing about when
// they were written, or with which other answers.
func ListedWords(q *RoundQuestion, parts []RoundPart) (list []string) {
	for _, part := range parts {
		for _, a := range part.answers {
			list = append(list, a.To(q.Number).Words)
		}
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(mixed(a), mixed(b)), cmp.Compare(a, b)) })
	return list
}

func mixed(words string) uint64 {
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(words)) // a hash takes everything
	return hash.Sum64()
}

// RoundCard is a bottleneck on which reports stand that answers to a round became.
type RoundCard struct {
	Bottleneck *Bottleneck
	Count      int // how many of the answers, rounded down
}

// ListedCards gives the bottlenecks that what was answered has become, those that cost most hours first.
func (t *RoundTally) ListedCards(parts []RoundPart, now Moment) (list []RoundCard) {
	counts := map[*Bottleneck]int{}
	for _, part := range parts {
		for _, a := range part.answers {
			if r := t.state.Report(a.Report); r != nil && !r.Withdrawn {
				if b := t.state.Standing(r.Bottleneck); b != nil && !b.Hidden() {
					counts[b]++
				}
			}
		}
	}
	hours := map[*Bottleneck]Quarters{}
	for b, count := range counts {
		hours[b], _ = b.Hours(now)
		list = append(list, RoundCard{Bottleneck: b, Count: AtLeast(count)})
	}
	slices.SortFunc(list, func(a, b RoundCard) int {
		return cmp.Or(cmp.Compare(hours[b.Bottleneck], hours[a.Bottleneck]), cmp.Compare(a.Bottleneck.Number, b.Bottleneck.Number))
	})
	return list
}
