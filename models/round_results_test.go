package models

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// asked is a round of every kind of question, asked of many small groups, and answered at random.
type askedAtRandom struct {
	*world
	rng    *rand.Rand
	groups []Party
	next   int
}

func roundOfEveryKind() []RoundQuestion {
	return roundQuestions(append(BuiltQuestions(),
		RoundQuestion{Kind: RoundOne, Label: "Which?", Choices: []string{"A", "B", "C"}},
		RoundQuestion{Kind: RoundSeveral, Label: "Which ones?", Choices: []string{"A", "B", "C", "D"}},
		RoundQuestion{Kind: RoundNumeric, Label: "How many?"},
		RoundQuestion{Kind: RoundDate, Label: "Since when?"},
		RoundQuestion{Kind: RoundShort, Label: "Where?"}))
}

// givenAtRandom leaves questions out now and then. Words are unlike all others, so that a list of them says whose they are.
func (w *askedAtRandom) givenAtRandom(source Party) (list []RoundGiven) {
	w.next++
	tools := []string{"CRM", "Mail", "VPN"}
	waiting := RoundGiven{Waiting: WaitingKind(w.rng.IntN(5)), Party: DepartmentNumbered(uint32(1 + w.rng.IntN(2))), Words: tools[w.rng.IntN(3)]}
	if source.Kind == SupplierParty {
		waiting = RoundGiven{Need: Need(1 + w.rng.IntN(7))}
	}
	for i, g := range []RoundGiven{{}, waiting, {OwnTime: OwnTime(w.rng.IntN(6))}, {Words: fmt.Sprint("helped ", w.next)}, {Words: fmt.Sprint("stop ", w.next)},
		{Choices: []int{w.rng.IntN(3)}}, {Choices: w.rng.Perm(4)[:1+w.rng.IntN(3)]}, {Number: float64(w.rng.IntN(1000)) / 7}, {Date: w.today() - Date(w.rng.IntN(100))},
		{Words: fmt.Sprint("where ", w.next)}} {
		if g.Question = i + 1; i > 0 && w.rng.IntN(5) > 0 {
			list = append(list, g)
		}
	}
	if len(list) == 0 {
		list = append(list, RoundGiven{Question: 5, Words: fmt.Sprint("stop ", w.next)})
	}
	return list
}

// answer lets some of every group answer.
func (w *askedAtRandom) answer(n RoundNumber, most int) {
	for _, p := range w.groups {
		for range w.rng.IntN(most + 1) {
			c := &AnswerRound{Round: n, Source: p, Responder: fmt.Sprint(w.next), Given: w.givenAtRandom(p), Send: w.rng.IntN(6) > 0}
			w.doBy(ByParty(p), c)
		}
	}
}

// round opens one round, lets it be answered, and after its end again; what came late is counted now and then.
func (w *askedAtRandom) round(before RoundNumber) *Round {
	from := w.today()
	c := &OpenRound{Before: before, RoundSays: RoundSays{Title: "Autumn", From: from, To: from, Asked: w.groups, Questions: roundOfEveryKind()}}
	w.do(c)
	w.answer(c.Round, 8)
	w.keepsTime(24 * time.Hour)
	return w.state.Round(c.Round)
}

func (w *askedAtRandom) countsLate(r *Round) bool {
	w.answer(r.Number, 2)
	return w.try(ByMember(1), &CountLate{Round: r.Number}) == nil
}

// shownAtRandom is all that pages may show of a round: numbers by what they say, lists by whose answers they hold.
type shown struct {
	numbers map[string]int
	lists   map[string][]string
}

func (w *askedAtRandom) shows(n RoundNumber) shown {
	s := shown{map[string]int{}, map[string][]string{}}
	t := w.state.Tally(w.state.Round(n))
	for _, one := range w.state.Participation(w.state.Round(n)).Groups {
		s.numbers[fmt.Sprint("participation ", one.Party)] = one.Answered
		s.numbers[fmt.Sprint("earlier ", one.Party)] = one.Earlier
	}
	s.numbers["all"] = t.All()
	for _, q := range t.round.Questions {
		for _, group := range append([]Party{{Kind: DepartmentParty}, {Kind: SupplierParty}}, w.groups...) {
			name := fmt.Sprint(n, " ", q.Number, " ", group)
			result := t.Result(&q, group, nil)
			s.numbers[name] = result.Answered
			for _, row := range result.Rows {
				s.numbers[fmt.Sprint(name, row.RoundKey)] = row.Count
			}
			if parts := t.Parts(&q, group); q.Kind == RoundLong || q.Kind == RoundShort {
				s.lists[name] = ListedWords(&q, parts)
			}
		}
	}
	return s
}

func TestNothingThatARoundShowsTellsOfFewerThanFive(t *testing.T) {
	for seed := range uint64(12) {
		w := &askedAtRandom{world: newWorld(t), rng: rand.New(rand.NewPCG(seed, 6)), groups: []Party{sales, legal, acme, borealo}}
		for i := range 4 {
			c := &AddSuppliers{Names: []string{fmt.Sprint("Supplier ", i)}}
			w.do(c)
			w.groups = append(w.groups, SupplierNumbered(uint32(len(w.state.Suppliers()))))
		}
		var pages []shown
		before := RoundNumber(0)
		for range 2 {
			r := w.round(before)
			before = r.Number
			pages = append(pages, w.shows(r.Number))
			for range 2 {
				if w.countsLate(r) {
					pages = append(pages, w.shows(r.Number))
				}
			}
			w.recounts(r.Number)
		}
		everyPair(t, pages)
	}
}

// everyPair takes each number from each other, and each list.
func everyPair(t *testing.T, pages []shown) {
	t.Helper()
	values, lists, listed := map[int]bool{0: true}, [][]string{}, 0
	for _, page := range pages {
		for _, number := range page.numbers {
			values[number] = true
		}
		for _, list := range page.lists {
			lists = append(lists, list)
			listed += len(list)
		}
	}
	for a := range values {
		for b := range values {
			if d := a - b; d > 0 && d < Few {
				t.Errorf("%d less %d tells of %d", a, b, d)
			}
		}
	}
	for i, a := range lists {
		held := map[string]bool{}
		for _, words := range a {
			held[words] = true
		}
		for _, b := range append(lists[:i:i], append(lists[i+1:], nil)...) {
			both := 0
			for _, words := range b {
				if held[words] {
					both++
				}
			}
			if d := len(a) - both; d > 0 && d < Few {
				t.Fatalf("a list of %d less one of %d leaves %d", len(a), len(b), d)
			}
		}
	}
	if listed == 0 {
		t.Error("nothing is listed")
	}
}

// recounts compares what is shown with a count that knows nothing of how it is done.
func (w *askedAtRandom) recounts(n RoundNumber) {
	w.t.Helper()
	r := w.state.Round(n)
	tally := w.state.Tally(r)
	for _, group := range append([]Party{{Kind: DepartmentParty}, {Kind: SupplierParty}}, w.groups...) {
		all, choices, days, texts := 0, [3]int{}, [6]int{}, 0
		for i := range r.AnswerCount() {
			a := r.Answer(uint32(i + 1))
			if !a.Sent || a.Late && a.Counts == 0 || a.Source.Kind != group.Kind || group.Number != 0 && a.Source != group {
				continue
			}
			all++
			for _, g := range a.Given {
				switch g.Question {
				case 3:
					days[g.OwnTime]++
				case 6:
					choices[g.Choices[0]]++
				case 5:
					texts++
				}
			}
		}
		if got := tally.Answered(group); got != all/5*5 {
			w.t.Errorf("%v: %d answered, shown are %d", group, all, got)
		}
		for i, row := range tally.Result(r.Question(6), group, nil).Rows {
			if row.Choice != i || row.Count != choices[i]/5*5 {
				w.t.Errorf("%v: %v chose, shown is %+v", group, choices, row)
			}
		}
		for i, row := range tally.Result(r.Question(3), group, nil).Rows {
			if row.OwnTime != OwnTime(i) || row.Count != days[i]/5*5 {
				w.t.Errorf("%v: took %v, shown is %+v", group, days, row)
			}
		}
		if words := ListedWords(r.Question(5), tally.Parts(r.Question(5), group)); group.Number == 0 && r.Counted == 0 && texts >= Few && len(words) != texts {
			w.t.Errorf("%v: %d wrote, %d are listed", group, texts, len(words))
		}
	}
}

func TestAFewAnswersAreShownAsNone(t *testing.T) {
	w := newWorld(t)
	n := w.opensRound(0, sales, legal)
	for i := range 4 {
		w.answers(n, sales, fmt.Sprint("s", i), fmt.Sprint("It waits ", i))
	}
	r, q := w.state.Round(n), w.state.Round(n).Question(5)
	if tally := w.state.Tally(r); tally.All() != 0 || len(tally.Parts(q, Party{Kind: DepartmentParty})) != 0 || len(tally.ListedCards(tally.Parts(r.Question(1), sales), MomentOf(w.now))) != 0 {
		t.Error("four people are shown")
	}
	w.answers(n, legal, "l", "It waits too")
	tally := w.state.Tally(w.state.Round(n))
	parts := tally.Parts(q, sales)
	if tally.All() != 5 || tally.Answered(sales) != 0 || len(parts) != 1 || !slices.Equal(parts[0].Of, []Party{sales, legal}) {
		t.Errorf("five are shown as %d in %+v", tally.All(), parts)
	}
	cards := tally.ListedCards(tally.Parts(r.Question(1), Party{Kind: DepartmentParty}), MomentOf(w.now))
	if len(cards) == 0 || cards[0].Bottleneck == nil {
		t.Error("what held them up leads to no card")
	}
}

func TestNumbersAreShownAsSpans(t *testing.T) {
	numbers := []float64{1, 2, 3, 5, 8, 13, 21, 34, 55, 1e300}
	slices.Sort(numbers)
	edges := spanEdges(numbers)
	if !slices.Equal(edges, []float64{5, 10, 15}) {
		t.Fatalf("the edges are %v", edges)
	}
	for _, one := range [][]float64{{1, 2, 3, 4, 987_654}, {-987_654, 1, 2, 3, 4, 5, 6, 987_654}} {
		if edges := spanEdges(one); edges[0] < 0 || edges[len(edges)-1] > 10 {
			t.Errorf("the edges %v tell what one of %v is", edges, one)
		}
	}
	many := make([]float64, 100)
	for i := range many {
		many[i] = float64(i)
	}
	if edges := spanEdges(many); !slices.Equal(edges, []float64{0, 20, 40, 60, 80, 100}) {
		t.Errorf("of a hundred numbers the edges are %v", edges)
	}
	if got := middleSpan(edges, numbers); got != spanOf(edges, 8) || middleSpan(edges, numbers[:4]) != -1 {
		t.Errorf("the middle is in span %d of %v", got, edges)
	}
	for _, same := range [][]float64{{0, 0, 0, 0, 0}, {7, 7, 7, 7, 7}, {-3, -3, -3, -3, -3, 9}, {-1e15, 0, 0, 0, 1e15}} {
		if edges := spanEdges(same); len(edges) < 2 || len(edges) > 9 || !slices.IsSorted(edges) {
			t.Errorf("%v has the edges %v", same, edges)
		}
	}
	if spanEdges(numbers[:4]) != nil {
		t.Error("four numbers are shown")
	}
}

func TestALateAnswerComesInWithOthersOrNotAtAll(t *testing.T) {
	w := newWorld(t)
	n := w.opensRound(0, sales)
	w.doBy(ByParty(sales), &AnswerRound{Round: n, Source: sales, Responder: "half", Given: []RoundGiven{{Question: 5, Words: "Half"}}})
	w.keepsTime(7 * 24 * time.Hour)
	for i := range 5 {
		w.refuse(&CountLate{Round: n}, Conflict, "error.round.late.few") // also while nobody was late: the difference would tell
		w.answers(n, sales, fmt.Sprint("late", i), fmt.Sprint("Late ", i))
	}
	w.do(&CountLate{Round: n})
	w.do(&CountLate{Round: n}) // pressed again
	w.answers(n, sales, "half", "Sent when the others were counted")
	if got := w.state.Tally(w.state.Round(n)).of(sales); len(got) != 5 || w.state.Round(n).LateLeft() != 1 {
		t.Errorf("%d count", len(got))
	}
	if err := w.try(ByParty(sales), &AnswerRound{Round: n, Source: sales, Responder: "late0", Send: true, Given: []RoundGiven{{Question: 5, Words: "Other"}}}); err == nil {
		t.Error("what is counted was changed")
	}
}
