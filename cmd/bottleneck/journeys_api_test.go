package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"testing"
	"time"

	"bottleneck/handlers"
	"bottleneck/handlers/api/client"
	"bottleneck/models"
)

// Another program works with two servers on one journal, by a client that is generated from the OpenAPI document.

func TestAnotherProgramWorksByTheAPI(t *testing.T) {
	t.Parallel()
	byAPI(t, config{data: t.TempDir()})
}

func TestAnotherProgramWorksByTheAPIOnMongoDB(t *testing.T) {
	t.Parallel()
	byAPI(t, onMongoDB(t))
}

// apiToken makes a token of the one who looks after everything.
func apiToken(h *house, scope models.APIScope, source models.Party) string {
	h.t.Helper()
	token := handlers.TokenPrefix + hex.EncodeToString(newSecret())
	sum := sha256.Sum256([]byte("API token\x00" + token))
	h.does("priya", &models.MakeAPIToken{Title: scope.String(), Scope: scope, Member: h.play.members["priya"], Source: source, Days: 90, Hash: hex.EncodeToString(sum[:])})
	return token
}

// byToken is the client of a program with that token, on one server.
func byToken(t *testing.T, h *house, token string) *client.ClientWithResponses {
	t.Helper()
	c, err := client.NewClientWithResponses(h.url, client.WithRequestEditorFn(func(_ context.Context, r *http.Request) error {
		r.Header.Set("Authorization", "Bearer "+token)
		return nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func byAPI(t *testing.T, c config) {
	t.Helper()
	one, two := openHouse(t, c), openHouse(t, c)
	if err := one.play.setUp(t.Context(), one.url); err != nil {
		t.Fatal(err)
	}
	sales, work := apiToken(one, models.ReportScope, models.DepartmentNumbered(1)), apiToken(one, models.WorkScope, models.Party{})
	eventually(t, 10*time.Second, "the other server knows the tokens", func() bool { return len(two.store.View().APITokens()) == 2 })
	p := &programs{t: t, filer: [2]*client.ClientWithResponses{byToken(t, one, sales), byToken(t, two, sales)},
		worker: [2]*client.ClientWithResponses{byToken(t, one, work), byToken(t, two, work)}}
	after := p.follow(0, 0)
	report := p.fileTwice()
	p.pageThrough()
	p.workWithTwo(report)
	if now := p.follow(1, after); now <= after {
		t.Errorf("nothing changed behind %d", after)
	}
	p.isAnswered(report)
	one.does("priya", &models.EndAPIToken{Token: 2})
	eventually(t, 10*time.Second, "the token has ended on the other server", func() bool {
		got, err := p.worker[1].ReadTokenWithResponse(t.Context(), nil)
		return err == nil && got.StatusCode() == http.StatusUnauthorized && got.ApplicationproblemJSONDefault.Detail != nil
	})
}

// programs are two programs, each of which knows both servers.
type programs struct {
	t             *testing.T
	filer, worker [2]*client.ClientWithResponses
}

func (p *programs) must(err error, got, want int, body []byte) {
	p.t.Helper()
	if err != nil || got != want {
		p.t.Fatalf("%v: %d, want %d: %s", err, got, want, body)
	}
}

// fileTwice files a report on one server, and again on the other: it is the same.
func (p *programs) fileTwice() (number int) {
	waiting, ownTime, key := client.WaitingKindNobody, client.OwnTimeDay, "filed once"
	body := client.ReportFiled{What: "The price list is from last year", WaitingFor: &waiting, OwnTime: &ownTime}
	first, err := p.filer[0].FileReportWithResponse(p.t.Context(), &client.FileReportParams{IdempotencyKey: &key}, body)
	p.must(err, first.StatusCode(), http.StatusCreated, first.Body)
	again, err := p.filer[1].FileReportWithResponse(p.t.Context(), &client.FileReportParams{IdempotencyKey: &key}, body)
	p.must(err, again.StatusCode(), http.StatusCreated, again.Body)
	if first.JSON201.Reference != again.JSON201.Reference {
		p.t.Errorf("filed as %s, and again as %s", first.JSON201.Reference, again.JSON201.Reference)
	}
	body.What = "Something else"
	other, err := p.filer[1].FileReportWithResponse(p.t.Context(), &client.FileReportParams{IdempotencyKey: &key}, body)
	p.must(err, other.StatusCode(), http.StatusUnprocessableEntity, other.Body)
	return int(first.JSON201.Number)
}

// pageThrough reads all that the worker may, by small pages.
func (p *programs) pageThrough() {
	for range 3 {
		filed, err := p.filer[0].FileReportWithResponse(p.t.Context(), nil, client.ReportFiled{What: "Another thing", WaitingFor: new(client.WaitingKindNobody), OwnTime: new(client.OwnTimeDay)})
		p.must(err, filed.StatusCode(), http.StatusCreated, filed.Body)
	}
	var after *int
	limit, seen := 2, map[int]bool{}
	for range 10 {
		page, err := p.worker[0].ListReportsWithResponse(p.t.Context(), &client.ListReportsParams{After: after, Limit: &limit})
		p.must(err, page.StatusCode(), http.StatusOK, page.Body)
		for _, r := range page.JSON200.Items {
			seen[r.Number] = true
			after = &r.Number
		}
		if page.JSON200.Next == nil {
			break
		}
	}
	if len(seen) != 4 {
		p.t.Errorf("by pages there are %d reports", len(seen))
	}
}

// workWithTwo has two workers title the card that both have read: the second is told, and reads again.
func (p *programs) workWithTwo(report int) {
	ctx := p.t.Context()
	read, err := p.worker[0].ReadBottleneckWithResponse(ctx, 1, nil)
	p.must(err, read.StatusCode(), http.StatusOK, read.Body)
	tag := read.HTTPResponse.Header.Get("ETag")
	first, err := p.worker[0].SetTitleWithResponse(ctx, 1, &client.SetTitleParams{IfMatch: &tag}, client.Titled{Title: new("Old price lists")})
	p.must(err, first.StatusCode(), http.StatusOK, first.Body)
	second, err := p.worker[1].SetTitleWithResponse(ctx, 1, &client.SetTitleParams{IfMatch: &tag}, client.Titled{Title: new("Prices")})
	p.must(err, second.StatusCode(), http.StatusPreconditionFailed, second.Body)
	if now := second.ApplicationproblemJSONDefault.Conflict; now == nil || now.Now != "Old price lists" {
		p.t.Errorf("the conflict says %s", second.Body)
	}
	words, key := "The new list is out on Monday.", "said once"
	for _, worker := range p.worker {
		said, err := worker.PostUpdateWithResponse(ctx, 1, &client.PostUpdateParams{IdempotencyKey: &key}, client.Updated{Audience: client.Reporters, Words: words})
		p.must(err, said.StatusCode(), http.StatusOK, said.Body)
	}
}

// follow reads the feed to its end, and waits there for nothing.
func (p *programs) follow(server, after int) int {
	for range 100 {
		page, err := p.worker[server].ListChangesWithResponse(p.t.Context(), &client.ListChangesParams{After: &after})
		p.must(err, page.StatusCode(), http.StatusOK, page.Body)
		if after = page.JSON200.After; !page.JSON200.More {
			return after
		}
	}
	p.t.Fatal("the feed has no end")
	return 0
}

// isAnswered reads the answer as whoever filed.
func (p *programs) isAnswered(report int) {
	read, err := p.filer[0].ReadFiledWithResponse(p.t.Context(), report, nil)
	p.must(err, read.StatusCode(), http.StatusOK, read.Body)
	if answers := read.JSON200.Answers; len(answers) != 1 || answers[0].Words != "The new list is out on Monday." {
		p.t.Errorf("the reporter reads %s", read.Body)
	}
}
