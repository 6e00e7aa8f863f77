package handlers

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// The table route × visitor. Rows are taken from the route table, so that routes that are added later are covered by
// themselves; what is expected comes from their guard alone.

// visitor is one kind of visitor: a member by their session, or somebody with one link.
type visitor struct {
	name    string
	role    models.Role
	member  bool
	leads   uint32 // the department, of a lead
	holds   guard  // the guard of the routes that the link opens
	token   string
	opens   uint32 // what the link is for
	cookies map[string]string
	bearer  string // the token of the API that a program comes with
	scope   models.APIScope
}

// The matrix's bottlenecks: one waits for Legal, one for Sales, one for nobody.
const (
	waitsForLegal = iota + 1
	waitsForSales
	waitsForNobody
)

// The matrix's actions: one is for Legal, one for Sales, one for the admin.
const (
	doneByLegal = iota + 1
	doneBySales
	doneByAdmin
)

// expected says of every guard whom it lets in; number is the one in the address: of a department, a bottleneck …
var expected = map[guard]func(who visitor, number uint32) bool{
	anyone:         func(visitor, uint32) bool { return true },
	setupLink:      func(visitor, uint32) bool { return false }, // the site is set up
	formLink:       func(who visitor, _ uint32) bool { return who.holds == formLink },
	supplierLink:   func(who visitor, _ uint32) bool { return who.holds == supplierLink },
	trackingLink:   func(who visitor, _ uint32) bool { return who.holds == trackingLink },
	boardLink:      func(who visitor, _ uint32) bool { return who.holds == boardLink },
	roundLink:      func(who visitor, _ uint32) bool { return who.holds == roundLink },
	ownFeedLink:    func(who visitor, _ uint32) bool { return who.holds == ownFeedLink },
	mailLink:       func(who visitor, _ uint32) bool { return who.holds == mailLink },
	invitationLink: func(who visitor, _ uint32) bool { return who.holds == invitationLink },
	member:         func(who visitor, _ uint32) bool { return who.member },
	looksAfter:     func(who visitor, _ uint32) bool { return who.leads != 0 || who.works(models.RoleAdmin) },
	lead:           func(who visitor, n uint32) bool { return who.leads == n || who.works(models.RoleAdmin) },
	answerer: func(who visitor, n uint32) bool {
		return who.works(models.RoleEngineer) || who.leads == 2 && n == waitsForLegal || who.leads == 1 && n == waitsForSales
	},
	doer: func(who visitor, n uint32) bool {
		return who.works(models.RoleEngineer) || who.leads == 2 && n == doneByLegal || who.leads == 1 && n == doneBySales
	},
	engineer: func(who visitor, _ uint32) bool { return who.works(models.RoleEngineer) },
	admin:    func(who visitor, _ uint32) bool { return who.works(models.RoleAdmin) },

	tokenAny:         byScope(models.ReadScope, models.ReportScope, models.WorkScope, models.AdminScope),
	tokenReads:       byScope(models.ReadScope, models.WorkScope, models.AdminScope),
	tokenFiles:       byScope(models.ReportScope),
	tokenWorks:       byScope(models.WorkScope, models.AdminScope),
	tokenAdministers: byScope(models.AdminScope),
}

func byScope(scopes ...models.APIScope) func(visitor, uint32) bool {
	return func(who visitor, _ uint32) bool { return who.bearer != "" && slices.Contains(scopes, who.scope) }
}

func (who visitor) works(from models.Role) bool { return who.member && who.role >= from }

// noScope is that of a token that works no more.
const noScope = models.APIScope(99)

// matrixSite is a settled site with the three bottlenecks and a lead of each department.
func matrixSite(t *testing.T) *site {
	s := settled(t)
	s.joined("Paula", "paula@northwind.example", models.RoleLead, 2)
	for n, party := range []models.Party{models.DepartmentNumbered(2), models.DepartmentNumbered(1), {}} {
		waiting := models.WaitingDepartment
		if party.IsZero() {
			waiting = models.WaitingNobody
		}
		s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), OwnTime: models.OwnTimeDay,
			Text: [...]string{"Security questionnaires take weeks", "Prices are missing", "Broken printer"}[n], Waiting: waiting, WaitingParty: party,
			Key: strings.Repeat(strconv.Itoa(n), 32)})
	}
	if b := s.view().Report(3).Bottleneck; b != waitsForNobody {
		t.Fatalf("the third report went to %s", b)
	}
	due := s.view().Settings.Calendar.Today(models.MomentOf(s.Now())) + 7
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: waitsForNobody, Status: models.StatusResolved})
	s.do(models.ByMember(1), &models.PublishLearning{Bottleneck: waitsForNobody, Words: models.LearningWords{Held: "Paper", Change: "Ink"},
		Actions: []models.NewAction{{What: "Ask", Owner: models.ActionOwner{Department: 2}, Due: due}, {What: "Ask", Owner: models.ActionOwner{Department: 1}, Due: due},
			{What: "Ask", Owner: models.ActionOwner{Member: 1}, Due: due}}})
	return s
}

// visitorsOf are all kinds of visitor of a site.
func visitorsOf(s *site) []visitor {
	bearer := func(name string, holds guard, kind models.LinkKind, n uint32) visitor {
		return visitor{name: name, holds: holds, token: tokenOf(s.path(kind, n)), opens: n}
	}
	of := func(name, email string, role models.Role, leads uint32) visitor {
		return visitor{name: name, role: role, member: true, leads: leads, cookies: s.signedIn(email).cookies}
	}
	engineerOut := s.joined("Olga", "olga@northwind.example", models.RoleEngineer)
	out := visitor{name: "disabled member", cookies: s.signedIn("olga@northwind.example").cookies}
	s.do(models.ByMember(1), &models.ChangeMember{Member: engineerOut, Role: models.RoleEngineer, Disabled: true})
	program := func(scope models.APIScope) visitor {
		return visitor{name: "token with the scope " + scope.String(), bearer: s.token(scope), scope: scope}
	}
	ended := s.token(models.AdminScope)
	s.do(models.ByMember(1), &models.EndAPIToken{Token: models.APITokenNumber(len(s.view().APITokens()))})
	return []visitor{
		program(models.ReadScope), program(models.ReportScope), program(models.WorkScope), program(models.AdminScope),
		{name: "ended token", bearer: ended, scope: noScope},
		{name: "anonymous"}, out,
		{name: "set-up link", holds: setupLink, token: s.Keys.Token(models.LinkSetup, 0)},
		bearer("department link", formLink, models.LinkDepartment, 1), bearer("other department link", formLink, models.LinkDepartment, 2),
		bearer("supplier A's link", supplierLink, models.LinkSupplier, 1), bearer("supplier B's link", supplierLink, models.LinkSupplier, 2),
		bearer("tracking link", trackingLink, models.LinkTracking, 1), bearer("board link", boardLink, models.LinkBoard, 0),
		{name: "round's link", holds: roundLink, token: tokenOf(s.opensRound()), opens: 1},
		bearer("member's feed", ownFeedLink, models.LinkFeed, 1),
		bearer("mail's link", mailLink, models.LinkMailMember, 1),
		bearer("invitation", invitationLink, models.LinkInvitation, 6),
		of("reader", readerEmail, models.RoleReader, 0), of("lead of Sales", leadEmail, models.RoleLead, 1),
		of("lead of Legal", "paula@northwind.example", models.RoleLead, 2),
		of("engineer", engineerEmail, models.RoleEngineer, 0), of("admin", adminEmail, models.RoleAdmin, 0),
	}
}

// marked registers every row of the table behind its own guard, with a handler that only says that it was reached, and
// by a link to what.
func marked(s *site) *site {
	app := fiber.New(fiber.Config{Immutable: true, ErrorHandler: s.early})
	app.Use(s.identify, s.access, s.headers, s.origin)
	for _, row := range routes() {
		row.handle = func(_ *Server, v *visit) error { return v.SendString(fmt.Sprintf("reached %d", v.opened.Number)) }
		app.Add(row.method, row.path, s.guarded(row))
	}
	return &site{Server: s.Server, t: s.t, clock: s.clock, asked: app}
}

// matrix asks as every visitor; each request comes from an address of its own, so that no limit is met.
type matrix struct {
	t           *testing.T
	real, reach *site
	cells       int
}

func (m *matrix) ask(s *site, who visitor, method, path string) *page {
	m.cells++
	b := s.browser().from(fmt.Sprintf("2001:db8:%x:%x::1", m.cells>>16, m.cells&0xffff))
	b.cookies = maps.Clone(who.cookies)
	if b.cookies == nil {
		b.cookies = map[string]string{}
	}
	if who.bearer != "" {
		b.headers["Authorization"] = "Bearer " + who.bearer
	}
	return b.send(method, path, formFor(route{method: method}))
}

func TestEveryRouteForEveryVisitor(t *testing.T) {
	real := matrixSite(t)
	real.calls = newWindow(Limit{1 << 20, time.Minute}, real.Now)
	m := &matrix{t: t, real: real, reach: marked(real)}
	all, before := visitorsOf(real), real.view().Number
	for _, row := range routes() {
		may := expected[row.guard]
		if may == nil {
			t.Errorf("%s %s: nothing is expected of guard %d", row.method, row.path, row.guard)
			continue
		}
		for _, who := range all {
			for n := uint32(1); n <= waitsForNobody; n++ {
				m.cell(row, who, n, may(who, n))
				if !strings.Contains(row.path, ":number") {
					break
				}
			}
		}
	}
	if after := real.view().Number; after != before {
		t.Errorf("%d commits were made by those who were kept out", after-before)
	}
	t.Logf("%d routes, %d visitors, %d requests", len(routes()), len(all), m.cells)
}

// cell checks one route for one visitor with one number in the address. What handlers answer is their own tests'
// business: those who are let in ask the marked site, those who are not ask the real one too.
func (m *matrix) cell(row route, who visitor, n uint32, allowed bool) {
	m.t.Helper()
	token := who.token
	if token == "" {
		token = strings.Repeat("b", models.TokenLength)
	}
	path := strings.ReplaceAll(row.address(token), "/1", "/"+strconv.Itoa(int(n)))
	name := fmt.Sprintf("%s at %s %s", who.name, row.method, path)
	p := m.ask(m.reach, who, row.method, path)
	if allowed {
		want := "reached 0"
		if _, isLink := guardLinks[row.guard]; isLink {
			want = fmt.Sprintf("reached %d", who.opens)
		}
		if p.body != want {
			m.t.Errorf("%s: %d %.40q, want %q", name, p.status, p.body, want)
		}
		return
	}
	m.keptOut(name, row, who, p)
	m.keptOut(name+" (for real)", row, who, m.ask(m.real, who, row.method, path))
	if row.method == get {
		if head := m.ask(m.real, who, http.MethodHead, path); head.status != p.status {
			m.t.Errorf("%s: HEAD answers %d, GET %d", name, head.status, p.status)
		}
	}
}

func (m *matrix) keptOut(name string, row route, who visitor, p *page) {
	m.t.Helper()
	_, isLink := guardLinks[row.guard]
	_, byToken := guardScopes[row.guard]
	switch {
	case byToken:
		want := http.StatusUnauthorized
		if who.bearer != "" && who.scope != noScope {
			want = http.StatusForbidden
		}
		if p.status != want || p.header.Get("Content-Type") != "application/problem+json" {
			m.t.Errorf("%s: %d of %s, want %d", name, p.status, p.header.Get("Content-Type"), want)
		}
	case isLink && row.guard == setupLink && who.holds == setupLink:
		if p.status != http.StatusGone {
			m.t.Errorf("%s: %d, want 410", name, p.status)
		}
	case isLink:
		if p.status != http.StatusNotFound {
			m.t.Errorf("%s: %d, want 404", name, p.status)
		}
	case who.member:
		if p.status != http.StatusForbidden {
			m.t.Errorf("%s: %d, want 403", name, p.status)
		}
	case row.method == post:
		if p.status != http.StatusForbidden || !strings.Contains(p.body, "You are signed out") {
			m.t.Errorf("%s: %d, want the page that keeps what was typed", name, p.status)
		}
	case p.status != http.StatusSeeOther || !strings.HasPrefix(p.header.Get("Location"), "/sign-in"):
		m.t.Errorf("%s: %d, want to be led to the sign-in", name, p.status)
	}
}

func TestTokensThatNeverWereOpenNothing(t *testing.T) {
	real := matrixSite(t)
	m, keys := &matrix{t: t, real: real}, tokens(real)
	for _, row := range routes() {
		if _, isLink := guardLinks[row.guard]; !isLink {
			continue
		}
		for _, token := range []string{"x", strings.ToUpper(keys[row.guard]), keys[row.guard][1:], keys[row.guard] + "a"} {
			if p := m.ask(real, visitor{}, row.method, row.address(token)); p.status != http.StatusNotFound {
				t.Errorf("%s %s with %q: %d, want 404", row.method, row.path, token, p.status)
			}
		}
	}
}
