package models

import (
	"slices"
	"testing"
	"time"
)

// announce announces a change that comes in so many days.
func (w *world) announce(days int, touched ...Party) HeadsUpNumber {
	w.t.Helper()
	c := &AnnounceHeadsUp{HeadsUpSays: HeadsUpSays{Title: "Invoices as PDF", What: "Nothing is printed.", From: w.today() + Date(days), Touched: touched}}
	c.Key = "key of " + w.now.String()
	w.do(c)
	return c.HeadsUp
}

// says is what a heads-up says now, to be changed.
func (w *world) says(n HeadsUpNumber) HeadsUpSays {
	h := w.state.HeadsUp(n)
	return HeadsUpSays{h.Title, h.What, h.Do, h.From, h.Clock, h.Touched}
}

func TestAHeadsUpIsRefusedThatReachesNobodyOrComesAtNoTime(t *testing.T) {
	w := newWorld(t)
	w.do(&ChangeSupplier{Supplier: borealo.Number, Name: "Borealo", Removed: true})
	good := HeadsUpSays{Title: "Title", What: "What", From: w.today(), Clock: "14:30", Touched: []Party{sales}}
	for key, spoil := range map[string]func(*HeadsUpSays){
		"error.headsup.title":   func(s *HeadsUpSays) { s.Title = "" },
		"error.headsup.what":    func(s *HeadsUpSays) { s.What = "" },
		"error.headsup.from":    func(s *HeadsUpSays) { s.From = 0 },
		"error.headsup.past":    func(s *HeadsUpSays) { s.From-- },
		"error.headsup.far":     func(s *HeadsUpSays) { s.From += HeadsUpDays + 1 },
		"error.headsup.clock":   func(s *HeadsUpSays) { s.Clock = "25:00" },
		"error.headsup.nobody":  func(s *HeadsUpSays) { s.Touched = nil },
		"error.headsup.removed": func(s *HeadsUpSays) { s.Touched = []Party{sales, borealo} },
	} {
		says := good
		spoil(&says)
		w.refuse(&AnnounceHeadsUp{HeadsUpSays: says, Key: key}, Invalid, key)
	}
	w.do(&AnnounceHeadsUp{HeadsUpSays: good, Key: "key"})
}

func TestAHeadsUpIsAnnouncedOncePerForm(t *testing.T) {
	w := newWorld(t)
	c := &AnnounceHeadsUp{HeadsUpSays: HeadsUpSays{Title: "Title", What: "What", From: w.today(), Touched: []Party{sales}}, Key: "key"}
	w.do(c)
	w.do(c)
	other := *c
	other.Title = "Another"
	w.refuse(&other, Conflict, "error.headsup.already")
	if w.state.HeadsUpCount() != 1 || c.HeadsUp != 1 {
		t.Errorf("%d were announced", w.state.HeadsUpCount())
	}
}

func TestMovingTheDayAsksForGotItAnew(t *testing.T) {
	w := newWorld(t)
	n := w.announce(9, sales, legal, acme)
	w.doBy(ByParty(acme), &GetHeadsUp{HeadsUp: n, Party: acme})
	w.do(&GetHeadsUp{HeadsUp: n, Party: sales})
	w.refuse(&GetHeadsUp{HeadsUp: n, Party: borealo}, NotFound, "error.headsup.unknown")
	if left := w.state.NotGot(w.state.HeadsUp(n)); !slices.Equal(left, []Party{legal}) {
		t.Fatalf("not got yet by %v", left)
	}
	says := w.says(n)
	says.What = "Nothing at all is printed."
	w.do(&ChangeHeadsUp{HeadsUp: n, HeadsUpSays: says, Seen: w.state.Number})
	if left := w.state.NotGot(w.state.HeadsUp(n)); len(left) != 1 {
		t.Errorf("other words took back who got it: %v are left", left)
	}
	seen := w.state.Number
	says.From++
	w.do(&ChangeHeadsUp{HeadsUp: n, HeadsUpSays: says, Seen: seen})
	h := w.state.HeadsUp(n)
	if len(w.state.NotGot(h)) != 3 || h.Was != h.From-1 {
		t.Errorf("after the move %v have not got it, it was %v", w.state.NotGot(h), h.Was)
	}
	w.refuse(&GetHeadsUp{HeadsUp: n, Party: sales, Seen: seen}, Conflict, "error.headsup.moved")
	w.refuse(&ChangeHeadsUp{HeadsUp: n, HeadsUpSays: HeadsUpSays{}, Seen: seen}, Conflict, "error.conflict")
}

func TestWhoIsOutOfUseIsNotWaitedFor(t *testing.T) {
	w := newWorld(t)
	n := w.announce(1, sales, acme)
	w.do(&GetHeadsUp{HeadsUp: n, Party: sales})
	if near := w.state.NotYetGot(MomentOf(w.now)); len(near) != 1 {
		t.Errorf("the day before, %d changes are pointed out", len(near))
	}
	w.do(&ChangeSupplier{Supplier: acme.Number, Name: "Acme", Removed: true})
	if near := w.state.NotYetGot(MomentOf(w.now)); len(near) != 0 {
		t.Error("nobody in use has not got it")
	}
}

// The world begins on a Tuesday, so that Monday is four working days off.
func TestWhoHasNotGotItIsPointedOutTwoWorkingDaysBefore(t *testing.T) {
	w := newWorld(t)
	w.announce(6, sales)
	for day, want := range []int{0, 0, 1, 1, 1, 1, 0} {
		if got := len(w.state.NotYetGot(MomentOf(w.now))); got != want {
			t.Errorf("on day %d: %d, want %d", day, got, want)
		}
		w.pass(24 * time.Hour)
	}
}

func TestThoseWhoWereToldAreAskedOnceAWeekAfterTheChange(t *testing.T) {
	w := newWorld(t)
	n, gone := w.announce(1, sales), HeadsUpNumber(0)
	w.pass(time.Minute)
	gone = w.announce(1, legal)
	w.refuse(&WithdrawHeadsUp{HeadsUp: gone}, Invalid, "error.headsup.reason")
	w.do(&WithdrawHeadsUp{HeadsUp: gone, Words: "Not this year."})
	w.refuse(&JudgeHeadsUp{HeadsUp: n, Source: sales}, Conflict, "error.headsup.early")
	w.pass(7 * 24 * time.Hour)
	if w.state.TimeIsDue(MomentOf(w.now)) {
		t.Error("asked six days after the change")
	}
	w.pass(24 * time.Hour)
	w.doBy(Actor{}, &KeepTime{})
	if h := w.state.HeadsUp(n); h.Asked != MomentOf(w.now) || h.Stage(w.today()) != HeadsUpAsking || w.state.HeadsUp(gone).Asked != 0 {
		t.Errorf("asked at %v, stage %d; the withdrawn one at %v", h.Asked, h.Stage(w.today()), w.state.HeadsUp(gone).Asked)
	}
	if w.state.TimeIsDue(MomentOf(w.now)) {
		t.Error("asked twice")
	}
	w.refuse(&ChangeHeadsUp{HeadsUp: n, HeadsUpSays: HeadsUpSays{Title: "Other"}}, Conflict, "error.headsup.over")
	w.pass(40 * 24 * time.Hour)
	if stage := w.state.HeadsUp(n).Stage(w.today()); stage != HeadsUpPast {
		t.Errorf("after 40 days the stage is %d", stage)
	}
}

// asked is a change of which those who were told are asked.
func (w *world) asked(touched ...Party) HeadsUpNumber {
	w.t.Helper()
	n := w.announce(0, touched...)
	w.pass(7 * 24 * time.Hour)
	w.doBy(Actor{}, &KeepTime{})
	return n
}

func TestEachPersonAnswersOnceAndMayChangeIt(t *testing.T) {
	w := newWorld(t)
	w.do(&AddContact{Supplier: acme.Number, Contact: NewContact{Person: "Kim"}})
	w.do(&AddContact{Supplier: acme.Number, Contact: NewContact{Person: "Lee"}})
	n := w.asked(sales, acme)
	w.doBy(ByParty(sales), &JudgeHeadsUp{HeadsUp: n, Source: sales, Effect: EffectWorse, Words: "Zanzibar", Device: "one"})
	w.doBy(ByParty(sales), &JudgeHeadsUp{HeadsUp: n, Source: sales, Effect: EffectSame, Device: "two"})
	w.doBy(ByContact(1), &JudgeHeadsUp{HeadsUp: n, Source: acme, Effect: EffectBetter, Device: "one"})
	w.doBy(ByContact(2), &JudgeHeadsUp{HeadsUp: n, Source: acme, Effect: EffectBetter, Device: "one"})
	if got := w.state.HeadsUp(n).Effects(); got != (EffectCount{Better: 2, Worse: 1, Same: 1}) {
		t.Fatalf("counted %+v", got)
	}
	w.doBy(ByParty(sales), &JudgeHeadsUp{HeadsUp: n, Source: sales, Effect: EffectBetter, Words: "Sansibar", Device: "one"})
	h := w.state.HeadsUp(n)
	if got := h.Effects(); got != (EffectCount{Better: 3, Same: 1}) || h.AnswerOf(ByParty(sales), "one").Words != "Sansibar" {
		t.Errorf("changed to %+v", got)
	}
	if h.AnswerOf(ByParty(sales), "three") != nil || h.AnswerOf(ByParty(sales), "") != nil {
		t.Error("a device that did not answer has an answer")
	}
	before := w.state.Number
	w.doBy(ByParty(sales), &JudgeHeadsUp{HeadsUp: n, Source: sales, Effect: EffectBetter, Words: "Sansibar", Device: "one"})
	if w.state.Number != before {
		t.Error("the same answer was recorded twice")
	}
}

func TestWordsOfAnAnswerAreErasedByAnAdminAndByTime(t *testing.T) {
	w := newWorld(t)
	n := w.asked(sales)
	for _, words := range []string{"Zanzibar is worse", "Zanzibar is much worse"} {
		w.doBy(ByParty(sales), &JudgeHeadsUp{HeadsUp: n, Source: sales, Effect: EffectWorse, Words: words, Device: "one"})
	}
	w.doBy(ByParty(sales), &JudgeHeadsUp{HeadsUp: n, Source: sales, Effect: EffectSame, Words: "Lisbon", Device: "two"})
	if found := w.state.Mentions("zanzibar", 9); len(found) != 1 || found[0].HeadsUp != n {
		t.Errorf("found %+v", found)
	}
	w.do(&EraseHeadsUpAnswer{HeadsUp: n, Answer: 1})
	if left := w.leftInJournal("zanzibar"); len(left) > 0 {
		t.Errorf("left in %v", left)
	}
	if h := w.state.HeadsUp(n); h.Effects().Worse != 1 || h.Answers[1].Words != "Lisbon" {
		t.Error("more than the words of one answer went")
	}
	w.pass(25 * 31 * 24 * time.Hour)
	w.doBy(Actor{}, &EraseOld{HeadsUps: w.state.OutlivedHeadsUps(24, 9, MomentOf(w.now))})
	if left := w.leftInJournal("lisbon"); len(left) > 0 {
		t.Errorf("after two years left in %v", left)
	}
}

func TestWhatWasLearnedFromACustomerIsCountedWithTheChange(t *testing.T) {
	w := newWorld(t)
	w.do(&AddDepartments{Departments: []NewDepartment{Usual("en", "engineering", "")}})
	n := w.announce(0, sales)
	tell := func(source Party, key string, about HeadsUpNumber) *LearnFromCustomer {
		return &LearnFromCustomer{FileReport{Source: source, Text: "They knew of " + key, HeadsUp: about, Key: key, OwnTime: OwnTimeDay}}
	}
	w.doBy(ByParty(sales), tell(sales, "a", n))
	w.doBy(ByParty(sales), tell(sales, "a", n))
	w.into(1).doBy(ByParty(sales), tell(sales, "b", 0))
	w.refuse(tell(legal, "c", n), Invalid, "error.headsup.unknown")
	first, second := w.state.Report(1), w.state.Report(2)
	if w.state.ReportCount() != 2 || first.Kind != Blocker || !first.Learned || !second.Learned || w.bottleneck(1).Learned != 2 {
		t.Errorf("%d reports, %+v", w.state.ReportCount(), first)
	}
	if first.WaitingParty != DepartmentNumbered(3) || second.Waiting != WaitingNobody {
		t.Errorf("waiting for %v and %v", first.WaitingParty, second.Waiting)
	}
	if got := w.state.LearnedFromCustomers(w.state.HeadsUp(n)); got != 1 {
		t.Errorf("%d learned of it from a customer", got)
	}
	w.do(&Withdraw{Report: 1})
	if w.state.LearnedFromCustomers(w.state.HeadsUp(n)) != 0 || w.bottleneck(1).Learned != 1 {
		t.Error("what is withdrawn is still counted")
	}
}

func TestLeadsAndContactsOfWhomAChangeTouchesAreToldOfIt(t *testing.T) {
	w := newWorld(t)
	w.doBy(Actor{}, &SwitchMail{On: true})
	lead := &InviteMember{Person: "Lea", Email: "lea@example.org", Role: RoleLead, Departments: []uint32{legal.Number}}
	w.do(lead)
	w.doBy(ByMember(lead.Member), &Join{Link: lead.Link, Person: "Lea", Password: "hash"})
	w.do(&AddContact{Supplier: acme.Number, Contact: NewContact{Person: "Kim", Email: "kim@acme.example"}})
	w.do(&AddContact{Supplier: borealo.Number, Contact: NewContact{Person: "Lee", Email: "lee@borealo.example"}})
	count := len(w.state.notices)
	n := w.announce(3, legal, acme)
	if len(w.state.notices) != count+1 {
		t.Fatalf("%d notices of one announcement", len(w.state.notices)-count)
	}
	note := &w.state.notices[count]
	readers := w.state.ReadersOf(note)
	if note.Kind != NoticeHeadsUp || HeadsUpNumber(note.Subject) != n || len(readers) != 2 {
		t.Errorf("notice %+v is read by %v", note, readers)
	}
	says := w.says(n)
	says.Do = "Nothing."
	w.do(&ChangeHeadsUp{HeadsUp: n, HeadsUpSays: says})
	if len(w.state.notices) != count+1 {
		t.Error("people are told of other words")
	}
}
