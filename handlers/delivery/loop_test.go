package delivery

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func (w *world) tried(by *recorder, want ...string) {
	w.t.Helper()
	got := by.take()
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		w.t.Errorf("tried %q, want %q", got, want)
	}
}

func TestEachMessageIsSentOnceAndRecorded(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.say("b")
	w.step()
	w.tried(w.webhooks, "1 to w1", "2 to w2", "3 to w1", "4 to w2")
	for n := range 4 {
		if one := w.one(models.DeliveryNumber(n + 1)); one.State != models.DeliverySent || one.Ended == 0 || one.Claim != 0 {
			t.Errorf("%+v", one)
		}
	}
	w.step()
	w.tried(w.webhooks)
	if w.webhooks.runs != 2 || w.webhooks.ended != 2 {
		t.Errorf("%d runs, %d ended", w.webhooks.runs, w.webhooks.ended)
	}
}

func TestTheLoopPlansWhatNobodyPlanned(t *testing.T) {
	w := newWorld(t)
	w.do(&models.PostUpdate{Bottleneck: 1, Words: "a", Audience: models.AudienceReporters})
	w.step()
	w.tried(w.webhooks, "1 to w1", "2 to w2")
}

func TestTheWeeksDigestGoesOutOnMonday(t *testing.T) {
	w := newWorld(t)
	w.do(&models.ChooseMail{Of: models.ToMember(1), Choice: models.MailWeekly})
	w.step()
	w.tried(w.mail)
	w.clock.pass(6 * 24 * time.Hour)
	w.step()
	w.tried(w.mail, "1 to m1")
	w.step()
	w.tried(w.mail)
}

func TestNothingIsWrittenWhileThereIsNothingToSend(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.step()
	before := w.fault.Appends()
	for range 10 {
		w.clock.pass(time.Hour)
		w.step()
	}
	if w.fault.Appends() != before {
		t.Errorf("%d commits", w.fault.Appends()-before)
	}
}

func TestAServerThatEndedIsWaitedForByTheOwnClock(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	gone := &models.ClaimDeliveries{Deliveries: []models.DeliveryNumber{1, 2}, Was: []models.ClaimNumber{0, 0}}
	w.do(gone)
	w.step()
	w.clock.jump(10 * time.Hour) // what the clock on the wall shows says nothing
	w.step()
	w.clock.pass(w.Lease - time.Second)
	w.step()
	w.tried(w.webhooks)
	w.clock.pass(time.Second)
	w.step()
	w.tried(w.webhooks, "1 to w1", "2 to w2")
}

func TestWhatAFormerLifeOfTheServerClaimedIsTakenOverToo(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.do(&models.ClaimDeliveries{Deliveries: []models.DeliveryNumber{1, 2}, Was: []models.ClaimNumber{0, 0}})
	w.open()
	w.step()
	w.tried(w.webhooks)
	w.clock.pass(w.Lease)
	w.step()
	w.tried(w.webhooks, "1 to w1", "2 to w2")
	if one := w.one(1); one.State != models.DeliverySent || one.Tries != 0 {
		t.Errorf("%+v", one)
	}
}

func TestTwoServersSendEachMessageOnce(t *testing.T) {
	w := newWorld(t)
	other := w.second()
	for range 20 {
		w.say("a")
		other.follow(w)
		w.round()
		other.round()
		w.carriers.Wait()
		other.carriers.Wait()
	}
	other.follow(w)
	for range 3 {
		w.step()
		other.follow(w)
		other.step()
		w.follow(other)
	}
	all := append(w.webhooks.take(), other.webhooks.take()...)
	if slices.Sort(all); len(all) != 40 || len(slices.Compact(all)) != 40 {
		t.Errorf("%d messages: %v", len(all), all)
	}
}

func TestTheJournalGoesAwayWhileMessagesAreSent(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	under, release := make(chan struct{}, 2), make(chan struct{})
	w.webhooks.answers(func(*models.Delivery) models.DeliveryResult {
		under <- struct{}{}
		<-release
		return models.DeliveryResult{}
	})
	w.round()
	<-under
	<-under
	w.fault.Away(true)
	close(release)
	appends := w.fault.Appends()
	w.until("it was tried to record that", func() bool { return w.fault.Appends() > appends+2 })
	w.round() // nothing is claimed that cannot be
	if one := w.one(1); one.State != models.DeliveryWaits {
		t.Fatalf("%+v", one)
	}
	w.fault.Away(false)
	w.carriers.Wait()
	w.tried(w.webhooks, "1 to w1", "2 to w2")
	if w.one(1).State != models.DeliverySent || w.one(2).State != models.DeliverySent {
		t.Errorf("%+v\n%+v", w.one(1), w.one(2))
	}
}

func TestNothingIsSentThatCouldNotBeClaimed(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.fault.Away(true)
	w.step()
	w.tried(w.webhooks)
	w.fault.Away(false)
	w.until("it was sent", func() bool { w.step(); return w.one(1).State == models.DeliverySent })
	w.tried(w.webhooks, "1 to w1", "2 to w2")
}

func TestALostAnswerOfTheJournalSendsNothingTwice(t *testing.T) {
	w := newWorld(t)
	for range 10 {
		w.fault.Unclear(1)
		w.say("a")
		w.fault.Unclear(1)
		w.step()
	}
	w.step()
	if all := w.webhooks.take(); len(all) != 20 {
		t.Errorf("sent %d times: %v", len(all), all)
	}
}

func TestASenderThatPanicsHasFailedAndTheNextMessageGoes(t *testing.T) {
	w := newWorld(t)
	w.mailTo(4)
	w.mail.answers(func(one *models.Delivery) models.DeliveryResult {
		if one.Number == 1 {
			panic("a template met nil")
		}
		return models.DeliveryResult{}
	})
	w.step()
	w.tried(w.mail, "1 to r2", "2 to r3", "3 to r4", "4 to r5")
	if one := w.one(1); one.State != models.DeliveryWaits || one.Why != models.ProblemBroken || one.Tries != 1 {
		t.Errorf("%+v", one)
	}
	if w.mail.runs != 3 || w.mail.ended != 3 { // two lanes, and one anew
		t.Errorf("%d runs, %d ended", w.mail.runs, w.mail.ended)
	}
}

func TestAServerThatEndsFinishesWhatIsUnderWayAndGivesTheRestBack(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.say("b")
	under := make(chan struct{}, 4)
	w.webhooks.answer = func(ctx context.Context, _ *models.Delivery) models.DeliveryResult {
		under <- struct{}{}
		<-w.stopped.Done()
		return models.DeliveryResult{}
	}
	w.round()
	<-under
	<-under
	w.Close(context.Background())
	w.tried(w.webhooks, "1 to w1", "2 to w2")
	for n, want := range []models.DeliveryState{models.DeliverySent, models.DeliverySent, models.DeliveryWaits, models.DeliveryWaits} {
		if one := w.one(models.DeliveryNumber(n + 1)); one.State != want || one.Claim != 0 || one.Tries != 0 {
			t.Errorf("%+v", one)
		}
	}
}

func TestAMessageThatHangsIsCutOffWhenTheServerEnds(t *testing.T) {
	w := newWorld(t)
	w.Grace = time.Millisecond
	w.say("a")
	under := make(chan struct{}, 2)
	w.webhooks.answer = func(ctx context.Context, _ *models.Delivery) models.DeliveryResult {
		under <- struct{}{}
		<-ctx.Done()
		return models.DeliveryResult{Why: models.ProblemTimeout}
	}
	w.round()
	<-under
	<-under
	w.Close(context.Background())
	if one := w.one(1); one.State != models.DeliveryWaits || one.Claim != 0 || one.Why != models.ProblemTimeout {
		t.Errorf("%+v", one)
	}
}

func TestTheLogSaysWhyMessagesWait(t *testing.T) {
	w, log := newWorld(t), new(strings.Builder)
	w.Log = slog.New(slog.NewTextHandler(log, nil))
	if w.Loop.do(&models.TestDelivery{To: models.ToWebhook(9)}) || !strings.Contains(log.String(), "error.webhook.unknown") {
		t.Errorf("a step that the store refuses is passed over: %q", log)
	}
}

func TestTheLoopRunsByItself(t *testing.T) {
	w := newWorld(t)
	loop := Start(w.Options)
	defer loop.Close(context.Background())
	w.do(&models.PostUpdate{Bottleneck: 1, Words: "a", Audience: models.AudienceReporters})
	w.until("both webhooks heard", func() bool {
		return w.store.View().DeliveryCount() == 2 && w.store.View().WaitingCount() == 0
	})
	w.tried(w.webhooks, "1 to w1", "2 to w2")
}
