package handlers

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"net/http"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/boombuler/barcode/qr"
	"github.com/gofiber/fiber/v2"
)

// linkProps describes one link for the admin pages.
func (v *visit) linkProps(n models.LinkNumber) views.LinkProps {
	link := v.state.Link(n)
	props := views.LinkProps{Number: int(n), Kind: link.Kind.String(), Name: v.linkName(link),
		Address: v.link(link.Kind, uint32(n)), Since: v.local(link.Made)}
	if link.Kind == models.LinkDepartment {
		props.At = departmentPath(link.Target) + "/link/"
		for _, old := range v.state.OlderLinks(link.Kind, link.Target, v.now) {
			props.Old = append(props.Old, views.OldLink{Number: int(old.Number), Since: v.local(old.Made), Until: v.local(old.Ended)})
		}
	}
	return props
}

// linkName is the department or supplier that a link is for, "" for the board.
func (v *visit) linkName(link *models.Link) string {
	switch link.Kind {
	case models.LinkDepartment:
		return v.state.PartyName(models.DepartmentNumbered(link.Target))
	case models.LinkSupplier:
		return v.state.PartyName(models.SupplierNumbered(link.Target))
	}
	return ""
}

func (v *visit) departmentLinks() (list []views.LinkProps) {
	for _, one := range v.state.Departments() {
		list = append(list, v.linkProps(one.Link))
	}
	return list
}

func (v *visit) supplierLinks() (list []views.LinkProps) {
	for _, one := range v.state.Suppliers() {
		list = append(list, v.linkProps(one.Link))
	}
	return list
}

// boardLink is the board's link, nil while it is closed.
func (v *visit) boardLink() *views.LinkProps {
	if v.state.BoardLink() == 0 || v.state.Settings.BoardClosed {
		return nil
	}
	link := v.linkProps(v.state.BoardLink())
	return &link
}

// showLinks lists every link, each with what an admin does with it.
func (s *Server) showLinks(v *visit) error {
	return v.render(http.StatusOK, views.LinksPage(v.page("admin"), views.LinksProps{Welcome: v.Query("new") != "",
		BaseURL: v.base(), Departments: v.departmentLinks(), Suppliers: v.supplierLinks(), Board: v.boardLink()}))
}

// showLinksPrint is the sheet of QR codes.
func (s *Server) showLinksPrint(v *visit) error {
	props := views.PrintProps{BaseURL: v.base(), Show: v.Query("show")}
	if props.Show != "departments" && props.Show != "suppliers" {
		props.Show = ""
	}
	if props.Show != "suppliers" {
		props.Links = v.departmentLinks()
		if board := v.boardLink(); board != nil {
			props.Links = append(props.Links, *board)
		}
	}
	if props.Show != "departments" {
		props.Links = append(props.Links, v.supplierLinks()...)
	}
	return v.render(http.StatusOK, views.LinksPrintPage(v.page("admin"), props))
}

// linkAsked is the link in the address, if it is one of those that these pages show.
func (v *visit) linkAsked() (*models.Link, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	link := v.state.Link(models.LinkNumber(n))
	if link != nil {
		switch link.Kind {
		case models.LinkDepartment, models.LinkSupplier, models.LinkBoard:
			return link, nil
		}
	}
	return nil, models.Fail(models.NotFound, "error.link.unknown")
}

// showQR is the picture of a link. A browser keeps it and asks each time whether it is still the same: a
// printed code of an old address would lead nowhere.
func (s *Server) showQR(v *visit) error {
	link, err := v.linkAsked()
	if err != nil {
		return err
	}
	if link.HasEnded(v.now) {
		return models.Fail(models.Gone, "error.link.ended")
	}
	return v.sendQR(link)
}

func (v *visit) sendQR(link *models.Link) error {
	address := v.link(link.Kind, uint32(link.Number))
	sum := sha256.Sum256([]byte(address))
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	v.Set(fiber.HeaderCacheControl, "private, no-cache")
	v.Set(fiber.HeaderETag, tag)
	if v.Get(fiber.HeaderIfNoneMatch) == tag {
		return v.SendStatus(http.StatusNotModified)
	}
	picture, err := qrPicture(address)
	if err != nil {
		return fmt.Errorf("drawing a QR code: %w", err)
	}
	v.Set(fiber.HeaderContentType, "image/png")
	return v.Send(picture)
}

// A module of a QR code is so many dots wide, so that a code of five centimetres prints at 300 dots an inch;
// the quiet zone around it is four modules, as the standard asks.
const (
	qrModule = 14
	qrQuiet  = 4
)

// qrPicture draws a QR code as a PNG of two colours.
func qrPicture(text string) ([]byte, error) {
	code, err := qr.Encode(text, qr.M, qr.Unicode)
	if err != nil {
		return nil, err
	}
	modules := code.Bounds().Dx()
	side := (modules + 2*qrQuiet) * qrModule
	picture := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.White, color.Black})
	for y := range side {
		for x := range side {
			mx, my := x/qrModule-qrQuiet, y/qrModule-qrQuiet
			if mx < 0 || my < 0 || mx >= modules || my >= modules {
				continue
			}
			if r, _, _, _ := code.At(mx, my).RGBA(); r == 0 {
				picture.SetColorIndex(x, y, 1)
			}
		}
	}
	var out bytes.Buffer
	err = png.Encode(&out, picture)
	return out.Bytes(), err
}

// replaceLink ends a link at once and makes another for the same thing. When somebody else was quicker, the
// link has been replaced all the same.
func (s *Server) replaceLink(v *visit) error {
	link, err := v.linkAsked()
	if err != nil {
		return err
	}
	name := v.linkName(link)
	if link.Kind == models.LinkBoard {
		name = v.words.T("links.board.name")
	}
	command := &models.ReplaceLink{Link: link.Number}
	to := "/admin/links"
	switch err := v.do(v.actor(), command); {
	case err == nil:
		to = fmt.Sprintf("/admin/links#link-%d-card", command.Made)
	case formError(err) == nil:
		return err
	}
	return v.redirectSaying(to, "flash.link-replaced", "name", name)
}
