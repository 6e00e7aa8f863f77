package views

import (
	"net/url"
	"strconv"
	"time"
)

// LearnedProps is the page of all that was learned. Open actions stand on its first page only.
type LearnedProps struct {
	Reach     Reach
	Writes    bool // the reader works the board
	ToLearn   []ToLearn
	Open      []ActionLine
	Kept      KeptLine
	Reflect   []ReflectLine
	Learnings []LearnedItem
	Count     int // of all that fit, shown or not
	Page      int
	Pages     int
	Filter    LearnedFilter
}

// ToLearn is a bottleneck that asks for its learning.
type ToLearn struct {
	Card  CardName
	Since time.Duration
}

// KeptLine is how many actions were done by their dates, of those whose time has come; Percent is -1 while there are none.
type KeptLine struct{ Percent, Done, Asked int }

// ReflectLine is the time from resolved to learned over some days: half, and nine of ten, in tenths of a working day.
type ReflectLine struct{ Days, Count, Median, Ninetieth int }

// LearnedItem is one learning with what follows from it.
type LearnedItem struct {
	Card        CardName
	Status      string
	Departments []string
	Suppliers   []string
	Told        LearningTold
	Actions     []ActionLine
}

// LearnedFilter is everything that the page's address holds. Empty fields do not filter.
type LearnedFilter struct {
	Department, Supplier, Owner, Text string

	Open bool

	Departments, Suppliers, Owners []Option // what can be chosen
}

// YoursLine is one thing that waits for the reader of the board: an action that is overdue, or with Since a learning.
type YoursLine struct {
	Href  string
	Words string
	Due   time.Time
	Since time.Duration
	Card  CardName
}

// Active says whether the filter leaves anything out.
func (f LearnedFilter) Active() bool {
	return f.Department != "" || f.Supplier != "" || f.Owner != "" || f.Text != "" || f.Open
}

// hidden says whether a filter is set that stands behind "More filters".
func (f LearnedFilter) hidden() bool {
	return f.Department != "" || f.Supplier != "" || f.Owner != "" || f.Open
}

// Learned is the address of the page of all learnings.
func (r Reach) Learned() string { return r.Prefix + "/learned" }

// at is the address of another page of the same list.
func (l LearnedProps) at(page int) string {
	q := url.Values{}
	for name, value := range map[string]string{"department": l.Filter.Department, "supplier": l.Filter.Supplier,
		"owner": l.Filter.Owner, "q": l.Filter.Text} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if l.Filter.Open {
		q.Set("open", "1")
	}
	if page > 1 {
		q.Set("page", strconv.Itoa(page))
	}
	if len(q) == 0 {
		return l.Reach.Learned()
	}
	return l.Reach.Learned() + "?" + q.Encode()
}

// unused says that nothing was ever learned or agreed on here.
func (l LearnedProps) unused() bool {
	return l.Count == 0 && len(l.Open) == 0 && !l.Filter.Active()
}

func (r ReflectLine) text(p Page) string {
	if r.Count == 0 {
		return p.T("learned.reflect.none", "days", r.Days)
	}
	return p.N("learned.reflect", r.Count, "days", r.Days, "median", p.Words.Days(r.Median), "ninetieth", p.Words.Days(r.Ninetieth))
}

func (y YoursLine) words(p Page) string {
	if y.Words == "" {
		return p.T("card.erased")
	}
	return y.Words
}
