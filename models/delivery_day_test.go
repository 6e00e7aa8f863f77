package models

import (
	"runtime"
	"testing"
	"time"
)

// tries has a message claimed and fail.
func (w *world) tries(n DeliveryNumber, why DeliveryProblem) {
	w.t.Helper()
	claim := &ClaimDeliveries{Deliveries: []DeliveryNumber{n}, Was: []ClaimNumber{w.state.Delivery(n).Claim}}
	w.do(claim)
	w.do(&EndDeliveries{Claim: claim.Claim, Results: []DeliveryResult{{Delivery: n, Why: why}}})
}

func TestWhatWaitedBehindOthersForADayIsNotTriedForAnother(t *testing.T) {
	w := outbound(t)
	w.pass(25 * time.Hour)
	for n := range fewTries {
		if one := w.state.Delivery(1); one.State != DeliveryWaits {
			t.Fatalf("given up after %d tries", n)
		}
		w.tries(1, ProblemUnreachable)
	}
	if one := w.state.Delivery(1); one.State != DeliveryFailed || one.Why != ProblemUnreachable {
		t.Fatalf("%+v", one)
	}
	w.do(&RetryDeliveries{Deliveries: []DeliveryNumber{1}}) // and whoever presses the button gets a day again
	for range fewTries + 1 {
		w.tries(1, ProblemUnreachable)
	}
	if one := w.state.Delivery(1); one.State != DeliveryWaits {
		t.Errorf("%+v", one)
	}
}

func TestATestIsTriedOnceAndItsFailureIsNoAlarm(t *testing.T) {
	w := outbound(t)
	test := &TestDelivery{To: ToMember(1)}
	w.do(test)
	w.tries(test.Planned, ProblemTimeout)
	if one := w.state.Delivery(test.Planned); one.State != DeliveryFailed || w.state.FailedCount() != 0 {
		t.Errorf("%+v, %d failed", one, w.state.FailedCount())
	}
}

func TestAMessageThatWasTakenOverSaysSo(t *testing.T) {
	w := outbound(t)
	first := &ClaimDeliveries{Deliveries: []DeliveryNumber{1}, Was: []ClaimNumber{0}}
	w.do(first)
	w.do(&ClaimDeliveries{Deliveries: []DeliveryNumber{1}, Was: []ClaimNumber{first.Claim}})
	if one := w.state.Delivery(1); one.Why != ProblemAbandoned || one.Tries != 0 {
		t.Errorf("%+v", one)
	}
}

// A hundred thousand messages, two thousand notices to fifty readers, are replayed and held. What one takes is printed.
func TestWhatDeliveriesTakeOfMemoryAndTime(t *testing.T) {
	const notices, readers = 2000, 50
	plan, end := []*DeliveriesPlanned{}, []*DeliveriesEnded{}
	for n := range notices {
		p, e := &DeliveriesPlanned{Notices: []Notice{{Kind: NoticeUpdate, Bottleneck: 1, Ref: Ref{Commit: uint64(n + 10)}}}}, &DeliveriesEnded{}
		for r := range readers {
			p.To = append(p.To, PlannedDelivery{1, ToReporter(ReportNumber(r + 1))})
			e.Ends = append(e.Ends, DeliveryEnd{Delivery: DeliveryNumber(n*readers + r + 1), State: DeliverySent})
		}
		plan, end = append(plan, p), append(end, e)
	}
	before, begun := held(), time.Now()
	state := new(State)
	for n := range notices {
		d := state.Draft()
		d.Apply(Recorded{Event: plan[n], At: 1, Ref: Ref{Commit: uint64(2*n + 1)}})
		d.Apply(Recorded{Event: end[n], At: 2, Ref: Ref{Commit: uint64(2*n + 1), Index: 1}})
		state = d.Publish(uint64(n+1), [32]byte{}, 2)
	}
	took := time.Since(begun)
	each := (held() - before) / (notices * readers)
	runtime.KeepAlive(plan)
	runtime.KeepAlive(end)
	if state.DeliveryCount() != notices*readers || each > 120 {
		t.Errorf("%d deliveries of %d bytes each", state.DeliveryCount(), each)
	}
	t.Logf("%d bytes a delivery, 100,000 applied in %s", each, took.Round(time.Millisecond))
}

func held() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
