package main

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"bottleneck/handlers/mail"
	"bottleneck/handlers/webhook"
	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

func TestTheLoopClosesAndIsMeasured(t *testing.T) {
	t.Parallel()
	theLoop(t, config{data: t.TempDir()})
}

func TestTheLoopClosesAndIsMeasuredOnMongoDB(t *testing.T) {
	t.Parallel()
	theLoop(t, onMongoDB(t))
}

func TestWhatWeWontDoIsOutgrownAndTakenUpAgain(t *testing.T) {
	t.Parallel()
	outgrown(t, config{data: t.TempDir()})
}

func TestWhatWeWontDoIsOutgrownAndTakenUpAgainOnMongoDB(t *testing.T) {
	t.Parallel()
	outgrown(t, onMongoDB(t))
}

func onMongoDB(t *testing.T) config {
	t.Helper()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	return config{mongodb: journaltest.Mongo(t), keyFile: key}
}

// loopHouse is a house whose mail goes to a real mail server, and whose webhook hears all that everybody may read.
type loopHouse struct {
	*house
	clock   *setClock
	box     *letterbox
	hook    *channel
	shared  bool // its database has a clock that nobody can set, and messages wait while the server's is another
	secret  string
	letters int // that pat@example.org has got so far
}

const pat = "pat@example.org"

func openLoopHouse(t *testing.T, c config) *loopHouse {
	t.Helper()
	box, address := openLetterbox(t)
	c.mail = mail.Server{Address: address, From: "bottleneck@northwind.example", Security: mail.Open}
	l := &loopHouse{clock: &setClock{now: time.Now()}, box: box, hook: openChannel(t), shared: c.mongodb != ""}
	now := l.clock.read
	if l.shared {
		now = time.Now
	}
	l.house = openHouseAt(t, c, now)
	l.hook.later = true
	if err := l.play.setUp(t.Context(), l.url); err != nil {
		t.Fatal(err)
	}
	at, wrong := webhook.ParseAddress(l.hook.URL, true)
	sealed, err := at.Seal(l.keys, []byte(rand.Text()[:models.NonceSize]))
	if wrong != "" || err != nil {
		t.Fatal(wrong, err)
	}
	l.does("priya", &models.SetWebhook{Title: "Other program", Host: at.Host, Sealed: sealed, Hears: models.NoticeKinds(), Private: true})
	if l.secret, err = webhook.Secret(l.keys, l.store.View().Webhook(1)); err != nil {
		t.Fatal(err)
	}
	eventually(t, 20*time.Second, "mail is on", func() bool { return l.store.View().MailOn() })
	return l
}

var trackingLink = regexp.MustCompile(`http://[^\s"<>]+/t/[A-Za-z0-9_-]+`)

// mailed waits for the next mail to Pat, which must say these words, and gives the link to the report that stands in it.
func (l *loopHouse) mailed(words ...string) string {
	l.t.Helper()
	l.letters++
	body := l.box.waitFor(l.t, pat, l.letters)[l.letters-1]
	plain := strings.NewReplacer("=\r\n", "", "=E2=80=99", "’", "=3D", "=").Replace(body)
	for _, one := range words {
		if !strings.Contains(strings.Join(strings.Fields(plain), " "), one) {
			l.t.Errorf("mail %d does not say %q:\n%s", l.letters, one, plain)
		}
	}
	link := trackingLink.FindString(plain)
	if !strings.HasPrefix(link, l.url) {
		l.t.Fatalf("mail %d has no link to the report:\n%s", l.letters, plain)
	}
	return strings.TrimPrefix(link, l.url)
}

// later lets time pass where it can be set, and what it brings about happen.
func (l *loopHouse) later(by time.Duration) {
	l.t.Helper()
	l.clock.set(l.clock.read().Add(by))
	if err := l.store.KeepTime(l.t.Context()); err != nil {
		l.t.Fatal(err)
	}
}

// hears waits until the receiver has got so many signed messages of a type.
func (l *loopHouse) hears(kind string, count int) {
	l.t.Helper()
	eventually(l.t, 20*time.Second, kind+" is told of", func() bool { return len(l.hook.heard(l.t, l.secret, kind)) >= count })
	if got := len(l.hook.heard(l.t, l.secret, kind)); got != count {
		l.t.Errorf("%s came %d times, want %d", kind, got, count)
	}
}

// theLoop goes all the way: reported, answered, resolved, not solved, opened again, resolved, solved, learned, and the action
// done. Whoever reported it follows by the links of the mails alone; another program hears each step.
func theLoop(t *testing.T, c config) {
	t.Helper()
	l := openLoopHouse(t, c)
	const words = "The price list is out of date again."
	sales := l.visitor().At(390, 844).Open(l.form("sales")).Fill("What happens?", words).Choose("I don’t know").Choose("1 to 4 hours")
	sales.Fill("How can we reach you?", pat).Press("Send report").See("Thank you. Your report is R-1.", "We also write to "+pat)
	sales = l.visitor().At(390, 844).Open(l.mailed("R-1", "this mail")).See(words)

	amara := l.member("amara").Open("/inbox").Fill("Your answer, to this reporter alone", "A new list comes on Friday.").Press("Answer").See("Answered.")
	sales.Open(l.mailed("A new list comes on Friday.")).See("A new list comes on Friday.")
	l.hears("report.answered", 1)

	// It is resolved. For the reporter it is not.
	l.later(time.Hour)
	amara.Open("/bottlenecks/1").Press("I take it").Choose("Resolved").Fill("With these words", "The new list is out.")
	amara.Choose("Roughly how much work was it?", "2 to 5 days").Press("Set status").See("It took 2 to 5 days of work.", "Nobody has answered yet.")
	l.later(time.Hour)
	sales.Open(l.mailed("The new list is out.", "Did this fix it for you?")).See("Did this fix it for you?").Fits()
	sales.Choose("Not yet").Fill("What is still missing?", "The discounts are last year’s.").Press("Send").See("You said: Not yet. You can change it.")
	l.later(time.Minute)
	l.hears("report.verdict", 1)
	l.hears("bottleneck.came_back", 1)

	// One press opens it again, and its reporter reads that.
	amara.Open("/inbox").See("1 bottleneck came back after it was resolved").Press("1 bottleneck came back after it was resolved").See("not solved for me", "The discounts are last year’s.")
	l.visitor().Open(l.boardLink()+"/bottlenecks/1").See("It came back", "Since then we heard 1 time that it still holds people up.").NotSee("discounts")
	amara.At(390, 844).Open("/bottlenecks/1").See("It came back").Fits().Axe()
	amara.Fill("What do you tell the reporters?", "We add the discounts.").Press("Reopen it").See("It is open again.", "In progress").NotSee("that it still holds people up")
	sales.Open(l.mailed("We add the discounts.")).See("We add the discounts.").NotSee("Did this fix it for you?")

	// Resolved again, it asks anew.
	l.later(48 * time.Hour)
	amara.Choose("Resolved").Press("Set status").See("Nobody has answered yet.")
	l.later(time.Hour)
	sales.Open(l.mailed("Did this fix it for you?")).See("Last time you said: Not yet. It was worked on again since, so we ask once more.")
	sales.Choose("Solved for me").Press("Send").See("You said: Solved for me.").Fits()
	l.later(21 * 24 * time.Hour)
	amara = l.member("amara").At(390, 844).Open("/bottlenecks/1").See("Of 1 reporter asked: solved for 1, partly for 0, not for 0.", "Now it wins back up to", "that is as much as the work in about").NotSee("that it still holds people up").Fits()
	if !l.shared {
		amara.See("Since then it has won back up to about 3 hours.")
	}

	// What was learned is published, and what was agreed on is done.
	amara.Press("Write what was learned").Fill("What held us up?", "The list had no place of its own.").Fill("What do we change?", "It has one place.")
	amara.Within("Action 1").Fill("What will be done?", "Take the old copies away").Choose("Who does it?", "Amara Okafor").Fill("By when?", l.clock.read().AddDate(0, 0, 7).Format(time.DateOnly))
	amara.Press("See who will read it").Press("Publish what we learned").See("Published.")
	sales.Open(l.mailed("The list had no place of its own.")).See("What we learned", "The list had no place of its own.")
	amara.Open("/learned").See("One open action").Press("It is done: Take the old copies away").See("Done. Thank you.", "100 %").NotSee("One open action")
	l.hears("learning.published", 1)
	l.hears("bottleneck.status", 3)
	l.hears("bottleneck.came_back", 1)
}

// outgrown turns something down, for a reason and for something in exchange; more reports come than it was decided about,
// and the day to look again; so it is taken up.
func outgrown(t *testing.T, c config) {
	t.Helper()
	l := openLoopHouse(t, c)
	l.checked(l.reports("sales", "Customers want invoices in their own layout.", func(c *models.FileReport) { c.Contact = pat }), "Invoices in a layout of one’s own")
	sales := l.visitor().At(390, 844).Open(l.mailed("R-1"))
	amara := l.member("amara").At(390, 844).Open("/bottlenecks/1").Choose("Won’t do").Fill("With these words", "One layout for all.")
	amara.Press("Set status").Titled("Error: ").See("Say what is gained in exchange").Fits()
	amara.Fill("What is gained in exchange?", "Invoice runs end on time.").Press("Set status").See("We won’t do this", "Invoice runs end on time.").Fits()
	sales.Open(l.mailed("One layout for all.")).See("We won’t do this. What is gained in exchange:", "Invoice runs end on time.", "We look at it again by").Fits()
	amara.Open("/wont-do").See("One layout for all.", "when it was decided on", "0 reports since").NotSee("Outgrown: ").Fits().Axe()

	// More are held up by it than it was decided about.
	l.later(24 * time.Hour)
	for _, from := range []string{"sales", "finance"} {
		l.visitor().Open(l.form(from) + "/also/1").Choose("1 to 4 hours").Press("Send “me too”").See("Thank you.")
	}
	l.visitor().At(390, 844).Open(l.boardLink()+"/wont-do").See("Outgrown: ", "One layout for all.", "Invoice runs end on time.", "2 reports since").NotSee("Take it up again", "Decide again").Fits().Axe()
	amara.Open("/wont-do").See("Outgrown: ").Fits()
	if !l.shared {
		l.later(190 * 24 * time.Hour)
		l.hears("wont_do.review", 1)
		amara = l.member("amara").At(390, 844).Open("/wont-do").See("The day to look again has come", "Outgrown: ").Fits()
	}

	// Decided again by mistake, that is taken back; then it is taken up.
	amara.Press("Decide again B-1").Fill("Why does it stay a no?", "It is still one layout.").Press("Decide again").See("Decided again.")
	sales.Reload().See("It is still one layout.")
	amara.See("It is still one layout.").Press("Undo").See("Undone.")
	sales.Reload().NotSee("It is still one layout.")
	amara.Open("/wont-do").See("One layout for all.", "Outgrown: ").NotSee("It is still one layout.")
	amara.Press("Take it up again B-1").See("It is open again.", "Nothing is turned down")
	l.visitor().Open(l.boardLink() + "/wont-do").See("Nothing is turned down")
	sales.Reload().NotSee("What is gained in exchange")
}
