package handlers

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func TestADepartmentIsAddedWithTheQuestionOfItsKind(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	p := grace.get("/admin").is(http.StatusOK).send("/admin/departments", "name", "Treasury", "kind", "finance")
	p.goesTo("/departments/3").says("Treasury is added. Send its people the link.")
	one := s.view().Department(3)
	if one.FormQuestion() == nil || one.FormQuestion().Label != "Which month-end or payment run does it touch?" || len(one.Questions) != 3 {
		t.Errorf("its questions: %+v", one.Questions)
	}
	grace.post("/admin/departments", "name", "Warehouse", "kind", "").is(http.StatusSeeOther)
	if s.view().Department(4).FormQuestion() != nil {
		t.Error("a department of no kind has a question on its form")
	}
	for _, bad := range []string{"", "  ", "sALES", strings.Repeat("d", 41)} {
		p := grace.post("/admin/departments", "name", bad, "kind", "legal").is(http.StatusUnprocessableEntity)
		if p.fieldError("name") == "" || p.value("kind") != "legal" {
			t.Errorf("%q: sentence %q, kind %q", bad, p.fieldError("name"), p.value("kind"))
		}
	}
}

func TestSuppliersAreAddedByName(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	grace.get("/admin").send("/admin/suppliers", "names", "Initech\n\n acme \nHooli\ninitech").
		goesTo("/admin/links#suppliers").says("2 suppliers added")
	if s.view().Supplier(3).Name != "Initech" || s.view().Supplier(4).Name != "Hooli" || s.view().Supplier(5) != nil {
		t.Error("the wrong ones were added")
	}
	for _, bad := range []string{"", "Acme\nGlobex", strings.Repeat("s", 61), manyLines(301)} {
		if p := grace.post("/admin/suppliers", "names", bad).is(http.StatusUnprocessableEntity); p.fieldError("names") == "" || p.value("names") != bad {
			t.Errorf("%.30q: sentence %q, came back as %.30q", bad, p.fieldError("names"), p.value("names"))
		}
	}
	grace.post("/admin/suppliers", "names", "Pied Piper").goesTo("/admin/links#suppliers").says("1 supplier added")
}

func manyLines(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("Supplier " + strings.Repeat("i", i%50+1) + string(rune('a'+i%26)) + string(rune('a'+i/26)) + "\n")
	}
	return strings.TrimSpace(b.String())
}

func TestASupplierIsRenamedAndRemoved(t *testing.T) {
	s := settled(t)
	s.joined("Hal", "hal@northwind.example", models.RoleAdmin)
	grace, hal := s.signedIn(adminEmail), s.signedIn("hal@northwind.example")
	const page = "/admin/suppliers/1"
	opened := grace.get(page).is(http.StatusOK)
	opened.send(page, "name", "globex").is(http.StatusUnprocessableEntity).says("There is a supplier with this name already.")
	hal.get(page).send(page, "name", "Acme Ltd").is(http.StatusSeeOther)
	opened.send(page, "name", "Acme Inc").is(http.StatusConflict).says("Acme Ltd").send(page).goesTo(page)
	grace.post(page, "seen", grace.get(page).value("seen"), "name", "Acme Inc", "removed", "yes").is(http.StatusSeeOther)
	s.browser().get(s.path(models.LinkSupplier, 1)).is(http.StatusGone)
}

func TestAMemberIsInvited(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	p := grace.get("/admin").send("/admin/members", "name", "Kim", "email", "kim@northwind.example", "role", "lead", "department", "2")
	shown := p.goesTo("/admin/members/7/invitation").is(http.StatusOK).says("Kim is invited")
	kim := s.view().Member(7)
	if !strings.Contains(shown.body, "https://bottleneck.northwind.example"+s.path(models.LinkInvitation, 7)) || !kim.Leads(2) || kim.Leads(1) {
		t.Errorf("no link, or the wrong departments: %v", kim.Departments)
	}
	for field, bad := range map[string]string{"name": "", "email": "kim", "role": "owner", "department": "99"} {
		fields := []string{"name", "Max", "email", "max@northwind.example", "role", "lead", "department", "1"}
		fields[slices.Index(fields, field)+1] = bad
		if p := grace.post("/admin/members", fields...).is(http.StatusUnprocessableEntity); p.fieldError(field) == "" {
			t.Errorf("%s = %q: no sentence: %s", field, bad, p.Find(`[role="alert"]`).Text())
		}
	}
	grace.post("/admin/members", "name", "Erin", "email", strings.ToUpper(engineerEmail), "role", "reader").
		is(http.StatusUnprocessableEntity).says("is a member already")
}

func TestAMembersRoleIsChanged(t *testing.T) {
	s := settled(t)
	s.joined("Hal", "hal@northwind.example", models.RoleAdmin)
	grace, hal := s.signedIn(adminEmail), s.signedIn("hal@northwind.example")
	const page = "/admin/members/2"
	opened := grace.get(page).is(http.StatusOK)
	hal.get(page).send(page, "role", "reader").is(http.StatusSeeOther)
	p := opened.send(page, "role", "lead", "department", "1").is(http.StatusConflict).says("Hal changed this")
	p.send(page).goesTo(page)
	if m := s.view().Member(2); m.Role != models.RoleLead || !m.Leads(1) {
		t.Errorf("role %s, departments %v", m.Role, m.Departments)
	}
	if p := grace.get(page).send(page, "department", "").is(http.StatusUnprocessableEntity); p.fieldError("department") == "" {
		t.Error("a lead of nothing is taken")
	}
	grace.get(page).send(page, "role", "reader").is(http.StatusSeeOther)
	if m := s.view().Member(2); len(m.Departments) != 0 {
		t.Errorf("a reader leads %v", m.Departments)
	}
}

func TestNobodyChangesTheirOwnRole(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	grace.post("/admin/members/1", "role", "reader", "disabled", "no", "seen", "1").is(http.StatusForbidden)
	if s.view().Member(1).Role != models.RoleAdmin {
		t.Error("the only admin is gone")
	}
}

func TestSettingsAreChanged(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	const page = "/admin/settings"
	grace.get(page).is(http.StatusOK).send(page, "organisation", "Northwind Traders", "base_url", "https://b.northwind.example/", "time_zone", "Asia/Tokyo",
		"days", "6", "days", "0", "days", "1", "from", "07:30", "to", "16:00", "holidays", "2026-12-26 second day\n2026-12-25\n2026-12-26", "board_link", "off").
		goesTo(page).says("Saved.")
	settings := s.view().Settings
	c := settings.Calendar
	if settings.Organisation != "Northwind Traders" || settings.BaseURL != "https://b.northwind.example" || !settings.BoardClosed || settings.AnswerDays != 2 {
		t.Errorf("settings: %+v", settings)
	}
	if c.Zone != "Asia/Tokyo" || c.From != 450 || c.To != 960 || !slices.Equal(c.Days, []time.Weekday{1, 6, 0}) || len(c.Holidays) != 2 {
		t.Errorf("calendar: %+v", c)
	}
	s.browser().get(s.path(models.LinkBoard, 0)).is(http.StatusGone)
	for field, bad := range map[string]string{"organisation": "", "base_url": "ftp://x.example", "time_zone": "Local", "days": "x", "from": "25:00",
		"to": "07:30", "holidays": "2026-12-25\nChristmas", "board_link": "maybe", "emergency": strings.Repeat("e", 161)} {
		p := grace.get(page).send(page, field, bad).is(http.StatusUnprocessableEntity)
		if p.fieldError(field) == "" {
			t.Errorf("%s = %.20q: no sentence: %s", field, bad, p.Find(`[role="alert"]`).Text())
		}
	}
	if s.view().Settings.Organisation != "Northwind Traders" {
		t.Error("a wrong form changed the settings")
	}
}

func TestTwoAdminsWhoChangeTheSettings(t *testing.T) {
	s := settled(t)
	s.joined("Hal", "hal@northwind.example", models.RoleAdmin)
	grace, hal := s.signedIn(adminEmail), s.signedIn("hal@northwind.example")
	const page = "/admin/settings"
	opened := grace.get(page)
	hal.get(page).send(page, "emergency", "Call Hal").is(http.StatusSeeOther)
	p := opened.send(page, "organisation", "North").is(http.StatusConflict).says("Call Hal").says("Hal changed this")
	if p.value("organisation") != "North" {
		t.Errorf("typed name came back as %q", p.value("organisation"))
	}
}

func TestAPublicAddressThatOthersCannotReachIsWarnedOf(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	for address, want := range map[string]string{"http://localhost:8080": "Only this computer can open that address.",
		"http://b.northwind.example": "begins with http, not https", "https://b.northwind.example": ""} {
		grace.get("/admin/settings").send("/admin/settings", "base_url", address).is(http.StatusSeeOther)
		for _, page := range []string{"/admin", "/admin/links", "/admin/links/print"} {
			text := grace.get(page).is(http.StatusOK).text()
			if want != "" && !strings.Contains(text, want) || want == "" && strings.Contains(text, "Change the public address") {
				t.Errorf("%s with %s: %v", page, address, want)
			}
		}
	}
}

func TestTheOverviewCountsReports(t *testing.T) {
	s := withReport(t)
	row := s.signedIn(adminEmail).get("/admin").Find("li").FilterFunction(func(_ int, li *selection) bool {
		return li.Find(`a[href="/departments/1"]`).Length() == 1
	})
	if !strings.Contains(row.Text(), "1 report") || !strings.Contains(row.Text(), "24 Nov") {
		t.Errorf("Sales: %s", strings.Join(strings.Fields(row.Text()), " "))
	}
}

func TestTheOverviewFoldsALongListAway(t *testing.T) {
	s := settled(t)
	names := make([]string, 30)
	for i := range names {
		names[i] = fmt.Sprintf("Supplier %02d", i)
	}
	s.do(models.ByMember(1), &models.AddSuppliers{Names: names})
	page := s.signedIn(adminEmail).get("/admin").says("Show 12 more")
	section := page.Find(`section[aria-labelledby="suppliers"]`)
	if n := section.Find("ul > li").Length(); n != 32 {
		t.Errorf("the page holds %d suppliers", n)
	}
	if n := section.Find("details:not(.adding) li").Length(); n != 12 {
		t.Errorf("%d suppliers are folded away", n)
	}
}
