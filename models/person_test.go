package models

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// leave files a report with a contact.
func (w *world) leave(contact, text string) ReportNumber {
	w.t.Helper()
	c := &FileReport{Source: sales, Text: text, OwnTime: OwnTimeDay, Waiting: WaitingNobody, Contact: contact,
		Device: fmt.Sprint("device ", len(w.log)), Key: fmt.Sprint("key ", len(w.log))}
	w.doBy(ByParty(sales), c)
	return c.Filed.Report
}

// leftInJournal lists the events that still hold a word once everything that was ordered to be erased is.
func (w *world) leftInJournal(word string) (names []string) {
	w.t.Helper()
	gone := map[Ref]bool{}
	for _, r := range w.log {
		if order, ok := r.Event.(Erasing); ok {
			for _, ref := range order.Erases() {
				gone[ref] = true
			}
		}
	}
	for _, r := range w.log {
		data, err := json.Marshal(r.Event)
		if err != nil {
			w.t.Fatal(err)
		}
		if !gone[r.Ref] && strings.Contains(strings.ToLower(string(data)), word) {
			names = append(names, r.Event.Name())
		}
	}
	return names
}

func TestReportsOfOnePersonAreFoundByHoweverTheyWroteTheirContact(t *testing.T) {
	w := newWorld(t)
	w.leave("Zoe@example.org", "One")
	w.leave("max@example.org", "Two")
	w.leave(" zoe@EXAMPLE.org", "Three")
	if got := w.state.ReportsOfPerson(1); !slices.Equal(got, []ReportNumber{3, 1}) {
		t.Errorf("the reports of Zoe are %v", got)
	}
	found := w.state.ContactsLike("example.ORG", 9)
	if len(found) != 2 || found[0].Newest != 3 || found[0].Reports != 2 || found[1].Newest != 2 {
		t.Errorf("found %+v", found)
	}
	for n, left := range map[ReportNumber][]ReportNumber{3: {1}, 1: {3}} {
		again := *w
		again.do(&RemoveContact{Report: n})
		if got := again.state.WithContact("zoe@example.org"); !slices.Equal(got, left) {
			t.Errorf("without %s the contact leads to %v, want %v", n, got, left)
		}
	}
}

func TestErasingAPersonLeavesNoWordOfTheirsAndWhatWasCounted(t *testing.T) {
	w := newWorld(t)
	n := w.leave("zoe@example.org", "Zanzibar delivery is late")
	other := w.into(1).leave("zoe@example.org", "Zanzibar again")
	kept := w.into(1).leave("max@example.org", "Somebody else waits for Sansibar")
	w.do(&AddWords{Report: n, Text: "Zanzibar, added", Key: "more"})
	w.do(&AnswerReport{Report: n, Words: "Dear Zanzibar-Zoe, it comes on Friday"})
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved, Words: "It came."})
	w.do(&GiveVerdict{Report: n, Verdict: VerdictPartly, Words: "Zanzibar is only half there"})
	hours, response := w.hours(1), w.state.Report(n).Response
	erase := &ErasePerson{Report: n, All: true}
	w.do(erase)
	for _, word := range []string{"zanzibar", "zoe"} {
		if left := w.leftInJournal(word); len(left) > 0 {
			t.Errorf("%q is left in %v", word, left)
		}
	}
	r := w.state.Report(n)
	if erase.Erased != 2 || erase.Left != 0 || r.Text != "" || r.Rest().Contact != "" || w.state.HoldsDetails(r) || w.state.HoldsDetails(w.state.Report(other)) {
		t.Errorf("erased %d: %+v", erase.Erased, r)
	}
	if said := r.Rest().Replies; len(said) != 1 || said[0].Words != "" {
		t.Errorf("the answer is still known: %+v", said)
	}
	if w.hours(1) != hours || r.Response != response || r.Waits() || w.bottleneck(1).Partly != 1 {
		t.Error("what was counted changed")
	}
	if title := w.state.Title(w.bottleneck(1)); title != "Somebody else waits for Sansibar" {
		t.Errorf("the title is %q", title)
	}
	if !w.state.HoldsDetails(w.state.Report(kept)) || len(w.state.WithContact("max@example.org")) != 1 {
		t.Error("somebody else was erased")
	}
	before := w.state.Number
	if w.do(&ErasePerson{Report: n, All: true}); w.state.Number != before {
		t.Error("what is erased was erased again")
	}
}

func TestOneReportIsErasedAloneAndATypedTitleStays(t *testing.T) {
	w := newWorld(t)
	w.leave("zoe@example.org", "Zanzibar delivery is late")
	w.leave("zoe@example.org", "Another thing")
	w.do(&SetTitle{Bottleneck: 1, Title: "Deliveries to the island"})
	w.do(&ErasePerson{Report: 1})
	if w.state.HoldsDetails(w.state.Report(1)) || !w.state.HoldsDetails(w.state.Report(2)) {
		t.Error("not this report alone")
	}
	typed := w.state.TitlesTyped([]ReportNumber{1, 2})
	if len(typed) != 1 || typed[0].Number != 1 || w.state.Title(typed[0]) != "Deliveries to the island" {
		t.Errorf("typed titles: %v", typed)
	}
}

func TestManyReportsAreErasedInSeveralCommits(t *testing.T) {
	w := newWorld(t)
	for i := range erasedAtOnce + 3 {
		w.leave("zoe@example.org", "Report "+string(rune('A'+i%26))+strings.Repeat("x", i/26+1))
	}
	erase := &ErasePerson{Report: 7, All: true}
	w.do(erase)
	if erase.Erased != erasedAtOnce || erase.Left != 3 {
		t.Errorf("erased %d, left %d", erase.Erased, erase.Left)
	}
	if w.do(erase); erase.Erased != 3 || erase.Left != 0 || len(w.state.WithContact("zoe@example.org")) != 0 {
		t.Errorf("then erased %d, left %d", erase.Erased, erase.Left)
	}
}

func TestUndoingBringsNoErasedMemberBack(t *testing.T) {
	w := newWorld(t)
	invite := &InviteMember{Person: "Zoe", Email: "zoe@example.org", Role: RoleEngineer}
	w.do(invite)
	w.doBy(ByMember(2), &Join{Link: invite.Link, Person: "Zoe", Password: "hash"})
	w.leave("", "The printer is broken")
	w.do(&SetOwner{Bottleneck: 1, Owner: 2})
	w.do(&SetOwner{Bottleneck: 1, Owner: 1})
	owned := w.lastEntry(1)
	w.do(&Help{Bottleneck: 1, Member: 2, On: true})
	w.do(&Help{Bottleneck: 1, Member: 2})
	helped := w.lastEntry(1)
	w.do(&EraseMember{Member: 2})
	w.do(&Undo{Bottleneck: 1, Entry: owned})
	w.refuse(&Undo{Bottleneck: 1, Entry: helped}, Conflict, "error.undo.changed")
	if b := w.bottleneck(1); b.Owner != 0 || len(b.Helpers) != 0 {
		t.Errorf("cared for by %d, helped by %v", b.Owner, b.Helpers)
	}
}

func (w *world) lastEntry(n BottleneckNumber) Ref {
	history := w.bottleneck(n).History
	return history[len(history)-1].Ref
}

func TestAnErasureFitsACommitHoweverMuchWasAdded(t *testing.T) {
	w := newWorld(t)
	for i := range 4 {
		n := w.leave("zoe@example.org", fmt.Sprint("Report ", i))
		w.do(&Withdraw{Report: n})
		for step := range namedAtOnce / 2 {
			w.do(&AddWords{Report: n, Text: "More", Key: fmt.Sprint(i, "key", step)})
		}
	}
	largest := func(c Command) int {
		from := len(w.log)
		w.do(c)
		size := 0
		for _, r := range w.log[from:] {
			raw, err := Encode(r.Event, r.By, "salt of sixteen b")
			if err != nil {
				t.Fatal(err)
			}
			size += len(raw)
		}
		return size
	}
	erase := &ErasePerson{Report: 1, All: true}
	if size := largest(erase); size > 1<<19 || erase.Erased == 0 || erase.Left == 0 {
		t.Errorf("%d bytes erase %d reports and leave %d", size, erase.Erased, erase.Left)
	}
	w.pass(months(25))
	old := &EraseOld{Reports: w.state.Outlived(24, 99, MomentOf(w.now))}
	if size := largest(old); size > 1<<19 {
		t.Errorf("%d bytes erase what is old", size)
	}
	for range 2 {
		w.do(&EraseOld{Reports: w.state.Outlived(24, 99, MomentOf(w.now))})
	}
	if left := w.state.Outlived(24, 99, MomentOf(w.now)); len(left) > 0 {
		t.Errorf("%v are never erased", left)
	}
}

func TestAMemberIsErasedButNotTheLastAdmin(t *testing.T) {
	w := newWorld(t)
	w.refuse(&EraseMember{Member: 1}, Conflict, "error.member.last-admin")
	invite := &InviteMember{Person: "Zoe", Email: "Zoe@example.org", Role: RoleAdmin}
	w.do(invite)
	w.doBy(ByMember(2), &Join{Link: invite.Link, Person: "Zoe Zanzibar", Password: "argon zanzibar"})
	w.doBy(ByMember(2), &ChangePassword{Member: 2, Password: "zanzibar"})
	w.doBy(ByMember(2), &StartSession{Member: 2, Hash: "hash of zoe", Agent: "Firefox"})
	w.leave("max@example.org", "The printer is broken")
	w.do(&SetOwner{Bottleneck: 1, Owner: 2})
	w.do(&Help{Bottleneck: 1, Member: 2, On: true})
	w.do(&InviteAgain{Member: 2})
	link := w.state.Member(2).Invitation
	w.do(&EraseMember{Member: 2})
	if left := w.leftInJournal("zanzibar"); len(left) > 0 {
		t.Errorf("the name is left in %v", left)
	}
	m := w.state.Member(2)
	if !m.Erased || !m.Disabled || m.Name != "" || m.Email != "" || w.state.MemberByEmail("zoe@example.org") != nil {
		t.Errorf("what is left: %+v", m)
	}
	if b := w.bottleneck(1); b.Owner != 0 || len(b.Helpers) != 0 {
		t.Errorf("B-1 is owned by %d, helped by %v", b.Owner, b.Helpers)
	}
	if _, session := w.state.Session("hash of zoe", MomentOf(w.now)); session != nil || w.state.Link(link).Ended == 0 {
		t.Error("the session or the invitation still opens")
	}
	w.refuse(&EraseMember{Member: 2}, NotFound, "error.member.unknown")
	w.refuse(&ChangeMember{Member: 2, Role: RoleAdmin}, NotFound, "error.member.unknown")
	w.refuse(&InviteAgain{Member: 2}, NotFound, "error.member.unknown")
	again := &InviteMember{Person: "Zoe", Email: "zoe@example.org", Role: RoleReader}
	if w.do(again); again.Member != 3 {
		t.Errorf("the number of an erased member is given again: %d", again.Member)
	}
}

func TestMentionsAreFoundWhereverSomebodyTypedThem(t *testing.T) {
	w := newWorld(t)
	n := w.leave("zoe@example.org", "Zoe’s delivery is late")
	w.do(&AddWords{Report: n, Text: "It is still ZOE's", Key: "more"})
	w.do(&AnswerReport{Report: n, Words: "Dear Zoe"})
	w.do(&PostUpdate{Bottleneck: 1, Words: "We told Zoe"})
	w.do(&SetNeed{Bottleneck: 1, Words: "Ask Zoe first"})
	w.do(&SetTitle{Bottleneck: 1, Title: "Deliveries for Zoe"})
	w.leave("max@example.org", "Nothing of hers")
	var what []string
	for _, one := range w.state.Mentions("zoe", 99) {
		what = append(what, one.What)
	}
	if want := []string{"text", "contact", "added", "reply", "title", "need", "update"}; !slices.Equal(what, want) {
		t.Errorf("found in %v, want %v", what, want)
	}
	if got := len(w.state.Mentions("zoe", 3)); got != 3 {
		t.Errorf("%d places, want at most 3", got)
	}
	w.do(&ErasePerson{Report: n})
	for _, one := range w.state.Mentions("zoe", 99) {
		if one.Report != 0 {
			t.Errorf("after erasing, %s still holds the name in its %s", one.Report, one.What)
		}
	}
}

func months(n int) time.Duration { return time.Duration(n) * 31 * 24 * time.Hour }

func TestWhatComesToAnOldBottleneckIsNotErasedWithinTheHour(t *testing.T) {
	w := newWorld(t)
	old := w.leave("max@example.org", "Done with long ago")
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	merged := w.leave("zoe@example.org", "Open until it was merged")
	moved := w.leave("zoe@example.org", "Open until it was moved")
	w.pass(months(25))
	w.do(&Merge{From: 2, Into: 1})
	w.do(&Move{Reports: []ReportNumber{moved}, From: 3, Into: 1})
	if due := w.state.Outlived(24, 99, MomentOf(w.now)); !slices.Equal(due, []ReportNumber{old}) {
		t.Errorf("due are %v, not only %s", due, old)
	}
	w.pass(months(25))
	if due := w.state.Outlived(24, 99, MomentOf(w.now)); !slices.Equal(due, []ReportNumber{old, merged, moved}) {
		t.Errorf("two years later %v are due", due)
	}
}

func TestWhatIsSaidLateIsNotErasedWithinTheHour(t *testing.T) {
	w := newWorld(t)
	n := w.leave("zoe@example.org", "Resolved long ago")
	f := w.released("Parcels come late")
	for _, b := range []BottleneckNumber{1, 2} {
		w.do(&SetStatus{Bottleneck: b, Status: StatusResolved})
	}
	erase := func() int {
		due := &EraseOld{Reports: w.state.Outlived(24, 99, MomentOf(w.now))}
		w.doBy(Actor{}, due)
		return len(due.Reports)
	}
	w.pass(months(25))
	if erased := erase(); erased != 2 {
		t.Fatalf("%d erased after two years, want 2", erased)
	}
	w.do(&AnswerReport{Report: n, Words: "Sorry that nobody wrote"})
	w.answer(f, AnswerPromise, w.today()+9, "We put it right")
	if erased := erase(); erased != 0 {
		t.Error("what was just said is erased")
	}
	w.pass(months(25))
	if erased := erase(); erased != 2 || len(w.leftInJournal("we put it right")) > 0 {
		t.Errorf("%d erased two years after it was said, want 2; left: %v", erased, w.leftInJournal("we put it right"))
	}
}

func TestDetailsGoByThemselvesOnceAReportIsLongDoneWith(t *testing.T) {
	w := newWorld(t)
	settings := w.state.Settings
	if settings.Retention() != 24 {
		t.Errorf("an old journal keeps details for %d months", settings.Retention())
	}
	settings.RetentionMonths = 6
	w.do(&ChangeSettings{Settings: settings})
	resolved := w.leave("a@example.org", "Resolved")
	open := w.leave("b@example.org", "Open")
	wontDo := w.leave("c@example.org", "Turned down")
	withdrawn := w.leave("d@example.org", "Withdrawn")
	again := w.leave("e@example.org", "Resolved, and then something was added")
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.do(&SetStatus{Bottleneck: 3, Status: StatusWontDo, Words: "Because.", Gained: "Runs stay on time.", Review: w.today() + 90})
	w.do(&Withdraw{Report: withdrawn})
	w.do(&SetStatus{Bottleneck: 5, Status: StatusResolved})
	w.pass(months(5))
	w.learn(1) // being done with began before
	w.do(&AddWords{Report: again, Text: "There is more", Key: "more"})
	due := func() []ReportNumber { return w.state.Outlived(w.state.Settings.Retention(), 99, MomentOf(w.now)) }
	if got := due(); len(got) > 0 {
		t.Errorf("after five months %v are due", got)
	}
	w.pass(months(1) + 48*time.Hour)
	if got := due(); !slices.Equal(got, []ReportNumber{resolved, wontDo, withdrawn}) {
		t.Fatalf("after six months %v are due", got)
	}
	for _, keep := range []int{24, RetentionNever} {
		if got := w.state.Outlived(keep, 99, MomentOf(w.now)); len(got) > 0 {
			t.Errorf("%v are due after %d months", got, keep)
		}
	}
	asked := &EraseOld{Reports: due()}
	w.do(&SetStatus{Bottleneck: 3, Status: StatusNew}) // meanwhile, somebody took it up again
	w.doBy(Actor{}, asked)
	for n, left := range map[ReportNumber]bool{resolved: false, open: true, wontDo: true, withdrawn: false, again: true} {
		if got := w.state.HoldsDetails(w.state.Report(n)); got != left {
			t.Errorf("%s holds details: %v, want %v", n, got, left)
		}
	}
	before := w.state.Number
	if w.doBy(Actor{}, asked); w.state.Number != before { // another server does the same
		t.Error("what is erased was erased again")
	}
}
