package handlers

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"bottleneck/handlers/signon"
	"bottleneck/models"
	"bottleneck/views"
)

const (
	groupMax   = 200
	emptyRules = 3 // to be filled, below those that there are
)

// signOnRulesForm holds rules as lists: the first group has the first role. Departments say the number of their rule
// and their own, "2-7".
type signOnRulesForm struct {
	Group      []string `form:"group"`
	Role       []string `form:"role"`
	Department []string `form:"department"`
	Passwords  string   `form:"passwords" validate:"required,oneof=on off"`
	Seen       string   `form:"seen" validate:"required,number"`
}

// showSignOnRules is the page of single sign-on.
func (s *Server) showSignOnRules(v *visit) error {
	return v.signOnRulesPage(signOnAsTyped(v.state.SignOn), nil, nil)
}

// signOnAsTyped writes the rules as the form would post them.
func signOnAsTyped(now models.SignOn) *signOnRulesForm {
	form := &signOnRulesForm{Passwords: "on"}
	if now.PasswordsOff {
		form.Passwords = "off"
	}
	for i, rule := range now.Rules {
		form.Group, form.Role = append(form.Group, rule.Group), append(form.Role, rule.Role.String())
		for _, n := range rule.Departments {
			form.Department = append(form.Department, strconv.Itoa(i+1)+"-"+strconv.Itoa(int(n)))
		}
	}
	return form
}

// departments gives those that were ticked in the rule with that number.
func (f *signOnRulesForm) departments(rule int) (ticked []string) {
	for _, one := range f.Department {
		if number, department, _ := strings.Cut(one, "-"); number == strconv.Itoa(rule) {
			ticked = append(ticked, department)
		}
	}
	return ticked
}

// role gives the role of the rule with that number, as it was posted.
func (f *signOnRulesForm) role(rule int) string {
	if rule > len(f.Role) {
		return ""
	}
	return f.Role[rule-1]
}

func (v *visit) signOnRulesPage(form *signOnRulesForm, checked *views.SignOnCheckProps, wrong *models.Error) error {
	props := views.AdminSignOnProps{Issuer: v.issuer(), Name: v.signOnName(), Redirect: v.base() + signOnBack, Checked: checked,
		Passwords: form.Passwords, Conflict: v.conflict(wrong, "/admin/sign-on", v.signOnDiffers(form)...)}
	for _, one := range v.state.Departments() {
		props.Departments = append(props.Departments, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
	}
	for i, group := range form.Group {
		props.Rules = append(props.Rules, views.SignOnRuleProps{Group: group, Role: form.role(i + 1),
			Departments: ints(v.departmentsOf(form.departments(i + 1)))})
	}
	for n := 0; n < emptyRules && wrong == nil; n++ {
		props.Rules = append(props.Rules, views.SignOnRuleProps{})
	}
	return v.render(formStatus(wrong), views.AdminSignOnPage(v.editPage(wrong, form.Seen), props))
}

func (v *visit) signOnDiffers(form *signOnRulesForm) []views.AdminConflictField {
	theirs := signOnAsTyped(v.state.SignOn)
	passwords := func(f *signOnRulesForm) string { return v.words.T("sign-on.passwords." + f.Passwords) }
	return []views.AdminConflictField{
		{Label: v.words.T("sign-on.conflict.rules"), Theirs: v.rulesInWords(theirs), Yours: v.rulesInWords(form)},
		{Label: v.words.T("sign-on.passwords"), Theirs: passwords(theirs), Yours: passwords(form)},
	}
}

// rulesInWords lists rules for somebody who compares two versions.
func (v *visit) rulesInWords(form *signOnRulesForm) string {
	var list []string
	for i, group := range form.Group {
		if group == "" {
			continue
		}
		text := group + " → " + v.words.T("role."+form.role(i+1))
		if names := v.departmentNames(v.departmentsOf(form.departments(i + 1))); len(names) > 0 {
			text += " (" + strings.Join(names, ", ") + ")"
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}

// changeSignOn replaces the rules, and says whether passwords open anything.
func (s *Server) changeSignOn(v *visit) error {
	form := &signOnRulesForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	command := &models.ChangeSignOn{Rules: v.signOnRules(form, found), PasswordsOff: form.Passwords == "off", Issuer: v.issuer(),
		Seen: seenNumber(form.Seen)}
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.signOnRulesPage(form, nil, wrong)
	}
	return v.redirect("/admin/sign-on", "flash.saved")
}

// signOnRules reads the rules whose group was filled in. What is wrong is said at the fields of its rule.
func (v *visit) signOnRules(form *signOnRulesForm, found *findings) (rules []models.SignOnRule) {
	for i, group := range form.Group {
		number := strconv.Itoa(i + 1)
		found.order = append(found.order, "group-"+number, "role-"+number, "department-"+number)
		if group == "" {
			continue
		}
		rule := models.SignOnRule{Group: group}
		if utf8.RuneCountInString(group) > groupMax {
			found.add("group-"+number, "error.sign-on.group.max")
		}
		if rule.Role.UnmarshalText([]byte(form.role(i+1))) != nil {
			found.add("role-"+number, "error.role.required")
		} else if rule.Role == models.RoleLead {
			if rule.Departments = v.departmentsOf(form.departments(i + 1)); len(rule.Departments) == 0 {
				found.add("department-"+number, "error.role.departments")
			}
		}
		rules = append(rules, rule)
	}
	if len(rules) > models.SignOnRulesMax {
		found.add("group-1", "error.sign-on.rules.many", "limit", strconv.Itoa(models.SignOnRulesMax))
	}
	return rules
}

// checkSignOn asks the provider now what it says about itself, and shows it. It changes nothing.
func (s *Server) checkSignOn(v *visit) error {
	if s.provider == nil {
		return v.redirect("/admin/sign-on", "")
	}
	said, err := s.provider.Ask(v.ctx)
	checked := &views.SignOnCheckProps{Address: said.Authorization, Protects: said.Protects(), EndSession: said.EndSession != ""}
	var trouble *signon.Error
	if errors.As(err, &trouble) {
		checked.Trouble, checked.Detail = v.words.T("sign-on.trouble.nonsense"), shorten(err.Error(), 300)
		if trouble.Trouble == signon.Away {
			checked.Trouble = v.words.T("sign-on.trouble.away")
		}
	}
	return v.signOnRulesPage(signOnAsTyped(v.state.SignOn), checked, nil)
}

// disconnectMember takes a member's identity at the provider away.
func (s *Server) disconnectMember(v *visit) error {
	m, err := v.memberAsked()
	if err != nil {
		return err
	}
	if m.Number == v.member.Number {
		return models.Fail(models.Forbidden, "error.member.self")
	}
	if err := v.do(v.actor(), &models.Disconnect{Member: m.Number}); err != nil {
		return err
	}
	return v.redirectSaying("/admin/members/"+strconv.Itoa(int(m.Number)), "flash.disconnected", "name", m.Name)
}
