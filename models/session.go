package models

import (
	"slices"
	"time"
)

// Session is a sign-in. The journal holds only the SHA-256 of its token.
type Session struct {
	Hash    string
	Member  MemberNumber
	Agent   string
	SignOn  bool // begun by single sign-on
	Started Moment
	Used    Moment // at most a day behind
}

// How long a session lasts: unused, and at all.
const (
	SessionIdle     = 14 * 24 * time.Hour
	SessionAbsolute = 90 * 24 * time.Hour
)

// Session gives the member's open session with that hash. It is nil once the session ended, was idle for
// SessionIdle or is older than SessionAbsolute, or its member was disabled.
func (s *State) Session(hash string, now Moment) (*Member, *Session) {
	session, found := s.sessions.get(keyOf("session", hash))
	if !found || session.Hash != hash {
		return nil, nil
	}
	m := s.Member(session.Member)
	if m == nil || m.Disabled || !session.open(now) {
		return nil, nil
	}
	return m, &session
}

func (s *Session) open(now Moment) bool {
	return now.Sub(s.Used) < SessionIdle && now.Sub(s.Started) < SessionAbsolute
}

// Sessions lists a member's open sessions, newest first.
func (s *State) Sessions(m *Member, now Moment) (list []Session) {
	for _, hash := range m.sessions {
		if one, found := s.sessions.get(keyOf("session", hash)); found && one.open(now) {
			list = append(list, one)
		}
	}
	slices.Reverse(list)
	return list
}

func (e *SessionStarted) apply(d *Draft) {
	m := d.member(e.Member)
	if m == nil {
		return
	}
	m.sessions = append(m.sessions, e.Hash)
	d.sessions.set(d.owner, keyOf("session", e.Hash),
		Session{Hash: e.Hash, Member: e.Member, Agent: e.Agent, SignOn: e.SignOn, Started: d.now.At, Used: d.now.At})
}

func (e *SessionUsed) apply(d *Draft) {
	if one, found := d.sessions.get(keyOf("session", e.Hash)); found {
		one.Used = d.now.At
		d.sessions.set(d.owner, keyOf("session", e.Hash), one)
	}
}

func (e *SessionEnded) apply(d *Draft) {
	one, found := d.sessions.get(keyOf("session", e.Hash))
	if !found {
		return
	}
	d.sessions.remove(d.owner, keyOf("session", e.Hash))
	if m := d.member(one.Member); m != nil {
		m.sessions = slices.DeleteFunc(m.sessions, func(h string) bool { return h == e.Hash })
	}
}

func (e *SessionsEnded) apply(d *Draft) {
	if m := d.member(e.Member); m != nil {
		d.endSessions(m, "")
	}
}

// endSessions ends all of a member's sessions but one.
func (d *Draft) endSessions(m *Member, keep string) {
	for _, hash := range m.sessions {
		if hash != keep {
			d.sessions.remove(d.owner, keyOf("session", hash))
		}
	}
	m.sessions = slices.DeleteFunc(m.sessions, func(h string) bool { return h != keep })
}

// StartSession signs a member in. The caller has checked the password, or that single sign-on says who they are.
type StartSession struct {
	Member MemberNumber
	Hash   string
	Agent  string
	SignOn bool // by single sign-on
}

// Decide refuses members who were disabled meanwhile, and lets go of sessions that have run out.
func (c *StartSession) Decide(d *Draft, env Env) ([]Event, error) {
	m := d.Member(c.Member)
	if m == nil || m.Disabled || !m.HasJoined() {
		return nil, Fail(Forbidden, "error.sign-in.wrong")
	}
	var events []Event
	for _, hash := range m.sessions {
		if one, found := d.sessions.get(keyOf("session", hash)); found && !one.open(env.Now) {
			events = append(events, &SessionEnded{Hash: hash})
		}
	}
	return append(events, &SessionStarted{Member: c.Member, Hash: c.Hash, Agent: c.Agent, SignOn: c.SignOn}), nil
}

// UseSession notes that a session is in use. It does nothing within a day of the last note.
type UseSession struct{ Hash string }

// Decide never refuses: a session that ended meanwhile is simply not there.
func (c *UseSession) Decide(d *Draft, env Env) ([]Event, error) {
	one, found := d.sessions.get(keyOf("session", c.Hash))
	if !found || env.Now.Sub(one.Used) < 24*time.Hour {
		return nil, nil
	}
	return []Event{&SessionUsed{Hash: c.Hash}}, nil
}

// EndSession signs one session out. Member must be its owner.
type EndSession struct {
	Member MemberNumber
	Hash   string
}

// Decide refuses another member's session as if it did not exist.
func (c *EndSession) Decide(d *Draft, _ Env) ([]Event, error) {
	one, found := d.sessions.get(keyOf("session", c.Hash))
	if !found || one.Member != c.Member {
		return nil, Fail(NotFound, "error.session.unknown")
	}
	return []Event{&SessionEnded{Hash: c.Hash}}, nil
}

// EndSessions signs a member out everywhere.
type EndSessions struct{ Member MemberNumber }

// Decide refuses members who are not there.
func (c *EndSessions) Decide(d *Draft, _ Env) ([]Event, error) {
	if d.Member(c.Member) == nil {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	return []Event{&SessionsEnded{Member: c.Member}}, nil
}
