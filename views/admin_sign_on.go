package views

import (
	"strconv"
	"strings"
)

// AdminSignOnProps is the page of single sign-on. Rules and Passwords are as typed when the form comes back.
type AdminSignOnProps struct {
	Issuer      string // empty while it is not set up on the server
	Name        string // what people call it
	Redirect    string // the address to be entered at the provider
	Checked     *SignOnCheckProps
	Rules       []SignOnRuleProps // with empty ones at the end, to be filled
	Departments []Option
	Passwords   string // "on" or "off"
	Conflict    *AdminConflictProps
}

// SignOnRuleProps is one rule: who is in the group has the role.
type SignOnRuleProps struct {
	Group       string
	Role        string
	Departments []int
}

// SignOnCheckProps is what the provider said when it was asked just now.
type SignOnCheckProps struct {
	Trouble    string // worded; empty if it answered as it should
	Detail     string // for whoever runs the server, in the words of the program
	Address    string // to which people are sent
	Protects   bool   // it promises to check who asks for a code
	EndSession bool   // one can sign out there from here
}

// signOnVariables are the settings without which it is not set up.
var signOnVariables = []string{"--oidc-issuer", "--oidc-client-id", "--oidc-client-secret-file"}

func (a AdminSignOnProps) numbered() []numberedRule {
	rules := make([]numberedRule, len(a.Rules))
	for i, rule := range a.Rules {
		rules[i] = numberedRule{rule, strconv.Itoa(i + 1), a.Departments}
	}
	return rules
}

// numberedRule is a rule in its place. Fields are lists, except for the departments, which say their rule's number.
type numberedRule struct {
	SignOnRuleProps
	number string
	all    []Option
}

func (r numberedRule) options() []Option {
	options := make([]Option, len(r.all))
	for i, one := range r.all {
		options[i] = Option{Value: r.number + "-" + one.Value, Label: one.Label}
	}
	return options
}

func (r numberedRule) chosen() []string {
	chosen := numbersChosen(r.Departments)
	for i := range chosen {
		chosen[i] = r.number + "-" + chosen[i]
	}
	return chosen
}

// opened says whether the departments are shown at once.
func (r numberedRule) opened(p Page) bool {
	return r.Role == "lead" || p.Errors.For("department-"+r.number) != ""
}

func roleOptions(p Page) []Option {
	options := make([]Option, len(roleNames))
	for i, name := range roleNames {
		options[i] = Option{Value: name, Label: p.T("role." + name)}
	}
	return options
}

func passwordOptions(p Page) []Option {
	var options []Option
	for _, v := range []string{"on", "off"} {
		options = append(options, Option{Value: v, Label: p.T("sign-on.passwords." + v), Hint: p.T("sign-on.passwords." + v + ".is")})
	}
	return options
}

func (a AdminSignOnProps) missing() string { return strings.Join(signOnVariables, ", ") }
