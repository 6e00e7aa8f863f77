package digest

import (
	"strings"

	"bottleneck/models"
	"bottleneck/views/words"
)

// Teller words weeks for one reader.
type Teller struct {
	State *models.State
	Words *words.Words
	Now   models.Moment
	Card  func(*models.Bottleneck) string // how the reader knows a bottleneck: by its reference and the title that they may read
}

// most bounds how many of each kind are named.
const most = 5

// Counts says in one line how much happened in a week.
func (t Teller) Counts(w *models.Week) string {
	list := []string{t.Words.N("week.reports", w.Answers.Filed)}
	for _, one := range []struct {
		key   string
		count int
	}{{"mail.changed.opened", len(w.Opened)}, {"week.resolved", len(w.Resolved)}, {"quarter.came-back", len(w.CameBack)}} {
		if one.count > 0 {
			list = append(list, t.Words.N(one.key, one.count))
		}
	}
	return strings.Join(list, " · ")
}

// Changed says what happened in a week, a line each.
func (t Teller) Changed(w *models.Week) (lines []string) {
	if n := len(w.Opened); n > 0 {
		lines = append(lines, t.Words.N("mail.changed.opened", n))
	}
	return append(lines, t.Named(w)...)
}

// Named names what was resolved, learned, turned down and promised in a week, and what came back, a line each.
func (t Teller) Named(w *models.Week) (lines []string) {
	for _, one := range []struct {
		key  string
		list []*models.Bottleneck
	}{{"mail.changed.resolved", w.Resolved}, {"mail.changed.learned", w.Learned}, {"mail.changed.wont-do", w.WontDo}, {"mail.changed.back", w.CameBack}} {
		for _, b := range first(one.list) {
			lines = append(lines, t.Words.T(one.key, "card", t.Card(b)))
		}
		lines = t.more(lines, one.list)
	}
	for _, b := range first(w.Promised) {
		lines = append(lines, t.Words.T("mail.changed.promised", "card", t.Card(b), "day", t.day(b.Promise)))
	}
	return t.more(lines, w.Promised)
}

// Opened names the newest of the bottlenecks that are new in a week, a line each.
func (t Teller) Opened(w *models.Week) (lines []string) {
	list := w.Opened
	for i := len(list) - 1; i >= max(0, len(list)-most); i-- {
		lines = append(lines, t.Words.T("week.opened", "card", t.Card(list[i])))
	}
	return t.more(lines, list)
}

// Standing says how things stand now: the biggest bottleneck, and the rounds that are being answered.
func (t Teller) Standing() (lines []string) {
	if biggest := t.State.Board(models.Filter{First: 1}, t.Now).Biggest; biggest.Bottleneck != nil {
		lines = append(lines, t.Words.T("week.biggest", "card", t.Card(biggest.Bottleneck), "hours", t.Words.HoursWeek(int(biggest.Hours))))
	}
	for _, r := range first(t.State.PublicRounds()) {
		lines = append(lines, t.Words.T("week.round", "title", r.Title, "day", t.day(r.To)))
	}
	return lines
}

// Waits says what waits for a member, a line each.
func (t Teller) Waits(m *models.Member) (lines []string) {
	w := t.State.WaitingFor(m, t.Now)
	say := func(text string) { lines = append(lines, text) }
	if w.Inbox > 0 {
		say(t.Words.N("mail.waits.inbox", w.Inbox, "late", w.Late))
	}
	for _, one := range w.Departments {
		say(t.Words.N("mail.waits.department", one.Bottlenecks, "department", one.Name, "unanswered", one.Unanswered))
	}
	for _, b := range first(w.Promised) {
		say(t.Words.T("mail.waits.promise", "card", t.Card(b), "day", t.day(b.Promise)))
	}
	for _, a := range first(w.Actions) {
		say(t.Words.T("mail.waits.action", "what", a.What, "day", t.day(a.Due)))
	}
	for _, b := range first(w.ToLearn) {
		say(t.Words.T("mail.waits.learn", "card", t.Card(b)))
	}
	for _, card := range first(w.DueSoon) {
		say(t.Words.T("mail.waits.due", "card", t.Card(card.Bottleneck), "day", t.day(card.DueDate(t.State.Settings.Calendar.Today(t.Now)))))
	}
	return lines
}

func (t Teller) day(d models.Date) string { return t.Words.Date(d.Time()) }

// more says of how many of a list nothing is said.
func (t Teller) more(lines []string, list []*models.Bottleneck) []string {
	if len(list) > most {
		lines = append(lines, t.Words.N("quarter.more", len(list)-most))
	}
	return lines
}

func first[T any](list []T) []T { return list[:min(len(list), most)] }
