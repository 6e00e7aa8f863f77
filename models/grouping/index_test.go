package grouping

import (
	"context"
	"iter"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// built is an index made at once of the texts of each bottleneck, from 1.
func built(t *testing.T, texts [][]*Text) *Index {
	t.Helper()
	x := New()
	if !x.Build(context.Background(), len(texts), func(b uint32) iter.Seq[*Text] { return slices.Values(texts[b-1]) }) {
		t.Fatal("not built")
	}
	return x
}

// someTexts are texts of every kind, analysed.
func someTexts(n int) (texts []*Text) {
	w := newWorld(30)
	plain := slices.Concat(fiveTellings, otherTroubles, neighbours)
	for i := range n {
		if i%4 == 0 {
			texts = append(texts, Analyse(plain[i/4%len(plain)]))
		} else {
			texts = append(texts, Analyse(w.report(1+i%30)))
		}
	}
	return texts
}

// checkAlike compares what two indexes answer.
func checkAlike(t *testing.T, got, want *Index, questions []*Text) {
	t.Helper()
	for _, q := range questions {
		if a, b := got.Suggest(q, nil, 9), want.Suggest(q, nil, 9); !reflect.DeepEqual(a, b) {
			t.Fatalf("%q: %+v, want %+v", q.source, a, b)
		}
		if a, b := got.Stage().Decide(q, nil), want.Stage().Decide(q, nil); !reflect.DeepEqual(a, b) {
			t.Fatalf("%q: decided %+v, want %+v", q.source, a, b)
		}
	}
}

func TestAnIndexBuiltAtOnceAnswersLikeOneFilledReportByReport(t *testing.T) {
	texts := someTexts(400)
	groups, single := make([][]*Text, 3*buildStep), New()
	for n, text := range texts {
		if b := n * 7 % len(groups); b%5 != 3 { // some stay empty
			groups[b] = append(groups[b], text)
		}
	}
	many := slices.Repeat([]*Text{texts[0]}, maxCount+9) // over what fits a posting
	groups[1] = append(groups[1], many...)
	for b, group := range groups {
		for _, text := range group {
			single.Add(uint32(1+b), text)
		}
	}
	checkAlike(t, built(t, groups), single, texts[:80])
}

func TestBuildingEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	text := Analyse("the security questionnaire is stuck")
	whole := New().Build(ctx, 100_000, func(uint32) iter.Seq[*Text] {
		return func(yield func(*Text) bool) {
			cancel()
			yield(text)
		}
	})
	if whole {
		t.Errorf("built although it was to end")
	}
}

// Reports are added, moved and taken out as they come; in the end the index is the one that is built of what is left.
func TestAnIndexDependsOnWhatIsInItAlone(t *testing.T) {
	texts := someTexts(120)
	for seed := range uint64(5) {
		random := rand.New(rand.NewPCG(seed, 1))
		x, at := New(), make([]uint32, len(texts))
		for range 1500 {
			n := random.IntN(len(texts))
			to := uint32(random.IntN(25)) // 0 is nowhere
			if at[n] != 0 {
				x.Remove(at[n], texts[n])
			}
			if to != 0 {
				x.Add(to, texts[n])
			}
			at[n] = to
		}
		groups := make([][]*Text, 24)
		for n, b := range at {
			if b != 0 {
				groups[b-1] = append(groups[b-1], texts[n])
			}
		}
		checkAlike(t, x, built(t, groups), texts)
		for n, b := range at {
			if b != 0 {
				x.Remove(b, texts[n])
			}
		}
		checkAlike(t, x, New(), texts)
		for b, m := range x.counts.mass {
			if m != (mass{}) || x.counts.size[b] != 0 || x.counts.live != 0 {
				t.Fatalf("left behind in %d: %+v, %d reports, %d bottlenecks", b, m, x.counts.size[b], x.counts.live)
			}
		}
	}
}

func TestTakingOutWhatIsNotThereChangesNothing(t *testing.T) {
	x, want := full(fiveTellings...), full(fiveTellings...)
	for _, b := range []uint32{0, 50, 90_000, maxBottleneck + 1} {
		x.Remove(b, Analyse(fiveTellings[0]))
	}
	x.Add(maxBottleneck+1, Analyse("the number is too high"))
	checkAlike(t, x, want, someTexts(40))
}

// A decision after a first look is the one that looking at everything gives, whatever is filed, moved and staged in
// between. Scores may differ by a few in a hundred where there are as few bottlenecks as here: rarities are those of the
// first look.
func TestADecisionAfterALookIsTheSameUnderAnyInterleaving(t *testing.T) {
	texts := someTexts(1500)
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 2))
		x, at := New(), make([]uint32, len(texts))
		for n, text := range texts[:1200] {
			at[n] = uint32(1 + n*7%60)
			x.Add(at[n], text)
		}
		for round := range 60 {
			asked := texts[random.IntN(len(texts))]
			near := x.Near(asked)
			stage := x.Stage()
			for range random.IntN(6) {
				n := random.IntN(len(texts))
				if at[n] != 0 {
					x.Remove(at[n], texts[n])
				}
				at[n] = uint32(1 + random.IntN(65))
				x.Add(at[n], texts[n])
			}
			for range random.IntN(6) {
				stage.Add(uint32(1+random.IntN(70)), texts[random.IntN(len(texts))])
			}
			within := func(b uint32) bool { return b%4 != uint32(round%5) }
			checkSame(t, round, stage.DecideNear(asked, near, nil), stage.Decide(asked, nil))
			checkSame(t, round, stage.DecideNear(asked, near, within), stage.Decide(asked, within))
		}
	}
}

func checkSame(t *testing.T, step int, got, want Decision) {
	t.Helper()
	if got.Bottleneck != want.Bottleneck || max(got.Score-want.Score, want.Score-got.Score) > 40 {
		t.Errorf("step %d: %+v, want %+v", step, got, want)
	}
}
