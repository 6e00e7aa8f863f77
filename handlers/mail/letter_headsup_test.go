package mail

import (
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func TestAChangeIsToldToTheLeadAndTheContactWhomItTouches(t *testing.T) {
	w := newWorld(t)
	invite := &models.InviteMember{Person: "Lee", Email: "lee@northwind.example", Role: models.RoleLead, Departments: []uint32{1}}
	w.do(invite)
	w.by(models.ByMember(invite.Member), &models.Join{Link: invite.Link, Person: "Lee", Password: "hash"})
	w.planned()
	says := models.HeadsUpSays{Title: "Invoices as PDF", What: "Nothing is printed.", Do: "Tell who asks.", Clock: "08:00",
		From: models.DateOf(w.now) + 1, Touched: []models.Party{models.DepartmentNumbered(1), models.SupplierNumbered(1)}}
	w.do(&models.AnnounceHeadsUp{HeadsUpSays: says, Key: "key"})
	mails := w.mails()
	if len(mails) != 2 {
		t.Fatalf("%d mails", len(mails))
	}
	mails["lee@northwind.example"].says("From 25 November 2026, 08:00", "Nothing is printed.", "Tell who asks.")
	ana := mails["ana@acme.example"].says("Nothing is printed.")
	if text, _ := ana.flat(); strings.Contains(text, "Sales") || strings.Contains(text, "Lee") || !strings.Contains(ana.raw, "h-1") {
		t.Errorf("the contact reads %s", text)
	}
	w.now = w.now.AddDate(0, 0, 8).Add(time.Hour)
	w.by(models.Actor{}, &models.KeepTime{})
	for address, m := range w.mails() {
		m.says("What came of “Invoices as PDF”? Better or worse?")
		delete(mails, address)
	}
	if len(mails) != 0 {
		t.Errorf("not asked: %v", mails)
	}
}

func TestAWithdrawnChangeIsToldAsWithdrawnHoweverLateTheMailGoes(t *testing.T) {
	w := newWorld(t)
	w.do(&models.AnnounceHeadsUp{HeadsUpSays: models.HeadsUpSays{Title: "A new gate", What: "At the back.", From: models.DateOf(w.now) + 3,
		Touched: []models.Party{models.SupplierNumbered(1)}}, Key: "key"})
	list := w.planned()
	w.do(&models.WithdrawHeadsUp{HeadsUp: 1, Words: "It stays at the front."})
	if len(list) != 1 {
		t.Fatalf("%d planned", len(list))
	}
	m := w.write(list[0]).says("this change does not come", "It stays at the front.")
	if text, _ := m.flat(); strings.Contains(text, "At the back.") {
		t.Error("it still tells of the change")
	}
}
