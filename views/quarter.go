package views

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"time"

	"bottleneck/static"

	"github.com/a-h/templ"
)

// QuarterProps is a quarter of a year on one page, for the organisation, a department or a supplier, to print and to keep.
// Hours are in quarters, times in the organisation's zone.
type QuarterProps struct {
	Reach       Reach
	Year        int
	Number      int
	Whose       string // the organisation, or the party
	Kind        string // "organisation", "department" or "supplier"
	First, Last time.Time
	Made        time.Time
	Running     bool // it is not over
	Before      string
	After       string // "" where nothing can be shown yet
	File        string // the address of the page as a file
	Address     string // of the page without a choice
	Of          string // that was chosen: "d3", "s4" or ""
	Departments []Option
	Suppliers   []Option // for members alone

	Filed      string // as people read it; "" if nothing was filed at all
	InTime     int    // percent; -1 if that is not said
	Half       string // within which half were answered, or ""
	Objective  int
	AnswerDays int
	Budget     string // its state, "" where the numbers of a group are too small to say it
	Late       int    // of the organisation
	Allowed    int    // likewise
	Opened     int
	CameBack   int

	Biggest     *QuarterLine
	Share       int // of all hours lost, that the biggest is
	Hours       int
	HoursBefore int
	Vital       int
	Lines       []QuarterLine // of the Pareto, the costliest first
	Costs       []int         // of all its bottlenecks, for the chart
	Rest        int           // lines that are not shown

	Promises PromiseTally
	Resolved QuarterList
	Learned  QuarterList
	WontDo   QuarterList
	Heard    QuarterList // in rounds that ended in it; Ref is empty
}

// QuarterList is the first lines of a list, and how many more there are.
type QuarterList struct {
	Lines []QuarterLine
	Rest  int
}

// QuarterLine is one bottleneck.
type QuarterLine struct {
	Ref    string
	Text   string
	Href   string // "" in a file
	Hours  int    // at the end of the quarter, or won back
	Before int    // at its beginning
	Words  string
	Do     string // of a round: what is done because of what was heard
}

// QuarterAddress is the page of a quarter, "2026-Q3", or of the last one.
func (r Reach) QuarterAddress(quarter string) string {
	if quarter == "" {
		return r.Prefix + "/insights/quarter"
	}
	return r.Prefix + "/insights/quarter/" + quarter
}

func (q QuarterProps) name(p Page) string {
	return p.T("quarter.name", "n", q.Number, "year", strconv.Itoa(q.Year))
}

// Title is what the page and the file are called.
func (q QuarterProps) Title(p Page) string {
	return p.T("quarter.of", "name", q.Whose, "quarter", q.name(p))
}

func (q QuarterProps) group() bool { return q.Kind != "organisation" }

// biggestKey words the share: of all hours lost, or of those of the bottlenecks on the page.
func (q QuarterProps) biggestKey() string {
	if q.group() {
		return "quarter.biggest.of"
	}
	return "quarter.biggest.is"
}

func (q QuarterProps) days(p Page) string {
	return p.T("quarter.days", "first", p.Words.DateYear(q.First), "last", p.Words.DateYear(q.Last))
}

// chart draws what each bottleneck cost, the costliest first, those of the vital few in another tone.
func (q QuarterProps) chart(p Page) Chart {
	costs, vital := q.Costs[:min(len(q.Costs), quarterBars)], make([]int, 0, q.Vital)
	rest := make([]int, len(costs))
	for i, cost := range costs {
		if i < q.Vital {
			vital = append(vital, cost)
		} else {
			rest[i] = cost
		}
	}
	c := NewChart(p.N("quarter.pareto.chart", len(q.Costs), "hours", p.Words.HoursWeek(q.Hours)), len(costs), costs[0])
	c.Top = p.Words.HoursWeek(costs[0])
	c.AddBars("hot", vital, nil)
	c.AddBars("soft", rest, nil)
	return c
}

// quarterBars is how many bottlenecks the chart draws: more could not be told apart on paper.
const quarterBars = 40

func (q QuarterProps) pareto(p Page) string {
	return p.N("quarter.pareto.vital", q.Vital, "count", len(q.Costs), "share", p.Words.Percent(80))
}

func (l QuarterList) count() int { return len(l.Lines) + l.Rest }

// styleWithin writes a style sheet of ours into a page that is to be opened without the server.
func styleWithin(name string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		file, ok := static.Named(name)
		if !ok {
			return fmt.Errorf("there is no style %s", name)
		}
		_, err := fmt.Fprintf(w, "<style>%s</style>", file.Body)
		return err
	})
}
