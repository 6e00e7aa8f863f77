package webhook

import (
	"crypto/tls"
	"encoding/json"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"bottleneck/models"

	standard "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

func TestAMessageIsSignedSoThatTheOfficialLibraryTakesIt(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL+"/in?for=us", true)
	s.now = time.Now() // the library looks at the clock
	if got := s.send(n, models.NoticeUpdate, 7); got.Why != models.NoProblem || got.Code != http.StatusOK {
		t.Fatalf("%+v", got)
	}
	secret, _ := Secret(s.keys, s.Webhook(n))
	verifier, err := standard.NewWebhook(secret)
	if err != nil {
		t.Fatal(err)
	}
	one := r.got()[0]
	if err := verifier.Verify(one.body, one.header); err != nil || one.method != http.MethodPost || one.header.Get("Content-Type") != "application/json" {
		t.Error(err, one.method, one.header)
	}
	if err := verifier.Verify(append(one.body, ' '), one.header); err == nil {
		t.Error("a body that was changed on the way verifies")
	}
	s.change(n, func(e *models.WebhookSet) { e.Secret++ })
	s.send(n, models.NoticeUpdate, 7)
	if again := r.got()[1]; verifier.Verify(again.body, again.header) == nil {
		t.Error("the old secret verifies after it was renewed")
	}
}

func TestARetryCarriesTheSameIDAndATimeOfItsOwn(t *testing.T) {
	fails := true
	s, r := newSending(t), receiving(t, func(w http.ResponseWriter, _ *http.Request) {
		if fails {
			w.WriteHeader(http.StatusBadGateway)
		}
	})
	n := s.hook(r.URL, true)
	first := s.send(n, models.NoticeUpdate, 7)
	fails, s.now = false, s.now.Add(time.Hour)
	second, other := s.send(n, models.NoticeUpdate, 7), s.send(n, models.NoticeStatus, 8)
	if first.Why != models.ProblemRefused || second.Why != models.NoProblem || other.Why != models.NoProblem {
		t.Fatal(first, second, other)
	}
	got := r.got()
	id := func(i int) string { return got[i].header.Get("Webhook-Id") }
	at := func(i int) string { return got[i].header.Get("Webhook-Timestamp") }
	if id(0) != id(1) || id(0) == id(2) || at(0) == at(1) || at(1) != strconv.FormatInt(s.now.Unix(), 10) || string(got[0].body) != string(got[1].body) {
		t.Errorf("%q %q %q, %s %s", id(0), id(1), id(2), at(0), at(1))
	}
}

func TestWhatAnAnswerMeans(t *testing.T) {
	for code, want := range map[int]models.DeliveryResult{
		200: {}, 202: {}, 204: {},
		301: {Why: models.ProblemRedirect, ForGood: true}, 304: {Why: models.ProblemRedirect, ForGood: true},
		307: {Why: models.ProblemRedirect, ForGood: true},
		400: {Why: models.ProblemRejected, ForGood: true}, 401: {Why: models.ProblemRejected, ForGood: true},
		404: {Why: models.ProblemRejected, ForGood: true}, 410: {Why: models.ProblemRejected, ForGood: true},
		408: {Why: models.ProblemRefused}, 425: {Why: models.ProblemRefused}, 429: {Why: models.ProblemRefused},
		500: {Why: models.ProblemRefused}, 503: {Why: models.ProblemRefused},
	} {
		s, r := newSending(t), receiving(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) })
		want.Code = code
		if got := s.send(s.hook(r.URL, true), models.NoticeUpdate, 1); got != want {
			t.Errorf("%d: %+v, want %+v", code, got, want)
		}
	}
}

func TestAReceiverMaySayHowLongToWait(t *testing.T) {
	s := newSending(t)
	for after, want := range map[string]time.Duration{"90": 90 * time.Second, "": 0, "-5": 0, "soon": 0, "99999999999": 0,
		s.now.Add(7 * time.Minute).Format(http.TimeFormat): 7 * time.Minute, s.now.Add(-time.Hour).Format(http.TimeFormat): 0} {
		r := receiving(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", after)
			w.WriteHeader(http.StatusTooManyRequests)
		})
		if got := s.send(s.hook(r.URL, true), models.NoticeUpdate, 1); got.Wait != want {
			t.Errorf("%q: %v, want %v", after, got.Wait, want)
		}
	}
}

// reluctant is a receiver that does not answer until the test ends.
func reluctant(t *testing.T, before func(http.ResponseWriter)) *receiver {
	done := make(chan struct{})
	r := receiving(t, func(w http.ResponseWriter, _ *http.Request) {
		before(w)
		<-done
	})
	t.Cleanup(func() { close(done) })
	return r
}

func TestAReceiverThatHangsIsGivenUp(t *testing.T) {
	s := newSending(t)
	s.sender.Timeout = 100 * time.Millisecond
	silent := reluctant(t, func(http.ResponseWriter) {})
	if got := s.send(s.hook(silent.URL, true), models.NoticeUpdate, 1); got.Why != models.ProblemTimeout || got.ForGood {
		t.Errorf("%+v", got)
	}
	slow := reluctant(t, func(w http.ResponseWriter) {
		_, _ = io.WriteString(w, "o")
		w.(http.Flusher).Flush()
	})
	if got := s.send(s.hook(slow.URL, true), models.NoticeUpdate, 1); got.Why != models.NoProblem || got.Code != 200 {
		t.Errorf("who has taken a message and then hangs: %+v", got)
	}
}

func TestAnAnswerOfAGigabyteIsNotRead(t *testing.T) {
	for _, announced := range []bool{true, false} {
		written := 0
		s, r := newSending(t), receiving(t, func(w http.ResponseWriter, _ *http.Request) {
			if announced {
				w.Header().Set("Content-Length", strconv.Itoa(1<<30))
			}
			for part := make([]byte, 64<<10); written < 1<<30; {
				n, err := w.Write(part)
				if written += n; err != nil {
					return
				}
			}
		})
		n := s.hook(r.URL, true)
		if got := s.send(n, models.NoticeUpdate, 1); got.Why != models.ProblemTooLarge || !got.ForGood {
			t.Errorf("announced %v: %+v", announced, got)
		}
		r.Close()
		if written > 64<<20 {
			t.Errorf("announced %v: %d bytes were taken", announced, written)
		}
	}
}

func TestARedirectIsNotFollowed(t *testing.T) {
	inside := receiving(t, nil)
	s, r := newSending(t), receiving(t, http.RedirectHandler(inside.URL, http.StatusTemporaryRedirect).ServeHTTP)
	if got := s.send(s.hook(r.URL, true), models.NoticeUpdate, 1); got.Why != models.ProblemRedirect || !got.ForGood || len(inside.got()) != 0 {
		t.Errorf("%+v, %d requests behind it", got, len(inside.got()))
	}
}

func TestTheOwnNetworkIsReachedOnlyWhereAnAdminAllowsThatVeryHost(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	port := r.URL[strings.LastIndexByte(r.URL, ':'):]
	run := s.sender.Begin()
	defer run.End()
	send := func(n models.WebhookNumber) models.DeliveryResult {
		notice := s.notice(models.NoticeUpdate)
		return run.Send(t.Context(), s.state(), &models.Delivery{To: models.ToWebhook(n), Notice: &notice})
	}
	allowed := s.hook(r.URL, true)
	if got := send(allowed); got.Why != models.NoProblem {
		t.Fatalf("%+v", got)
	}
	for _, address := range []string{"https://127.0.0.1" + port, "https://localhost" + port, "https://127.0.0.2" + port, "https://[::1]" + port} {
		if got := send(s.hook(address, false)); got.Why != models.ProblemPrivate || !got.ForGood {
			t.Errorf("%s: %+v", address, got)
		}
	}
	s.change(allowed, func(e *models.WebhookSet) { e.Private = false })
	if got := send(allowed); got.Why != models.ProblemPrivate || !got.ForGood {
		t.Errorf("after the tick was taken away: %+v", got)
	}
	if len(r.got()) != 1 {
		t.Errorf("%d requests came through", len(r.got()))
	}
}

func TestNoTrustNoMessage(t *testing.T) {
	s := newSending(t)
	other := httptest.NewUnstartedServer(http.NotFoundHandler())
	other.Config.ErrorLog = log.New(io.Discard, "", 0)
	other.StartTLS() // its certificate is by nobody whom the system knows
	defer other.Close()
	if got := s.send(s.hook(other.URL, true), models.NoticeUpdate, 1); got.Why != models.ProblemTLS || got.ForGood {
		t.Errorf("an unknown certificate: %+v", got)
	}
	old := httptest.NewUnstartedServer(http.NotFoundHandler())
	old.Config.ErrorLog, old.TLS = log.New(io.Discard, "", 0), &tls.Config{MaxVersion: tls.VersionTLS10, MinVersion: tls.VersionTLS10}
	old.StartTLS()
	defer old.Close()
	if got := s.send(s.hook(old.URL, true), models.NoticeUpdate, 1); got.Why != models.ProblemTLS {
		t.Errorf("an old protocol: %+v", got)
	}
	plain := receiving(t, nil)
	if got := s.send(s.hook(strings.Replace(plain.URL, "http:", "https:", 1), true), models.NoticeUpdate, 1); got.Why != models.ProblemTLS || len(plain.got()) != 0 {
		t.Errorf("no encryption at all: %+v", got)
	}
}

func TestAReceiverThatIsNotThere(t *testing.T) {
	s := newSending(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := "http://" + listener.Addr().String()
	_ = listener.Close()
	if got := s.send(s.hook(address, true), models.NoticeUpdate, 1); got.Why != models.ProblemUnreachable || got.ForGood {
		t.Errorf("%+v", got)
	}
	r := receiving(t, nil)
	run, notice := s.sender.Begin(), s.notice(models.NoticeUpdate)
	n := s.hook(r.URL, true)
	if got := run.Send(ended(t.Context()), s.state(), &models.Delivery{To: models.ToWebhook(n), Notice: &notice}); !got.Untried || len(r.got()) != 0 {
		t.Errorf("when the server ends: %+v", got)
	}
}

func TestAWebhookThatIsOffHearsNothingButTests(t *testing.T) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	test := &models.Delivery{Number: 9, To: models.ToWebhook(n), Planned: exampleAt}
	s.change(n, func(e *models.WebhookSet) { e.Off = true })
	if got := s.send(n, models.NoticeUpdate, 1); !got.Dropped {
		t.Errorf("%+v", got)
	}
	run := s.sender.Begin()
	defer run.End()
	if got := run.Send(t.Context(), s.state(), test); got.Why != models.NoProblem || got.Dropped {
		t.Errorf("%+v", got)
	}
	s.change(n, func(e *models.WebhookSet) { e.Removed = true })
	if got := run.Send(t.Context(), s.state(), test); !got.Dropped {
		t.Errorf("%+v", got)
	}
	var m Message
	if got := r.got(); len(got) != 1 || json.Unmarshal(got[0].body, &m) != nil || m.Type != TestType || !strings.Contains(m.Data.Text, "Northwind") {
		t.Errorf("%d, %+v", len(got), m)
	}
}
