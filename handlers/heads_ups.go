package handlers

import (
	"net/http"
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// showHeadsUps lists the changes that were announced, for members.
func (s *Server) showHeadsUps(v *visit) error {
	return v.headsUps(views.Reach{}, v.headsUpToMembers)
}

// showReadersHeadsUps is the same for anyone who has the board link: without suppliers, and to read.
func (s *Server) showReadersHeadsUps(v *visit) error {
	v.member, v.session = nil, nil
	return v.headsUps(views.Reach{Prefix: v.linkAddress()}, v.headsUpInHouse)
}

func (v *visit) headsUps(reach views.Reach, shown func(*models.HeadsUp) views.HeadsUp) error {
	page := v.page("heads-ups")
	page.Title, page.Bundle = v.words.T("headsups.title"), views.Work
	filter, props := v.headsUpFilter(reach)
	for _, h := range v.state.HeadsUps(filter, v.now) {
		if !reach.Member() && !h.TouchesDepartments() {
			continue
		}
		one := shown(h)
		last := len(props.Stages) - 1
		if last < 0 || props.Stages[last].Stage != one.Stage {
			props.Stages = append(props.Stages, views.HeadsUpsStage{Stage: one.Stage})
			last++
		}
		props.Stages[last].List = append(props.Stages[last].List, one)
	}
	return v.render(http.StatusOK, views.HeadsUps(page, props))
}

// headsUpFilter reads the filter from the address, which holds all of it. What is no choice filters nothing.
func (v *visit) headsUpFilter(reach views.Reach) (filter models.HeadsUpFilter, props views.HeadsUpsProps) {
	props = views.HeadsUpsProps{Reach: reach, Works: v.member != nil && v.member.Role >= models.RoleEngineer, Total: v.state.HeadsUpCount()}
	if stage := slices.Index(views.HeadsUpStages, v.Query("stage")); stage >= 0 {
		filter.Staged, filter.Stage, props.Stage = true, models.HeadsUpStage(stage), v.Query("stage")
	}
	for _, one := range v.state.Departments() {
		props.Parties = append(props.Parties, views.Option{Value: models.DepartmentNumbered(one.Number).String(), Label: one.Name})
	}
	if reach.Member() {
		for _, one := range v.state.Suppliers() {
			props.Parties = append(props.Parties, views.Option{Value: models.SupplierNumbered(one.Number).String(), Label: one.Name})
		}
	}
	touches := v.Query("touches")
	if slices.ContainsFunc(props.Parties, func(o views.Option) bool { return o.Value == touches }) {
		props.Touches = touches
		_ = filter.Touches.UnmarshalText([]byte(touches))
	}
	return filter, props
}
