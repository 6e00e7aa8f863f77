package models

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"
)

// Whatever is done in whatever order, the counts that are kept up to date one event at a time equal those that are
// counted from the reports alone.
func TestCountsEqualARecountAfterRandomWork(t *testing.T) {
	for seed := range uint64(30) {
		w := newWorld(t)
		rng := rand.New(rand.NewPCG(seed, 1))
		for step := range 150 {
			command := randomCommand(w, rng, step)
			err := w.try(ByMember(1), command)
			var known *Error
			if err != nil && !errors.As(err, &known) {
				t.Fatalf("seed %d, step %d, %T: %v", seed, step, command, err)
			}
			if problem := recount(w.state, MomentOf(w.now)); problem != "" {
				t.Fatalf("seed %d, step %d, after %T %+v: %s", seed, step, command, command, problem)
			}
			w.pass(time.Duration(rng.IntN(40)) * time.Hour)
		}
	}
}

func randomCommand(w *world, rng *rand.Rand, step int) Command {
	report := ReportNumber(1 + rng.IntN(max(1, w.state.ReportCount())))
	n := BottleneckNumber(1 + rng.IntN(max(1, w.state.BottleneckCount())))
	other := BottleneckNumber(1 + rng.IntN(max(1, w.state.BottleneckCount())))
	party := []Party{sales, legal, acme, borealo}[rng.IntN(4)]
	audience := Audience(rng.IntN(3))
	words := fmt.Sprintf("words %d", step)
	switch rng.IntN(26) {
	case 0, 1, 2, 3:
		if rng.IntN(2) == 0 {
			w.into(n)
		} else if w.state.BottleneckCount() > 0 {
			w.place = Placement{Maybe: []Maybe{{Bottleneck: other, Score: 300}}}
		}
		return &FileReport{Source: party, Kind: ReportKind(rng.IntN(5) / 4), Text: words, OwnTime: OwnTime(rng.IntN(6)),
			People: People(rng.IntN(5)), Device: fmt.Sprint(rng.IntN(5)), Key: words,
			Contact: []string{"", "", "a@example.org", "b@example.org"}[rng.IntN(4)]}
	case 4:
		return &MeToo{Source: party, Bottleneck: n, OwnTime: OwnTime(rng.IntN(6)), Device: fmt.Sprint(rng.IntN(5)), Key: words}
	case 5:
		return &PostUpdate{Bottleneck: n, Audience: audience, Words: words}
	case 6:
		return &AnswerReport{Report: report, Words: words}
	case 7:
		return &SetStatus{Bottleneck: n, Status: Status(rng.IntN(6)), Words: words, Audience: audience, Effort: Effort(rng.IntN(9)),
			Gained: words, Review: w.today() + Date(rng.IntN(40)-2)}
	case 8:
		return &Withdraw{Report: report, Back: rng.IntN(2) == 0}
	case 9:
		return &Merge{From: n, Into: other}
	case 10:
		if r := w.state.Report(report); r != nil {
			return &Move{Reports: []ReportNumber{report}, From: r.Bottleneck, Into: other * BottleneckNumber(rng.IntN(2))}
		}
	case 11:
		return &Repeat{Report: report, Key: words}
	case 12:
		return &GiveVerdict{Report: report, Verdict: Verdict(1 + rng.IntN(3))}
	case 13, 14:
		if b := w.state.Bottleneck(n); b != nil && len(b.History) > 0 {
			return &Undo{Bottleneck: n, Entry: b.History[rng.IntN(len(b.History))].Ref}
		}
	case 15:
		return &EraseWords{Report: report}
	case 16:
		settings := w.state.Settings
		settings.Calendar.To = (12 + rng.IntN(8)) * 60
		return &ChangeSettings{Settings: settings}
	case 17:
		if r := w.state.Report(report); r != nil {
			return &ConfirmPlaces{Reports: []ReportNumber{report}, In: r.Bottleneck}
		}
	case 18:
		return &KeepApart{A: n, B: other}
	case 19:
		return &SetConcept{Concept: fmt.Sprint("concept ", rng.IntN(4)), Removed: rng.IntN(3) == 0,
			Words: []ConceptWords{{ConceptLanguages[rng.IntN(6)], []string{words}}}}
	case 20:
		if rng.IntN(2) == 0 {
			return &SwitchLearning{Off: rng.IntN(2) == 0}
		}
		return &SwitchLink{From: fmt.Sprint(rng.IntN(4)), To: fmt.Sprint(rng.IntN(4)), Off: rng.IntN(2) == 0}
	case 21:
		return &SetPromise{Bottleneck: n, Date: w.today() + Date(rng.IntN(20)-1), Words: words}
	case 22:
		return &SetEffort{Bottleneck: n, Effort: Effort(rng.IntN(9))}
	case 23:
		return &DecideAgain{Bottleneck: n, Words: []string{"", words}[rng.IntN(2)], Gained: words, Review: w.today() + Date(rng.IntN(40)-2)}
	case 24:
		return &KeepTime{}
	}
	return &NotSame{Report: report}
}

// recount counts everything from the reports and says what differs.
func recount(s *State, now Moment) string {
	fresh := s.Draft()
	for i := range s.BottleneckCount() {
		kept := s.Bottleneck(BottleneckNumber(i + 1))
		counted := *kept
		counted.retally(fresh)
		for name, pair := range map[string][2]any{
			"unanswered": {fmt.Sprint(kept.Unanswered), fmt.Sprint(counted.Unanswered)}, "came back": {kept.CameBack, counted.CameBack},
			"solved": {kept.Solved, counted.Solved}, "partly solved": {kept.Partly, counted.Partly}, "not solved": {kept.Not, counted.Not},
			"voices": {kept.Voices(), counted.Voices()}, "reports": {kept.ReportCount(), counted.ReportCount()},
			"waiting": {fmt.Sprint(kept.Waiting), fmt.Sprint(counted.Waiting)}, "weeks": {fmt.Sprint(kept.Weeks), fmt.Sprint(counted.Weeks)},
		} {
			if pair[0] != pair[1] {
				return fmt.Sprintf("%s of %s: %v, counted %v", name, kept.Number, pair[0], pair[1])
			}
		}
		if a, b := hoursOf(kept, now), hoursOf(&counted, now); a != b {
			return fmt.Sprintf("hours of %s: %d, counted %d", kept.Number, a, b)
		}
	}
	return recountDays(s, now)
}

func hoursOf(b *Bottleneck, now Moment) Quarters {
	q, _ := b.Hours(now)
	return q
}

// recountDays compares the daily numbers, and when each report was first answered, with the answers that can be read.
func recountDays(s *State, now Moment) string {
	days := map[int]*DayNumbers{}
	waiting := 0
	for n := ReportNumber(1); int(n) <= s.ReportCount(); n++ {
		r := s.Report(n)
		if r.Waits() {
			waiting++
		}
		if r.Settled != (r.put() || r.confirmed) {
			return fmt.Sprintf("%s settled %v, put there by a person %v, confirmed %v", n, r.Settled, r.put(), r.confirmed)
		}
		if r.Answered != 0 && !readable(s, r) {
			return fmt.Sprintf("%s counts as answered, and its reporter can read nothing", n)
		}
		if r.Withdrawn || r.Imported() {
			continue
		}
		day := days[r.Filed.Day()]
		if day == nil {
			day = &DayNumbers{}
			days[r.Filed.Day()] = day
		}
		day.Filed++
		if r.Answered != 0 && r.Answered > r.Due {
			day.Late++
		} else if r.Answered != 0 {
			day.InTime++
		}
	}
	if waiting != s.UnansweredCount() {
		return fmt.Sprintf("%d unanswered, counted %d", s.UnansweredCount(), waiting)
	}
	for i := range s.days.Len() {
		kept, counted := *s.days.At(i), days[i+s.firstDay]
		if counted == nil {
			counted = &DayNumbers{}
		}
		sum := uint32(0)
		for _, count := range kept.Responses {
			sum += count
		}
		got := []int32{kept.Filed, kept.InTime, kept.Late, int32(sum)}
		if want := []int32{counted.Filed, counted.InTime, counted.Late, counted.InTime + counted.Late}; !reflect.DeepEqual(got, want) {
			return fmt.Sprintf("day %d: filed, in time, late, responses %v, counted %v", i+s.firstDay, got, want)
		}
		var sides Answering
		for _, side := range kept.By {
			sides.Filed, sides.InTime, sides.Late = sides.Filed+side.Filed, sides.InTime+side.InTime, sides.Late+side.Late
		}
		if want := (Answering{kept.Filed, kept.InTime, kept.Late}); sides != want {
			return fmt.Sprintf("day %d: all sides together %v, counted %v", i+s.firstDay, sides, want)
		}
	}
	return ""
}

func readable(s *State, r *Report) bool {
	for _, reply := range r.Rest().Replies {
		if !reply.Retracted {
			return true
		}
	}
	if f := s.FeedbackOfReport(r); f != nil && f.Decided.At != 0 {
		return true // it was passed on, or set aside with a reason
	}
	return len(s.saidTo(r)) > 0
}
