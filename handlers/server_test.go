package handlers

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"net/netip"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/store"

	"github.com/alexedwards/argon2id"
	"github.com/gofiber/fiber/v2"
)

// site is a whole server on a journal of its own, with a clock and randomness that the test holds.
type site struct {
	*Server
	t     testing.TB
	clock *testClock
	file  string
	stop  func()

	signOn SignOnOptions // of servers that are started
	asked  *fiber.App    // whom browsers ask: the server's own app, unless a test puts another in front
}

// testClock is a time that tests set.
type testClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *testClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// pass lets time go by.
func (c *testClock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

type seededRandom struct {
	mu   sync.Mutex
	from *rand.ChaCha8
}

func (r *seededRandom) Read(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.from.Read(p)
}

// cheapPassword keeps tests quick; what a real one costs is tried once, in TestPasswordCostsEnough.
var cheapPassword = argon2id.Params{Memory: 64, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}

var siteSeed byte

// newSite starts a server on an empty journal, on a Tuesday morning.
func newSite(t testing.TB) *site {
	t.Helper()
	s := &site{t: t, clock: &testClock{now: time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)},
		file: filepath.Join(t.TempDir(), "journal.db")}
	s.start()
	t.Cleanup(func() { s.stop() })
	return s
}

// start opens the journal and makes a server on it. Clients with the address 192.0.2.x come through a proxy that
// the server believes, which is how tests have several.
func (s *site) start() {
	s.t.Helper()
	j, err := journal.OpenSQLite(s.file, journal.SQLiteOptions{})
	if err != nil {
		s.t.Fatal(err)
	}
	siteSeed++
	random := &seededRandom{from: rand.NewChaCha8([32]byte{siteSeed})}
	kept, err := store.Open(context.Background(), store.Options{Journal: j, Now: s.clock.Now, Random: random, Node: "test",
		Poll: 20 * time.Millisecond, Wake: time.Millisecond, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		s.t.Fatal(err)
	}
	keys, err := models.NewKeyring(make([]byte, models.KeySize))
	if err != nil {
		s.t.Fatal(err)
	}
	s.Server = New(Options{Store: kept, Keys: keys, Now: s.clock.Now, Random: random, Log: slog.New(slog.DiscardHandler),
		Version: "test", SignOn: s.signOn, Folder: filepath.Join(filepath.Dir(s.file), "imports"), Proxies: []netip.Prefix{netip.MustParsePrefix("0.0.0.0/32")}})
	s.passwordCost, s.asked = cheapPassword, s.App()
	s.stop = func() {
		_ = s.Shutdown(context.Background())
		_ = kept.Close(context.Background())
		_ = j.Close()
	}
}

// restart ends the server and starts another on the same journal.
func (s *site) restart() {
	s.t.Helper()
	s.stop()
	s.start()
}

// do runs a command, as somebody.
func (s *site) do(by models.Actor, command models.Command) {
	s.t.Helper()
	if _, err := s.Store.Do(context.Background(), by, command); err != nil {
		s.t.Fatalf("%T: %v", command, err)
	}
}

// view is the present state.
func (s *site) view() *models.State { return s.Store.View() }

// goodPassword is the password of every member that the tests make.
const goodPassword = "tundra-kettle-91"

// The members of a settled site.
const (
	adminEmail    = "grace@northwind.example"
	engineerEmail = "erin@northwind.example"
	leadEmail     = "lee@northwind.example"
	readerEmail   = "rob@northwind.example"
	disabledEmail = "dana@northwind.example"
	invitedEmail  = "ivy@northwind.example" // has an invitation and has not joined
)

// settled is a site that is set up: the organisation Northwind, the departments Sales and Legal, the suppliers Acme
// and Globex, and a member of each role.
func settled(t testing.TB) *site {
	t.Helper()
	s := newSite(t)
	s.do(models.Actor{Kind: models.SetupActor}, &models.SetUp{Person: "Grace Hopper", Email: adminEmail, Password: hashedCheaply(t),
		Settings: models.Settings{Organisation: "Northwind", BaseURL: "https://bottleneck.northwind.example",
			Calendar: models.DefaultCalendar("Europe/Berlin"), AnswerDays: usualAnswerDays, Objective: usualObjective},
		Departments: []models.NewDepartment{models.Usual("en", "sales", ""), models.Usual("en", "legal", "")},
		Suppliers:   []string{"Acme", "Globex"}})
	s.joined("Erin", engineerEmail, models.RoleEngineer)
	s.joined("Lee", leadEmail, models.RoleLead, 1)
	s.joined("Rob", readerEmail, models.RoleReader)
	dana := s.joined("Dana", disabledEmail, models.RoleAdmin)
	s.do(models.ByMember(1), &models.ChangeMember{Member: dana, Role: models.RoleAdmin, Disabled: true})
	s.do(models.ByMember(1), &models.InviteMember{Person: "Ivy", Email: invitedEmail, Role: models.RoleEngineer})
	return s
}

func hashedCheaply(t testing.TB) string {
	t.Helper()
	hash, err := argon2id.CreateHash(goodPassword, &cheapPassword)
	if err != nil {
		t.Fatal(err)
	}
	return hash
}

// joined makes a member who has accepted the invitation.
func (s *site) joined(name, email string, role models.Role, departments ...uint32) models.MemberNumber {
	s.t.Helper()
	invite := &models.InviteMember{Person: name, Email: email, Role: role, Departments: departments}
	s.do(models.ByMember(1), invite)
	s.do(models.ByMember(invite.Member), &models.Join{Link: invite.Link, Person: name, Password: hashedCheaply(s.t)})
	return invite.Member
}

// path gives the path of the link to a department, supplier, member's invitation, report or the board.
func (s *site) path(kind models.LinkKind, number uint32) string {
	s.t.Helper()
	state := s.view()
	switch kind {
	case models.LinkDepartment:
		number = uint32(state.Department(number).Link)
	case models.LinkSupplier:
		number = uint32(state.Supplier(number).Link)
	case models.LinkInvitation:
		number = uint32(state.Member(models.MemberNumber(number)).Invitation)
	case models.LinkFeed:
		s.do(models.ByMember(models.MemberNumber(number)), &models.OpenFeed{Member: models.MemberNumber(number)})
		number = uint32(s.view().Member(models.MemberNumber(number)).Feed)
	case models.LinkBoard:
		number = uint32(state.BoardLink())
	}
	return LinkPath(s.Keys, kind, number)
}
