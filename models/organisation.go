package models

// Settings are the organisation's own choices.
type Settings struct {
	Organisation string   `json:"organisation"`
	BaseURL      string   `json:"base_url"` // the address at which people reach it, without a slash at the end
	Emergency    string   `json:"emergency,omitempty"`
	Calendar     Calendar `json:"calendar"`
	AnswerDays   int      `json:"answer_days"` // working days within which a report should be answered
	Objective    int      `json:"objective"`   // percent of reports to be answered in time
	BoardClosed  bool     `json:"board_closed,omitempty"`
	LinkDays     int      `json:"link_days,omitempty"` // how long a supplier's link works unused; see LinkLife

	// RetentionMonths is how long contacts and words stay after a report is done with; see Settings.Retention.
	RetentionMonths int `json:"retention_months,omitempty"`
}

// LinkLife gives for how many days a new supplier link works after it was last acted through: what the organisation
// chose, else 90. 0 is without end, which is kept as -1.
func (s *Settings) LinkLife() int {
	switch {
	case s.LinkDays < 0:
		return 0
	case s.LinkDays == 0:
		return 90
	}
	return s.LinkDays
}

// AnswerMinutes gives the working minutes within which a report should be answered.
func (s *Settings) AnswerMinutes() int { return s.AnswerDays * s.Calendar.DayLength() }

func (e *OrganisationSetUp) apply(d *Draft) { d.SetUp, d.Settings = true, e.Settings.known() }
func (e *SettingsChanged) apply(d *Draft) {
	d.Settings, d.settingsChanged = e.Settings.known(), d.changed()
}

// known looks the calendar's zone up once instead of at every clock.
func (s Settings) known() Settings {
	s.Calendar.loc = s.Calendar.Location()
	return s
}

// SetUp is the first command: it makes the organisation, its first member (an admin), departments,
// suppliers, and a link for each and for the board.
type SetUp struct {
	Settings    Settings
	Person      string
	Email       string
	Password    string // argon2id
	Departments []NewDepartment
	Suppliers   []string

	Admin MemberNumber // result
}

// NewDepartment is a department to be added, with its own questions.
type NewDepartment struct {
	Key       string
	Name      string
	Questions []Question
}

// Decide refuses once the organisation exists.
func (c *SetUp) Decide(d *Draft, env Env) ([]Event, error) {
	if d.SetUp {
		return nil, Fail(Gone, "error.setup.done")
	}
	c.Admin = 1
	events := []Event{
		&OrganisationSetUp{Settings: c.Settings},
		&MemberInvited{Member: 1, Person: c.Person, Email: c.Email, Role: RoleAdmin},
		&MemberJoined{Member: 1, Person: c.Person, Password: c.Password},
		&LinkMade{Link: 1, Kind: LinkBoard},
	}
	add := adding{state: &d.State, links: 1, days: c.Settings.LinkLife()}
	events = append(events, add.departments(c.Departments)...)
	return append(events, add.suppliers(c.Suppliers)...), nil
}

// ChangeSettings replaces the settings. Seen is the journal number of the page it was changed on.
type ChangeSettings struct {
	Settings Settings
	Seen     uint64
}

// Decide refuses if the settings changed since the page was drawn.
func (c *ChangeSettings) Decide(d *Draft, _ Env) ([]Event, error) {
	if err := d.settingsChanged.check("settings", c.Seen, ""); err != nil {
		return nil, err
	}
	return []Event{&SettingsChanged{Settings: c.Settings}}, nil
}

// adding numbers the departments, suppliers and links of one command.
type adding struct {
	state              *State
	links              int // links made by this command so far
	newDepts, newSupps int
	newContacts        int
	days               int // for which the supplier links of this command work unused
	questions          int
}

func (a *adding) link(kind LinkKind, target uint32) *LinkMade {
	a.links++
	return &LinkMade{Link: LinkNumber(a.state.links.Len() + a.links), Kind: kind, Target: target}
}

func (a *adding) supplierLink(supplier uint32, contact ContactNumber) *LinkMade {
	link := a.link(LinkSupplier, supplier)
	link.Contact, link.Days = contact, a.days
	return link
}

func (a *adding) departments(list []NewDepartment) (events []Event) {
	for _, one := range list {
		a.newDepts++
		n := uint32(a.state.departments.Len() + a.newDepts)
		events = append(events, &DepartmentAdded{Department: n, Key: one.Key, Title: one.Name}, a.link(LinkDepartment, n))
		if questions := a.number(one.Questions, nil); len(questions) > 0 {
			events = append(events, &QuestionsAsked{Department: n, Questions: questions})
		}
	}
	return events
}

func (a *adding) suppliers(names []string) (events []Event) {
	for _, name := range names {
		a.newSupps++
		n := uint32(a.state.suppliers.Len() + a.newSupps)
		events = append(events, &SupplierAdded{Supplier: n, Title: name}, a.supplierLink(n, 0))
	}
	return events
}
