package handlers

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"bottleneck/handlers/outbound"
	"bottleneck/handlers/signon"
	"bottleneck/models"
	"bottleneck/views"

	"github.com/gofiber/fiber/v2"
)

// Signing in by the organisation's provider takes three steps. A link leads there (beginSignOn); what must be known
// again afterwards travels in a sealed cookie, so that any server may go on. The provider sends the browser back
// (showSignOn), which writes nothing: it is a GET. That page sends what it was given on, by itself or by a button, and
// only then is the code exchanged and the session begun (finishSignOn).

// SignOnOptions set single sign-on up. Without an issuer it is not.
type SignOnOptions struct {
	Issuer       string
	ClientID     string
	ClientSecret string
	GroupsClaim  string
	Name         string // what the button says; the catalogue's words if empty
}

const (
	signOnLife    = 10 * time.Minute // of a sign-in that is under way
	signOnBack    = "/sign-in/sso/callback"
	signOnNextMax = 1000
	keysLimit     = 256 << 10 // large providers publish dozens of keys with their certificates
)

func newProvider(o SignOnOptions, now func() time.Time) *signon.Provider {
	if o.Issuer == "" {
		return nil
	}
	client := outbound.NewClient(outbound.Options{Named: []string{outbound.HostOf(o.Issuer)}, Limit: keysLimit})
	return signon.New(signon.Options{Issuer: o.Issuer, ClientID: o.ClientID, ClientSecret: o.ClientSecret,
		GroupsClaim: o.GroupsClaim, Client: client, Now: now})
}

// signOnUnderWay is what must be known again when the browser comes back.
type signOnUnderWay struct {
	State    string `json:"s"`
	Nonce    string `json:"n"`
	Verifier string `json:"v"`
	Next     string `json:"x,omitempty"`
	Until    int64  `json:"u"` // seconds
}

// beginSignOn leads to the provider. It is a link, because a form may not lead to another site.
func (s *Server) beginSignOn(v *visit) error {
	if s.provider == nil || !v.state.SetUp {
		return fiber.ErrNotFound
	}
	way := signOnUnderWay{State: s.random(16), Nonce: s.random(16), Verifier: s.random(32), Next: ownPath(v.Query("next"), ""),
		Until: s.Now().Add(signOnLife).Unix()}
	if len(way.Next) > signOnNextMax {
		way.Next = ""
	}
	address, err := s.provider.Begin(v.ctx, signon.Start{State: way.State, Nonce: way.Nonce, Verifier: way.Verifier, Back: v.base() + signOnBack})
	if err != nil {
		return v.signOnTrouble(err, way.Next)
	}
	if err := v.keepSignOn(way); err != nil {
		return err
	}
	return v.Ctx.Redirect(address, http.StatusSeeOther)
}

func (v *visit) keepSignOn(way signOnUnderWay) error {
	plain, err := json.Marshal(way)
	if err != nil {
		return err
	}
	sealed, err := v.server.Keys.Seal(signOnCookie, v.server.randomBytes(models.NonceSize), plain)
	if err == nil {
		v.keep(signOnCookie, sealed, signOnLife)
	}
	return err
}

// signOnKept gives the sign-in that this browser began with that state, if it is still under way.
func (v *visit) signOnKept(state string) (way signOnUnderWay, ok bool) {
	plain, ok := v.server.Keys.Unseal(signOnCookie, v.cookie(signOnCookie))
	if !ok || json.Unmarshal(plain, &way) != nil || way.State == "" {
		return signOnUnderWay{}, false
	}
	same := subtle.ConstantTimeCompare([]byte(way.State), []byte(state)) == 1
	return way, same && v.server.Now().Unix() < way.Until
}

// showSignOn is where the provider sends a browser back to. Nothing is used up by opening it.
func (s *Server) showSignOn(v *visit) error {
	if s.provider == nil {
		return fiber.ErrNotFound
	}
	way, ok := v.signOnKept(v.Query("state"))
	if !ok {
		return v.signOnPage(http.StatusForbidden, "signon.elsewhere", "")
	}
	if said := v.Query("error"); said != "" {
		return v.signOnDenied(said, way.Next)
	}
	return v.render(http.StatusOK, views.SignOnPage(v.page(""), views.SignOnProps{Name: v.signOnName(),
		State: v.Query("state"), Code: v.Query("code"), Issuer: v.Query("iss")}))
}

// signOnDenied says what the provider's own refusal means.
func (v *visit) signOnDenied(said, next string) error {
	v.server.Log.Warn("single sign-on was refused by the provider", "error", shorten(strconv.QuoteToASCII(said), 60))
	switch said {
	case "access_denied", "consent_required", "interaction_required", "login_required", "account_selection_required":
		return v.signOnPage(http.StatusForbidden, "signon.denied", next)
	case "temporarily_unavailable", "server_error":
		return v.signOnPage(http.StatusServiceUnavailable, "signon.away", next)
	}
	return v.signOnPage(http.StatusBadGateway, "signon.nonsense", next)
}

type signOnForm struct {
	State  string `form:"state" validate:"required,max=100"`
	Code   string `form:"code" validate:"required,max=4096"`
	Issuer string `form:"iss" validate:"max=1000"`
}

// finishSignOn exchanges the code, finds out which member came back, and signs them in. Whatever comes of it, what the
// browser kept is used up.
func (s *Server) finishSignOn(v *visit) error {
	if s.provider == nil {
		return fiber.ErrNotFound
	}
	form := &signOnForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	way, ok := v.signOnKept(form.State)
	v.forget(signOnCookie)
	if !ok || found.wrong() != nil {
		return v.signOnPage(http.StatusForbidden, "signon.elsewhere", "")
	}
	client := s.client(v.Ctx) // each try goes out to the provider
	if wait := s.guessing.add(client); wait > 0 {
		return tooMany(wait)
	}
	person, err := s.provider.Identify(v.ctx, signon.Answer{Code: form.Code, Issuer: form.Issuer, Verifier: way.Verifier,
		Nonce: way.Nonce, Back: v.base() + signOnBack})
	if err != nil {
		return v.signOnTrouble(err, way.Next)
	}
	s.guessing.giveBack(client)
	return v.letIn(person, way.Next)
}

// usableEmail gives an address as the forms would take it, or none.
func usableEmail(text string) string {
	if text = clean(text); check.Var(text, "max=254,email") != nil {
		return ""
	}
	return text
}

// letIn signs in the member whom the provider identified, or says why not.
func (v *visit) letIn(person signon.Person, next string) error {
	command := &models.Identify{Issuer: person.Issuer, Subject: person.Subject, Email: usableEmail(person.Email),
		Verified: person.Verified, Person: shorten(clean(person.Name), 78), Groups: person.Groups}
	err := v.do(models.Actor{}, command)
	if err == nil {
		err = command.Refused
	}
	if known := refusal(err); known != nil {
		v.server.refuse(v.Ctx, models.RefusedSignOn, v.state.Member(command.Member))
		return v.signInPage(http.StatusForbidden, views.SignInProps{Next: next, Trouble: v.words.Sentence(known.Key, known.Params)})
	}
	if err != nil {
		return err
	}
	if err := v.signIn(models.StartSession{Member: command.Member, SignOn: true}); err != nil {
		return err
	}
	return v.redirect(ownPath(next, "/board"), "")
}
