package handlers

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

const manyPath = "/admin/suppliers/add-many"

// upload sends a form with a file.
func (b *browser) upload(path, field, name string, file []byte) *page {
	b.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile(field, name)
	if err != nil {
		b.t.Fatal(err)
	}
	_, _ = part.Write(file)
	_ = form.Close()
	r := httptest.NewRequest(http.MethodPost, path, &body)
	r.Host = "bottleneck.northwind.example"
	r.Header.Set("Content-Type", form.FormDataContentType())
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	for name, value := range b.headers {
		r.Header.Set(name, value)
	}
	for name, value := range b.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	return b.take(r, path)
}

func TestATableIsShownBeforeAnythingHappens(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	grace.get(manyPath).is(http.StatusOK).says("Add suppliers and contacts from a table")
	before := s.view().Number
	p := grace.upload(manyPath, "file", "liste.csv", []byte("Lieferant;Ort;Ansprechpartner;E-Mail;Sprache\r\n"+
		"ACME;Kiel;J\xfcrgen;juergen@acme.example;deutsch\r\nCordel;;Di;di@cordel.example;klingon\r\nCordel;;Di;di@cordel.example;\r\n;;Eve;;\r\n")).is(http.StatusOK)
	p.says("1 new supplier").says("2 new contacts").says("1 row that changes nothing").says("1 row to mend")
	p.says("left out: Ort").says("Jürgen").says("“klingon” is not known").says("Stands further up already").says("Line 5: The supplier is missing")
	if s.view().Number != before {
		t.Fatal("looking changed something")
	}
	done := p.send(manyPath + "/confirm").follow().is(http.StatusOK).says("New suppliers: 1. New contacts: 2.")
	if cards := done.Find("li[id$=-card]").Length(); cards != 3 || strings.Contains(done.text(), "Globex") {
		t.Errorf("%d new links are shown", cards)
	}
	if contact := s.view().Contact(1); contact.Name != "Jürgen" || contact.Language != "de" || contact.Supplier != 1 {
		t.Errorf("%+v", contact)
	}
	number := s.view().Number
	p.send(manyPath + "/confirm").goesTo("/admin/links").says("Nothing was added")
	if s.view().Number != number {
		t.Error("confirming twice added something")
	}
}

func TestFaultyRowsAreMendedWithoutLosingTheGoodOnes(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	p := grace.post(manyPath, "table", "Acme,Ana,ana@acme.example\nAcme,Ben,ben-at-acme\n").is(http.StatusOK).says("Line 2: This is not an e-mail address")
	table := strings.Replace(p.value("table"), "ben-at-acme", "ben@acme.example", 1)
	p.send(manyPath, "table", table).is(http.StatusOK).says("2 new contacts").send(manyPath + "/confirm").is(http.StatusSeeOther)
	if n := len(s.view().ContactsOf(s.view().Supplier(1))); n != 2 {
		t.Errorf("%d contacts", n)
	}
	saved := grace.post(manyPath+"/faulty.csv", "table", "=1+1,Ben\n").is(http.StatusOK)
	if !strings.Contains(saved.body, "'=1+1,Ben") || saved.header.Get("Cache-Control") != "no-store" {
		t.Errorf("the file: %q", saved.body)
	}
}

func TestATableThatCannotBeTakenChangesNothingAndSaysWhy(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	before := s.view().Number
	grace.post(manyPath, "table", " ").is(http.StatusUnprocessableEntity).says("Choose a file or paste some rows")
	grace.post(manyPath, "table", "Contact,E-mail\nAna,a@x.example").is(http.StatusUnprocessableEntity).says("No column is called “Supplier”")
	grace.upload(manyPath, "file", "liste.xlsx", []byte("PK\x03\x04")).is(http.StatusUnprocessableEntity).says("save it as CSV")
	many := []byte(strings.Repeat("Acme,Ana Ruiz,ana.ruiz@acme.example,es\r\n", 50_000))
	grace.upload(manyPath, "file", "all.csv", many).is(http.StatusUnprocessableEntity).says("more than 2000 rows. Nothing was added")
	grace.post(manyPath+"/confirm", "rows", "supplier,contact,email,language\nAcme,Ana,nonsense,\n").is(http.StatusUnprocessableEntity).says("did not arrive as they were shown")
	var crowd strings.Builder
	for i := range 299 {
		crowd.WriteString("Supplier " + strings.Repeat("x", i%40) + itoa(models.LinkNumber(i)) + "\n")
	}
	p := grace.post(manyPath, "table", crowd.String()).is(http.StatusOK).says("There is room for 298 more suppliers")
	if p.Find(`form[action$="/confirm"]`).Length() != 0 {
		t.Error("it can be confirmed all the same")
	}
	grace.post(manyPath+"/confirm", "rows", crowd.String()).is(http.StatusUnprocessableEntity).says("room for 300 suppliers")
	if s.view().Number != before {
		t.Error("something was changed")
	}
}

func TestOnlyAdminsSendLargeTables(t *testing.T) {
	s := settled(t)
	w := listening(t, s, s.App())
	grace, erin := s.signedIn(adminEmail), s.signedIn(engineerEmail)
	send := func(b *browser, path string, size int) (int, string) {
		body := "table=" + strings.Repeat("Acme%2CAna%0A", size/13)
		answer, text := w.ask(http.MethodPost, path, body, "Content-Type", "application/x-www-form-urlencoded",
			"Sec-Fetch-Site", "same-origin", "Cookie", sessionCookie+"="+b.cookies["__Host-"+sessionCookie])
		return answer.StatusCode, text
	}
	if status, text := send(grace, manyPath, fileLimit-100); status != http.StatusUnprocessableEntity || !strings.Contains(text, "more than 2000 rows") {
		t.Errorf("a large table of an admin: %d", status)
	}
	if status, text := send(grace, manyPath, fileLimit+fileLimit/2); status != http.StatusRequestEntityTooLarge || !strings.Contains(text, "parts of up to 2,000 rows") {
		t.Errorf("one that is too large: %d", status)
	}
	if status, _ := send(grace, "/admin/suppliers", bodyLimit+100); status != http.StatusRequestEntityTooLarge {
		t.Errorf("another form: %d", status)
	}
	if status := w.announce(manyPath, 2*bodyLimit+100, "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin",
		"Cookie", sessionCookie+"="+erin.cookies["__Host-"+sessionCookie]); status != http.StatusRequestEntityTooLarge {
		t.Errorf("of an engineer: %d", status)
	}
}

func TestTwoThousandRowsAreAddedAtOnce(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	var rows strings.Builder
	for i := range contactRowsMax {
		n := itoa(models.LinkNumber(i + 1))
		rows.WriteString("Nordkabel Süd " + itoa(models.LinkNumber(i%290)) + ",Anna-Lena Ruiz " + n + ",anna-lena.ruiz." + n + "@nordkabel.example,de\n")
	}
	before, begun := s.view().Number, time.Now()
	grace.post(manyPath, "table", rows.String()).is(http.StatusOK).send(manyPath + "/confirm").is(http.StatusSeeOther)
	t.Logf("shown and added in %s", time.Since(begun).Round(time.Millisecond))
	if n := s.view().ContactCount(); n != contactRowsMax || s.view().Number != before+1 {
		t.Errorf("%d contacts in %d commits", n, s.view().Number-before)
	}
}
