package views_test

import (
	"strings"
	"testing"

	"bottleneck/views"
	"bottleneck/views/words"
)

func publicPage() views.Page { return views.Page{Words: words.For("en"), Organisation: "Halden"} }

func setup() views.SetupProps {
	return views.SetupProps{Action: "/setup/abc", BaseURL: "http://localhost:8080", TimeZone: "Europe/Berlin", DetectZone: true,
		Departments: []views.UsualDepartment{{Key: "sales", Name: "Sales"}, {Key: "it", Name: "IT"}}, Ticked: []string{"sales"}}
}

func TestSetupAsksEverythingOnOnePage(t *testing.T) {
	doc := drawn(t, views.SetupPage(views.Page{Words: words.For("en")}, setup()))
	wantSound(t, doc)
	wantFields(t, doc, "/setup/abc", "organisation base_url time_zone emergency name email password department own_departments suppliers")
	if doc.Find("input[name=department][checked]").Length() != 1 || doc.Find("#time_zone[data-detect-zone]").Length() != 1 {
		t.Error("the defaults are not prefilled")
	}
	if doc.Find("[data-address-notice=local]:not([hidden])").Length() != 1 {
		t.Error("nothing warns that localhost is of no use to others")
	}
}

func TestSetupComesBackWithEveryWordButThePassword(t *testing.T) {
	p, s := views.Page{Words: words.For("en")}, setup()
	p.Errors.Fields = []views.FieldError{{Field: "password", Sentence: "Choose a longer password."}, {Field: "department", Sentence: "Tick at least one."}}
	s.Organisation, s.Name, s.Suppliers, s.DetectZone, s.Ticked = "Halden", "Ines", "Nordkabel\nPaySwift", false, nil
	doc := drawn(t, views.SetupPage(p, s))
	wantSound(t, doc)
	if doc.Find("#organisation").AttrOr("value", "") != "Halden" || doc.Find("#suppliers").Text() != "Nordkabel\nPaySwift" {
		t.Error("what was typed is lost")
	}
	if value, there := doc.Find("#password").Attr("value"); there {
		t.Errorf("the password is sent back: %q", value)
	}
	if doc.Find("#time_zone[data-detect-zone]").Length() != 0 {
		t.Error("a chosen zone would be replaced by the browser's")
	}
	for _, field := range []string{"password", "department"} {
		if doc.Find("[role=alert] a[href='#"+field+"']").Length() != 1 || doc.Find("#"+field).Length() != 1 {
			t.Errorf("the summary does not lead to %s", field)
		}
	}
}

func TestSignInSaysTheSameForKnownAndUnknown(t *testing.T) {
	doc := drawn(t, views.SignInPage(publicPage(), views.SignInProps{Email: "tom@b.example", Next: "/inbox", Wrong: true}))
	wantSound(t, doc)
	wantFields(t, doc, "/sign-in", "email password next")
	if doc.Find("[role=alert]").Length() != 1 || doc.Find("[aria-invalid]").Length() != 0 {
		t.Error("the page tells which half was wrong")
	}
	if doc.Find("#email").AttrOr("value", "") != "tom@b.example" || doc.Find("input[name=next]").AttrOr("value", "") != "/inbox" {
		t.Error("what was typed is lost")
	}
}

func TestSignInSaysHowLongToWait(t *testing.T) {
	doc := drawn(t, views.SignInPage(publicPage(), views.SignInProps{Wait: "5 minutes", Wrong: true}))
	if text := doc.Find("[role=alert]").Text(); !strings.Contains(text, "5 minutes") {
		t.Errorf("the page says %q", text)
	}
}

func TestJoinSaysWhoInvitedAndAsWhat(t *testing.T) {
	doc := drawn(t, views.JoinPage(publicPage(), views.JoinProps{Action: "/join/abc", InvitedBy: "Ines", Role: "lead", Departments: []string{"Sales"}, Email: "p@b.example", Expires: adminNow}))
	wantSound(t, doc)
	wantFields(t, doc, "/join/abc", "name password")
	for _, want := range []string{"Ines invites you", "Lead", "Sales", "p@b.example", "21 November"} {
		if !strings.Contains(doc.Find("main").Text(), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

func TestAccountEndsOtherSessionsNotThisOne(t *testing.T) {
	p := adminPage()
	doc := drawn(t, views.AccountPage(p, views.AccountProps{Password: true, Email: "i@b.example", Sessions: []views.SessionProps{
		{ID: "1", Device: "Firefox on Linux", Started: adminNow, This: true}, {ID: "2", Started: adminNow, Used: adminNow}}}))
	wantSound(t, doc)
	wantFields(t, doc, "/account/password", "old new")
	if doc.Find("form[action='/account/sessions/1/end']").Length() != 0 || doc.Find("form[action='/account/sessions/2/end']").Length() != 1 {
		t.Error("the wrong sessions can be ended")
	}
	if name := doc.Find("form[action='/account/sessions/2/end'] button").AttrOr("aria-label", ""); !strings.Contains(name, "An unknown device") {
		t.Errorf("the button is called %q", name)
	}
	if doc.Find("form[action='/account/sign-out-everywhere']").Length() != 1 {
		t.Error("one cannot sign out everywhere")
	}
}
