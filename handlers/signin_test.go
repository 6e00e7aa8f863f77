package handlers

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/alexedwards/argon2id"
)

func TestSignInGoesWhereOneWanted(t *testing.T) {
	s := settled(t)
	b := s.browser()
	signIn := b.get("/admin/settings").goesTo("/sign-in?next=%2Fadmin%2Fsettings").says("go on to the page you wanted")
	signIn.send("/sign-in", "email", " "+strings.ToUpper(adminEmail)+" ", "password", goodPassword).
		goesTo("/admin/settings").is(http.StatusOK)
	b.get("/sign-in").goesTo("/board")
}

func TestSignInLeadsToOwnPathsOnly(t *testing.T) {
	s := settled(t)
	for next, want := range map[string]string{
		"/admin": "/admin", "/board?status=new&q=a+b": "/board?status=new&q=a+b", "/": "/", "": "/board",
		"//evil.example": "/board", `/\evil.example`: "/board", "/%5Cevil.example": "/board", "https://evil.example": "/board",
		"https:evil.example": "/board", "evil": "/board", "/\r\nSet-Cookie: a=b": "/board", "/a\\b": "/board", "javascript:alert(1)": "/board",
		"/\tevil": "/board", "///evil.example": "/board", "\\\\evil.example": "/board",
	} {
		p := s.browser().post("/sign-in", "email", adminEmail, "password", goodPassword, "next", next).is(http.StatusSeeOther)
		if got := p.header.Get("Location"); got != want {
			t.Errorf("next=%q leads to %q, want %q", next, got, want)
		}
		shown := s.browser().get("/sign-in?next=" + url.QueryEscape(next)).is(http.StatusOK).value("next")
		if shown != "" && shown != want {
			t.Errorf("next=%q stands on the page as %q", next, shown)
		}
	}
}

func TestSignInAnswersTheSameForKnownAndUnknownAddresses(t *testing.T) {
	s := settled(t)
	var bodies []string
	for _, email := range []string{adminEmail, "nobody@northwind.example", invitedEmail, disabledEmail, "not an address"} {
		password := "wrong-wrong-wrong"
		if email == disabledEmail {
			password = goodPassword
		}
		p := s.browser().post("/sign-in", "email", email, "password", password).is(http.StatusUnprocessableEntity)
		if p.value("email") != email || p.value("password") != "" {
			t.Errorf("%s: came back as %q and %q", email, p.value("email"), p.value("password"))
		}
		bodies = append(bodies, strings.ReplaceAll(p.body, email, "…"))
	}
	if len(slices.Compact(bodies)) != 1 {
		t.Error("the answers differ")
	}
}

func TestWrongPasswordsAreSlowedWithoutLockingTheOwnerOut(t *testing.T) {
	s := settled(t)
	stranger := s.browser().from("198.51.100.7")
	for range 10 {
		stranger.post("/sign-in", "email", adminEmail, "password", "wrong-wrong").is(http.StatusUnprocessableEntity)
	}
	p := stranger.post("/sign-in", "email", adminEmail, "password", goodPassword).is(http.StatusTooManyRequests).says("too many tries")
	if wait, _ := strconv.Atoi(p.header.Get("Retry-After")); wait < 1 || wait > 601 {
		t.Errorf("Retry-After is %q", p.header.Get("Retry-After"))
	}
	s.browser().from("203.0.113.9").post("/sign-in", "email", adminEmail, "password", goodPassword).goesTo("/board")
	stranger.post("/sign-in", "email", engineerEmail, "password", goodPassword).goesTo("/board")
	s.clock.pass(11 * time.Minute)
	stranger.post("/sign-in", "email", adminEmail, "password", goodPassword).is(http.StatusSeeOther)
}

func TestAnAttackFromEverywhereSlowsStrangersAndNotTheOwnersDevice(t *testing.T) {
	s := settled(t)
	owner := s.signedIn(adminEmail)
	for n := range 50 {
		s.browser().from(fmt.Sprintf("198.51.%d.7", n)).post("/sign-in", "email", adminEmail, "password", "wrong-wrong").
			is(http.StatusUnprocessableEntity)
	}
	stranger := s.browser().from("203.0.113.80")
	stranger.post("/sign-in", "email", strings.ToUpper(adminEmail)+" ", "password", goodPassword).is(http.StatusTooManyRequests).
		says("On a device where you have signed in before")
	delete(owner.cookies, "__Host-session")
	owner.post("/sign-in", "email", adminEmail, "password", goodPassword).goesTo("/board")
	s.signedIn(engineerEmail).post("/sign-in", "email", adminEmail, "password", goodPassword).is(http.StatusTooManyRequests)
	stranger.post("/sign-in", "email", engineerEmail, "password", goodPassword).goesTo("/board")
	s.clock.pass(11 * time.Minute)
	s.browser().from("203.0.113.81").post("/sign-in", "email", adminEmail, "password", goodPassword).goesTo("/board")
}

func TestOneAddressCannotTryManyAccounts(t *testing.T) {
	s := settled(t)
	stranger := s.browser().from("198.51.100.8")
	for n := range 100 {
		stranger.post("/sign-in", "email", strconv.Itoa(n)+"@northwind.example", "password", "wrong-wrong").is(http.StatusUnprocessableEntity)
	}
	stranger.post("/sign-in", "email", "101@northwind.example", "password", "wrong-wrong").is(http.StatusTooManyRequests)
}

func TestRightPasswordsAreNotCounted(t *testing.T) {
	s := settled(t)
	for range 25 {
		s.browser().post("/sign-in", "email", adminEmail, "password", goodPassword).is(http.StatusSeeOther)
	}
}

func TestEachSignInHasANewTokenThatTheJournalDoesNotHold(t *testing.T) {
	s := settled(t)
	b := s.signedIn(adminEmail)
	first := b.cookies["__Host-session"]
	b.post("/sign-in", "email", engineerEmail, "password", goodPassword).is(http.StatusSeeOther)
	second := b.cookies["__Host-session"]
	if len(first) < 43 || first == second {
		t.Errorf("tokens: %q and %q", first, second)
	}
	old := s.browser()
	old.cookies["__Host-session"] = first
	old.get("/account").goesTo("/sign-in?next=%2Faccount")
	if sessions := s.view().Sessions(s.view().Member(1), models.MomentOf(s.clock.Now())); len(sessions) != 0 {
		t.Errorf("the first session is still open: %v", sessions)
	}
	cookie := s.browser().post("/sign-in", "email", adminEmail, "password", goodPassword).header.Values("Set-Cookie")
	session := cookie[slices.IndexFunc(cookie, func(c string) bool { return strings.HasPrefix(c, "__Host-session=") })]
	for _, want := range []string{"secure", "httponly", "samesite=lax", "path=/"} {
		if !strings.Contains(strings.ToLower(session), want) {
			t.Errorf("the cookie lacks %s: %s", want, session)
		}
	}
}

func TestSignOutEndsTheSession(t *testing.T) {
	s := settled(t)
	b := s.signedIn(adminEmail)
	stolen := b.copy()
	b.post("/sign-out").goesTo("/sign-in").says("You are signed out.")
	b.get("/sign-in")
	if p := b.get("/sign-in"); strings.Contains(p.text(), "You are signed out.") {
		t.Error("it is said twice")
	}
	stolen.get("/account").goesTo("/sign-in?next=%2Faccount")
	b.post("/sign-out").goesTo("/sign-in")
}

func TestSessionsSurviveARestart(t *testing.T) {
	s := settled(t)
	b := s.signedIn(engineerEmail)
	s.restart()
	b.get("/account").is(http.StatusOK).says(engineerEmail)
}

func TestSessionsEndWhenIdleAndWhenOld(t *testing.T) {
	s := settled(t)
	b := s.signedIn(engineerEmail)
	s.clock.pass(models.SessionIdle - time.Minute)
	b.get("/account").is(http.StatusOK)
	s.clock.pass(2 * time.Minute)
	b.get("/account").is(http.StatusSeeOther)

	b = s.signedIn(engineerEmail)
	for used := time.Duration(0); used < models.SessionAbsolute-48*time.Hour; used += 48 * time.Hour {
		s.clock.pass(48 * time.Hour)
		b.post("/account/sessions/none/end").is(http.StatusNotFound) // using it keeps it open
	}
	b.get("/account").is(http.StatusOK)
	s.clock.pass(49 * time.Hour)
	b.get("/account").is(http.StatusSeeOther)
}

func TestPasswordCostsEnough(t *testing.T) {
	encoded, err := argon2id.CreateHash(goodPassword, &passwordCost)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(encoded, "$argon2id$v=19$m=65536,t=2,p=1$") {
		t.Errorf("a password is kept as %s", encoded)
	}
	if passwordCost == cheapPassword || New(Options{Now: time.Now}).passwordCost != passwordCost {
		t.Error("the server does not use it")
	}
}
