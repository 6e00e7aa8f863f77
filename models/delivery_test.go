package models

import (
	"slices"
	"testing"
	"time"
)

// outbound is a world with mail on, a report of Zoe from sales and one of a contact at Acme in one bottleneck, which Ada owns.
func outbound(t *testing.T) *world {
	w := newWorld(t)
	w.do(&SwitchMail{On: true})
	w.do(&AddContact{Supplier: 1, Contact: NewContact{Person: "Bo", Email: "bo@acme.example"}})
	w.do(&FileReport{Source: sales, Text: "The list is late", Waiting: WaitingSupplier, WaitingName: "Acme", Contact: "zoe@example.org", Language: "de", Key: "1"})
	w.into(1)
	w.doBy(ByContact(1), &FileReport{Source: acme, Text: "The list is wrong", Key: "2"})
	w.do(&SetOwner{Bottleneck: 1, Owner: 1})
	w.do(&PlanDeliveries{})
	return w
}

// planned gives the recipients of what one more command tells of.
func (w *world) planned(by Actor, c Command) (list []string) {
	w.t.Helper()
	before := w.state.DeliveryCount()
	w.doBy(by, c)
	w.doBy(Actor{}, &PlanDeliveries{})
	for n := before + 1; n <= w.state.DeliveryCount(); n++ {
		list = append(list, w.state.Delivery(DeliveryNumber(n)).To.String())
	}
	return list
}

func TestWhoIsToldOfWhat(t *testing.T) {
	w := outbound(t)
	w.do(&InviteMember{Person: "Eve", Email: "eve@example.org", Role: RoleEngineer})
	w.do(&Join{Link: w.state.Member(2).Invitation, Person: "Eve", Password: "hash"})
	for _, one := range []struct {
		what string
		by   Actor
		c    Command
		want []string
	}{
		{"an update for departments", ByMember(2), &PostUpdate{Bottleneck: 1, Words: "a", Audience: AudienceReporters}, []string{"m1", "r1"}},
		{"an update for suppliers too", ByMember(2), &PostUpdate{Bottleneck: 1, Words: "b", Audience: AudienceSuppliers}, []string{"m1", "c1", "r1"}},
		{"an update for members", ByMember(2), &PostUpdate{Bottleneck: 1, Words: "c", Audience: AudienceMembers}, []string{"m1"}},
		{"an own update", ByMember(1), &PostUpdate{Bottleneck: 1, Words: "d", Audience: AudienceReporters}, []string{"r1"}},
		{"a personal answer", ByMember(1), &AnswerReport{Report: 1, Words: "e"}, []string{"r1"}},
		{"a personal answer to a supplier", ByMember(1), &AnswerReport{Report: 2, Words: "f"}, []string{"c1"}},
		{"a promised date", ByMember(1), &SetPromise{Bottleneck: 1, Date: w.today() + 7}, []string{"c1", "r1"}},
		{"a request to a supplier", ByMember(1), &AskSupplier{Bottleneck: 1, Supplier: 1, Words: "g", Key: "g"}, []string{"c1"}},
		{"a report of somebody without an address", Actor{}, &FileReport{Source: legal, Text: "h", Key: "h"}, nil},
		{"an address that is none", Actor{}, &FileReport{Source: legal, Text: "i", Contact: "room 4, or 555 0100", Key: "i"}, nil},
		{"the receipt", Actor{}, &FileReport{Source: legal, Text: "j", Contact: "max@example.org", Key: "j"}, []string{"r5"}},
	} {
		if got := w.planned(one.by, one.c); !slices.Equal(got, one.want) {
			t.Errorf("%s goes to %v, want %v", one.what, got, one.want)
		}
	}
}

func TestEachAddressIsToldOnce(t *testing.T) {
	w := outbound(t)
	w.into(1)
	w.do(&FileReport{Source: legal, Text: "Again", Contact: " Zoe@Example.org", Key: "3"})
	w.do(&PlanDeliveries{})
	if got := w.planned(ByMember(1), &PostUpdate{Bottleneck: 1, Words: "a", Audience: AudienceReporters}); !slices.Equal(got, []string{"r3"}) {
		t.Errorf("told %v", got)
	}
}

func TestWhoWantsNoMailAtOnceIsNotTold(t *testing.T) {
	for choice, want := range map[MailChoice][]string{MailEvery: {"r1"}, MailWeekly: nil, MailNothing: nil} {
		w := outbound(t)
		w.do(&ChooseMail{Of: ToReporter(1), Choice: choice})
		if got := w.planned(ByMember(1), &AnswerReport{Report: 1, Words: "a"}); !slices.Equal(got, want) {
			t.Errorf("%s: told %v, want %v", choice, got, want)
		}
	}
}

func TestWhatWasChosenForAnAddressHoldsForLaterReports(t *testing.T) {
	w := outbound(t)
	w.do(&FileReport{Source: sales, Text: "Another", Contact: "zoe@example.org", Key: "3"})
	w.doBy(ByReporter(3), &ChooseMail{Of: ToReporter(3), Choice: MailNothing, Address: true})
	if got := w.state.MailChoiceOf(ToReporter(1)); got != MailNothing {
		t.Errorf("the first report's mail is %s", got)
	}
	if got := w.planned(Actor{}, &FileReport{Source: legal, Text: "Third", Contact: "Zoe@example.org", Key: "4"}); got != nil {
		t.Errorf("told %v of a third report", got)
	}
}

func TestNobodyIsToldOfWhatWasBeforeMailWasSetUp(t *testing.T) {
	w := newWorld(t)
	w.do(&FileReport{Source: sales, Text: "Old", Contact: "zoe@example.org", Key: "1"})
	w.do(&SwitchMail{On: true})
	if w.do(&PlanDeliveries{}); w.state.DeliveryCount() != 0 {
		t.Errorf("%d messages about old things", w.state.DeliveryCount())
	}
}

func TestAWebhookHearsWhatItChoseFromThenOn(t *testing.T) {
	w := newWorld(t)
	w.do(&SetWebhook{Title: "Chat", Sealed: "x", Hears: []NoticeKind{NoticeUpdate}})
	w.do(&FileReport{Source: sales, Text: "Late", Key: "1"})
	w.do(&PostUpdate{Bottleneck: 1, Words: "a", Audience: AudienceReporters})
	w.do(&SetWebhook{Title: "Other", Sealed: "x", Hears: []NoticeKind{NoticeUpdate, NoticeFiled}})
	w.do(&PostUpdate{Bottleneck: 1, Words: "b", Audience: AudienceReporters})
	w.do(&PostUpdate{Bottleneck: 1, Words: "c", Audience: AudienceMembers})
	w.do(&PlanDeliveries{})
	var got []string
	w.state.EachWaiting(func(d *Delivery) bool { got = append(got, d.To.String()); return true })
	if want := []string{"w1", "w1", "w2"}; !slices.Equal(got, want) {
		t.Errorf("heard %v, want %v", got, want)
	}
}

func TestOneServerGetsEachMessage(t *testing.T) {
	w := outbound(t)
	first := &ClaimDeliveries{Deliveries: []DeliveryNumber{1}, Was: []ClaimNumber{0}}
	second := &ClaimDeliveries{Deliveries: []DeliveryNumber{1}, Was: []ClaimNumber{0}}
	w.do(first)
	w.do(second)
	if first.Claim == 0 || second.Claim != 0 {
		t.Fatalf("claims %d and %d", first.Claim, second.Claim)
	}
	// The first ended; another waited for that and takes over. What the first says late that it sent still counts.
	w.do(&ClaimDeliveries{Deliveries: []DeliveryNumber{1}, Was: []ClaimNumber{first.Claim}})
	w.do(&EndDeliveries{Claim: first.Claim, Results: []DeliveryResult{{Delivery: 1, Why: ProblemTimeout}}})
	if one := w.state.Delivery(1); one.Tries != 0 || one.Claim == 0 {
		t.Errorf("a try of an old claim counted: %+v", one)
	}
	w.do(&EndDeliveries{Claim: first.Claim, Results: []DeliveryResult{{Delivery: 1}}})
	if one := w.state.Delivery(1); one.State != DeliverySent {
		t.Errorf("state %s", one.State)
	}
}

func TestAMessageIsTriedForADayAndThenGivenUp(t *testing.T) {
	w := outbound(t)
	start, tries := w.now, 0
	for w.state.Delivery(1).State == DeliveryWaits {
		claim := &ClaimDeliveries{Deliveries: []DeliveryNumber{1}, Was: []ClaimNumber{0}}
		w.do(claim)
		w.do(&EndDeliveries{Claim: claim.Claim, Results: []DeliveryResult{{Delivery: 1, Why: ProblemRefused, Code: 451}}})
		if tries++; w.state.Delivery(1).State == DeliveryWaits {
			w.now = w.state.Delivery(1).Again.Time()
		}
	}
	one := w.state.Delivery(1)
	if took := w.now.Sub(start); one.State != DeliveryFailed || one.Code != 451 || tries != 10 || took < 23*time.Hour || took > 25*time.Hour {
		t.Errorf("%s after %d tries in %s, code %d", one.State, tries, took, one.Code)
	}
	if w.do(&RetryDeliveries{Deliveries: []DeliveryNumber{1}}); w.state.Delivery(1).State != DeliveryWaits || w.state.FailedCount() != 0 {
		t.Errorf("not tried again: %+v", w.state.Delivery(1))
	}
}

func TestTheDigestIsPlannedOnceAWeekFromMondayMorning(t *testing.T) {
	w := outbound(t) // a Tuesday
	w.do(&ChooseMail{Of: ToMember(1), Choice: MailWeekly})
	w.do(&ChooseMail{Of: ToReporter(1), Choice: MailWeekly})
	var planned []time.Time
	for range 24 * 20 {
		before := w.state.DeliveryCount()
		if w.do(&PlanDigest{}); w.state.DeliveryCount() == before+2 {
			planned = append(planned, w.now)
		}
		w.pass(time.Hour)
	}
	if len(planned) != 3 || planned[0].Weekday() != time.Monday || planned[0].Hour() != 8 || planned[2].Sub(planned[0]) != 14*24*time.Hour {
		t.Errorf("planned at %v", planned)
	}
}
