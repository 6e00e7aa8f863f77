package models

import "slices"

// Whom a heads-up touches is told of it when it is announced, moved or withdrawn, and asked a week after the change.

func (e *HeadsUpAnnounced) notice(d *Draft) Notice { return d.aboutHeadsUp(NoticeHeadsUp, e.HeadsUp) }
func (e *HeadsUpWithdrawn) notice(d *Draft) Notice { return d.aboutHeadsUp(NoticeHeadsUp, e.HeadsUp) }
func (e *HeadsUpAsked) notice(d *Draft) Notice     { return d.aboutHeadsUp(NoticeHeadsUpAsk, e.HeadsUp) }

// notice passes over what changes for nobody: neither the day nor the time moved, nor is it somebody new whom it touches.
func (e *HeadsUpChanged) notice(d *Draft) Notice {
	if !e.Moved && !e.Added {
		return Notice{}
	}
	return d.aboutHeadsUp(NoticeHeadsUp, e.HeadsUp)
}

func (d *Draft) aboutHeadsUp(kind NoticeKind, n HeadsUpNumber) Notice {
	h := d.HeadsUp(n)
	if h == nil {
		return Notice{}
	}
	return Notice{Kind: kind, Subject: uint32(n), Bottleneck: h.Bottleneck}
}

// headsUpOf gives the heads-up that a notice is about, or nil.
func (s *State) headsUpOf(n *Notice) *HeadsUp {
	if n.Kind != NoticeHeadsUp && n.Kind != NoticeHeadsUpAsk {
		return nil
	}
	return s.HeadsUp(HeadsUpNumber(n.Subject))
}

// addTouched adds those who say "got it" for whom a change touches: leads of its departments and contacts at its
// suppliers.
func (r *readers) addTouched(h *HeadsUp) {
	if h == nil {
		return
	}
	for _, p := range h.Touched {
		if p.Kind == SupplierParty && r.state.InUse(p) {
			r.addContacts(r.state.Supplier(p.Number))
		}
	}
	for _, m := range r.state.Members() {
		if !m.Disabled && slices.ContainsFunc(h.Touched, func(p Party) bool { return p.Kind == DepartmentParty && m.Leads(p.Number) }) {
			r.add(ToMember(m.Number))
		}
	}
}
