package models

import (
	"slices"
	"time"
)

// APIScope is what a token of the API opens.
type APIScope uint8

// The scopes. Work opens what Read does, and Admin what Work does; Report opens nothing but reports of its own.
const (
	ReadScope   APIScope = iota // what everybody reads who has the board link
	ReportScope                 // files reports as one department or supplier, and follows those
	WorkScope                   // what engineers read and do
	AdminScope                  // what admins read and do
)

var apiScopes = []string{"read", "report", "work", "admin"}

// APIScopes lists the form values in order.
func APIScopes() []string { return apiScopes }

// String gives the form value.
func (s APIScope) String() string { return apiScopes[s] }

// MarshalText is used for JSON.
func (s APIScope) MarshalText() ([]byte, error) { return choiceText(apiScopes, s) }

// UnmarshalText reads what MarshalText wrote.
func (s *APIScope) UnmarshalText(text []byte) error { return readChoice(apiScopes, text, s) }

// fits says whether a member may own a token of the scope: nobody does more by a token than by themselves.
func (s APIScope) fits(m *Member) bool {
	switch s {
	case AdminScope:
		return m.Role == RoleAdmin
	case WorkScope:
		return m.Role >= RoleEngineer
	}
	return true
}

// APIToken is what another program uses the API by. The journal holds only the SHA-256 of the token itself.
type APIToken struct {
	Number APITokenNumber
	Title  string
	Scope  APIScope
	Member MemberNumber // whose it is
	Source Party        // as whom it files reports; only of ReportScope
	Hash   string
	Made   Moment
	By     Actor
	Until  Moment
	Ended  Moment // before that; 0 if it was not
	Used   Moment // at most a day behind; 0 if it never was
	key    string
}

// How long a token works, in days, and how long before its end admins are told.
const (
	APITokenDays    = 90
	APITokenDaysMax = 365
	apiTokenSoon    = 14 * 24 * time.Hour
)

// APITokenUsedEvery is how often it is noted that a token is in use.
const APITokenUsedEvery = 24 * time.Hour

// maxAPITokens bounds how many tokens work at once.
const maxAPITokens = 200

// TokenStanding is whether a token works, and if not, why.
type TokenStanding uint8

// The standings.
const (
	TokenWorks     TokenStanding = iota
	TokenEnded                   // an admin ended it
	TokenRanOut                  // its last day has passed
	TokenOwnerless               // its member is gone, or may not do by themselves what it does
)

var tokenStandings = []string{"works", "ended", "ran-out", "ownerless"}

// String gives the name that the catalogue of words uses.
func (t TokenStanding) String() string { return tokenStandings[t] }

// TokenStanding says whether a token works now.
func (s *State) TokenStanding(t *APIToken, now Moment) TokenStanding {
	m := s.Member(t.Member)
	switch {
	case t.Ended != 0:
		return TokenEnded
	case now >= t.Until:
		return TokenRanOut
	case m == nil, m.Disabled, m.Erased, !t.Scope.fits(m), t.Scope == ReportScope && !s.takesReports(t.Source):
		return TokenOwnerless
	}
	return TokenWorks
}

// takesReports says whether reports may be filed as this department or supplier.
func (s *State) takesReports(p Party) bool {
	if p.Kind == SupplierParty {
		one := s.Supplier(p.Number)
		return one != nil && !one.Removed
	}
	one := s.Department(p.Number)
	return one != nil && !one.Removed
}

// APIToken gives a token, or nil.
func (s *State) APIToken(n APITokenNumber) *APIToken {
	if n == 0 || int(n) > s.apiTokens.Len() {
		return nil
	}
	return *s.apiTokens.At(int(n) - 1)
}

// APITokens lists all tokens, those that ended too, oldest first.
func (s *State) APITokens() (list []*APIToken) {
	for i := range s.apiTokens.Len() {
		list = append(list, *s.apiTokens.At(i))
	}
	return list
}

// APITokenByHash gives the token with that SHA-256, whether it works or not, or nil.
func (s *State) APITokenByHash(hash string) *APIToken {
	n, _ := s.apiHashes.get(keyOf("API token", hash))
	if t := s.APIToken(n); t != nil && t.Hash == hash {
		return t
	}
	return nil
}

// APITokensEndingSoon lists the tokens that work and end by themselves within two weeks.
func (s *State) APITokensEndingSoon(now Moment) (list []*APIToken) {
	return slices.DeleteFunc(s.APITokens(), func(t *APIToken) bool {
		return s.TokenStanding(t, now) != TokenWorks || t.Until.Sub(now) > apiTokenSoon
	})
}

// FiledBy says whether a report was filed by a token for the same department or supplier: those the token follows.
func (s *State) FiledBy(t *APIToken, r *Report) bool {
	return t.Scope == ReportScope && r.Source == t.Source && s.filedByTokens.has(uint32(r.Number))
}

func (e *APITokenMade) apply(d *Draft) {
	if int(e.Token) != d.apiTokens.Len()+1 {
		return
	}
	d.apiTokens.append(d.owner, &APIToken{Number: e.Token, Title: e.Title, Scope: e.Scope, Member: e.Member, Source: e.Source,
		Hash: e.Hash, Made: d.now.At, By: d.now.By, Until: e.Until, key: e.Key})
	d.apiHashes.set(d.owner, keyOf("API token", e.Hash), e.Token)
}

func (e *APITokenEnded) apply(d *Draft) {
	d.changeAPIToken(e.Token, func(t *APIToken) { t.Ended = d.now.At })
}

func (e *APITokensUsed) apply(d *Draft) {
	for _, n := range e.Tokens {
		d.changeAPIToken(n, func(t *APIToken) { t.Used = d.now.At })
	}
}

func (d *Draft) changeAPIToken(n APITokenNumber, change func(*APIToken)) {
	if was := d.APIToken(n); was != nil {
		next := *was
		change(&next)
		*d.apiTokens.edit(d.owner, int(n)-1) = &next
	}
}
