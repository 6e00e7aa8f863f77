package models

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
