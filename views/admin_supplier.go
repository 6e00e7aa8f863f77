package views

// AdminSupplierProps is the page of one supplier.
type AdminSupplierProps struct {
	Number    int
	Name      string // as typed
	SavedName string
	Removed   bool
	Link      *LinkProps // nil when removed
	BaseURL   string
	Conflict  *AdminConflictProps
}
