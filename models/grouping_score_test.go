package models

import (
	"testing"
	"time"
	"unsafe"
)

func (w *world) wantScore(when string, want GroupingScore) {
	w.t.Helper()
	if got := w.state.GroupingScore(0); got != want {
		w.t.Errorf("%s:\ngot  %+v\nwant %+v", when, got, want)
	}
}

func TestTheScoreCountsWhatPeopleMadeOfThePlacing(t *testing.T) {
	w := three(t) // R-1 opens B-1, R-2 and R-3 join it, R-4 opens B-2
	w.wantScore("nobody has said anything", GroupingScore{Joined: 2, Kept: 2, Opened: 2, OpenedKept: 2})
	w.do(&SetTitle{Bottleneck: 1, Title: "Questionnaires"})
	w.do(&MeToo{Source: legal, Bottleneck: 1, Device: "e", Key: "me too"})
	w.wantScore("chosen by a person", GroupingScore{Joined: 2, Kept: 2, Opened: 2, OpenedKept: 2})
	w.do(&ConfirmPlaces{Reports: []ReportNumber{1, 2, 5}, In: 1})
	w.wantScore("confirmed", GroupingScore{Joined: 2, Kept: 2, Confirmed: 1, Opened: 2, OpenedKept: 2})
	w.do(&NotSame{Report: 3})
	w.wantScore("split off", GroupingScore{Joined: 2, Kept: 1, Confirmed: 1, Corrected: 1, Opened: 2, OpenedKept: 2})
	w.do(&Move{Reports: []ReportNumber{4}, From: 2, Into: 1})
	w.wantScore("moved away from what it opened",
		GroupingScore{Joined: 2, Kept: 1, Confirmed: 1, Corrected: 1, Opened: 2, OpenedKept: 1, OpenedElsewhere: 1})
	w.do(&EraseWords{Report: 2})
	w.do(&Withdraw{Report: 3})
	w.wantScore("erased, and withdrawn",
		GroupingScore{Joined: 1, Kept: 1, Confirmed: 1, Opened: 2, OpenedKept: 1, OpenedElsewhere: 1})
}

func TestAMergeShowsThatTheNewerOneShouldNotHaveBeenOpened(t *testing.T) {
	for _, merge := range []Merge{{From: 1, Into: 2}, {From: 2, Into: 1}} {
		w := three(t)
		w.do(&merge)
		w.wantScore("merged", GroupingScore{Joined: 2, Kept: 2, Opened: 2, OpenedKept: 1, OpenedElsewhere: 1})
		w.do(&NotSame{Report: 2})
		w.wantScore("split off after it", GroupingScore{Joined: 2, Kept: 1, Corrected: 1, Opened: 2, OpenedKept: 1, OpenedElsewhere: 1})
		w.undo(merge.Into, "bottlenecks merged")
		w.wantScore("the merge is undone", GroupingScore{Joined: 2, Kept: 1, Corrected: 1, Opened: 2, OpenedKept: 2})
	}
}

func TestAConfirmationCountsAfterAMerge(t *testing.T) {
	w := three(t)
	w.do(&Merge{From: 1, Into: 2})
	w.wantScore("merging says nothing about each report", GroupingScore{Joined: 2, Kept: 2, Opened: 2, OpenedKept: 1, OpenedElsewhere: 1})
	w.do(&ConfirmPlaces{Reports: []ReportNumber{3}, In: 2})
	w.wantScore("said of one", GroupingScore{Joined: 2, Kept: 2, Confirmed: 1, Opened: 2, OpenedKept: 1, OpenedElsewhere: 1})
}

// asked has R-1 in B-1, R-2 in B-2, and R-3 in B-3 of which the grouping asks whether it is one of those.
func asked(t *testing.T) *world {
	w := newWorld(t)
	w.file(sales, "a", "Security questionnaire takes weeks", OwnTimeDay, PeopleMe)
	w.file(sales, "b", "Contracts wait", OwnTimeDay, PeopleMe)
	w.place = Placement{Maybe: []Maybe{{Bottleneck: 1, Score: 300}, {Bottleneck: 2, Score: 200}}}
	w.file(legal, "c", "Questionnaires about contracts", OwnTimeDay, PeopleMe)
	return w
}

func TestAQuestionIsAnsweredByWhatPeopleDo(t *testing.T) {
	move := func(into BottleneckNumber) Command { return &Move{Reports: []ReportNumber{3}, From: 3, Into: into} }
	for name, c := range map[string]struct {
		do                []Command
		same, other, open int
	}{
		"nothing":                    {nil, 0, 0, 1},
		"moved there":                {[]Command{move(2)}, 1, 0, 0},
		"merged there":               {[]Command{&Merge{From: 3, Into: 1}}, 1, 0, 0},
		"merged into this":           {[]Command{&Merge{From: 1, Into: 3}}, 1, 0, 0},
		"moved there, merged on":     {[]Command{move(2), &Merge{From: 2, Into: 1}}, 1, 0, 0},
		"confirmed as its own":       {[]Command{&ConfirmPlaces{Reports: []ReportNumber{3}, In: 3}}, 0, 1, 0},
		"kept apart from one":        {[]Command{&KeepApart{A: 3, B: 1}}, 0, 0, 1},
		"kept apart from both":       {[]Command{&KeepApart{A: 3, B: 1}, &KeepApart{A: 2, B: 3}}, 0, 1, 0},
		"moved there and away again": {[]Command{move(2), &Move{Reports: []ReportNumber{3}, From: 2, Into: 3}}, 0, 1, 0},
		"withdrawn":                  {[]Command{&Withdraw{Report: 3}}, 0, 0, 0},
	} {
		w := asked(t)
		for _, command := range c.do {
			w.do(command)
		}
		score := w.state.GroupingScore(0)
		got := [4]int{score.Asked, score.AskedSame, score.AskedOther, score.AskedOpen}
		if want := [4]int{c.same + c.other + c.open, c.same, c.other, c.open}; got != want {
			t.Errorf("%s: asked, same, other, open %v, want %v", name, got, want)
		}
	}
}

func TestTheScoreBeginsWhereItIsAsked(t *testing.T) {
	w := three(t)
	w.pass(24 * time.Hour)
	since := MomentOf(w.now)
	w.into(1).file(sales, "e", "One more questionnaire", OwnTimeDay, PeopleMe)
	if got, want := w.state.GroupingScore(since), (GroupingScore{Joined: 1, Kept: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := w.state.GroupingScore(since + 1); got != (GroupingScore{}) {
		t.Errorf("nothing was filed since, got %+v", got)
	}
}

func TestTheScoreAddsUp(t *testing.T) {
	for seed := range uint64(20) {
		g := busyWorld(t, seed, 150).state.GroupingScore(0)
		if g.Joined != g.Kept+g.Corrected || g.Confirmed > g.Kept || g.Opened != g.OpenedKept+g.OpenedElsewhere ||
			g.Asked != g.AskedSame+g.AskedOther+g.AskedOpen || g.Joined == 0 || g.Opened == 0 || g.Asked == 0 {
			t.Errorf("seed %d: %+v", seed, g)
		}
	}
}

// A million reports are held in memory: what is known of their places stands in room that was empty.
func TestAReportTakesNoMoreRoom(t *testing.T) {
	if size := unsafe.Sizeof(Report{}); size > 160 {
		t.Errorf("a report takes %d bytes", size)
	}
	if size := unsafe.Sizeof(Stay{}); size > 24 {
		t.Errorf("a stay takes %d bytes", size)
	}
}
