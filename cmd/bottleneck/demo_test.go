package main

import (
	"context"
	"testing"
	"time"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/models"
	"bottleneck/models/store"
)

// demoState fills a demo and reads it as a server does.
func demoState(t *testing.T) (*filled, *models.State) {
	t.Helper()
	p := place(t.TempDir())
	begun := time.Now()
	links, err := fillDemo(t.Context(), p, "http://localhost:8080", begun)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("filled in %s", time.Since(begun).Round(time.Millisecond))
	j, err := p.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Options{Journal: j})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	})
	return links, s.View()
}

func TestTheDemoIsAsLargeAsAVisitorShouldFindIt(t *testing.T) {
	_, state := demoState(t)
	standing := 0
	statuses := map[models.Status]int{}
	for n := range state.BottleneckCount() {
		if b := state.Bottleneck(models.BottleneckNumber(n + 1)); !b.Hidden() {
			standing++
			statuses[b.Status]++
		}
	}
	if len(state.Departments()) < 8 || len(state.Suppliers()) < 12 || standing < 60 || state.ReportCount() < 1500 {
		t.Errorf("%d departments, %d suppliers, %d bottlenecks, %d reports",
			len(state.Departments()), len(state.Suppliers()), standing, state.ReportCount())
	}
	for _, status := range models.Statuses() {
		if statuses[status] == 0 {
			t.Errorf("nothing is %s", status)
		}
	}
	t.Logf("%d reports, %d unanswered, %v", state.ReportCount(), state.UnansweredCount(), statuses)
}

func TestTheDemoLiesInThePastAndEndsNow(t *testing.T) {
	_, state := demoState(t)
	first, last := state.Report(1).Filed.Time(), state.Report(models.ReportNumber(state.ReportCount())).Filed.Time()
	if age := time.Since(first); age < 350*24*time.Hour || age > 367*24*time.Hour {
		t.Errorf("the first report is of %s", first)
	}
	if age := time.Since(last); age < 0 || age > 4*24*time.Hour {
		t.Errorf("the last report is of %s", last)
	}
}

func TestTheDemoGroupsAsItsScriptSaysAndGivesReasons(t *testing.T) {
	_, state := demoState(t)
	reasons := 0
	for n := range state.ReportCount() {
		if state.Report(models.ReportNumber(n+1)).Because != "" {
			reasons++
		}
	}
	if reasons*2 < state.ReportCount() {
		t.Errorf("only %d of %d reports say why they stand where they stand", reasons, state.ReportCount())
	}
}

func TestEveryRoleCanSignInToTheDemo(t *testing.T) {
	_, state := demoState(t)
	for _, person := range demo.Members() {
		m := state.MemberByEmail(person.Email)
		if m == nil || !m.HasJoined() || m.Role.String() != person.Role {
			t.Errorf("%s: %+v", person.Email, m)
		}
	}
}
