package demo

import "strings"

// bottleneck is the script of one card: who speaks about it in which words,
// how often, and what members do about it. Days count back from the year's end.
type bottleneck struct {
	key, title string
	owner      string
	waits      []Waiting // one is drawn per report; repeat one to weigh it
	need       string    // needs of suppliers who report it, separated by spaces
	costs      costs
	waves      []wave
	words      []wording
	answers    []string // to one reporter, in the words of this very problem
	story      []moment
	dueIn      int  // working days after the end at which its newest report is too late
	solved     int  // of 100 verdicts, how many say solved
	unread     bool // nobody has looked at it yet: no title, no answer to anyone
}

// costs are the answers about time and people, each weighed by repetition.
type costs struct{ time, people string }

var (
	little  = costs{"none none under1 under1 1to4", "me me 2to5 -"}
	some    = costs{"under1 1to4 1to4 1to4 day", "me 2to5 2to5 2to5 -"}
	heavy   = costs{"1to4 day day 2to4days", "2to5 2to5 6to20 6to20 -"}
	severe  = costs{"1to4 day 2to4days 2to4days 5days", "2to5 6to20 6to20 over20 -"}
	waiting = costs{"none none none under1 1to4", "2to5 6to20 6to20 -"}
)

// wording is one way to say it. by names the departments and suppliers that
// would say it so; "/de" behind them marks a text that is not English.
type wording struct{ by, text string }

// sources lists the keys of those who would say it so.
func (w wording) sources() []string {
	by, _, _ := strings.Cut(w.by, "/")
	return strings.Fields(by)
}

// english tells whether English sentences may follow the text.
func (w wording) english() bool { return !strings.Contains(w.by, "/") }

// shape is how the reports of a wave spread over its days.
type shape int

const (
	steady shape = iota
	growing
	fading
	burst
	monthly
)

// wave is a number of reports between two days before the end, from the earlier.
type wave struct {
	shape             shape
	reports, from, to int
}

// moment is one thing that a member does with the card on a day before the end.
type moment struct {
	day    int
	act    string // a status, or one of the acts below
	words  string
	who    string // who helps, or the card merged into; else drawn from owner
	gained string // in exchange for what won't be done
	until  int    // the promised day before the end (negative: after it)
}

const (
	actTell    = "tell"
	actNote    = "note"
	actPromise = "promise"
	actNeed    = "need"
	actHelp    = "help"
	actMerge   = "merge"
)

func heard(day int, words string) moment    { return moment{day: day, act: "heard", words: words} }
func started(day int, words string) moment  { return moment{day: day, act: "in progress", words: words} }
func resolved(day int, words string) moment { return moment{day: day, act: "resolved", words: words} }
func learned(day int, words string) moment  { return moment{day: day, act: "learned", words: words} }
func wontDo(day int, words, gained string) moment {
	return moment{day: day, act: "won't do", words: words, gained: gained}
}
func told(day int, words string) moment  { return moment{day: day, act: actTell, words: words} }
func noted(day int, words string) moment { return moment{day: day, act: actNote, words: words} }
func needs(day int, words string) moment { return moment{day: day, act: actNeed, words: words} }
func helps(day int, who string) moment   { return moment{day: day, act: actHelp, who: who} }
func merged(day int, into string) moment { return moment{day: day, act: actMerge, who: into} }
func promised(day, until int, words string) moment {
	return moment{day: day, act: actPromise, until: until, words: words}
}

// onDepartment, onSupplier and onTool say what is waited for.
func onDepartment(key string) Waiting { return Waiting{"department", key} }
func onSupplier(key string) Waiting   { return Waiting{"supplier", key} }
func onTool(name string) Waiting      { return Waiting{"tool", name} }

var (
	onNobody  = Waiting{For: "nobody"}
	onUnknown = Waiting{For: "unknown"}
)

// setsStatus tells whether the moment moves the card.
func (m moment) setsStatus() bool {
	switch m.act {
	case actTell, actNote, actPromise, actNeed, actHelp, actMerge:
		return false
	}
	return true
}

// mergedInto is the key of the card that the script joins this one to, or "".
func (b bottleneck) mergedInto() string {
	for _, m := range b.story {
		if m.act == actMerge {
			return m.who
		}
	}
	return ""
}

// bottlenecks is the whole script.
func bottlenecks() []bottleneck {
	var all []bottleneck
	for _, theme := range [][]bottleneck{
		dealBottlenecks, contractBottlenecks, moneyBottlenecks, customerBottlenecks, releaseBottlenecks,
		hiringBottlenecks, shippingBottlenecks, partnerBottlenecks, toolBottlenecks, openBottlenecks, recentBottlenecks,
	} {
		all = append(all, theme...)
	}
	return all
}
