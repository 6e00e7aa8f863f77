package api

import (
	"fmt"
	"net/http"

	"bottleneck/models"
)

// Settings are the organisation's own choices.
type Settings struct {
	Organisation string `json:"organisation" maxLength:"80"`
	Emergency    string `json:"emergency,omitempty" maxLength:"160" description:"What forms say about outages in progress."`
	AnswerDays   int    `json:"answer_days" minimum:"1" maximum:"10" description:"Working days within which a report should be answered."`
	Objective    int    `json:"objective" minimum:"50" maximum:"99" description:"Percent of reports to be answered in time."`
	BoardOpen    bool   `json:"board_open" description:"The board link opens the board."`
}

// SettingsNow are all of them. The address at which people reach the program is changed on its page alone.
type SettingsNow struct {
	Settings
	BaseURL   string   `json:"base_url"`
	Calendar  Calendar `json:"calendar"`
	Retention int      `json:"retention_months" description:"How long contacts and words stay after a report is done with; -1 is for ever."`
	LinkDays  int      `json:"link_days" description:"How long a supplier's link works unused; -1 is without end."`
}

// settingsChanged are those that are asked for. What is left out of those below stays.
type settingsChanged struct {
	Settings
	Calendar  *Calendar `json:"calendar,omitempty"`
	Retention int       `json:"retention_months,omitempty" description:"6, 12, 24, 36, 60, or -1 for ever."`
	Erase     bool      `json:"erase,omitempty" description:"A shorter time may erase the details of reports that are older: say so."`
	LinkDays  int       `json:"link_days,omitempty" description:"30, 90, 180, 365, or -1 without end."`
}

// Budget is the response budget of one side.
type Budget struct {
	Department *Party `json:"department,omitempty"`
	Objective  int    `json:"objective"`
	Filed      int    `json:"filed" description:"In 28 days."`
	Late       int    `json:"late"`
	Spent      int    `json:"spent_percent"`
	Burn       int    `json:"burn_percent" description:"100 spends the budget in exactly its 28 days."`
	State      string `json:"state" enum:"empty,under,close,over"`
}

// Budgets are the budgets of the organisation, of suppliers, and of each department.
type Budgets struct {
	All         Budget   `json:"all"`
	Suppliers   Budget   `json:"suppliers"`
	Departments []Budget `json:"departments" description:"In the order that an admin set, whatever their budgets say."`
}

var ofTheOrganisation = []Operation{
	operation(Operation{ID: "readBudget", Method: get, Path: "/budget", Group: "Organisation", For: Readers, Summary: "Says how much of the response budget is spent."},
		(*Call).readBudget),
	operation(Operation{ID: "readSettings", Method: get, Path: "/settings", Group: "Organisation", For: Admins, Summary: "Reads the settings."}, (*Call).readSettings),
	operation(Operation{ID: "changeSettings", Method: put, Path: "/settings", Group: "Organisation", For: Admins, Summary: "Changes the settings, as a whole."},
		(*Call).changeSettings),
}

func (c *Call) readBudget(*nothing) (*Budgets, error) {
	all := c.State.Budgets(c.Now)
	told := &Budgets{All: budget(all.All), Suppliers: budget(all.Suppliers), Departments: []Budget{}}
	for _, one := range all.Departments {
		side := budget(one.Budget)
		side.Department = c.party(models.DepartmentNumbered(one.Number))
		told.Departments = append(told.Departments, side)
	}
	return told, nil
}

func budget(b models.Budget) Budget {
	return Budget{Objective: b.Objective, Filed: b.Filed, Late: b.Late, Spent: b.Spent(), Burn: b.Burn(), State: b.State().String()}
}

func (c *Call) readSettings(*nothing) (*SettingsNow, error) {
	s := &c.State.Settings
	told := &SettingsNow{Settings: Settings{Organisation: s.Organisation, Emergency: s.Emergency, AnswerDays: s.AnswerDays, Objective: s.Objective, BoardOpen: !s.BoardClosed},
		BaseURL: s.BaseURL, Calendar: calendar(&s.Calendar), Retention: s.Retention(), LinkDays: s.LinkLife()}
	if told.LinkDays == 0 {
		told.LinkDays = -1
	}
	return told, nil
}

func (c *Call) changeSettings(in *settingsChanged) (*SettingsNow, error) {
	next, wrong := c.State.Settings, []Wrong(nil)
	next.Organisation, next.Emergency, next.AnswerDays, next.Objective, next.BoardClosed = in.Organisation, in.Emergency, in.AnswerDays, in.Objective, !in.BoardOpen
	if in.Calendar != nil {
		next.Calendar, wrong = in.Calendar.next(c.Now)
	}
	wrong = append(wrong, c.retention(&next, in)...)
	wrong = append(wrong, linkLife(&next, in.LinkDays)...)
	if wrong != nil {
		return nil, &Refused{Status: http.StatusUnprocessableEntity, Detail: refusedFields, Fields: wrong}
	}
	if err := c.Do(&models.ChangeSettings{Settings: next, Seen: c.Seen}); err != nil {
		return nil, err
	}
	return c.readSettings(nil)
}

// erasedMost is up to how many reports are counted that a shorter time would erase at once.
const erasedMost = 100_000

// retention sets how long contacts and words stay. What that would erase at once has to be meant, as on the page.
func (c *Call) retention(next *models.Settings, in *settingsChanged) []Wrong {
	now := next.Retention()
	switch in.Retention {
	case 0, now:
		return nil
	case 6, 12, 24, 36, 60, -1:
	default:
		return []Wrong{{"retention_months", "This must be one of: 6, 12, 24, 36, 60, -1."}}
	}
	if shorter := in.Retention > 0 && (now <= 0 || in.Retention < now); shorter && !in.Erase {
		if gone := len(c.State.Outlived(in.Retention, erasedMost, c.Now)); gone > 0 {
			return []Wrong{{"retention_months", fmt.Sprintf("This erases contacts and words of %d reports at once, and cannot be taken back. If you mean it, send erase: true too.", gone)}}
		}
	}
	next.RetentionMonths = in.Retention
	return nil
}

// linkLife sets how long a supplier's link works unused; 0 leaves it.
func linkLife(next *models.Settings, days int) []Wrong {
	switch days {
	case 30, 90, 180, 365, -1:
		next.LinkDays = days
	case 0:
	default:
		return []Wrong{{"link_days", "This must be one of: 30, 90, 180, 365, -1."}}
	}
	return nil
}
