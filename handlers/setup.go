package handlers

import (
	"net/url"
	"slices"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// What an organisation may have at most; the lengths are those that the pages count down from.
const (
	departmentsMax    = 40
	suppliersMax      = 300
	departmentNameMax = 40
	supplierNameMax   = 60
)

// What is chosen for an organisation until somebody changes it: 95 % of reports answered within two working days.
const (
	usualAnswerDays = 2
	usualObjective  = 95
)

type setupForm struct {
	Organisation   string   `form:"organisation" validate:"required,max=80"`
	BaseURL        string   `form:"base_url" validate:"required,max=200"`
	TimeZone       string   `form:"time_zone" validate:"required,timezone"`
	Emergency      string   `form:"emergency" validate:"max=160"`
	Name           string   `form:"name" validate:"required,max=80"`
	Email          string   `form:"email" validate:"required,max=254,email"`
	Password       string   `form:"password"`
	Department     []string `form:"department"`
	OwnDepartments string   `form:"own_departments"`
	Suppliers      string   `form:"suppliers"`
}

// showSetup is the one page of the first start.
func (s *Server) showSetup(v *visit) error {
	form := &setupForm{BaseURL: v.base()}
	for _, one := range models.UsualDepartments(v.words.Lang) {
		if one.Ticked {
			form.Department = append(form.Department, one.Key)
		}
	}
	return v.setupPage(form, nil)
}

func (v *visit) setupPage(form *setupForm, wrong *models.Error) error {
	page := v.page("")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	return v.render(formStatus(wrong), views.SetupPage(page, views.SetupProps{Action: v.linkAddress(),
		Organisation: form.Organisation, BaseURL: form.BaseURL, TimeZone: form.TimeZone, DetectZone: wrong == nil,
		Emergency: form.Emergency, Name: form.Name, Email: form.Email, Departments: v.usualOptions(),
		Ticked: form.Department, OwnDepartments: form.OwnDepartments, Suppliers: form.Suppliers}))
}

func (v *visit) usualOptions() (list []views.UsualDepartment) {
	for _, one := range models.UsualDepartments(v.words.Lang) {
		list = append(list, views.UsualDepartment{Key: one.Key, Name: one.Name})
	}
	return list
}

// setUp makes the organisation and signs its first member in.
func (s *Server) setUp(v *visit) error {
	form := &setupForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	command, wrong := v.setupCommand(form, found)
	if wrong != nil {
		return v.setupPage(form, wrong)
	}
	if command.Password, err = v.hashPassword(v.password("password")); err != nil {
		return err
	}
	if err := v.do(models.Actor{Kind: models.SetupActor}, command); err != nil {
		return err
	}
	if err := v.signIn(models.StartSession{Member: command.Admin}); err != nil {
		return err
	}
	return v.redirect("/admin/links?new=1", "")
}

// setupCommand makes the command of the form, without the password, or says what is wrong.
func (v *visit) setupCommand(form *setupForm, found *findings) (*models.SetUp, *models.Error) {
	command := &models.SetUp{Person: form.Name, Email: form.Email, Departments: v.chosenDepartments(form),
		Suppliers: distinct(form.Suppliers),
		Settings: models.Settings{Organisation: form.Organisation, Emergency: form.Emergency,
			BaseURL: found.publicAddress(form.BaseURL), Calendar: models.DefaultCalendar(form.TimeZone),
			AnswerDays: usualAnswerDays, Objective: usualObjective}}
	found.choose("password", v.password("password"), form.Name, form.Email, form.Organisation)
	found.names("own_departments", distinct(form.OwnDepartments), departmentNameMax, departmentsMax)
	found.names("suppliers", command.Suppliers, supplierNameMax, suppliersMax)
	if len(command.Departments) == 0 {
		found.add("department", "error.department.required")
	}
	if len(command.Departments) > departmentsMax {
		found.names("own_departments", make([]string, departmentsMax+1), departmentNameMax, departmentsMax)
	}
	return command, found.wrong()
}

// chosenDepartments are the ticked usual ones and those typed, each name once.
func (v *visit) chosenDepartments(form *setupForm) (list []models.NewDepartment) {
	var names []string
	for _, one := range models.UsualDepartments(v.words.Lang) {
		if slices.Contains(form.Department, one.Key) {
			list, names = append(list, models.Usual(v.words.Lang, one.Key, "")), append(names, one.Name)
		}
	}
	for _, name := range distinct(form.OwnDepartments, names...) {
		list = append(list, models.Usual(v.words.Lang, "", name))
	}
	return list
}

// publicAddress checks the address that every link begins with and gives it without a slash at its end.
func (f *findings) publicAddress(text string) string {
	u, err := url.Parse(text)
	ok := err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil &&
		strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && !u.ForceQuery && u.Fragment == "" &&
		!strings.ContainsAny(u.Host, "\"'<>\\")
	if !ok {
		f.add("base_url", "error.base-url.url")
		return ""
	}
	return u.Scheme + "://" + strings.ToLower(u.Host)
}
