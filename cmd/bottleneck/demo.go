package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/store"
)

// demoSeed makes the demo the same at every start, but for the dates.
const demoSeed = 1

var demoCommand = command{
	name: "demo",
	line: "Look around: the same program, filled with a year of an invented organisation.",
	about: `Fills a temporary database, prints a sign-in for each role and one link of each kind, and serves until
Ctrl-C. Then the database is deleted: nothing that is done in the demo is kept.`,
	examples: []string{"demo", "demo --addr 127.0.0.1:9000"},
	settings: []string{"addr", "base-url", "trusted-proxies"},
	run:      serveDemo,
}

func serveDemo(ctx context.Context, i *invocation) (err error) {
	folder, err := os.MkdirTemp("", "bottleneck-demo-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	c := i.config
	c.data, c.mongodb, c.keyFile = folder, "", ""
	base := c.baseURL
	if base == "" {
		base = "http://" + reachable(c.addr)
	}
	links, err := fillDemo(ctx, c.place(), base, time.Now())
	if err != nil {
		return fmt.Errorf("filling the demo: %w", err)
	}
	if err := writeKey(c.keyPath(), links.key); err != nil {
		return err
	}
	debug.FreeOSMemory() // the year in the making and the hash of the password are not needed any more
	s, err := startServer(ctx, serverOptions{config: c, log: i.log})
	if err != nil {
		return err
	}
	if c.baseURL == "" {
		base = s.url
	}
	fmt.Fprint(i.stdout, links.describe(base, s.keys, s.store.View()))
	return s.wait(ctx)
}

// filled is what the demo tells about what it made.
type filled struct {
	key      []byte
	people   []demo.Member
	tracking models.ReportNumber
}

// fillDemo writes the year that ends now to an empty place.
func fillDemo(ctx context.Context, p place, base string, now time.Time) (*filled, error) {
	zone, err := time.LoadLocation(demo.TimeZone)
	if err != nil {
		return nil, err
	}
	memory := &memoryJournal{}
	clock := &demoClock{}
	s, err := store.Open(ctx, store.Options{Journal: memory, Now: clock.now})
	if err != nil {
		return nil, err
	}
	steps := demo.Year(rand.New(rand.NewPCG(demoSeed, demoSeed)), now.In(zone))
	play := newDemoPlay(s, clock)
	err = errors.Join(play.run(ctx, base, steps), s.Close(ctx))
	if err != nil {
		return nil, err
	}
	j, err := p.open(ctx)
	if err != nil {
		return nil, err
	}
	err = errors.Join(journal.Copy(ctx, memory, j, nil), j.Close())
	return &filled{key: newSecret(), people: demo.Members(), tracking: play.told}, err
}

// describe says how to look around.
func (f *filled) describe(base string, keys *models.Keyring, state *models.State) string {
	var text strings.Builder
	fmt.Fprintf(&text, "The demo of %s is at %s\nNothing that you do there is kept.\n\nSign in at %s/sign-in with the password %q as\n",
		demo.Organisation, base, base, demoPassword)
	for _, role := range []string{"engineer", "lead", "reader", "admin"} {
		for _, person := range f.people {
			if person.Role == role {
				fmt.Fprintf(&text, "  %-9s %s\n", role, person.Email)
				break
			}
		}
	}
	department, supplier := state.Departments()[0], state.Suppliers()[0]
	link := func(letter string, kind models.LinkKind, n uint32) string {
		return base + "/" + letter + "/" + keys.Token(kind, n)
	}
	fmt.Fprintf(&text, "\nOr open a link, as people without an account do:\n")
	fmt.Fprintf(&text, "  form of %s:\n    %s\n", department.Name, link("r", models.LinkDepartment, uint32(department.Link)))
	fmt.Fprintf(&text, "  page of the supplier %s:\n    %s\n", supplier.Name, link("s", models.LinkSupplier, uint32(supplier.Link)))
	fmt.Fprintf(&text, "  what became of report %s:\n    %s\n", f.tracking, link("t", models.LinkTracking, uint32(f.tracking)))
	fmt.Fprintf(&text, "  the board, for everyone in the company:\n    %s\n", link("b", models.LinkBoard, uint32(state.BoardLink())))
	return text.String()
}
