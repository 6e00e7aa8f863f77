package handlers

import (
	"fmt"
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// promisedDays is how far back the page looks if nothing is chosen: half a year.
const promisedDays = 182

// promisedLines is how many promises are listed at first.
const promisedLines = 50

func (v *visit) promisedRange() (from, to, usual models.Date) {
	usual = v.today() - promisedDays
	from, to = v.dayRange(usual, v.today())
	return max(from, to-10*366), to, usual
}

func (v *visit) promised(from, to models.Date) *models.PromisedSpan {
	return reckoned(v, fmt.Sprint("promised ", from, " ", to), func() *models.PromisedSpan {
		span := v.state.PromisedBetween(from, to, v.now)
		return &span
	})
}

func promisedPage(v *visit, props views.InsightProps) (views.InsightProps, func(views.Page) templ.Component) {
	from, to, usual := v.promisedRange()
	span := v.promised(from, to)
	out := views.PromisedProps{InsightProps: props, Total: promisedMonth(span.Total)}
	out.Range, out.Query = v.chosenRange(from, to, usual, v.today())
	if only := v.Query("only"); slices.Contains(models.PromiseFates(), only) {
		out.Only = only
		out.Query.Set("only", only)
	}
	for _, month := range span.Months {
		out.Months = append(out.Months, promisedMonth(month))
	}
	shown := v.shownLines(promisedLines)
	for _, line := range span.Promises {
		if out.Only != "" && line.Fate.String() != out.Only {
			continue
		}
		if len(out.Promises) == shown {
			out.More = furtherLines(out.InsightProps, shown+promisedLines)
			break
		}
		out.Promises = append(out.Promises, views.PromisedLine{Card: v.cardName(props.Reach, line.Bottleneck), Day: line.Day.Time(),
			Made: v.local(line.At), Fate: line.Fate.String()})
	}
	return out.InsightProps, func(page views.Page) templ.Component { return views.InsightPromised(page, out) }
}

func promisedMonth(m models.PromisedMonth) views.PromisedMonth {
	return views.PromisedMonth{First: m.First.Time(), Promises: m.Promises, Actions: m.Actions}
}

func promisedTable(v *visit, _ views.InsightProps) tableRows {
	from, to, _ := v.promisedRange()
	heading := []string{v.words.T("insight.promised.month")}
	for _, fate := range []string{"made", "kept", "missed", "moved", "dropped", "pending"} {
		heading = append(heading, v.words.T("insight.promised.promises")+": "+v.words.T("insight.fate."+fate))
	}
	for _, end := range []string{"agreed", "in-time", "late", "dropped", "overdue", "open", "moved"} {
		heading = append(heading, v.words.T("insight.promised.actions")+": "+v.words.T("insight.action."+end))
	}
	rows := tableRows{heading}
	for _, m := range v.promised(from, to).Months {
		p, a := m.Promises, m.Actions
		row := []string{m.First.String()[:len("2006-01")]}
		for _, n := range []int{p.Made, p.Kept, p.Missed, p.Moved, p.Dropped, p.Pending, a.Agreed, a.InTime, a.Late, a.Dropped, a.Overdue, a.Open, a.Moved} {
			row = append(row, strconv.Itoa(n))
		}
		rows = append(rows, row)
	}
	return rows
}
