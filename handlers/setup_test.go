package handlers

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"bottleneck/models"
)

func setupFields(changed ...string) []string {
	fields := []string{"organisation", "Northwind", "base_url", "https://Bottleneck.northwind.example/", "time_zone", "Europe/Berlin",
		"emergency", "IT desk, 555 0100", "name", "Grace Hopper", "email", adminEmail, "password", goodPassword,
		"department", "sales", "department", "legal", "own_departments", "Warehouse\n\nwarehouse\nSales", "suppliers", "Acme\nGlobex\nacme"}
	for i := 0; i+1 < len(changed); i += 2 {
		fields = slices.DeleteFunc(slices.Clone(pairs(fields)), func(p [2]string) bool { return p[0] == changed[i] }).flat()
		fields = append(fields, changed[i], changed[i+1])
	}
	return fields
}

type pairList [][2]string

func pairs(fields []string) (list pairList) {
	for i := 0; i+1 < len(fields); i += 2 {
		list = append(list, [2]string{fields[i], fields[i+1]})
	}
	return list
}

func TestSetUpFromTheFirstLinkToTheLinksOfAll(t *testing.T) {
	s := newSite(t)
	b := s.browser()
	setup := s.path(models.LinkSetup, 0)
	form := b.get(setup).is(http.StatusOK)
	if got := form.value("base_url"); got != "https://bottleneck.northwind.example" {
		t.Errorf("the public address is proposed as %q", got)
	}
	if ticked := form.Find(`[name="department"][checked]`).Length(); ticked != 10 {
		t.Errorf("%d departments are ticked, want 10", ticked)
	}
	links := b.post(setup, setupFields()...).goesTo("/admin/links?new=1").is(http.StatusOK).says("You are set up")
	state := s.view()
	if state.Settings.BaseURL != "https://bottleneck.northwind.example" || state.Settings.Organisation != "Northwind" {
		t.Errorf("settings: %+v", state.Settings)
	}
	var names []string
	for _, one := range state.Departments() {
		names = append(names, one.Name)
	}
	for _, one := range state.Suppliers() {
		names = append(names, one.Name)
	}
	if got := strings.Join(names, ", "); got != "Sales, Legal, Warehouse, Acme, Globex" {
		t.Errorf("made: %s", got)
	}
	for _, path := range []string{s.path(models.LinkDepartment, 1), s.path(models.LinkSupplier, 2), s.path(models.LinkBoard, 0)} {
		if !strings.Contains(links.body, "https://bottleneck.northwind.example"+path) {
			t.Errorf("the links page does not show %s", path)
		}
	}
	if state.Member(1).Role != models.RoleAdmin || !state.Member(1).HasJoined() {
		t.Error("the first member is no admin")
	}
	s.browser().get(setup).is(http.StatusGone).says("set up already")
	s.browser().post(setup, setupFields()...).is(http.StatusGone)
}

func TestSetUpKeepsWhatWasTypedButNeverThePassword(t *testing.T) {
	s := newSite(t)
	setup := s.path(models.LinkSetup, 0)
	for field, bad := range map[string]string{
		"organisation": "", "base_url": "bottleneck.example.com", "time_zone": "Mars/Olympus", "emergency": strings.Repeat("x", 161),
		"name": strings.Repeat("n", 81), "email": "grace", "password": "password1", "own_departments": strings.Repeat("d", 41),
		"suppliers": strings.Repeat("s", 61),
	} {
		p := s.browser().post(setup, setupFields(field, bad)...).is(http.StatusUnprocessableEntity)
		if p.fieldError(field) == "" {
			t.Errorf("%s = %.20q: the summary does not lead to it: %s", field, bad, p.Find(`[role="alert"]`).Text())
		}
		if !strings.HasPrefix(p.Find("title").Text(), "Error: ") {
			t.Errorf("%s: the title is %q", field, p.Find("title").Text())
		}
		for other, want := range map[string]string{"organisation": "Northwind", "email": adminEmail, "suppliers": "Acme\nGlobex\nacme"} {
			if other != field && p.value(other) != want {
				t.Errorf("%s wrong: %s came back as %q", field, other, p.value(other))
			}
		}
		if strings.Contains(p.body, goodPassword) || strings.Contains(p.body, "password1") {
			t.Errorf("%s wrong: the password came back", field)
		}
	}
	if s.view().SetUp {
		t.Error("a wrong form set the organisation up")
	}
}

func TestSetUpNeedsADepartment(t *testing.T) {
	s := newSite(t)
	p := s.browser().post(s.path(models.LinkSetup, 0), setupFields("department", "", "own_departments", " \n ")...).is(http.StatusUnprocessableEntity)
	if p.fieldError("department") == "" {
		t.Error("no sentence about departments")
	}
}

func TestPublicAddress(t *testing.T) {
	for text, want := range map[string]string{
		"https://b.example": "https://b.example", "https://B.example:8443/": "https://b.example:8443", "http://localhost:8080": "http://localhost:8080",
		"ftp://b.example": "", "https://": "", "b.example": "", "https://b.example/path": "", "https://b.example?x=1": "",
		"https://b.example#x": "", "https://me:pw@b.example": "", "javascript:alert(1)": "", "https://b.exa mple": "", "//b.example": "",
	} {
		found := &findings{}
		if got := found.publicAddress(text); got != want || (want == "") != found.has("base_url") {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

func (p pairList) flat() (fields []string) {
	for _, one := range p {
		fields = append(fields, one[0], one[1])
	}
	return fields
}
