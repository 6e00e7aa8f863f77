package handlers

import (
	"bottleneck/models"
	"bottleneck/views"
)

// boardHeadsUps are the strips on the members' board: for a lead, the changes that touch their departments and to which
// nobody has said "got it"; for engineers, those that are near while somebody has not.
func (v *visit) boardHeadsUps() (strips views.BoardHeadsUps) {
	if v.member.Role == models.RoleLead {
		for _, n := range v.member.Departments {
			strips.Yours = append(strips.Yours, v.notGot(n)...)
		}
	}
	if v.member.Role < models.RoleEngineer {
		return strips
	}
	for _, h := range v.state.NotYetGot(v.now) {
		one := v.headsUpOf(h)
		one.Href = headsUpPath(h.Number)
		for _, p := range v.state.NotGot(h) {
			one.Departments = append(one.Departments, v.headsUpParty(h, p))
		}
		strips.Late = append(strips.Late, one)
	}
	return strips
}

// headsUpsOnBoard is how many changes of one department the board names at once.
const headsUpsOnBoard = 3

// notGot are the changes that touch a department and to which it has not said "got it".
func (v *visit) notGot(department uint32) (list []views.HeadsUpYours) {
	p := models.DepartmentNumbered(department)
	if !v.state.InUse(p) {
		return nil
	}
	for _, h := range v.state.HeadsUps(models.HeadsUpFilter{Touches: p}, v.now) {
		if h.Stage(v.today()) <= models.HeadsUpUnderWay && h.GotBy(p) == nil && len(list) < headsUpsOnBoard {
			list = append(list, views.HeadsUpYours{Name: v.state.PartyName(p), Told: v.headsUpForLead(h, department)})
		}
	}
	return list
}

// cardHeadsUps are the changes that were announced for a bottleneck, to members.
func (c *cardVisit) cardHeadsUps() (list []views.HeadsUp) {
	for _, h := range c.state.HeadsUpsOf(c.b) {
		list = append(list, c.headsUpToMembers(h))
	}
	return list
}
