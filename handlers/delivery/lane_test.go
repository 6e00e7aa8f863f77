package delivery

import (
	"context"
	"fmt"
	"testing"
	"time"

	"bottleneck/models"
)

func TestWhatAWebhookDoesNotTakeHoldsBackWhatFollowsThereAndNowhereElse(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.say("b")
	w.webhooks.answers(func(one *models.Delivery) models.DeliveryResult {
		if one.To.Number == 1 {
			return refused(one)
		}
		return models.DeliveryResult{}
	})
	w.step()
	w.tried(w.webhooks, "1 to w1", "2 to w2", "4 to w2")
	if one := w.one(3); one.State != models.DeliveryWaits || one.Claim != 0 || one.Tries != 0 {
		t.Errorf("what was not tried counts as tried: %+v", one)
	}
	w.step()
	w.tried(w.webhooks)
	w.clock.pass(10 * time.Second)
	w.step()
	w.tried(w.webhooks, "1 to w1")
	w.webhooks.answers(sent)
	w.clock.pass(time.Minute)
	w.step()
	w.tried(w.webhooks, "1 to w1")
	w.step()
	w.tried(w.webhooks, "3 to w1")
}

func TestAMessageThatAReceiverChokesOnIsGonePastAfterAFewTries(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.say("b")
	w.webhooks.answers(func(one *models.Delivery) models.DeliveryResult {
		if one.Number == 1 {
			return refused(one)
		}
		return models.DeliveryResult{}
	})
	took := time.Duration(0)
	for ; w.one(3).State == models.DeliveryWaits && took < time.Hour; took += 10 * time.Second {
		w.step()
		w.clock.pass(10 * time.Second)
	}
	if tries := w.one(1).Tries; tries != passAfter || took > 10*time.Minute {
		t.Errorf("it was tried %d times, and held the next message up for %s", tries, took)
	}
}

func TestWhatIsRefusedForGoodHoldsNothingBack(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.say("b")
	w.webhooks.answers(func(one *models.Delivery) models.DeliveryResult {
		return models.DeliveryResult{Why: models.ProblemRejected, Code: 400, ForGood: one.Number == 1}
	})
	w.step()
	w.tried(w.webhooks, "1 to w1", "3 to w1", "2 to w2")
	if one := w.one(1); one.State != models.DeliveryFailed || one.Code != 400 || w.store.View().FailedCount() != 1 {
		t.Errorf("%+v", one)
	}
}

func TestAWebhookThatHangsHoldsBackNoOtherAndNoMail(t *testing.T) {
	w := newWorld(t)
	release := make(chan struct{})
	w.webhooks.answer = func(_ context.Context, one *models.Delivery) models.DeliveryResult {
		if one.To.Number == 1 {
			<-release
		}
		return models.DeliveryResult{}
	}
	w.say("a")
	w.round()
	for n := range 3 {
		w.mailTo(n + 1)
		w.say("b")
		w.until("the others are sent", func() bool { w.round(); return w.store.View().WaitingCount() == n+2 })
	}
	close(release)
	w.until("all are sent", func() bool { w.step(); return w.store.View().WaitingCount() == 0 })
}

func TestATestOfAWebhookWaitsBehindNothingAndIsTriedOnce(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.webhooks.answers(refused)
	w.step()
	w.webhooks.take()
	w.do(&models.TestDelivery{To: models.ToWebhook(1)})
	w.step()
	w.tried(w.webhooks, "3 to w1")
	if one := w.one(3); one.State != models.DeliveryFailed || w.store.View().FailedCount() != 0 {
		t.Errorf("%+v", one)
	}
}

func TestOneRefusedAddressNeverStopsTheOthers(t *testing.T) {
	w := newWorld(t)
	w.mailTo(6)
	w.mail.answers(func(one *models.Delivery) models.DeliveryResult {
		return map[models.DeliveryNumber]models.DeliveryResult{1: {Why: models.ProblemRejected, Code: 550, ForGood: true},
			2: {Why: models.ProblemRefused, Code: 451}}[one.Number]
	})
	w.step()
	if got := w.mail.take(); len(got) != 6 || w.store.View().WaitingCount() != 1 || w.one(1).State != models.DeliveryFailed {
		t.Errorf("tried %v, %d wait", got, w.store.View().WaitingCount())
	}
}

func TestAMailThatTheServerChokesOnHoldsTheOthersUpForSecondsOnly(t *testing.T) {
	w := newWorld(t)
	w.mailTo(6)
	w.mail.answers(func(one *models.Delivery) models.DeliveryResult {
		if one.Number == 1 {
			return models.DeliveryResult{Why: models.ProblemTimeout}
		}
		return models.DeliveryResult{}
	})
	took := time.Duration(0)
	for ; w.store.View().WaitingCount() > 1 && took < time.Hour; took += time.Second {
		w.step()
		w.clock.pass(time.Second)
	}
	if took > 30*time.Second || w.one(1).State != models.DeliveryWaits {
		t.Errorf("the others were held up for %s", took)
	}
}

func TestAMailServerThatIsDownIsTriedByOneMessageAtATime(t *testing.T) {
	for _, result := range []models.DeliveryResult{{Why: models.ProblemUnreachable}, {Why: models.ProblemTimeout}, {Why: models.ProblemSignIn, Code: 535},
		{Why: models.ProblemTLS}, {Why: models.ProblemRefused, Code: 421}} {
		t.Run(fmt.Sprint(result.Why, result.Code), func(t *testing.T) {
			w := newWorld(t)
			w.mailTo(20)
			w.mail.answers(func(*models.Delivery) models.DeliveryResult { return result })
			w.step()
			if got := w.mail.take(); len(got) != mailLanes {
				t.Errorf("tried %v", got)
			}
			w.step()
			w.tried(w.mail)
			tries := 0
			for range 60 {
				w.clock.pass(time.Minute)
				w.step()
				tries += len(w.mail.take())
			}
			if tries < mailLanes*10 || tries > mailLanes*20 {
				t.Errorf("%d tries in an hour", tries)
			}
			w.mail.answers(sent)
			for range 30 {
				w.clock.pass(time.Minute)
				w.step()
			}
			if left := w.store.View().WaitingCount(); left > 4 { // those that were tried most wait for hours
				t.Errorf("%d still wait half an hour after the server came back", left)
			}
		})
	}
}

func TestAChannelThatThisServerHasNotIsWaitedForAndGivenUpAfterADay(t *testing.T) {
	w := newWorld(t)
	w.Senders.Mail = nil
	w.mailTo(1)
	w.step()
	w.clock.pass(24 * time.Hour)
	w.step()
	if one := w.one(1); one.State != models.DeliveryWaits || one.Claim != 0 {
		t.Errorf("%+v", one)
	}
	w.clock.pass(time.Minute)
	w.step()
	if one := w.one(1); one.State != models.DeliveryFailed || one.Why != models.ProblemNoServer {
		t.Errorf("%+v", one)
	}
}

func TestNoMessageIsBegunLateUnderItsClaim(t *testing.T) {
	w := newWorld(t)
	w.mailTo(12)
	w.mail.answers(func(*models.Delivery) models.DeliveryResult {
		w.clock.pass(w.Lease / 8)
		return models.DeliveryResult{}
	})
	w.step()
	if got := w.mail.take(); len(got) > 6 { // both lanes let the same time pass
		t.Errorf("%d messages were begun within a claim of which half is for five", len(got))
	}
	if left := w.store.View().WaitingCount(); left == 0 || left+6 < 12 {
		t.Errorf("%d wait", left)
	}
	w.store.View().EachWaiting(func(one *models.Delivery) bool {
		if one.Claim != 0 || one.Tries != 0 {
			t.Errorf("%+v", one)
		}
		return true
	})
}

func TestWhatAnotherServerTookOverIsNotSent(t *testing.T) {
	w := newWorld(t)
	w.say("a")
	w.say("b")
	w.webhooks.answers(func(one *models.Delivery) models.DeliveryResult {
		if one.Number == 1 {
			w.do(&models.ClaimDeliveries{Deliveries: []models.DeliveryNumber{3}, Was: []models.ClaimNumber{w.one(3).Claim}})
		}
		return models.DeliveryResult{}
	})
	w.step()
	w.tried(w.webhooks, "1 to w1", "2 to w2", "4 to w2")
}

func TestTheClockOnTheWallMayJump(t *testing.T) {
	for _, jump := range []time.Duration{-time.Hour, time.Hour} {
		w := newWorld(t)
		w.say("a")
		w.webhooks.answers(refused)
		w.step()
		w.webhooks.take()
		w.clock.jump(jump)
		w.webhooks.answers(sent)
		w.step()
		w.clock.pass(9 * time.Second)
		if w.step(); jump < 0 {
			w.tried(w.webhooks)
		} else {
			w.tried(w.webhooks, "1 to w1", "2 to w2")
		}
		w.clock.pass(time.Second)
		w.step()
		if left := w.store.View().WaitingCount(); left != 0 {
			t.Errorf("a clock that jumped by %s leaves %d messages", jump, left)
		}
		w.say("b")
		w.webhooks.answers(refused)
		w.step()
		w.step()
		w.clock.jump(-jump) // and back: what was to be tried in ten seconds is
		w.clock.pass(10 * time.Second)
		w.webhooks.answers(sent)
		w.step()
		if left := w.store.View().WaitingCount(); left != 0 {
			t.Errorf("a clock that jumped by %s and back leaves %d messages", jump, left)
		}
	}
}

func TestWhatAReceiverAsksForIsWaitedForUpToAnHour(t *testing.T) {
	for asked, want := range map[time.Duration]time.Duration{time.Second: 10 * time.Second, 20 * time.Minute: 20 * time.Minute, 9 * time.Hour: time.Hour} {
		w := newWorld(t)
		w.say("a")
		w.webhooks.answers(func(*models.Delivery) models.DeliveryResult {
			return models.DeliveryResult{Why: models.ProblemRefused, Code: 429, Wait: asked}
		})
		w.step()
		if one := w.one(1); one.Again.Sub(one.Ended) != want {
			t.Errorf("asked to wait %s, waits %s", asked, one.Again.Sub(one.Ended))
		}
	}
}
