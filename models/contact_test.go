package models

import (
	"errors"
	"strings"
	"testing"
	"time"
)

const day = 24 * time.Hour

// opens says how a link answers now: "" if it opens, else the key of what is wrong.
func (w *world) opens(link LinkNumber) string {
	w.t.Helper()
	keys := testKeys(w.t, 1)
	_, err := w.state.OpenLink(keys, keys.Token(LinkSupplier, uint32(link)), LinkSupplier, MomentOf(w.now))
	var known *Error
	if errors.As(err, &known) {
		return known.Key
	}
	return ""
}

// contact adds a contact to Acme and gives its number and link.
func (w *world) contact(person, email string) (ContactNumber, LinkNumber) {
	w.t.Helper()
	c := &AddContact{Supplier: 1, Contact: NewContact{Person: person, Email: email, Language: "de"}}
	w.do(c)
	return c.Added, w.state.Contact(c.Added).Link
}

func TestOneContactsLinkIsClosedWithoutTheOthers(t *testing.T) {
	w := newWorld(t)
	ana, anas := w.contact("Ana Ruiz", "ana@acme.example")
	_, bens := w.contact("Ben", "")
	shared := w.state.Supplier(1).Link
	w.do(&RemoveContactFromSupplier{Contact: ana})
	if w.opens(anas) != "error.link.gone.supplier" || w.opens(bens) != "" || w.opens(shared) != "" {
		t.Errorf("Ana's %q, Ben's %q, everybody's %q", w.opens(anas), w.opens(bens), w.opens(shared))
	}
	if got := w.state.ContactsOf(w.state.Supplier(1)); len(got) != 1 || got[0].Name != "Ben" {
		t.Errorf("contacts in use: %v", got)
	}
	w.do(&RemoveContactFromSupplier{Contact: ana, Back: true})
	if w.opens(anas) != "" {
		t.Error("a contact who is back keeps the address")
	}
}

func TestAContactIsThereOnce(t *testing.T) {
	w := newWorld(t)
	w.contact("Ana Ruiz", "ana@acme.example")
	w.refuse(&AddContact{Supplier: 1, Contact: NewContact{Person: "A. Ruiz", Email: "ANA@acme.example"}}, Invalid, "error.contact.taken")
	w.refuse(&AddContact{Supplier: 1, Contact: NewContact{Person: "ana ruiz"}}, Invalid, "error.contact.taken")
	w.do(&AddContact{Supplier: 2, Contact: NewContact{Person: "Ana Ruiz", Email: "ana@acme.example"}})
	w.refuse(&AddContact{Supplier: 9, Contact: NewContact{Person: "Ana"}}, NotFound, "error.supplier.unknown")
}

func TestASupplierLinkRunsOutUnlessItIsUsed(t *testing.T) {
	w := newWorld(t)
	ana, link := w.contact("Ana Ruiz", "")
	w.pass(89 * day)
	if w.opens(link) != "" {
		t.Fatal("it runs out after 90 days, not before")
	}
	c := &FileReport{Source: acme, Text: "The order has no number", OwnTime: OwnTimeDay, Key: "key"}
	w.doBy(ByContact(ana), c)
	if got := w.state.Link(link); got.Reports != 1 || got.Acted != MomentOf(w.now) {
		t.Errorf("%d reports, last acted through at %v", got.Reports, got.Acted)
	}
	w.pass(89 * day)
	if w.opens(link) != "" {
		t.Error("acting through it renews it")
	}
	if shared := w.opens(w.state.Supplier(1).Link); shared != "error.link.expired" {
		t.Errorf("the link that nobody used: %q", shared)
	}
	w.pass(day)
	if got := w.opens(link); got != "error.link.expired" {
		t.Errorf("90 days unused: %q", got)
	}
	w.do(&RenewLink{Link: link, Days: 30})
	w.pass(29 * day)
	if w.opens(link) != "" {
		t.Error("renewed, the same address works again")
	}
	w.pass(day)
	if w.opens(link) != "error.link.expired" {
		t.Error("for as long as was said")
	}
}

func TestTheOrganisationChoosesHowLongSupplierLinksWork(t *testing.T) {
	w := newWorld(t)
	settings := w.state.Settings
	settings.LinkDays = -1
	w.do(&ChangeSettings{Settings: settings})
	_, forever := w.contact("Ana", "")
	settings.LinkDays = 7
	w.do(&ChangeSettings{Settings: settings})
	_, week := w.contact("Ben", "")
	w.pass(8 * day)
	if w.opens(forever) != "" || w.opens(week) != "error.link.expired" {
		t.Errorf("without end %q, for a week %q", w.opens(forever), w.opens(week))
	}
}

func TestAReplacedLinkWorksAsLongAsWasSaid(t *testing.T) {
	w := newWorld(t)
	old := w.state.Supplier(1).Link
	replace := &ReplaceLink{Link: old, Grace: 7 * day}
	w.do(replace)
	w.pass(7*day - time.Second)
	if w.opens(old) != "" || w.opens(replace.Made) != "" {
		t.Fatalf("old %q, new %q", w.opens(old), w.opens(replace.Made))
	}
	if older := w.state.OlderLinks(LinkSupplier, 1, MomentOf(w.now)); len(older) != 1 || older[0].Number != old {
		t.Errorf("older links that work: %v", older)
	}
	w.refuse(&ReplaceLink{Link: old}, Conflict, "error.link.ended")
	w.pass(time.Second)
	if got := w.opens(old); got != "error.link.gone.supplier" {
		t.Errorf("after its week: %q", got)
	}
	w.refuse(&RenewLink{Link: old}, Conflict, "error.link.ended")
}

func TestAGraceCanBeCutShort(t *testing.T) {
	w := newWorld(t)
	old := w.state.Department(1).Link
	w.do(&ReplaceLink{Link: old, Grace: 28 * day})
	w.pass(time.Hour)
	w.do(&EndLink{Link: old})
	if !w.state.Link(old).HasEnded(MomentOf(w.now)) {
		t.Error("it was to end at once")
	}
}

func TestAnErasedContactLeavesNothingBehind(t *testing.T) {
	w := newWorld(t)
	ana, link := w.contact("Ana Ruiz", "ana@acme.example")
	w.do(&ChangeContact{Contact: ana, Now: NewContact{Person: "Ana Ruiz-Gil", Email: "gil@acme.example"}})
	w.do(&EraseContact{Contact: ana})
	erased := map[Ref]bool{}
	for _, r := range w.log {
		if e, ok := r.Event.(Erasing); ok {
			for _, ref := range e.Erases() {
				erased[ref] = true
			}
		}
	}
	replayed := (&State{}).Draft()
	for _, r := range w.log {
		if erased[r.Ref] {
			r.Event = nil
		} else if raw, _ := Encode(r.Event, r.By, "s"); strings.Contains(string(raw), "Ruiz") || strings.Contains(string(raw), "@acme") {
			t.Errorf("still in the journal: %s", raw)
		}
		replayed.Apply(r)
	}
	live, again := w.state.Contact(ana), replayed.Contact(ana)
	if live.Name != "" || live.Email != "" || !live.Removed || w.opens(link) != "error.link.gone.supplier" {
		t.Errorf("%+v, and the link says %q", live, w.opens(link))
	}
	if live.Changed != again.Changed || live.Link != again.Link || live.Erased != again.Erased {
		t.Errorf("a replay finds %+v, want %+v", again, live)
	}
	w.refuse(&ChangeContact{Contact: ana, Now: NewContact{Person: "Ana"}}, NotFound, "error.contact.unknown")
}
