package api

import (
	"cmp"
	"fmt"
	"slices"

	"bottleneck/models"
)

// Bottleneck is how a bottleneck stands now. Who reads only what everybody with the board link may reads a title once it
// was checked, and nothing of owner, helpers and clocks.
type Bottleneck struct {
	Number      uint32        `json:"number"`
	Reference   string        `json:"reference"`
	Title       string        `json:"title"`
	Checked     bool          `json:"checked" description:"Whether a member has looked at the title. Without, read tokens read where it comes from instead."`
	Status      models.Status `json:"status"`
	MergedInto  string        `json:"merged_into,omitempty" description:"The bottleneck in which its reports stand now."`
	Departments []string      `json:"departments"`
	Suppliers   []string      `json:"suppliers"`
	Reports     int           `json:"reports"`
	Unanswered  int           `json:"unanswered"`
	Hours       float64       `json:"hours_lost_a_week" description:"In quarters of an hour. Of what is resolved: won back."`
	WaitsFor    []WaitsFor    `json:"waits_for"`
	Need        string        `json:"need,omitempty" description:"What the party waited for needs to go faster."`
	Promised    string        `json:"promised,omitempty" format:"date"`
	Opened      string        `json:"opened" format:"date-time"`
	Resolved    string        `json:"resolved,omitempty" format:"date-time"`
	CameBack    bool          `json:"came_back"`
	Effort      models.Effort `json:"effort,omitempty"`
	Gained      string        `json:"gained,omitempty" description:"In exchange for not doing it."`
	Review      string        `json:"review,omitempty" format:"date" description:"When a “won't do” is looked at again."`
	Owner       *Member       `json:"owner,omitempty"`
	Helpers     []Member      `json:"helpers,omitempty"`
	URL         string        `json:"url,omitempty" description:"Its page, for members."`
}

// WaitsFor is what reports of a bottleneck wait for.
type WaitsFor struct {
	Kind    models.WaitingKind `json:"kind"`
	Name    string             `json:"name,omitempty"`
	Reports int                `json:"reports"`
}

// BottleneckList is a page of bottlenecks, in the order of their numbers.
type BottleneckList struct {
	Items []Bottleneck `json:"items"`
	Next  string       `json:"next,omitempty" description:"The address of the next page."`
}

func (c *Call) bottleneck(b *models.Bottleneck) Bottleneck {
	hours := b.WonBack
	if b.Status.Open() {
		hours, _ = b.Hours(c.Now)
	}
	told := Bottleneck{Number: uint32(b.Number), Reference: b.Number.String(), Title: c.title(b), Checked: b.Checked, Status: b.Status,
		Departments: []string{}, Suppliers: []string{}, Reports: b.ReportCount(), Unanswered: len(b.Unanswered), Hours: float64(hours) / 4,
		WaitsFor: []WaitsFor{}, Need: b.Need, Opened: stamp(b.Opened), Resolved: stamp(b.Resolved), CameBack: b.HasComeBack(),
		Effort: b.Effort, URL: c.url(fmt.Sprintf("/bottlenecks/%d", b.Number))}
	if b.MergedInto != 0 {
		told.MergedInto = b.MergedInto.String()
	}
	for i := range b.Sources {
		if party := b.Sources[i].Party; party.Kind == models.SupplierParty {
			told.Suppliers = append(told.Suppliers, c.State.PartyName(party))
		} else {
			told.Departments = append(told.Departments, c.State.PartyName(party))
		}
	}
	for _, w := range b.Waiting {
		told.WaitsFor = append(told.WaitsFor, WaitsFor{Kind: w.Kind, Name: c.State.PartyName(w.Party), Reports: w.Reports})
	}
	if day, _ := c.State.PromisedNow(b, c.Now); day != 0 {
		told.Promised = day.String()
	}
	if t := b.TradeOff(); t != nil && (c.works() || t.Audience != models.AudienceMembers) {
		told.Gained, told.Review = t.Gained, t.Review.String()
	}
	if c.works() {
		told.Owner = c.member(b.Owner)
		for _, n := range b.Helpers {
			if m := c.member(n); m != nil {
				told.Helpers = append(told.Helpers, *m)
			}
		}
	}
	return told
}

// title is the title as the token may read it: one that nobody has checked may be the beginning of what somebody reported.
func (c *Call) title(b *models.Bottleneck) string {
	if title := c.State.Title(b); title != "" && (b.Checked || c.works()) {
		return title
	}
	if len(b.Sources) == 0 {
		return b.Number.String()
	}
	return english.T("card.unchecked", "source", c.State.PartyName(b.Sources[0].Party))
}

// of gives the bottleneck of a number, also one that was merged away, unless nothing stands in it any more.
func (c *Call) of(n uint32) (*models.Bottleneck, error) {
	b := c.State.Bottleneck(models.BottleneckNumber(n))
	if b == nil || c.State.Standing(b.Number).Hidden() && !c.works() {
		return nil, models.Fail(models.NotFound, "error.bottleneck.unknown")
	}
	return b, nil
}

type bottleneckAsked struct {
	Number uint32 `path:"number"`
}

type bottlenecksAsked struct {
	page
	Status     models.Status `query:"status"`
	Department uint32        `query:"department" description:"Only with reports of the department of this number."`
	Supplier   uint32        `query:"supplier" description:"Only with reports of the supplier of this number."`
	Unanswered bool          `query:"unanswered" description:"Only with reports that wait for an answer."`
}

var readingBottlenecks = []Operation{
	operation(Operation{ID: "listBottlenecks", Method: get, Path: "/bottlenecks", Group: "Bottlenecks", For: Readers,
		Summary: "Lists what stands on the board."}, (*Call).listBottlenecks),
	operation(Operation{ID: "readBottleneck", Method: get, Path: "/bottlenecks/{number}", Group: "Bottlenecks", For: Readers,
		Summary: "Reads one bottleneck."}, (*Call).readBottleneck),
	operation(Operation{ID: "listUpdates", Method: get, Path: "/bottlenecks/{number}/updates", Group: "Bottlenecks", For: Readers,
		Summary: "Lists what was said on a bottleneck, oldest first."}, (*Call).listUpdates),
}

func (c *Call) listBottlenecks(in *bottlenecksAsked) (*BottleneckList, error) {
	list := &BottleneckList{}
	list.Items, list.Next = paged(c, in.page, c.State.BottleneckCount(), func(n uint32) (one Bottleneck, in2 bool) {
		b := c.State.Bottleneck(models.BottleneckNumber(n))
		if b.Hidden() || !c.chooses(in, b) {
			return one, false
		}
		return c.bottleneck(b), true
	})
	return list, nil
}

func (c *Call) chooses(in *bottlenecksAsked, b *models.Bottleneck) bool {
	from := func(p models.Party) bool {
		return p.Number == 0 || slices.ContainsFunc(b.Sources, func(s models.Source) bool { return s.Party == p })
	}
	return (!c.Query.Has("status") || b.Status == in.Status) && from(models.DepartmentNumbered(in.Department)) &&
		from(models.SupplierNumbered(in.Supplier)) && (!in.Unanswered || len(b.Unanswered) > 0)
}

func (c *Call) readBottleneck(in *bottleneckAsked) (*Bottleneck, error) {
	b, err := c.of(in.Number)
	if err != nil {
		return nil, err
	}
	told := c.bottleneck(b)
	return &told, nil
}

// UpdateList is what was said on a bottleneck.
type UpdateList struct {
	Items []Said `json:"items"`
}

func (c *Call) listUpdates(in *bottleneckAsked) (*UpdateList, error) {
	b, err := c.of(in.Number)
	if err != nil {
		return nil, err
	}
	all := slices.Clone(b.Updates)
	for _, merged := range c.State.MergedHere(b) {
		all = append(all, merged.Updates...)
	}
	slices.SortStableFunc(all, func(a, b models.Update) int { return cmp.Compare(a.At, b.At) })
	list := &UpdateList{Items: []Said{}}
	for _, u := range all {
		if u.Retracted || u.Words == "" || u.Audience == models.AudienceMembers && !c.works() {
			continue
		}
		one := Said{At: stamp(u.At), By: c.by(u.By), Words: u.Words, Audience: u.Audience.String()}
		if u.HasStatus {
			one.Status = u.Status.String()
		}
		list.Items = append(list.Items, one)
	}
	return list, nil
}
