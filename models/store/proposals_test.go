package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"bottleneck/models"
)

// tellings are several people's words for one trouble.
var tellings = []string{
	"The security questionnaire for the new customer is stuck, the contract cannot be signed",
	"Customer's contract waits for the security questionnaire again",
	"Nobody answers the security questionnaires our customers send before a contract",
	"Three weeks for one security questionnaire, and the contract is not signed",
	"We lose the contract because the questionnaire about security is unanswered",
}

// grown has filed one trouble in two bottlenecks: nothing joins the first while its reports are withdrawn.
func grown(t *testing.T) (w *world, a, b models.BottleneckNumber) {
	t.Helper()
	w = newWorld(t)
	for n, text := range []string{"The printer on the second floor is out of toner", "Travel expenses are paid two months late",
		"The test system of the warehouse is down every Monday"} {
		file(t, w.Store, text, fmt.Sprint("other ", n))
	}
	a = placed(t, w, tellings[0], "0")
	gather(t, w, a, tellings[1:3])
	withdraw(t, w, a, false)
	b = placed(t, w, tellings[3], "3")
	gather(t, w, b, tellings[4:])
	withdraw(t, w, a, true)
	if a == b {
		t.Fatal("they joined what had been withdrawn")
	}
	return w, a, b
}

// withdraw takes all reports of a bottleneck back, or reinstates them.
func withdraw(t *testing.T, w *world, in models.BottleneckNumber, back bool) {
	t.Helper()
	for _, n := range w.View().Bottleneck(in).Reports {
		do(t, w.Store, models.ByReporter(n), &models.Withdraw{Report: n, Back: back})
	}
}

// placed files a text and says where it went.
func placed(t *testing.T, w *world, text, key string) models.BottleneckNumber {
	t.Helper()
	n := file(t, w.Store, text, key)
	return w.View().Report(n).Bottleneck
}

// gather files texts and puts them into a bottleneck.
func gather(t *testing.T, w *world, into models.BottleneckNumber, texts []string) {
	t.Helper()
	for _, text := range texts {
		n := file(t, w.Store, text, "gathered "+text)
		if at := w.View().Report(n).Bottleneck; at != into {
			do(t, w.Store, models.ByMember(1), &models.Move{Reports: []models.ReportNumber{n}, From: at, Into: into})
		}
	}
}

func review(t *testing.T, s *Store) Review {
	t.Helper()
	until(t, s, "what moved is read", func() bool {
		c := s.catalogue.Load()
		c.mu.Lock()
		defer c.mu.Unlock()
		return c.isReady() && len(c.moves) == 0
	})
	if err := s.ReviewNow(context.Background()); err != nil {
		t.Fatal(err)
	}
	return s.Review()
}

func TestAMergeIsProposedUntilPeopleAnswer(t *testing.T) {
	for name, answer := range map[string]func(a, b models.BottleneckNumber) models.Command{
		"kept apart": func(a, b models.BottleneckNumber) models.Command { return &models.KeepApart{A: b, B: a} },
		"merged":     func(a, b models.BottleneckNumber) models.Command { return &models.Merge{From: b, Into: a} },
		"done with": func(_, b models.BottleneckNumber) models.Command {
			return &models.SetStatus{Bottleneck: b, Status: models.StatusWontDo, Words: "No", Gained: "Time", Review: models.DateOf(newClock().Now()) + 90}
		},
	} {
		t.Run(name, func(t *testing.T) {
			w, a, b := grown(t)
			r := review(t, w.Store)
			if len(r.Merges) != 1 || r.Merges[0].A != a || r.Merges[0].B != b || len(r.Merges[0].Because) == 0 || r.AsOf != w.View().Number {
				t.Fatalf("%+v, want %v and %v", r, a, b)
			}
			do(t, w.Store, models.ByMember(1), answer(a, b))
			if r := w.Review(); len(r.Merges) > 0 {
				t.Errorf("still proposed: %+v", r.Merges)
			}
			if r := review(t, w.Store); len(r.Merges) > 0 {
				t.Errorf("proposed again: %+v", r.Merges)
			}
		})
	}
}

// twoProblems has filed two troubles, the second in a bottleneck of its own.
func twoProblems(t *testing.T) (w *world, in models.BottleneckNumber, strangers []models.ReportNumber) {
	t.Helper()
	w = newWorld(t)
	in = placed(t, w, tellings[0], "0")
	for n, text := range tellings[1:] {
		file(t, w.Store, text, fmt.Sprint("same ", n))
	}
	for n, text := range []string{"The printer on the second floor is out of toner, contract", "No toner in the printer upstairs", "Toner for the printer, please"} {
		strangers = append(strangers, file(t, w.Store, text, fmt.Sprint("other ", n)))
	}
	return w, in, strangers
}

func TestASplitIsProposedUntilPeopleAnswer(t *testing.T) {
	for name, answer := range map[string]func(p Split) models.Command{
		"confirmed": func(p Split) models.Command {
			return &models.ConfirmPlaces{Reports: p.Reports[:1], In: p.Bottleneck}
		},
		"split": func(p Split) models.Command {
			return &models.Move{Reports: p.Reports, From: p.Bottleneck, Proposed: true}
		},
		"withdrawn": func(p Split) models.Command { return &models.Withdraw{Report: p.Reports[0]} },
	} {
		t.Run(name, func(t *testing.T) {
			w, in, strangers := twoProblems(t)
			// A person merged them, which settles what came along: the others are to go.
			if at := w.View().Report(strangers[0]).Bottleneck; at != in {
				do(t, w.Store, models.ByMember(1), &models.Merge{From: at, Into: in})
			}
			r := review(t, w.Store)
			if len(r.Splits) != 1 || r.Splits[0].Bottleneck != in || len(r.Splits[0].Go) == 0 || len(r.Splits[0].Stay) == 0 {
				t.Fatalf("%+v", r.Splits)
			}
			p := r.Splits[0]
			for _, n := range p.Reports {
				if w.View().Report(n).Settled || slices.Contains(strangers, n) {
					t.Errorf("%v should go", n)
				}
			}
			do(t, w.Store, models.ByMember(1), answer(p))
			if r := w.Review(); len(r.Splits) > 0 {
				t.Errorf("still proposed: %+v", r.Splits)
			}
		})
	}
}
