package grouping

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// world writes reports as an organisation of that size would: every bottleneck has a
// dozen words of its own, the rest is drawn from a vocabulary in which word n is used
// 1/n as often as the first.
type world struct {
	random      *rand.Rand
	vocabulary  []string
	common      *rand.Zipf
	bottlenecks int
}

func newWorld(bottlenecks int) *world {
	w := &world{random: rand.New(rand.NewPCG(1, 2)), bottlenecks: bottlenecks}
	for range 40_000 {
		w.vocabulary = append(w.vocabulary, w.word())
	}
	w.common = rand.NewZipf(w.random, 1.07, 8, uint64(len(w.vocabulary)-1))
	return w
}

var syllables = strings.Fields("con tra pay ment ser vi ce sup port in voi re port sec tion mar ket le gal data base ti me ship or der qu est ion al low ap prov sys tem net work")

func (w *world) word() string {
	var b strings.Builder
	for range 2 + w.random.IntN(3) {
		b.WriteString(syllables[w.random.IntN(len(syllables))])
	}
	return b.String()
}

// report returns about 200 characters about bottleneck b (from 1).
func (w *world) report(b int) string {
	grammar := strings.Fields(functionWordLists[englishText])
	var text []string
	for range 32 {
		switch n := w.random.IntN(10); {
		case n < 4:
			text = append(text, grammar[w.random.IntN(60)])
		case n < 6:
			own := (b*7919 + w.random.IntN(12)*104_729) % len(w.vocabulary)
			text = append(text, w.vocabulary[own])
		default:
			text = append(text, w.vocabulary[w.common.Uint64()])
		}
	}
	return strings.Join(text, " ")
}

// reports writes so many reports, by bottleneck.
func (w *world) reports(n int) [][]string {
	texts := make([][]string, w.bottlenecks)
	for i := range n {
		at := i % w.bottlenecks
		texts[at] = append(texts[at], w.report(1+at))
	}
	return texts
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// timed runs one operation b.N times and reports the 99th percentile.
func timed(b *testing.B, operation func(i int)) {
	took := make([]time.Duration, b.N)
	b.ResetTimer()
	for i := range b.N {
		start := time.Now()
		operation(i)
		took[i] = time.Since(start)
	}
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds())/1000, "p99-µs")
}

// BenchmarkConcepts is the concept list that comes with the program: the time to make it ready, and the bytes it takes.
func BenchmarkConcepts(b *testing.B) {
	list := builtinConcepts()
	var x *Lexicon
	before := heap()
	for b.Loop() {
		x = NewLexicon(list)
	}
	b.ReportMetric(float64(heap()-before)/(1<<20), "MiB")
	runtime.KeepAlive(x)
}

func BenchmarkAnalyse200Characters(b *testing.B) {
	w := newWorld(2000)
	texts := w.some(1000)
	timed(b, func(i int) { Analyse(texts[i%len(texts)]) })
}

func (w *world) some(n int) []string {
	var texts []string
	for range n {
		texts = append(texts, w.report(1+w.random.IntN(w.bottlenecks)))
	}
	return texts
}

func analysed(texts []string) []*Text {
	var all []*Text
	for _, t := range texts {
		all = append(all, Analyse(t))
	}
	return all
}

// BenchmarkIndexOf prints what a report costs an organisation of each size: suggestions while it is typed, the first look
// before the commit loop and the decision inside it, in a batch of a hundred, and learning where it stands.
func BenchmarkIndexOf(b *testing.B) {
	for _, size := range []struct{ reports, bottlenecks int }{{10_000, 500}, {100_000, 2_000}, {100_000, 20_000}, {1_000_000, 20_000}} {
		w := newWorld(size.bottlenecks)
		x := rebuilt(w.reports(size.reports))
		texts := analysed(w.some(1000))
		name := fmt.Sprintf("%d/%d", size.reports, size.bottlenecks)
		b.Run(name+"/suggest", func(b *testing.B) {
			timed(b, func(i int) { x.Suggest(texts[i%len(texts)], nil, 5) })
		})
		b.Run(name+"/near", func(b *testing.B) {
			timed(b, func(i int) { x.Near(texts[i%len(texts)]) })
		})
		b.Run(name+"/decide", func(b *testing.B) { decideInABatch(b, x, texts) })
		b.Run(name+"/learn", func(b *testing.B) {
			timed(b, func(i int) { x.Add(uint32(1+i%size.bottlenecks), texts[i%len(texts)]) })
		})
		b.Run(name+"/all", func(b *testing.B) {
			timed(b, func(i int) {
				t := texts[i%len(texts)]
				x.Suggest(t, nil, 5)
				s := x.Stage()
				s.Decide(t, nil)
				s.Add(uint32(1+i%size.bottlenecks), t)
				s.Fold()
			})
		})
	}
}

// decideInABatch decides reports that were looked at before, while a hundred others of the batch stand in as many
// bottlenecks.
func decideInABatch(b *testing.B, x *Index, texts []*Text) {
	s := x.Stage()
	near := make([]Nearby, len(texts))
	for i, t := range texts {
		near[i] = x.Near(t)
	}
	for i := range 100 {
		s.Add(uint32(1+i), texts[i])
	}
	timed(b, func(i int) { s.DecideNear(texts[i%len(texts)], near[i%len(texts)], nil) })
}

// BenchmarkRebuild is what a start costs: analysis on all cores, adding in order.
func BenchmarkRebuild(b *testing.B) {
	for _, size := range []struct{ reports, bottlenecks int }{{100_000, 2_000}, {1_000_000, 20_000}} {
		b.Run(fmt.Sprint(size.reports), func(b *testing.B) {
			w := newWorld(size.bottlenecks)
			Builtin()
			texts := w.reports(size.reports)
			var x *Index
			before := heap()
			for b.Loop() {
				x = rebuilt(texts)
			}
			b.ReportMetric(float64(heap()-before)/float64(size.reports), "B/report")
			b.ReportMetric(float64(heap()-before)/(1<<20), "MiB")
			runtime.KeepAlive(x)
			runtime.KeepAlive(texts)
		})
	}
}

func rebuilt(texts [][]string) *Index {
	x := New()
	x.Build(context.Background(), len(texts), func(bottleneck uint32) iter.Seq[*Text] {
		return func(yield func(*Text) bool) {
			for _, text := range texts[bottleneck-1] {
				if !yield(Analyse(text)) {
					return
				}
			}
		}
	})
	return x
}
