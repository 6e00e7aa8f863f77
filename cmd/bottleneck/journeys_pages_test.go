package main

import (
	"testing"

	"bottleneck/handlers/browsertest"
)

// state is one page in one state that people meet it in.
type state struct {
	name string
	who  string // key of a member; empty for somebody without an account
	path string
	then func(b *browsertest.Tab) // brings the page into its state
}

// look checks a page on a phone in the light and on a desk in the dark: both widths, both schemes. With SCREENSHOTS it
// does so for all four, and pictures them.
func look(t *testing.T, b *browsertest.Tab, name string) {
	t.Helper()
	b.Light().At(390, 844).Fits().Axe().Screenshot(name + "-phone-light")
	b.Dark().At(1280, 900).Fits().Axe().Screenshot(name + "-desk-dark")
	if b.Pictures() {
		b.At(390, 844).Axe().Screenshot(name + "-phone-dark")
		b.Light().At(1280, 900).Axe().Screenshot(name + "-desk-light")
	}
	b.Light()
}

// lookAt goes through states, each member in one tab.
func lookAt(t *testing.T, h *house, states []state) {
	t.Helper()
	tabs := map[string]*browsertest.Tab{"": h.visitor()}
	for _, s := range states {
		b := tabs[s.who]
		if b == nil {
			b = h.member(s.who)
			tabs[s.who] = b
		}
		b.Open(s.path)
		if s.then != nil {
			s.then(b)
		}
		look(t, b, s.name)
	}
}

func send(name string) func(b *browsertest.Tab) {
	return func(b *browsertest.Tab) { b.Press(name) }
}

func TestEveryPublicPageIsWithoutFindingsOfAxe(t *testing.T) {
	h := demoHouse(t)
	lookAt(t, h, []state{
		{name: "home", path: "/"},
		{name: "help", path: "/help"},
		{name: "who-sees-this", path: "/who-sees-this"},
		{name: "unknown", path: "/nowhere"},
		{name: "link-unknown", path: "/r/aaaaaaaaaaaaaaaaaaaaaaaaaa"},
		{name: "sign-in", path: "/sign-in?next=/inbox"},
		{name: "sign-in-wrong", path: "/sign-in", then: send("Sign in")},
		{name: "form", path: h.form("sales")},
		{name: "form-errors", path: h.form("legal"), then: send("Send report")},
		{name: "feedback", path: h.form("legal") + "?kind=feedback"},
		{name: "of-supplier", path: h.form("legal") + "/supplier"},
		{name: "of-supplier-errors", path: h.form("legal") + "/supplier", then: send("Send feedback")},
		{name: "supplier", path: h.supplierPage("vattrask")},
		{name: "supplier-errors", path: h.supplierPage("vattrask"), then: send("Send report")},
		{name: "tracking", path: h.tracking(h.play.told)},
		{name: "also", path: h.form("sales") + "/also/" + h.biggest()},
		{name: "readers-board", path: h.boardLink()},
		{name: "readers-bottleneck", path: h.boardLink() + "/bottlenecks/" + h.biggest()},
	})
}

func TestEveryPageOfMembersIsWithoutFindingsOfAxe(t *testing.T) {
	h := demoHouse(t)
	biggest := "/bottlenecks/" + h.biggest()
	if err := h.store.ReviewNow(t.Context()); err != nil {
		t.Fatal(err)
	}
	lookAt(t, h, []state{
		{name: "board", who: "amara", path: "/board"},
		{name: "board-filtered", who: "amara", path: "/board?department=1&sort=breadth"},
		{name: "board-no-match", who: "amara", path: "/board?q=nothing-says-this"},
		{name: "board-keys", who: "amara", path: "/board", then: func(b *browsertest.Tab) { b.Key("?").See("Next card") }},
		{name: "board-reader", who: "ingrid", path: "/board"},
		{name: "bottleneck", who: "amara", path: biggest},
		{name: "bottleneck-errors", who: "amara", path: biggest, then: send("See who will read it")},
		{name: "bottleneck-reader", who: "ingrid", path: biggest},
		{name: "inbox", who: "amara", path: "/inbox"},
		{name: "inbox-errors", who: "amara", path: "/inbox", then: func(b *browsertest.Tab) { b.Press("Answer a") }},
		{name: "proposals", who: "amara", path: "/proposals"},
		{name: "account", who: "ingrid", path: "/account"},
		{name: "account-errors", who: "ingrid", path: "/account", then: send("Change password")},
		{name: "forbidden", who: "ingrid", path: "/inbox"},
	})
}

func TestEveryPageOfAdminsIsWithoutFindingsOfAxe(t *testing.T) {
	h := demoHouse(t)
	lookAt(t, h, []state{
		{name: "admin", who: "priya", path: "/admin"},
		{name: "admin-settings", who: "priya", path: "/admin/settings"},
		{name: "departments", who: "priya", path: "/departments"},
		{name: "department", who: "mateus", path: "/departments/1"},
		{name: "form-editor", who: "mateus", path: "/departments/1/form"},
		{name: "suppliers", who: "amara", path: "/suppliers"},
		{name: "supplier-talk", who: "amara", path: "/suppliers/1"},
		{name: "supplier-release", who: "amara", path: "/supplier-feedback/4"},
		{name: "admin-supplier", who: "priya", path: "/admin/suppliers/1"},
		{name: "admin-member", who: "priya", path: "/admin/members/3"},
		{name: "admin-links", who: "priya", path: "/admin/links"},
		{name: "admin-links-print", who: "priya", path: "/admin/links/print"},
		{name: "admin-history", who: "priya", path: "/admin/history"},
		{name: "admin-history-filtered", who: "priya", path: "/admin/history?kind=work&from=2020-01-01"},
		{name: "admin-people", who: "priya", path: "/admin/people", then: send("Find")},
		{name: "admin-people-found", who: "priya", path: "/admin/people", then: func(b *browsertest.Tab) {
			b.Fill("Whom do you look for?", "a").Press("Find")
		}},
		{name: "admin-person", who: "priya", path: "/admin/people/reports/1"},
		{name: "admin-person-erase", who: "priya", path: "/admin/people/reports/1/erase"},
		{name: "admin-person-member", who: "priya", path: "/admin/people/members/3"},
		{name: "admin-grouping", who: "priya", path: "/admin/grouping"},
		{name: "admin-grouping-learning", who: "priya", path: "/admin/grouping", then: send("Switch off all learning")},
		{name: "admin-concepts", who: "priya", path: "/admin/grouping/concepts?q=rechnung"},
		{name: "admin-concept", who: "priya", path: "/admin/grouping/concept?name=invoice"},
		{name: "admin-concept-errors", who: "priya", path: "/admin/grouping/concept", then: send("Add concept")},
		{name: "admin-errors", who: "priya", path: "/admin", then: func(b *browsertest.Tab) {
			b.Press("Add a member").Press("Add and get the invitation")
		}},
	})
}

func TestEveryPageOfAnEmptyOrganisationIsWithoutFindingsOfAxe(t *testing.T) {
	h := newHouse(t)
	lookAt(t, h, []state{
		{name: "empty-form", path: h.form("sales")},
		{name: "empty-supplier", path: h.supplierPage("vattrask")},
		{name: "empty-readers-board", path: h.boardLink()},
		{name: "empty-board", who: "amara", path: "/board"},
		{name: "empty-board-admin", who: "priya", path: "/board"},
		{name: "empty-inbox", who: "amara", path: "/inbox"},
		{name: "empty-proposals", who: "amara", path: "/proposals"},
		{name: "empty-grouping", who: "priya", path: "/admin/grouping"},
		{name: "empty-own-concepts", who: "priya", path: "/admin/grouping/concepts?heading=own"},
		{name: "empty-links", who: "priya", path: "/admin/links?new=1"},
	})
}

func TestTheSetUpPageIsWithoutFindingsOfAxe(t *testing.T) {
	t.Parallel()
	h := openHouse(t, config{data: t.TempDir()})
	lookAt(t, h, []state{
		{name: "unset-home", path: "/"},
		{name: "set-up", path: h.setUpLink()},
		{name: "set-up-errors", path: h.setUpLink(), then: send("Set up and show the links")},
	})
}
