package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"bottleneck/handlers/delivery"
	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

const shortLease = time.Second

// delivering are what a killed server delivers with: claims of which the next life does not wait two minutes for the end.
func delivering() delivery.Options {
	return delivery.Options{Lease: shortLease, Poll: 50 * time.Millisecond, Batch: 20}
}

const asDelivering = "BOTTLENECK_TEST_DELIVERS"

// serveDelivering is the program with those options, in a process of its own.
func serveDelivering() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	p := &program{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, now: time.Now, lookup: environment}
	i, err := p.parse(serveCommand, os.Args[2:])
	if err == nil {
		err = i.deliver(ctx)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

func (i *invocation) deliver(ctx context.Context) error {
	s, err := startServer(ctx, serverOptions{config: i.config, log: i.log, delivery: delivering()})
	if err != nil {
		return err
	}
	fmt.Fprintf(i.stdout, "Bottleneck listens on %s\n", s.url)
	return s.wait(ctx)
}

// organisation is one with webhooks that lead to the receivers and hear of kinds, on a journal of its own.
func (r *receivers) organisation(t *testing.T, c config, webhooks int, kinds ...models.NoticeKind) (o *office) {
	t.Helper()
	s := openServer(t, serverOptions{config: c})
	o = newOffice(t, s)
	for n := range webhooks {
		r.addWebhook(t, s, n, kinds)
	}
	_, err := s.store.Do(t.Context(), models.Actor{}, &models.SwitchMail{On: true})
	if err != nil {
		t.Fatal(err)
	}
	s.close(t)
	return o
}

func (s *server) close(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), stopWithin)
	defer cancel()
	if err := s.Close(ctx); err != nil {
		t.Error(err)
	}
}

// whole compares what arrived with what the journal says was sent: nothing is missing, and nothing else came.
func (r *receivers) whole(t *testing.T, state *models.State, keys *models.Keyring) (repeats int) {
	t.Helper()
	if state.Unplanned() || state.WaitingCount() != 0 || state.FailedCount() != 0 {
		t.Errorf("not planned: %v, %d wait, %d failed", state.Unplanned(), state.WaitingCount(), state.FailedCount())
	}
	for n := range state.DeliveryCount() {
		one := state.Delivery(models.DeliveryNumber(n + 1))
		if one.State != models.DeliverySent || r.times(keys.DeliveryID(one.Number)) == 0 {
			t.Errorf("delivery %d to %s: %s, came %d times", one.Number, one.To, one.State, r.times(keys.DeliveryID(one.Number)))
		}
	}
	messages, repeats := r.counts()
	if messages != state.DeliveryCount() {
		t.Errorf("%d messages came, %d were planned", messages, state.DeliveryCount())
	}
	return repeats
}

// toldOfAll checks that each report was told to its reporter and to the webhook.
func toldOfAll(t *testing.T, state *models.State) {
	t.Helper()
	told := map[string]bool{}
	for n := range state.DeliveryCount() {
		if one := state.Delivery(models.DeliveryNumber(n + 1)); one.Notice != nil && one.Notice.Kind == models.NoticeFiled {
			told[fmt.Sprint(one.Notice.Report, " to ", one.To)] = true
		}
	}
	for n := range state.ReportCount() {
		report := models.ReportNumber(n + 1)
		for _, to := range []models.Recipient{models.ToReporter(report), models.ToWebhook(1)} {
			if what := fmt.Sprint(report, " to ", to); !told[what] {
				t.Error("nobody told of " + what)
			}
		}
	}
}

// Each report is told to its reporter by mail and to a webhook. Whatever is killed when, both come; what comes twice comes
// with the same id.
func TestAKilledServerTellsEverybodyOfEverything(t *testing.T) {
	t.Parallel()
	r, c := newReceivers(t), config{data: t.TempDir()}
	o := r.organisation(t, c, 1, models.NoticeFiled)
	start := func() *process {
		return startDelivering(t, "--data", c.data, "--smtp", r.post.Address, "--smtp-from", r.post.From, "--smtp-security", string(r.post.Security))
	}
	server := start()
	crowd := &crowd{form: o.form, servers: newUpstream(server.url), client: newClient(t), filed: map[int]string{}, pause: 30 * time.Millisecond}
	ctx, end := context.WithCancel(t.Context())
	done := crowd.run(ctx, 1)
	kills, begun := long(5, 200), time.Now()
	for kill := range kills {
		server.untilReady()
		if kill%5 == 4 { // long enough for the claims of former lives to end
			time.Sleep(shortLease + 200*time.Millisecond)
		}
		<-moment()
		server.kill()
		server = start()
		crowd.servers.moved(server.url)
	}
	eventually(t, startLimit, "reports are acknowledged after the last kill", func() bool { return crowd.acknowledged() > kills })
	end()
	done()
	eventually(t, 10*time.Minute, "all is delivered", func() bool {
		state, _ := readBack(t, c)
		time.Sleep(200 * time.Millisecond)
		return !state.Unplanned() && state.WaitingCount() == 0
	})
	server.terminate()
	state, keys := readBack(t, c)
	toldOfAll(t, state)
	repeats := r.whole(t, state, keys)
	t.Logf("%d kills in %s, %d reports, %d messages, none missing, %d came once more than needed", kills, time.Since(begun).Round(time.Second),
		state.ReportCount(), state.DeliveryCount(), repeats)
}

// startDelivering starts a process of the program with the options of delivering.
func startDelivering(t testing.TB, flags ...string) *process {
	t.Helper()
	return startProcessWith(t, asDelivering+"=1", flags...)
}

// twoDeliver has updates told to many by two servers on one journal, and counts what comes.
func twoDeliver(t *testing.T, c config, readers, updates int) {
	t.Helper()
	r := newReceivers(t)
	r.organisation(t, c, readers, models.NoticeUpdate)
	c.mail = r.post
	servers := []*server{openServer(t, serverOptions{config: c}), openServer(t, serverOptions{config: c})}
	for n := range readers {
		do(t, servers[0], models.Actor{}, &models.FileReport{Source: models.DepartmentNumbered(1), Text: "The price list is late",
			Waiting: models.WaitingNobody, Contact: fmt.Sprintf("p%d@example.org", n), Key: newKey()})
	}
	if err := servers[1].store.CatchUp(t.Context(), servers[0].store.View().Number); err != nil {
		t.Fatal(err)
	}
	for n := range updates {
		do(t, servers[n%2], models.ByMember(1), &models.PostUpdate{Bottleneck: 1, Words: fmt.Sprint("News ", n), Audience: models.AudienceReporters})
	}
	want := readers + 2*readers*updates // a receipt each, and every update by mail and webhook
	eventually(t, 5*time.Minute, "all is delivered", func() bool {
		state := servers[0].store.View()
		return !state.Unplanned() && state.WaitingCount() == 0 && state.DeliveryCount() >= want
	})
	state := servers[0].store.View()
	if repeats := r.whole(t, state, servers[0].keys); repeats != 0 || state.DeliveryCount() != want {
		t.Errorf("%d of %d messages, wanted %d, came more than once", repeats, state.DeliveryCount(), want)
	}
}

func do(t *testing.T, s *server, by models.Actor, c models.Command) {
	t.Helper()
	if _, err := s.store.Do(t.Context(), by, c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

func TestTwoServersOnOneSQLiteTellEachReaderOnce(t *testing.T) {
	t.Parallel()
	twoDeliver(t, config{data: t.TempDir()}, long(8, 20), long(6, 25))
}

func TestTwoServersOnOneMongoDBTellEachReaderOnce(t *testing.T) {
	t.Parallel()
	twoDeliver(t, config{mongodb: journaltest.Mongo(t), keyFile: keyFile(t)}, long(8, 20), long(6, 25))
}
