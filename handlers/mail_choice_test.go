package handlers

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"bottleneck/models"
)

// mailed is a settled site with mail on, two reports with one address and one with another.
func mailed(t *testing.T) *site {
	s := settled(t)
	s.do(models.Actor{}, &models.SwitchMail{On: true})
	for n, contact := range []string{"pat@example.org", "pat@example.org", "kim@example.org"} {
		s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Contact: contact, OwnTime: models.OwnTimeDay,
			Text: []string{"Prices are missing", "The printer is broken", "Contracts take weeks"}[n], Waiting: models.WaitingNobody, Key: strings.Repeat("k", 20+n)})
	}
	return s
}

func (s *site) choices(t *testing.T, wanted ...models.MailChoice) {
	t.Helper()
	for n, want := range wanted {
		if got := s.view().MailChoiceOf(models.ToReporter(models.ReportNumber(n + 1))); got != want {
			t.Errorf("report %d: %s, want %s", n+1, got, want)
		}
	}
}

// oneClick sends what a mail program's server sends: no origin, no cookies, either kind of form.
func oneClick(s *site, path string, parts bool) *page {
	b := s.browser()
	body, kind := bytes.NewBufferString("List-Unsubscribe=One-Click"), "application/x-www-form-urlencoded"
	if parts {
		body = new(bytes.Buffer)
		form := multipart.NewWriter(body)
		_ = form.WriteField("List-Unsubscribe", "One-Click")
		_ = form.Close()
		kind = form.FormDataContentType()
	}
	r := httptest.NewRequest(http.MethodPost, path, body)
	r.Host = "bottleneck.northwind.example"
	r.Header.Set("Content-Type", kind)
	r.Header.Set("X-Forwarded-For", "192.0.2.77")
	return b.take(r, path)
}

func TestOneClickStopsMailToTheAddressAtOnceAndCanBeTakenBack(t *testing.T) {
	for _, parts := range []bool{false, true} {
		s := mailed(t)
		path := s.path(models.LinkMailReporter, 1)
		p := oneClick(s, path, parts).is(http.StatusOK)
		if !strings.Contains(p.text(), "We no longer write to pat@example.org") {
			t.Errorf("says %s", p.text())
		}
		s.choices(t, models.MailNothing, models.MailNothing, models.MailEvery)
		before := s.view().Number
		oneClick(s, path, parts).is(http.StatusOK)
		if after := s.view().Number; after != before {
			t.Error("a second press is recorded")
		}
		s.browser().post(path, "choice", "weekly").goesTo(path)
		s.choices(t, models.MailWeekly, models.MailWeekly, models.MailEvery)
	}
}

func TestTheLinkInAMailAsksAndNeverActsByItself(t *testing.T) {
	s := mailed(t)
	before := s.view().Number
	for kind, number := range map[models.LinkKind]uint32{models.LinkMailReporter: 1, models.LinkMailMember: 1} {
		path := s.path(kind, number)
		for range 100 {
			s.browser().send(http.MethodHead, path, nil)
		}
		p := s.browser().get(path + "?List-Unsubscribe=One-Click").is(http.StatusOK)
		if n := p.Find("input[name=choice]").Length(); n != 3 {
			t.Errorf("%d choices", n)
		}
		if value, _ := p.Find("input[name=choice][checked]").Attr("value"); value != "every" {
			t.Errorf("%q is chosen", value)
		}
	}
	s.browser().post(s.path(models.LinkMailReporter, 1), "choice", "often").is(http.StatusUnprocessableEntity)
	s.browser().post(s.path(models.LinkMailReporter, 1)).is(http.StatusUnprocessableEntity)
	if after := s.view().Number; after != before {
		t.Errorf("%d commits", after-before)
	}
}

func TestALinkAboutMailEndsWithTheAddress(t *testing.T) {
	s := mailed(t)
	path := s.path(models.LinkMailReporter, 3)
	s.do(models.ByReporter(3), &models.RemoveContact{Report: 3})
	s.browser().get(path).is(http.StatusGone)
	oneClick(s, path, false).is(http.StatusGone)
	s.browser().get("/u/" + s.Keys.Token(models.LinkMailReporter, 99)).is(http.StatusNotFound)
	s.browser().get("/u/" + s.Keys.Token(models.LinkTracking, 1)).is(http.StatusNotFound)
	s.browser().get("/t/" + s.Keys.Token(models.LinkMailReporter, 1)).is(http.StatusNotFound)
}

func TestEachChoosesOnTheirOwnPage(t *testing.T) {
	s := mailed(t)
	tracking := s.path(models.LinkTracking, 1)
	s.browser().post(tracking+"/mail", "choice", "nothing").goesTo(tracking)
	s.choices(t, models.MailNothing, models.MailEvery) // on its page it counts for one report

	s.do(models.ByMember(1), &models.AddContact{Supplier: 1, Contact: models.NewContact{Person: "Ana", Email: "ana@acme.example"}})
	ana := LinkPath(s.Keys, models.LinkSupplier, uint32(s.view().Contact(1).Link))
	if n := s.browser().get(ana).Find("form[action$='/mail']").Length(); n != 1 {
		t.Errorf("%d choices on the contact's page", n)
	}
	s.browser().post(ana+"/mail", "choice", "weekly").goesTo(ana)
	shared := s.path(models.LinkSupplier, 1)
	if n := s.browser().get(shared).Find("form[action$='/mail']").Length(); n != 0 {
		t.Errorf("%d choices on the shared page", n)
	}
	s.browser().post(shared+"/mail", "choice", "nothing").is(http.StatusNotFound)
	if got := s.view().MailChoiceOf(models.ToContact(1)); got != models.MailWeekly {
		t.Errorf("the contact gets %s", got)
	}

	erin := s.signedIn(engineerEmail)
	erin.post("/account/mail", "choice", "weekly", "language", "nl").goesTo("/account")
	m := s.view().MemberByEmail(engineerEmail)
	if m.Mail != models.MailWeekly || m.Language != "nl" {
		t.Errorf("the member gets %s in %q", m.Mail, m.Language)
	}
}

// What pages say of mail is true: nothing where there is none, or where the contact is no address.
func TestMailIsPromisedOnlyWhereItComes(t *testing.T) {
	s := settled(t)
	form := s.path(models.LinkDepartment, 1)
	file := func(text, contact string) *page {
		b := s.browser()
		b.headers["Accept-Language"] = "en"
		p := b.post(form, "what", text, "waiting_for", "nobody", "own_time", "day", "contact", contact)
		return b.get(p.header.Get("Location"))
	}
	says := func(p *page, text string, want bool) {
		t.Helper()
		if strings.Contains(p.text(), text) != want {
			t.Errorf("%s: says %q: %v", p.path, text, !want)
		}
	}
	pages := func(want bool) {
		t.Helper()
		says(s.browser().get(form), "we write when there is an answer", want)
		says(s.browser().get(s.path(models.LinkSupplier, 1)), "we write when there is an answer", want)
		says(s.browser().get("/who-sees-this"), "Every mail has a link that stops it", want)
		says(s.signedIn(engineerEmail).get("/account"), "How often shall we write", want)
	}
	pages(false)
	says(file("Prices are missing", "pat@example.org"), "We also write to", false)
	s.do(models.Actor{}, &models.SwitchMail{On: true})
	pages(true)
	says(file("The printer is broken", "pat@example.org"), "We also write to pat@example.org", true)
	says(file("Contracts take weeks", "Pat, room 12"), "We also write to", false)
	says(file("Nobody has the key", ""), "We also write to", false)
	s.do(models.ByReporter(2), &models.ChooseMail{Of: models.ToReporter(2), Choice: models.MailNothing, Address: true})
	says(file("The door is stuck", "pat@example.org"), "We also write to", false)
	if got := s.view().LanguageOf(models.ToReporter(2)); got != "en" {
		t.Errorf("the language of the page is kept as %q", got)
	}
}
