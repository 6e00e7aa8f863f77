package demo

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"time"
)

// Year is what happened at the organisation in the 365 days before end: its
// reports and, between them, what members did about them, in the order of time.
// All steps lie before end. The same random source and end give the same year.
// The hours of the steps are those of end's time zone.
func Year(rng *rand.Rand, end time.Time) []Step {
	y := &year{rng: rng, end: end, said: map[string]bool{}}
	for _, b := range bottlenecks() {
		y.live(b)
	}
	y.fileFeedback()
	y.leaveUnanswered()
	for _, c := range y.cards {
		y.answerCard(c)
	}
	return y.inOrder()
}

// year is a year in the making.
type year struct {
	rng   *rand.Rand
	end   time.Time
	cards []*card
	said  map[string]bool // texts already used
}

// card is one bottleneck with everything that was filed about it.
type card struct {
	bottleneck
	steps   []Step // its members' steps as scripted, in the order of time
	reports []*filing
	used    map[string]int
	gone    time.Time // when it was merged into another; zero if it never was
}

// filing is one report of any kind, before it has its number.
type filing struct {
	at      time.Time
	source  Source
	voice   string
	form    *FileReport // nil for a me-too or an again
	of      *filing     // the earlier report, for an again
	time    string
	left    bool // stays unanswered
	number  int
	card    *card
	answers []Step // to this report alone; they need its number
}

// live plays one bottleneck: its members' steps, then what is filed about it.
func (y *year) live(b bottleneck) {
	c := &card{bottleneck: b, used: map[string]int{}}
	y.cards = append(y.cards, c)
	days := y.filingDays(b)
	first := workingMoment(y.rng, y.end, days[0])
	c.steps = y.play(c, first)
	if into := b.mergedInto(); into != "" {
		c.gone = c.steps[len(c.steps)-1].When()
	}
	for i, day := range days {
		at := first
		if i > 0 {
			at = y.after(first, workingMoment(y.rng, y.end, day))
		}
		if !c.gone.IsZero() && !at.Before(c.gone) {
			continue
		}
		y.file(c, at)
	}
	y.echo(c)
	slices.SortStableFunc(c.reports, func(a, b *filing) int { return a.at.Compare(b.at) })
	y.setDeadline(c)
	y.judge(c)
}

// after keeps a moment behind the first report of its card, and before the end.
func (y *year) after(first, at time.Time) time.Time {
	if at.After(first) {
		return at
	}
	later := first.Add(time.Duration(1+y.rng.IntN(90)) * time.Minute)
	if later.Before(y.end) {
		return later
	}
	return first.Add(y.end.Sub(first) / 2).Truncate(time.Second)
}

func (y *year) filingDays(b bottleneck) []int {
	var days []int
	for _, w := range b.waves {
		days = append(days, w.spread(y.rng)...)
	}
	slices.SortFunc(days, func(a, b int) int { return cmp.Compare(b, a) })
	return days
}

// inOrder numbers the reports in the order of filing and puts all steps in time.
func (y *year) inOrder() []Step {
	var filings []*filing
	for _, c := range y.cards {
		filings = append(filings, c.reports...)
	}
	slices.SortStableFunc(filings, func(a, b *filing) int { return a.at.Compare(b.at) })
	opened := map[string]bool{}
	steps := make([]Step, 0, 3*len(filings))
	for i, f := range filings {
		f.number = i + 1
		steps = append(steps, f.step(!opened[f.card.key]))
		opened[f.card.key] = true
	}
	for _, f := range filings {
		for _, s := range f.answers {
			steps = append(steps, f.numbered(s))
		}
	}
	for _, c := range y.cards {
		steps = append(steps, c.steps...)
	}
	slices.SortStableFunc(steps, func(a, b Step) int { return a.When().Compare(b.When()) })
	return steps
}

// step is the filing as the caller sees it.
func (f *filing) step(opens bool) Step {
	device := f.voice + "/browser"
	switch {
	case f.of != nil:
		return Again{At{f.at}, f.number, f.of.number, f.voice, device, f.card.key}
	case f.form == nil:
		return MeToo{At{f.at}, f.number, f.source, f.voice, device, f.time, f.card.key}
	}
	form := *f.form
	form.At, form.Report, form.Source, form.Voice, form.Device = At{f.at}, f.number, f.source, f.voice, device
	form.Bottleneck, form.Opens = f.card.key, opens
	return form
}

// numbered gives an answer or verdict the number of its report.
func (f *filing) numbered(s Step) Step {
	switch s := s.(type) {
	case Answer:
		s.Report = f.number
		return s
	case Verdict:
		s.Report = f.number
		return s
	}
	return s
}
