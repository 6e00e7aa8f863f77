package handlers

import (
	"fmt"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// paretoDays is how far back the earlier of the two days is, if none is chosen: a quarter of a year.
const paretoDays = 91

// paretoLines is how many bottlenecks the table shows at first.
const paretoLines = 30

// paretoLine is a bottleneck at two moments.
type paretoLine struct {
	*models.Bottleneck
	before, after, sum models.Quarters
}

// paretos are what all bottlenecks cost at two moments, and each at both: those that cost something at the later one
// first, then those that cost something only before, the costliest first.
type paretos struct {
	before, after models.Pareto
	lines         []paretoLine
}

func (v *visit) paretoRange() (from, to, usual models.Date) {
	usual = v.today() - paretoDays
	from, to = v.dayRange(usual, v.today())
	return from, to, usual
}

func (v *visit) paretos(from, to models.Date) *paretos {
	return reckoned(v, fmt.Sprint("hours ", from, " ", to), func() *paretos {
		both := v.state.Paretos(v.state.EndOf(from, v.now), v.state.EndOf(to, v.now))
		p := &paretos{before: both[0], after: both[1]}
		was := map[models.BottleneckNumber]models.Quarters{}
		for _, line := range p.before.Lines {
			was[line.Number] = line.Hours
		}
		for _, line := range p.after.Lines {
			p.lines = append(p.lines, paretoLine{line.Bottleneck, was[line.Number], line.Hours, line.Sum})
			delete(was, line.Number)
		}
		for _, line := range p.before.Lines {
			if _, gone := was[line.Number]; gone {
				p.lines = append(p.lines, paretoLine{line.Bottleneck, line.Hours, 0, p.after.Total})
			}
		}
		return p
	})
}

func hoursPage(v *visit, props views.InsightProps) (views.InsightProps, func(views.Page) templ.Component) {
	from, to, usual := v.paretoRange()
	p := v.paretos(from, to)
	out := views.ParetoProps{InsightProps: props, Before: paretoDay(from, &p.before), After: paretoDay(to, &p.after)}
	out.Range, out.Query = v.chosenRange(from, to, usual, v.today())
	shown := v.shownLines(paretoLines)
	for i, line := range p.lines[:min(shown, len(p.lines))] {
		out.Rows = append(out.Rows, views.ParetoRow{Card: v.cardName(props.Reach, line.Bottleneck), Before: int(line.before), After: int(line.after),
			Share: p.after.Share(line.after), Sum: p.after.Share(line.sum), Ends: i+1 == p.after.Vital})
	}
	if len(p.lines) > shown {
		out.More = furtherLines(out.InsightProps, shown+paretoLines)
	}
	return out.InsightProps, func(page views.Page) templ.Component { return views.InsightHours(page, out) }
}

func paretoDay(day models.Date, p *models.Pareto) views.ParetoDay {
	out := views.ParetoDay{Day: day.Time(), Total: int(p.Total), Vital: p.Vital, Count: len(p.Lines)}
	for _, line := range p.Lines {
		out.Hours = append(out.Hours, int(line.Hours))
	}
	return out
}

func hoursTable(v *visit, props views.InsightProps) tableRows {
	from, to, _ := v.paretoRange()
	p := v.paretos(from, to)
	rows := tableRows{{v.words.T("insight.csv.reference"), v.words.T("insight.hours.bottleneck"),
		v.words.T("insight.csv.hours", "day", from.String()), v.words.T("insight.csv.hours", "day", to.String()),
		v.words.T("insight.csv.share"), v.words.T("insight.csv.sum")}}
	for _, line := range p.lines {
		rows = append(rows, []string{line.Number.String(), v.cardWords(props.Reach, line.Bottleneck), quartersCell(line.before),
			quartersCell(line.after), strconv.Itoa(p.after.Share(line.after)), strconv.Itoa(p.after.Share(line.sum))})
	}
	return rows
}

// cardWords is the name of a card as one text.
func (v *visit) cardWords(reach views.Reach, b *models.Bottleneck) string {
	return v.cardName(reach, b).Words(v.words)
}
