package views

import (
	"net/url"
	"strconv"
)

// AdminGroupingProps is how the grouping is doing: counted over all, never by person. Scores of joining are 0 to 1000.
type AdminGroupingProps struct {
	Scores   []GroupingScore // of the last 28 days, of the last 365 days, of all time
	JoinAt   int             // from which a report joins unasked
	MaybeAt  int             // from which a person is asked
	Usual    int             // what JoinAt is while nobody has corrected anything
	Missed   int             // what lowers it: opened, though it belonged to something that was there
	Glued    int             // what raises it: joined, though it does not belong there
	Settled  int             // reports that the links are learned from
	Off      bool            // learning is switched off
	Reading  bool            // texts are still being read
	Links    []LearnedLink   // those shown, strongest first
	LinksOff []LearnedLink
	Find     string // what was searched for among the links

	LinkCount, Found, More int // all links; those that fit the search; how many the address for more shows, or 0
	Concepts, OwnConcepts  int
}

// GroupingScore counts what people made of the reports that the grouping placed.
type GroupingScore struct {
	Joined, Kept, Confirmed, Corrected      int
	Opened, OpenedKept, OpenedElsewhere     int
	Asked, AskedSame, AskedOther, AskedOpen int
}

// LearnedLink is two words that people use for each other.
type LearnedLink struct {
	From, To    string
	Bottlenecks int
}

// groupingSpans name the spans of Scores, in their order.
var groupingSpans = []string{"28", "365", "all"}

func (a AdminGroupingProps) lately() GroupingScore { return a.Scores[0] }
func (a AdminGroupingProps) ever() GroupingScore   { return a.Scores[len(a.Scores)-1] }

// placed counts the decisions that the grouping made alone.
func (g GroupingScore) placed() int { return g.Joined + g.Opened }

func (g GroupingScore) share() int { return percent(g.Kept+g.OpenedKept, g.placed()) }

func percent(part, of int) int {
	if of == 0 {
		return 0
	}
	return part * 100 / of
}

// scoreLine is one line of the table: a count, and for a part also the count that it is part of.
type scoreLine struct {
	key      string
	part     bool
	n, whole func(GroupingScore) int
}

var scoreLines = []scoreLine{
	{"joined", false, func(g GroupingScore) int { return g.Joined }, nil},
	{"kept", true, func(g GroupingScore) int { return g.Kept }, func(g GroupingScore) int { return g.Joined }},
	{"confirmed", true, func(g GroupingScore) int { return g.Confirmed }, func(g GroupingScore) int { return g.Joined }},
	{"corrected", true, func(g GroupingScore) int { return g.Corrected }, func(g GroupingScore) int { return g.Joined }},
	{"opened", false, func(g GroupingScore) int { return g.Opened }, nil},
	{"opened-kept", true, func(g GroupingScore) int { return g.OpenedKept }, func(g GroupingScore) int { return g.Opened }},
	{"opened-elsewhere", true, func(g GroupingScore) int { return g.OpenedElsewhere }, func(g GroupingScore) int { return g.Opened }},
	{"asked", false, func(g GroupingScore) int { return g.Asked }, nil},
	{"asked-same", true, func(g GroupingScore) int { return g.AskedSame }, func(g GroupingScore) int { return g.Asked }},
	{"asked-other", true, func(g GroupingScore) int { return g.AskedOther }, func(g GroupingScore) int { return g.Asked }},
	{"asked-open", true, func(g GroupingScore) int { return g.AskedOpen }, func(g GroupingScore) int { return g.Asked }},
}

func (l scoreLine) share(p Page, g GroupingScore) string {
	if !l.part || l.whole(g) == 0 {
		return ""
	}
	return p.Words.Percent(percent(l.n(g), l.whole(g)))
}

// sentences say the last 28 days in words.
func (g GroupingScore) sentences(p Page) (list []string) {
	if g.Joined > 0 {
		list = append(list, p.N("grouping.said.joined", g.Joined, "kept", g.Kept, "confirmed", g.Confirmed, "corrected", g.Corrected))
	}
	if g.Opened > 0 {
		list = append(list, p.N("grouping.said.opened", g.Opened, "kept", g.OpenedKept, "elsewhere", g.OpenedElsewhere))
	}
	if g.Asked > 0 {
		list = append(list, p.N("grouping.said.asked", g.Asked, "same", g.AskedSame, "other", g.AskedOther, "open", g.AskedOpen))
	}
	return list
}

// moved is the key of the sentence that says where JoinAt lies.
func (a AdminGroupingProps) moved() string {
	switch {
	case a.Off:
		return "grouping.join.off"
	case a.JoinAt < a.Usual:
		return "grouping.join.lower"
	case a.JoinAt > a.Usual:
		return "grouping.join.higher"
	}
	return "grouping.join.usual"
}

func (a AdminGroupingProps) more() string {
	q := url.Values{"links": {strconv.Itoa(a.More)}}
	if a.Find != "" {
		q.Set("q", a.Find)
	}
	return "/admin/grouping?" + q.Encode() + "#links"
}

// noLinks is the key of the sentence that says why no link is shown.
func (a AdminGroupingProps) noLinks() string {
	switch {
	case a.Off:
		return "grouping.links.off"
	case a.LinkCount == 0:
		return "grouping.links.none"
	}
	return "grouping.links.not-found"
}
