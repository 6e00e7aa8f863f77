package handlers

import (
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// cameBack is the evidence that a bottleneck came back, for members; nil if it did not. Others read how much there is.
func (v *visit) cameBack(reach views.Reach, b *models.Bottleneck) *views.CameBack {
	if !b.HasComeBack() {
		return nil
	}
	returns := v.state.Returns(b)
	props := &views.CameBack{Card: v.cardName(reach, b), Count: len(returns)}
	if !reach.Member() {
		return props
	}
	newest := returns[max(0, len(returns)-evidenceShown):]
	props.More = len(returns) - len(newest)
	for _, one := range slices.Backward(newest) {
		r := v.state.Report(one.Report)
		e := views.Evidence{Report: int(one.Report), Source: v.state.PartyName(r.Source), Kind: "filed", At: v.local(one.At)}
		switch {
		case one.Verdict != models.VerdictUnsaid:
			e.Kind, e.Words = one.Verdict.String(), r.Rest().VerdictNote
		case one.Again:
			e.Kind = "again"
		}
		props.Evidence = append(props.Evidence, e)
	}
	if v.member != nil && v.member.Role >= models.RoleEngineer {
		props.Press = reach.Bottleneck(int(b.Number)) + "/reopen"
	}
	return props
}

// evidenceShown is how much of the evidence, and of what reporters say in words, is listed, the newest: the reports
// themselves stand further down.
const evidenceShown = 10

// cameBackShown is how many bottlenecks that came back the inbox lists.
const cameBackShown = 20

// allCameBack lists what came back, the newest evidence first.
func (v *visit) allCameBack() views.CameBackList {
	all := v.state.CameBack()
	list := views.CameBackList{All: len(all)}
	for _, b := range all[:min(cameBackShown, len(all))] {
		list.Shown = append(list.Shown, *v.cameBack(views.Reach{}, b))
	}
	return list
}

// reopenForm is one press that takes up again what came back, or what we won't do.
type reopenForm struct {
	Status string `form:"status" validate:"required,oneof=heard in-progress"`
	Words  string `form:"words" validate:"max=2000"`
	Seen   string `form:"seen" validate:"omitempty,number"`
	Next   string `form:"next" validate:"max=500"`
}

// reopen opens a bottleneck again, and goes back to where it was pressed, where it can be taken back.
func (s *Server) reopen(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &reopenForm{}
	if err = v.read(form); err == nil {
		command := &models.SetStatus{Bottleneck: c.b.Number, Words: form.Words, Seen: seenNumber(form.Seen)}
		_ = command.Status.UnmarshalText([]byte(form.Status))
		err = v.do(v.actor(), command)
	}
	if err != nil {
		return c.failed("status", &cardForm{Status: form.Status, Words: form.Words, Seen: form.Seen}, err)
	}
	return v.redirectUndoable(ownPath(form.Next, c.reach.Bottleneck(int(c.b.Number))), "flash.reopened", 0, v.justDone(c.b.Number))
}

// helped sums up what reporters say of whether it helped; nil while there is nothing to say it of.
func (v *visit) helped(reach views.Reach, b *models.Bottleneck) *views.Helped {
	if b.Resolved == 0 {
		return nil
	}
	props := &views.Helped{Asked: b.ReportCount(), Solved: b.Solved, Partly: b.Partly, Not: b.Not}
	if !reach.Member() {
		return props
	}
	for _, n := range b.Reports {
		r := v.state.Report(n)
		verdict := v.state.VerdictNow(r)
		more := r.Rest()
		if r.Withdrawn || verdict == models.VerdictUnsaid || more.VerdictNote == "" {
			continue // without words it stands in the sum
		}
		props.Said = append(props.Said, views.Verdict{Report: int(n), Source: v.state.PartyName(r.Source), Verdict: verdict.String(),
			Words: more.VerdictNote, At: v.local(more.VerdictAt)})
	}
	slices.SortStableFunc(props.Said, func(a, b views.Verdict) int { return b.At.Compare(a.At) })
	props.More = max(0, len(props.Said)-evidenceShown)
	props.Said = props.Said[:len(props.Said)-props.More]
	return props
}
