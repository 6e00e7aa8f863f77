package views

import (
	"net/url"
	"strconv"
	"time"
)

// RoundResultsProps is what came of a round. All counts are rounded down to fives, and what is listed stands in parts of
// at least five: whoever fills it in keeps to models.RoundTally.
type RoundResultsProps struct {
	Number        int
	Title         string
	From, To      time.Time
	Stage         string              // "coming", "running", "over" or "cancelled"
	Participation *ParticipationProps // nil where the round is cancelled
	Kinds         []string            // of whom it asked: "department", "supplier"
	Kind          string              // whose answers are shown
	Group         string              // one department or supplier, as "d3" or "s5", or "" for all
	Groups        []Option
	Question      int // that stands alone, 0 for all
	Find          string
	Part          int             // of the free answers that are listed, from 1
	Earlier       int             // beside how many earlier rounds
	EarlierMost   int             // how many there are to stand beside
	Columns       []ResultsColumn // the round itself first
	Questions     []QuestionResult
	Late          int // answers that came after the end and do not count, rounded down
	Works         bool
	Heard         *HeardTold // what was heard and is done; nil if that is not published
}

// ResultsColumn is a round whose results stand in a column.
type ResultsColumn struct {
	Number int
	Title  string
	To     time.Time
}

// QuestionResult is what was answered to one question, in a column for each round. A count of -1 is a round that did not
// ask the same.
type QuestionResult struct {
	Number   int
	Label    string
	Answered []int
	Rows     []ResultRow
	Middle   []string  // of numbers: in which span the middle one lies, "" if too few were given
	Words    *WordList // of free answers
	Cards    []ResultCard
	Reports  bool // its answers became reports: Cards says which bottlenecks
	By       []ResultGroup
}

// ResultRow is one answer and how many gave it.
type ResultRow struct {
	Label  string
	Counts []int
}

// ResultGroup is what one department or supplier answered: a count for each row of the question.
type ResultGroup struct {
	Name     string
	Answered int
	Counts   []int
}

// WordList is free answers of a part of them.
type WordList struct {
	List        []string
	Count       int      // of all that are found
	From        []string // of whom they are, where that is not everybody
	Part, Parts int
}

// ResultCard is a bottleneck that answers became.
type ResultCard struct {
	Card  CardName
	Hours int // quarters a week
	Count int // answers that stand there, rounded down
}

// address is the page with something else chosen; "" takes a choice out.
func (r RoundResultsProps) address(pairs ...string) string {
	q := url.Values{}
	set := func(name, value string) {
		if q.Del(name); value != "" {
			q.Set(name, value)
		}
	}
	if len(r.Kinds) > 1 {
		set("of", r.Kind)
	}
	set("group", r.Group)
	set("earlier", strconv.Itoa(r.Earlier))
	if r.Question > 0 {
		set("question", strconv.Itoa(r.Question))
	}
	set("q", r.Find)
	for i := 0; i+1 < len(pairs); i += 2 {
		set(pairs[i], pairs[i+1])
	}
	if len(q) == 0 {
		return r.path()
	}
	return r.path() + "?" + q.Encode()
}

func (r RoundResultsProps) round() string { return "/rounds/" + strconv.Itoa(r.Number) }
func (r RoundResultsProps) path() string  { return r.round() + "/results" }

// file is the table of the same.
func (r RoundResultsProps) file() string {
	q := url.Values{}
	if len(r.Kinds) > 1 {
		q.Set("of", r.Kind)
	}
	if r.Group != "" {
		q.Set("group", r.Group)
	}
	q.Set("earlier", strconv.Itoa(r.Earlier))
	return r.path() + ".csv?" + q.Encode()
}

func (r RoundResultsProps) alone(q QuestionResult) string {
	return r.address("question", strconv.Itoa(q.Number), "q", "")
}

// chosen lists what a form that changes one choice carries along.
func (r RoundResultsProps) earlierOptions(p Page) (list []Option) {
	for n := 0; n <= r.EarlierMost; n++ {
		label := p.N("results.earlier.n", n)
		if n == 0 {
			label = p.T("results.earlier.none")
		}
		list = append(list, Option{Value: strconv.Itoa(n), Label: label})
	}
	return list
}

func (q QuestionResult) id() string { return "question-" + strconv.Itoa(q.Number) }

// most is the length of the longest bar.
func (q QuestionResult) most() int {
	most := 1
	for _, row := range q.Rows {
		for _, count := range row.Counts {
			most = max(most, count)
		}
	}
	return most
}

// tone is that of the bars of a column: earlier rounds stand back.
func tone(column int) string {
	if column > 0 {
		return "soft"
	}
	return ""
}

// says writes the count of a cell.
func says(p Page, count int) string {
	if count < 0 {
		return p.T("results.not-asked")
	}
	return p.atLeast(count)
}

func (q QuestionResult) middles() bool {
	for _, one := range q.Middle {
		if one != "" {
			return true
		}
	}
	return false
}

func (q QuestionResult) answered(p Page) string {
	if q.Answered[0] == 0 {
		return p.T("results.answered.few")
	}
	return p.T("results.answered", "n", q.Answered[0])
}
