package views

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

// LinksProps is the page of links, in the order in which they are to be shown.
type LinksProps struct {
	Welcome       bool   // right after set-up: says what to do next
	Find          string // only links of those with this in their name are shown
	Made          string // only these links of suppliers are shown, as "101-160": what was just added
	BaseURL       string
	Departments   []LinkProps
	Suppliers     []LinkProps // of this page
	SupplierCount int         // of all pages
	Before, After string      // addresses of the pages of suppliers' links around this one, or ""
	Soon          []LinkProps // that run out soon, the first to run out first
	Board         *LinkProps  // nil while the board link is closed, and where links are looked for
}

// LinkProps is one link that can be replaced. Times are in the organisation's zone.
type LinkProps struct {
	Number  int       // of the link: /admin/links/{n}/…
	Kind    string    // "department", "supplier" or "board"
	Name    string    // of the department or supplier; empty for the board
	Address string    // whole address, with the public address in front
	Since   time.Time // when it was made
	At      string    // where its picture is and where it is replaced, with a slash at the end; empty for the admin pages
	Ended   bool      // revoked without another

	// Of suppliers only.
	Supplier int       // its number
	Only     bool      // no other link leads to its page, so it is not ended
	Days     int       // it runs out when nobody acted through it for so long; 0 is never
	Expires  time.Time // zero for never
	Expired  bool
	Soon     bool      // runs out within two weeks
	Acted    time.Time // when somebody last acted through it, zero for never
	Reports  int       // how many came through it

	// Of a link that a contact has of their own.
	Contact  int
	Person   string
	Email    string
	Language string // in which to write to them, as "de"; empty if nobody said

	// Of departments only.
	Old []OldLink // replaced ones that still work; of a department only
}

// OldLink is a replaced link that still works. Times are in the organisation's zone.
type OldLink struct {
	Number       int
	Since, Until time.Time
}

func linksPage(p Page, l LinksProps) Page {
	p = adminPage(p, "links.title")
	switch {
	case l.Welcome:
		p.Title = p.T("links.title.welcome")
	case l.Made != "":
		p.Title = p.T("links.title.made")
	}
	return p
}

// first is the department whose form the welcome proposes to try.
func (l LinksProps) first() (LinkProps, bool) {
	if len(l.Departments) == 0 {
		return LinkProps{}, false
	}
	return l.Departments[0], true
}

func (l LinkProps) id(part string) string { return "link-" + strconv.Itoa(l.Number) + "-" + part }

func (l LinkProps) path(action string) string {
	if l.At != "" {
		return l.At + action
	}
	return "/admin/links/" + strconv.Itoa(l.Number) + "/" + action
}

// grace offers for how many days a replaced link goes on working.
func (l LinkProps) grace(p Page) ChoiceProps {
	c := ChoiceProps{Ask: Ask{Name: "grace", ID: l.id("grace"), Label: p.T("link.grace"), Hint: p.T("link.grace.hint"), Part: true},
		Chosen: Chosen("7"), Short: true}
	for _, days := range []string{"0", "1", "7", "28"} {
		c.Options = append(c.Options, Option{Value: days, Label: p.T("link.grace." + days)})
	}
	return c
}

// title is what people call the link: the department, the supplier, its contact, or the board.
func (l LinkProps) title(p Page) string {
	switch {
	case l.Kind == "board":
		return p.T("links.board.name")
	case l.Contact != 0:
		return p.T("links.contact.name", "name", l.Person, "supplier", l.Name)
	}
	return l.Name
}

func (l LinkProps) file() string { return "qr-" + strconv.Itoa(l.Number) + ".png" }

// mailTo opens a new mail with no recipient. Mail programs do not read + as a space.
func mailTo(to, subject, body string) string {
	escape := func(text string) string {
		text = strings.ReplaceAll(text, "\n", "\r\n")
		return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
	}
	return "mailto:" + strings.ReplaceAll(url.PathEscape(to), "%40", "@") + "?subject=" + escape(subject) + "&body=" + escape(body)
}

// messageLines is how high a message is drawn, so that it is seen whole on a wide screen.
func messageLines(text string) int {
	const perLine = 58
	lines := 0
	for line := range strings.Lines(text) {
		lines += 1 + len(line)/perLine
	}
	return lines
}

// PrintProps is the sheet of QR codes. Show is "" for all, or "departments" or "suppliers".
type PrintProps struct {
	BaseURL string
	Show    string
	Made    string      // only these links of suppliers, as "101-160", or empty
	Links   []LinkProps // those of Show, in order
}

// place is an address up to its token and without https, which browsers put back: easier to type from paper.
func (l LinkProps) place() string {
	return strings.TrimPrefix(strings.TrimSuffix(l.Address, l.token()), "https://")
}

// owner says on paper whose the link is: the organisation and its department, or the supplier.
func (l LinkProps) owner(p Page) string {
	switch l.Kind {
	case "department":
		return p.T("print.owner", "organisation", p.Organisation, "department", l.Name)
	case "supplier":
		return l.title(p)
	}
	return p.Organisation
}

// token is the last part of the address: the key itself.
func (l LinkProps) token() string { return l.Address[strings.LastIndexByte(l.Address, '/')+1:] }

func printAddress(show string) string {
	if show == "" {
		return "/admin/links/print"
	}
	return "/admin/links/print?show=" + show
}

// printAddress is the sheet of those links that the page shows.
func (l LinksProps) printAddress() string {
	values := url.Values{}
	if l.Made != "" {
		values.Set("made", l.Made)
	}
	if l.Find != "" {
		values.Set("q", l.Find)
	}
	if len(values) == 0 {
		return "/admin/links/print"
	}
	return "/admin/links/print?" + values.Encode()
}

func (l LinksProps) printLabel() string {
	if l.looking() {
		return "links.print.these"
	}
	return "links.print"
}

// looking says whether the page shows only some links.
func (l LinksProps) looking() bool { return l.Find != "" || l.Made != "" }

// nothing says whether no link is what was looked for.
func (l LinksProps) nothing() bool { return l.looking() && len(l.Departments)+l.SupplierCount == 0 }
