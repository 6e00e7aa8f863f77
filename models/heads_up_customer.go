package models

// engineering is the key of the usual department whose members announce changes.
const engineering = "engineering"

// LearnFromCustomer reports what somebody in a department learned from a customer, and should have learned from us. It
// waits for engineering if that is a department here and a heads-up announced the change; else nobody seems to own it.
type LearnFromCustomer struct{ FileReport }

// Decide files once per key, like FileReport. It refuses heads-ups that never touched the department.
func (c *LearnFromCustomer) Decide(d *Draft, env Env) ([]Event, error) {
	if h := d.HeadsUp(c.HeadsUp); c.HeadsUp != 0 && (h == nil || !h.Touches(c.Source)) {
		return nil, FailField("heads_up", "error.headsup.unknown")
	}
	c.Kind, c.Learned, c.Waiting, c.WaitingParty = Blocker, true, WaitingNobody, Party{}
	if one := d.departmentKeyed(engineering); one != nil && c.HeadsUp != 0 && DepartmentNumbered(one.Number) != c.Source {
		c.Waiting, c.WaitingParty = WaitingDepartment, DepartmentNumbered(one.Number)
	}
	return c.FileReport.Decide(d, env)
}

// departmentKeyed gives the usual department of a key, if it is in use.
func (s *State) departmentKeyed(key string) *Department {
	for _, one := range s.Departments() {
		if one.Key == key {
			return one
		}
	}
	return nil
}
