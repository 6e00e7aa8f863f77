package models

import (
	"fmt"
	"testing"
	"time"
)

// The cases that the formula was tried on, from the design.
func TestHoursLostOfTheTriedCases(t *testing.T) {
	type voice struct {
		device string
		own    OwnTime
		people People
	}
	same := func(count int, v voice) (list []voice) {
		for i := range count {
			v.device = fmt.Sprintf("device %d", i)
			list = append(list, v)
		}
		return list
	}
	for name, c := range map[string]struct {
		voices []voice
		want   float64
	}{
		"one seller, always, several teams":            {[]voice{{"a", OwnTimeFiveDays, PeopleSixToTwenty}}, 40},
		"the same once a colleague confirms":           {[]voice{{"a", OwnTimeFiveDays, PeopleSixToTwenty}, {"b", OwnTimeUnderOneHour, PeopleMe}}, 240},
		"an outage that blocked 20 people for a day":   {[]voice{{"a", OwnTimeDay, PeopleSixToTwenty}}, 40},
		"a clerk who files the same monthly day often": {[]voice{{"a", OwnTimeDay, PeopleMe}, {"a", OwnTimeDay, PeopleMe}, {"a", OwnTimeDay, PeopleMe}}, 4},
		"five sellers who each say my team":            {same(5, voice{own: OwnTimeOneToFourHours, people: PeopleSixToTwenty}), 10},
		"nobody's own time":                            {[]voice{{"a", OwnTimeNone, PeopleOverTwenty}}, 0},
		"less than an hour":                            {[]voice{{"a", OwnTimeUnderOneHour, PeopleUnsaid}}, 0.25},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			for i, v := range c.voices {
				if i > 0 {
					w.into(1)
				}
				w.file(sales, v.device, fmt.Sprintf("%s %d", name, i), v.own, v.people)
			}
			if got := w.hours(1); got != c.want {
				t.Errorf("got %v hours a week, want %v", got, c.want)
			}
		})
	}
}

func TestFeedbackCostsNothing(t *testing.T) {
	w := newWorld(t)
	w.do(&FileReport{Source: sales, Kind: Feedback, Text: "The new form is good", OwnTime: OwnTimeFiveDays, Key: "k"})
	if got := w.hours(1); got != 0 {
		t.Errorf("praise costs %v hours", got)
	}
}

func TestSuppliersCountAsOnePerson(t *testing.T) {
	w := newWorld(t)
	w.file(acme, "a", "Sandbox is down", OwnTimeDay, PeopleOverTwenty)
	if got := w.hours(1); got != 4 {
		t.Errorf("got %v hours, want 4", got)
	}
}

func TestASourceCountsHalfAfter35DaysWithoutAVoice(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "Price list in three versions", OwnTimeDay, PeopleSixToTwenty)
	w.pass(35 * 24 * time.Hour)
	if got := w.hours(1); got != 40 {
		t.Errorf("after 35 days %v hours, want all 40", got)
	}
	w.pass(time.Minute)
	if got := w.hours(1); got != 20 {
		t.Errorf("later %v hours, want half", got)
	}
	w.doBy(ByReporter(n), &Repeat{Report: n, Key: "again"})
	if got := w.hours(1); got != 40 {
		t.Errorf("after it happened again %v hours, want all 40", got)
	}
}

func TestSourcesAddUpAndWithdrawnReportsDoNot(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Questionnaire takes weeks", OwnTimeDay, PeopleMe)
	second := w.into(1).file(legal, "b", "Nobody answers the questionnaire", OwnTimeOneToFourHours, PeopleTwoToFive)
	if got := w.hours(1); got != 7 {
		t.Errorf("two sources cost %v hours, want 4 + 3", got)
	}
	w.do(&Withdraw{Report: second})
	if got := w.hours(1); got != 4 {
		t.Errorf("after one was withdrawn %v hours, want 4", got)
	}
	w.do(&Withdraw{Report: second, Back: true})
	if got := w.hours(1); got != 7 {
		t.Errorf("after it was put back %v hours, want 7", got)
	}
}

func TestWhatWasResolvedIsRememberedAsWonBack(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Contract template outdated", OwnTimeDay, PeopleSixToTwenty)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved, Words: "New template."})
	if got := w.bottleneck(1).WonBack; got != 160 {
		t.Errorf("won back %d quarters, want 160", got)
	}
	if got := w.state.Board(Filter{}, MomentOf(w.now)).Total; got != 0 {
		t.Errorf("the board still counts %d quarters lost", got)
	}
}
