package views

import (
	"strconv"
	"time"
)

// LimitTokenName is how many characters the name of a token may have.
const LimitTokenName = 80

// TokensProps is the page of the tokens by which other programs use the API.
type TokensProps struct {
	Tokens  []TokenRow
	Ended   []TokenRow // and those that work no more
	Made    string     // the token that was just made: shown this once
	Name    string     // of that
	Typed   TokenTyped
	Members []Option
	Sources []Option // departments and suppliers
	Open    bool     // the form came back
}

// TokenRow is a token in the list. Scope and Standing are as in models.APIToken.
type TokenRow struct {
	Number   int
	Name     string
	Scope    string
	Files    string // as whom it files reports
	Member   string
	Made     time.Time
	Until    time.Time
	Used     time.Time
	Soon     bool // it ends within two weeks
	Standing string
}

// TokenTyped is what the form that makes a token says.
type TokenTyped struct {
	Title, Scope, Source, Member, Days, Key string
}

// TokenEnding is a token that ends soon, for the overview.
type TokenEnding struct {
	Name  string
	Until time.Time
}

func (t TokenRow) action() string { return "/admin/tokens/" + strconv.Itoa(t.Number) + "/end" }

// lasting says how things stand: until when it works, or why it does not.
func (t TokenRow) lasting(p Page) string {
	if t.Standing != "works" {
		return p.T("token.standing." + t.Standing)
	}
	return p.T("token.until", "day", p.Words.DateYear(t.Until))
}

func (t TokenRow) used(p Page) string {
	if t.Used.IsZero() {
		return p.T("token.used.never")
	}
	return p.T("token.used", "day", p.Words.DateYear(t.Used))
}

// tokenScopes are the scopes, as they are offered: what opens least first.
func tokenScopes(p Page, t TokensProps) (options []Option) {
	for _, scope := range []string{"read", "report", "work", "admin"} {
		one := Option{Value: scope, Label: p.T("token.scope." + scope), Hint: p.T("token.scope." + scope + ".is")}
		if scope == "report" {
			one.Inside = tokenSource(p, t)
		}
		options = append(options, one)
	}
	return options
}

// TokenDays are for how many days a token may work, as they are offered.
var TokenDays = []int{7, 30, 90, 180, 365}

func tokenDays(p Page) (options []Option) {
	for _, days := range TokenDays {
		options = append(options, Option{Value: strconv.Itoa(days), Label: p.N("count.days", days)})
	}
	return options
}
