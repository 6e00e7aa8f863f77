package models

import "slices"

// SignOn says what single sign-on means for members.
type SignOn struct {
	Rules        []SignOnRule // none: members keep the role that an admin gave them, and nobody is added
	PasswordsOff bool
	changed      change
}

// SignOnRule gives people of a group at the provider a role.
type SignOnRule struct {
	Group       string   `json:"group"`
	Role        Role     `json:"role"`
	Departments []uint32 `json:"departments,omitempty"` // of a lead
}

// EveryGroup in a rule is everybody whom the provider lets in.
const EveryGroup = "*"

// SignOnRulesMax is how many rules there may be.
const SignOnRulesMax = 50

func (e *SignOnChanged) apply(d *Draft) {
	d.SignOn = SignOn{Rules: e.Rules, PasswordsOff: e.PasswordsOff, changed: d.changed()}
}

// Admit says which role a person of these groups has, and which departments they lead. Of several rules the highest
// role counts, and the departments of all of that role; the order of the rules does not matter.
func (s *State) Admit(groups []string) (role Role, departments []uint32, admitted bool) {
	for _, rule := range s.SignOn.Rules {
		if rule.Group == EveryGroup || slices.Contains(groups, rule.Group) {
			role, admitted = max(role, rule.Role), true
		}
	}
	for _, rule := range s.SignOn.Rules {
		if role == RoleLead && rule.Role == role && (rule.Group == EveryGroup || slices.Contains(groups, rule.Group)) {
			departments = append(departments, s.inUse(rule.Departments)...)
		}
	}
	slices.Sort(departments)
	return role, slices.Compact(departments), admitted
}

func (s *State) inUse(departments []uint32) (list []uint32) {
	for _, n := range departments {
		if one := s.Department(n); one != nil && !one.Removed {
			list = append(list, n)
		}
	}
	return list
}

// PasswordOpens says whether a password signs the member in. Once passwords are switched off it does so for an admin
// alone, while no other admin could come in by single sign-on: the organisation is never left without a way in. An
// empty issuer means that single sign-on is not set up, so that passwords are all there is.
func (s *State) PasswordOpens(m *Member, issuer string) bool {
	if !s.SignOn.PasswordsOff || issuer == "" {
		return true
	}
	return m != nil && m.Role == RoleAdmin && !m.Disabled && m.Password != "" && !s.identifiedAdmin(issuer, m.Number)
}

// identifiedAdmin says whether an admin other than this one can come in by single sign-on.
func (s *State) identifiedAdmin(issuer string, except MemberNumber) bool {
	return slices.ContainsFunc(s.Members(), func(m *Member) bool {
		return m.Number != except && m.Role == RoleAdmin && !m.Disabled && m.Subject != "" && m.Issuer == issuer
	})
}

// ChangeSignOn replaces the rules and says whether passwords are switched off. Issuer is the provider that is set up
// on the server, or empty.
type ChangeSignOn struct {
	Rules        []SignOnRule
	PasswordsOff bool
	Issuer       string
	Seen         uint64
}

// Decide refuses to switch passwords off before an admin has come in without one.
func (c *ChangeSignOn) Decide(d *Draft, _ Env) ([]Event, error) {
	if err := d.SignOn.changed.check("rules", c.Seen, ""); err != nil {
		return nil, err
	}
	switch {
	case c.PasswordsOff && c.Issuer == "":
		return nil, FailField("passwords", "error.passwords.not-set-up")
	case c.PasswordsOff && !d.identifiedAdmin(c.Issuer, 0):
		return nil, FailField("passwords", "error.passwords.no-admin")
	}
	return []Event{&SignOnChanged{Rules: c.Rules, PasswordsOff: c.PasswordsOff}}, nil
}
