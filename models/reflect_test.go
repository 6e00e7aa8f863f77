package models

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// Whatever happened to bottlenecks, the time to reflect is what a look at every status that was ever set gives.
func TestTimeToReflectEqualsARecountOfTheJournal(t *testing.T) {
	counted := 0
	for seed := range uint64(20) {
		w := newWorld(t)
		rng := rand.New(rand.NewPCG(seed, 5))
		for step := range 120 {
			if step%10 == 0 {
				w.file(sales, "a", string(rune('a'+step/10)), OwnTimeDay, PeopleMe)
			}
			n := BottleneckNumber(1 + rng.IntN(w.state.BottleneckCount()))
			switch rng.IntN(4) {
			case 0:
				_ = w.try(ByMember(1), &SetStatus{Bottleneck: n, Status: StatusResolved, Words: "x"})
			case 1:
				_ = w.try(ByMember(1), &PublishLearning{Bottleneck: n, Words: learned})
			case 2:
				_ = w.try(ByMember(1), &Undo{Bottleneck: n, Entry: lastStatus(w, n)})
			case 3:
				_ = w.try(ByMember(1), &SetStatus{Bottleneck: n, Status: StatusInProgress})
			}
			w.pass(time.Duration(rng.IntN(30)) * time.Hour)
		}
		for _, days := range []int{28, 90} {
			want := naiveReflections(w, days)
			got := w.state.TimeToReflect(MomentOf(w.now), days)
			counted += got.Count
			if got.Count != len(want) {
				t.Fatalf("seed %d, %d days: %d counted, want %d", seed, days, got.Count, len(want))
			}
			for percent, took := range map[int]int{50: got.Median, 90: got.Ninetieth} {
				below := 0
				for _, one := range want {
					if one <= took {
						below++
					}
				}
				if len(want) > 0 && (below*100 < percent*len(want) || !slices.Contains(want, took)) {
					t.Errorf("seed %d: %d within %d minutes of %v", seed, below, took, want)
				}
			}
		}
	}
	if counted < 100 {
		t.Errorf("only %d learnings were counted: the test tries too little", counted)
	}
}

// naiveReflections reads the log from its end: a learning counts unless the next status is resolved, from the first of the
// statuses before it with no open one in between.
func naiveReflections(w *world, days int) (took []int) {
	statuses := map[BottleneckNumber][]Recorded{}
	for _, r := range w.log {
		if e, ok := r.Event.(*StatusSet); ok {
			statuses[e.Bottleneck] = append(statuses[e.Bottleneck], r)
		}
	}
	for _, list := range statuses {
		at := func(i int) Status { return list[i].Event.(*StatusSet).Status }
		for i := range list {
			taken := i+1 < len(list) && at(i+1) == StatusResolved
			if at(i) != StatusLearned || taken || i == 0 || at(i-1) != StatusResolved {
				continue
			}
			if age := w.now.Sub(list[i].At.Time()); age >= time.Duration(days)*24*time.Hour {
				continue
			}
			first := i
			for first > 0 && !at(first-1).Open() {
				first--
			}
			took = append(took, w.state.Settings.Calendar.Between(list[first].At, list[i].At))
		}
	}
	return took
}

func TestTimeToReflectIsWorkingTime(t *testing.T) {
	w := newWorld(t) // a Tuesday at ten
	n := w.resolved()
	w.pass(24 * time.Hour)
	w.learn(n)
	if got := w.state.TimeToReflect(MomentOf(w.now), 28); got != (Spread{1, 480, 480}) {
		t.Errorf("a working day later: %+v", got)
	}
	w.pass(40 * 24 * time.Hour)
	if got := w.state.TimeToReflect(MomentOf(w.now), 28); got.Count != 0 {
		t.Errorf("40 days later it is not of the last 28: %+v", got)
	}
}
