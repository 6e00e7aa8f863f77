package handlers

import (
	"context"
	"strings"
	"time"

	"bottleneck/models"
)

// signedIn finds the member whose session the cookie holds, and notes about once a day that it is in use.
func (v *visit) signedIn() {
	token := v.cookie(sessionCookie)
	if token == "" {
		return
	}
	v.member, v.session = v.state.Session(hashed("session", token), v.now)
	if v.member != nil && v.Method() == "POST" && v.now.Sub(v.session.Used) > 24*time.Hour {
		// A GET writes nothing; whoever only ever reads signs in again after two weeks.
		_, _ = v.server.Store.Do(v.ctx, models.ByMember(v.member.Number), &models.UseSession{Hash: v.session.Hash})
	}
}

// signIn starts a session for a member, in place of the one that this browser may have, and gives the browser its token.
func (v *visit) signIn(session models.StartSession) error {
	if v.session != nil {
		if err := v.do(v.actor(), &models.EndSession{Member: v.member.Number, Hash: v.session.Hash}); err != nil {
			return err
		}
	}
	token := v.server.random(32)
	session.Hash, session.Agent = hashed("session", token), device(v.Get("User-Agent"))
	err := v.do(models.ByMember(session.Member), &session)
	if err == nil {
		v.keep(sessionCookie, token, models.SessionAbsolute)
		v.markDevice(session.Member)
	}
	return err
}

// device names browser and system of a user agent, "Firefox · Windows", for the list of sessions.
// Only these words are kept, never the whole line.
func device(agent string) string {
	find := func(names [][2]string) string {
		for _, n := range names {
			if strings.Contains(agent, n[0]) {
				return n[1]
			}
		}
		return ""
	}
	browser := find([][2]string{{"Edg/", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}})
	system := find([][2]string{{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"}, {"Mac OS", "macOS"}, {"Linux", "Linux"}})
	return strings.Trim(browser+" · "+system, " ·")
}

// hash runs a password function, at most two at once: each takes 64 MiB.
func (s *Server) hash(ctx context.Context, work func() error) error {
	select {
	case s.hashing <- struct{}{}:
		defer func() { <-s.hashing }()
		return work()
	case <-ctx.Done():
		return models.Fail(models.TooMany, "error.too-many")
	}
}
