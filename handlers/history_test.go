package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

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
		p := grace.get(address).is(http.StatusOK)
		seen += strings.Count(p.text(), "Added the supplier")
		address = p.Find(`a[rel="next"]`).AttrOr("href", "")
		if back := p.Find(`a[rel="prev"]`).AttrOr("href", ""); (back == "") != (pages == 0) {
			t.Errorf("page %d leads back to %q", pages, back)
		}
	}
	if seen != 252 || pages != 3 {
		t.Errorf("%d suppliers on %d pages", seen, pages)
	}
	grace.get("/admin/history?before=0").is(http.StatusOK)
	grace.get("/admin/history?before=99999999999999999999").is(http.StatusOK)
}
