package handlers

import (
	"fmt"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

type contactForm struct {
	Person   string `form:"person" validate:"required,max=80"`
	Email    string `form:"email" validate:"omitempty,max=254,email"`
	Language string `form:"language" validate:"omitempty,oneof=en de fr es nl"`
	Seen     string `form:"seen" validate:"omitempty,number"` // not needed to add one
}

func (f *contactForm) contact() models.NewContact {
	return models.NewContact{Person: f.Person, Email: f.Email, Language: f.Language}
}

func (f *contactForm) typed() views.ContactTyped {
	return views.ContactTyped{Person: f.Person, Email: f.Email, Language: f.Language}
}

// languageOptions are the languages in which messages can be written.
func languageOptions() (options []views.Option) {
	for _, code := range contactLanguages {
		options = append(options, views.Option{Value: code, Label: languageName(code)})
	}
	return options
}

// addContact adds a contact to a supplier.
func (s *Server) addContact(v *visit) error {
	one, err := v.supplierAsked()
	if err != nil {
		return err
	}
	form := &contactForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	wrong, err := v.carryOut(found, &models.AddContact{Supplier: one.Number, Contact: form.contact()})
	if err != nil {
		return err
	}
	page := fmt.Sprintf("/admin/suppliers/%d", one.Number)
	if wrong == nil {
		return v.redirectSaying(page+"#contacts", "flash.contact-added", "name", form.Person)
	}
	props := v.supplierProps(one.Number)
	props.Adding, props.Contact = true, form.typed()
	return v.render(formStatus(wrong), views.AdminSupplierPage(withErrors(v.page("admin"), wrong), props))
}

func (v *visit) contactAsked() (*models.Contact, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	one := v.state.Contact(models.ContactNumber(n))
	if one == nil || one.Erased {
		return nil, models.Fail(models.NotFound, "error.contact.unknown")
	}
	return one, nil
}

// showContact is the admin's page of one contact at a supplier.
func (s *Server) showContact(v *visit) error {
	one, err := v.contactAsked()
	if err != nil {
		return err
	}
	return v.contactPage(one.Number, nil, nil)
}

func (v *visit) contactPage(number models.ContactNumber, typed *contactForm, wrong *models.Error) error {
	one := v.state.Contact(number)
	theirs := contactForm{Person: one.Name, Email: one.Email, Language: one.Language}
	props := views.AdminContactProps{Number: int(number), Supplier: int(one.Supplier), SupplierName: v.state.Supplier(one.Supplier).Name,
		SavedName: one.Name, Closed: one.Removed, Languages: languageOptions(), Typed: theirs.typed()}
	seen := strconv.FormatUint(v.state.Number, 10)
	if typed != nil {
		props.Typed, seen = typed.typed(), typed.Seen
		props.Conflict = v.conflict(wrong, fmt.Sprintf("/admin/contacts/%d", number), v.contactDiffers(&theirs, typed)...)
	}
	return v.render(formStatus(wrong), views.AdminContactPage(v.editPage(wrong, seen), props))
}

func (v *visit) contactDiffers(theirs, yours *contactForm) []views.AdminConflictField {
	return []views.AdminConflictField{
		{Label: v.words.T("contact.person"), Theirs: theirs.Person, Yours: yours.Person},
		{Label: v.words.T("contact.email"), Theirs: theirs.Email, Yours: yours.Email},
		{Label: v.words.T("contact.language"), Theirs: languageName(theirs.Language), Yours: languageName(yours.Language)},
	}
}

// changeContact says anew who a contact is.
func (s *Server) changeContact(v *visit) error {
	one, err := v.contactAsked()
	if err != nil {
		return err
	}
	form := &contactForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	wrong, err := v.carryOut(found, &models.ChangeContact{Contact: one.Number, Now: form.contact(), Seen: seenNumber(form.Seen)})
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.contactPage(one.Number, form, wrong)
	}
	return v.redirect(fmt.Sprintf("/admin/contacts/%d", one.Number), "flash.saved")
}

type closeForm struct {
	Closed string `form:"closed" validate:"required,oneof=yes no"`
}

// closeContact closes a contact's link, and those of nobody else, or opens it again.
func (s *Server) closeContact(v *visit) error {
	one, err := v.contactAsked()
	if err != nil {
		return err
	}
	form := closeForm{}
	if err := v.read(&form); err != nil {
		return err
	}
	back, flash := form.Closed == "no", "flash.contact-closed"
	if back {
		flash = "flash.contact-opened"
	}
	if err := v.do(v.actor(), &models.RemoveContactFromSupplier{Contact: one.Number, Back: back}); err != nil {
		return err
	}
	return v.redirectSaying(fmt.Sprintf("/admin/contacts/%d", one.Number), flash, "name", one.Name)
}

type eraseForm struct {
	Sure string `form:"sure" validate:"required,oneof=yes"`
}

// eraseContact erases who a contact was, once the admin has ticked that they mean it.
func (s *Server) eraseContact(v *visit) error {
	one, err := v.contactAsked()
	if err != nil {
		return err
	}
	err = v.read(&eraseForm{})
	if wrong := formError(err); wrong != nil {
		return v.contactPage(one.Number, nil, wrong)
	}
	if err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.EraseContact{Contact: one.Number}); err != nil {
		return err
	}
	return v.redirect(fmt.Sprintf("/admin/suppliers/%d#contacts", one.Supplier), "flash.contact-erased")
}
