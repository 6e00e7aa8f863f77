package views

// ContactTyped is who a contact is, as typed. Language is as "de", or empty.
type ContactTyped struct{ Person, Email, Language string }

// AdminContactProps is the page of one contact at a supplier.
type AdminContactProps struct {
	Number       int
	Supplier     int
	SupplierName string
	SavedName    string
	Closed       bool
	Languages    []Option
	Typed        ContactTyped
	Conflict     *AdminConflictProps
}

// ClosedContact is a contact whose link was closed.
type ClosedContact struct {
	Number int
	Name   string
}

// contactAsks are the questions about a contact, in forms that add one and that change one.
type contactAsks struct {
	Typed     ContactTyped
	Languages []Option
}

func (c contactAsks) language(p Page) SelectProps {
	return SelectProps{Ask: Ask{Name: "language", Label: p.T("contact.language"), Hint: p.T("contact.language.hint"), Optional: true},
		Options: c.Languages, Value: c.Typed.Language}
}
