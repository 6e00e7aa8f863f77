package handlers

import (
	"cmp"
	"fmt"

	"bottleneck/models"
	"bottleneck/views"
)

// headsUpOf is a heads-up as everybody may read it whom it touches: without who else that is.
func (v *visit) headsUpOf(h *models.HeadsUp) views.HeadsUp {
	one := views.HeadsUp{Number: int(h.Number), Title: h.Title, What: h.What, Do: h.Do, From: h.From.Time(), Clock: h.Clock,
		Stage: views.HeadsUpStages[h.Stage(v.today())], Announced: v.local(h.Announced.At), Withdrawn: v.local(h.Withdrawn.At), Reason: h.Reason}
	if h.Was != 0 {
		one.Was = h.Was.Time()
	}
	return one
}

// headsUpInHouse adds what people in the house may know: which departments it touches, and what came of it.
func (v *visit) headsUpInHouse(h *models.HeadsUp) views.HeadsUp {
	one := v.headsUpOf(h)
	for _, p := range h.Touched {
		if party := v.headsUpParty(h, p); p.Kind == models.DepartmentParty {
			one.Departments = append(one.Departments, party)
		}
	}
	one.Told, one.Got = headsUpCounts(one.Departments)
	effects := h.Effects()
	one.Effects = views.HeadsUpEffects{Better: effects.Better, Worse: effects.Worse, Same: effects.Same}
	one.Learned = v.state.LearnedFromCustomers(h)
	return one
}

// headsUpToMembers adds what only members know: the suppliers too, and the page of it.
func (v *visit) headsUpToMembers(h *models.HeadsUp) views.HeadsUp {
	one := v.headsUpInHouse(h)
	for _, p := range h.Touched {
		if party := v.headsUpParty(h, p); p.Kind == models.SupplierParty {
			one.Suppliers = append(one.Suppliers, party)
		}
	}
	told, got := headsUpCounts(one.Suppliers)
	one.Told, one.Got = one.Told+told, one.Got+got
	one.By, one.Href = v.speaker(h.Announced.By), headsUpPath(h.Number)
	if b := v.state.Standing(h.Bottleneck); b != nil {
		card := v.cardName(views.Reach{}, b)
		one.Card = &card
	}
	return one
}

func headsUpPath(n models.HeadsUpNumber) string { return fmt.Sprintf("/heads-ups/%d", n) }

// headsUpCounts counts the parties in use, and those of them that have said "got it".
func headsUpCounts(parties []views.HeadsUpParty) (told, got int) {
	for _, one := range parties {
		if !one.Removed {
			told++
			if !one.Got.IsZero() {
				got++
			}
		}
	}
	return told, got
}

// headsUpParty is a department or supplier that a change touches.
func (v *visit) headsUpParty(h *models.HeadsUp, p models.Party) views.HeadsUpParty {
	one := views.HeadsUpParty{Number: int(p.Number), Name: v.state.PartyName(p), Removed: !v.state.InUse(p)}
	if got := h.GotBy(p); got != nil {
		one.Got, one.Who = v.local(got.At), v.gotAs(got.By)
	}
	return one
}

// gotAs says as what somebody said "got it": a member by their role, never by name; a contact of a supplier by theirs,
// which only members read.
func (v *visit) gotAs(by models.Actor) string {
	switch by.Kind {
	case models.MemberActor:
		if m := v.state.Member(by.Member()); m != nil && !m.Erased {
			return v.words.T("role." + m.Role.String())
		}
	case models.ContactActor:
		return v.contactName(models.ContactNumber(by.Number))
	}
	return ""
}

// headsUpAsked gives the heads-up in the address.
func (v *visit) headsUpAsked() (*models.HeadsUp, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	return v.headsUpNumbered(models.HeadsUpNumber(n))
}

func (v *visit) headsUpNumbered(n models.HeadsUpNumber) (*models.HeadsUp, error) {
	if h := v.state.HeadsUp(n); h != nil {
		return h, nil
	}
	return nil, models.Fail(models.NotFound, "error.headsup.unknown")
}

// headsUpTold is a heads-up to a department or supplier whose people read it, with the question what came of it once
// they are asked. Device is that of who is not known by their link.
func (v *visit) headsUpTold(h *models.HeadsUp, p models.Party, device string) views.HeadsUpTold {
	told := views.HeadsUpTold{HeadsUp: v.headsUpOf(h)}
	if got := h.GotBy(p); got != nil {
		told.GotOn = v.local(got.At)
	}
	if h.Stage(v.today()) != models.HeadsUpAsking {
		return told
	}
	told.Ask = &views.HeadsUpAsk{}
	if answer := h.AnswerOf(v.actor(), device); answer != nil {
		told.Ask.Answered, told.Ask.Effect, told.Ask.Words = true, answer.Effect.String(), answer.Words
	}
	return told
}

// answerFrom names the party through whose page an answer came.
func (v *visit) answerFrom(a models.HeadsUpAnswer) string {
	return cmp.Or(v.state.PartyName(a.Source), v.words.T("headsup.answer.nobody"))
}
