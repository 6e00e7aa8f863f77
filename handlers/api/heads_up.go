package api

import "bottleneck/models"

// HeadsUp is an announcement of a coming change.
type HeadsUp struct {
	Number      uint32   `json:"number"`
	Title       string   `json:"title"`
	What        string   `json:"what"`
	Do          string   `json:"do,omitempty"`
	Day         string   `json:"day" format:"date"`
	Clock       string   `json:"clock,omitempty"`
	Stage       string   `json:"stage" enum:"coming,under_way,asking,past"`
	Departments []string `json:"departments"`
	Suppliers   []string `json:"suppliers,omitempty" description:"For tokens that work."`
	NotGot      []string `json:"not_got,omitempty" description:"Who has not said that they got it; for tokens that work."`
	Withdrawn   bool     `json:"withdrawn"`
	Reason      string   `json:"reason,omitempty"`
	Bottleneck  string   `json:"bottleneck,omitempty"`
}

// HeadsUpList is a page of heads-ups, in the order of their numbers.
type HeadsUpList struct {
	Items []HeadsUp `json:"items"`
	Next  string    `json:"next,omitempty" description:"The address of the next page."`
}

var headsUpStages = []string{"coming", "under_way", "asking", "past"}

func (c *Call) headsUp(h *models.HeadsUp) HeadsUp {
	told := HeadsUp{Number: uint32(h.Number), Title: h.Title, What: h.What, Do: h.Do, Day: h.From.String(), Clock: h.Clock, Stage: headsUpStages[h.Stage(c.today())],
		Departments: []string{}, Withdrawn: h.Withdrawn != (models.Step{}), Reason: h.Reason}
	for _, p := range h.Touched {
		if name := c.State.PartyName(p); p.Kind == models.DepartmentParty {
			told.Departments = append(told.Departments, name)
		} else if c.works() {
			told.Suppliers = append(told.Suppliers, name)
		}
	}
	if c.works() {
		for _, p := range c.State.NotGot(h) {
			told.NotGot = append(told.NotGot, c.State.PartyName(p))
		}
	}
	if h.Bottleneck != 0 {
		told.Bottleneck = h.Bottleneck.String()
	}
	return told
}

// reads gives a heads-up that the token may read: others than those who work read of departments alone.
func (c *Call) reads(n uint32) *models.HeadsUp {
	h := c.State.HeadsUp(models.HeadsUpNumber(n))
	if h == nil || !c.works() && !h.TouchesDepartments() {
		return nil
	}
	return h
}

var ofHeadsUps = []Operation{
	operation(Operation{ID: "listHeadsUps", Method: get, Path: "/heads-ups", Group: "Heads-ups", For: Readers, Summary: "Lists what was announced."}, (*Call).listHeadsUps),
	operation(Operation{ID: "readHeadsUp", Method: get, Path: "/heads-ups/{number}", Group: "Heads-ups", For: Readers, Summary: "Reads one heads-up."}, (*Call).readHeadsUp),
	operation(Operation{ID: "announceHeadsUp", Method: add, Path: "/heads-ups", Group: "Heads-ups", For: Workers, Makes: true,
		Summary: "Announces a change to those whom it touches."}, (*Call).announceHeadsUp),
	operation(Operation{ID: "changeHeadsUp", Method: put, Path: "/heads-ups/{number}", Group: "Heads-ups", For: Workers, Summary: "Words or moves it, as a whole."},
		(*Call).changeHeadsUp),
	operation(Operation{ID: "withdrawHeadsUp", Method: put, Path: "/heads-ups/{number}/withdrawn", Group: "Heads-ups", For: Workers, Summary: "Says that the change does not come, and why."},
		(*Call).withdrawHeadsUp),
}

type (
	headsUpAsked struct {
		Number uint32 `path:"number"`
	}
	headsUpSays struct {
		Title   string         `json:"title" maxLength:"120"`
		What    string         `json:"what" maxLength:"2000"`
		Do      string         `json:"do,omitempty" maxLength:"2000"`
		Day     models.Date    `json:"day"`
		Clock   string         `json:"clock,omitempty" maxLength:"5" description:"As 14:30; left out for the whole day."`
		Touched []models.Party `json:"touched" description:"Departments and suppliers, as d3 and s4."`
	}
	headsUpAnnounced struct {
		headsUpSays
		Bottleneck uint32 `json:"bottleneck,omitempty" description:"That the change is made for."`
	}
	headsUpChanged struct {
		headsUpAsked
		headsUpSays
	}
	headsUpWithdrawn struct {
		headsUpAsked
		Words string `json:"words" maxLength:"2000"`
	}
)

func (in *headsUpSays) says() models.HeadsUpSays {
	return models.HeadsUpSays{Title: in.Title, What: in.What, Do: in.Do, From: in.Day, Clock: in.Clock, Touched: in.Touched}
}

func (c *Call) listHeadsUps(in *page) (*HeadsUpList, error) {
	list := &HeadsUpList{}
	list.Items, list.Next = paged(c, *in, c.State.HeadsUpCount(), func(n uint32) (one HeadsUp, may bool) {
		h := c.reads(n)
		if h == nil {
			return one, false
		}
		return c.headsUp(h), true
	})
	return list, nil
}

func (c *Call) readHeadsUp(in *headsUpAsked) (*HeadsUp, error) { return c.onHeadsUp(in.Number, nil) }

func (c *Call) onHeadsUp(n uint32, command models.Command) (*HeadsUp, error) {
	if c.reads(n) == nil {
		return nil, models.Fail(models.NotFound, "error.headsup.unknown")
	}
	if command != nil {
		if err := c.Do(command); err != nil {
			return nil, err
		}
	}
	told := c.headsUp(c.reads(n))
	return &told, nil
}

func (c *Call) announceHeadsUp(in *headsUpAnnounced) (*HeadsUp, error) {
	command := &models.AnnounceHeadsUp{HeadsUpSays: in.says(), Bottleneck: models.BottleneckNumber(in.Bottleneck), Key: c.Key}
	n, err := c.Make(command, func() uint32 { return uint32(command.HeadsUp) })
	if err != nil {
		return nil, err
	}
	return c.onHeadsUp(n, nil)
}

func (c *Call) changeHeadsUp(in *headsUpChanged) (*HeadsUp, error) {
	return c.onHeadsUp(in.Number, &models.ChangeHeadsUp{HeadsUp: models.HeadsUpNumber(in.Number), HeadsUpSays: in.says(), Seen: c.Seen})
}

func (c *Call) withdrawHeadsUp(in *headsUpWithdrawn) (*HeadsUp, error) {
	return c.onHeadsUp(in.Number, &models.WithdrawHeadsUp{HeadsUp: models.HeadsUpNumber(in.Number), Words: in.Words, Seen: c.Seen})
}
