package views_test

import (
	"strings"
	"testing"

	"bottleneck/views"

	"github.com/PuerkitoBio/goquery"
)

func TestConflictShowsBothVersions(t *testing.T) {
	p := adminPage()
	conflict := &views.AdminConflictProps{Who: "Tom", At: adminNow, Address: "/admin/suppliers/2",
		Fields: []views.AdminConflictField{{Label: "Name", Theirs: "Nordkabel AB", Yours: ""}}}
	doc := drawn(t, views.AdminSupplierPage(p, views.AdminSupplierProps{Number: 2, Name: "Mine", SavedName: "Nordkabel AB", Conflict: conflict}))
	wantSound(t, doc)
	panel := doc.Find("[role=alert][aria-labelledby=conflict]")
	for _, want := range []string{"Tom changed this", "Nordkabel AB", "(empty)", "21 November"} {
		if !strings.Contains(panel.Text(), want) {
			t.Errorf("the conflict does not say %q", want)
		}
	}
	if panel.Find("a[href='/admin/suppliers/2']").Length() != 1 {
		t.Error("theirs cannot be taken")
	}
	if got := doc.Find("#name").AttrOr("value", ""); got != "Mine" {
		t.Errorf("what was typed is lost: %q", got)
	}
	if got := doc.Find("input[name=seen]").First().AttrOr("value", ""); got != "412" {
		t.Errorf("seen is %q", got)
	}
}

func member() views.AdminMemberProps {
	return views.AdminMemberProps{Number: 3, Name: "Priya", Email: "p@b.example", Role: "engineer", SavedRole: "lead", SavedLeads: []int{1},
		Departments: overview().Departments, State: "joined", Joined: adminNow}
}

func TestMemberPageExplainsEachRole(t *testing.T) {
	doc := drawn(t, views.AdminMemberPage(adminPage(), member()))
	wantSound(t, doc)
	wantFields(t, doc, "/admin/members/3", "seen role department disabled")
	doc.Find("input[type=radio][name=role]").Each(func(_ int, s *goquery.Selection) {
		if label := doc.Find("label[for='" + s.AttrOr("id", "") + "']"); len(strings.TrimSpace(label.Text())) < 40 {
			t.Errorf("the role %s is not explained: %q", s.AttrOr("value", ""), label.Text())
		}
	})
	off := doc.Find("details form[action='/admin/members/3']")
	if off.Find("input[name=role]").AttrOr("value", "") != "lead" || off.Find("input[name=department]").AttrOr("value", "") != "1" {
		t.Error("switching off would change the role")
	}
}

func TestOwnAccountAndLastAdminCannotBeSwitchedOff(t *testing.T) {
	m := member()
	m.You = true
	doc := drawn(t, views.AdminMemberPage(adminPage(), m))
	if doc.Find("form[action^='/admin/members/3']").Length() > 0 || doc.Find("main a[href='/account']").Length() != 1 {
		t.Error("an admin can change their own role")
	}
	m.You, m.LastAdmin = false, true
	doc = drawn(t, views.AdminMemberPage(adminPage(), m))
	if doc.Find("input[name=disabled][value=yes]").Length() > 0 {
		t.Error("the last admin can be switched off")
	}
}

func TestInvitationIsShownOnceWithItsMessage(t *testing.T) {
	doc := drawn(t, views.AdminMemberInvitedPage(adminPage(), views.InvitedProps{Number: 4, Name: "Lena", Email: "lena@b.example", Address: "https://b.example/join/abc", Expires: adminNow}))
	wantSound(t, doc)
	if got := doc.Find("#invitation-address").AttrOr("value", ""); got != "https://b.example/join/abc" {
		t.Errorf("the link is %q", got)
	}
	message := doc.Find("textarea[readonly]").Text()
	if !strings.Contains(message, "https://b.example/join/abc") || !strings.Contains(message, "Lena") {
		t.Errorf("the message is %q", message)
	}
	if href := doc.Find("a[href^='mailto:']").AttrOr("href", ""); !strings.HasPrefix(href, "mailto:lena@b.example?subject=") || strings.Contains(href, "+") {
		t.Errorf("the mail address is %q", href)
	}
}

func TestSettingsKeepWhatWasTyped(t *testing.T) {
	p := adminPage()
	p.Errors.Fields = []views.FieldError{{Field: "to", Sentence: "Work must end after it begins."}, {Field: "days", Sentence: "Tick at least one working day."}}
	doc := drawn(t, views.AdminSettingsPage(p, views.AdminSettingsProps{Organisation: "Halden", BaseURL: "http://b.example", TimeZone: "America/Argentina/Ushuaia",
		Days: []string{"0"}, From: "09:00", To: "08:00", Holidays: "2026-12-25 Christmas", BoardLink: "off"}))
	wantSound(t, doc)
	wantFields(t, doc, "/admin/settings", "seen organisation base_url time_zone emergency days from to holidays answer_days objective board_link")
	if got := doc.Find("#time_zone option[selected]").AttrOr("value", ""); got != "America/Argentina/Ushuaia" {
		t.Errorf("an unusual zone is lost: %q", got)
	}
	for _, selector := range []string{"input[name=days][value='0'][checked]", "input[name=board_link][value=off][checked]", "#to[value='08:00'][aria-invalid=true]",
		"[role=alert] a[href='#to']", "[role=alert] a[href='#days']", "[data-address-notice=plain]:not([hidden])", "[data-address-notice=local][hidden]"} {
		if doc.Find(selector).Length() != 1 {
			t.Errorf("the page has no %s", selector)
		}
	}
	if !strings.HasPrefix(doc.Find("title").Text(), "Error: ") {
		t.Error("the title does not begin with Error")
	}
}

func TestHistoryIsGroupedByDayAndWorded(t *testing.T) {
	entries := []views.HistoryEntry{
		{Number: 9, At: adminNow, Who: "Ines", Event: "link ended", Subject: "Sales"},
		{Number: 8, At: adminNow, Who: "Tom", Event: "status set", Subject: "B-17", Address: "/bottlenecks/17"},
		{Number: 7, At: adminNow.AddDate(0, 0, -1), Who: "Reporter in Legal"},
		{Number: 6, At: adminNow.AddDate(0, 0, -1), Who: "System", Event: "something newer", Subject: "X"},
	}
	doc := drawn(t, views.AdminHistoryPage(adminPage(), views.AdminHistoryProps{Head: "9:ab", Command: "bottleneck verify --head", Entries: entries, Older: "/admin/history?before=6"}))
	wantSound(t, doc)
	if n := doc.Find("table caption").Length(); n != 2 {
		t.Errorf("%d days", n)
	}
	text := strings.Join(strings.Fields(doc.Find("main").Text()), " ")
	for _, want := range []string{"Ended a link of Sales", "Set the status of B-17", "Erased", "Recorded: something newer X", "9:ab"} {
		if !strings.Contains(text, want) {
			t.Errorf("the history does not say %q", want)
		}
	}
	if doc.Find("td a[href='/bottlenecks/17']").Length() != 1 || doc.Find("a[rel=next]").Length() != 1 || doc.Find("a[rel=prev]").Length() != 0 {
		t.Error("the links of the history are wrong")
	}
}
