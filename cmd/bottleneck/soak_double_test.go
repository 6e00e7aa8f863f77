package main

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"bottleneck/handlers"
	"bottleneck/models/journal/journaltest"
)

// twin is one form that is sent more than once.
type twin struct {
	client  *http.Client
	servers [2]string // the form's address at each
	from    string
	fields  url.Values
}

// send sends the form to one of the servers, again while that says that it cannot save now, and gives the token that
// it leads to.
func (w *twin) send(server int) (string, error) {
	got, err := ask(context.Background(), w.client, w.from, w.servers[server%2], w.fields)
	for again := 0; err == nil && got.status == http.StatusServiceUnavailable && again < 10; again++ {
		got, err = ask(context.Background(), w.client, w.from, w.servers[server%2], w.fields)
	}
	if err != nil {
		return "", err
	}
	token, ok := got.tracked()
	if !ok {
		return "", fmt.Errorf("status %d: %.300s", got.status, got.body)
	}
	return token, nil
}

// impatient sends the form and hangs up before the answer is there.
func (w *twin) impatient(server int) {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Millisecond)
	defer cancel()
	_, _ = ask(ctx, w.client, w.from, w.servers[server%2], w.fields)
}

// ways are how a form comes to be sent twice. Each gives all the tokens that its sender was shown.
var ways = []func(w *twin) ([]string, error){
	func(w *twin) ([]string, error) { return w.times(0, 0) },
	func(w *twin) ([]string, error) { return w.times(0, 1) },
	func(w *twin) ([]string, error) { return w.atOnce(2) },
	func(w *twin) ([]string, error) { return w.atOnce(10) },
	func(w *twin) ([]string, error) { w.impatient(0); return w.times(0) },
	func(w *twin) ([]string, error) { w.impatient(0); return w.times(1, 0) },
}

func (w *twin) times(servers ...int) (tokens []string, err error) {
	for _, server := range servers {
		token, err := w.send(server)
		if err != nil {
			return nil, err
		}
		tokens = append(tokens, token)
	}
	return tokens, nil
}

// atOnce sends it so many times at the same moment, in turn to both servers.
func (w *twin) atOnce(count int) ([]string, error) {
	tokens, errs := make([]string, count), make([]error, count)
	var all sync.WaitGroup
	for i := range count {
		all.Go(func() { tokens[i], errs[i] = w.send(i) })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return tokens, nil
}

// doubles has forms sent twice in every way, and counts.
func doubles(t *testing.T, first, second *server, o *office, pairs int) {
	t.Helper()
	client := newClient(t)
	jobs, begun := make(chan int), time.Now()
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			for n := range jobs {
				w := &twin{client: client, servers: [2]string{first.url + o.form, second.url + o.form}, from: address(n),
					fields: reportFields("The same words, more than once.", newKey())}
				tokens, err := ways[n%len(ways)](w)
				if err != nil {
					t.Errorf("pair %d: %v", n, err)
				}
				for _, token := range tokens {
					if token != tokens[0] {
						t.Errorf("pair %d led to two reports", n)
					}
				}
			}
		})
	}
	for n := range pairs {
		jobs <- n
	}
	close(jobs)
	all.Wait()
	if err := second.store.CatchUp(t.Context(), first.store.View().Number); err != nil {
		t.Fatal(err)
	}
	if a, b := first.store.View().ReportCount(), second.store.View().ReportCount(); a != pairs || b != pairs {
		t.Errorf("%d pairs made %d reports on one server and %d on the other", pairs, a, b)
	}
	t.Logf("%d pairs in %s", pairs, time.Since(begun).Round(time.Millisecond))
}

func TestAFormThatIsSentTwiceIsFiledOnceOnSQLite(t *testing.T) {
	t.Parallel()
	c := config{data: t.TempDir()}
	first := openServer(t, serverOptions{config: c})
	o := newOffice(t, first)
	doubles(t, first, openServer(t, serverOptions{config: c}), o, long(120, 10_000))
}

func TestAFormThatIsSentTwiceIsFiledOnceOnMongoDB(t *testing.T) {
	t.Parallel()
	c := config{mongodb: journaltest.Mongo(t), keyFile: keyFile(t)}
	first := openServer(t, serverOptions{config: c})
	o := newOffice(t, first)
	doubles(t, first, openServer(t, serverOptions{config: c}), o, long(60, 600))
}

// Whoever goes back, changes a word and sends the form again is asked whether that is another report, and can say so.
func TestAFormSentAgainWithOtherWordsIsAskedAbout(t *testing.T) {
	t.Parallel()
	s := openServer(t, serverOptions{config: config{data: t.TempDir()}})
	o, c, fields := newOffice(t, s), newClient(t), reportFields("The first words.", newKey())
	for _, want := range []int{http.StatusSeeOther, http.StatusConflict, http.StatusConflict} {
		got, err := ask(t.Context(), c, address(1), s.url+o.form, fields)
		if err != nil || got.status != want {
			t.Fatalf("%v %+v", err, got)
		}
		if want == http.StatusConflict && (!strings.Contains(got.body, "R-1") || !strings.Contains(got.body, "Other words.")) {
			t.Error("the page does not name the report, or lost what was typed")
		}
		fields.Set("what", "Other words.")
	}
	if n := s.store.View().ReportCount(); n != 1 {
		t.Errorf("%d reports", n)
	}
	another := reportFields("Other words.", newKey())
	if got, err := ask(t.Context(), c, address(1), s.url+o.form, another); err != nil || got.status != http.StatusSeeOther {
		t.Errorf("as a new one: %v %+v", err, got)
	}
}

// A flood from one address is slowed down, with a page and a time.
func TestAFloodFromOneAddressIsSlowedDown(t *testing.T) {
	t.Parallel()
	s := openServer(t, serverOptions{config: config{data: t.TempDir()},
		limits: handlers.Limits{Filings: handlers.Limit{Count: 5, Within: time.Hour}}})
	o, c := newOffice(t, s), newClient(t)
	for n := range 7 {
		got, err := ask(t.Context(), c, fmt.Sprint("203.0.113.", n), s.url+o.form, reportFields(numbered(n), newKey()))
		if err != nil {
			t.Fatal(err)
		}
		want := http.StatusSeeOther
		if n >= 5 { // the address that is claimed in a header does not help
			want = http.StatusTooManyRequests
		}
		if got.status != want || want == http.StatusTooManyRequests && got.header.Get("Retry-After") == "" {
			t.Errorf("report %d: status %d, Retry-After %q", n, got.status, got.header.Get("Retry-After"))
		}
	}
}
