package models

import "time"

// When the first experience with a new supplier is asked for: a month after they came, and not for ever.
const (
	firstAskedAfter = 30 * 24 * time.Hour
	firstAskedUntil = 180 * 24 * time.Hour
)

func (e *SupplierFirstDismissed) apply(d *Draft) {
	if one := d.supplier(e.Supplier); one != nil {
		one.FirstAsked = !e.Back
	}
}

// AsksFirst says whether members are asked now for their first experience with the supplier.
func (s *Supplier) AsksFirst(now Moment) bool {
	age := now.Sub(s.Added)
	return !s.Removed && !s.FirstAsked && age >= firstAskedAfter && age < firstAskedUntil
}

// DismissFirst stops asking for the first experience with a supplier; Back asks again.
type DismissFirst struct {
	Supplier uint32
	Back     bool
}

// Decide does nothing if it is so already.
func (c *DismissFirst) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Supplier(c.Supplier)
	if one == nil {
		return nil, Fail(NotFound, "error.supplier.unknown")
	}
	if one.FirstAsked == !c.Back {
		return nil, nil
	}
	return []Event{&SupplierFirstDismissed{Supplier: c.Supplier, Back: c.Back}}, nil
}
