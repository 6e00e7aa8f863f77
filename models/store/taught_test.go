package store

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bottleneck/models"
	"bottleneck/models/grouping"
)

// teach settles eight bottlenecks, in three of which some people say gadget and others widget.
func teach(t *testing.T, w *world) {
	t.Helper()
	for n, about := range []string{"Rotterdam", "Lisbon", "Turin", "Vienna", "Oslo", "Paris", "Cork", "Bern"} {
		one, other := "No lift at "+about, "A lift is slow near "+about
		if n < 3 {
			one, other = "The gadget is broken at "+about, "Our widget fails near "+about
		}
		in := settleIn(t, w, file(t, w.Store, one, "one "+about), 0)
		settleIn(t, w, file(t, w.Store, other, "other "+about), in)
	}
}

// settleIn has a person put a report into a bottleneck, 0 for one of its own.
func settleIn(t *testing.T, w *world, n models.ReportNumber, in models.BottleneckNumber) models.BottleneckNumber {
	t.Helper()
	at := w.View().Report(n).Bottleneck
	if alone := len(w.View().Bottleneck(at).Reports) == 1; at == in || in == 0 && alone {
		do(t, w.Store, models.ByMember(1), &models.ConfirmPlaces{Reports: []models.ReportNumber{n}, In: at})
		return at
	}
	move := &models.Move{Reports: []models.ReportNumber{n}, From: at, Into: in}
	do(t, w.Store, models.ByMember(1), move)
	return move.To
}

// link finds the learned link between the two words.
func link(l Learned) bool {
	return slices.ContainsFunc(l.Links, func(l grouping.Link) bool { return l.From == "gadget" && l.To == "widget" })
}

func learns(t *testing.T, s *Store, what string, is func(l Learned) bool) {
	t.Helper()
	until(t, s, what, func() bool { return is(s.Learned()) })
}

func TestASecondNodeLearnsTheSameFromTheSameJournal(t *testing.T) {
	w := newWorld(t)
	other := w.second() // follows from the beginning
	teach(t, w)
	learns(t, w.Store, "the words are linked", func(l Learned) bool { return link(l) && l.Settled == 16 })
	late := w.second() // reads it all at once
	for name, s := range map[string]*Store{"following": other, "late": late} {
		if err := s.CatchUp(context.Background(), w.View().Number); err != nil {
			t.Fatal(err)
		}
		learns(t, s, name+" has learned the same", func(l Learned) bool { return reflect.DeepEqual(l, w.Learned()) })
	}
}

func TestLearningIsSwitchedOffAndOnAgain(t *testing.T) {
	w := newWorld(t)
	teach(t, w)
	learns(t, w.Store, "the words are linked", link)
	before := w.Learned()
	do(t, w.Store, models.ByMember(1), &models.SwitchLearning{Off: true})
	learns(t, w.Store, "it is forgotten", func(l Learned) bool {
		return l.Off && len(l.Links) == 0 && l.Settled == 0 && l.JoinAt == l.Usual && l.Missed+l.Glued == 0
	})
	do(t, w.Store, models.ByMember(1), &models.SwitchLearning{})
	learns(t, w.Store, "it is learned again", func(l Learned) bool { return reflect.DeepEqual(l, before) })
	do(t, w.Store, models.ByMember(1), &models.SwitchLink{From: "widget", To: "gadget", Off: true})
	learns(t, w.Store, "one link is off", func(l Learned) bool { return !link(l) && !l.Off && l.Settled == before.Settled })
	do(t, w.Store, models.ByMember(1), &models.SwitchLink{From: "widget", To: "gadget"})
	learns(t, w.Store, "the link is on", link)
}

func TestErasedAndWithdrawnWordsAreUnlearned(t *testing.T) {
	for name, gone := range map[string]func(n models.ReportNumber) models.Command{
		"erased":    func(n models.ReportNumber) models.Command { return &models.EraseWords{Report: n} },
		"withdrawn": func(n models.ReportNumber) models.Command { return &models.Withdraw{Report: n} },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			teach(t, w)
			learns(t, w.Store, "the words are linked", link)
			for n := models.ReportNumber(1); int(n) <= w.View().ReportCount(); n++ {
				if strings.Contains(w.View().Report(n).Text, "widget") {
					do(t, w.Store, models.ByReporter(n), gone(n))
				}
			}
			learns(t, w.Store, "it is unlearned", func(l Learned) bool { return !link(l) && l.Settled == 13 })
		})
	}
}

// A concept that an admin sets counts once all texts were read anew, and what is filed meanwhile is read by it too.
func TestAConceptCountsAfterRereadingWhileFilingGoesOn(t *testing.T) {
	w := newWorld(t)
	ready(t, w.Store)
	file(t, w.Store, "The printer on the second floor is out of toner", "other")
	for round := range 12 {
		word, native, name := fmt.Sprint("zorgle", letters(round)), fmt.Sprint("quibba", letters(round)), fmt.Sprint("concept ", round)
		old := w.catalogue.Load()
		before := file(t, w.Store, "Our "+word+" fails", "before "+word)
		do(t, w.Store, models.ByMember(1), &models.SetConcept{Concept: name,
			Words: []models.ConceptWords{{Language: "en", Words: []string{word, native}}}})
		during := file(t, w.Store, fmt.Sprint("Missing parts, ", word, " in hall ", round), "during "+word)
		until(t, w.Store, "all is read anew", func() bool {
			c := w.catalogue.Load()
			return c != old && c.isReady()
		})
		for _, n := range []models.ReportNumber{before, during} {
			in := w.View().Report(n).Bottleneck
			until(t, w.Store, fmt.Sprint(n, " is found by the concept"), func() bool {
				_, why := w.Explain("No "+native+" here", in)
				return slices.ContainsFunc(why, func(r Reason) bool { return r.Words == native && r.Concept == name })
			})
		}
	}
}

// letters writes a number without digits, so that words differ as words do.
func letters(n int) string { return strings.Repeat("x", n%3) + string(rune('a'+n)) + "dor" }

func TestABuiltInConceptIsTakenOutAndComesBack(t *testing.T) {
	w := newWorld(t)
	in := placed(t, w, "Die Rechnung fehlt", "a")
	bridged := func() bool {
		_, why := w.Explain("the invoice is lost", in)
		return slices.ContainsFunc(why, func(r Reason) bool { return r.Concept == "invoice" })
	}
	until(t, w.Store, "the built-in concept counts", bridged)
	do(t, w.Store, models.ByMember(1), &models.SetConcept{Concept: "Invoice", Removed: true})
	until(t, w.Store, "it is out", func() bool { return !bridged() })
	do(t, w.Store, models.ByMember(1), &models.SetConcept{Concept: "invoice", Forget: true, Seen: w.View().Number})
	until(t, w.Store, "it is back", bridged)
}
