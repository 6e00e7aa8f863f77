package main

import (
	"context"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/handlers/browsertest"
	"bottleneck/models"
)

// house is a running server with the people, departments and suppliers of the demo, and nothing reported yet. The
// journeys live in it: each has a house of its own, so that they need no order.
type house struct {
	*server
	play *demoPlay
	t    *testing.T
}

// newHouse is set up and empty.
func newHouse(t *testing.T) *house {
	t.Helper()
	t.Parallel()
	h := openHouse(t, config{data: t.TempDir()})
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	return h
}

// openHouse starts a server on the place that the config names, on a free port.
func openHouse(t *testing.T, c config) *house {
	t.Helper()
	return openHouseAt(t, c, nil)
}

// openHouseAt is openHouse with a clock that the test holds.
func openHouseAt(t *testing.T, c config, now func() time.Time) *house {
	t.Helper()
	c.addr = "127.0.0.1:0"
	log := slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelError}))
	s, err := startServer(t.Context(), serverOptions{config: c, log: log, now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), stopWithin)
		defer cancel()
		if err := s.Close(ctx); err != nil {
			t.Errorf("ending the server: %v", err)
		}
	})
	return &house{server: s, play: newDemoPlay(s.store, &demoClock{}), t: t}
}

// visitor is somebody without an account, on a device of their own.
func (h *house) visitor() *browsertest.Tab {
	h.t.Helper()
	return browsertest.New(h.t, h.url)
}

// member is somebody with an account, signed in on a device of their own. Names are keys of demo.Members.
func (h *house) member(key string) *browsertest.Tab {
	h.t.Helper()
	return h.signIn(h.visitor(), key)
}

func (h *house) signIn(b *browsertest.Tab, key string) *browsertest.Tab {
	h.t.Helper()
	for _, person := range demo.Members() {
		if person.Key == key {
			b.Open("/sign-in").Fill("E-mail address", person.Email).Fill("Password", demoPassword)
			return b.Press("Sign in").Arrives("/board")
		}
	}
	h.t.Fatalf("nobody is called %s", key)
	return nil
}

// setUpLink is the address at which a house that nobody has set up is set up.
func (h *house) setUpLink() string { return "/setup/" + h.keys.Token(models.LinkSetup, 0) }

// form is the address of a department's form.
func (h *house) form(department string) string {
	link := h.store.View().Department(h.play.parties[department].Number).Link
	return "/r/" + h.keys.Token(models.LinkDepartment, uint32(link))
}

// supplierPage is the address of a supplier's page.
func (h *house) supplierPage(supplier string) string {
	link := h.store.View().Supplier(h.play.parties[supplier].Number).Link
	return "/s/" + h.keys.Token(models.LinkSupplier, uint32(link))
}

// tracking is the address at which a reporter follows a report.
func (h *house) tracking(n models.ReportNumber) string {
	return "/t/" + h.keys.Token(models.LinkTracking, uint32(n))
}

// boardLink is the address at which everyone in the company reads the board.
func (h *house) boardLink() string {
	return "/b/" + h.keys.Token(models.LinkBoard, uint32(h.store.View().BoardLink()))
}

// does carries out a command as a member, for what a journey finds when it begins.
func (h *house) does(member string, command models.Command) {
	h.t.Helper()
	if err := h.play.do(h.t.Context(), models.ByMember(h.play.members[member]), command); err != nil {
		h.t.Fatalf("%T by %s: %v", command, member, err)
	}
}

// reports files a report by a department or a supplier and gives its number. Everybody reports from another device.
func (h *house) reports(source, words string, fill ...func(*models.FileReport)) models.ReportNumber {
	h.t.Helper()
	party := h.play.parties[source]
	count := h.store.View().ReportCount()
	c := &models.FileReport{Source: party, Text: words, Waiting: models.WaitingNobody, OwnTime: models.OwnTimeDay,
		Device: hidden("device", count), Key: hidden("key", count)}
	for _, more := range fill {
		more(c)
	}
	if err := h.play.do(h.t.Context(), models.ByParty(party), c); err != nil {
		h.t.Fatalf("reporting %q: %v", words, err)
	}
	return c.Filed.Report
}

// checked gives the bottleneck of a report a title that everybody may read.
func (h *house) checked(n models.ReportNumber, title string) models.BottleneckNumber {
	h.t.Helper()
	b := h.store.View().Report(n).Bottleneck
	h.does("amara", &models.SetTitle{Bottleneck: b, Title: title, Seen: h.store.View().Number})
	return b
}

// card is the address of a bottleneck.
func card(n models.BottleneckNumber) string { return fmt.Sprintf("/bottlenecks/%d", n) }
