package models

import (
	"testing"
	"time"
)

func (w *world) agree(what string, owner ActionOwner, due Date) ActionNumber {
	w.t.Helper()
	w.do(&AgreeAction{Bottleneck: 1, Action: NewAction{What: what, Owner: owner, Due: due}})
	return ActionNumber(w.state.actions.Len())
}

func withLearning(t *testing.T) *world {
	w := newWorld(t)
	w.learn(w.resolved())
	return w
}

func TestActionsNeedWordsAnOwnerAndADayWithinAYear(t *testing.T) {
	w := newWorld(t)
	n, owner := w.resolved(), ActionOwner{Department: 1}
	w.refuse(&AgreeAction{Bottleneck: n, Action: NewAction{"a", owner, w.today()}}, Conflict, "error.action.no-learning")
	w.learn(n)
	for key, one := range map[string]NewAction{
		"error.action.what":  {"", owner, w.today()},
		"error.action.owner": {"a", ActionOwner{}, w.today()},
		"error.action.due":   {"a", owner, 0},
		"error.action.past":  {"a", owner, w.today() - 1},
		"error.action.far":   {"a", owner, w.today() + 365},
	} {
		w.refuse(&AgreeAction{Bottleneck: n, Action: one}, Invalid, key)
	}
	w.refuse(&AgreeAction{Bottleneck: n, Action: NewAction{"a", ActionOwner{Member: 9}, w.today()}}, Invalid, "error.action.owner")
	w.do(&AgreeAction{Bottleneck: n, Action: NewAction{"a", owner, w.today()}, Seen: w.state.Number})
	seen := w.state.Number - 1
	w.do(&AgreeAction{Bottleneck: n, Action: NewAction{"a", owner, w.today()}, Seen: seen})
	if got := len(w.state.ActionsOf(w.bottleneck(n))); got != 1 {
		t.Errorf("sent twice from one page: %d actions", got)
	}
}

func TestAnActionIsDoneDroppedReopenedAndMovedWithReasons(t *testing.T) {
	w := withLearning(t)
	n := w.agree("Give the list an owner", ActionOwner{Member: 1}, w.today()+2)
	w.refuse(&CloseAction{Action: n, Dropped: true}, Invalid, "error.action.reason.drop")
	w.refuse(&MoveAction{Action: n, Due: w.today() + 5, Owner: ActionOwner{Member: 1}}, Invalid, "error.action.reason.move")
	w.do(&MoveAction{Action: n, Due: w.today() + 5, Owner: ActionOwner{Department: 2}, Words: "Legal do it"})
	w.do(&CloseAction{Action: n, Dropped: true, Words: "There is no list any more"})
	w.refuse(&CloseAction{Action: n, Seen: w.state.Number - 1}, Conflict, "error.action.changed")
	w.do(&ReopenAction{Action: n})
	w.do(&CloseAction{Action: n})
	a := w.state.Action(n)
	if a.State != ActionDone || a.Due != w.today()+5 || a.Owner.Department != 2 || len(a.Steps) != 4 || a.Steps[1].Words == "" {
		t.Errorf("%+v", a)
	}
}

func TestTheShareKeptCountsWhatWasDoneByItsDate(t *testing.T) {
	w := withLearning(t)
	owner := ActionOwner{Department: 1}
	if got := w.state.ActionsKept(MomentOf(w.now)); got.Percent() != -1 {
		t.Errorf("nothing was due: %+v", got)
	}
	inTime, late, dropped, overdue := w.agree("a", owner, w.today()+1), w.agree("b", owner, w.today()+1), w.agree("c", owner, w.today()+9), w.agree("d", owner, w.today()+1)
	w.agree("e", owner, w.today()+30) // not due yet
	w.do(&CloseAction{Action: inTime})
	w.do(&CloseAction{Action: dropped, Dropped: true, Words: "no"})
	w.pass(3 * 24 * time.Hour)
	w.do(&CloseAction{Action: late})
	if got := w.state.ActionsKept(MomentOf(w.now)); got != (Kept{Done: 1, Asked: 4}) || got.Percent() != 25 {
		t.Errorf("kept %+v", got)
	}
	open := w.state.OpenActions()
	if len(open) != 2 || open[0].Number != overdue || !open[0].Overdue(w.today()) {
		t.Errorf("open: %v", open)
	}
}

func TestOfAnOverdueActionIsToldOncePerDate(t *testing.T) {
	w := withLearning(t)
	n := w.agree("a", ActionOwner{Member: 1}, w.today()+1)
	told := func() (count int) {
		w.do(&KeepTime{})
		for _, r := range w.log {
			if _, ok := r.Event.(*ActionOverdue); ok {
				count++
			}
		}
		return count
	}
	if got := told(); got != 0 {
		t.Errorf("told %d times before the day", got)
	}
	w.pass(24 * time.Hour)
	if got := told(); got != 0 {
		t.Errorf("told %d times on the day itself", got)
	}
	w.pass(24 * time.Hour)
	told()
	if got := told(); got != 1 {
		t.Errorf("told %d times", got)
	}
	w.do(&MoveAction{Action: n, Due: w.today() + 1, Owner: ActionOwner{Member: 1}, Words: "tomorrow"})
	w.pass(48 * time.Hour)
	if got := told(); got != 2 {
		t.Errorf("told %d times after the second date", got)
	}
}

func TestAnErasedMembersActionStaysWithNobodyWhoIsHere(t *testing.T) {
	w := withLearning(t)
	w.do(&InviteMember{Person: "Bea", Email: "bea@example.org", Role: RoleEngineer})
	n := w.agree("a", ActionOwner{Member: 2}, w.today()+1)
	w.do(&EraseMember{Member: 2})
	a := w.state.Action(n)
	if m := w.state.Member(a.Owner.Member); m == nil || !m.Erased || a.State != ActionOpen {
		t.Errorf("%+v", a)
	}
	w.refuse(&MoveAction{Action: n, Due: w.today() + 2, Owner: ActionOwner{Member: 2}}, Invalid, "error.action.reason.move")
	w.do(&MoveAction{Action: n, Due: w.today() + 2, Owner: ActionOwner{Department: 1}, Words: "Bea has left"})
}
