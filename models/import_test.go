package models

import "testing"

// brought is a report as an import brings it in.
func brought(one ImportNumber, key, text string, on Date) *ImportReport {
	return &ImportReport{Import: one, LoggedOn: on, Reference: key, FileReport: FileReport{Source: sales, Text: text, Waiting: WaitingNobody,
		OwnTime: OwnTimeDay, Key: key}}
}

func TestWhatIsImportedIsOfItsDayAndSpendsNoBudget(t *testing.T) {
	w := newWorld(t)
	w.do(&SwitchMail{On: true})
	w.do(&BeginImport{System: "Jira", Rows: 1})
	w.do(brought(1, "FIN-1", "It is slow", w.today()-400))
	r, b := w.state.Report(1), w.state.Bottleneck(1)
	if r.Logged().Day() != int(w.today())-400 || r.Late(MomentOf(w.now)) || r.Waits() || w.state.UnansweredCount() != 0 {
		t.Errorf("%+v", r)
	}
	if all := w.state.Budgets(MomentOf(w.now)).All; all.Filed != 0 || all.Late != 0 {
		t.Errorf("the budget: %+v", all)
	}
	if len(b.Weeks) != 1 || b.Weeks[0].Week != WeekOf(r.Logged()) || b.Newest != r.Logged() {
		t.Errorf("weeks %v, newest %v", b.Weeks, b.Newest)
	}
	if hours, unconfirmed := b.Hours(MomentOf(w.now)); hours != 8 || unconfirmed != 8 { // nobody confirmed it for 35 days
		t.Errorf("%d quarters, %d of them unconfirmed", hours, unconfirmed)
	}
	if len(w.state.notices) != 0 {
		t.Errorf("people are told: %v", w.state.notices)
	}
	w.place = Placement{Bottleneck: 1}
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved, Words: "Done"})
	w.do(brought(1, "FIN-2", "Still slow", w.today()))
	if b := w.state.Bottleneck(1); b.CameBack != 0 || b.HasComeBack() {
		t.Error("what was filed elsewhere says that something came back here")
	}
}

func TestAnUndoneImportLeavesWhatPeopleWorkedOn(t *testing.T) {
	w := newWorld(t)
	w.do(&BeginImport{System: "Jira", Rows: 3})
	for i, key := range []string{"a", "b", "c"} {
		w.do(brought(1, key, "Text "+key, w.today()-Date(i)))
	}
	w.do(&AnswerReport{Report: 2, Words: "We look"})
	undo := &UndoImport{Import: 1}
	w.do(undo)
	one := w.state.Import(1)
	if undo.Left != 0 || one.Undone == 0 || one.Withdrew != 2 || one.Reports != 1 || w.state.Report(2).Withdrawn || !w.state.Report(1).Withdrawn {
		t.Errorf("%+v", one)
	}
	if !w.state.Bottleneck(1).Hidden() || w.state.Bottleneck(2).Hidden() {
		t.Error("a bottleneck of which nothing is left is still shown, or the other one is not")
	}
	w.refuse(brought(1, "d", "More", 0), Conflict, "error.import.over")
	w.do(&BeginImport{System: "Jira", Rows: 3})
	for _, key := range []string{"a", "b", "a"} {
		w.do(brought(2, key, "Text "+key, 0))
	}
	if w.state.ReportCount() != 3 || w.state.Report(1).Withdrawn || w.state.Import(2).Reports != 1 || w.state.Import(1).Reports != 1 {
		t.Errorf("%d reports, %+v", w.state.ReportCount(), w.state.Import(2))
	}
}

func TestWhatSomebodyWithdrewDoesNotComeBackWithAnImport(t *testing.T) {
	w := newWorld(t)
	w.do(&BeginImport{Rows: 1})
	w.do(brought(1, "a", "Text", 0))
	w.doBy(ByReporter(1), &Withdraw{Report: 1})
	w.do(&BeginImport{Rows: 1})
	again := brought(2, "a", "Text", 0)
	w.do(again)
	if !again.There || !w.state.Report(1).Withdrawn {
		t.Error("it came back")
	}
}
