package models

import (
	"cmp"
	"math"
	"slices"
)

// RoundResult is what a group answered to one question, in numbers rounded down to fives.
type RoundResult struct {
	Answered int // how many answered it
	Rows     []RoundRow
	Edges    []float64 // of numbers: where the spans of the rows meet
	Middle   int       // of numbers: in which span the middle one lies, -1 if too few were given
}

// RoundRow is how many gave one answer.
type RoundRow struct {
	RoundKey
	Count int
}

// RoundKey says which answer is meant; which fields are used depends on the question's kind.
type RoundKey struct {
	Choice  int // place among the question's choices
	Waiting WaitingKind
	Party   Party  // the department that is waited for
	Name    string // the supplier or tool
	Need    Need
	OwnTime OwnTime
	Month   Date // its first day
	Span    int  // of numbers: below the first edge is 0, below the second 1, and so on
	Others  bool // all that fewer than five gave, of departments, names or months
}

// Result counts what a group answered to a question. Edges are those of the result that it stands beside, nil for its own.
func (t *RoundTally) Result(q *RoundQuestion, group Party, edges []float64) RoundResult {
	result := RoundResult{Middle: -1}
	if q.Kind == RoundNumeric {
		if result.Edges = edges; edges == nil {
			result.Edges = spanEdges(t.numbers(q, Party{Kind: group.Kind}))
		}
		result.Middle = middleSpan(result.Edges, t.numbers(q, group))
	}
	counts, answered := map[RoundKey]int{}, 0
	for _, a := range t.of(group) {
		if !a.answers(q) {
			continue
		}
		answered++
		for _, key := range a.keys(q, result.Edges) {
			counts[key]++
		}
	}
	result.Answered = AtLeast(answered)
	result.Rows = roundRows(q, group.Kind, result.Edges, counts)
	return result
}

// keys gives what was answered; several for several choices, none for words.
func (a *RoundAnswer) keys(q *RoundQuestion, edges []float64) (list []RoundKey) {
	g := a.To(q.Number)
	switch q.Kind {
	case RoundOne, RoundSeveral:
		for i, choice := range g.Choices {
			if !slices.Contains(g.Choices[:i], choice) {
				list = append(list, RoundKey{Choice: choice})
			}
		}
	case RoundNumeric:
		list = append(list, RoundKey{Span: spanOf(edges, bounded(g.Number))})
	case RoundDate:
		list = append(list, RoundKey{Month: g.Date - Date(g.Date.Time().Day()-1)})
	case RoundWaiting:
		if a.Source.Kind == SupplierParty {
			return []RoundKey{{Need: g.Need}}
		}
		list = append(list, waitingKey(g))
	case RoundOwnTime:
		list = append(list, RoundKey{OwnTime: g.OwnTime})
	}
	return list
}

func waitingKey(g *RoundGiven) RoundKey {
	key := RoundKey{Waiting: g.Waiting}
	switch g.Waiting {
	case WaitingDepartment:
		key.Party = g.Party
	case WaitingSupplier, WaitingTool:
		key.Name = g.Words
	default:
		return key
	}
	key.Others = key.Party == Party{} && key.Name == ""
	return key
}

// roundRows lists what could be chosen, also if nobody did, and of what is open (departments, names, months) that which at
// least five gave; fewer are counted together.
func roundRows(q *RoundQuestion, kind PartyKind, edges []float64, counts map[RoundKey]int) (rows []RoundRow) {
	others := map[RoundKey]int{}
	for key, count := range counts {
		switch {
		case !key.open(q, kind):
		case AtLeast(count) == 0 || key.Others:
			others[RoundKey{Waiting: key.Waiting, Others: true}] += count
		default:
			rows = append(rows, RoundRow{key, AtLeast(count)})
		}
	}
	for _, key := range fixedKeys(q, kind, edges) {
		count := counts[key]
		if key.Others {
			count = others[key]
		}
		rows = append(rows, RoundRow{key, AtLeast(count)})
	}
	slices.SortFunc(rows, func(a, b RoundRow) int { return a.Compare(b.RoundKey) })
	return rows
}

// open says whether the answer is one of any number that could be given.
func (k RoundKey) open(q *RoundQuestion, kind PartyKind) bool {
	return q.Kind == RoundDate || q.Kind == RoundWaiting && kind == DepartmentParty &&
		k.Waiting != WaitingUnknown && k.Waiting != WaitingNobody
}

// Compare orders answers as the question does, months by time, and others behind those that are named. It knows nothing
// of counts: an order by them would say more than they do once rounded.
func (k RoundKey) Compare(other RoundKey) int {
	last := func(one RoundKey) int {
		if one.Others {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(k.Choice, other.Choice), cmp.Compare(waitingOrder(k.Waiting), waitingOrder(other.Waiting)),
		cmp.Compare(last(k), last(other)), byParty(k.Party, other.Party), cmp.Compare(k.Name, other.Name), cmp.Compare(k.Need, other.Need),
		cmp.Compare(k.OwnTime, other.OwnTime), cmp.Compare(k.Month, other.Month), cmp.Compare(k.Span, other.Span))
}

// waitingOrder puts "I don't know" last.
func waitingOrder(k WaitingKind) int {
	if k == WaitingUnknown {
		return len(waitingKinds)
	}
	return int(k)
}

func fixedKeys(q *RoundQuestion, kind PartyKind, edges []float64) (list []RoundKey) {
	switch q.Kind {
	case RoundOne, RoundSeveral:
		for i := range q.Choices {
			list = append(list, RoundKey{Choice: i})
		}
	case RoundNumeric:
		for i := range edges {
			list = append(list, RoundKey{Span: i})
		}
		if len(edges) > 0 {
			list = append(list, RoundKey{Span: len(edges)})
		}
	case RoundDate:
		list = append(list, RoundKey{Others: true})
	case RoundWaiting:
		return waitingKeys(kind)
	case RoundOwnTime:
		for i := range ownTimes {
			list = append(list, RoundKey{OwnTime: OwnTime(i)})
		}
	}
	return list
}

func waitingKeys(kind PartyKind) (list []RoundKey) {
	if kind == SupplierParty {
		for i := range needs[1:] {
			list = append(list, RoundKey{Need: Need(i + 1)})
		}
		return list
	}
	for i := range waitingKinds {
		key := RoundKey{Waiting: WaitingKind(i)}
		key.Others = key.Waiting != WaitingUnknown && key.Waiting != WaitingNobody
		list = append(list, key)
	}
	return list
}

// numbers gives the numbers that a group answered, the smallest first.
func (t *RoundTally) numbers(q *RoundQuestion, group Party) (list []float64) {
	for _, a := range t.of(group) {
		if a.answers(q) {
			list = append(list, bounded(a.To(q.Number).Number))
		}
	}
	slices.Sort(list)
	return list
}

// bounded keeps numbers so small that sums and differences of them are numbers too.
func bounded(number float64) float64 { return max(-1e15, min(1e15, number)) }

// spanEdges cuts the middle of numbers, of which there are at least five, into spans of round numbers: about five, or fewer
// if there were not about five numbers for each. Below and above it there is one span each. It leaves out a tenth on either side and at least four numbers, so that no single one
// shows in where the edges lie: of few numbers only the middle one says where they are.
func spanEdges(numbers []float64) (edges []float64) {
	if len(numbers) < Few {
		return nil
	}
	out := min(max(len(numbers)/10, Few-1), (len(numbers)-1)/2)
	low, high := numbers[out], numbers[len(numbers)-1-out]
	spans := float64(max(1, min(5, len(numbers)/Few-1)))
	step := roundStep(max((high-low)/spans, math.Abs(high)/1e6, 1e-3))
	if high == low {
		step = roundStep(max(math.Abs(low)/5, 1))
	}
	for at := math.Floor(low / step); at <= math.Floor(high/step)+1; at++ {
		edges = append(edges, at*step)
	}
	return edges
}

// roundStep gives the smallest of 1, 2, 5, 10, 20, 50 and so on that is no smaller.
func roundStep(least float64) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(least)))
	for _, times := range []float64{1, 2, 5} {
		if ten*times >= least {
			return ten * times
		}
	}
	return ten * 10
}

func spanOf(edges []float64, number float64) int {
	at, exact := slices.BinarySearch(edges, number)
	if exact {
		at++
	}
	return at
}

func middleSpan(edges, numbers []float64) int {
	if len(numbers) < Few || len(edges) == 0 {
		return -1
	}
	return spanOf(edges, numbers[(len(numbers)-1)/2])
}
