package views

import (
	"net/url"
	"time"
)

// Insight is the address of an insight, by one of insightKeys; "" is the page of all.
func (r Reach) Insight(key string) string {
	if key == "" {
		return r.Prefix + "/insights"
	}
	return r.Prefix + "/insights/" + key
}

// insightKeys lists the insights in the order in which pages show them.
var insightKeys = []string{"hours", "waiting", "trend", "silent", "promised"}

// InsightProps is what every insight has beside its numbers.
type InsightProps struct {
	Reach  Reach
	Key    string
	Query  url.Values // the filter, as the address holds it
	Groups bool       // it tells of departments and suppliers: counts are rounded
}

func (i InsightProps) address(key string) string {
	if len(i.Query) == 0 {
		return i.Reach.Insight(key)
	}
	return i.Reach.Insight(key) + "?" + i.Query.Encode()
}

// table is the address of the same numbers as a table.
func (i InsightProps) table() string { return i.address(i.Key + ".csv") }

// formula says how the numbers come about, line by line.
func (i InsightProps) formula(p Page) (lines []string) {
	stem := "insight." + i.Key + ".formula."
	for _, n := range []string{"1", "2", "3", "4", "5"} {
		if key := stem + n; p.Words.Has(key) {
			lines = append(lines, p.T(key))
		}
	}
	return lines
}

// DayRange is a stretch of days that somebody chose, as fields hold it.
type DayRange struct {
	From, To string
	Latest   string // no later day can be chosen
}

// OrMore writes a count that was rounded down: "15+", or a dash for fewer than five.
func (p Page) orMore(n int) string {
	if n == 0 {
		return "–"
	}
	return p.Words.Number(n) + "+"
}

// saidOrMore is the same for those who hear it.
func (p Page) saidOrMore(key string, n int) string {
	if n == 0 {
		return p.T("insight.few")
	}
	return p.N(key, n)
}

// weeks is how many whole weeks some days are, at least one.
func weeks(d time.Duration) int { return max(1, int(d/(7*24*time.Hour))) }

// DayQuery is a range as an address holds it.
func DayQuery(r DayRange) url.Values {
	q := url.Values{}
	if r.From != "" {
		q.Set("from", r.From)
	}
	if r.To != "" {
		q.Set("to", r.To)
	}
	return q
}
