package models

import (
	"fmt"
	"slices"
	"testing"
)

// What is told to many must not be worked out anew for each of them: nothing else is written meanwhile.
func TestASupplierOfManyReportsAndContactsIsLookedAtOnce(t *testing.T) {
	const contacts, reports = 100, 300
	w := outbound(t)
	for i := range contacts - 1 {
		w.do(&AddContact{Supplier: 1, Contact: NewContact{Person: "Kim", Email: fmt.Sprintf("kim%d@acme.example", i)}})
	}
	for i := range reports {
		w.into(1).doBy(ByContact(1), &FileReport{Source: acme, Text: "Late again", Key: fmt.Sprint("late", i)})
	}
	notice := &Notice{Kind: NoticeStatus, Bottleneck: 1, Audience: AudienceSuppliers}
	var readers []Recipient
	allocations := testing.AllocsPerRun(1, func() { readers = w.state.ReadersOf(notice) })
	if len(readers) != contacts+2 { // Zoe and the owner
		t.Fatalf("%d readers", len(readers))
	}
	if most := float64(40 * (contacts + reports)); allocations > most {
		t.Errorf("%.0f allocations for %d contacts and %d reports, at most %.0f", allocations, contacts, reports, most)
	}
}

// Anybody can type anybody's address into a form. Whoever is known by it besides goes on hearing what they are told as that.
func TestATypedAddressTakesNothingFromWhomItBelongsTo(t *testing.T) {
	w := outbound(t)
	for i, address := range []string{"ada@example.org", "bo@acme.example"} {
		w.into(1).do(&FileReport{Source: acme, Text: "Not mine", Contact: address, Key: fmt.Sprint("typed", i)})
	}
	w.do(&PlanDeliveries{})
	got := w.planned(Actor{}, &PostUpdate{Bottleneck: 1, Words: "a", Audience: AudienceSuppliers})
	slices.Sort(got)
	if want := []string{"c1", "m1", "r1"}; !slices.Equal(got, want) {
		t.Errorf("told %v, want %v", got, want)
	}
}
