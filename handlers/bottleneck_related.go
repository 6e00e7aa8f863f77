package handlers

import (
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// relatedMax is how many other bottlenecks a page offers.
const relatedMax = 5

// related is what else could belong here, and what people said does not.
func (c *cardVisit) related() *views.Related {
	props := &views.Related{Apart: c.keptApart(), Reading: !c.server.Store.Learned().Ready}
	for _, maybe := range c.server.Store.Related(c.b.Number, c.proposable, relatedMax) {
		props.Others = append(props.Others, c.similarProps(c.state.Bottleneck(maybe.Bottleneck), maybe))
	}
	return props
}

// proposable says whether a bottleneck stands on its own and has something in it.
func (v *visit) proposable(n models.BottleneckNumber) bool {
	b := v.state.Bottleneck(n)
	return b != nil && !b.Hidden()
}

// keptApart lists what people said is not the same as this bottleneck, or as one merged into it, newest first.
func (c *cardVisit) keptApart() (list []views.KeptApart) {
	for _, b := range append([]*models.Bottleneck{c.b}, c.state.MergedHere(c.b)...) {
		for i := range b.History {
			if e := (pastEntry{&b.History[i], b}); e.CanUndoIn(b) {
				list = append(list, c.apartProps(e)...)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b views.KeptApart) int { return b.At.Compare(a.At) })
	return list
}

// apartProps gives the line that says that two are not the same; none for other lines, and if a merge has ended it.
func (c *cardVisit) apartProps(e pastEntry) []views.KeptApart {
	said, ok := e.Event.(*models.KeptApart)
	if !ok || said.Off {
		return nil
	}
	other := c.state.Standing(otherOf(said, e.b.Number))
	if other == nil || !c.state.Apart(c.b.Number, other.Number) {
		return nil
	}
	line := c.past(e)
	return []views.KeptApart{{Card: c.cardName(views.Reach{}, other), Entry: line.ID, By: line.By, At: line.At}}
}

func otherOf(said *models.KeptApart, one models.BottleneckNumber) models.BottleneckNumber {
	if said.A == one {
		return said.B
	}
	return said.A
}

// relatedForm is what the list of related bottlenecks posts.
type relatedForm struct {
	Other string `form:"other" validate:"required,number"`
	Do    string `form:"do" validate:"required,oneof=merge apart"`
}

// workRelated merges another bottleneck into this one as it was shown, or remembers that they are not the same.
func (s *Server) workRelated(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &relatedForm{}
	if err = v.read(form); err == nil {
		err = c.decideRelated(form)
	}
	if err != nil {
		return c.failed("related", &cardForm{}, err)
	}
	return v.redirectUndoable(c.reach.Bottleneck(int(c.b.Number)), pairSaid[form.Do], 0, v.justDone(c.b.Number))
}

func (c *cardVisit) decideRelated(form *relatedForm) error {
	n, _ := strconv.ParseUint(form.Other, 10, 32)
	if c.from != 0 {
		return models.Fail(models.Conflict, "error.proposal.over")
	}
	return c.decidePair(form.Do, c.b.Number, models.BottleneckNumber(n))
}

// pairSaid is what is said after a decision on two bottlenecks.
var pairSaid = map[string]string{"merge": "flash.merged-here", "apart": "flash.apart"}

// decidePair merges b into a, or keeps them apart; only as both were shown.
func (v *visit) decidePair(do string, a, b models.BottleneckNumber) error {
	if do == "merge" {
		return v.do(v.actor(), &models.Merge{From: b, Into: a, Proposed: true})
	}
	if other := v.state.Bottleneck(b); other != nil && other.MergedInto != 0 {
		return models.Fail(models.Conflict, "error.proposal.over")
	}
	return v.do(v.actor(), &models.KeepApart{A: a, B: b})
}
