package models

import (
	"testing"
	"time"
)

// chat makes a webhook that hears of weeks.
func (w *world) chat(hears ...NoticeKind) WebhookNumber {
	w.t.Helper()
	set := &SetWebhook{Title: "Chat", Sealed: "x", Hears: hears}
	w.do(set)
	return set.Set
}

func TestAWebhookHearsOfEachWeekFromTheNextMondayOnAlsoWithoutMail(t *testing.T) {
	w := newWorld(t) // a Tuesday
	n := w.chat(NoticeWeek)
	w.chat(NoticeUpdate)
	var planned []time.Time
	for range 24 * 15 {
		before := w.state.DeliveryCount()
		if w.do(&PlanDigest{}); w.state.DeliveryCount() > before {
			planned = append(planned, w.now)
			one := w.state.Delivery(DeliveryNumber(w.state.DeliveryCount()))
			if one.To != ToWebhook(n) || one.Notice == nil || one.Notice.Kind != NoticeWeek || one.Week != 0 || one.IsTest() {
				t.Errorf("planned is %+v", one)
			}
		}
		w.pass(time.Hour)
	}
	if len(planned) != 2 || planned[0].Weekday() != time.Monday || planned[0].Hour() != 8 {
		t.Errorf("planned at %v", planned)
	}
}

func TestAWeekHoldsWhatHappenedInItAndStillStands(t *testing.T) {
	w := newWorld(t)
	w.do(&FileReport{Source: sales, Text: "The printer is broken", OwnTime: OwnTimeDay, Key: "1"})
	w.do(&SetPromise{Bottleneck: 1, Date: w.today() + 10})
	w.pass(7 * 24 * time.Hour)
	now := MomentOf(w.now)
	monday := w.state.ThisMonday(now)
	week, after := w.state.WeekBefore(monday, now), w.state.WeekBefore(monday+7, now)
	if len(week.Opened) != 1 || len(week.Promised) != 1 || week.Answers.Filed != 1 || week.Quiet() || week.Last()-week.First() != 6 {
		t.Errorf("the week is %+v", week)
	}
	if !after.Quiet() {
		t.Errorf("the week after is %+v", after)
	}
	w.do(&SetPromise{Bottleneck: 1, Date: 0, Words: "Not yet"})
	if week = w.state.WeekBefore(monday, now); len(week.Promised) != 0 {
		t.Error("it tells of a day that is not promised any more")
	}
}

func TestWhatWasHeardStandsInThePeriodInWhichTheRoundEndedForThoseWhoWereAsked(t *testing.T) {
	w := newWorld(t)
	from := MomentOf(w.now)
	n := w.over()
	until := MomentOf(w.now) + 1
	if len(w.state.HeardIn(from, until, Party{})) != 0 {
		t.Error("nothing was told, and it is there")
	}
	w.do(&PublishHeard{Round: n, Heard: "Reviews take weeks", Do: "One queue"})
	for p, told := range map[Party]int{{}: 1, sales: 1, acme: 1, legal: 0, borealo: 0} {
		if got := len(w.state.HeardIn(from, until, p)); got != told {
			t.Errorf("%v reads of %d rounds, want %d", p, got, told)
		}
	}
	if len(w.state.HeardIn(until, until+1, Party{})) != 0 {
		t.Error("it stands in the period after")
	}
	supplierOnly := w.opensRound(0, acme)
	w.keepsTime(7 * 24 * time.Hour)
	w.do(&PublishHeard{Round: supplierOnly, Heard: "Slow", Do: "Faster"})
	until = MomentOf(w.now) + 1
	if got, theirs := len(w.state.HeardIn(from, until, Party{})), len(w.state.HeardIn(from, until, acme)); got != 1 || theirs != 2 {
		t.Errorf("the organisation reads of %d, the supplier of %d", got, theirs)
	}
}

func TestAMembersFeedOpensNothingElseAndEndsWithTheMember(t *testing.T) {
	w := newWorld(t)
	keys := testKeys(t, 1)
	invite := &InviteMember{Person: "Olga", Email: "olga@example.org", Role: RoleEngineer}
	w.do(invite)
	opens := func(n LinkNumber, kind LinkKind) bool {
		opened, err := w.state.OpenLink(keys, keys.Token(LinkFeed, uint32(n)), kind, MomentOf(w.now))
		return err == nil && opened.Number == uint32(invite.Member)
	}
	w.do(&OpenFeed{Member: invite.Member})
	first := w.state.FeedOf(w.state.Member(invite.Member))
	w.do(&OpenFeed{Member: invite.Member})
	if got := w.state.FeedOf(w.state.Member(invite.Member)); first == 0 || got != first || !opens(first, LinkFeed) {
		t.Fatalf("pressed twice the feed is %d, then %d", first, got)
	}
	for kind := LinkSetup; kind < LinkFeed; kind++ {
		if opens(first, kind) {
			t.Errorf("it opens %s", kind)
		}
	}
	w.do(&OpenFeed{Member: invite.Member, Again: true})
	second := w.state.FeedOf(w.state.Member(invite.Member))
	if opens(first, LinkFeed) || !opens(second, LinkFeed) {
		t.Error("replaced, the first still opens, or the second does not")
	}
	w.do(&ChangeMember{Member: invite.Member, Role: RoleEngineer, Disabled: true})
	w.do(&ChangeMember{Member: invite.Member, Role: RoleEngineer})
	if opens(second, LinkFeed) || w.state.FeedOf(w.state.Member(invite.Member)) != 0 {
		t.Error("it opens again once the member may come in again")
	}
	w.do(&OpenFeed{Member: invite.Member})
	third := w.state.FeedOf(w.state.Member(invite.Member))
	w.do(&CloseFeed{Member: invite.Member})
	if opens(third, LinkFeed) {
		t.Error("closed, it opens")
	}
}
