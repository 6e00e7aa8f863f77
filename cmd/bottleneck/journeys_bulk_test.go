package main

import (
	"testing"

	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

// messy is a table as people have it: a heading in another language, columns in another order, mistakes.
const messy = "E-Mail;Lieferant;Ort;Ansprechpartner;Sprache\n" +
	"ana@nordkabel.example;Nordkabel GmbH;Kiel;Ana Ruiz;spanisch\n" +
	"\n" +
	"ben@nordkabel.example;NORDKABEL GmbH;;Ben Öz;de\n" +
	"ana@nordkabel.example;Nordkabel GmbH;;Ana Ruiz;es\n" +
	"nobody-at-all;Nordkabel GmbH;;Cy;\n" +
	"eve@nowhere.example;;;Eve;\n"

func TestBulkSupplierLinks(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { walkBulkLinks(t, newHouse(t)) })
	t.Run("MongoDB", func(t *testing.T) {
		h := openHouse(t, config{mongodb: journaltest.Mongo(t), keyFile: keyFile(t)})
		if err := h.play.setUp(t.Context(), h.url); err != nil {
			t.Fatal(err)
		}
		walkBulkLinks(t, h)
	})
}

// walkBulkLinks is an admin who brings a table, two contacts at a supplier, and a link that ends.
func walkBulkLinks(t *testing.T, h *house) {
	admin := h.member("priya")
	admin.Open("/admin/suppliers/add-many").Fill("Or paste the rows here", messy).Press("Show what will happen")
	admin.Titled("This is what will happen").See("1 new supplier", "2 new contacts", "1 row that changes nothing", "2 rows to mend")
	admin.See("These columns are left out: Ort.", "Line 6: This is not an e-mail address", "Line 7: The supplier is missing", "Stands further up already")
	admin.Press("Add them now").See("New suppliers: 1. New contacts: 2.", "Ana Ruiz, Nordkabel GmbH", "Ben Öz, Nordkabel GmbH").NotSee("Quillpenny")

	ana, ben := h.contactPage("Ana Ruiz"), h.contactPage("Ben Öz")
	b := h.visitor().Open(ana).Titled("Working with").See("You are writing for Nordkabel GmbH.")
	b.Fill("What is holding you up, or what should we know?", "The order numbers are missing on your releases.")
	b.Choose("Information or access").Choose("About a day").Press("Send report").See("Thank you. Your report is R-1.")

	admin.Open("/admin/links?q=ana+ruiz").See("Last used on", "1 report").Press("End this link")
	admin.Press("End it now: Ana Ruiz, Nordkabel GmbH").See("The link of Ana Ruiz has ended.")
	b.Open(ana).See("This link was ended", "Ask the people you work with at").NotSee("The order numbers")
	h.visitor().Open(ben).Titled("Working with").See("The order numbers are missing")
}

// contactPage is the address of the page of a contact at a supplier.
func (h *house) contactPage(person string) string {
	h.t.Helper()
	state := h.store.View()
	for n := range state.ContactCount() {
		if one := state.Contact(models.ContactNumber(n + 1)); one.Name == person {
			return "/s/" + h.keys.Token(models.LinkSupplier, uint32(one.Link))
		}
	}
	h.t.Fatalf("nobody is called %s", person)
	return ""
}
