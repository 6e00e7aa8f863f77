package handlers

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"bottleneck/models"
)

// full is a settled site in which everything has happened once, through the forms that people use. Every text that
// anybody typed is made by say, from the name of the field.
type full struct {
	*site
	sales, legal, acme, globex *browser // who filed: they remember their reports
	tracking                   map[string]string
}

// newFull fills a site.
func newFull(t testing.TB, say func(field string) string) *full {
	s := settled(t)
	s.joined("Paula", "paula@northwind.example", models.RoleLead, 2)
	f := &full{site: s, sales: s.browser().from("192.0.2.11"), legal: s.browser().from("192.0.2.12"),
		acme: s.browser().from("192.0.2.13"), globex: s.browser().from("192.0.2.14"), tracking: map[string]string{}}
	f.report("sales", f.sales, s.path(models.LinkDepartment, 1), "what", say("sales text"), "waiting_for", "supplier", "waiting_supplier",
		say("sales supplier"), "own_time", "day", "own_answer", "4000 "+say("sales money"), "contact", say("sales contact"), "come_by", "yes")
	f.report("legal", f.legal, s.path(models.LinkDepartment, 2), "what", say("legal text"), "waiting_for", "tool", "waiting_tool",
		say("legal tool"), "own_time", "1to4", "own_answer", say("legal answer"), "contact", say("legal contact"))
	f.report("feedback", f.sales, s.path(models.LinkDepartment, 1), "kind", "feedback", "what", say("feedback text"), "about",
		say("feedback about"), "contact", say("feedback contact"))
	f.report("acme", f.acme, s.path(models.LinkSupplier, 1), "what", say("acme text"), "need", "answer", "own_time", "day",
		"contact", say("acme contact"))
	f.report("globex", f.globex, s.path(models.LinkSupplier, 2), "what", say("globex text"), "need", "payment", "own_time", "day",
		"contact", say("globex contact"))
	f.work(t, say)
	f.bothWays(say)
	f.asked(say)
	return f
}

func (f *full) report(name string, by *browser, link string, fields ...string) {
	f.t.Helper()
	p := by.post(link, fields...).is(http.StatusSeeOther)
	f.tracking[name], _, _ = strings.Cut(p.header.Get("Location"), "?")
}

// work has members and reporters do everything that they can with the reports.
func (f *full) work(t testing.TB, say func(string) string) {
	erin := f.signedIn(engineerEmail)
	card := func(report models.ReportNumber) string {
		return fmt.Sprintf("/bottlenecks/%d", f.view().Report(report).Bottleneck)
	}
	for _, step := range []struct {
		by     *browser
		path   string
		fields []string
	}{
		{erin, card(1) + "/updates", []string{"audience", "members", "words", say("internal note"), "send", "1"}},
		{erin, card(1) + "/updates", []string{"audience", "reporters", "words", say("sales update"), "send", "1"}},
		{erin, card(4) + "/updates", []string{"audience", "suppliers", "words", say("acme update"), "send", "1"}},
		{erin, card(1) + "/need", []string{"words", say("need words"), "seen", ""}},
		{erin, card(2) + "/title", []string{"title", say("checked title"), "seen", ""}},
		{erin, card(2) + "/owner", []string{"owner", "2", "seen", ""}},
		{erin, card(2) + "/promise", []string{"date", "2027-01-15", "words", say("promise words"), "seen", ""}},
		{erin, "/reports/5/answer", []string{"words", say("globex answer")}},
		{erin, "/reports/1/answer", []string{"words", say("sales answer")}},
		{erin, card(1) + "/status", []string{"status", "resolved", "words", say("status words"), "audience", "reporters", "seen", ""}},
		{f.sales, f.tracking["sales"] + "/add", []string{"words", say("sales addition"), "key", strings.Repeat("q", 26)}},
		{f.sales, f.tracking["sales"] + "/verdict", []string{"verdict", "partly", "words", say("sales verdict")}},
		{f.legal, f.tracking["legal"] + "/answers", []string{"answer_1", say("legal receipt")}},
		{f.acme, f.tracking["acme"] + "/add", []string{"words", say("acme addition"), "key", strings.Repeat("r", 26)}},
	} {
		if last := len(step.fields) - 1; step.fields[last-1] == "seen" {
			step.fields[last] = strconv.Itoa(int(f.view().Number))
		}
		p := step.by.post(step.path, step.fields...)
		if p.status != http.StatusSeeOther && !strings.HasSuffix(step.path, "/answers") {
			t.Errorf("%s: status %d: %s", step.path, p.status, p.text())
		}
	}
}

// bothWays has things said to suppliers, and them answer: one released in other words, one that waits, one set aside, one
// of a member's, and a request.
func (f *full) bothWays(say func(string) string) {
	for _, name := range []string{"told", "unreleased", "aside"} {
		f.report(name, f.legal, f.path(models.LinkDepartment, 2)+"/supplier", "supplier", "Acme", "what", say(name+" text"),
			"help", say(name+" help"), "contact", say(name+" contact"))
	}
	erin := models.ByMember(2)
	f.do(erin, &models.ReleaseSupplierFeedback{Feedback: 1, Supplier: 1, What: say("released words"), Help: say("released help")})
	f.do(erin, &models.SetSupplierFeedbackAside{Feedback: 3, Words: say("aside reason")})
	f.do(erin, &models.GiveSupplierFeedback{Supplier: 2, What: say("globex said"), Key: "g"})
	f.do(erin, &models.ReleaseSupplierFeedback{Feedback: 4, Supplier: 2, What: say("globex said")})
	f.do(erin, &models.MatchSupplier{Report: 1, Supplier: 2})
	f.do(erin, &models.AskSupplier{Bottleneck: f.view().Report(1).Bottleneck, Supplier: 2, Words: say("request words"), Key: "h"})
	for n, by := range map[models.SupplierFeedbackNumber]*browser{1: f.acme, 4: f.globex} {
		name, number := map[models.SupplierFeedbackNumber]string{1: "acme", 4: "globex"}[n], f.view().SupplierFeedback(n).Supplier
		by.post(fmt.Sprintf("%s/feedback/%d", f.path(models.LinkSupplier, number), n), "answer", "promise", "date", "2027-01-20",
			"words", say(name+" reply"), "seen", strconv.Itoa(int(f.view().Number))).is(http.StatusSeeOther)
	}
}

// asked has a round answered by six of Sales and one of Acme, to which somebody was invited, and tells what was heard.
func (f *full) asked(say func(string) string) {
	erin, sales, acme := models.ByMember(2), models.DepartmentNumbered(1), models.SupplierNumbered(1)
	f.do(erin, &models.OpenRound{RoundSays: models.RoundSays{Title: say("round title"), Lead: say("round lead"), From: f.today(), To: f.today() + 6,
		Asked: []models.Party{sales, acme}, Questions: []models.RoundQuestion{{Kind: models.RoundShort, Label: say("round question")}}}})
	f.do(erin, &models.InviteToRound{Round: 1, Invitees: []models.RoundInvitee{{Source: sales, Person: say("invited person"), Email: say("invited address") + "@northwind.example"}}})
	for i, source := range []models.Party{sales, sales, sales, sales, sales, sales, acme} {
		words := map[models.Party]string{sales: say("round words"), acme: say("round words of few")}[source]
		f.do(models.ByParty(source), &models.AnswerRound{Round: 1, Source: source, Responder: strconv.Itoa(i), Send: true,
			Given: []models.RoundGiven{{Question: 1, Words: words}}})
	}
	f.do(erin, &models.CloseRound{Round: 1})
	f.do(erin, &models.PublishHeard{Round: 1, Heard: say("round heard"), Do: say("round done")})
}

// guest is a visitor of the full site, with the links that they have.
type guest struct {
	name  string
	by    *browser
	links map[guard]string // token of each kind of link that they hold
}

// program is a guest with a token of the API.
func (f *full) program(scope models.APIScope) guest {
	by := f.browser().from("192.0.2.60")
	by.headers["Authorization"] = "Bearer " + f.token(scope)
	return guest{name: "token " + scope.String(), by: by}
}

// isProgram says whether the guest comes with a token: to the API alone.
func (g guest) isProgram() bool { return strings.HasPrefix(g.name, "token ") }

// guests are one of each kind.
func (f *full) guests() []guest {
	token := func(path string) string { return tokenOf(path) }
	link := func(g guard, path string) map[guard]string { return map[guard]string{g: token(path)} }
	as := func(name, email string) guest { return guest{name, f.signedIn(email).from("192.0.2.99"), nil} }
	list := []guest{
		{"nobody", f.browser().from("192.0.2.20"), nil},
		{"department link", f.browser().from("192.0.2.21"), link(formLink, f.path(models.LinkDepartment, 1))},
		{"other department link", f.browser().from("192.0.2.22"), link(formLink, f.path(models.LinkDepartment, 2))},
		{"board link", f.browser().from("192.0.2.23"), link(boardLink, f.path(models.LinkBoard, 0))},
		{"supplier A", f.acme.copy(), link(supplierLink, f.path(models.LinkSupplier, 1))},
		{"supplier B", f.globex.copy(), link(supplierLink, f.path(models.LinkSupplier, 2))},
		{"round link", f.browser().from("192.0.2.24"), link(roundLink, LinkPath(f.Keys, models.LinkRound, uint32(f.view().Round(1).Link)))},
		{"invited", f.browser().from("192.0.2.25"), link(roundLink, LinkPath(f.Keys, models.LinkRoundInvitation, 1))},
		{"lead of Sales", f.signedIn(leadEmail).from("192.0.2.98"), nil},
		as("lead of Legal", "paula@northwind.example"), as("reader", readerEmail), as("engineer", engineerEmail), as("admin", adminEmail),
	}
	for _, scope := range []models.APIScope{models.ReadScope, models.ReportScope, models.WorkScope, models.AdminScope} {
		list = append(list, f.program(scope))
	}
	for name, path := range f.tracking {
		list = append(list, guest{"tracking " + name, f.browser().from("192.0.2.30"), link(trackingLink, path)})
	}
	return list
}

// addresses are all that a guest can ask for with GET: every route, with the guest's own links where one is needed.
func (f *full) addresses(g guest) (list []string) {
	for _, row := range routes() {
		if _, byToken := guardScopes[row.guard]; row.method != get || row.waits || row.path == "/metrics" || byToken != g.isProgram() {
			continue
		}
		token, holds := "", true
		if _, isLink := guardLinks[row.guard]; isLink {
			token, holds = g.links[row.guard], g.links[row.guard] != ""
		}
		if !holds {
			continue
		}
		for n := 1; n <= 8; n++ {
			path := strings.NewReplacer(":token", token, ":number", strconv.Itoa(n), ":hash", "x", ":name", "x").Replace(row.path)
			if list = append(list, path); !strings.Contains(row.path, ":number") {
				break
			}
		}
	}
	if g.isProgram() {
		return append(list, "/api/v1/changes?limit=1000")
	}
	more := []string{"/board?unanswered=1&sort=newest", "/inbox?at=2", "/inbox?at=3", "/inbox?at=4", "/inbox?at=5", "/board?status=resolved&more=resolved:2000"}
	for g, token := range g.links {
		switch g {
		case trackingLink:
			more = append(more, "/t/"+token+"?new=1", "/t/"+token+"?already=1")
		case boardLink:
			more = append(more, "/b/"+token+"?unanswered=1&sort=newest&status=resolved")
		case formLink:
			more = append(more, "/r/"+token+"?kind=feedback")
		}
	}
	return append(list, more...)
}
