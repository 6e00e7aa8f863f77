package handlers

import (
	"fmt"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

type suppliersForm struct {
	Names string `form:"names" validate:"required"`
}

// addSuppliers adds suppliers by name, one per line. Names that are there already are passed over.
func (s *Server) addSuppliers(v *visit) error {
	form := suppliersForm{}
	found, err := v.readFound(&form)
	if err != nil {
		return err
	}
	command := &models.AddSuppliers{Names: distinct(form.Names)}
	found.names("names", command.Names, supplierNameMax, suppliersMax)
	if len(v.state.Suppliers())+len(command.Names) > suppliersMax {
		found.add("names", "error.names.many", "limit", strconv.Itoa(suppliersMax))
	}
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.adminPage(adminForms{adding: "supplier", suppliers: form}, wrong)
	}
	return v.redirectSaying("/admin/links#suppliers", "flash.suppliers-added", "n", strconv.Itoa(command.Added))
}

type supplierEdit struct {
	Name    string `form:"name" validate:"required,max=60"`
	Removed string `form:"removed" validate:"required,oneof=yes no"`
	Seen    string `form:"seen" validate:"required,number"`
}

func (v *visit) supplierAsked() (*models.Supplier, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	one := v.state.Supplier(n)
	if one == nil {
		return nil, models.Fail(models.NotFound, "error.supplier.unknown")
	}
	return one, nil
}

// showSupplier is the admin's page of one supplier.
func (s *Server) showSupplier(v *visit) error {
	one, err := v.supplierAsked()
	if err != nil {
		return err
	}
	return v.adminSupplierPage(one.Number, nil, nil)
}

// supplierProps is what the page of a supplier shows, before anything is typed.
func (v *visit) supplierProps(number uint32) views.AdminSupplierProps {
	one := v.state.Supplier(number)
	props := views.AdminSupplierProps{Number: int(number), Name: one.Name, SavedName: one.Name, Removed: one.Removed, BaseURL: v.base(), Languages: languageOptions()}
	if one.Removed {
		return props
	}
	link := v.linkProps(one.Link)
	props.Link = &link
	var open []models.LinkNumber
	for _, n := range one.Contacts {
		switch contact := v.state.Contact(n); {
		case contact.Erased:
		case contact.Removed:
			props.Closed = append(props.Closed, views.ClosedContact{Number: int(n), Name: contact.Name})
		default:
			open = append(open, contact.Link)
		}
	}
	props.Earlier = max(len(open)-linksShown, 0)
	for _, link := range open[props.Earlier:] { // the newest are shown: one of them may just have been added
		props.Contacts = append(props.Contacts, v.linkProps(link))
	}
	return props
}

func (v *visit) adminSupplierPage(number uint32, typed *supplierEdit, wrong *models.Error) error {
	one, props := v.state.Supplier(number), v.supplierProps(number)
	seen := ""
	if typed != nil {
		props.Name, seen = typed.Name, typed.Seen
		props.Conflict = v.conflict(wrong, fmt.Sprintf("/admin/suppliers/%d", number),
			views.AdminConflictField{Label: v.words.T("admin.name"), Theirs: one.Name, Yours: typed.Name})
	}
	return v.render(formStatus(wrong), views.AdminSupplierPage(v.editPage(wrong, seen), props))
}

// changeSupplier renames a supplier, removes it, or brings it back.
func (s *Server) changeSupplier(v *visit) error {
	one, err := v.supplierAsked()
	if err != nil {
		return err
	}
	form := &supplierEdit{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	wrong, err := v.carryOut(found, &models.ChangeSupplier{Supplier: one.Number, Name: form.Name,
		Removed: form.Removed == "yes", Seen: seenNumber(form.Seen)})
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.adminSupplierPage(one.Number, form, wrong)
	}
	return v.redirect(fmt.Sprintf("/admin/suppliers/%d", one.Number), "flash.saved")
}
