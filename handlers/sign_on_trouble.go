package handlers

import (
	"errors"
	"net/http"

	"bottleneck/handlers/signon"
	"bottleneck/models"
	"bottleneck/views"
)

// troubles says how each kind of trouble with the provider is answered.
var troubles = map[signon.Trouble]struct {
	status int
	key    string
}{
	signon.Away:     {http.StatusServiceUnavailable, "signon.away"},
	signon.Nonsense: {http.StatusBadGateway, "signon.nonsense"},
	signon.Refused:  {http.StatusForbidden, "signon.refused"},
}

// signOnTrouble shows the sign-in page with what was wrong at the provider, and logs the cause, which holds no secret.
func (v *visit) signOnTrouble(err error, next string) error {
	var trouble *signon.Error
	if !errors.As(err, &trouble) {
		return err
	}
	v.server.Log.Warn("single sign-on failed", "id", requestID(v.Ctx), "cause", shorten(err.Error(), 300))
	if trouble.Trouble == signon.Refused {
		v.server.refuse(v.Ctx, models.RefusedSignOn, nil)
	}
	answer := troubles[trouble.Trouble]
	return v.signOnPage(answer.status, answer.key, next)
}

// signOnPage is the sign-in page with a sentence about single sign-on on top.
func (v *visit) signOnPage(status int, key, next string) error {
	sentence := v.words.T(key)
	if !v.passwordsOff() && status >= http.StatusInternalServerError {
		sentence = v.words.T(key + ".password")
	}
	return v.signInPage(status, views.SignInProps{Next: next, Trouble: sentence})
}

// refusal gives an error that keeps a person out, or nil.
func refusal(err error) *models.Error {
	var known *models.Error
	if errors.As(err, &known) && known.Kind == models.Forbidden {
		return known
	}
	return nil
}

// issuer is the provider's name for itself; empty if single sign-on is not set up.
func (v *visit) issuer() string { return v.server.SignOn.Issuer }

// signOnName is what people call the provider; empty if single sign-on is not set up.
func (v *visit) signOnName() string {
	switch {
	case v.server.provider == nil:
		return ""
	case v.server.SignOn.Name == "":
		return v.words.T("signon.name")
	}
	return v.server.SignOn.Name
}

// passwordsOff says whether members come in by single sign-on only.
func (v *visit) passwordsOff() bool { return v.state.SignOn.PasswordsOff && v.issuer() != "" }

// passwordOpens says whether a password signs the member in.
func (v *visit) passwordOpens(m *models.Member) bool { return v.state.PasswordOpens(m, v.issuer()) }

// hasPassword says whether the member who is signed in has a password that opens anything.
func (v *visit) hasPassword() bool { return v.member.Password != "" && v.passwordOpens(v.member) }

// signsOn says whether a member comes in by single sign-on.
func (v *visit) signsOn(m *models.Member) bool { return m.Subject != "" && m.Issuer == v.issuer() }
