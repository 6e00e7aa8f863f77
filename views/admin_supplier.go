package views

// SupplierProps is the page of one supplier.
type SupplierProps struct {
	Number    int
	Name      string // as typed
	SavedName string
	Removed   bool
	Link      *LinkProps // nil when removed
	BaseURL   string
	Conflict  *ConflictProps
}
