package views

// ExportProps says what leaves, and which personal data is in it.
type ExportProps struct {
	Reports  int
	Reached  int // of them with a contact
	Contacts int // at suppliers
	Members  int
	Tables   []string // names of the files
	Head     int      // the journal number
}
