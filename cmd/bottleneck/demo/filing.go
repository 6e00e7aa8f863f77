package demo

import (
	"fmt"
	"strings"
	"time"
)

// file adds one filled-in form in words that nobody used yet.
func (y *year) file(c *card, at time.Time) {
	w, text := y.newWords(c, at)
	f := &filing{at: at, card: c, source: y.speaker(w)}
	f.voice = y.voice(f.source)
	f.form = &FileReport{Kind: "blocker", Words: text, Estimate: y.estimate(c.costs)}
	if f.source.Supplier != "" {
		f.form.Need = pick(y.rng, strings.Fields(orElse(c.need, "answer fix other")))
		f.form.Estimate.People = ""
	} else {
		f.form.WaitingFor = y.waitsFor(c, f.source)
	}
	y.addOptional(f)
	c.reports = append(c.reports, f)
}

// newWords draws a wording that was not said before, as far as it can.
func (y *year) newWords(c *card, at time.Time) (w wording, text string) {
	for range 40 {
		w = pick(y.rng, c.words)
		if text = say(y.rng, w, at); !y.said[text] {
			break
		}
	}
	y.said[text] = true
	return w, text
}

func (y *year) speaker(w wording) Source {
	key := pick(y.rng, w.sources())
	for _, s := range Suppliers() {
		if s.Key == key {
			return Source{Supplier: key}
		}
	}
	return Source{Department: key}
}

// voice is one person of a source; the first ones speak more often.
func (y *year) voice(s Source) string {
	people := 1
	for _, d := range Departments() {
		if d.Key == s.Department {
			people = d.voices
		}
	}
	for _, d := range Suppliers() {
		if d.Key == s.Supplier {
			people = d.voices
		}
	}
	u := y.rng.Float64()
	return fmt.Sprintf("%s%s-%d", s.Department, s.Supplier, 1+int(u*(0.4+0.6*u)*float64(people)))
}

func (y *year) estimate(c costs) Estimate {
	people := pick(y.rng, strings.Fields(c.people))
	return Estimate{pick(y.rng, strings.Fields(c.time)), strings.TrimPrefix(people, "-")}
}

// waitsFor draws what is waited for; no department waits for itself.
func (y *year) waitsFor(c *card, s Source) Waiting {
	if y.rng.IntN(100) < 8 {
		return onUnknown
	}
	w := pick(y.rng, c.waits)
	if w.For == "department" && w.On == s.Department {
		return onNobody
	}
	return w
}

// addOptional fills the questions that not everybody answers.
func (y *year) addOptional(f *filing) {
	form := f.form
	if y.rng.IntN(100) < 5 {
		if d := workingDays(f.at, 3+y.rng.IntN(12)); d.Before(y.end) {
			form.TooLate = dateOf(d)
		}
	}
	form.OwnAnswer = y.ownAnswer(f)
	if y.rng.IntN(100) < 36 {
		form.Contact = contact(f.voice, f.source)
		form.ComeBy = f.source.Supplier == "" && y.rng.IntN(100) < 30
	}
}

// ownAnswer answers the department's own question; money is in whole units.
func (y *year) ownAnswer(f *filing) string {
	if y.rng.IntN(100) >= 22 {
		return ""
	}
	switch f.source.Department {
	case "sales":
		return fmt.Sprint(1000 * (4 + y.rng.IntN(30)*(1+y.rng.IntN(4))))
	case "finance":
		return fmt.Sprint(100 * (6 + y.rng.IntN(240)))
	case "marketing":
		return pick(y.rng, []string{"Newsletter", "Water technology fair", "Dairy campaign", "Customer day", "Website relaunch"})
	case "field-service":
		return pick(y.rng, []string{"North coast", "Lower Rhine", "Porto region", "Alpine sites", "Benelux", "Baltic sites"})
	}
	return ""
}

func contact(voice string, s Source) string {
	sum := 0
	for _, r := range voice {
		sum = (sum*31 + int(r)) % 99991
	}
	if s.Supplier != "" {
		return []string{"dispatch", "office", "account.tarnholt", "helpdesk"}[sum%4] + "@" + s.Supplier + ".example.org"
	}
	return callers[sum%len(callers)] + "@tarnholt.example.org"
}

// echo adds the me-toos and the presses on "It happened again".
func (y *year) echo(c *card) {
	forms := c.reports[:len(c.reports):len(c.reports)]
	if len(forms) < 8 || c.unread || c.mergedInto() != "" {
		return
	}
	from := workingDays(forms[0].at, 4)
	for range len(forms) / 9 {
		near := pick(y.rng, forms)
		if at := near.at.Add(y.minutes(400)); near.source.Department != "" && at.After(from) && at.Before(y.end) {
			again := &filing{at: at, card: c, source: near.source, voice: y.voice(near.source)}
			again.time = y.estimate(c.costs).OwnTime
			c.reports = append(c.reports, again)
		}
	}
	for range len(forms) / 11 {
		first := pick(y.rng, forms)
		at := workingDays(first.at, 3+y.rng.IntN(15)).Add(y.minutes(60))
		if at.Before(y.end) && at.Before(forms[len(forms)-1].at.AddDate(0, 0, 1)) {
			c.reports = append(c.reports, &filing{at: at, card: c, source: first.source, voice: first.voice, of: first})
		}
	}
}

// setDeadline gives the newest report of a card the day at which it is too late.
func (y *year) setDeadline(c *card) {
	for i := len(c.reports) - 1; i >= 0 && c.dueIn > 0; i-- {
		if form := c.reports[i].form; form != nil {
			form.TooLate = dateOf(workingDays(y.end, c.dueIn))
			return
		}
	}
}

func (y *year) minutes(most int) time.Duration {
	return time.Duration(1+y.rng.IntN(most)) * time.Minute
}

// dateOf is the day of t without its time, in t's zone.
func dateOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
