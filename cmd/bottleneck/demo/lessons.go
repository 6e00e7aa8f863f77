package demo

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// Lesson is what was learned from a card, by the questions that the program asks, and the actions that were agreed on.
type Lesson struct {
	Held, Why, Surprise, Change string
	Agreed                      []Agreed
}

// Agreed is an action: what a department or a member will do, by when.
type Agreed struct {
	What, Department, Member string
	Due                      time.Time
}

// CloseAction is a member who says that the action of that number, from 1 within its card, was done, or with words that
// it was dropped.
type CloseAction struct {
	At
	By, Bottleneck string
	Action         int
	Dropped        string
}

// lessons says more about some cards than their scripts do: why it took so long, what was a surprise, and what was agreed on.
var lessons = map[string]struct {
	why, surprise string
	agreed        []agreed
}{
	"contract-template": {"Nobody asked legal what they waited for. They were asked when it would be ready, every week.", "The page took engineering two hours.",
		[]agreed{{"Read the page on what the service promises again with each large release", "engineering", -20, 0, ""}, {"Make the French template from the new one", "legal", -6, 0, ""}}},
	"price-list":         {"Each copy was right on the day when it was made.", "", []agreed{{"Give each shared file an owning department", "finance", 100, 104, ""}, {"Announce a price change two weeks before it counts", "sales", 90, 95, ""}}},
	"quote-approvals":    {"", "The limit was older than everybody in the room.", []agreed{{"Look at the limit for approvals again", "finance", -110, 0, ""}}},
	"new-hire-access":    {"Five lists had to be asked for, one after the other.", "", []agreed{{"Look at the lists per role each quarter", "engineering", 10, 12, ""}, {"Let leavers use the same form", "operations", 4, 0, ""}}},
	"interview-feedback": {"", "", []agreed{{"Try fifteen minutes for notes after visits to customers too", "sales", 90, 80, ""}}},
	"invoice-report":     {"It ran on a computer under a desk. Who had set it up works elsewhere today.", "Fourteen more scripts had no owner.", []agreed{{"List all scripts without an owner", "engineering", 40, 43, ""}, {"Give each of the fourteen an owner or switch it off", "tomasz", 15, 16, ""}}},
	"refund-approvals":   {"", "", []agreed{{"Look for other checks that cost more than they save", "finance", 120, 124, ""}}},
	"support-second-level": {"Questions went to whoever was known, so few people got all of them.", "The other weeks became quiet.",
		[]agreed{{"Give field service the same way in", "amara", 3, 0, ""}, {"Read the questions of a month together", "support", -12, 0, ""}}},
	"night-handover":     {"", "", []agreed{{"Invite the night team to the Monday call once a month", "support", 30, 33, ""}}},
	"sim-activation":     {"We spoke with the supplier only about what had gone wrong.", "They had offered this way a year before.", []agreed{{"Ask each supplier once a year what would make it easier for them", "operations", -40, 0, ""}}},
	"docs-after-release": {"", "", []agreed{{"Documentation sits in the Monday meeting", "engineering", 14, 20, ""}}},
	"delivery-dates":     {"", "", []agreed{{"Book gates by the hour", "operations", 30, 28, ""}}},
	"spare-parts":        {"", "", []agreed{{"Compare the list with the repairs twice a year", "operations", -60, 0, ""}}},
	"meeting-overload": {"", "", []agreed{{"End every standing meeting after half a year", "engineering", 40, 35,
		"Each department wanted to choose its own date, so it is a question in the yearly plan now."}}},
}

// agreed is an action as the script has it: days before the year's end, negative after it; closed is 0 while it is open.
type agreed struct {
	what, owner string
	due, closed int
	dropped     string
}

// followed is where the words of a script turn from what was learned to what follows from it.
var followed = regexp.MustCompile(` (Actions?|Follow-up|No follow-up|Nothing else)\b.*$`)

// lesson puts what a script says was learned under the questions. What changed is what the card was resolved with.
func (y *year) lesson(c *card, words string) Lesson {
	_, text, _ := strings.Cut(words, "earned: ")
	text = followed.ReplaceAllString(text, "")
	l := Lesson{Held: strings.ToUpper(text[:1]) + text[1:], Why: lessons[c.key].why, Surprise: lessons[c.key].surprise}
	for _, m := range c.story {
		if m.act == "resolved" {
			l.Change = m.words
		}
	}
	for _, a := range lessons[c.key].agreed {
		one := Agreed{What: a.what, Due: dateOf(y.end.AddDate(0, 0, -a.due))}
		if slices.ContainsFunc(Members(), func(m Member) bool { return m.Key == a.owner }) {
			one.Member = a.owner
		} else {
			one.Department = a.owner
		}
		l.Agreed = append(l.Agreed, one)
	}
	return l
}

// closings are the members who say what became of the actions of a card.
func (y *year) closings(c *card) (steps []Step) {
	for i, a := range lessons[c.key].agreed {
		if a.closed != 0 {
			steps = append(steps, CloseAction{At{workingMoment(y.rng, y.end, a.closed)}, y.worker(c), c.key, i + 1, a.dropped})
		}
	}
	slices.SortFunc(steps, func(a, b Step) int { return a.When().Compare(b.When()) })
	return steps
}
