package handlers

import (
	"maps"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

// longRun says whether the long forms of these tests run.
func longRun() bool { return os.Getenv("SOAK") != "" }

func urlEscape(text string) string { return url.QueryEscape(text) }

// posting is a form of the program with what it takes, and who may send it.
type posting struct {
	path   string
	by     *browser
	fields []string // name, value; texts begin with "text"
}

func (f *full) forms() []posting {
	nobody := f.browser().from("192.0.2.50")
	erin, grace, lee := f.signedIn(engineerEmail), f.signedIn(adminEmail), f.signedIn(leadEmail)
	seen := strconv.Itoa(int(f.view().Number) + 1000)
	return []posting{
		{f.path(models.LinkDepartment, 1), nobody, []string{"what", "text", "waiting_for", "supplier", "waiting_supplier", "text", "waiting_department", "2",
			"waiting_tool", "text", "own_time", "day", "people", "me", "too_late", "2030-01-01", "own_answer", "text", "contact", "text", "come_by", "yes", "kind", "blocker", "about", "text", "key", "text"}},
		{f.path(models.LinkDepartment, 1) + "/suggestions", nobody, []string{"what", "text"}},
		{f.path(models.LinkDepartment, 1) + "/also/2", nobody, []string{"own_time", "day", "key", "text"}},
		{f.path(models.LinkDepartment, 1) + "/again", f.sales, []string{"report", tokenOf(f.tracking["sales"]), "key", "text"}},
		{f.path(models.LinkSupplier, 1), nobody, []string{"what", "text", "need", "answer", "own_time", "day", "too_late", "2030-01-01", "contact", "text", "key", "text"}},
		{f.tracking["legal"] + "/add", nobody, []string{"words", "text", "key", "text"}},
		{f.tracking["sales"] + "/verdict", nobody, []string{"verdict", "solved", "words", "text"}},
		{f.tracking["feedback"] + "/answers", nobody, []string{"answer_1", "text", "answer_2", "text"}},
		{"/sign-in", nobody, []string{"email", "text", "password", "text", "next", "/board"}},
		{"/bottlenecks/2/title", erin, []string{"title", "text", "seen", seen}},
		{"/bottlenecks/2/status", erin, []string{"status", "in-progress", "words", "text", "audience", "reporters", "seen", seen}},
		{"/bottlenecks/2/promise", erin, []string{"date", "2030-01-01", "words", "text", "seen", seen}},
		{"/bottlenecks/2/need", erin, []string{"words", "text", "seen", seen}},
		{"/bottlenecks/2/owner", erin, []string{"owner", "2", "seen", seen}},
		{"/bottlenecks/2/updates", erin, []string{"audience", "reporters", "words", "text", "send", "1", "seen", seen}},
		{"/bottlenecks/2/merge", erin, []string{"into", "1", "find", "text", "seen", seen}},
		{"/bottlenecks/2/move", erin, []string{"report", "2", "into", "1", "seen", seen}},
		{"/bottlenecks/2/split", erin, []string{"report", "2", "seen", seen}},
		{"/bottlenecks/2/undo", erin, []string{"entry", "9.0", "seen", seen}},
		{"/bottlenecks/2/help", lee, []string{"help", "on", "seen", seen}},
		{"/reports/2/answer", erin, []string{"words", "text"}},
		{"/reports/2/supplier", erin, []string{"supplier", "1"}},
		{"/inbox", erin, []string{"report", "3", "action", "answer", "words", "text", "reason", "text", "find", "text", "into", "1", "next", "3", "only", "unsure", "place", "2", "seen", seen}},
		{"/inbox", erin, []string{"report", "3", "stood", "3.2", "action", "gather", "many", "text", "next", "3", "seen", seen}},
		{"/reports/2/place", erin, []string{"action", "accept", "join", "1", "place", "2", "next", "/inbox"}},
		{"/undo", erin, []string{"undo", "2-9.0", "next", "/inbox"}},
		{"/bottlenecks/2/related", erin, []string{"other", "1", "do", "apart"}},
		{"/proposals", erin, []string{"do", "apart", "a", "1", "b", "2", "in", "1", "report", "1", "shown", "1"}},
		{"/admin/grouping/links", grace, []string{"from", "text", "to", "text", "link", "off"}},
		{"/admin/grouping/concept", grace, []string{"name", "text", "new", "yes", "words_en", "text", "words_de", "text", "do", "save", "seen", seen}},
		{"/account/password", erin, []string{"old", "text", "new", "text"}},
		{"/admin/settings", grace, []string{"organisation", "text", "base_url", "text", "time_zone", "UTC", "emergency", "text", "board_link", "on", "seen", seen}},
		{"/admin/departments", grace, []string{"name", "text", "kind", "text"}},
		{"/departments/1/form", lee, []string{"name", "text", "title", "text", "lead", "text", "question_1_label", "text", "question_1_hint", "text",
			"question_1_kind", "choice", "question_1_choices", "text", "question_2_label", "text", "question_2_kind", "date", "seen", seen}},
		{"/departments/1/form", lee, []string{"name", "text", "question_3_label", "text", "move", "2-3", "seen", seen}},
		{"/departments/1/form/preview", lee, []string{"name", "text", "title", "text", "question_1_label", "text", "question_1_kind", "money", "seen", seen}},
		{"/departments/2/place", grace, []string{"to", "1"}},
		{"/admin/suppliers", grace, []string{"names", "text"}},
		{"/admin/suppliers/2", grace, []string{"name", "text", "seen", seen}},
		{"/admin/suppliers/2/contacts", grace, []string{"person", "text", "email", "text", "language", "de"}},
		{"/admin/links/keep", grace, []string{"next", "text"}},
		{"/admin/links/messages.csv", grace, []string{"q", "text", "made", "text"}},
		{"/admin/members", grace, []string{"name", "text", "email", "text", "role", "lead", "department", "1"}},
		{"/admin/members/3", grace, []string{"role", "lead", "department", "1", "disabled", "no", "seen", seen}},
		{f.path(models.LinkInvitation, 6), nobody, []string{"name", "text", "password", "text"}},
	}
}

// bad is what nobody types. Some of it is a text that may be taken once it is cleaned; none may break anything.
var bad = map[string]string{
	"NUL": "before\x00after", "broken UTF-8": "before\xff\xfe\xc3\x28after", "turned around": "before\u202egpj.exe\u2066after\u2069",
	"invisible": "\u200b\u200b\ufeff", "empty": "", "spaces": " \t\r\n ", "a number too large": "99999999999999999999", "below nothing": "-1",
	"a list": "1,2,3", "long": strings.Repeat("long words ", 3000), "lines": strings.Repeat("\n", 5000), "an operator": `{"$ne":null}`,
	"a regular expression": ".*", "format": "%s%n%x{limit}", "path": "../../etc/passwd", "emoji": strings.Repeat("👩‍👩‍👧", 800),
}

func (r posting) with(field, value string) []string {
	fields := slices.Clone(r.fields)
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i] == field {
			fields[i+1] = value
		}
	}
	return fields
}

// keeps says whether a refused form gives the text of a field back, word for word.
func (r posting) keeps(field string) bool {
	return r.path != "/sign-in" && field == "what" || field == "words" && !strings.Contains(r.path, "/promise")
}

// holds says whether a text stands in a field of that name.
func (p *page) holds(field, text string) bool {
	found := false
	p.Find(`main [name="` + field + `"]`).Each(func(_ int, s *goquery.Selection) {
		found = found || strings.TrimSpace(s.Text()) == strings.TrimSpace(text) || s.AttrOr("value", "") == strings.TrimSpace(text)
	})
	return found
}

func TestNothingThatIsTypedIntoAnyFieldBreaksAPage(t *testing.T) {
	f, names, turn := newFull(t, mark), slices.Sorted(maps.Keys(bad)), 0
	each := 3 // of the bad values, in turn; all with SOAK=1
	if longRun() {
		each = len(names)
	}
	for _, one := range f.forms() {
		for i := 0; i+1 < len(one.fields); i += 2 {
			field := one.fields[i]
			for range each {
				turn++
				name := names[turn%len(names)]
				value := bad[name]
				p := one.by.copy().from("198.51.100."+strconv.Itoa(i)).post(one.path, one.with(field, value)...)
				if !slices.Contains([]int{200, 303, 400, 404, 409, 410, 413, 422, 429}, p.status) {
					t.Errorf("%s, %s with %s: status %d", one.path, field, name, p.status)
				}
				if p.status == 422 && name == "long" && one.keeps(field) && !p.holds(field, value) {
					t.Errorf("%s, %s: the long text did not come back", one.path, field)
				}
			}
		}
	}
}

func TestTooMuchInAFieldOrTooManyFieldsAreRefused(t *testing.T) {
	f := newFull(t, mark)
	w := listening(t, f.site, f.App())
	forms, many := f.forms(), url.Values{}
	before := f.view().Number
	for n := range 10_000 {
		many.Set("field"+strconv.Itoa(n), "x")
	}
	for _, one := range forms {
		cookie := ""
		for name, value := range one.by.cookies {
			cookie += strings.TrimPrefix(name, "__Host-") + "=" + value + "; "
		}
		for i := 0; i+1 < len(one.fields); i += 2 {
			if one.fields[i+1] != "text" {
				continue
			}
			resp, _ := w.form(one.path, url.Values{one.fields[i]: {strings.Repeat("x", 400<<10)}}, "Cookie", cookie)
			if resp.StatusCode != http.StatusRequestEntityTooLarge {
				t.Errorf("%s, %s with 400 KiB: status %d", one.path, one.fields[i], resp.StatusCode)
			}
		}
		if resp, _ := w.form(one.path, many, "Cookie", cookie); !slices.Contains([]int{400, 413, 422}, resp.StatusCode) {
			t.Errorf("%s with 10,000 fields: status %d", one.path, resp.StatusCode)
		}
	}
	if after := f.view().Number; after != before {
		t.Errorf("%d commits were made", after-before)
	}
}

// What a database would take for an operator, and what is no form, is refused at every address and changes nothing.
func TestOperatorsAndJSONAreRefusedEverywhere(t *testing.T) {
	f := newFull(t, mark)
	f.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Autumn", From: f.today(), To: f.today() + 6,
		Asked: []models.Party{models.DepartmentNumbered(1)}, Questions: models.BuiltQuestions()}})
	forms := map[string]*browser{}
	for _, one := range f.forms() {
		forms[one.path] = one.by
	}
	grace := f.signedIn(adminEmail)
	for _, row := range routes() {
		if _, byToken := guardScopes[row.guard]; byToken || row.method != post {
			continue // the API takes JSON: see TestTheAPITakesNothingThatItDoesNotKnow
		}
		token := ""
		switch row.guard {
		case formLink:
			token = tokenOf(f.path(models.LinkDepartment, 1))
		case supplierLink:
			token = tokenOf(f.path(models.LinkSupplier, 1))
		case trackingLink:
			token = tokenOf(f.tracking["sales"])
		case mailLink:
			token = f.Keys.Token(models.LinkMailMember, 1)
		case invitationLink:
			token = tokenOf(f.path(models.LinkInvitation, 6))
		}
		path := row.address(token)
		if forms[path] == nil {
			forms[path] = grace
		}
	}
	w := listening(t, f.site, f.App())
	before := f.view().Number
	for path, by := range forms {
		cookie := ""
		for name, value := range by.cookies {
			cookie += strings.TrimPrefix(name, "__Host-") + "=" + value + "; "
		}
		for body, kind := range map[string]string{
			`{"what":{"$ne":null}}`: "application/json", `{"$where":"1"}`: "application/x-www-form-urlencoded",
			"what[$ne]=&email[$gt]=&password[$regex]=.*": "application/x-www-form-urlencoded", "a[$ne]=": "application/x-www-form-urlencoded",
			"a.b=1": "application/x-www-form-urlencoded", "<x/>": "application/xml", "what=x": "text/plain", "--b\r\n\r\n--b--": "multipart/form-data; boundary=b",
		} {
			resp, page := w.ask(http.MethodPost, path, body, "Content-Type", kind, "Cookie", cookie)
			if resp.StatusCode != 400 && resp.StatusCode != 422 {
				t.Errorf("%s with %s: status %d", path, body, resp.StatusCode)
			}
			if !strings.Contains(page, "<h1") {
				t.Errorf("%s with %s: no page", path, body)
			}
		}
	}
	if after := f.view().Number; after != before {
		t.Errorf("%d commits were made", after-before)
	}
	t.Logf("%d addresses", len(forms))
}

func TestReadingChangesNothing(t *testing.T) {
	f := newFull(t, mark)
	guests := f.guests() // signing in does
	before, pages := f.view().Number, 0
	for _, g := range guests {
		for _, path := range f.addresses(g) {
			g.by.send(http.MethodHead, path, nil) // GET is crawled by the test of the marked words
			pages++
		}
	}
	if after := f.view().Number; after != before {
		t.Errorf("reading %d pages made %d commits", pages, after-before)
	}
}
