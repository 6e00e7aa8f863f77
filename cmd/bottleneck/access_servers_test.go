package main

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

// What is taken away on one server must be gone on the others within a second. A server looks for what is new every
// 200 ms; the time is logged and not asserted, because the machine that runs this may be busy.

func TestWhatIsTakenAwayOnOneServerIsGoneOnTheOther(t *testing.T) {
	t.Parallel()
	takenAway(t, config{data: t.TempDir()})
}

func TestWhatIsTakenAwayOnOneServerIsGoneOnTheOtherOnMongoDB(t *testing.T) {
	t.Parallel()
	takenAway(t, config{mongodb: journaltest.Mongo(t), keyFile: keyFile(t)})
}

func takenAway(t *testing.T, c config) {
	t.Helper()
	one, two := openHouse(t, c), openHouse(t, c)
	if err := one.play.setUp(t.Context(), one.url); err != nil {
		t.Fatal(err)
	}
	add := &models.AddContact{Supplier: one.play.parties["vattrask"].Number, Contact: models.NewContact{Person: "Ana"}}
	one.does("amara", add)
	invite := &models.InviteMember{Person: "New", Email: "new@tarnholt.example.org", Role: models.RoleReader}
	one.does("amara", invite)
	path := func(kind models.LinkKind, n models.LinkNumber) string {
		return map[models.LinkKind]string{models.LinkSupplier: "/s/", models.LinkBoard: "/b/", models.LinkDepartment: "/r/",
			models.LinkInvitation: "/join/"}[kind] + one.keys.Token(kind, uint32(n))
	}
	state := one.store.View()
	contact, shared := state.Contact(add.Added).Link, state.Supplier(add.Supplier).Link
	department, board := state.Department(1).Link, state.BoardLink()
	priya, amara := signedInBy(t, one, "priya"), signedInBy(t, one, "amara")
	for _, row := range []struct {
		what    string
		path    string
		session *http.Cookie
		take    models.Command
		gone    int
	}{
		{"a supplier's link that was ended", path(models.LinkSupplier, shared), nil, &models.EndLink{Link: shared}, http.StatusGone},
		{"a contact who was taken out", path(models.LinkSupplier, contact), nil, &models.RemoveContactFromSupplier{Contact: add.Added}, http.StatusGone},
		{"a form's link that was replaced", path(models.LinkDepartment, department), nil, &models.ReplaceLink{Link: department}, http.StatusGone},
		{"the board's link", path(models.LinkBoard, board), nil, &models.ReplaceLink{Link: board}, http.StatusGone},
		{"an invitation", path(models.LinkInvitation, invite.Link), nil, &models.InviteAgain{Member: invite.Member}, http.StatusGone},
		{"a session that was ended everywhere", "/board", priya, &models.EndSessions{Member: one.play.members["priya"]}, http.StatusSeeOther},
		{"a member who was switched off", "/board", amara,
			&models.ChangeMember{Member: one.play.members["amara"], Role: models.RoleEngineer, Disabled: true}, http.StatusSeeOther},
	} {
		client := newClient(t)
		status := func() int { return statusOf(t, client, two.url+row.path, row.session) }
		eventually(t, 10*time.Second, row.what+" opens at first", func() bool { return status() == http.StatusOK })
		one.does("amara", row.take)
		took := eventually(t, 10*time.Second, row.what+" is gone", func() bool { return status() == row.gone })
		t.Logf("%s: gone on the other server after %s", row.what, took.Round(time.Millisecond))
	}
}

// signedInBy signs a member in on one server and gives the cookie of the session.
func signedInBy(t *testing.T, h *house, key string) *http.Cookie {
	t.Helper()
	email := h.store.View().Member(h.play.members[key]).Email
	r, err := newClient(t).PostForm(h.url+"/sign-in", url.Values{"email": {email}, "password": {demoPassword}})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	for _, cookie := range r.Cookies() {
		if strings.HasSuffix(cookie.Name, "session") {
			return cookie
		}
	}
	t.Fatalf("%s was not signed in: %s", key, r.Status)
	return nil
}

func statusOf(t *testing.T, client *http.Client, address string, session *http.Cookie) int {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if session != nil {
		r.AddCookie(session)
	}
	resp, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	return resp.StatusCode
}
