package views

// OfSupplierProps is the form by which a department says something about working with a supplier. It lists none.
type OfSupplierProps struct {
	Action     string // "/r/{token}/supplier"
	Back       string // "/r/{token}"
	Department string
	Key        string
	Typed      FeedbackTyped
	Already    *Already
	Emergency  string
}

func (o OfSupplierProps) send(p Page) string {
	if o.Already != nil {
		return p.T("form.send.new")
	}
	return p.T("of-supplier.send")
}
