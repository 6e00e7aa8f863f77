package models

import "strings"

// SupplierContact is one row of a table of suppliers and contacts. A row without a person is a supplier alone.
type SupplierContact struct {
	Supplier string
	NewContact
}

// RowFate is what becomes of a row of such a table.
type RowFate uint8

// The fates. With the first three something is added; the others leave everything as it is.
const (
	RowNewSupplier     RowFate = iota + 1 // the supplier is added, with the link that everybody there shares
	RowNewBoth                            // the supplier is added, and its contact
	RowNewContact                         // the contact is added
	RowThere                              // both are there already
	RowTwice                              // the same stands further up
	RowSupplierRemoved                    // a supplier of that name was removed: bringing it back is somebody's decision
	RowContactClosed                      // the contact's link was closed: opening it again is somebody's decision
)

// Adds says whether something is added for the row.
func (f RowFate) Adds() bool { return f == RowNewSupplier || f == RowNewBoth || f == RowNewContact }

// String gives the fate as the catalogue's keys name it.
func (f RowFate) String() string {
	return [...]string{"", "new-supplier", "new-both", "new-contact", "there", "twice", "supplier-removed", "contact-closed"}[f]
}

// FatesOf says of each row what becomes of it, if the rows were added now.
func (s *State) FatesOf(rows []SupplierContact) []RowFate {
	seen := s.seenSuppliers()
	fates := make([]RowFate, len(rows))
	for i, row := range rows {
		fates[i] = seen.row(row)
	}
	return fates
}

// seenContacts knows the suppliers and contacts that there are, and those of the rows so far.
type seenContacts struct {
	suppliers map[string]RowFate // by name: there, removed, or new from a row
	contacts  map[[2]string]RowFate
}

func fold(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// contactKey tells contacts apart as ContactNamed does: by e-mail address, or by name where none was given.
func contactKey(supplier string, one NewContact) [2]string {
	if one.Email != "" {
		return [2]string{fold(supplier), fold(one.Email)}
	}
	return [2]string{fold(supplier), fold(one.Person)}
}

func (s *State) seenSuppliers() *seenContacts {
	seen := &seenContacts{suppliers: map[string]RowFate{}, contacts: map[[2]string]RowFate{}}
	for i := range s.suppliers.Len() {
		one := *s.suppliers.At(i)
		if one.Removed && seen.suppliers[fold(one.Name)] == 0 {
			seen.suppliers[fold(one.Name)] = RowSupplierRemoved
		} else if !one.Removed {
			seen.suppliers[fold(one.Name)] = RowThere
			s.seeContacts(seen, one)
		}
	}
	return seen
}

// seeContacts notes a supplier's contacts, those in use last: they count before closed ones of the same name.
func (s *State) seeContacts(seen *seenContacts, supplier *Supplier) {
	for _, closed := range []bool{true, false} {
		for _, n := range supplier.Contacts {
			one, fate := s.Contact(n), RowThere
			if one.Erased || one.Removed != closed {
				continue
			}
			if closed {
				fate = RowContactClosed
			}
			for _, name := range []string{one.Email, one.Name} {
				if name != "" {
					seen.contacts[[2]string{fold(supplier.Name), fold(name)}] = fate
				}
			}
		}
	}
}

func (seen *seenContacts) row(row SupplierContact) RowFate {
	supplier := seen.suppliers[fold(row.Supplier)]
	if supplier == RowSupplierRemoved {
		return supplier
	}
	if supplier == 0 {
		seen.suppliers[fold(row.Supplier)] = RowTwice
	}
	if row.Person == "" {
		if supplier == 0 {
			return RowNewSupplier
		}
		return supplier
	}
	key := contactKey(row.Supplier, row.NewContact)
	if there := seen.contacts[key]; there != 0 {
		return there
	}
	seen.contacts[key], seen.contacts[[2]string{key[0], fold(row.Person)}] = RowTwice, RowTwice
	if supplier == 0 {
		return RowNewBoth
	}
	return RowNewContact
}

// AddSupplierContacts adds the suppliers and contacts of a table that are not there yet, all in one commit, each with
// a link. Doing it again adds nothing.
type AddSupplierContacts struct {
	Rows []SupplierContact

	// Results.
	Suppliers, Contacts int
	First, Last         LinkNumber // the links that were made; 0 if none
}

// Decide adds what FatesOf says that is new.
func (c *AddSupplierContacts) Decide(d *Draft, _ Env) (events []Event, err error) {
	c.Suppliers, c.Contacts, c.First, c.Last = 0, 0, 0, 0
	add := adding{state: &d.State, days: d.Settings.LinkLife()}
	numbers := map[string]uint32{}
	for _, one := range d.Suppliers() {
		numbers[fold(one.Name)] = one.Number
	}
	for i, fate := range d.FatesOf(c.Rows) {
		row := c.Rows[i]
		if fate == RowNewSupplier || fate == RowNewBoth {
			events = append(events, add.suppliers([]string{row.Supplier})...)
			numbers[fold(row.Supplier)] = uint32(d.suppliers.Len() + add.newSupps)
			c.Suppliers++
		}
		if fate == RowNewContact || fate == RowNewBoth {
			events = append(events, add.contact(numbers[fold(row.Supplier)], row.NewContact)...)
			c.Contacts++
		}
	}
	if add.links > 0 {
		c.First, c.Last = LinkNumber(d.links.Len()+1), LinkNumber(d.links.Len()+add.links)
	}
	return events, nil
}
