package models

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// workedThrough is an organisation in which all kinds of things were done in some months.
func workedThrough(t *testing.T, seed uint64, steps int) *world {
	w := newWorld(t)
	rng := rand.New(rand.NewPCG(seed, 5))
	for step := range steps {
		by, command := randomDeed(w, rng, step)
		if err := w.try(by, command); err != nil && !errors.As(err, new(*Error)) {
			t.Fatal(err)
		}
		w.pass(time.Duration(rng.IntN(60)) * time.Hour)
	}
	return w
}

func TestTheWeeksOfATrendAddUp(t *testing.T) {
	resolved := 0
	for seed := range uint64(12) {
		w := workedThrough(t, seed, 200)
		now := MomentOf(w.now)
		filed, settled := 0, 0
		weeks := w.state.Trend(0, WeekOf(now), now)
		if first := w.state.Trend(w.state.FirstWeek(now), WeekOf(now), now); len(first) == 0 || !slices.EqualFunc(first, weeks[len(weeks)-len(first):], func(a, b TrendWeek) bool { return a.Hours == b.Hours && a.Filed == b.Filed }) {
			t.Fatalf("seed %d: another range tells other weeks", seed)
		}
		for _, week := range weeks {
			filed, settled = filed+week.Reports, settled+week.Settled()
			if week.Resolve.Count > week.Resolved || week.Resolve.Median > week.Resolve.Ninetieth || week.CameBack > 0 && week.Hours < 0 {
				t.Fatalf("seed %d: %+v", seed, week)
			}
			resolved += week.Resolved
		}
		want, settledNow := 0, 0
		for n := range w.state.ReportCount() {
			if r := w.state.Report(ReportNumber(n + 1)); !r.Withdrawn {
				if want++; !r.Imported() && (r.Answered != 0 || now > r.Due) {
					settledNow++
				}
			}
		}
		if last := weeks[len(weeks)-1]; filed != want || settled != settledNow || last.Hours != w.state.Board(Filter{}, now).Total {
			t.Fatalf("seed %d: %d reports of %d, %d settled of %d, the last week costs %d", seed, filed, want, settled, settledNow, last.Hours)
		}
	}
	if resolved < 10 {
		t.Errorf("only %d were resolved", resolved)
	}
}

func TestAResolvingCountsOnceAndWhatComesBackWithIt(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleMe)
	w.pass(8 * time.Hour)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.do(&Undo{Bottleneck: 1, Entry: w.bottleneck(1).History[len(w.bottleneck(1).History)-1].Ref})
	w.pass(16 * time.Hour)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.pass(10 * 24 * time.Hour)
	w.into(1).file(legal, "b", "Down again", OwnTimeDay, PeopleMe)
	w.pass(time.Hour)
	w.into(1).file(legal, "c", "And again", OwnTimeDay, PeopleMe)
	now := MomentOf(w.now)
	weeks := w.state.Trend(WeekOf(now)-3, WeekOf(now), now)
	resolved, back := []int{}, []int{}
	for _, week := range weeks {
		resolved, back = append(resolved, week.Resolved), append(back, week.CameBack)
	}
	if !slices.Equal(resolved, []int{0, 0, 1, 0}) || !slices.Equal(back, []int{0, 0, 0, 1}) {
		t.Errorf("resolved %v, came back %v", resolved, back)
	}
	if took := weeks[2].Resolve; took.Median != 8*60 { // Tuesday ten o'clock to Wednesday ten
		t.Errorf("it took %d working minutes", took.Median)
	}
}

func TestSilenceIsMeasuredByWhatIsUsual(t *testing.T) {
	w := newWorld(t)
	names := func() (list []string) {
		for _, one := range w.state.Silent(MomentOf(w.now)) {
			list = append(list, one.Party.String())
		}
		return list
	}
	for i := range 8 {
		w.file(sales, "a", "Sales "+string(rune('a'+i)), OwnTimeDay, PeopleMe)
		if i%3 == 0 {
			w.file(acme, "", "Acme "+string(rune('a'+i)), OwnTimeDay, PeopleUnsaid)
		}
		w.pass(10 * 24 * time.Hour)
	}
	if got := names(); !slices.Equal(got, []string{"d2", "s2"}) {
		t.Errorf("silent are %v: Legal and Borealo never spoke, Sales speaks every ten days, Acme did twenty days ago", got)
	}
	w.pass(11 * 24 * time.Hour) // 21 days since Sales spoke, 31 since Acme did
	all := w.state.Silent(MomentOf(w.now))
	if got := names(); !slices.Equal(got, []string{"d1", "d2", "s1", "s2"}) || all[0].Usual != 10 || all[0].Days != 21 || all[2].Usual != 0 {
		t.Errorf("silent are %v, %+v", got, all)
	}
	w.do(&ChangeSupplier{Supplier: 2, Name: "Borealo", Removed: true})
	w.doBy(ByReporter(1), &Repeat{Report: 1, Key: "again"})
	if got := names(); !slices.Equal(got, []string{"d2", "s1"}) {
		t.Errorf("after Sales says that it happened again, and without Borealo, silent are %v", got)
	}
}

func TestWhoIsWaitedForIsUnheardUntilSomebodySaysWhatIsNeeded(t *testing.T) {
	w := newWorld(t)
	for _, text := range []string{"one", "two"} {
		w.doBy(ByParty(sales), &FileReport{Source: sales, Text: text, OwnTime: OwnTimeDay, Waiting: WaitingDepartment, WaitingParty: legal, Key: text})
	}
	w.doBy(ByParty(sales), &FileReport{Source: sales, Text: "three", OwnTime: OwnTimeDay, Waiting: WaitingSupplier, WaitingName: "Acme", Key: "three"})
	w.pass(13 * 24 * time.Hour)
	if got := w.state.Unheard(MomentOf(w.now)); len(got) != 0 {
		t.Errorf("after 13 days: %+v", got)
	}
	w.pass(2 * 24 * time.Hour)
	if got := w.state.Unheard(MomentOf(w.now)); len(got) != 2 || got[0].Party != legal || got[0].Cards != 2 || got[1].Party != acme {
		t.Errorf("after 15 days: %+v", got)
	}
	w.do(&SetNeed{Bottleneck: 1, Words: "A second pair of eyes"})
	ask := &AskSupplier{Bottleneck: 3, Supplier: 1, Words: "When?", Key: "ask"}
	w.do(ask)
	w.doBy(ByParty(acme), &AnswerSupplierFeedback{Supplier: 1, Feedback: 1, Words: "Soon"})
	if got := w.state.Unheard(MomentOf(w.now)); len(got) != 1 || got[0].Cards != 1 {
		t.Errorf("after a need was said and Acme answered: %+v", got)
	}
}

func TestWhatWasPromisedAddsUpToWhatIsKnownOfEach(t *testing.T) {
	for seed := range uint64(12) {
		w := workedThrough(t, seed, 250)
		now := MomentOf(w.now)
		span := w.state.PromisedBetween(0, w.today(), now)
		p, a, sum := span.Total.Promises, span.Total.Actions, w.state.Promises(0, now)
		if p.Kept != sum.Kept || p.Missed != sum.Broken || p.Moved+p.Dropped != sum.Moved || p.Pending != sum.Pending || p.Made != len(span.Promises) {
			t.Fatalf("seed %d: %+v of %+v", seed, p, sum)
		}
		kept := w.state.ActionsKept(now)
		if a.Agreed != w.state.actions.Len() || a.InTime != kept.Done || a.InTime+a.Late+a.Dropped+a.Overdue != kept.Asked || kept.Asked+a.Open != a.Agreed {
			t.Fatalf("seed %d: %+v of %+v", seed, a, kept)
		}
	}
}

func TestAPromiseThatIsTakenBackIsDroppedNotMoved(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleMe)
	for _, day := range []Date{w.today() + 5, w.today() + 9, 0} {
		w.do(&SetPromise{Bottleneck: 1, Date: day, Words: "It is harder"})
		w.pass(time.Hour)
	}
	if got := w.state.PromisedBetween(w.today(), w.today(), MomentOf(w.now)).Total.Promises; got != (PromiseTally{Made: 2, Moved: 1, Dropped: 1}) {
		t.Errorf("it became %+v", got)
	}
}

func TestReleasesAreMarkedChangedRemovedAndUndone(t *testing.T) {
	w := newWorld(t)
	w.refuse(&MarkRelease{Day: w.today()}, Invalid, "error.release.title")
	w.refuse(&MarkRelease{Title: "1.0"}, Invalid, "error.release.day")
	w.refuse(&MarkRelease{Title: "1.0", Day: w.today() + 1}, Invalid, "error.release.day.future")
	w.do(&MarkRelease{Title: "1.0", Day: w.today()})
	w.do(&MarkRelease{Title: "0.9", Day: w.today() - 7})
	w.do(&MarkRelease{Title: "0.9", Day: w.today() - 7}) // pressed twice
	if got := w.state.Releases(); len(got) != 2 || got[0].Title != "0.9" {
		t.Fatalf("marked %+v", got)
	}
	w.do(&MarkRelease{Release: 1, Title: "1.0.1", Day: w.today()})
	w.refuse(&MarkRelease{Release: 1, Title: "1.1", Day: w.today(), Seen: w.state.Number - 1}, Conflict, "error.conflict")
	w.do(&UndoRelease{Release: 1})
	w.refuse(&UndoRelease{Release: 1}, Conflict, "error.undo.changed")
	w.do(&RemoveRelease{Release: 2})
	if got := w.state.Releases(); len(got) != 1 || got[0].Title != "1.0" {
		t.Errorf("after all of it %+v", got)
	}
	w.do(&UndoRelease{Release: 2})
	if got := w.state.Releases(); len(got) != 2 || got[0].Title != "0.9" {
		t.Errorf("after undoing the removal %+v", got)
	}
}
