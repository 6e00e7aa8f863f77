package api

import "bottleneck/models"

// Heard is what was heard in a round and what is done, as those read it who were asked.
type Heard struct {
	Round     uint32   `json:"round"`
	Published string   `json:"published,omitempty" format:"date-time" description:"When it was published first; left out while it is not, or was taken back."`
	Edited    string   `json:"edited,omitempty" format:"date-time"`
	By        *By      `json:"by,omitempty"`
	Heard     string   `json:"heard,omitempty"`
	Do        string   `json:"do,omitempty"`
	Actions   []Action `json:"actions"`
}

var hearing = []Operation{
	operation(Operation{ID: "readHeard", Method: get, Path: "/rounds/{number}/heard", Group: "Rounds", For: Workers, Summary: "Reads what was heard in a round, and what is done."},
		func(c *Call, in *roundAsked) (*Heard, error) { return c.onHeard(in.Number, nil) }),
	operation(Operation{ID: "publishHeard", Method: put, Path: "/rounds/{number}/heard", Group: "Rounds", For: Workers,
		Summary: "Tells those who were asked what was heard and what is done, or words that anew."}, (*Call).publishHeard),
	operation(Operation{ID: "takeBackHeard", Method: end, Path: "/rounds/{number}/heard", Group: "Rounds", For: Workers,
		Summary: "Takes that back: nobody but members reads it then."}, func(c *Call, in *roundAsked) (*Heard, error) {
		return c.onHeard(in.Number, &models.TakeBackHeard{Round: in.of(), Seen: c.Seen})
	}),
}

type heardSays struct {
	roundAsked
	Heard   string      `json:"heard" maxLength:"2000"`
	Do      string      `json:"do" maxLength:"2000"`
	Actions []newAction `json:"actions,omitempty" description:"That are agreed on besides, at most five."`
}

func (c *Call) publishHeard(in *heardSays) (*Heard, error) {
	command := &models.PublishHeard{Round: in.of(), Heard: in.Heard, Do: in.Do, Seen: c.Seen}
	for _, a := range in.Actions {
		command.Actions = append(command.Actions, a.agreed())
	}
	return c.onHeard(in.Number, command)
}

func (c *Call) onHeard(n uint32, command models.Command) (*Heard, error) {
	if c.surveyed(n) == nil {
		return nil, errNoRound
	}
	if command != nil {
		if err := c.Do(command); err != nil {
			return nil, err
		}
	}
	r := c.surveyed(n)
	told := &Heard{Round: n, Heard: r.Heard.Heard, Do: r.Heard.Do, Actions: []Action{}}
	if r.Heard.Published() {
		told.Published, told.Edited, told.By = stamp(r.Heard.At), stamp(r.Heard.Edited.At), c.by(r.Heard.By)
	}
	for _, a := range c.State.ActionsHeard(r) {
		told.Actions = append(told.Actions, c.action(a))
	}
	return told, nil
}
