package api

import (
	"strings"

	"bottleneck/models"
)

// Supplier is a supplier. Its contacts are for admins.
type Supplier struct {
	Number   uint32    `json:"number"`
	Name     string    `json:"name"`
	InUse    bool      `json:"in_use"`
	Reports  int       `json:"reports"`
	Contacts []Contact `json:"contacts,omitempty" description:"For tokens with the scope admin."`
}

// Contact is a person at a supplier, who has a link of their own.
type Contact struct {
	Number   uint32 `json:"number"`
	Supplier uint32 `json:"supplier"`
	Name     string `json:"name"`
	Email    string `json:"email,omitempty"`
	Language string `json:"language,omitempty"`
	InUse    bool   `json:"in_use"`
	Link     uint32 `json:"link,omitempty" description:"The number of the newest link."`
}

// SupplierList is a page of suppliers, in the order of their numbers.
type SupplierList struct {
	Items []Supplier `json:"items"`
	Next  string     `json:"next,omitempty" description:"The address of the next page."`
}

func (c *Call) supplier(s *models.Supplier) Supplier {
	told := Supplier{Number: s.Number, Name: s.Name, InUse: !s.Removed, Reports: len(s.Reports)}
	for _, n := range s.Contacts {
		if one := c.State.Contact(n); c.Token.Scope == models.AdminScope && !one.Erased {
			told.Contacts = append(told.Contacts, contact(one))
		}
	}
	return told
}

func contact(one *models.Contact) Contact {
	return Contact{Number: uint32(one.Number), Supplier: one.Supplier, Name: one.Name, Email: one.Email, Language: one.Language, InUse: !one.Removed, Link: uint32(one.Link)}
}

var ofSuppliers = []Operation{
	operation(Operation{ID: "listSuppliers", Method: get, Path: "/suppliers", Group: "Suppliers", For: Workers, Summary: "Lists the suppliers."}, (*Call).listSuppliers),
	operation(Operation{ID: "addSupplier", Method: add, Path: "/suppliers", Group: "Suppliers", For: Admins, Summary: "Adds a supplier, with its link. A name that is there is refused."},
		(*Call).addSupplier),
	operation(Operation{ID: "changeSupplier", Method: put, Path: "/suppliers/{number}", Group: "Suppliers", For: Admins, Summary: "Names a supplier, or takes it out of use."},
		(*Call).changeSupplier),
	operation(Operation{ID: "addContact", Method: add, Path: "/suppliers/{number}/contacts", Group: "Suppliers", For: Admins, Makes: true,
		Summary: "Adds a person at a supplier, with a link of their own."}, (*Call).addContact),
	operation(Operation{ID: "changeContact", Method: put, Path: "/contacts/{number}", Group: "Suppliers", For: Admins, Summary: "Says who a contact is."}, (*Call).changeContact),
	operation(Operation{ID: "useContact", Method: put, Path: "/contacts/{number}/in-use", Group: "Suppliers", For: Admins, Summary: "Closes a contact's link for good, or takes that back."},
		(*Call).useContact),
}

type (
	supplierNamed struct {
		Name string `json:"name" maxLength:"60"`
	}
	supplierChanged struct {
		Number uint32 `path:"number"`
		Name   string `json:"name" maxLength:"60"`
		InUse  bool   `json:"in_use"`
	}
	contactAsked struct {
		Number uint32 `path:"number"`
	}
	contactSaid struct {
		contactAsked
		Name     string `json:"name" maxLength:"80"`
		Email    string `json:"email,omitempty" maxLength:"254"`
		Language string `json:"language,omitempty" enum:"en,de,fr,es,nl"`
	}
	contactUsed struct {
		contactAsked
		InUse bool `json:"in_use"`
	}
)

func (in *contactSaid) now() models.NewContact {
	return models.NewContact{Person: in.Name, Email: in.Email, Language: in.Language}
}

func (c *Call) listSuppliers(in *page) (*SupplierList, error) {
	list := &SupplierList{}
	list.Items, list.Next = paged(c, *in, len(c.State.AllSuppliers()), func(n uint32) (Supplier, bool) { return c.supplier(c.State.Supplier(n)), true })
	return list, nil
}

func (c *Call) addSupplier(in *supplierNamed) (*Supplier, error) {
	if err := c.Do(&models.AddSuppliers{Names: []string{in.Name}}); err != nil {
		return nil, err
	}
	for _, one := range c.State.Suppliers() {
		if strings.EqualFold(one.Name, strings.TrimSpace(in.Name)) {
			told := c.supplier(one)
			return &told, nil
		}
	}
	return nil, models.Fail(models.NotFound, "error.supplier.unknown") // it was renamed since the request was carried out first
}

func (c *Call) changeSupplier(in *supplierChanged) (*Supplier, error) {
	if err := c.Do(&models.ChangeSupplier{Supplier: in.Number, Name: in.Name, Removed: !in.InUse, Seen: c.Seen}); err != nil {
		return nil, err
	}
	told := c.supplier(c.State.Supplier(in.Number))
	return &told, nil
}

func (c *Call) addContact(in *contactSaid) (*Contact, error) {
	command := &models.AddContact{Supplier: in.Number, Contact: in.now()}
	n, err := c.Make(command, func() uint32 { return uint32(command.Added) })
	if err != nil {
		return nil, err
	}
	told := contact(c.State.Contact(models.ContactNumber(n)))
	return &told, nil
}

func (c *Call) changeContact(in *contactSaid) (*Contact, error) {
	return c.onContact(in.Number, &models.ChangeContact{Contact: models.ContactNumber(in.Number), Now: in.now(), Seen: c.Seen})
}

func (c *Call) useContact(in *contactUsed) (*Contact, error) {
	return c.onContact(in.Number, &models.RemoveContactFromSupplier{Contact: models.ContactNumber(in.Number), Back: in.InUse})
}

func (c *Call) onContact(n uint32, command models.Command) (*Contact, error) {
	if err := c.Do(command); err != nil {
		return nil, err
	}
	told := contact(c.State.Contact(models.ContactNumber(n)))
	return &told, nil
}
