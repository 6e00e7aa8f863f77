package mail

import (
	"testing"
	"time"

	"bottleneck/models"
)

// weekly plans the digest of the Monday after everything, and gives what each member gets.
func (w *world) weekly(to ...models.Recipient) map[string]*written {
	w.t.Helper()
	for _, one := range to {
		w.choose(one, models.MailWeekly)
	}
	w.now = time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	w.do(&models.PlanDigest{})
	return w.mails()
}

func TestAnEngineersWeekSaysWhatWaitsAndWhatChanged(t *testing.T) {
	w := newWorld(t)
	b := w.shared()
	w.do(&models.SetOwner{Bottleneck: b, Owner: erin})
	w.do(&models.SetPromise{Bottleneck: b, Date: models.DateOf(w.now) + 8})
	broken := w.report(sales, "Broken printer", "")
	own := w.view().Report(broken).Bottleneck
	w.do(&models.SetStatus{Bottleneck: own, Status: models.StatusResolved})
	w.weekly(models.ToMember(erin))[erins].says("What waits for you", "wait for an answer", "promised by Wednesday 2 December", "What changed", "2 new bottlenecks", "Resolved: "+own.String())
}

func TestALeadsWeekSaysWhatWaitsForTheirDepartment(t *testing.T) {
	w := newWorld(t)
	invite := &models.InviteMember{Person: "Lea", Email: "lea@northwind.example", Role: models.RoleLead, Departments: []uint32{2}}
	w.do(invite)
	w.do(&models.Join{Link: invite.Link, Person: "Lea", Password: "hash"})
	w.by(models.ByParty(sales), &models.FileReport{Source: sales, Text: "Contracts", OwnTime: models.OwnTimeDay, Waiting: models.WaitingDepartment,
		WaitingParty: models.DepartmentNumbered(2), Key: "contracts"})
	w.weekly(models.ToMember(invite.Member))["lea@northwind.example"].says("What waits for you", "One bottleneck waits for Legal; reports without an answer in it: 1")
}

func TestAWeekInWhichNothingWaitsOrChangedIsNotSent(t *testing.T) {
	w := newWorld(t)
	if all := w.weekly(models.ToMember(erin)); len(all) != 0 {
		t.Errorf("mails went to %q", addresses(all))
	}
}
