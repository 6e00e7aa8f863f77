package handlers

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"
)

// The cookies. On https their names begin with __Host-, so that no other site of the same domain can set them.
const (
	sessionCookie = "session" // token of a sign-in
	deviceCookie  = "device"  // tells voices apart; random, set with the first filing
	mineCookie    = "mine"    // tracking tokens of the reports filed on this device
	writeCookie   = "n"       // journal number of this person's last write
	seenCookie    = "seen-"   // and the number of a supplier's link: what this browser has seen of its page
	flashCookie   = "flash"   // what was just done, said once on the next page
	signOnCookie  = "sso"     // a sign-in that is under way at the provider, sealed
	langCookie    = "lang"    // the language that somebody chose for this browser
)

func (s *Server) cookieName(c *fiber.Ctx, name string) string {
	if s.secure(c) {
		return "__Host-" + name
	}
	return name
}

func (v *visit) cookieName(name string) string { return v.server.cookieName(v.Ctx, name) }

// cookie reads one of our cookies.
func (v *visit) cookie(name string) string { return v.Cookies(v.cookieName(name)) }

// keep sets a cookie for a while; an age of 0 ends with the browser, below 0 removes it.
func (v *visit) keep(name, value string, age time.Duration) {
	cookie := &fiber.Cookie{Name: v.cookieName(name), Value: value, Path: "/", HTTPOnly: true,
		Secure: v.server.secure(v.Ctx), SameSite: fiber.CookieSameSiteLaxMode}
	if age == 0 {
		cookie.SessionOnly = true
	} else {
		cookie.MaxAge = int(age / time.Second)
		cookie.Expires = v.server.Now().Add(age)
	}
	v.Cookie(cookie)
}

// forget removes a cookie.
func (v *visit) forget(name string) { v.keep(name, "", -time.Hour) }

// rememberWrite lets the next page, on whichever server, be at least as new as what this person just did.
func (v *visit) rememberWrite(number uint64) {
	v.keep(writeCookie, strconv.FormatUint(number, 10), time.Minute)
}

// lastWrite is the journal number of this person's last write, 0 if there was none lately.
func (v *visit) lastWrite() uint64 {
	n, _ := strconv.ParseUint(v.cookie(writeCookie), 10, 64)
	return n
}
