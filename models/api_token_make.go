package models

import "time"

// MakeAPIToken makes a token of the API. The token itself never comes here, only its SHA-256.
type MakeAPIToken struct {
	Title  string
	Scope  APIScope
	Member MemberNumber
	Source Party // as whom it files, of ReportScope
	Days   int
	Hash   string
	Key    string // hash of the form's once-only key

	Made APITokenNumber // result
}

// Decide refuses a token that could do more than its member may, and to make one twice from the same form.
func (c *MakeAPIToken) Decide(d *Draft, env Env) ([]Event, error) {
	m := d.Member(c.Member)
	switch {
	case c.Title == "":
		return nil, FailField("title", "error.token.title")
	case m == nil || m.Disabled || m.Erased || !m.HasJoined():
		return nil, FailField("member", "error.token.member")
	case !c.Scope.fits(m):
		return nil, FailField("member", "error.token.role")
	case c.Scope == ReportScope && !d.takesReports(c.Source):
		return nil, FailField("source", "error.token.source")
	case c.Days < 1 || c.Days > APITokenDaysMax:
		return nil, FailField("days", "error.token.days")
	case d.APITokenByHash(c.Hash) != nil || c.Key != "" && d.tokenMadeBy(c.Key):
		return nil, Fail(Conflict, "error.token.made")
	case d.workingTokens(env.Now) >= maxAPITokens:
		return nil, Fail(Conflict, "error.token.many")
	}
	made := &APITokenMade{Token: APITokenNumber(d.apiTokens.Len() + 1), Title: c.Title, Scope: c.Scope, Member: c.Member, Hash: c.Hash,
		Until: env.Now.Add(time.Duration(c.Days) * 24 * time.Hour), Key: c.Key}
	if c.Scope == ReportScope {
		made.Source = c.Source
	}
	c.Made = made.Token
	return []Event{made}, nil
}

func (s *State) tokenMadeBy(key string) bool {
	for i := range s.apiTokens.Len() {
		if (*s.apiTokens.At(i)).key == key {
			return true
		}
	}
	return false
}

func (s *State) workingTokens(now Moment) (count int) {
	for _, t := range s.APITokens() {
		if s.TokenStanding(t, now) == TokenWorks {
			count++
		}
	}
	return count
}

// EndAPIToken ends a token at once.
type EndAPIToken struct{ Token APITokenNumber }

// Decide does nothing to one that ended before.
func (c *EndAPIToken) Decide(d *Draft, _ Env) ([]Event, error) {
	t := d.APIToken(c.Token)
	if t == nil {
		return nil, Fail(NotFound, "error.token.unknown")
	}
	if t.Ended != 0 {
		return nil, nil
	}
	return []Event{&APITokenEnded{Token: c.Token}}, nil
}

// NoteAPITokens notes that tokens were used. It does nothing to those of which that was noted within a day.
type NoteAPITokens struct{ Tokens []APITokenNumber }

// Decide never refuses.
func (c *NoteAPITokens) Decide(d *Draft, env Env) ([]Event, error) {
	used := &APITokensUsed{}
	for _, n := range c.Tokens {
		if t := d.APIToken(n); t != nil && (t.Used == 0 || env.Now.Sub(t.Used) >= APITokenUsedEvery) {
			used.Tokens = append(used.Tokens, n)
		}
	}
	if len(used.Tokens) == 0 {
		return nil, nil
	}
	return []Event{used}, nil
}
