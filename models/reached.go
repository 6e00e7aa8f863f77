package models

// Reports that left the same contact are chained, the newest first: who asks what one person left, or removes it, need
// not look at a million others. The chain is what a replay finds once the events of removed contacts are erased.

// newestWithContact gives the newest report that left a contact, in whichever way of writing it; or nil.
func (s *State) newestWithContact(contact string) *Report {
	contact = normalContact(contact)
	if contact == "" {
		return nil
	}
	n, _ := s.reached.get(keyOf("contact", contact))
	return s.Report(n)
}

// WithContact lists the reports that left this contact, newest first.
func (s *State) WithContact(contact string) (list []ReportNumber) {
	for r := s.newestWithContact(contact); r != nil; r = s.Report(r.Rest().before) {
		list = append(list, r.Number)
	}
	return list
}

// chainContact puts a report that has just left its contact in front of the others.
func (d *Draft) chainContact(r *Report) {
	contact := normalContact(r.More.Contact)
	if before := d.newestWithContact(contact); before != nil && before.Number != r.Number {
		d.more(r).before = before.Number
	}
	d.reached.set(d.owner, keyOf("contact", contact), r.Number)
}

// unchainContact takes a report out before its contact is removed.
func (d *Draft) unchainContact(r *Report) {
	key := keyOf("contact", normalContact(r.More.Contact))
	newest, _ := d.reached.get(key)
	before := r.More.before
	if newest != r.Number {
		for at := d.Report(newest); at != nil; at = d.Report(at.Rest().before) {
			if at.Rest().before == r.Number {
				d.more(d.report(at.Number)).before = before
				return
			}
		}
		return
	}
	if before == 0 {
		d.reached.remove(d.owner, key)
		return
	}
	d.reached.set(d.owner, key, before)
}
