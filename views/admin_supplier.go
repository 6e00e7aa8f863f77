package views

// AdminSupplierProps is the page of one supplier.
type AdminSupplierProps struct {
	Number    int
	Name      string // as typed
	SavedName string
	Removed   bool
	Link      *LinkProps  // that everybody there shares; nil when removed
	Contacts  []LinkProps // of each contact in use, the newest of them if they are many
	Earlier   int         // contacts in use that are not shown
	Closed    []ClosedContact
	BaseURL   string
	Conflict  *AdminConflictProps

	Adding    bool // the form that adds a contact came back
	Contact   ContactTyped
	Languages []Option
}
