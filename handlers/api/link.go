package api

import "bottleneck/models"

// Link is an address that is a key.
type Link struct {
	Number  uint32 `json:"number"`
	For     string `json:"for" enum:"department,supplier,board"`
	Party   *Party `json:"party,omitempty"`
	Contact uint32 `json:"contact,omitempty"`
	URL     string `json:"url,omitempty" description:"While it works. Whoever has it comes in."`
	Made    string `json:"made" format:"date-time"`
	Expires string `json:"expires,omitempty" format:"date-time" description:"Unless somebody acts through it before."`
	Ended   string `json:"ended,omitempty" format:"date-time"`
}

// LinkList is a page of links, in the order of their numbers.
type LinkList struct {
	Items []Link `json:"items"`
	Next  string `json:"next,omitempty" description:"The address of the next page."`
}

var linkPaths = map[models.LinkKind]struct{ name, path string }{models.LinkDepartment: {"department", "/r/"}, models.LinkSupplier: {"supplier", "/s/"},
	models.LinkBoard: {"board", "/b/"}}

// link draws a link; false for one that is shown elsewhere, as an invitation.
func (c *Call) link(l *models.Link) (told Link, listed bool) {
	kind, listed := linkPaths[l.Kind]
	told = Link{Number: uint32(l.Number), For: kind.name, Contact: uint32(l.Contact), Made: stamp(l.Made), Expires: stamp(l.Expires()), Ended: stamp(l.Ended)}
	switch l.Kind {
	case models.LinkDepartment:
		told.Party = c.party(models.DepartmentNumbered(l.Target))
	case models.LinkSupplier:
		told.Party = c.party(models.SupplierNumbered(l.Target))
	}
	if listed && !l.HasEnded(c.Now) && !l.Expired(c.Now) {
		told.URL = c.url(kind.path + c.Keys.Token(l.Kind, uint32(l.Number)))
	}
	return told, listed
}

var ofLinks = []Operation{
	operation(Operation{ID: "listLinks", Method: get, Path: "/links", Group: "Links", For: Admins, Summary: "Lists the links of departments, suppliers and the board."},
		(*Call).listLinks),
	operation(Operation{ID: "replaceLink", Method: add, Path: "/links/{number}/replace", Group: "Links", For: Admins, Summary: "Ends a link at once, and makes another for the same."},
		(*Call).replaceLink),
	operation(Operation{ID: "renewLink", Method: add, Path: "/links/{number}/renew", Group: "Links", For: Admins, Summary: "Lets a supplier's link work for some days from now on."},
		(*Call).renewLink),
	operation(Operation{ID: "endLink", Method: end, Path: "/links/{number}", Group: "Links", For: Admins, Summary: "Ends a supplier's link without making another."}, (*Call).endLink),
	operation(Operation{ID: "makeLink", Method: add, Path: "/links/{number}/again", Group: "Links", For: Admins, Summary: "Makes another in place of one that was ended."},
		(*Call).makeLink),
}

type (
	linkAsked struct {
		Number uint32 `path:"number"`
	}
	linkRenewed struct {
		linkAsked
		Days int `json:"days" minimum:"-1" maximum:"365" description:"-1 is without end."`
	}
)

func (c *Call) listLinks(in *page) (*LinkList, error) {
	last := uint32(0)
	for c.State.Link(models.LinkNumber(last+1)) != nil {
		last++
	}
	list := &LinkList{}
	list.Items, list.Next = paged(c, *in, int(last), func(n uint32) (Link, bool) { return c.link(c.State.Link(models.LinkNumber(n))) })
	return list, nil
}

// listed gives a link that is listed here; made is of which kind, if only some are meant.
func (c *Call) listed(n uint32, kinds ...models.LinkKind) (*models.Link, error) {
	if l := c.State.Link(models.LinkNumber(n)); l != nil && linkPaths[l.Kind].name != "" && (len(kinds) == 0 || l.Kind == kinds[0]) {
		return l, nil
	}
	return nil, models.Fail(models.NotFound, "error.link.unknown")
}

// onLink carries out a command on a link, and gives the link that stands then.
func (c *Call) onLink(n uint32, command models.Command, number func() uint32, kinds ...models.LinkKind) (*Link, error) {
	if _, err := c.listed(n, kinds...); err != nil {
		return nil, err
	}
	made, err := c.Make(command, number)
	if err != nil {
		return nil, err
	}
	if made != 0 {
		n = made
	}
	told, _ := c.link(c.State.Link(models.LinkNumber(n)))
	return &told, nil
}

func (c *Call) replaceLink(in *linkAsked) (*Link, error) {
	command := &models.ReplaceLink{Link: models.LinkNumber(in.Number)}
	return c.onLink(in.Number, command, func() uint32 { return uint32(command.Made) })
}

func (c *Call) renewLink(in *linkRenewed) (*Link, error) {
	return c.onLink(in.Number, &models.RenewLink{Link: models.LinkNumber(in.Number), Days: in.Days}, nil, models.LinkSupplier)
}

func (c *Call) endLink(in *linkAsked) (*Link, error) {
	return c.onLink(in.Number, &models.EndLink{Link: models.LinkNumber(in.Number)}, nil, models.LinkSupplier)
}

func (c *Call) makeLink(in *linkAsked) (*Link, error) {
	command := &models.MakeLink{Link: models.LinkNumber(in.Number)}
	return c.onLink(in.Number, command, func() uint32 { return uint32(command.Made) })
}
