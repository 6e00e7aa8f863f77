package views

import (
	"bottleneck/static"
	"bottleneck/views/words"
)

// Page is what the frame around a page needs to know; the first parameter of every page.
// Strings that a person reads come worded, in the language of Words.
type Page struct {
	Words        *words.Words
	Title        string   // what the page is about; Layout adds the organisation, and "Error: " when Errors has any
	Organisation string   // empty before set-up
	Member       *Member  // who is signed in, or nil
	Nav          string   // active item: "board", "inbox", "learned", "suppliers", "admin", "account" or ""
	Unanswered   int      // reports in the inbox, shown beside its nav item
	Suppliers    int      // what is to be looked at about suppliers, shown beside their nav item
	Flash        string   // what was just done, said once, for example "Moved to in progress"
	Undo         []string // lines of histories that Flash told of and that can be taken back, as the form undo names them
	Proposals    int      // to merge or split, on the pages that lead to them
	Problem      string   // a lasting trouble, for example a database that is away; shown as a banner
	Errors       Errors   // what is wrong with the form on the page
	Seen         int      // journal number that the page was drawn from; goes into each changing form
	Bundle       Bundle   // which style and script the page loads
	Figures      bool     // it draws charts: it loads their style beside that of Bundle
	Path         string   // address of the page itself, for links that only change the query
	Here         string   // where the page can be read again: what it was opened by, or the page of the form that was sent
	Feed         string   // address of the feed that tells what happens on the page, or ""
	Mail         bool     // there is mail: pages may promise it
	Readers      string   // the board link by which somebody reads without an account, or ""
	Home         string   // where the name of the organisation leads; "/" if empty
}

// Member is the signed-in person, as the frame shows them. Role is "reader", "lead", "engineer" or "admin".
type Member struct {
	Name string
	Role string
}

// Engineers says whether the member works the board and the inbox. An admin does too.
func (m *Member) Engineers() bool { return m != nil && (m.Role == "engineer" || m.Role == "admin") }

// Leads says whether the member looks after departments without being an admin.
func (m *Member) Leads() bool { return m != nil && m.Role == "lead" }

// Admins says whether the member may open the admin pages.
func (m *Member) Admins() bool { return m != nil && m.Role == "admin" }

// Bundle names the pair of style and script that a page loads.
type Bundle string

// Public is for forms, receipts, sign-in and errors; Work adds the board and the admin pages.
const (
	Public Bundle = "public"
	Work   Bundle = "work"
)

// public gives the page with the public bundle, which holds the look of the pages that everybody may open,
// also while a member reads them.
func (p Page) public() Page {
	p.Bundle = Public
	return p
}

// contactHint says what happens with an address that somebody leaves on a form.
func (p Page) contactHint() string {
	if p.Mail {
		return p.T("form.contact.hint.mail")
	}
	return p.T("form.contact.hint")
}

// supplierContactHint is contactHint for a supplier's page, which says elsewhere who sees it.
func (p Page) supplierContactHint() string {
	if p.Mail {
		return p.T("from-supplier.contact.hint.mail")
	}
	return ""
}

// T is Words.T, which every template needs in every line.
func (p Page) T(key string, params ...any) string { return p.Words.T(key, params...) }

// N is Words.N.
func (p Page) N(key string, n int, params ...any) string { return p.Words.N(key, n, params...) }

// FullTitle is the content of <title>: with "Error: " in front when the form came back, as GOV.UK advises.
func (p Page) FullTitle() string {
	title, organisation := p.Title, p.Organisation
	if organisation == "" {
		organisation = p.T("frame.product")
	}
	title = p.T("frame.title", "title", title, "organisation", organisation)
	if p.Errors.Any() {
		title = p.T("frame.title.error", "title", title)
	}
	return title
}

func (p Page) brand() string {
	if p.Organisation == "" {
		return p.T("frame.product")
	}
	return p.Organisation
}

func (p Page) home() string {
	switch {
	case p.Home != "":
		return p.Home
	case p.Readers != "":
		return p.Readers
	}
	return "/"
}

func (p Page) asset(kind string) string {
	bundle := p.Bundle
	if bundle == "" {
		bundle = Public
	}
	return static.Address(string(bundle) + "." + kind)
}

// navItem is one entry of the members' navigation; n is what waits there, said in the label too.
type navItem struct {
	key, label, href string
	n                int
}

// navFirst is how many entries stand in the bar on any screen; on a small one the others wait behind "More", if
// they are more than one.
const navFirst = 3

// navItems lists where the member can go, or who reads by the board link. What their role opens every day comes first.
func (p Page) navItems() []navItem {
	if p.Member == nil {
		return p.readersNav()
	}
	items := []navItem{{key: "board", label: p.T("frame.nav.board"), href: "/board"}}
	if p.Member.Engineers() {
		items = append(items, p.navCounted("inbox", p.Unanswered))
	}
	if p.Member.Leads() {
		items = append(items, navItem{key: "departments", label: p.T("frame.nav.departments"), href: "/departments"})
	}
	items = append(items,
		navItem{key: "learned", label: p.T("frame.nav.learned"), href: "/learned"},
		navItem{key: "heads-ups", label: p.T("frame.nav.heads-ups"), href: "/heads-ups"},
		navItem{key: "rounds", label: p.T("frame.nav.rounds"), href: "/rounds"},
		p.navCounted("suppliers", p.Suppliers),
		navItem{key: "wont-do", label: p.T("frame.nav.wont-do"), href: "/wont-do"},
		navItem{key: "insights", label: p.T("frame.nav.insights"), href: "/insights"})
	if p.Member.Admins() {
		items = append(items, navItem{key: "admin", label: p.T("frame.nav.admin"), href: "/admin"})
	}
	return items
}

func (p Page) readersNav() []navItem {
	if p.Readers == "" {
		return nil
	}
	reach := Reach{Prefix: p.Readers}
	return []navItem{
		{key: "board", label: p.T("frame.nav.board"), href: reach.Board()},
		{key: "learned", label: p.T("frame.nav.learned"), href: reach.Learned()},
		{key: "heads-ups", label: p.T("frame.nav.heads-ups"), href: reach.headsUps()},
		{key: "rounds", label: p.T("frame.nav.rounds"), href: reach.rounds()},
		{key: "wont-do", label: p.T("frame.nav.wont-do"), href: reach.WontDo()},
		{key: "insights", label: p.T("frame.nav.insights"), href: reach.Insight("")},
	}
}

func (p Page) navCounted(key string, n int) navItem {
	item := navItem{key: key, label: p.T("frame.nav." + key), href: "/" + key, n: n}
	if n > 0 {
		item.label = p.N("frame.nav."+key+".count", n)
	}
	return item
}

// navMore is the label of what holds the further entries, with what waits behind it.
func (p Page) navMore(items []navItem) string {
	n := 0
	for _, item := range items {
		n += item.n
	}
	if n == 0 {
		return p.T("frame.nav.more")
	}
	return p.N("frame.nav.more.count", n)
}
