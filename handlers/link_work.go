package handlers

import (
	"fmt"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// linkWork is what is done with one link. Next is the page that it is done on.
type linkWork struct {
	Next string `form:"next" validate:"max=200"`
}

// linkTitle is what an admin calls a link: a contact, a department, a supplier, the board.
func (v *visit) linkTitle(link *models.Link) string {
	if link.Kind == models.LinkBoard {
		return v.words.T("links.board.name")
	}
	if contact := v.state.Contact(link.Contact); contact != nil {
		return contact.Name
	}
	return v.linkName(link)
}

// onLink does something with the link in the address and goes back to the page that it was asked on, to the card of the
// link that do gives.
func (v *visit) onLink(flash string, do func(*models.Link) (card models.LinkNumber, err error)) error {
	link, err := v.linkAsked()
	if err != nil {
		return err
	}
	form := linkWork{}
	if err := v.read(&form); err != nil {
		return err
	}
	card, err := do(link)
	if err != nil {
		return err
	}
	to := ownPath(form.Next, "/admin/links")
	if card != 0 {
		to = fmt.Sprintf("%s#link-%d-card", to, card)
	}
	return v.redirectSaying(to, flash, "name", v.linkTitle(link))
}

// replaceLink ends a link at once and makes another for the same thing. When somebody else was quicker, the link has
// been replaced all the same.
func (s *Server) replaceLink(v *visit) error {
	return v.onLink("flash.link-replaced", func(link *models.Link) (models.LinkNumber, error) {
		command := &models.ReplaceLink{Link: link.Number}
		if err := v.do(v.actor(), command); err != nil && formError(err) == nil {
			return 0, err
		}
		return command.Made, nil
	})
}

type renewForm struct {
	Days string `form:"days" validate:"required,oneof=30 90 180 365 -1"`
}

// renewLink lets a supplier's link work for so many days from now on, also one that has run out.
func (s *Server) renewLink(v *visit) error {
	return v.onLink("flash.link-renewed", func(link *models.Link) (models.LinkNumber, error) {
		form := renewForm{}
		if err := v.read(&form); err != nil {
			return 0, err
		}
		return link.Number, v.do(v.actor(), &models.RenewLink{Link: link.Number, Days: atoi(form.Days)})
	})
}

// endLink revokes a supplier's link without making another.
func (s *Server) endLink(v *visit) error {
	return v.onLink("flash.link-ended", func(link *models.Link) (models.LinkNumber, error) {
		if link.Kind != models.LinkSupplier {
			return 0, models.Fail(models.NotFound, "error.link.unknown")
		}
		return link.Number, v.do(v.actor(), &models.EndLink{Link: link.Number})
	})
}

// makeLink makes another link in place of one that was revoked.
func (s *Server) makeLink(v *visit) error {
	return v.onLink("flash.link-made", func(link *models.Link) (models.LinkNumber, error) {
		command := &models.MakeLink{Link: link.Number}
		err := v.do(v.actor(), command)
		return command.Made, err
	})
}

// keepLinks renews all links that run out soon, each for as long as before.
func (s *Server) keepLinks(v *visit) error {
	if err := v.read(&linkWork{}); err != nil {
		return err
	}
	command := &models.KeepLinks{Within: linkWarning}
	if err := v.do(v.actor(), command); err != nil {
		return err
	}
	return v.redirectSaying("/admin/links", "flash.links-kept", "n", strconv.Itoa(command.Kept))
}

// keepSupplierLink is a supplier who wants to go on using the link that this page was opened by.
func (s *Server) keepSupplierLink(v *visit) error {
	if err := v.do(v.actor(), &models.KeepLink{Link: v.opened.Link}); err != nil {
		return err
	}
	return v.redirect(v.linkAddress(), "flash.link-kept")
}

// supplierEnds says when the link by which a supplier's page was opened runs out, nil while that is far off.
func (v *visit) supplierEnds() *views.SupplierEndsProps {
	link := v.state.Link(v.opened.Link)
	if link == nil || !link.RunsOut(v.now, linkWarning) {
		return nil
	}
	return &views.SupplierEndsProps{Action: v.linkAddress() + "/keep", Until: v.local(link.Expires()), Days: link.Days}
}

type messagesForm struct {
	Find string `form:"q" validate:"max=200"`
	Made string `form:"made" validate:"max=40"`
}

// saveMessages gives the links of suppliers that work as a file, each with the message to send. It is a form that is
// sent, not an address that is read, so that nothing on the way keeps the links.
func (s *Server) saveMessages(v *visit) error {
	form := messagesForm{}
	if err := v.read(&form); err != nil {
		return err
	}
	header := []string{v.words.T("many.column.supplier"), v.words.T("many.column.contact"), v.words.T("many.column.email"),
		v.words.T("messages.column.link"), v.words.T("messages.column.subject"), v.words.T("messages.column.message")}
	var rows [][]string
	page := v.page("")
	for _, one := range v.linksProps(v.working(v.supplierLinks(askedLinks(form.Find, form.Made)))) {
		subject, body := one.Message(page)
		rows = append(rows, []string{one.Name, one.Person, one.Email, one.Address, subject, body})
	}
	if err := v.do(v.actor(), &models.NoteExport{What: "supplier links", Count: len(rows)}); err != nil {
		return err
	}
	return v.sendTable("messages.csv", header, rows)
}
