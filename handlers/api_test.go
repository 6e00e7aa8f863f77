package handlers

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

const aReport = `{"what": "The security questionnaire takes weeks", "waiting_for": "department", "waiting_department": 2, "own_time": "day"}`

func TestAProgramFilesAReportAndReadsTheAnswer(t *testing.T) {
	s := settled(t)
	sales, work := s.program(models.ReportScope), s.program(models.WorkScope)
	filed := sales.ask("POST", "/reports", aReport).is(http.StatusCreated)
	if got := filed.field("reference"); got != "R-1" {
		t.Fatalf("filed as %s", got)
	}
	if url := filed.field("tracking_url"); !strings.HasPrefix(url, "https://bottleneck.northwind.example/t/") {
		t.Errorf("it is followed at %q", url)
	}
	work.ask("POST", "/bottlenecks/1/updates", `{"audience": "reporters", "words": "We shortened it."}`).is(http.StatusOK)
	sales.get("/filed/1").is(http.StatusOK).says(`"words":"We shortened it."`)
	page := s.signedIn(adminEmail).get("/admin/history").is(http.StatusOK)
	page.says("the token “Program that has the scope work”")
	s.tokenFor(models.ReportScope, models.DepartmentNumbered(2))
	legal := &program{t: t, site: s, token: s.tokenFor(models.ReportScope, models.DepartmentNumbered(2))}
	legal.get("/filed/1").is(http.StatusNotFound)
	if got := legal.get("/filed").is(http.StatusOK).field("items"); got != "[]" {
		t.Errorf("Legal's token lists %s", got)
	}
}

func TestARequestWithAKeyIsCarriedOutOnce(t *testing.T) {
	s := settled(t)
	sales, work := s.program(models.ReportScope).with("Idempotency-Key", "one"), s.program(models.WorkScope).with("Idempotency-Key", "one")
	first := sales.ask("POST", "/reports", aReport).is(http.StatusCreated)
	update := `{"audience": "reporters", "words": "We shortened it."}`
	work.ask("POST", "/bottlenecks/1/updates", update).is(http.StatusOK)
	s.restart()
	sales.site, work.site = s, s
	again := sales.ask("POST", "/reports", strings.Replace(aReport, ", ", ",", 1)).is(http.StatusCreated)
	if again.field("reference") != first.field("reference") || s.view().ReportCount() != 1 {
		t.Errorf("filed again as %s", again.field("reference"))
	}
	before := s.view().Number
	repeated := work.ask("POST", "/bottlenecks/1/updates", update).is(http.StatusOK)
	if repeated.header.Get("Idempotent-Replayed") != "true" || s.view().Number != before || len(s.view().Bottleneck(1).Updates) != 1 {
		t.Error("the update was posted again")
	}
	for _, one := range []*reply{sales.ask("POST", "/reports", strings.Replace(aReport, "weeks", "months", 1)),
		work.ask("POST", "/bottlenecks/1/updates", strings.Replace(update, "We", "They", 1)),
		work.ask("PUT", "/bottlenecks/1/need", `{"words": "A lawyer"}`)} {
		one.is(http.StatusUnprocessableEntity).says("Use a new key for a new request.")
	}
	s.clock.pass(25 * time.Hour)
	work.ask("PUT", "/bottlenecks/1/need", `{"words": "A lawyer"}`)
	work.with("Idempotency-Key", "two").ask("PUT", "/bottlenecks/1/need", `{"words": "Two lawyers"}`).is(http.StatusOK)
	work.ask("PUT", "/bottlenecks/1/need", `{"words": "Three lawyers"}`).is(http.StatusOK)
}

func TestAChangeOfWhatSomebodyElseChangedIsRefused(t *testing.T) {
	s := withReport(t)
	work := s.program(models.WorkScope)
	read := work.get("/bottlenecks/1").is(http.StatusOK)
	tag := read.header.Get("ETag")
	unchanged := work.with("If-None-Match", tag).get("/bottlenecks/1").is(http.StatusNotModified)
	if unchanged.body != "" || unchanged.header.Get("ETag") == "" {
		t.Errorf("unchanged, it answers %q", unchanged.body)
	}
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: 1, Title: "Erin's title"})
	work.with("If-None-Match", tag).get("/bottlenecks/1").is(http.StatusOK).says("Erin's title")
	refused := work.with("If-Match", tag).ask("PUT", "/bottlenecks/1/title", `{"title": "Mine"}`).is(http.StatusPreconditionFailed)
	if refused.field("conflict.now") != "Erin's title" || refused.header.Get("Content-Type") != "application/problem+json" {
		t.Errorf("the conflict says %s", refused.body)
	}
	work.with("If-Match", tag).ask("PUT", "/bottlenecks/1/need", `{"words": "A lawyer"}`).is(http.StatusOK) // another field
	work.with("If-Match", `"x"`).ask("PUT", "/bottlenecks/1/title", `{"title": "Mine"}`).is(http.StatusPreconditionFailed)
	newer := work.get("/bottlenecks/1").header.Get("ETag")
	work.with("If-Match", newer).ask("PUT", "/bottlenecks/1/title", `{"title": "Mine"}`).is(http.StatusOK).says(`"title":"Mine"`)
}

func TestPagesOfAListStayStableWhileThingsChange(t *testing.T) {
	s := settled(t)
	file := func(n int) {
		words := []string{"Contracts lie", "Printer jams", "Prices missing", "Laptop late", "Travel refund", "Badge broken", "Invoice format"}[n]
		s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: words, OwnTime: models.OwnTimeDay,
			Key: fmt.Sprintf("%032d", n)})
	}
	for n := range 5 {
		file(n)
	}
	read := s.program(models.ReadScope)
	var seen []string
	next := "/api/v1/bottlenecks?limit=2&status=new"
	for next != "" && len(seen) < 20 {
		page := read.get(next).is(http.StatusOK)
		var list struct {
			Items []struct{ Reference string }
			Next  string
		}
		if err := json.Unmarshal([]byte(page.body), &list); err != nil {
			t.Fatal(err)
		}
		for _, one := range list.Items {
			seen = append(seen, one.Reference)
		}
		if next = list.Next; len(seen) == 2 {
			file(5)
			s.do(models.ByMember(1), &models.Merge{From: 2, Into: 1})
		}
	}
	if got := strings.Join(seen, " "); got != "B-1 B-2 B-3 B-4 B-5 B-6" {
		t.Errorf("the pages hold %s", got)
	}
}

func TestATokenThatEndsInTheMiddleOfPagingIsToldSo(t *testing.T) {
	s := withReport(t)
	read := s.program(models.ReadScope)
	read.get("/bottlenecks?limit=1").is(http.StatusOK)
	s.clock.pass(31 * 24 * time.Hour)
	ended := read.get("/bottlenecks?limit=1&after=1").is(http.StatusUnauthorized)
	ended.says("ended on 2026-12-24").says("lists go on where they stopped")
	if !strings.HasPrefix(ended.header.Get("WWW-Authenticate"), "Bearer") {
		t.Error("it is not said how to come in")
	}
}

func TestATokenStopsWithItsMemberAndOnceItIsEnded(t *testing.T) {
	s := withReport(t)
	token := TokenPrefix + s.random(20)
	s.do(models.ByMember(1), &models.MakeAPIToken{Title: "CRM", Scope: models.WorkScope, Member: 2, Days: 30, Hash: hashed("API token", token)})
	crm := &program{t: t, site: s, token: token}
	crm.get("/bottlenecks").is(http.StatusOK)
	s.do(models.ByMember(1), &models.ChangeMember{Member: 2, Role: models.RoleReader})
	crm.get("/bottlenecks").is(http.StatusUnauthorized).says("belongs to a member who may not do this any more")
	s.do(models.ByMember(1), &models.ChangeMember{Member: 2, Role: models.RoleEngineer})
	crm.get("/bottlenecks").is(http.StatusOK)
	s.do(models.ByMember(1), &models.EndAPIToken{Token: 1})
	crm.get("/bottlenecks").is(http.StatusUnauthorized).says("was ended")
}

func TestTheAPITakesNothingThatItDoesNotKnow(t *testing.T) {
	s := withReport(t)
	work, sales := s.program(models.WorkScope), s.program(models.ReportScope)
	before := s.view().Number
	for _, one := range []struct {
		method, path, body string
		status             int
		says               string
	}{
		{"PUT", "/bottlenecks/1/title", `{"titel": "x"}`, 422, "There is no such field here. There are: title."},
		{"PUT", "/bottlenecks/1/title", `{"TITLE": "x"}`, 422, "There is no such field here."},
		{"PUT", "/bottlenecks/1/title", `{"title": "x", "title": "y"}`, 422, "stands there twice"},
		{"PUT", "/bottlenecks/1/title", `{"title": {"$ne": null}}`, 422, "This must be a text."},
		{"PUT", "/bottlenecks/1/title", `{"title": 7}`, 422, "This must be a text."},
		{"PUT", "/bottlenecks/1/title", `{"title": "` + strings.Repeat("x", 121) + `"}`, 422, "At most 120 characters."},
		{"PUT", "/bottlenecks/1/title", `{"title": `, 400, "not JSON"},
		{"PUT", "/bottlenecks/1/title", `[]`, 400, "must be a JSON object"},
		{"PUT", "/bottlenecks/1/status", `{}`, 422, "This field is needed."},
		{"PUT", "/bottlenecks/1/status", `{"status": "done"}`, 422, "one of: new, heard, in-progress"},
		{"PUT", "/bottlenecks/1/status", `{"status": "wont-do"}`, 422, "words"},
		{"PUT", "/bottlenecks/1/owner", `{"owner": 1.5}`, 422, "whole number"},
		{"PUT", "/bottlenecks/1/owner", `{"owner": -1}`, 422, "whole number"},
		{"PUT", "/bottlenecks/1/owner", `{"owner": 99999999999}`, 422, "whole number"},
		{"PUT", "/bottlenecks/1/help", `{"help": "on"}`, 422, "true or false"},
		{"PUT", "/bottlenecks/1/promise", `{"date": "tomorrow"}`, 422, "a day, as"},
		{"PUT", "/bottlenecks/x/title", `{"title": "x"}`, 404, "must be a whole number"},
		{"PUT", "/bottlenecks/9/title", `{"title": "x"}`, 404, ""},
		{"GET", "/bottlenecks?limit=1000", "", 422, "from 1 to 200"},
		{"GET", "/bottlenecks?limit=1&limit=2", "", 422, "limit"},
		{"GET", "/bottlenecks?status=$ne", "", 422, "one of: new"},
		{"GET", "/bottlenecks?stat=new", "", 422, "There is no such parameter here."},
		{"GET", "/nothing", "", 404, "lists what there is"},
		{"PATCH", "/bottlenecks/1", "", 404, "for this method"},
	} {
		got := work.ask(one.method, one.path, one.body)
		if got.status != one.status || !strings.Contains(got.body, one.says) || got.header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s %.60s: %d %s", one.method, one.path, one.body, got.status, got.body)
		}
		if got.field("request_id") != got.header.Get("X-Request-Id") {
			t.Errorf("%s %s: the problem does not name its request", one.method, one.path)
		}
	}
	sales.ask("POST", "/reports", `{"what": "x"}`).is(422).says("own_time")
	work.with("Content-Type", "text/plain").ask("PUT", "/bottlenecks/1/title", `{"title": "x"}`).is(http.StatusUnsupportedMediaType)
	work.with("Accept", "text/html").get("/bottlenecks").is(http.StatusNotAcceptable)
	work.with("Accept", "text/html, application/json;q=0.5").get("/bottlenecks").is(http.StatusOK)
	if after := s.view().Number; after != before {
		t.Errorf("%d commits were made", after-before)
	}
}

func TestATokenMayNotAskTooOftenAndIsToldWhenItMayAgain(t *testing.T) {
	s := settled(t)
	read, other := s.program(models.ReadScope), s.program(models.ReadScope)
	for range 600 {
		read.get("/token").is(http.StatusOK)
	}
	refused := read.get("/token").is(http.StatusTooManyRequests)
	if after := refused.header.Get("Retry-After"); after == "" || atoi(after) > 61 {
		t.Errorf("Retry-After is %q", after)
	}
	other.get("/token").is(http.StatusOK)
	s.clock.pass(time.Minute)
	read.get("/token").is(http.StatusOK)
}

func TestGuessingTokensIsSlowedDownAndTold(t *testing.T) {
	s := settled(t)
	guess := &program{t: t, site: s, token: TokenPrefix + strings.Repeat("a", 32)}
	for range 20 {
		guess.get("/token").is(http.StatusUnauthorized)
	}
	guess.get("/token").is(http.StatusTooManyRequests)
	s.program(models.ReadScope).get("/token").is(http.StatusOK) // a program that is known comes in from the same address
	if err := s.WriteRefusals(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.signedIn(adminEmail).get("/admin/history").says("a token that does not work")
}

func TestNothingOfTheAPIWorksByASession(t *testing.T) {
	s := withReport(t)
	grace := s.signedIn(adminEmail)
	grace.get("/api/v1/bottlenecks").is(http.StatusUnauthorized)
	withToken := s.program(models.ReadScope)
	grace.headers["Authorization"] = "Bearer " + withToken.token
	p := grace.get("/api/v1/token").is(http.StatusOK)
	if len(p.header.Values("Set-Cookie")) > 0 {
		t.Errorf("it sets a cookie: %s", p.header.Get("Set-Cookie"))
	}
}
