package handlers

import (
	"bytes"
	"log/slog"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"bottleneck/models"
)

// mark makes a word that stands nowhere else, of letters only, so that no escaping changes it.
func mark(field string) string {
	return "zq" + strings.ReplaceAll(field, " ", "q") + "qz"
}

// who may read each text; all who are not named may not. "members" are all who sign in.
var mayRead = map[string][]string{
	"sales text":         {"members", "tracking sales"},
	"sales supplier":     {"members", "tracking sales"},
	"sales money":        {"lead of Sales", "engineer", "admin", "tracking sales"},
	"sales contact":      {"lead of Sales", "engineer", "admin", "tracking sales"},
	"sales addition":     {"members", "tracking sales"},
	"sales verdict":      {"members", "tracking sales"},
	"sales answer":       {"members", "tracking sales"},
	"sales update":       {"members", "tracking sales", "board link"},
	"status words":       {"members", "tracking sales", "board link"},
	"internal note":      {"members"},
	"need words":         {"members", "board link"},
	"legal text":         {"members", "tracking legal"},
	"legal tool":         {"members", "tracking legal"},
	"legal answer":       {"lead of Legal", "engineer", "admin", "tracking legal"},
	"legal contact":      {"lead of Legal", "engineer", "admin", "tracking legal"},
	"legal receipt":      {"lead of Legal", "engineer", "admin", "tracking legal"},
	"checked title":      {"members", "board link", "tracking legal", "department link", "other department link", "tracking sales", "tracking feedback", "tracking told", "tracking unreleased", "tracking aside"},
	"promise words":      {"members", "board link", "tracking legal"},
	"feedback text":      {"members", "tracking feedback"},
	"feedback about":     {"members", "tracking feedback"},
	"feedback contact":   {"lead of Sales", "engineer", "admin", "tracking feedback"},
	"acme text":          {"members", "supplier A", "tracking acme"},
	"acme contact":       {"engineer", "admin", "tracking acme", "supplier A"},
	"acme update":        {"members", "supplier A", "tracking acme", "board link"},
	"acme addition":      {"members", "supplier A", "tracking acme"},
	"globex text":        {"members", "supplier B", "tracking globex"},
	"globex contact":     {"engineer", "admin", "tracking globex", "supplier B"},
	"globex answer":      {"members", "supplier B", "tracking globex"},
	"told text":          {"members", "tracking told"},
	"told help":          {"engineer", "admin", "tracking told"},
	"told contact":       {"lead of Legal", "engineer", "admin", "tracking told"},
	"released words":     {"members", "supplier A", "tracking told"},
	"released help":      {"members", "supplier A", "tracking told"},
	"acme reply":         {"members", "supplier A", "tracking told"},
	"unreleased text":    {"members", "tracking unreleased"},
	"unreleased help":    {"engineer", "admin", "tracking unreleased"},
	"unreleased contact": {"lead of Legal", "engineer", "admin", "tracking unreleased"},
	"aside text":         {"members", "tracking aside"},
	"aside help":         {"engineer", "admin", "tracking aside"},
	"aside contact":      {"lead of Legal", "engineer", "admin", "tracking aside"},
	"aside reason":       {"engineer", "admin", "tracking aside"},
	"globex said":        {"members", "supplier B"},
	"globex reply":       {"members", "supplier B"},
	"request words":      {"members", "supplier B"},
	"round title":        {"members", "board link", "department link", "supplier A", "round link", "invited"},
	"round lead":         {"members", "department link", "supplier A", "round link", "invited"},
	"round question":     {"members", "department link", "supplier A", "round link", "invited"},
	"round heard":        {"members", "board link", "department link", "supplier A", "round link", "invited"},
	"round done":         {"members", "board link", "department link", "supplier A", "round link", "invited"},
	"round words":        {"members"},
	"round words of few": {"nobody reads it"},
	"invited person":     {"admin"},
	"invited address":    {"admin"},
}

func (g guest) may(text string) bool {
	switch g.name { // a token reads what its scope says, by the people who read the same
	case "token read":
		g.name = "board link"
	case "token work":
		g.name = "engineer"
	case "token admin":
		g.name = "admin"
	}
	signedIn := slices.Contains([]string{"lead of Sales", "lead of Legal", "reader", "engineer", "admin"}, g.name)
	return slices.Contains(mayRead[text], g.name) || signedIn && slices.Contains(mayRead[text], "members")
}

// searched is a log that tests read.
type searched struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *searched) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func TestMarkedWordsAreReadOnlyByWhomTheyAreFor(t *testing.T) {
	f := newFull(t, mark)
	log := &searched{}
	f.Log = slog.New(slog.NewTextHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	read, guests := map[string]bool{}, f.guests()
	before := f.view().Number
	for _, g := range guests {
		for _, path := range f.addresses(g) {
			body := g.by.get(path).body
			for text := range mayRead {
				if !strings.Contains(body, mark(text)) {
					continue
				}
				read[text] = true
				if !g.may(text) {
					t.Errorf("%s reads the %s at %s", g.name, text, strings.Split(path, "/")[1])
				}
			}
		}
	}
	if after := f.view().Number; after != before {
		t.Errorf("reading made %d commits", after-before)
	}
	for text := range mayRead {
		if !read[text] && !slices.Contains(mayRead[text], "nobody reads it") {
			t.Errorf("nobody reads the %s: it proves nothing", text)
		}
		if strings.Contains(log.text.String(), mark(text)) {
			t.Errorf("the log holds the %s", text)
		}
	}
}

// A supplier hears from the organisation, not from persons.
func TestNoMemberIsNamedToASupplier(t *testing.T) {
	f := newFull(t, mark)
	for name, path := range map[string]string{"acme": f.path(models.LinkSupplier, 1), "globex": f.path(models.LinkSupplier, 2)} {
		by := map[string]*browser{"acme": f.acme, "globex": f.globex}[name]
		for _, page := range []*page{by.get(path), by.get(f.tracking[name])} {
			page.is(http.StatusOK).says("Northwind")
			for _, member := range []string{"Erin", "Grace", "Lee", "Rob", "northwind.example/"} {
				if strings.Contains(strings.ReplaceAll(page.text(), "https://bottleneck.northwind.example/", ""), member) {
					t.Errorf("%s reads %q at %s", name, member, page.path)
				}
			}
		}
	}
}

func TestNumbersForOperatorsHoldNoWordsAndNoTokens(t *testing.T) {
	f := newFull(t, mark)
	w := listening(t, f.site, f.App())
	for _, path := range f.tracking {
		w.ask("GET", path, "")
	}
	_, body := w.ask("GET", "/metrics", "")
	for text := range mayRead {
		if strings.Contains(body, mark(text)) {
			t.Errorf("/metrics holds the %s", text)
		}
	}
	for _, token := range secrets(f) {
		if strings.Contains(body, token) {
			t.Error("/metrics holds a token")
		}
	}
	if !strings.Contains(body, `route="/t/:token"`) {
		t.Error("/metrics does not count by route")
	}
}

// Suggestions answer to whoever types: only checked titles of what the asker may be shown come back.
func TestSuggestionsTellNothingThatTheirAskerMayNotRead(t *testing.T) {
	f := newFull(t, func(field string) string {
		return "The security questionnaire waits for a signature. " + mark(field)
	})
	for name, path := range map[string]string{"department link": f.path(models.LinkDepartment, 1), "supplier A": f.path(models.LinkSupplier, 1)} {
		for text := range mayRead {
			ask := "The security questionnaire waits for a signature. " + mark(text)
			body := f.browser().from("192.0.2.40").post(path+"/suggestions", "what", ask).is(http.StatusOK).body
			for other := range mayRead {
				if other != text && strings.Contains(body, mark(other)) && !(guest{name: name}).may(other) {
					t.Errorf("%s is suggested the %s", name, other)
				}
			}
		}
	}
}

// A search that finds more for a hidden word than for a made-up one would give it away.
func TestTheBoardsSearchFindsNothingByWordsThatItsReaderMayNotRead(t *testing.T) {
	f := newFull(t, mark)
	cards := func(g guest, word string) int {
		prefix := "/board"
		if token := g.links[boardLink]; token != "" {
			prefix = "/b/" + token
		}
		return g.by.get(prefix + "?q=" + word).is(http.StatusOK).Find("li[data-version]").Length()
	}
	for _, g := range f.guests() {
		if g.name != "reader" && g.name != "lead of Legal" && g.name != "board link" {
			continue
		}
		if got := cards(g, mark("checked title")); got == 0 {
			t.Errorf("%s does not find the checked title: the search proves nothing", g.name)
		}
		for text := range mayRead {
			if got := cards(g, mark(text)); got > 0 && !g.may(text) {
				t.Errorf("%s finds %d cards by the %s", g.name, got, text)
			}
		}
	}
}

// secrets are all tokens of the site, and the members' sessions and password.
func secrets(f *full) (list []string) {
	for _, path := range f.tracking {
		list = append(list, tokenOf(path))
	}
	for _, n := range []uint32{1, 2} {
		list = append(list, tokenOf(f.path(models.LinkDepartment, n)), tokenOf(f.path(models.LinkSupplier, n)))
	}
	list = append(list, tokenOf(f.path(models.LinkBoard, 0)), tokenOf(f.path(models.LinkInvitation, 6)),
		f.Keys.Token(models.LinkSetup, 0), goodPassword, strings.Repeat("q", 26))
	for _, b := range []*browser{f.sales, f.acme, f.signedIn(engineerEmail)} {
		for name, value := range b.cookies {
			if strings.HasSuffix(name, "session") || strings.HasSuffix(name, "device") {
				list = append(list, value)
			}
		}
	}
	return list
}

func TestTheJournalHoldsNothingThatOpensAnything(t *testing.T) {
	f := newFull(t, mark)
	keys := secrets(f)
	f.stop()
	f.stop = func() {}
	var bytes []byte
	for _, ending := range []string{"", "-wal"} {
		part, err := os.ReadFile(f.file + ending)
		if err != nil && ending == "" {
			t.Fatal(err)
		}
		bytes = append(bytes, part...)
	}
	if !strings.Contains(string(bytes), mark("sales text")) {
		t.Fatal("the journal does not hold the report: it proves nothing")
	}
	for _, key := range keys {
		if strings.Contains(string(bytes), key) {
			t.Errorf("the journal holds %.6s…", key)
		}
	}
}

// What is taken out of the history says who did what, never what anybody wrote; and only an admin gets it, or a person's file.
func TestWhatIsTakenOutHoldsNoMarkedWordsOfOthers(t *testing.T) {
	f := newFull(t, mark)
	disabled := guest{name: "disabled member", by: f.signedIn(leadEmail)}
	list := append(slices.DeleteFunc(f.guests(), func(g guest) bool { return g.name == "lead of Sales" }), disabled)
	f.do(models.ByMember(1), &models.ChangeMember{Member: 3, Role: models.RoleLead, Departments: []uint32{1}, Disabled: true})
	for _, g := range list {
		if g.isProgram() {
			continue
		}
		for _, path := range []string{"/admin/history/export", "/admin/people", "/admin/people/contacts/1/export", "/admin/people/reports/2/export", "/admin/people/members/1/export"} {
			p := g.by.copy().post(path, "format", "csv", "who", "zq")
			history := path == "/admin/history/export"
			for text := range mayRead {
				if strings.Contains(p.body, mark(text)) && (g.name != "admin" || history && text != "round title") { // what a deed was about
					t.Errorf("%s takes out the %s by %s", g.name, text, path)
				}
			}
			if g.name == "admin" && p.status != http.StatusOK || g.name != "admin" && p.status != http.StatusForbidden {
				t.Errorf("%s at %s: %d", g.name, path, p.status)
			}
		}
	}
	admin := f.signedIn(adminEmail)
	if body := admin.post("/admin/people/contacts/1/export").is(http.StatusOK).body; !strings.Contains(body, mark("sales contact")) || strings.Contains(body, mark("legal contact")) {
		t.Error("the file of a person is not theirs")
	}
}
