package handlers

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

type signInForm struct {
	Email    string `form:"email" validate:"max=254"`
	Password string `form:"password" validate:"max=256"`
	Next     string `form:"next" validate:"max=2000"`
}

// showSignIn is the sign-in page; who is signed in already goes on.
func (s *Server) showSignIn(v *visit) error {
	next := ownPath(v.Query("next"), "")
	if v.member != nil {
		return v.redirect(ownPath(next, "/board"), "")
	}
	props := views.SignInProps{Next: next, Password: v.Query("password") != ""}
	if v.Query("from") == "sso" && s.provider != nil {
		props.SignOutThere = s.provider.End(v.ctx, v.base()+"/sign-in")
	}
	return v.signInPage(http.StatusOK, props)
}

// signInPage shows the ways to come in that there are. Where passwords are switched off, the form for them is shown
// only to those who ask for it: one admin may need it.
func (v *visit) signInPage(status int, props views.SignInProps) error {
	props.SignOn, props.PasswordsOff = v.signOnName(), v.passwordsOff()
	return v.render(status, views.SignInPage(v.page(""), props))
}

// signInMember checks address and password. What it answers, and how long it takes, is the same whether the
// address is known or not.
func (s *Server) signInMember(v *visit) error {
	form := &signInForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	props := views.SignInProps{Email: form.Email, Next: ownPath(form.Next, ""), Password: true}
	m := v.state.MemberByEmail(form.Email)
	right, wait := false, time.Duration(0)
	if found.wrong() == nil {
		if right, wait, err = v.tryPassword(form.Email, m, v.password("password")); err != nil {
			return err
		}
	}
	if wait > 0 {
		v.server.refuse(v.Ctx, models.RefusedTooMany, m)
		v.Set("Retry-After", strconv.Itoa(int(wait.Seconds())+1))
		props.Wait = v.words.Age(wait + time.Minute - time.Second)
		return v.signInPage(http.StatusTooManyRequests, props)
	}
	if !right || m.Disabled || !v.passwordOpens(m) {
		v.server.refuse(v.Ctx, models.RefusedPassword, m)
		props.Wrong = true
		return v.signInPage(http.StatusUnprocessableEntity, props)
	}
	if err := v.signIn(models.StartSession{Member: m.Number}); err != nil {
		return err
	}
	return v.redirect(ownPath(props.Next, "/board"), "")
}

// tryPassword checks a password and counts wrong ones: by client address, by account at that address, and by account
// from all devices on which it never signed in (see isKnownDevice). A try is counted before the work is done, so that
// many at once are not free, and given back if it was right.
func (v *visit) tryPassword(email string, m *models.Member, password string) (right bool, wait time.Duration, err error) {
	client, account := v.server.client(v.Ctx), hashedShort("tries", strings.ToLower(strings.TrimSpace(email)))
	counts := []count{{v.server.wrong, client + " " + account}, {v.server.guessing, client}}
	if !v.isKnownDevice(m) {
		counts = append(counts, count{v.server.attacked, account})
	}
	for _, one := range counts {
		wait = max(wait, one.window.add(one.key))
	}
	if wait > 0 {
		return false, wait, nil
	}
	right, err = v.passwordIs(m, password)
	if right || err != nil {
		for _, one := range counts {
			one.window.giveBack(one.key)
		}
	}
	return right, 0, err
}

// count is one thing that is counted.
type count struct {
	window *window
	key    string
}

// signOut ends the session. Who came by single sign-on is told how to sign out there as well.
func (s *Server) signOut(v *visit) error {
	to := "/sign-in"
	if v.session != nil {
		if v.session.SignOn && s.provider != nil {
			to = "/sign-in?from=sso"
		}
		if err := v.do(v.actor(), &models.EndSession{Member: v.member.Number, Hash: v.session.Hash}); err != nil {
			return err
		}
	}
	v.forget(sessionCookie)
	return v.redirect(to, "flash.signed-out")
}
