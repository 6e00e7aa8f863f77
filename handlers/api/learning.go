package api

import "bottleneck/models"

// Learning is what a resolved bottleneck taught.
type Learning struct {
	Bottleneck string   `json:"bottleneck"`
	Title      string   `json:"title"`
	Published  string   `json:"published" format:"date-time"`
	By         *By      `json:"by"`
	Held       string   `json:"held_up,omitempty"`
	Why        string   `json:"why_so_long,omitempty"`
	Surprise   string   `json:"surprise,omitempty"`
	Change     string   `json:"change,omitempty"`
	Told       string   `json:"told,omitempty" description:"Of one from before there were these four questions: all its words."`
	Actions    []uint32 `json:"actions" description:"The numbers of the actions that were agreed on."`
}

// LearningList is a page of the learnings that are published, in the order of their bottlenecks' numbers.
type LearningList struct {
	Items []Learning `json:"items"`
	Next  string     `json:"next,omitempty" description:"The address of the next page."`
}

// Action is something that will be done because of what was learned.
type Action struct {
	Number     uint32  `json:"number"`
	Bottleneck string  `json:"bottleneck,omitempty" description:"From which it was learned …"`
	Round      uint32  `json:"round,omitempty" description:"… or the round in which it was heard."`
	What       string  `json:"what" description:"Empty once it was erased."`
	Owner      *Member `json:"owner,omitempty" description:"A member, for tokens that read names."`
	Department *Party  `json:"department,omitempty" description:"Or a department."`
	Due        string  `json:"due" format:"date"`
	State      string  `json:"state" enum:"open,done,dropped"`
	Overdue    bool    `json:"overdue"`
}

// ActionList is a page of actions, in the order of their numbers.
type ActionList struct {
	Items []Action `json:"items"`
	Next  string   `json:"next,omitempty" description:"The address of the next page."`
}

func (c *Call) learning(l *models.Learning) Learning {
	b := c.State.Standing(l.Bottleneck)
	told := Learning{Bottleneck: l.Bottleneck.String(), Title: c.title(b), Published: stamp(l.First.At), By: c.by(l.By), Held: l.Held, Why: l.Why,
		Surprise: l.Surprise, Change: l.Change, Told: l.Told, Actions: []uint32{}}
	for _, n := range c.State.Bottleneck(l.Bottleneck).Actions {
		told.Actions = append(told.Actions, uint32(n))
	}
	return told
}

var actionStates = []string{"open", "done", "dropped"}

func (c *Call) action(a *models.Action) Action {
	told := Action{Number: uint32(a.Number), Round: uint32(a.Round), What: a.What, Due: a.Due.String(), State: actionStates[a.State], Overdue: a.Overdue(c.today())}
	if a.Bottleneck != 0 {
		told.Bottleneck = a.Bottleneck.String()
	}
	if a.Owner.Department != 0 {
		told.Department = c.party(models.DepartmentNumbered(a.Owner.Department))
	} else if c.works() {
		told.Owner = c.member(a.Owner.Member)
	}
	return told
}

var learned = []Operation{
	operation(Operation{ID: "listLearned", Method: get, Path: "/learned", Group: "Learned", For: Readers, Summary: "Lists what was learned."}, (*Call).listLearned),
	working("publishLearning", put, "/learning", "Publishes what a resolved bottleneck taught, or words that anew.", func(c *Call, in *learningSays) models.Command {
		command := &models.PublishLearning{Bottleneck: in.of(), Audience: in.Audience, Seen: c.Seen,
			Words: models.LearningWords{Held: in.Held, Why: in.Why, Surprise: in.Surprise, Change: in.Change}}
		for _, a := range in.Actions {
			command.Actions = append(command.Actions, a.agreed())
		}
		return command
	}),
	working("agreeAction", add, "/actions", "Agrees on an action because of what was learned.", func(c *Call, in *actionAgreed) models.Command {
		return &models.AgreeAction{Bottleneck: in.of(), Action: in.agreed(), Seen: c.Seen}
	}),
	operation(Operation{ID: "listActions", Method: get, Path: "/actions", Group: "Learned", For: Readers, Summary: "Lists the actions that were agreed on."}, (*Call).listActions),
	acting("doneAction", "/done", "Says that it is done.", func(c *Call, in *actionAsked) models.Command {
		return &models.CloseAction{Action: in.of(), Seen: c.Seen}
	}),
	acting("dropAction", "/dropped", "Drops it, for a reason.", func(c *Call, in *actionDropped) models.Command {
		return &models.CloseAction{Action: in.of(), Dropped: true, Words: in.Words, Seen: c.Seen}
	}),
	acting("reopenAction", "/open", "Takes back that it was done or dropped.", func(c *Call, in *actionAsked) models.Command {
		return &models.ReopenAction{Action: in.of(), Seen: c.Seen}
	}),
	acting("moveAction", "/due", "Gives it another day, or another owner.", func(c *Call, in *actionMoved) models.Command {
		return &models.MoveAction{Action: in.of(), Due: in.Due, Owner: in.by(), Words: in.Words, Seen: c.Seen}
	}),
}

type (
	actionAsked struct {
		Number uint32 `path:"number"`
	}
	doer struct {
		Member     uint32 `json:"member,omitempty" description:"Who does it: a member …"`
		Department uint32 `json:"department,omitempty" description:"… or a department."`
	}
	newAction struct {
		What string `json:"what" maxLength:"300"`
		doer
		Due models.Date `json:"due"`
	}
	actionAgreed struct {
		on
		newAction
	}
	actionDropped struct {
		actionAsked
		Words string `json:"words" maxLength:"2000"`
	}
	actionMoved struct {
		actionAsked
		doer
		Due   models.Date `json:"due"`
		Words string      `json:"words,omitempty" maxLength:"2000"`
	}
	learningSays struct {
		on
		Held     string          `json:"held_up" maxLength:"2000"`
		Why      string          `json:"why_so_long,omitempty" maxLength:"2000"`
		Surprise string          `json:"surprise,omitempty" maxLength:"2000"`
		Change   string          `json:"change" maxLength:"2000"`
		Audience models.Audience `json:"audience,omitempty"`
		Actions  []newAction     `json:"actions,omitempty" description:"At most five."`
	}
)

func (a actionAsked) of() models.ActionNumber { return models.ActionNumber(a.Number) }

func (a actionAsked) actionNumber() uint32 { return a.Number }

func (d doer) by() models.ActionOwner {
	return models.ActionOwner{Member: models.MemberNumber(d.Member), Department: d.Department}
}

func (n newAction) agreed() models.NewAction {
	return models.NewAction{What: n.What, Owner: n.by(), Due: n.Due}
}

func acting[I interface{ actionNumber() uint32 }](id, path, summary string, command func(*Call, *I) models.Command) Operation {
	return operation(Operation{ID: id, Method: put, Path: "/actions/{number}" + path, Group: "Learned", For: Workers, Summary: summary},
		func(c *Call, in *I) (*Action, error) {
			if err := c.Do(command(c, in)); err != nil {
				return nil, err
			}
			told := c.action(c.State.Action(models.ActionNumber((*in).actionNumber())))
			return &told, nil
		})
}

func (c *Call) listLearned(in *page) (*LearningList, error) {
	list, all := &LearningList{}, map[uint32]*models.Learning{}
	for _, l := range c.State.Learned(models.LearnedFilter{Public: !c.works()}) {
		all[uint32(l.Bottleneck)] = l
	}
	list.Items, list.Next = paged(c, *in, c.State.BottleneckCount(), func(n uint32) (one Learning, there bool) {
		if all[n] == nil {
			return one, false
		}
		return c.learning(all[n]), true
	})
	return list, nil
}

func (c *Call) listActions(in *page) (*ActionList, error) {
	last := uint32(0)
	for c.State.Action(models.ActionNumber(last+1)) != nil {
		last++
	}
	list := &ActionList{}
	list.Items, list.Next = paged(c, *in, int(last), func(n uint32) (one Action, may bool) {
		a := c.State.Action(models.ActionNumber(n))
		if !c.works() && !c.toReaders(a) {
			return one, false
		}
		return c.action(a), true
	})
	return list, nil
}

// toReaders says whether everybody with the board link may read of an action.
func (c *Call) toReaders(a *models.Action) bool {
	if r := c.State.Round(a.Round); r != nil {
		return r.AsksDepartments() && r.Heard.Published()
	}
	b := c.State.Bottleneck(a.Bottleneck)
	return b != nil && b.Learning.Published() && !c.State.Standing(b.Number).Hidden()
}

// WontDo is a page of the register of what we won't do, in the order of the bottlenecks' numbers.
type WontDo struct {
	Items []TradedOff `json:"items"`
	Next  string      `json:"next,omitempty" description:"The address of the next page."`
}

// TradedOff is one line of it.
type TradedOff struct {
	Bottleneck Bottleneck `json:"bottleneck"`
	Reason     string     `json:"reason,omitempty"`
	Since      string     `json:"since" format:"date-time"`
	Due        bool       `json:"due" description:"It is to be looked at again."`
	Outgrown   bool       `json:"outgrown" description:"It has become more than what was decided about."`
}

var wontDo = []Operation{
	operation(Operation{ID: "listWontDo", Method: get, Path: "/wont-do", Group: "Learned", For: Readers, Summary: "Lists what we won't do, and why."}, (*Call).listWontDo),
}

func (c *Call) listWontDo(in *page) (*WontDo, error) {
	list, lines := &WontDo{}, map[uint32]models.TradedOff{}
	for _, line := range c.State.Register(models.RegisterFilter{Public: !c.works()}, c.Now).Lines {
		lines[uint32(line.Bottleneck.Number)] = line
	}
	list.Items, list.Next = paged(c, *in, c.State.BottleneckCount(), func(n uint32) (one TradedOff, there bool) {
		line, there := lines[n]
		if !there {
			return one, false
		}
		return c.tradedOff(line), true
	})
	return list, nil
}

func (c *Call) tradedOff(line models.TradedOff) TradedOff {
	one := TradedOff{Bottleneck: c.bottleneck(line.Bottleneck), Reason: line.Reason, Since: stamp(line.Since), Due: line.Due, Outgrown: line.Outgrown()}
	if t := line.TradeOff; t != nil && t.Audience == models.AudienceMembers && !c.works() {
		one.Reason = ""
	}
	return one
}
