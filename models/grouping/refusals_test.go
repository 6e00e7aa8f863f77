package grouping

import (
	"fmt"
	"math"
	"testing"
)

// manyRefused are texts that people took out of the first bottleneck, as after a large split.
func manyRefused(n int) (list []Refusal) {
	for i := range n {
		text := fmt.Sprintf("the approval of order %d takes weeks because nobody at the desk %d answers mail about invoice", i, i%97)
		list = append(list, Refusal{Analyse(text), 1})
	}
	return list
}

func TestManyRefusalsSayTheSameAsEachOfThem(t *testing.T) {
	list := manyRefused(3 * fewRefusals)
	those := refusalsOf(list)[1]
	for _, text := range []string{"the approval of order 7 takes weeks", "order 40 at the desk 40", "zebra", "", "weeks weeks invoice"} {
		asked, want := Analyse(text), 0.0
		for _, r := range list {
			want = max(want, asked.alike(r.Text))
		}
		if got := those.nearest(asked); math.Abs(got-want) > 1e-12 {
			t.Errorf("%q: %g, one by one %g", text, got, want)
		}
	}
}

// BenchmarkRefusals decides where 5,000 texts were taken out of the nearest bottleneck.
func BenchmarkRefusals(b *testing.B) {
	x, list := New(), manyRefused(5000)
	for _, r := range list {
		x.Add(1, r.Text)
	}
	x.Teach(Learn(Lessons{Refused: list}))
	text := Analyse("the approval of my purchase takes weeks, nobody answers")
	for b.Loop() {
		x.Stage().Decide(text, nil)
	}
}
