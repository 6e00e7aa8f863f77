package models

import (
	"slices"
	"strings"
)

// Contact is a person at a supplier, with a link of their own: it can be revoked without those of the others.
type Contact struct {
	Number   ContactNumber
	Supplier uint32
	Name     string // empty once it was erased
	Email    string
	Language string // in which to write to them, as "de"; empty if nobody said
	Mail     MailChoice
	Removed  bool // their link is closed; what they reported stays
	Erased   bool
	Link     LinkNumber // the newest; it may have ended
	Changed  change

	named []Ref // events that say who they are
}

// Contact gives a contact, or nil.
func (s *State) Contact(n ContactNumber) *Contact {
	if n == 0 || int(n) > s.contacts.Len() {
		return nil
	}
	return *s.contacts.At(int(n) - 1)
}

// ContactCount gives how many contacts were ever added; their numbers are 1 to this.
func (s *State) ContactCount() int { return s.contacts.Len() }

// ContactsOf lists the contacts of a supplier that are in use, in the order in which they were added.
func (s *State) ContactsOf(supplier *Supplier) (list []*Contact) {
	for _, n := range supplier.Contacts {
		if one := s.Contact(n); !one.Removed {
			list = append(list, one)
		}
	}
	return list
}

// ContactNamed gives the supplier's contact in use with that e-mail address, or, where none was given, with that name.
func (s *State) ContactNamed(supplier *Supplier, person, email string) *Contact {
	for _, one := range s.ContactsOf(supplier) {
		if email != "" && strings.EqualFold(one.Email, email) || email == "" && strings.EqualFold(one.Name, person) {
			return one
		}
	}
	return nil
}

// contact gives a contact for changing, or nil.
func (d *Draft) contact(n ContactNumber) *Contact {
	if d.Contact(n) == nil {
		return nil
	}
	next := *d.Contact(n)
	*d.contacts.edit(d.owner, int(n)-1) = &next
	return &next
}

func (e *SupplierContactAdded) apply(d *Draft) {
	d.contacts.append(d.owner, &Contact{Number: e.Contact, Supplier: e.Supplier})
	if one := d.supplier(e.Supplier); one != nil {
		one.Contacts = append(slices.Clip(one.Contacts), e.Contact)
	}
}

func (e *SupplierContactNamed) apply(d *Draft) {
	if one := d.contact(e.Contact); one != nil {
		one.Name, one.Email, one.Language, one.Changed = e.Person, e.Email, e.Language, d.changed()
		one.named = append(slices.Clip(one.named), d.now.Ref)
	}
}

func (e *SupplierContactRemoved) apply(d *Draft) {
	if one := d.contact(e.Contact); one != nil {
		one.Removed, one.Changed = !e.Back, d.changed()
	}
}

func (e *SupplierContactErased) apply(d *Draft) {
	if one := d.contact(e.Contact); one != nil {
		*one = Contact{Number: one.Number, Supplier: one.Supplier, Link: one.Link, Removed: true, Erased: true, Changed: d.changed()}
	}
}

// Erases names the events that say who the contact was.
func (e *SupplierContactErased) Erases() []Ref { return e.Events }

// NewContact is a person at a supplier to be added. Language is as "de", or empty.
type NewContact struct{ Person, Email, Language string }

// AddContact adds a contact to a supplier, with a link of their own.
type AddContact struct {
	Supplier uint32
	Contact  NewContact
	Days     int // for which the link works unused; 0 takes what the organisation chose, -1 is without end

	Added ContactNumber // result
}

// Decide refuses somebody who is there already.
func (c *AddContact) Decide(d *Draft, _ Env) ([]Event, error) {
	supplier := d.Supplier(c.Supplier)
	if supplier == nil || supplier.Removed {
		return nil, Fail(NotFound, "error.supplier.unknown")
	}
	if d.ContactNamed(supplier, c.Contact.Person, c.Contact.Email) != nil {
		return nil, FailField("person", "error.contact.taken")
	}
	add := adding{state: &d.State, days: d.linkDays(c.Days)}
	events := add.contact(c.Supplier, c.Contact)
	c.Added = ContactNumber(d.contacts.Len() + 1)
	return events, nil
}

// linkDays gives what LinkMade records for a choice: 0 takes the organisation's, -1 is without end.
func (s *State) linkDays(chosen int) int {
	if chosen == 0 {
		return s.Settings.LinkLife()
	}
	return max(chosen, 0)
}

// contact numbers a new contact and makes its link.
func (a *adding) contact(supplier uint32, one NewContact) []Event {
	a.newContacts++
	n := ContactNumber(a.state.contacts.Len() + a.newContacts)
	return []Event{&SupplierContactAdded{Contact: n, Supplier: supplier},
		&SupplierContactNamed{Contact: n, Person: one.Person, Email: one.Email, Language: one.Language},
		a.supplierLink(supplier, n)}
}

// ChangeContact says anew who a contact is.
type ChangeContact struct {
	Contact ContactNumber
	Now     NewContact
	Seen    uint64
}

// Decide refuses who is there already, and a change made on a page that is older than somebody else's change.
func (c *ChangeContact) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Contact(c.Contact)
	if one == nil || one.Erased {
		return nil, Fail(NotFound, "error.contact.unknown")
	}
	if err := one.Changed.check("person", c.Seen, one.Name); err != nil {
		return nil, err
	}
	if other := d.ContactNamed(d.Supplier(one.Supplier), c.Now.Person, c.Now.Email); other != nil && other.Number != c.Contact {
		return nil, FailField("person", "error.contact.taken")
	}
	if (NewContact{one.Name, one.Email, one.Language}) == c.Now {
		return nil, nil
	}
	return []Event{&SupplierContactNamed{Contact: c.Contact, Person: c.Now.Person, Email: c.Now.Email, Language: c.Now.Language}}, nil
}

// RemoveContactFromSupplier closes a contact's link, and those of nobody else; Back opens it again.
type RemoveContactFromSupplier struct {
	Contact ContactNumber
	Back    bool
}

// Decide does nothing if it is so already.
func (c *RemoveContactFromSupplier) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Contact(c.Contact)
	switch {
	case one == nil || one.Erased:
		return nil, Fail(NotFound, "error.contact.unknown")
	case one.Removed == !c.Back:
		return nil, nil
	}
	return []Event{&SupplierContactRemoved{Contact: c.Contact, Back: c.Back}}, nil
}

// EraseContact erases who a contact was, from the journal too, and closes their link.
type EraseContact struct{ Contact ContactNumber }

// Decide does nothing if it was erased already.
func (c *EraseContact) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Contact(c.Contact)
	if one == nil {
		return nil, Fail(NotFound, "error.contact.unknown")
	}
	if one.Erased {
		return nil, nil
	}
	return []Event{&SupplierContactErased{Contact: c.Contact, Events: one.named}}, nil
}
