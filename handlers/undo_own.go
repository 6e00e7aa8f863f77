package handlers

import "bottleneck/models"

// mayUndo says whether the member may take back a line of a history: those who work the board any, all others what they
// said themselves.
func (v *visit) mayUndo(e *models.Entry) bool {
	if v.member.Role >= models.RoleEngineer {
		return true
	}
	switch e.Event.(type) {
	case *models.UpdatePosted, *models.NeedSet:
		return e.By == v.actor()
	}
	return false
}

// undoable gives the line of the histories on this page that the form names, if the member may take it back.
func (c *cardVisit) undoable(form *cardForm) (*models.Undo, error) {
	command, err := c.undo(form)
	if err != nil || c.member.Role >= models.RoleEngineer {
		return command, err
	}
	for _, b := range append([]*models.Bottleneck{c.b}, c.state.MergedHere(c.b)...) {
		for i := range b.History {
			if e := &b.History[i]; e.Ref == command.Entry && c.mayUndo(e) {
				return command, nil
			}
		}
	}
	return nil, models.Fail(models.Forbidden, "error.role")
}
