package api

import "bottleneck/models"

// Settings are the organisation's own choices. The calendar is changed on its page alone.
type Settings struct {
	Organisation string `json:"organisation" maxLength:"80"`
	Emergency    string `json:"emergency,omitempty" maxLength:"160" description:"What forms say about outages in progress."`
	AnswerDays   int    `json:"answer_days" minimum:"1" maximum:"10" description:"Working days within which a report should be answered."`
	Objective    int    `json:"objective" minimum:"50" maximum:"99" description:"Percent of reports to be answered in time."`
	BoardOpen    bool   `json:"board_open" description:"The board link opens the board."`
}

// SettingsNow are they with what only the page changes.
type SettingsNow struct {
	Settings
	BaseURL   string `json:"base_url"`
	TimeZone  string `json:"time_zone"`
	Retention int    `json:"retention_months" description:"How long contacts and words stay after a report is done with; -1 is for ever."`
	LinkDays  int    `json:"link_days" description:"How long a supplier's link works unused; 0 is without end."`
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
	return &SettingsNow{Settings: Settings{Organisation: s.Organisation, Emergency: s.Emergency, AnswerDays: s.AnswerDays, Objective: s.Objective, BoardOpen: !s.BoardClosed},
		BaseURL: s.BaseURL, TimeZone: s.Calendar.Zone, Retention: s.Retention(), LinkDays: s.LinkLife()}, nil
}

func (c *Call) changeSettings(in *Settings) (*SettingsNow, error) {
	next := c.State.Settings
	next.Organisation, next.Emergency, next.AnswerDays, next.Objective, next.BoardClosed = in.Organisation, in.Emergency, in.AnswerDays, in.Objective, !in.BoardOpen
	if err := c.Do(&models.ChangeSettings{Settings: next, Seen: c.Seen}); err != nil {
		return nil, err
	}
	return c.readSettings(nil)
}
