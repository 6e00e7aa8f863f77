package models

import "strings"

// Supplier is an outside company. Whoever is there shares one link, and each contact has a link of their own.
type Supplier struct {
	Number   uint32
	Name     string
	Removed  bool // out of use: its page is closed, its reports stay
	Added    Moment
	Link     LinkNumber      // the newest that everybody there shares; it may have ended
	Contacts []ContactNumber // removed ones too, in the order in which they were added
	Reports  []ReportNumber  // that they filed, in order
	Changed  change

	FirstAsked bool // the first experience with them was told, or nobody is to be asked for it
}

// Supplier gives a supplier, or nil.
func (s *State) Supplier(n uint32) *Supplier {
	if n == 0 || int(n) > s.suppliers.Len() {
		return nil
	}
	return *s.suppliers.At(int(n) - 1)
}

// Suppliers lists all suppliers in use, in the order in which they were added.
func (s *State) Suppliers() (list []*Supplier) {
	for i := range s.suppliers.Len() {
		if one := *s.suppliers.At(i); !one.Removed {
			list = append(list, one)
		}
	}
	return list
}

// AllSuppliers lists those that were taken out of use too.
func (s *State) AllSuppliers() (list []*Supplier) {
	for i := range s.suppliers.Len() {
		list = append(list, *s.suppliers.At(i))
	}
	return list
}

func (s *State) supplierNamed(name string) *Supplier {
	for _, one := range s.Suppliers() {
		if strings.EqualFold(one.Name, strings.TrimSpace(name)) {
			return one
		}
	}
	return nil
}

func (e *SupplierAdded) apply(d *Draft) {
	d.suppliers.append(d.owner, &Supplier{Number: e.Supplier, Name: e.Title, Added: d.now.At})
}

// supplier gives a supplier for changing, or nil.
func (d *Draft) supplier(n uint32) *Supplier {
	if d.Supplier(n) == nil {
		return nil
	}
	next := *d.Supplier(n)
	*d.suppliers.edit(d.owner, int(n)-1) = &next
	return &next
}

func (e *SupplierChanged) apply(d *Draft) {
	if one := d.supplier(e.Supplier); one != nil {
		one.Name, one.Removed, one.Changed = e.Title, e.Removed, d.changed()
	}
}

// AddSuppliers adds suppliers by name, each with a link. Names that are there already are passed over.
type AddSuppliers struct {
	Names []string
	Added int // result
}

// Decide refuses when nothing is left to add.
func (c *AddSuppliers) Decide(d *Draft, _ Env) ([]Event, error) {
	var fresh []string
	seen := map[string]bool{}
	for _, name := range c.Names {
		if low := strings.ToLower(name); name != "" && !seen[low] && d.supplierNamed(name) == nil {
			seen[low] = true
			fresh = append(fresh, name)
		}
	}
	if len(fresh) == 0 {
		return nil, FailField("names", "error.suppliers.none")
	}
	c.Added = len(fresh)
	add := adding{state: &d.State, days: d.Settings.LinkLife()}
	return add.suppliers(fresh), nil
}

// ChangeSupplier renames a supplier or takes it out of use.
type ChangeSupplier struct {
	Supplier uint32
	Name     string
	Removed  bool
	Seen     uint64
}

// Decide refuses a taken name, and a change made on a page that is older than somebody else's change.
func (c *ChangeSupplier) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Supplier(c.Supplier)
	if one == nil {
		return nil, Fail(NotFound, "error.supplier.unknown")
	}
	if err := one.Changed.check("name", c.Seen, one.Name); err != nil {
		return nil, err
	}
	if other := d.supplierNamed(c.Name); other != nil && other.Number != c.Supplier {
		return nil, FailField("name", "error.supplier.taken")
	}
	if one.Name == c.Name && one.Removed == c.Removed {
		return nil, nil
	}
	return []Event{&SupplierChanged{Supplier: c.Supplier, Title: c.Name, Removed: c.Removed}}, nil
}
