package handlers

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"bottleneck/handlers/api"
	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// TokenPrefix begins every token of the API, so that those who look for leaked secrets recognise one.
const TokenPrefix = "bottleneck_"

// The guards of the API's routes, and the scopes whose tokens each lets in. Nothing there is opened by a session.
var guardScopes = map[guard]api.Audience{
	tokenAny: api.Everyone, tokenReads: api.Readers, tokenFiles: api.Reporters, tokenWorks: api.Workers, tokenAdministers: api.Admins,
}

// isAPI says whether a request is one of the API, which answers in JSON whatever happens.
func isAPI(c *fiber.Ctx) bool { return strings.HasPrefix(c.Path(), api.Version+"/") }

// Why a program is not let in. Each is a sentence of the catalogue.
var (
	errNoToken      = models.Fail(models.Forbidden, "error.token.none")
	errTokenUnknown = models.Fail(models.Forbidden, "error.token.wrong")
)

// tokenError is an error about the token itself: 401, with what to send.
type tokenError struct{ known *models.Error }

// Error is for logs.
func (e *tokenError) Error() string { return e.known.Error() }

// Unwrap gives the error for people.
func (e *tokenError) Unwrap() error { return e.known }

// admitToken lets a program in by its token, if that works and opens this.
func (v *visit) admitToken(scopes api.Audience) error {
	scheme, token, _ := strings.Cut(v.Get(fiber.HeaderAuthorization), " ")
	if token = strings.TrimSpace(token); !strings.EqualFold(scheme, "bearer") || token == "" {
		return &tokenError{errNoToken}
	}
	t := v.state.APITokenByHash(hashed("API token", token))
	if t == nil {
		if wait := v.server.refused.add(v.server.client(v.Ctx)); wait > 0 {
			return tooMany(wait)
		}
		v.server.refuse(v.Ctx, models.RefusedToken, nil)
		return &tokenError{errTokenUnknown}
	}
	if v.server.Store.Health().Stale { // it may have been ended on another server meanwhile
		return models.Fail(models.Away, "error.away.long")
	}
	if err := v.tokenStands(t, v.state, v.now); err != nil {
		return err
	}
	if wait := v.server.calls.add(strconv.Itoa(int(t.Number))); wait > 0 {
		return tooMany(wait)
	}
	v.token, v.program = token, t
	v.server.use(t, v.now)
	if !scopes.Holds(t.Scope) {
		v.server.refuse(v.Ctx, models.RefusedRole, v.state.Member(t.Member))
		return &models.Error{Kind: models.Forbidden, Key: "error.token.scope", Params: map[string]string{"scope": t.Scope.String(), "scopes": scopes.String()}}
	}
	return nil
}

// tokenStands refuses a token that does not work, and says why.
func (v *visit) tokenStands(t *models.APIToken, state *models.State, now models.Moment) error {
	standing := state.TokenStanding(t, now)
	if standing == models.TokenWorks {
		return nil
	}
	v.server.refuse(v.Ctx, models.RefusedToken, state.Member(t.Member))
	return &tokenError{&models.Error{Kind: models.Forbidden, Key: "error.token." + standing.String(),
		Params: map[string]string{"name": t.Title, "day": v.local(t.Until).Format(time.DateOnly)}}}
}

// worksStill looks at the token again after a long poll: it may have ended meanwhile.
func (v *visit) worksStill(state *models.State) error {
	now := max(models.MomentOf(v.server.Now()), state.At)
	return v.tokenStands(state.APIToken(v.program.Number), state, now)
}

// isTokenError says whether a request came without a token that works.
func isTokenError(err error) bool { return errors.As(err, new(*tokenError)) }
