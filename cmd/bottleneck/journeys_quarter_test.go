package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bottleneck/handlers/browsertest"
	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

func TestAQuarterIsPrintedAndThePastIsLookedAt(t *testing.T) {
	t.Parallel()
	quarterPrinted(t, config{data: t.TempDir()})
}

func TestAQuarterIsPrintedAndThePastIsLookedAtOnMongoDB(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	quarterPrinted(t, config{mongodb: journaltest.Mongo(t), keyFile: key})
}

// quarterPrinted lets a quarter pass in which something is reported, linked to a tracker, resolved and turned down. Then an engineer
// looks at the board as it was, and prints the quarter.
func quarterPrinted(t *testing.T, c config) {
	t.Helper()
	clock := &setClock{now: time.Date(2026, 9, 14, 8, 0, 0, 0, time.UTC)}
	h := openHouseAt(t, c, clock.read)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	for _, what := range []string{questionnaire, "The invoice run waits for a file that nobody owns.", "Vans carry the wrong spare parts."} {
		h.reports("sales", what)
	}
	amara := h.member("amara").Open("/bottlenecks/2")
	amara.Within("Where the work is tracked").Press("Link an entry of a tracker").Fill("Web address", "https://gitlab.example.org/tarnholt/billing/-/issues/7").Fill("Title", "One owner for the file").Press("Link it")
	amara.See("It is linked.", "One owner for the file", "GitLab tarnholt/billing#7", "linked “One owner for the file” from a tracker").Axe()
	clock.set(clock.read().AddDate(0, 0, 7))
	h.does("amara", &models.SetTitle{Bottleneck: 1, Title: "Security questionnaires take weeks"})
	h.does("amara", &models.SetTitle{Bottleneck: 2, Title: "Invoice runs wait"})
	h.does("amara", &models.SetStatus{Bottleneck: 2, Status: models.StatusResolved})
	clock.set(clock.read().AddDate(0, 0, 21))

	amara = h.member("amara").Open("/board/on?day=2026-09-20").See("The board on 20 September 2026", "This is the past.", "3 open bottlenecks").Axe()
	amara.Press("The day after").See("The board on 21 September 2026", "2 open bottlenecks").Press("Invoice runs wait").Arrives("/bottlenecks/2").See("Resolved")
	h.visitor().At(390, 844).Open(h.boardLink() + "/board/on?day=2026-09-20").See("The board on 20 September 2026").NotSee("Amara").Fits().Axe()

	amara.Open("/insights/quarter").Arrives("/insights/quarter/2026-Q3").See("Q3 2026", "Security questionnaires take weeks", "Invoice runs wait", "2 of 2 bottlenecks").Axe()
	for name, paper := range map[string]browsertest.Paper{"quarter-a4": browsertest.A4, "quarter-letter": browsertest.Letter} {
		if sheets := amara.Printed(name, paper); sheets != 1 {
			t.Errorf("%s is printed on %d sheets", name, sheets)
		}
	}
	h.visitor().At(390, 844).Open(h.boardLink() + "/insights/quarter/2026-Q3").See("Q3 2026").Fits().Axe()
	file := browsertest.Ask[string](amara.Open("/insights/quarter/2026-Q3"), `(() => { const r = new XMLHttpRequest(); r.open("GET", "/insights/quarter/2026-Q3/file", false); r.send(); return r.responseText })()`)
	kept := filepath.Join(t.TempDir(), "quarter.html")
	if err := os.WriteFile(kept, []byte(file), 0o600); err != nil || !strings.Contains(file, "<style>") {
		t.Fatalf("the file is %.80s: %v", file, err)
	}
	h.visitor().Open("file://"+kept).See("Q3 2026", "Security questionnaires take weeks")
}
