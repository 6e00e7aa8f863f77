package handlers

import (
	"bottleneck/models"
	"bottleneck/views"
)

// participation says for members who has answered a round, and keeps itself new while the round runs.
func (v *visit) participation(r *models.Round) views.ParticipationProps {
	found := v.state.Participation(r)
	props := views.ParticipationProps{Running: r.Stage() == models.RoundRunning, Answered: found.Answered, Earlier: found.Earlier}
	if props.Running {
		props.Changes = views.Reach{}.Changes()
	}
	if before := v.state.Round(found.Before); before != nil {
		props.Before = before.Title
	}
	for _, g := range found.Groups {
		one := views.ParticipationGroup{Kind: partyKinds[g.Party.Kind], Count: g.Count, Answered: g.Answered, People: g.People, Asked: g.Asked, Earlier: g.Earlier}
		if g.Party.Number != 0 {
			one.Name = v.state.PartyName(g.Party)
		}
		props.Groups = append(props.Groups, one)
	}
	return props
}

// partyKinds are the names of the kinds of party in pages and addresses.
var partyKinds = map[models.PartyKind]string{models.DepartmentParty: "department", models.SupplierParty: "supplier"}
