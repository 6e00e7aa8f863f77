package main

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal/journaltest"

	"github.com/PuerkitoBio/goquery"
)

// remote is a server whose way to its MongoDB the test can disturb.
type remote struct {
	*server
	*office
	t      *testing.T
	proxy  *journaltest.Proxy
	config config // to the same database, past the proxy
	client *http.Client
}

// noise is what a time may be longer on a busy machine under the race detector; the long forms, which are run alone
// for their figures, allow less.
func noise() time.Duration { return time.Duration(long(1500, 300)) * time.Millisecond }

// answerLimit is how long a person waits at most when the database does not answer.
const answerLimit = 5 * time.Second

func newRemote(t *testing.T) *remote {
	t.Helper()
	database := journaltest.Start(t)
	r := &remote{t: t, proxy: journaltest.NewProxy(t, database.Address()), client: newClient(t)}
	r.config = config{mongodb: database.URI(), keyFile: keyFile(t)}
	r.server = openServer(t, serverOptions{config: config{mongodb: database.Through(r.proxy), keyFile: r.config.keyFile}})
	r.office = newOffice(t, r.server)
	return r
}

// typed are the answers that a person has typed into the form.
func typed() url.Values {
	f := reportFields("A long text with “quotes”, <tags> & an umlaut: ü.\nAnd a second line.", newKey())
	f.Set("own_answer", "4000")
	f.Set("too_late", "2030-01-31")
	f.Set("people", "2to5")
	f.Set("come_by", "yes")
	return f
}

// kept reads the form that an error page holds, as a browser would send it.
func kept(t *testing.T, page string) (action string, fields url.Values) {
	t.Helper()
	document, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	form := document.Find(`form[method="post"]`).First()
	fields = url.Values{}
	form.Find("input[name], textarea[name]").Each(func(_ int, field *goquery.Selection) {
		value := field.AttrOr("value", "")
		if goquery.NodeName(field) == "textarea" {
			value = strings.TrimPrefix(field.Text(), "\n")
		}
		fields.Add(field.AttrOr("name", ""), value)
	})
	return form.AttrOr("action", ""), fields
}

// refused sends a form that cannot be saved now, and gives the page's own form.
func (r *remote) refused(fields url.Values, status int) (action string, again url.Values) {
	r.t.Helper()
	begun := time.Now()
	got, err := ask(r.t.Context(), r.client, address(1), r.url+r.form, fields)
	if err != nil {
		r.t.Fatal(err)
	}
	if took := time.Since(begun); took > answerLimit+noise() {
		r.t.Errorf("the answer came after %s", took)
	}
	if got.status != status {
		r.t.Fatalf("status %d, want %d: %.500s", got.status, status, got.body)
	}
	action, again = kept(r.t, got.body)
	for name, values := range fields {
		if again.Get(name) != values[0] {
			r.t.Errorf("%s came back as %q, not %q", name, again.Get(name), values[0])
		}
	}
	return action, again
}

// acceptedOnce sends the form of the error page until it is taken, and once more, and counts reports.
func (r *remote) acceptedOnce(action string, fields url.Values, reports int) {
	r.t.Helper()
	send := func() bool {
		got, err := ask(r.t.Context(), r.client, address(1), r.url+action, fields)
		return err == nil && got.status == http.StatusSeeOther
	}
	eventually(r.t, 20*time.Second, "the same form is taken", send)
	if !send() {
		r.t.Error("sent once more, it is refused")
	}
	if state, _ := readBack(r.t, r.config); state.ReportCount() != reports {
		r.t.Errorf("%d reports, want %d", state.ReportCount(), reports)
	}
}

// readable opens the board by its link, which must say that nothing can be saved.
func (r *remote) readable() {
	r.t.Helper()
	eventually(r.t, answerLimit, "the board says that the database is away", func() bool {
		got, err := ask(r.t.Context(), r.client, address(1), r.url+r.board, nil)
		if err != nil || got.status != http.StatusOK {
			r.t.Fatalf("the board: %v %+v", err, got)
		}
		document, err := goquery.NewDocumentFromReader(strings.NewReader(got.body))
		if err != nil {
			r.t.Fatal(err)
		}
		return strings.Contains(document.Find("body").Text(), "database")
	})
}

func TestADatabaseThatIsCutOffKeepsWhatWasTypedAndTheBoard(t *testing.T) {
	t.Parallel()
	r := newRemote(t)
	r.proxy.Away(true)
	action, again := r.refused(typed(), http.StatusServiceUnavailable)
	r.readable()
	r.proxy.Away(false)
	r.acceptedOnce(action, again, 1)
}

func TestADatabaseThatStopsAnsweringIsWaitedForFiveSecondsAtMost(t *testing.T) {
	t.Parallel()
	r := newRemote(t)
	r.proxy.OnReply(func(_ string, body []byte) ([]byte, journaltest.Fate) { return body, journaltest.Swallow })
	action, again := r.refused(typed(), http.StatusServiceUnavailable)
	r.readable()
	r.proxy.OnReply(nil)
	r.acceptedOnce(action, again, 1)
}

// The commit is written, its answer is lost, and so are the next few.
func TestALostAnswerOfTheDatabaseMakesNoSecondReport(t *testing.T) {
	t.Parallel()
	r := newRemote(t)
	for round, fate := range []journaltest.Fate{journaltest.Cut, journaltest.Swallow} {
		var lost atomic.Int64
		r.proxy.OnReply(func(command string, body []byte) ([]byte, journaltest.Fate) {
			if command == "insert" && lost.Add(1) <= 1 {
				return body, fate
			}
			return body, journaltest.Pass
		})
		fields := typed()
		if got, err := ask(t.Context(), r.client, address(1), r.url+r.form, fields); err != nil ||
			got.status != http.StatusSeeOther && got.status != http.StatusServiceUnavailable {
			t.Fatalf("%v %+v", err, got)
		}
		if lost.Load() == 0 {
			t.Fatal("no answer was lost")
		}
		r.proxy.OnReply(nil)
		r.acceptedOnce(r.form, fields, round+1)
	}
}

func TestASlowDatabaseSlowsPeopleOnlyByThatMuch(t *testing.T) {
	t.Parallel()
	r := newRemote(t)
	const delay, margin = 500 * time.Millisecond, 200 * time.Millisecond
	r.proxy.Delay(delay)
	const warm = 4 // the first need connections of their own, whose greeting is slow too
	for n := range warm + long(1, 100) {
		begun := time.Now()
		got, err := ask(t.Context(), r.client, address(n), r.url+r.form, reportFields(numbered(n), newKey()))
		if err != nil || got.status != http.StatusSeeOther {
			t.Fatalf("report %d: %v %+v", n, err, got)
		}
		if took := time.Since(begun); n >= warm && took > delay+margin+noise() {
			t.Errorf("report %d took %s", n, took)
		}
	}
}

func TestAServerStartsWithoutItsDatabaseAndIsReadyOnceItComes(t *testing.T) {
	t.Parallel()
	database := journaltest.Start(t)
	proxy, c := journaltest.NewProxy(t, database.Address()), newClient(t)
	key := keyFile(t)
	newOffice(t, openServer(t, serverOptions{config: config{mongodb: database.URI(), keyFile: key}}))
	proxy.Away(true)
	begun := time.Now()
	s := openServer(t, serverOptions{config: config{mongodb: database.Through(proxy), keyFile: key}})
	if took := time.Since(begun); took > 15*time.Second {
		t.Errorf("it listened after %s", took)
	}
	status := func(path string) int {
		got, err := ask(t.Context(), c, address(1), s.url+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(got.body, "panic") || strings.Contains(got.body, database.Address()) {
			t.Errorf("%s shows what is inside: %.300s", path, got.body)
		}
		return got.status
	}
	form := "/r/" + s.keys.Token(models.LinkDepartment, 1)
	for path, want := range map[string]int{"/healthz": 200, "/readyz": 503, "/": 503, form: 503, "/sign-in": 503} {
		if got := status(path); got != want {
			t.Errorf("before the database came: %s %d, want %d", path, got, want)
		}
	}
	proxy.Away(false)
	eventually(t, 30*time.Second, "the server is ready", func() bool { return status("/readyz") == http.StatusOK })
	if got := status("/sign-in"); got != http.StatusOK {
		t.Errorf("afterwards: %d", got)
	}
}

// Filing through a way that loses one answer in a hundred and is slow makes exactly the reports that were filed.
func TestAWayThatLosesAnswersMakesExactlyTheReportsThatWereFiled(t *testing.T) {
	t.Parallel()
	r := newRemote(t)
	var answers atomic.Int64
	r.proxy.OnReply(func(command string, body []byte) ([]byte, journaltest.Fate) {
		if n := answers.Add(1); command == "insert" && n%10 == 3 {
			return body, journaltest.Cut
		}
		return body, journaltest.Pass
	})
	reports := long(20, 300)
	for n := range reports {
		fields := reportFields(numbered(n), newKey())
		eventually(t, 30*time.Second, fmt.Sprintf("report %d is taken", n), func() bool {
			got, err := ask(context.Background(), r.client, address(n), r.url+r.form, fields)
			return err == nil && got.status == http.StatusSeeOther
		})
	}
	r.proxy.OnReply(nil)
	if state, _ := readBack(t, r.config); state.ReportCount() != reports {
		t.Errorf("%d reports, want %d", state.ReportCount(), reports)
	}
}
