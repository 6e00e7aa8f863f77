package models

import "testing"

func TestARevokedLinkHasNoSuccessorUntilOneIsMade(t *testing.T) {
	w := newWorld(t)
	ana, old := w.contact("Ana", "")
	_, bens := w.contact("Ben", "")
	w.refuse(&MakeLink{Link: old}, Conflict, "error.link.ended")
	w.do(&EndLink{Link: old})
	if w.opens(old) != "error.link.gone.supplier" || w.opens(bens) != "" {
		t.Fatalf("revoked %q, the colleague's %q", w.opens(old), w.opens(bens))
	}
	made := &MakeLink{Link: old}
	w.do(made)
	if w.state.Contact(ana).Link != made.Made || w.opens(made.Made) != "" || w.opens(old) == "" {
		t.Error("the new one opens, the old one does not")
	}
	w.refuse(&MakeLink{Link: old}, Conflict, "error.link.ended")
	w.refuse(&MakeLink{Link: w.state.Department(1).Link}, NotFound, "error.link.unknown")
}

func TestTheSharedLinkCanBeRevokedOnceContactsHaveTheirs(t *testing.T) {
	w := newWorld(t)
	shared := w.state.Supplier(1).Link
	w.refuse(&EndLink{Link: shared}, Conflict, "error.link.only")
	_, anas := w.contact("Ana", "")
	w.do(&EndLink{Link: shared})
	if w.opens(shared) == "" || w.opens(anas) != "" {
		t.Errorf("shared %q, Ana's %q", w.opens(shared), w.opens(anas))
	}
	if links := w.state.SupplierLinks(w.state.Supplier(1), MomentOf(w.now)); len(links) != 1 || links[0].Number != anas {
		t.Errorf("links in use: %v", links)
	}
}

func TestLinksThatRunOutSoonAreRenewedTogether(t *testing.T) {
	w := newWorld(t)
	_, anas := w.contact("Ana", "")
	w.do(&RenewLink{Link: anas, Days: 30})
	_, forever := w.contact("Ben", "")
	w.do(&RenewLink{Link: forever, Days: -1})
	w.pass(20 * day)
	soon := w.state.RunningOut(MomentOf(w.now), 14*day)
	if len(soon) != 1 || soon[0].Number != anas {
		t.Fatalf("running out: %v", soon)
	}
	keep := &KeepLinks{Within: 14 * day}
	w.do(keep)
	if keep.Kept != 1 || len(w.state.RunningOut(MomentOf(w.now), 14*day)) != 0 {
		t.Errorf("%d renewed", keep.Kept)
	}
	w.pass(29 * day)
	if w.opens(anas) != "" {
		t.Error("renewed for 30 days, as it was made for")
	}
	w.pass(day)
	if w.opens(anas) != "error.link.expired" || len(w.state.RunningOut(MomentOf(w.now), 14*day)) != 0 {
		t.Error("what has run out is not about to")
	}
}

func TestAContactKeepsTheirOwnLinkWorking(t *testing.T) {
	w := newWorld(t)
	ana, link := w.contact("Ana", "")
	w.pass(80 * day)
	w.doBy(ByContact(ana), &KeepLink{Link: link})
	w.pass(89 * day)
	if w.opens(link) != "" || w.state.Link(link).Reports != 0 {
		t.Error("kept for another 90 days, with no report")
	}
	w.refuse(&KeepLink{Link: w.state.Department(1).Link}, NotFound, "error.link.unknown")
}
