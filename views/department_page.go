package views

import "time"

// DepartmentPageProps is the page of one department for those who look after it.
type DepartmentPageProps struct {
	People  string // how many work there, as it is said or as it was typed; empty if nobody said
	Number  int
	Name    string
	Removed bool
	Admin   bool // may take it out of use
	BaseURL string
	Link    *LinkProps // nil when removed
	Reports []DepartmentReport
	Older   string // address of older reports, or ""
	Later   bool   // these are not the newest
	Cards   []DepartmentCard

	HeadsUps []HeadsUpTold
}

// DepartmentReport is a report of the department's people with what became of it. Times are in the organisation's zone.
type DepartmentReport struct {
	BottleneckReport
	Card     CardName
	Status   string
	Answered time.Time // zero while nobody has
	Due      time.Time
	Late     bool // it was answered after Due
	Promise  time.Time
	Read     []Answer // what its reporter can read, newest first
}

// DepartmentCard is a bottleneck that waits for the department. Hours are in quarters.
type DepartmentCard struct {
	Card    CardName
	Status  string
	Hours   int
	Reports int // in it that wait for the department
	Waited  Waited
	Need    string // what would make it faster, if somebody said so
}

func (d DepartmentPageProps) path(page string) string { return departmentPath(d.Number) + page }

// answered says when a report was answered, and by when it should have been.
func (r DepartmentReport) answered(p Page) string {
	if r.Imported != "" {
		return p.T("report.answered-on", "day", p.Words.DateTime(r.Answered))
	}
	key := "department.answered"
	if r.Late {
		key = "department.answered.late"
	}
	return p.T(key, "day", p.Words.DateTime(r.Answered), "due", p.Words.Date(r.Due))
}

// disabledValue and the removed fields post "yes" or "no": an absent field never means either.
func disabledValue(on bool) string {
	if on {
		return "yes"
	}
	return "no"
}
