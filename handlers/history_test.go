package handlers

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"bottleneck/models"
)

func TestHistorySaysWhoDidWhatAndGivesNothingAway(t *testing.T) {
	s := settled(t)
	s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: "unmistakable words",
		Contact: "reporter@northwind.example", Waiting: models.WaitingTool, WaitingName: "unmistakable tool", OwnTime: models.OwnTimeDay, Key: strings.Repeat("k", 32)})
	grace := s.signedIn(adminEmail)
	p := grace.get("/admin/history").is(http.StatusOK)
	for _, want := range []string{"Set up Northwind", "Added the department Sales", "Added the supplier Acme", "Invited Ivy",
		"Changed the role or access of Dana", "Sent R-1", "Signed in", "Grace Hopper", "Made a link for Legal"} {
		p.says(want)
	}
	for _, secret := range []string{"unmistakable", "reporter@", "$argon2id", strings.Repeat("k", 10), hashed("session", grace.cookies["__Host-session"]),
		tokenOf(s.path(models.LinkDepartment, 1)), tokenOf(s.path(models.LinkInvitation, 6))} {
		if strings.Contains(p.body, secret) {
			t.Errorf("the history shows %q", secret)
		}
	}
	health := s.Store.Health()
	p.says(fmt.Sprintf("%d:%s", health.Head.N, health.Head.Digest))
}

func TestHistoryIsPagedByNumber(t *testing.T) {
	s := settled(t)
	for n := range 250 {
		s.do(models.ByMember(1), &models.AddSuppliers{Names: []string{fmt.Sprintf("Supplier %d", n)}})
	}
	grace := s.signedIn(adminEmail)
	seen, pages := 0, 0
	for address := "/admin/history"; address != ""; pages++ {
		if pages == 1 { // what is recorded meanwhile moves nothing
			s.do(models.ByMember(1), &models.AddSuppliers{Names: []string{"Latecomer"}})
		}
		p := grace.get(address).is(http.StatusOK)
		seen += strings.Count(p.text(), "Added the supplier")
		address = p.Find(`a[rel="next"]`).AttrOr("href", "")
		if back := p.Find(`nav a[href="/admin/history"]`).Length() > 1; back != (pages > 0) {
			t.Errorf("page %d leads back: %v", pages, back)
		}
	}
	if seen != 252 || pages < 3 {
		t.Errorf("%d suppliers on %d pages", seen, pages)
	}
	grace.get("/admin/history?before=0").is(http.StatusOK)
	grace.get("/admin/history?before=99999999999999999999").is(http.StatusOK).says("Added the supplier Latecomer")
}

func TestACommitOfManyChangesIsPagedToo(t *testing.T) {
	s := settled(t)
	names := make([]string, 250)
	for n := range names {
		names[n] = fmt.Sprintf("Supplier %d", n)
	}
	s.do(models.ByMember(1), &models.AddSuppliers{Names: names})
	grace := s.signedIn(adminEmail)
	seen, lines := map[string]int{}, 0
	for address := "/admin/history?q=Supplier"; address != ""; {
		p := grace.get(address).is(http.StatusOK)
		rows := p.Find("tbody tr")
		if rows.Length() > 100 {
			t.Fatalf("%s shows %d changes", address, rows.Length())
		}
		for _, row := range rows.Map(func(_ int, one *goquery.Selection) string { return one.Find("td").Eq(2).Text() }) {
			seen[row]++
			lines++
		}
		address = p.Find(`a[rel="next"]`).AttrOr("href", "")
	}
	for _, name := range names {
		if seen["Added the supplier "+name] != 1 || seen["Made a link for "+name] != 1 {
			t.Fatalf("%s stands there %d and %d times", name, seen["Added the supplier "+name], seen["Made a link for "+name])
		}
	}
	if lines < 500 {
		t.Errorf("%d lines", lines)
	}
	grace.get("/admin/history?past=-3").is(http.StatusOK)
	grace.get("/admin/history?past=99999999999999999999").is(http.StatusOK)
}

// eventful is a site in which a week passed between two reports, with something of most kinds.
func eventful(t *testing.T) *site {
	s := withReport(t)
	s.do(models.ByMember(2), &models.SetStatus{Bottleneck: 1, Status: models.StatusHeard})
	s.do(models.ByMember(1), &models.ReplaceLink{Link: s.view().BoardLink()})
	s.clock.pass(7 * 24 * time.Hour)
	s.do(models.ByParty(models.DepartmentNumbered(2)), &models.FileReport{Source: models.DepartmentNumbered(2), Text: "Contracts wait",
		Waiting: models.WaitingNobody, OwnTime: models.OwnTimeDay, Key: strings.Repeat("z", 32)})
	s.do(models.ByMember(2), &models.ChangePassword{Member: 2, Password: hashedCheaply(t)})
	return s
}

func TestHistoryIsNarrowedDownByWhatItsAddressSays(t *testing.T) {
	s := eventful(t)
	grace := s.signedIn(adminEmail)
	for query, want := range map[string]struct{ says, not string }{
		"kind=links":                    {"Made a link for", "Set up"},
		"kind=sign-ins":                 {"Changed their password", "Sent R-1"},
		"kind=members":                  {"Invited Ivy", "Sent R-1"},
		"kind=reports":                  {"Sent R-1", "Invited"},
		"kind=work":                     {"Set the status of B-1", "Sent R-1"},
		"kind=settings":                 {"Added the supplier Acme", "Invited"},
		"kind=refusals":                 {"Nothing here fits", "Sent R-1"},
		"member=2":                      {"Set the status of B-1", "Sent R-1"},
		"about=R-1":                     {"Sent R-1", "Sent R-2"},
		"about=b2":                      {"Sent R-2", "Sent R-1"},
		"about=nonsense":                {"Nothing here fits", "Sent"},
		"from=2026-11-25":               {"Sent R-2", "Sent R-1"},
		"to=2026-11-24":                 {"Sent R-1", "Sent R-2"},
		"from=2026-12-01&to=2026-12-01": {"Sent R-2", "Sent R-1"},
		"q=ADDED+the+supplier":          {"Added the supplier Globex", "Sent"},
		"q=grace&kind=links":            {"Made a link for", "Sent"},
	} {
		p := grace.get("/admin/history?" + query).is(http.StatusOK).says(want.says)
		if table := strings.Join(strings.Fields(p.Find("table, .empty").Text()), " "); strings.Contains(table, want.not) {
			t.Errorf("%s shows %q", query, want.not)
		}
	}
	p := grace.get("/admin/history?kind=work&member=2&from=2026-11-01&to=2026-12-31&about=B-1&q=status").is(http.StatusOK)
	for name, want := range map[string]string{"kind": "work", "member": "2", "from": "2026-11-01", "to": "2026-12-31", "about": "B-1", "q": "status"} {
		if got := p.value(name); got != want {
			t.Errorf("the filter holds %q as %s, want %q", got, name, want)
		}
	}
}

func TestHistoryIsTakenOutAsATableAndAsLinesAndThatIsRecorded(t *testing.T) {
	s := eventful(t)
	grace := s.signedIn(adminEmail)
	before := s.view().Number
	page := grace.get("/admin/history?kind=reports")
	file := page.send("/admin/history/export", "format", "csv").is(http.StatusOK)
	if kind, as := file.header.Get("Content-Type"), file.header.Get("Content-Disposition"); kind != "text/csv; charset=utf-8" || !strings.Contains(as, "2026-12-01.csv") {
		t.Errorf("sent as %q, %q", kind, as)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file.body, "\uFEFF"))).ReadAll()
	if err != nil || len(rows) != 5 { // the headings, and two events for each of two reports
		t.Fatalf("%d rows: %v\n%s", len(rows), err, file.body)
	}
	if got := rows[1]; got[6] != "R-1" || got[7] != "Sent R-1" || got[5] != "report filed" || got[4] != "Sales" {
		t.Errorf("the first row is %q", got)
	}
	if s.view().Number != before+1 {
		t.Errorf("taking out made %d commits", s.view().Number-before)
	}
	grace.get("/admin/history?kind=exports").says("Grace Hopper").says("Took out data: the history")

	early := grace.get("/admin/history?kind=reports&to=2026-11-25").send("/admin/history/export", "format", "csv").is(http.StatusOK)
	if !strings.Contains(early.body, "R-1") || strings.Contains(early.body, "R-2") {
		t.Errorf("up to a day the table holds %s", early.body)
	}
	lines := grace.get("/admin/history").send("/admin/history/export", "format", "jsonl").is(http.StatusOK)
	found := map[string]int{}
	for line := range strings.Lines(lines.body) {
		var one historyLine
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		found[one.Event]++
	}
	if found["report filed"] != 2 || found["organisation set up"] != 1 || found["exported"] != 3 {
		t.Errorf("the lines hold %v", found)
	}
	for _, secret := range []string{"security questionnaire", "$argon2id", adminEmail, strings.Repeat("k", 20)} {
		if strings.Contains(lines.body+file.body, secret) {
			t.Errorf("the files hold %q", secret)
		}
	}
	grace.post("/admin/history/export", "format", "xls").is(http.StatusUnprocessableEntity)
}
