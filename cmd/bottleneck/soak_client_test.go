package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"bottleneck/handlers"
	"bottleneck/models"
	"bottleneck/models/store"
)

// answer is what a client got, read to its end.
type answer struct {
	status   int
	header   http.Header
	location string
	body     string
}

// newClient asks without following redirects, on connections that stay open. From is the address it seems to have.
func newClient(t testing.TB) *http.Client {
	transport := &http.Transport{MaxIdleConnsPerHost: 64}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport, Timeout: 30 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

// ask sends a request: a POST if there is a form.
func ask(ctx context.Context, c *http.Client, from, address string, form url.Values) (*answer, error) {
	method, body := http.MethodGet, ""
	if form != nil {
		method, body = http.MethodPost, form.Encode()
	}
	r, err := http.NewRequestWithContext(ctx, method, address, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("X-Forwarded-For", from)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	resp, err := c.Do(r)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return &answer{status: resp.StatusCode, header: resp.Header, location: resp.Header.Get("Location"), body: string(text)}, err
}

// newKey is a once-only key as forms carry it.
func newKey() string { return strings.ToLower(rand.Text()) }

// reportFields are the answers of a department's form.
func reportFields(what, key string) url.Values {
	return url.Values{"what": {what}, "waiting_for": {"tool"}, "waiting_tool": {"the build"}, "own_time": {"1to4"},
		"contact": {"me@" + key}, "key": {key}}
}

// tracked gives the token of the tracking link that a filing leads to.
func (a *answer) tracked() (token string, ok bool) {
	token, ok = strings.CutPrefix(a.location, "/t/")
	token, _, _ = strings.Cut(token, "?")
	return token, ok && a.status == http.StatusSeeOther && len(token) == models.TokenLength
}

// office is an organisation of one department and one supplier, behind a server.
type office struct {
	form, supplier, board string // paths of links
}

var linkPattern = regexp.MustCompile(`/([rsb])/[a-z2-7]{26}`)

// setUpOffice fills in the set-up form of a server in a process of its own, as its first user does.
func setUpOffice(t testing.TB, p *process) *office {
	t.Helper()
	link := p.after("(whoever has this link can): ")
	c := newClient(t)
	done, err := ask(t.Context(), c, "192.0.2.1", link, url.Values{"organisation": {"Northwind"}, "base_url": {p.url},
		"time_zone": {"Europe/Berlin"}, "name": {"Grace"}, "email": {"grace@northwind.example"},
		"password": {"tundra-kettle-91"}, "department": {"sales"}, "suppliers": {"Acme"}})
	if err != nil || done.status != http.StatusSeeOther {
		t.Fatalf("set-up: %v %+v", err, done)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, p.url+done.location, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, cookie := range (&http.Response{Header: done.header}).Cookies() {
		r.AddCookie(cookie)
	}
	resp, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	page, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	o := &office{}
	for _, found := range linkPattern.FindAllStringSubmatch(string(page), -1) {
		*map[string]*string{"r": &o.form, "s": &o.supplier, "b": &o.board}[found[1]] = found[0]
	}
	if o.form == "" || o.supplier == "" || o.board == "" {
		t.Fatalf("the links page shows %+v", o)
	}
	return o
}

// openServer runs a server in this process until the test ends.
func openServer(t testing.TB, o serverOptions) *server {
	t.Helper()
	o.config.addr = "127.0.0.1:0"
	if o.log == nil {
		o.log = slog.New(slog.DiscardHandler)
	}
	if o.limits.Filings.Count == 0 {
		o.limits.Filings = handlers.Limit{Count: 1 << 30, Within: time.Hour}
	}
	s, err := startServer(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), stopWithin)
		defer cancel()
		_ = s.Close(ctx)
	})
	return s
}

// newOffice sets a server up without its form.
func newOffice(t testing.TB, s *server) *office {
	t.Helper()
	_, err := s.store.Do(t.Context(), models.Actor{Kind: models.SetupActor}, &models.SetUp{Person: "Grace",
		Email: "grace@northwind.example", Password: "nobody signs in", Suppliers: []string{"Acme"},
		Settings: models.Settings{Organisation: "Northwind", BaseURL: "http://localhost",
			Calendar: models.DefaultCalendar("Europe/Berlin"), AnswerDays: 2, Objective: 95},
		Departments: []models.NewDepartment{models.Usual("en", "sales", "")}})
	if err != nil {
		t.Fatal(err)
	}
	state := s.store.View()
	path := func(kind models.LinkKind, link models.LinkNumber) string {
		return handlers.LinkPath(s.keys, kind, uint32(link))
	}
	return &office{form: path(models.LinkDepartment, state.Department(1).Link),
		supplier: path(models.LinkSupplier, state.Supplier(1).Link), board: path(models.LinkBoard, state.BoardLink())}
}

// keyFile makes a key for servers that share a MongoDB.
func keyFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(path, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// readBack replays a journal from its beginning, as a new server would.
func readBack(t testing.TB, c config) (*models.State, *models.Keyring) {
	t.Helper()
	j, err := c.place().open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	keys, err := c.keyring(commits(1))
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Options{Journal: j})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close(context.Background()) }()
	if s.View().Number == 0 {
		t.Fatalf("the journal could not be read: %+v", s.Health())
	}
	return s.View(), keys
}

// eventually waits for a condition, asked every 20 ms, or says what did not come about.
func eventually(t testing.TB, within time.Duration, what string, condition func() bool) time.Duration {
	t.Helper()
	begun := time.Now()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !condition() {
		if time.Since(begun) > within {
			t.Fatalf("not within %s: %s", within, what)
		}
		<-tick.C
	}
	return time.Since(begun)
}

// address is an address of a client of its own, so that no limit for one address is met.
func address(n int) string { return fmt.Sprintf("198.51.%d.%d", n/250%250, n%250) }
