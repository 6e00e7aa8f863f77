package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bottleneck/models/journal"
	"bottleneck/models/journal/journaltest"
	"bottleneck/models/store"
)

// The words of the person who is erased: whole words, so that nothing else holds them.
var personal = []string{"zanzibarqz", "unguja-person@people.example", "pembaqz"}

func TestAPersonIsErasedFromTheFile(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	erasesAPerson(t, config{data: folder}, func() (found []string) {
		files, err := filepath.Glob(filepath.Join(folder, "*"))
		if err != nil || len(files) < 2 {
			t.Fatalf("files %v: %v", files, err)
		}
		for _, name := range files {
			content, err := os.ReadFile(name)
			if err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
			found = append(found, holding(content)...)
		}
		return found
	})
}

func TestAPersonIsErasedFromMongoDB(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	c := config{mongodb: journaltest.Mongo(t), keyFile: key}
	erasesAPerson(t, c, func() (found []string) {
		eachCommit(t, c, func(commit journal.Commit) {
			for _, event := range commit.Events {
				found = append(found, holding(event)...)
			}
		})
		return found
	})
}

// holding gives the words of the person that stand in some bytes.
func holding(content []byte) (found []string) {
	for _, word := range personal {
		if bytes.Contains(bytes.ToLower(content), []byte(word)) {
			found = append(found, word)
		}
	}
	return found
}

// eachCommit reads the database itself, past the server.
func eachCommit(t *testing.T, c config, visit func(journal.Commit)) {
	t.Helper()
	j, err := c.place().open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if err := j.Read(t.Context(), 1, func(commit journal.Commit) error { visit(commit); return nil }); err != nil {
		t.Fatal(err)
	}
}

// erasesAPerson reports by the form, finds the person, takes out what is known and erases it; left says what the
// database still holds of them.
func erasesAPerson(t *testing.T, c config, left func() []string) {
	h := openHouse(t, c)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	reporter := h.visitor().Open(h.form("sales")).Fill("What happens?", "The zanzibarqz delivery never comes.")
	reporter.Choose("Nobody seems to own it").Choose("About a day").Fill("How can we reach you?", "Unguja-Person@people.example")
	reporter.Press("Send report").See("Thank you. Your report is R-1.")
	h.reports("legal", "Contracts come back unsigned.")
	b := h.member("amara").Open(card(h.store.View().Report(1).Bottleneck))
	b.Press("Answer R-1").Fill("Your answer, to this reporter alone", "Dear pembaqz, it comes on Friday.").Press("Send answer").See("Answered.")
	if got := left(); len(got) < len(personal) {
		t.Fatalf("before erasing the database holds only %v: it proves nothing", got)
	}

	admin := h.member("priya").Open("/admin/people").Fill("Whom do you look for?", "unguja-person").Press("Find")
	admin.See("One person or contact").Press("Unguja-Person@people.example").See("zanzibarqz", "pembaqz", "R-1")
	if strings.Contains(strings.ToLower(admin.Address()), "unguja") {
		t.Errorf("the address names the person: %s", admin.Address())
	}
	admin.Press("Erase …").See("This cannot be undone.", "The contact of one report", "Backups made before")
	admin.Press("Erase for good").See("Erased from one report.")
	waitFor(t, "the words are gone from the database", func() bool { return len(left()) == 0 })
	reporter.Reload().See("R-1").NotSee("zanzibarqz", "unguja", "pembaqz")
	admin.Open("/admin/people").Fill("Whom do you look for?", "zanzibarqz").Press("Find").See("Nobody typed them.")
	state := h.store.View()
	if b := state.Bottleneck(state.Report(1).Bottleneck); state.ReportCount() != 2 || state.Report(1).Answered == 0 || b.ReportCount() == 0 {
		t.Error("what was counted changed")
	}
	h.verifies(c)
}

// verifies checks the chain of the journal, past the server.
func (h *house) verifies(c config) {
	h.t.Helper()
	j, err := c.place().open(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	defer j.Close()
	report, err := journal.Check(context.Background(), j, journal.CheckOptions{Erased: store.Erasures})
	if err != nil || !report.Whole() || len(report.Pending) > 0 {
		h.t.Errorf("the journal is not whole: %v, still to erase %v: %v", report.Problems, report.Pending, err)
	}
}

// waitFor returns once something has happened in the background.
func waitFor(t *testing.T, what string, is func() bool) {
	t.Helper()
	look := time.NewTicker(20 * time.Millisecond)
	defer look.Stop()
	for limit := time.Now().Add(time.Minute); !is(); <-look.C {
		if time.Now().After(limit) {
			t.Fatalf("waited in vain until %s", what)
		}
	}
}
