package grouping

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// boardOf is an index and a board of bottlenecks with these texts, from 1; none is settled.
func boardOf(groups ...[]string) (*Index, Board) {
	x, reports := New(), make([][]Placed, len(groups))
	b := Board{Reports: func(n uint32) []Placed { return reports[n-1] }}
	for n, group := range groups {
		b.Bottlenecks = append(b.Bottlenecks, uint32(1+n))
		for _, text := range group {
			one := Placed{Text: Analyse(text), Bottleneck: uint32(1 + n)}
			reports[n] = append(reports[n], one)
			x.Add(one.Bottleneck, one.Text)
		}
	}
	return x, b
}

// grown are two bottlenecks that hold one problem, and four others; the last uses some of their words for something else.
func grown() (*Index, Board) {
	return boardOf(fiveTellings[:3], []string{otherTroubles[0], "The printer has no toner again"}, fiveTellings[3:],
		[]string{otherTroubles[1], "When will travel expenses be paid"}, []string{otherTroubles[2], "The test system is down"},
		[]string{"Security guards are missing at night", "The guards of the customer area leave early", "Night guards never signed in"})
}

func TestBottlenecksThatGrewTogetherAreProposedWithTheWordsTheyShare(t *testing.T) {
	x, b := grown()
	var done, total int
	b.Progress = func(d, t int) { done, total = d, t }
	merges, err := x.Merges(context.Background(), b)
	if err != nil || len(merges) != 1 || merges[0].A != 1 || merges[0].B != 3 || merges[0].Score < 500 || merges[0].Score > 1000 {
		t.Fatalf("%+v, %v", merges, err)
	}
	if !slices.ContainsFunc(merges[0].Because, func(w string) bool { return w == "security questionnaire" || w == "contract" }) {
		t.Errorf("because of %v", merges[0].Because)
	}
	if done+1 != total || total != len(b.Bottlenecks) {
		t.Errorf("told to be at %d of %d", done, total)
	}
	b.Apart = func(one, other uint32) bool { return min(one, other) == 1 && max(one, other) == 3 }
	if merges, err := x.Merges(context.Background(), b); err != nil || len(merges) > 0 {
		t.Errorf("kept apart, and proposed: %+v, %v", merges, err)
	}
}

// twoProblems are the reports of one bottleneck that should be two.
func twoProblems() (reports []Placed) {
	for _, text := range append(slices.Clone(fiveTellings),
		"The printer on the second floor is out of toner", "No toner in the printer upstairs", "Toner for the printer, please, a customer is waiting") {
		reports = append(reports, Placed{Text: Analyse(text), Bottleneck: 1})
	}
	return reports
}

func indexOf(reports []Placed) *Index {
	x := full()
	for _, r := range reports {
		x.Add(r.Bottleneck, r.Text)
	}
	return x
}

func TestABottleneckOfTwoProblemsIsProposedToBeSplit(t *testing.T) {
	reports := twoProblems()
	s, ok := indexOf(reports).Split(reports)
	if !ok || !slices.Equal(s.Go, []int{5, 6, 7}) || s.Score < 1 || s.Score > 1000 {
		t.Fatalf("%+v, %v", s, ok)
	}
	if !slices.Contains(s.Leaves, "printer") || !slices.Contains(s.Stay, "contract") {
		t.Errorf("%v stay, %v go", s.Stay, s.Leaves)
	}
	for _, word := range s.Leaves {
		if slices.Contains(s.Stay, word) {
			t.Errorf("%q tells nothing: it is on both sides", word)
		}
	}
}

func TestASplitMovesNothingThatPeopleSettled(t *testing.T) {
	for name, one := range map[string]struct{ settled, leave []int }{
		"the smaller side":  {[]int{6}, []int{0, 1, 2, 3, 4}},
		"the greater side":  {[]int{0, 3}, []int{5, 6, 7}},
		"on both sides":     {[]int{1, 7}, nil},
		"each of the small": {[]int{5, 6, 7}, []int{0, 1, 2, 3, 4}},
	} {
		reports := twoProblems()
		for _, n := range one.settled {
			reports[n].Settled = true
		}
		if s, ok := indexOf(reports).Split(reports); ok != (one.leave != nil) || !slices.Equal(s.Go, one.leave) {
			t.Errorf("settled %s: %v are to go, want %v", name, s.Go, one.leave)
		}
	}
}

func TestWhatIsOneProblemOrFewReportsIsNotSplit(t *testing.T) {
	all := twoProblems()
	var halves []Placed
	for _, text := range []string{
		"The security questionnaire of the customer is stuck with legal", "Legal sits on the security questionnaire of a customer",
		"The security questionnaire of the customer is stuck in finance", "Finance sits on the security questionnaire of a customer",
		"Legal: security questionnaire, customer", "Finance: security questionnaire, customer",
	} {
		halves = append(halves, Placed{Text: Analyse(text), Bottleneck: 1})
	}
	for name, reports := range map[string][]Placed{
		"nothing":            nil,
		"one":                all[:1],
		"two that differ":    {all[0], all[5]},
		"three that differ":  {all[0], all[5], all[6]},
		"one stranger":       all[:6],
		"one problem":        all[:5],
		"two halves of one":  halves,
		"one text, repeated": slices.Repeat(all[:1], 12),
		"texts of nothing":   slices.Repeat([]Placed{{Text: Analyse("..."), Bottleneck: 1}}, 12),
	} {
		if s, ok := indexOf(reports).Split(reports); ok {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

func TestAReviewEndsWithItsContext(t *testing.T) {
	x, b := grown()
	ctx, cancel := context.WithCancel(context.Background())
	looked := 0
	b.Progress = func(int, int) {
		looked++
		cancel()
	}
	if _, err := x.Merges(ctx, b); !errors.Is(err, context.Canceled) || looked != 1 {
		t.Errorf("looked at %d bottlenecks, %v", looked, err)
	}
	c := corpusOf(40)
	steps := 0
	if err := c.Review(ctx, func(int, int) { steps++ }); !errors.Is(err, context.Canceled) || steps != 0 {
		t.Errorf("%d steps, %v", steps, err)
	}
}

// corpusOf is so many reports of a small company, some of them moved and confirmed by people.
func corpusOf(n int) *Corpus {
	w, c := newWorld(12), NewCorpus()
	for i := range n {
		about := 1 + w.random.IntN(w.bottlenecks)
		report, _ := c.File(Analyse(w.report(about)))
		switch i % 5 {
		case 0:
			c.Confirm(report)
		case 1:
			c.Move(report, uint32(1+about%int(c.last)))
		}
	}
	return c
}

func TestAReviewOfAllMovesNothingThatPeopleSettled(t *testing.T) {
	c := corpusOf(250)
	before := make([]uint32, c.Len())
	moved := 0
	for n := range before {
		before[n] = c.Group(n)
	}
	if err := c.Review(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	for n, group := range before {
		if c.filed[n].settled && c.Group(n) != group {
			t.Errorf("report %d was settled in %d, and stands in %d", n, group, c.Group(n))
		}
		if c.Group(n) != group {
			moved++
		}
	}
	if moved == 0 {
		t.Error("nothing moved at all: there is nothing to see here")
	}
	for group, reports := range c.groups {
		if c.index.Size(group) != len(reports) {
			t.Errorf("group %d has %d reports, the index counts %d", group, len(reports), c.index.Size(group))
		}
	}
}

// Nothing rests on the order in which a map happens to give its keys.
func TestAReviewOfTheSameGivesTheSame(t *testing.T) {
	outcome := func() string {
		c := corpusOf(200)
		if err := c.Review(context.Background(), nil); err != nil {
			t.Fatal(err)
		}
		merges, err := c.index.Merges(context.Background(), c.board())
		if err != nil {
			t.Fatal(err)
		}
		split, ok := indexOf(twoProblems()).Split(twoProblems())
		var groups []uint32
		for n := range c.Len() {
			groups = append(groups, c.Group(n))
		}
		return fmt.Sprintf("%v %+v %+v %v %+v %d", groups, merges, split, ok, c.Learned().Links(), c.Learned().JoinAt())
	}
	first := outcome()
	for range 3 {
		if again := outcome(); !reflect.DeepEqual(again, first) {
			t.Fatalf("first %s, then %s", first, again)
		}
	}
}
