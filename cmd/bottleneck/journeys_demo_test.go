package main

import (
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/models"
)

// filledDemo is the demo's journal and key, made once for all tests that look at the year.
var filledDemo struct {
	once   sync.Once
	folder string
	links  *filled
	err    error
}

// demoHouse is a server on a copy of the demo's year.
func demoHouse(t *testing.T) *house {
	t.Helper()
	t.Parallel()
	d := &filledDemo
	d.once.Do(func() {
		if d.folder, d.err = os.MkdirTemp("", "bottleneck-journeys-"); d.err == nil {
			d.links, d.err = fillDemo(t.Context(), place(d.folder), "https://bottleneck.tarnholt.example.org", time.Now())
		}
	})
	if d.err != nil {
		t.Fatal(d.err)
	}
	c := config{data: t.TempDir()}
	if err := os.CopyFS(c.data, os.DirFS(d.folder)); err != nil {
		t.Fatal(err)
	}
	if err := writeKey(c.keyPath(), d.links.key); err != nil {
		t.Fatal(err)
	}
	h := openHouse(t, c)
	h.find(d.links)
	return h
}

// find looks up what the play would know of the people and parties.
func (h *house) find(links *filled) {
	state := h.store.View()
	h.play.told = links.tracking
	for i, d := range demo.Departments() {
		h.play.parties[d.Key] = models.DepartmentNumbered(uint32(i + 1))
	}
	for i, s := range demo.Suppliers() {
		h.play.parties[s.Key] = models.SupplierNumbered(uint32(i + 1))
	}
	for _, person := range links.people {
		h.play.members[person.Key] = state.MemberByEmail(person.Email).Number
	}
}

// biggest is the number of the biggest bottleneck.
func (h *house) biggest() string {
	b := h.store.View().Board(models.Filter{}, models.MomentOf(time.Now())).Biggest.Bottleneck
	return strconv.Itoa(int(b.Number))
}
