package handlers

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// roundStages are the names of the stages in the pages.
var roundStages = map[models.RoundStage]string{models.RoundComing: "coming", models.RoundRunning: "running",
	models.RoundOver: "over", models.RoundCalledOff: "cancelled"}

// roundOf is a round as everybody may read it who has the board link: without the suppliers that it asks.
func (v *visit) roundOf(r *models.Round) views.Round {
	one := views.Round{Number: int(r.Number), Title: r.Title, Stage: roundStages[r.Stage()], From: r.From.Time(), To: r.To.Time(), Every: r.Every,
		Early: r.Early, Ended: v.local(r.Ended), Cancelled: v.local(r.Cancelled.At)}
	switch r.Stage() {
	case models.RoundRunning:
		one.Days = max(int(r.To-v.today())+1, 1)
	case models.RoundComing:
		one.Days = max(int(r.From-v.today()), 1)
	}
	for _, p := range r.Asked {
		if p.Kind == models.DepartmentParty {
			one.Departments = append(one.Departments, v.state.PartyName(p))
		} else {
			one.Others = true
		}
	}
	return one
}

// roundToMembers adds what only members know: the suppliers, why it was cancelled, and its page.
func (v *visit) roundToMembers(r *models.Round) views.Round {
	one := v.roundOf(r)
	one.Href, one.Reason, one.Others = roundPath(r.Number), r.Reason, false
	for _, p := range r.Asked {
		if p.Kind == models.SupplierParty {
			one.Suppliers = append(one.Suppliers, v.state.PartyName(p))
		}
	}
	return one
}

// roundAsked gives the round in the address.
func (v *visit) roundAsked() (*models.Round, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	if r := v.state.Round(models.RoundNumber(n)); r != nil {
		return r, nil
	}
	return nil, models.Fail(models.NotFound, "error.round.unknown")
}

// roundsListed is how many rounds that are over stand on a page.
const roundsListed = 30

// showRounds lists the rounds for members.
func (s *Server) showRounds(v *visit) error { return v.rounds(views.Reach{}, v.roundToMembers) }

// showReadersRounds lists them for anyone who has the board link: without suppliers, and to read.
func (s *Server) showReadersRounds(v *visit) error {
	v.member, v.session = nil, nil
	return v.rounds(views.Reach{Prefix: v.linkAddress()}, v.roundToReaders)
}

func (v *visit) rounds(reach views.Reach, shown func(*models.Round) views.Round) error {
	page := v.page("rounds")
	page.Title, page.Bundle = v.words.T("rounds.title"), views.Work
	props := views.RoundsProps{Reach: reach, Works: v.member != nil && v.member.Role >= models.RoleEngineer, Total: v.state.RoundCount()}
	before := models.RoundNumber(max(v.QueryInt("before"), 0))
	lists, past := map[string][]views.Round{}, 0
	for n := models.RoundNumber(v.state.RoundCount()); n > 0; n-- {
		r := v.state.Round(n)
		over := r.Stage() >= models.RoundOver
		if !reach.Member() && !r.AsksDepartments() || before != 0 && (!over || n >= before) {
			continue
		}
		if over {
			if past++; past > roundsListed {
				props.Older = cmp.Or(props.Older, fmt.Sprintf("%s%s?before=%d", reach.Prefix, roundsAddress, n+1))
				continue
			}
		}
		one := shown(r)
		lists[one.Stage] = append(lists[one.Stage], one)
	}
	for _, stage := range views.RoundStages {
		if list := lists[stage]; len(list) > 0 {
			if stage == "running" || stage == "coming" {
				slices.SortStableFunc(list, func(a, b views.Round) int { return a.Days - b.Days })
			}
			props.Stages = append(props.Stages, views.RoundsStage{Stage: stage, List: list})
		}
	}
	return v.render(http.StatusOK, views.Rounds(page, props))
}
