package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

// crowd is clients that file numbered reports one after the other, whatever becomes of the server.
type crowd struct {
	form    string
	servers *upstream
	client  *http.Client
	pause   time.Duration // between the reports of one client; pace if zero
	patient bool          // a report that was not acknowledged is sent again until it is; else every second is given up

	mu    sync.Mutex
	filed map[int]string // tracking token of each acknowledged report
	begun int
	wrong []string // answers that nobody should get
}

// pace is how often each client files: often enough that a kill meets a write.
const pace = 4 * time.Millisecond

// run files until ctx ends. What is under way then is finished.
func (c *crowd) run(ctx context.Context, clients int) (done func()) {
	var all sync.WaitGroup
	for n := range clients {
		all.Go(func() { c.work(ctx, address(n)) })
	}
	return all.Wait
}

func (c *crowd) work(ctx context.Context, from string) {
	tick := time.NewTicker(max(pace, c.pause))
	defer tick.Stop()
	for ctx.Err() == nil {
		c.mu.Lock()
		c.begun++
		n := c.begun
		c.mu.Unlock()
		c.file(ctx, n, from, tick.C)
	}
}

// file sends one report until it is acknowledged.
func (c *crowd) file(ctx context.Context, n int, from string, tick <-chan time.Time) {
	form := reportFields(numbered(n), newKey())
	url, turn, err := c.servers.after(ctx, 0)
	for err == nil {
		<-tick
		got, failed := ask(context.WithoutCancel(ctx), c.client, from, url+c.form, form)
		switch token, ok := "", false; {
		case failed != nil:
			url, turn, err = c.servers.after(ctx, turn)
		case got.status == http.StatusServiceUnavailable:
			err = ctx.Err()
		default:
			if token, ok = got.tracked(); !ok {
				c.note(func() { c.wrong = append(c.wrong, fmt.Sprintf("report %d: status %d", n, got.status)) })
			}
			c.note(func() { c.filed[n] = token })
			return
		}
		if !c.patient && n%2 == 1 {
			return
		}
	}
}

func (c *crowd) note(what func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	what()
}

func (c *crowd) acknowledged() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.filed)
}

// numbered is the text of report n. Different words keep the grouping busy as real ones would.
func numbered(n int) string {
	return fmt.Sprintf("Report number %d. The %s waits for the %s.", n,
		[]string{"contract", "invoice", "release", "shipment", "licence"}[n%5],
		[]string{"signature", "warehouse", "translation", "key", "budget", "review", "supplier"}[n%7])
}

// check compares what was acknowledged with what a new server reads.
func (c *crowd) check(t *testing.T, place config) {
	t.Helper()
	state, keys := readBack(t, place)
	times := map[int][]models.ReportNumber{}
	for i := range state.ReportCount() {
		r := state.Report(models.ReportNumber(i + 1))
		var n int
		if _, err := fmt.Sscanf(r.Text, "Report number %d.", &n); err != nil || r.Text != numbered(n) {
			t.Errorf("%s is half: %q", r.Number, r.Text)
		}
		times[n] = append(times[n], r.Number)
		if b := state.Bottleneck(r.Bottleneck); b == nil || r.Rest().Contact == "" || r.Due == 0 {
			t.Errorf("%s is half: %+v", r.Number, r)
		}
	}
	for n, at := range times {
		if len(at) > 1 {
			t.Errorf("report %d is there %d times: %v", n, len(at), at)
		}
	}
	for n, token := range c.filed {
		kind, number, ok := keys.Open(token)
		if len(times[n]) == 0 {
			t.Errorf("report %d was acknowledged and is lost", n)
		} else if !ok || kind != models.LinkTracking || times[n][0] != models.ReportNumber(number) {
			t.Errorf("report %d was acknowledged as another: R-%d, not %s", n, number, times[n][0])
		}
	}
	if len(c.wrong) > 0 {
		t.Errorf("%d answers: %s …", len(c.wrong), c.wrong[0])
	}
	t.Logf("%d reports begun, %d acknowledged, %d there", c.begun, len(c.filed), state.ReportCount())
}

// moment is a random time between 5 and 500 ms.
func moment() <-chan time.Time {
	return time.After(5*time.Millisecond + time.Duration(rand.Int64N(int64(495*time.Millisecond))))
}

// With SOAK=1 every hundred kills begin anew: starting would take longer and longer, and kills meet fewer writes.
func TestAKilledServerLosesNoReportThatItAcknowledged(t *testing.T) {
	t.Parallel()
	for range long(1, 10) {
		killServers(t, long(6, 100))
	}
}

func killServers(t *testing.T, kills int) {
	t.Helper()
	c := config{data: t.TempDir()}
	server := startProcess(t, "--data", c.data)
	crowd := &crowd{form: setUpOffice(t, server).form, servers: newUpstream(server.url), client: newClient(t), filed: map[int]string{}}
	ctx, end := context.WithCancel(t.Context())
	done := crowd.run(ctx, 3)
	begun := time.Now()
	for range kills {
		server.untilReady()
		<-moment()
		server.kill()
		server = startProcess(t, "--data", c.data)
		crowd.servers.moved(server.url)
	}
	eventually(t, startLimit, "reports are acknowledged after the last kill", func() bool { return crowd.acknowledged() >= kills })
	end()
	done()
	server.terminate()
	crowd.check(t, c)
	if verified := newShell(t).works("verify", "--data", c.data); !strings.Contains(verified, "commits") {
		t.Error(verified)
	}
	t.Logf("%d kills in %s", kills, time.Since(begun).Round(time.Second))
}

func TestAKilledServerOrMongoDBLosesNoReportThatWasAcknowledged(t *testing.T) {
	t.Parallel()
	database := journaltest.Start(t)
	c := config{mongodb: database.URI(), keyFile: keyFile(t)}
	flags := []string{"--mongodb", c.mongodb, "--key-file", c.keyFile}
	server := startProcess(t, flags...)
	crowd := &crowd{form: setUpOffice(t, server).form, servers: newUpstream(server.url), client: newClient(t), filed: map[int]string{}}
	ctx, end := context.WithCancel(t.Context())
	done := crowd.run(ctx, 3)
	kills := long(3, 30)
	for kill := range kills {
		<-moment()
		switch kill % 3 {
		case 0:
			server.kill()
		case 1:
			database.Kill()
			database.Restart()
			continue
		case 2:
			database.Kill()
			server.kill()
			database.Restart()
		}
		server = startProcess(t, flags...)
		crowd.servers.moved(server.url)
	}
	before := crowd.acknowledged()
	eventually(t, startLimit, "reports are acknowledged after the last kill", func() bool { return crowd.acknowledged() > before+3 })
	end()
	done()
	server.terminate()
	crowd.check(t, c)
}
