package handlers

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"

	"bottleneck/models"
	"bottleneck/views"
)

// tokenForm is what the form that makes a token posts.
type tokenForm struct {
	Title  string `form:"title" validate:"max=80"`
	Scope  string `form:"scope" validate:"required,oneof=read report work admin"`
	Source string `form:"source" validate:"max=20"`
	Member string `form:"member" validate:"required,number"`
	Days   string `form:"days" validate:"required,oneof=7 30 90 180 365"`
	Key    string `form:"key" validate:"max=100"`
}

// showTokens lists the tokens of the API.
func (s *Server) showTokens(v *visit) error {
	return v.tokensPage(nil, nil, "")
}

// tokensPage draws the list, with the form as it was typed, or with the token that was just made.
func (v *visit) tokensPage(form *tokenForm, wrong *models.Error, made string) error {
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	props := views.TokensProps{Made: made, Open: form != nil && made == ""}
	if form == nil || made != "" {
		if form != nil {
			props.Name = form.Title
		}
		form = &tokenForm{Member: strconv.Itoa(int(v.member.Number)), Days: strconv.Itoa(models.APITokenDays), Key: v.server.newKey()}
	}
	props.Typed = views.TokenTyped{Title: form.Title, Scope: form.Scope, Source: form.Source, Member: form.Member, Days: form.Days, Key: form.Key}
	for _, t := range slices.Backward(v.state.APITokens()) {
		if row := v.tokenRow(t); row.Standing == models.TokenWorks.String() {
			props.Tokens = append(props.Tokens, row)
		} else {
			props.Ended = append(props.Ended, row)
		}
	}
	for _, m := range v.state.Members() {
		if !m.Disabled && m.HasJoined() {
			props.Members = append(props.Members, views.Option{Value: strconv.Itoa(int(m.Number)), Label: m.Name})
		}
	}
	for _, one := range v.state.Departments() {
		props.Sources = append(props.Sources, views.Option{Value: models.DepartmentNumbered(one.Number).String(), Label: one.Name})
	}
	for _, one := range v.state.Suppliers() {
		props.Sources = append(props.Sources, views.Option{Value: models.SupplierNumbered(one.Number).String(), Label: one.Name})
	}
	return v.render(formStatus(wrong), views.AdminTokensPage(page, props))
}

func (v *visit) tokenRow(t *models.APIToken) views.TokenRow {
	soon := slices.Contains(v.state.APITokensEndingSoon(v.now), t)
	return views.TokenRow{Number: int(t.Number), Name: t.Title, Scope: t.Scope.String(), Files: v.state.PartyName(t.Source), Member: v.memberName(t.Member),
		Made: v.local(t.Made), Until: v.local(t.Until), Used: v.local(t.Used), Soon: soon, Standing: v.state.TokenStanding(t, v.now).String()}
}

// makeToken makes a token and shows it, on the one page that answers the press: nobody can show it again.
func (s *Server) makeToken(v *visit) error {
	form := &tokenForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	token := TokenPrefix + s.random(20)
	command := &models.MakeAPIToken{Title: form.Title, Member: models.MemberNumber(max(0, atoi(form.Member))), Days: atoi(form.Days),
		Hash: hashed("API token", token), Key: hashedShort("token form", form.Key)}
	_ = command.Scope.UnmarshalText([]byte(form.Scope)) // checked by the validator
	if command.Scope == models.ReportScope && (form.Source == "" || command.Source.UnmarshalText([]byte(form.Source)) != nil) {
		found.add("source", "error.token.source")
	}
	wrong, err := v.carryOut(found, command)
	switch {
	case err != nil:
		return err
	case wrong != nil:
		return v.tokensPage(form, wrong, "")
	}
	return v.tokensPage(form, nil, token)
}

// endToken ends a token at once.
func (s *Server) endToken(v *visit) error {
	n, err := v.number("number")
	if err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.EndAPIToken{Token: models.APITokenNumber(n)}); err != nil {
		return err
	}
	return v.redirectSaying("/admin/tokens", "flash.token.ended", "name", v.state.APIToken(models.APITokenNumber(n)).Title)
}

// tokenName names a token as an actor.
func (v *visit) tokenName(n models.APITokenNumber) string {
	if t := v.state.APIToken(n); t != nil {
		return v.words.T("history.by.token", "name", t.Title)
	}
	return v.words.T("history.by.system")
}

func (v *visit) tokenSubject(n models.APITokenNumber) (name, address string) {
	if t := v.state.APIToken(n); t != nil {
		return t.Title, "/admin/tokens"
	}
	return "", ""
}

// tokensUsed are the tokens that were used since the history was last told: reading writes nothing.
type tokensUsed struct {
	mu   sync.Mutex
	list map[models.APITokenNumber]bool
}

// use remembers that a token was used, if that was not told for a day.
func (s *Server) use(t *models.APIToken, now models.Moment) {
	if t.Used != 0 && now.Sub(t.Used) < models.APITokenUsedEvery {
		return
	}
	s.used.mu.Lock()
	defer s.used.mu.Unlock()
	if s.used.list == nil {
		s.used.list = map[models.APITokenNumber]bool{}
	}
	s.used.list[t.Number] = true
}

// WriteTokensUsed tells the history which tokens were used since the last time, each at most daily. It is called every
// RefusalsEvery, and at the end, while the store is still open.
func (s *Server) WriteTokensUsed(ctx context.Context) error {
	s.used.mu.Lock()
	list := slices.Sorted(maps.Keys(s.used.list))
	clear(s.used.list)
	s.used.mu.Unlock()
	if len(list) == 0 {
		return nil
	}
	_, err := s.Store.Do(ctx, models.Actor{}, &models.NoteAPITokens{Tokens: list})
	if err != nil { // they are told of when they are next used
		return fmt.Errorf("noting that %d tokens were used: %w", len(list), err)
	}
	return nil
}
