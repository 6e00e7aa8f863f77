package views

import (
	"slices"
	"time"

	"bottleneck/models"
)

// PromisedProps is "What was promised".
type PromisedProps struct {
	InsightProps
	Range    DayRange
	Only     string // which promises are listed: a fate, or "" for all
	Months   []PromisedMonth
	Total    PromisedMonth
	Promises []PromisedLine
	More     string // address of the page with further promises, or ""
}

// PromisedMonth is one month.
type PromisedMonth struct {
	First    time.Time
	Promises models.PromiseTally
	Actions  models.ActionTally
}

// PromisedLine is one promise.
type PromisedLine struct {
	Card      CardName
	Day, Made time.Time
	Fate      string
}

func (s PromisedProps) none() bool { return s.Total.Promises.Made == 0 && s.Total.Actions.Agreed == 0 }

// fateCount is how many promises met a fate.
func (s PromisedProps) fateCount(fate string) int {
	t := s.Total.Promises
	return map[string]int{"": t.Made, "kept": t.Kept, "missed": t.Missed, "moved": t.Moved, "dropped": t.Dropped, "pending": t.Pending}[fate]
}

// fates are those by which the list can be narrowed: all, then those that there are.
func (s PromisedProps) fates() []string {
	return slices.DeleteFunc([]string{"", "kept", "missed", "moved", "dropped", "pending"}, func(fate string) bool {
		return fate != "" && fate != s.Only && s.fateCount(fate) == 0
	})
}

func (s PromisedProps) fateAddress(fate string) string {
	q := DayQuery(s.Range)
	if fate != "" {
		q.Set("only", fate)
	}
	return InsightProps{Reach: s.Reach, Query: q}.address(s.Key)
}

// promiseChart draws what became of the promises of each month, one upon the other: kept, then missed, then the rest.
func (s PromisedProps) promiseChart(p Page) Chart {
	return s.chart(p, "insight.promised.promises", func(m PromisedMonth) [3]int {
		t := m.Promises
		return [3]int{t.Kept, t.Missed, t.Moved + t.Dropped + t.Pending}
	})
}

// actionChart does that for actions.
func (s PromisedProps) actionChart(p Page) Chart {
	return s.chart(p, "insight.promised.actions", func(m PromisedMonth) [3]int {
		t := m.Actions
		return [3]int{t.InTime, t.Late + t.Overdue, t.Dropped + t.Open}
	})
}

func (s PromisedProps) chart(p Page, key string, parts func(PromisedMonth) [3]int) Chart {
	var layers [3][]int
	most := 0
	for _, month := range s.Months {
		sum := 0
		for i, n := range parts(month) {
			layers[i], sum = append(layers[i], n), sum+n
		}
		most = max(most, sum)
	}
	c := NewChart(p.T(key), len(s.Months), most)
	var below []int
	for i, tone := range []string{"", "hot", "soft"} {
		below = c.AddBars(tone, layers[i], below)
	}
	c.Top = p.Words.Number(most)
	if n := len(s.Months); n > 0 {
		c.Left, c.Right = p.Words.Month(s.Months[0].First), p.Words.Month(s.Months[n-1].First)
	}
	return c
}
