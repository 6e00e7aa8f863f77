package main

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
)

// setClock is a clock that the test sets.
type setClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *setClock) read() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *setClock) set(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = to
}

// sessionHash is what the journal keeps of a session's token.
func sessionHash(token string) string {
	sum := sha256.Sum256([]byte("session\x00" + token))
	return hex.EncodeToString(sum[:])
}

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

func TestReportsKeepTheirOrderWhateverTheClocksSay(t *testing.T) {
	t.Parallel()
	c := config{data: t.TempDir()}
	right, wrong := &setClock{now: noon}, &setClock{now: noon}
	first := openServer(t, serverOptions{config: c, now: right.read})
	o, client := newOffice(t, first), newClient(t)
	second := openServer(t, serverOptions{config: c, now: wrong.read})
	for n, off := range []time.Duration{time.Hour, -time.Hour, 0, -10 * time.Minute, 5 * time.Minute} {
		wrong.set(noon.Add(off))
		for i, s := range []*server{second, first} {
			got, err := ask(t.Context(), client, address(n), s.url+o.form, reportFields(numbered(2*n+i), newKey()))
			if err != nil || got.status != http.StatusSeeOther {
				t.Fatalf("clock %s off: %v %+v", off, err, got)
			}
		}
	}
	state, _ := readBack(t, c)
	last := models.Moment(0)
	for n := range state.ReportCount() {
		r := state.Report(models.ReportNumber(n + 1))
		if r.Text != numbered(n) || r.Filed < last {
			t.Errorf("%s is %q, filed %s after %s", r.Number, r.Text, r.Filed.Time(), last.Time())
		}
		last = r.Filed
	}
	if state.ReportCount() != 10 {
		t.Errorf("%d reports", state.ReportCount())
	}
}

// A server whose clock went back an hour lets nobody stay longer who was seen to leave: what the journal knows of
// the time counts too.
func TestASessionGainsNothingFromAClockThatGoesBack(t *testing.T) {
	t.Parallel()
	clock := &setClock{now: noon}
	s := openServer(t, serverOptions{config: config{data: t.TempDir()}, now: clock.read})
	o, client := newOffice(t, s), newClient(t)
	const token = "a session of the test"
	start := &models.StartSession{Member: 1, Hash: sessionHash(token), Agent: "test"}
	if _, err := s.store.Do(t.Context(), models.ByMember(1), start); err != nil {
		t.Fatal(err)
	}
	signedIn := func() bool {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.url+"/account", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.AddCookie(&http.Cookie{Name: "session", Value: token})
		got, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		got.Body.Close()
		return got.StatusCode == http.StatusOK
	}
	if !signedIn() {
		t.Fatal("the session does not work")
	}
	end := noon.Add(models.SessionIdle)
	for _, at := range []struct {
		now  time.Time
		want bool
	}{{end.Add(-time.Minute), true}, {end.Add(time.Minute), false}} {
		clock.set(at.now)
		if got := signedIn(); got != at.want {
			t.Errorf("at %s: signed in is %v", at.now, got)
		}
	}
	// Somebody's report shows that it is past the end; then the clock goes back.
	if got, err := ask(t.Context(), client, address(1), s.url+o.form, reportFields(numbered(1), newKey())); err != nil || got.status != http.StatusSeeOther {
		t.Fatalf("%v %+v", err, got)
	}
	for _, back := range []time.Duration{10 * time.Minute, time.Hour} {
		clock.set(end.Add(time.Minute - back))
		if signedIn() {
			t.Errorf("the session is open again once the clock is %s back", back)
		}
	}
}
