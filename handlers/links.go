package handlers

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// linkWarning is how long before its end a link is told to run out: to its holder, and to admins.
const linkWarning = 14 * 24 * time.Hour

// linksShown is how many links of suppliers stand on a page.
const linksShown = 40

// linkProps describes one link for the admin pages.
func (v *visit) linkProps(n models.LinkNumber) views.LinkProps {
	link := v.state.Link(n)
	props := views.LinkProps{Number: int(n), Kind: link.Kind.String(), Name: v.linkName(link),
		Address: v.link(link.Kind, uint32(n)), Since: v.local(link.Made), Ended: link.HasEnded(v.now)}
	if link.Kind == models.LinkDepartment {
		props.At = departmentPath(link.Target) + "/link/"
		for _, old := range v.state.OlderLinks(link.Kind, link.Target, v.now) {
			props.Old = append(props.Old, views.OldLink{Number: int(old.Number), Since: v.local(old.Made), Until: v.local(old.Ended)})
		}
	}
	if link.Kind == models.LinkSupplier {
		props.Supplier, props.Days, props.Only = int(link.Target), link.Days, v.state.OnlyWayIn(link, v.now)
		props.Acted, props.Reports = v.local(link.Acted), link.Reports
		props.Expires, props.Expired, props.Soon = v.local(link.Expires()), link.Expired(v.now), link.RunsOut(v.now, linkWarning)
	}
	if contact := v.state.Contact(link.Contact); contact != nil {
		props.Contact, props.Person, props.Email, props.Language = int(contact.Number), contact.Name, contact.Email, contact.Language
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

// linksAsked is which links a page is to show: those whose owner has Find in the name, and of suppliers' links only
// those from First to Last, if they are given.
type linksAsked struct {
	find        string
	first, last models.LinkNumber
}

// askedLinks reads which links are asked for: q=acme, made=101-160.
func askedLinks(find, made string) (asked linksAsked) {
	asked.find = strings.ToLower(clean(find))
	from, to, _ := strings.Cut(made, "-")
	asked.first, asked.last = models.LinkNumber(max(atoi(from), 0)), models.LinkNumber(max(atoi(to), 0))
	return asked
}

func (a linksAsked) made() string {
	if a.last == 0 {
		return ""
	}
	return fmt.Sprintf("%d-%d", a.first, a.last)
}

func (a linksAsked) has(texts ...string) bool {
	return strings.Contains(strings.ToLower(strings.Join(texts, "\n")), a.find)
}

func (v *visit) departmentLinks(asked linksAsked) (list []views.LinkProps) {
	for _, one := range v.state.Departments() {
		if asked.has(one.Name) && asked.last == 0 {
			list = append(list, v.linkProps(one.Link))
		}
	}
	return list
}

// supplierLinks lists the links of suppliers and their contacts that nobody ended, supplier by supplier.
func (v *visit) supplierLinks(asked linksAsked) (list []*models.Link) {
	for _, one := range v.state.Suppliers() {
		for _, link := range v.state.SupplierLinks(one, v.now) {
			if asked.last != 0 && (link.Number < asked.first || link.Number > asked.last) {
				continue
			}
			contact := v.state.Contact(link.Contact)
			if asked.has(one.Name) || contact != nil && asked.has(contact.Name, contact.Email) {
				list = append(list, link)
			}
		}
	}
	return list
}

func (v *visit) linksProps(links []*models.Link) (list []views.LinkProps) {
	for _, link := range links {
		list = append(list, v.linkProps(link.Number))
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

// showLinks lists every link, each with what an admin does with it. Those of suppliers come a page at a time.
func (s *Server) showLinks(v *visit) error {
	asked := askedLinks(v.Query("q"), v.Query("made"))
	suppliers := v.supplierLinks(asked)
	page := min(max(v.QueryInt("page", 1), 1), max((len(suppliers)+linksShown-1)/linksShown, 1))
	from, to := (page-1)*linksShown, min(page*linksShown, len(suppliers))
	props := views.LinksProps{Welcome: v.Query("new") != "", BaseURL: v.base(), Find: clean(v.Query("q")), Made: asked.made(),
		Departments: v.departmentLinks(asked), Suppliers: v.linksProps(suppliers[from:to]), SupplierCount: len(suppliers)}
	if asked == (linksAsked{}) {
		props.Board = v.boardLink()
		props.Soon = v.linksProps(v.state.RunningOut(v.now, linkWarning))
	}
	if page > 1 {
		props.Before = linksAddress("/admin/links", asked, page-1) + "#suppliers"
	}
	if to < len(suppliers) {
		props.After = linksAddress("/admin/links", asked, page+1) + "#suppliers"
	}
	return v.render(http.StatusOK, views.LinksPage(v.page("admin"), props))
}

func linksAddress(path string, asked linksAsked, page int) string {
	values := url.Values{}
	if asked.find != "" {
		values.Set("q", asked.find)
	}
	if asked.last != 0 {
		values.Set("made", asked.made())
	}
	if page > 1 {
		values.Set("page", strconv.Itoa(page))
	}
	if len(values) == 0 {
		return path
	}
	return path + "?" + values.Encode()
}

// showLinksPrint is the sheet of QR codes of links that work.
func (s *Server) showLinksPrint(v *visit) error {
	asked := askedLinks(v.Query("q"), v.Query("made"))
	props := views.PrintProps{BaseURL: v.base(), Show: v.Query("show"), Made: asked.made()}
	if props.Show != "departments" && props.Show != "suppliers" {
		props.Show = ""
	}
	if props.Show != "suppliers" {
		props.Links = v.departmentLinks(asked)
		if board := v.boardLink(); board != nil && asked == (linksAsked{}) {
			props.Links = append(props.Links, *board)
		}
	}
	if props.Show != "departments" {
		props.Links = append(props.Links, v.linksProps(v.working(v.supplierLinks(asked)))...)
	}
	return v.render(http.StatusOK, views.LinksPrintPage(v.page("admin"), props))
}

// working gives those links that have not run out.
func (v *visit) working(links []*models.Link) (list []*models.Link) {
	for _, link := range links {
		if !link.Expired(v.now) {
			list = append(list, link)
		}
	}
	return list
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
