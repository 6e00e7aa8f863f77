package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func kinds(t *testing.T, r *reply) (list []string) {
	t.Helper()
	r.is(http.StatusOK)
	for i := 0; r.field("items."+string(rune('0'+i))) != "null" && i < 9; i++ {
		list = append(list, r.field("items."+string(rune('0'+i))+".kind")+" "+r.field("items."+string(rune('0'+i))+".reference"))
	}
	return list
}

func TestTheFeedOfChangesTellsEachTokenWhatItMayKnow(t *testing.T) {
	s := settled(t)
	sales, work, read, admin := s.program(models.ReportScope), s.program(models.WorkScope), s.program(models.ReadScope), s.program(models.AdminScope)
	start := "/changes?after=" + work.get("/changes?limit=1000").is(http.StatusOK).field("after")
	sales.ask("POST", "/reports", aReport).is(http.StatusCreated)
	s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: "Printer", OwnTime: models.OwnTimeDay, Key: strings.Repeat("p", 32)})
	s.do(models.ByMember(2), &models.PostUpdate{Bottleneck: 1, Audience: models.AudienceMembers, Words: "Among us"})
	s.do(models.ByMember(2), &models.SetOwner{Bottleneck: 2, Owner: 2})
	s.do(models.ByMember(2), &models.PostUpdate{Bottleneck: 1, Audience: models.AudienceReporters, Words: "To you"})
	for _, one := range []struct {
		who  *program
		want string
	}{
		{sales, "report filed R-1; words written R-1; status set R-1; update posted R-1"},
		{read, "report filed B-1; report filed B-2; update posted B-1; status set B-1"},
		{work, "report filed R-1; words written R-1; report filed R-2; words written R-2; update posted B-1; owner set B-2; update posted B-1; status set B-1"},
	} {
		got := kinds(t, one.who.get(start))
		if strings.Join(got, "; ") != one.want && !sameSet(got, strings.Split(one.want, "; ")) {
			t.Errorf("%s: %s\nwant %s", one.who.get("/token").field("scope"), strings.Join(got, "; "), one.want)
		}
	}
	if by := read.get(start).field("items.2.by"); by != `{"kind":"member"}` {
		t.Errorf("a token that reads no names reads %s", by)
	}
	if by := work.get(start).field("items.4.by.name"); by != "Erin" {
		t.Errorf("a token that works reads %s", by)
	}
	admin.get(start).is(http.StatusOK).says("status set")
}

func sameSet(a, b []string) bool {
	count := map[string]int{}
	for _, one := range a {
		count[one]++
	}
	for _, one := range b {
		count[one]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

func TestThePagesOfTheFeedLeaveNothingOutAndTellNothingTwice(t *testing.T) {
	s := withReport(t)
	admin := s.program(models.AdminScope)
	all := strings.Count(admin.get("/changes?limit=1000").is(http.StatusOK).body, `"journal_number"`)
	after, got := "0", 0
	for range 100 {
		page := admin.get("/changes?limit=3&after=" + after).is(http.StatusOK)
		got += strings.Count(page.body, `"journal_number"`)
		if after = page.field("after"); page.field("more") == "false" {
			break
		}
	}
	if got != all || all < 10 {
		t.Errorf("by pages %d changes, at once %d", got, all)
	}
}

func TestWhoWaitsForChangesHearsThemAtOnce(t *testing.T) {
	s := withReport(t)
	work := s.program(models.WorkScope)
	after := work.get("/changes?limit=1000").field("after")
	heard := make(chan *reply)
	go func() { heard <- work.get("/changes?wait=20&after=" + after) }()
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: 1, Title: "Checked"})
	select {
	case r := <-heard:
		if got := kinds(t, r); len(got) != 1 || got[0] != "title set B-1" {
			t.Errorf("it hears %v", got)
		}
	case <-time.After(15 * time.Second):
		t.Error("it waits on")
	}
}

func TestWhatWasErasedIsNotInTheFeed(t *testing.T) {
	s := settled(t)
	s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: "Printer", OwnTime: models.OwnTimeDay, Contact: "pat@example.org", Key: strings.Repeat("p", 32)})
	admin := s.program(models.AdminScope)
	admin.get("/changes?limit=1000").says("contact left")
	s.do(models.ByMember(1), &models.RemoveContact{Report: 1})
	for range 200 {
		if body := admin.get("/changes?limit=1000").is(http.StatusOK).body; !strings.Contains(body, "contact left") {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("the contact that was erased is still told of")
}

func TestATokenThatEndsWhileItWaitsHearsNothingMore(t *testing.T) {
	s := withReport(t)
	admin := s.program(models.AdminScope)
	after := admin.get("/changes?limit=1000").field("after")
	heard := make(chan *reply)
	go func() { heard <- admin.get("/changes?wait=20&after=" + after) }()
	time.Sleep(100 * time.Millisecond) // so that it waits; if it does not yet, it is refused even sooner
	s.do(models.ByMember(1), &models.EndAPIToken{Token: 1})
	if r := <-heard; r.status != http.StatusUnauthorized || strings.Contains(r.body, "journal_number") {
		t.Errorf("%d: %s", r.status, r.body)
	}
}

func TestAReaderOfTheBoardReadsNoCardThatWasMergedIntoOneWithoutReports(t *testing.T) {
	s := settled(t)
	read, work := s.program(models.ReadScope), s.program(models.WorkScope)
	for n, words := range []string{"Printer jams", "Contracts lie around"} {
		s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: words,
			OwnTime: models.OwnTimeDay, Key: strings.Repeat(string(rune('p'+n)), 32)})
	}
	start := "/changes?after=" + read.get("/changes?limit=1000").field("after")
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: 2, Title: "Contracts lie around at Legal"})
	s.do(models.ByMember(2), &models.Merge{From: 2, Into: 1})
	read.get("/bottlenecks/2").is(http.StatusOK).says(`"merged_into":"B-1"`)
	for n := range 2 {
		s.do(models.Actor{}, &models.Withdraw{Report: models.ReportNumber(n + 1)})
	}
	read.get("/bottlenecks/1").is(http.StatusNotFound)
	read.get("/bottlenecks/2").is(http.StatusNotFound)
	read.get("/bottlenecks/2/updates").is(http.StatusNotFound)
	if got := kinds(t, read.get(start)); len(got) != 0 {
		t.Errorf("it is told of %v", got)
	}
	work.get("/bottlenecks/2").is(http.StatusOK)
}
