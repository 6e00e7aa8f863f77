package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"bottleneck/models/journal/journaltest"
)

func TestAResolvedBottleneckIsLearnedFrom(t *testing.T) {
	t.Parallel()
	isLearnedFrom(t, config{data: t.TempDir()})
}

func TestAResolvedBottleneckIsLearnedFromOnMongoDB(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	isLearnedFrom(t, config{mongodb: journaltest.Mongo(t), keyFile: key})
}

// isLearnedFrom resolves a bottleneck, writes what it taught on a phone, is warned about a name, publishes, and follows
// the action until it is done; its reporter and the readers of the board read along.
func isLearnedFrom(t *testing.T, c config) {
	t.Helper()
	clock := &setClock{now: time.Now()}
	h := openHouseAt(t, c, clock.read)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	sales := h.visitor().At(390, 844).Open(h.form("sales"))
	sales.Fill("What happens?", "The price list is out of date again.").Choose("I don’t know").Choose("1 to 4 hours").Press("Send report")

	// It is resolved; only then is there something to learn from.
	amara := h.member("amara").At(390, 844).Open("/bottlenecks/1")
	amara.Choose("Learned").Press("Set status").See("What did you learn?", "Set the status to resolved first").Fits()
	amara.Press("Set it to resolved first")
	amara.Choose("Resolved").Press("Set status").See("What was learned from it is still to be written")
	clock.set(time.Now().Add(12 * 24 * time.Hour))
	amara.Open("/bottlenecks/1").Press("I take it").Open("/board").See("Yours:", "what did you learn?", "Learning to be written")

	// What was written first blames somebody: that is said, and nothing is published yet.
	amara.Open("/bottlenecks/1").Press("Write what was learned").Fits()
	amara.Press("See who will read it").Titled("Error: ").See("Say what held us up.", "Say what we change")
	amara.Fill("What held us up?", "Tomasz Wieczorek forgot to send the new list.")
	amara.Fill("What do we change?", "The list has one place, and Sales look after it.")
	amara.Within("Action 1").Fill("What will be done?", "Take the old copies away").Choose("Who does it?", "Amara Okafor")
	amara.Within("Action 1").Fill("By when?", clock.read().AddDate(0, 0, 7).Format(time.DateOnly))
	amara.Press("See who will read it").See("“Tomasz Wieczorek”", "seems to name a person", "“forgot”", "may sound like blame", "Reporters in Sales", "Publish as it is").Fits()
	sales.Reload().NotSee("Tomasz")
	amara.Press("Change it").Fill("What held us up?", "The new list had no place of its own.")
	amara.Press("See who will read it").NotSee("Publish as it is", "Tomasz").Press("Publish what we learned")
	amara.See("Published. Thank you", "The new list had no place of its own.", "Take the old copies away").Fits()

	// Everybody for whom it is reads it.
	sales.Reload().See("What we learned", "The new list had no place of its own.").NotSee("Take the old copies away").Fits()
	reader := h.visitor().At(390, 844).Open(h.boardLink()).Press("Learned").Fits()
	reader.See("The new list had no place of its own.", "a member, by").NotSee("Amara", "It is done")

	// The action is overdue, is moved with a reason, and is done.
	clock.set(clock.read().Add(10 * 24 * time.Hour))
	amara.Open("/board").See("Yours:", "Take the old copies away").Press("Take the old copies away").See("overdue").Fits()
	amara.Fill("By when?", clock.read().AddDate(0, 0, 3).Format(time.DateOnly)).Press("Change it").Titled("Error: ").See("Say why it changes.").Fits()
	amara.Fill("Why does it change?", "One copy is in a contract that ends on Friday.").Press("Change it").See("The action is changed.").NotSee("overdue")
	amara.Open("/learned").See("One open action").Press("It is done: Take the old copies away").See("Done. Thank you.", "100 %", "1 of 1 were done by their date").NotSee("One open action")
	amara.Open("/board").NotSee("Yours:")

	// It was published too early: it is taken back, and asks again.
	amara.Open("/bottlenecks/1").Press("Undo: set the status to Learned").See("What was learned from it is still to be written")
	sales.Reload().NotSee("The new list had no place of its own.")
}
