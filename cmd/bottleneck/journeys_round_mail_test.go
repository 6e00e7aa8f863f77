package main

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func TestOnlyTheSilentAreRemindedOfARound(t *testing.T) {
	t.Parallel()
	reminded(t, config{data: t.TempDir()})
}

func TestOnlyTheSilentAreRemindedOfARoundOnMongoDB(t *testing.T) {
	t.Parallel()
	reminded(t, onMongoDB(t))
}

// Three people who are invited: one answers, one says that they want no such mail, one stays silent.
const answers, declines, silent = "ans@example.org", "dec@example.org", "sil@example.org"

var (
	invitedLink = regexp.MustCompile(`http://[^\s"<>]+/q/[A-Za-z0-9_-]+`)
	stopLink    = regexp.MustCompile(`http://[^\s"<>]+/u/[A-Za-z0-9_-]+`)
)

// letter waits for the nth mail to somebody, in which such a link must stand, and gives that link.
func (l *loopHouse) letter(to string, nth int, link *regexp.Regexp, words ...string) string {
	l.t.Helper()
	body := l.box.waitFor(l.t, to, nth)[nth-1]
	plain := strings.NewReplacer("=\r\n", "", "=E2=80=99", "’", "=3D", "=").Replace(body)
	for _, one := range words {
		if !strings.Contains(strings.Join(strings.Fields(plain), " "), one) {
			l.t.Errorf("mail %d to %s does not say %q:\n%s", nth, to, one, plain)
		}
	}
	found := link.FindString(plain)
	if found == "" {
		l.t.Fatalf("mail %d to %s has no such link:\n%s", nth, to, plain)
	}
	if i := strings.Index(found[len("http://"):], "/"); i > 0 {
		found = found[len("http://")+i:]
	}
	return found
}

// reminded invites three to a round by a table. Only who has not answered by their own link hears of it again, and no page
// says who that was.
func reminded(t *testing.T, c config) {
	t.Helper()
	l := openLoopHouse(t, c)
	today := l.store.View().Settings.Calendar.Today(models.MomentOf(time.Now()))
	opens := func(title string) {
		l.does("amara", &models.OpenRound{RoundSays: models.RoundSays{Title: title, From: today, To: today + 6, Questions: models.BuiltQuestions(),
			Asked: []models.Party{l.play.parties["sales"], l.play.parties["legal"]}}})
	}
	opens("Autumn round")
	table := "name,e-mail,department\nAnna Swers," + answers + ",Sales\nDee Clines," + declines + ",Sales\nSi Lent," + silent + ",Legal\n"
	amara := l.member("amara").At(390, 844).Open("/rounds/1/invitations").Fits().Axe()
	amara.Fill("Or paste the rows here", table+"No Where,nowhere@example.org,Kitchen").Press("Show what will happen").See("3 people can be invited", "Name a department or supplier that this round asks.").Fits().Axe()
	amara.Press("Invite them").See("3 people are invited", "Have answered: fewer than 5. Have not: fewer than 5.").NotSee("Anna", "example.org").Fits().Axe()

	// Each answers by a link of their own; one does, on two devices.
	answer := l.letter(answers, 1, invitedLink, "Autumn round", "Your answers are confidential")
	l.letter(silent, 1, invitedLink)
	stop := l.letter(declines, 1, stopLink)
	l.visitor().At(390, 844).Open(answer).See("You are answering for Sales.").Fill("What should we stop doing?", "Reminding everybody.").Press("Save for later")
	b := l.visitor().At(390, 844).Open(answer).Holds("What should we stop doing?", "Reminding everybody.").Press("Send answers").See("Thank you", "on any device").NotSee("Anna", "Somebody else").Fits().Axe()
	b.Press("Change your answers").See("You have sent these answers.")

	l.visitor().At(390, 844).Open(stop).See("every round of questions").Fits().Choose("Not at all").Press("Save").See("Saved")

	// The silent one gets a mail, the one who answered does not, nor the one who wants none.
	amara.Reload().See("Have answered: fewer than 5").NotSee("Anna", "Dee", "Si Lent")
	amara.Press("Remind those who have not answered").See("Those who have not answered get a mail.", "1 more reminder is possible.").Fits()
	l.letter(silent, 2, invitedLink, "Your answer is still missing.")
	eventually(t, 20*time.Second, "nothing waits to be sent", func() bool { return l.store.View().WaitingCount() == 0 })
	l.box.waitFor(t, answers, 1)
	l.box.waitFor(t, declines, 1)
	amara.Press("Remind those who have not answered").See("They were reminded less than a day ago.").NotSee("Anna", "Si Lent")

	priya := l.member("priya").Open("/admin/history").See("Reminded those who had not answered").NotSee("Reminding everybody", "Anna", "Si Lent")
	priya.Open("/admin/deliveries").NotSee(silent, answers, "Si Lent", "Anna")
	amara.Open("/rounds/1").See("Who has answered").NotSee("Anna", "Si Lent")

	// Who wants no mail about rounds is not invited to the next either.
	opens("Winter round")
	amara.Open("/rounds/2/invitations").Fill("Or paste the rows here", table).Press("Show what will happen").See("2 people can be invited", "Asked not to be written to about rounds")
}
