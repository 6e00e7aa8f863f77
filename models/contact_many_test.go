package models

import (
	"fmt"
	"slices"
	"testing"
)

func rowOf(supplier, person, email string) SupplierContact {
	return SupplierContact{Supplier: supplier, NewContact: NewContact{Person: person, Email: email}}
}

func TestATableAddsWhatIsNotThereAndNothingTwice(t *testing.T) {
	w := newWorld(t)
	ana, _ := w.contact("Ana Ruiz", "ana@acme.example")
	gone, _ := w.contact("Gil", "gil@acme.example")
	w.do(&RemoveContactFromSupplier{Contact: gone})
	w.do(&ChangeSupplier{Supplier: 2, Name: "Borealo", Removed: true})
	rows := []SupplierContact{
		rowOf("ACME", "A. Ruiz", "ANA@acme.example"),
		rowOf("acme", "ana ruiz", ""),
		rowOf("Acme", "Ben", ""),
		rowOf("Acme", "ben", ""),
		rowOf("Acme", "Gil", "gil@acme.example"),
		rowOf("Acme", "", ""),
		rowOf("Cordel", "", ""),
		rowOf("cordel", "", ""),
		rowOf("Dunlin", "Cy", "cy@dunlin.example"),
		rowOf("DUNLIN", "Di", "di@dunlin.example"),
		rowOf("Dunlin", "Cy", ""),
		rowOf("Borealo", "Eve", ""),
	}
	want := []RowFate{RowThere, RowThere, RowNewContact, RowTwice, RowContactClosed, RowThere, RowNewSupplier, RowTwice,
		RowNewBoth, RowNewContact, RowTwice, RowSupplierRemoved}
	if got := w.state.FatesOf(rows); !slices.Equal(got, want) {
		t.Fatalf("fates %v, want %v", got, want)
	}
	add := &AddSupplierContacts{Rows: rows}
	before := w.state.links.Len()
	w.do(add)
	if add.Suppliers != 2 || add.Contacts != 3 || int(add.First) != before+1 || int(add.Last) != before+5 {
		t.Errorf("%d suppliers, %d contacts, links %d to %d", add.Suppliers, add.Contacts, add.First, add.Last)
	}
	if names := contactNames(w, 1); !slices.Equal(names, []string{"Ana Ruiz", "Ben"}) || w.state.Contact(ana).Name != "Ana Ruiz" {
		t.Errorf("at Acme: %v", names)
	}
	if names := contactNames(w, 4); !slices.Equal(names, []string{"Cy", "Di"}) || w.state.Supplier(4).Name != "Dunlin" {
		t.Errorf("at %s: %v", w.state.Supplier(4).Name, names)
	}
	number := w.state.Number
	w.do(add)
	if w.state.Number != number || add.Contacts != 0 || add.First != 0 {
		t.Error("doing it again is to add nothing")
	}
}

func contactNames(w *world, supplier uint32) (names []string) {
	for _, one := range w.state.ContactsOf(w.state.Supplier(supplier)) {
		names = append(names, one.Name)
	}
	return names
}

func TestEachNewContactHasALinkThatOpensTheirSuppliersPage(t *testing.T) {
	w := newWorld(t)
	add := &AddSupplierContacts{Rows: []SupplierContact{rowOf("Cordel", "Cy", ""), rowOf("Acme", "Ben", ""), rowOf("Cordel", "Di", "")}}
	w.do(add)
	keys := testKeys(t, 1)
	for n, want := range map[ContactNumber]uint32{1: 3, 2: 1, 3: 3} {
		link := w.state.Contact(n).Link
		opened, err := w.state.OpenLink(keys, keys.Token(LinkSupplier, uint32(link)), LinkSupplier, MomentOf(w.now))
		if err != nil || opened.Number != want || opened.Contact != n || w.state.Link(link).Days != 90 {
			t.Errorf("contact %d: %+v, %v", n, opened, err)
		}
	}
}

// The largest table that is taken at once stays one commit, names and addresses of usual length.
func TestTwoThousandRowsFitIntoACommit(t *testing.T) {
	w := newWorld(t)
	add := &AddSupplierContacts{}
	for i := range 2000 {
		supplier := fmt.Sprintf("Nordkabel Süd GmbH %d", i%298)
		add.Rows = append(add.Rows, rowOf(supplier, fmt.Sprintf("Anna-Lena Ruiz %d", i), fmt.Sprintf("anna-lena.ruiz.%d@nordkabel.example", i)))
	}
	from := len(w.log)
	w.do(add)
	size := 0
	for _, r := range w.log[from:] {
		raw, err := Encode(r.Event, r.By, "0123456789abcdefghijkl")
		if err != nil {
			t.Fatal(err)
		}
		size += len(raw) + 1
	}
	t.Logf("%d events, %d bytes", len(w.log)-from, size)
	if size > 1<<20 {
		t.Errorf("%d bytes do not fit into a commit", size)
	}
}
