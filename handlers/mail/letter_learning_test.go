package mail

import (
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

var taught = models.LearningWords{Held: "The list had no place.", Change: "Sales own it."}

// resolvedWorld has a bottleneck of Sales' and Acme's that Erin cares for and that was resolved.
func resolvedWorld(t *testing.T) *world {
	w := newWorld(t)
	first := w.report(models.DepartmentNumbered(1), "The list is old", "sam@northwind.example")
	w.join(w.report(models.SupplierNumbered(1), "Your prices are wrong", ""), first)
	w.do(&models.SetOwner{Bottleneck: 1, Owner: erin})
	w.do(&models.SetStatus{Bottleneck: 1, Status: models.StatusResolved})
	w.mails()
	return w
}

func TestALearningGoesToThoseWhoMayReadIt(t *testing.T) {
	w := resolvedWorld(t)
	w.do(&models.PublishLearning{Bottleneck: 1, Words: taught})
	mails := w.mails()
	for _, to := range []string{"sam@northwind.example", "erin@northwind.example"} {
		if mails[to] == nil {
			t.Fatalf("%s hears nothing of it", to)
		}
		mails[to].says("The list had no place.", "What do we change?", "Sales own it.")
	}
	if mails["ana@acme.example"] != nil {
		t.Error("the supplier hears of what was not meant for them")
	}
}

func TestALearningThatWasTakenBackIsNotSent(t *testing.T) {
	w := resolvedWorld(t)
	w.do(&models.PublishLearning{Bottleneck: 1, Words: taught, Audience: models.AudienceSuppliers})
	planned := w.planned()
	if len(planned) < 3 {
		t.Fatalf("only %d are told", len(planned))
	}
	history := w.view().Bottleneck(1).History
	w.do(&models.Undo{Bottleneck: 1, Entry: history[len(history)-1].Ref})
	for _, one := range planned {
		if m := w.write(one); m != nil {
			t.Errorf("%s is sent %s", m.to, m.text)
		}
	}
}

func TestWhoDoesAnOverdueActionHearsOfItUntilItIsDone(t *testing.T) {
	w := resolvedWorld(t)
	w.do(&models.PublishLearning{Bottleneck: 1, Words: taught, Actions: []models.NewAction{{What: "Take old copies away",
		Owner: models.ActionOwner{Member: erin}, Due: models.DateOf(w.now) + 2}}})
	w.mails()
	w.now = w.now.Add(4 * 24 * time.Hour)
	w.do(&models.KeepTime{})
	planned := w.planned()
	if len(planned) != 1 {
		t.Fatalf("%d are told", len(planned))
	}
	if m := w.write(planned[0]).says("Take old copies away"); !strings.Contains(m.text, "/actions/1") {
		t.Errorf("it does not lead to the action: %s", m.text)
	}
	w.do(&models.MoveAction{Action: 1, Due: models.DateOf(w.now) - 2, Owner: models.ActionOwner{Member: ada}, Words: "Ada has the list"})
	if w.write(planned[0]) != nil {
		t.Error("somebody else does it, and the mail goes")
	}
	w.do(&models.MoveAction{Action: 1, Due: models.DateOf(w.now) - 2, Owner: models.ActionOwner{Member: erin}, Words: "Ada is away"})
	if w.write(planned[0]) == nil {
		t.Error("they do it again, and no mail goes")
	}
	w.do(&models.CloseAction{Action: 1})
	if w.write(planned[0]) != nil {
		t.Error("it is done, and the mail goes")
	}
}
