package views

import (
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// CameBackList is what came back, of all those with the newest evidence.
type CameBackList struct {
	All   int
	Shown []CameBack
}

// CameBack is what says that a resolved bottleneck came back. Evidence is for members; everybody else reads how much
// there is.
type CameBack struct {
	Card     CardName
	Count    int
	Evidence []Evidence // newest first
	More     int        // that are not listed
	Press    string     // where the form that reopens it is sent to; "" for those who may not
	Words    string     // typed into that form, when it came back
}

// Evidence is one report, or verdict, that says it came back. Kind is "filed", "again", "not" or "partly".
type Evidence struct {
	Report int
	Source string
	Kind   string
	At     time.Time
	Words  string // with a verdict
}

func (e Evidence) sentence(p Page) string {
	return p.T("came-back."+e.Kind, "report", reportRef(e.Report), "source", e.Source, "day", p.Words.DateTime(e.At))
}

// Helped is what reporters say of whether it helped: of how many asked, what each said, and in which words.
type Helped struct {
	Asked, Solved, Partly, Not int
	Said                       []Verdict // with words; newest first, for members alone
	More                       int       // that are not listed
}

// Verdict is what one reporter says, in their words.
type Verdict struct {
	Report         int
	Source         string
	Verdict, Words string
	At             time.Time
}

func (h Helped) sentence(p Page) string {
	if h.Solved+h.Partly+h.Not == 0 {
		return p.N("helped.none", h.Asked)
	}
	return p.N("helped.tally", h.Asked, "solved", h.Solved, "partly", h.Partly, "not", h.Not)
}

// GainProps is what a resolved bottleneck has won back, beside the work that it took. All in quarter hours.
type GainProps struct {
	Effort           string // form value, "" if nobody said
	Took, Weekly     int
	Days             int
	Gross, Back, Net int
	Now              int  // of Weekly, what is not lost again now
	Repaid           int  // weeks more until the work is won back, at Now; 0 if it is, or that is not known, or never
	Resolved         bool // false: it is open again, and wins nothing back
	Sets             bool // the reader may say what it took
}

// line is "It took 2 to 5 days of work. Since then it has won back up to about 140 hours. Now it wins back up to 3 hours a week."
func (g GainProps) line(w *words.Words) string {
	took := w.T("gain.took.unsaid")
	if g.Effort != "" {
		took = w.T("gain.took." + g.Effort)
	}
	if !g.Resolved {
		return w.T("gain.line.open", "took", took)
	}
	text := w.T("gain.line", "took", took)
	if g.Net > 0 {
		text += " " + w.T("gain.won", "won", w.Hours(roughly(g.Net)))
	}
	if g.Now > 0 {
		text += " " + w.T("gain.weekly", "weekly", w.HoursWeek(g.Now))
	}
	return text
}

// roughly leaves what an estimate in quarter hours can know: whole hours from ten on, two digits from a hundred on.
func roughly(quarters int) int {
	step := 1
	switch {
	case quarters >= 400:
		for step = 40; quarters >= step*100; {
			step *= 10
		}
	case quarters >= 40:
		step = 4
	}
	return (quarters + step/2) / step * step
}

// balance says what the two mean beside each other, so that too large a reaction shows as much as none. It is "" where nothing is to be said.
func (g GainProps) balance(p Page) string {
	switch {
	case !g.Resolved:
		return ""
	case g.Weekly == 0:
		return p.T("gain.nothing")
	case g.Now == 0:
		return p.T("gain.back")
	case g.Took == 0:
		return ""
	case g.Net >= g.Took:
		return p.T("gain.more")
	}
	return p.N("gain.repaid", g.Repaid, "hours", p.Words.HoursWeek(g.Now))
}

func effortSelect(p Page, ask Ask, value string) SelectProps {
	ask.Label, ask.Hint, ask.Optional, ask.Part = p.T("effort.label"), p.T("effort.hint"), true, true
	s := SelectProps{Ask: ask, Value: value}
	for _, one := range models.Efforts()[1:] {
		s.Options = append(s.Options, Option{Value: one, Label: p.T("effort." + one)})
	}
	return s
}

// PromiseTally counts what became of the promises to reporters.
type PromiseTally struct{ Kept, Broken, Moved, Pending int }

func (t PromiseTally) any() bool { return t.Kept+t.Broken+t.Moved+t.Pending > 0 }

// sentence is "3 of 4 promises were kept", and what is told apart from them.
func (t PromiseTally) sentence(p Page) string {
	text := p.T("promises.none")
	if settled := t.Kept + t.Broken; settled > 0 {
		text = p.N("promises.kept", settled, "kept", t.Kept)
	}
	if t.Moved > 0 {
		text += " " + p.N("promises.moved", t.Moved)
	}
	if t.Pending > 0 {
		text += " " + p.N("promises.pending", t.Pending)
	}
	return text
}
