package handlers

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

type settingsForm struct {
	Organisation string   `form:"organisation" validate:"required,max=80"`
	BaseURL      string   `form:"base_url" validate:"required,max=200"`
	Emergency    string   `form:"emergency" validate:"max=160"`
	TimeZone     string   `form:"time_zone" validate:"required,timezone"`
	Days         []string `form:"days" validate:"required"`
	From         string   `form:"from" validate:"required,clock"`
	To           string   `form:"to" validate:"required,clock"`
	Holidays     string   `form:"holidays"`
	AnswerDays   string   `form:"answer_days" validate:"required,max=10"`
	Objective    string   `form:"objective" validate:"required,max=10"`
	BoardLink    string   `form:"board_link" validate:"required,oneof=on off"`
	Retention    string   `form:"retention" validate:"required,oneof=6 12 24 36 60 -1"`
	Agreed       string   `form:"agreed" validate:"max=10"` // the shorter time of which this person has been told what it erases
	LinkDays     string   `form:"link_days" validate:"required,oneof=30 90 180 365 -1"`
	Look         string   `form:"look" validate:"max=10"` // set by the button that only shows what the settings mean
	Seen         string   `form:"seen" validate:"required,number"`
}

// holidaysMax is how many days off the calendar takes: twenty years of twenty.
const holidaysMax = 400

// workWithin is within how many days somebody has to work.
const workWithin = 366

// showSettings is the page of the organisation's settings.
func (s *Server) showSettings(v *visit) error {
	form := settingsAsTyped(v.state.Settings)
	return v.settingsPage(&form, nil)
}

// settingsAsTyped writes settings as the form would post them.
func settingsAsTyped(s models.Settings) settingsForm {
	form := settingsForm{Organisation: s.Organisation, BaseURL: s.BaseURL, Emergency: s.Emergency, TimeZone: s.Calendar.Zone,
		From: clock(s.Calendar.From), To: clock(s.Calendar.To), AnswerDays: strconv.Itoa(s.AnswerDays), Objective: strconv.Itoa(s.Objective), BoardLink: "on", Retention: strconv.Itoa(s.Retention()),
		LinkDays: views.LifeChosen(s.LinkLife())}
	if s.BoardClosed {
		form.BoardLink = "off"
	}
	for _, day := range s.Calendar.Days {
		form.Days = append(form.Days, strconv.Itoa(int(day)))
	}
	var days []string
	for _, day := range s.Calendar.Holidays {
		days = append(days, day.String())
	}
	form.Holidays = strings.Join(days, "\n")
	return form
}

// clock writes a time of day as the field for it takes it: midnight is 00:00, also as the end of a day.
func clock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60%24, minutes%60) }

func (v *visit) settingsPage(form *settingsForm, wrong *models.Error) error {
	props := views.AdminSettingsProps{Organisation: form.Organisation, BaseURL: form.BaseURL, TimeZone: form.TimeZone,
		Emergency: form.Emergency, Days: form.Days, From: form.From, To: form.To, Holidays: form.Holidays, BoardLink: form.BoardLink, Retention: form.Retention,
		LinkDays: form.LinkDays, AnswerDays: form.AnswerDays, Objective: form.Objective, Looked: form.Look != ""}
	theirs := settingsAsTyped(v.state.Settings)
	props.Conflict = v.conflict(wrong, "/admin/settings", v.settingsDiffer(&theirs, form)...)
	if wrong == nil {
		props.Erases = v.erasedBy(form)
		props.Means = v.settingsMean(form)
	}
	return v.render(formStatus(wrong), views.AdminSettingsPage(v.editPage(wrong, form.Seen), props))
}

// settingsMean says what the settings of a form that is in order come to.
func (v *visit) settingsMean(form *settingsForm) views.SettingsMean {
	next := v.settings(form, &findings{})
	calendar := &next.Calendar
	mean := views.SettingsMean{AnswerBy: calendar.Add(v.now, next.AnswerMinutes()).Time().In(calendar.Location()),
		Twice: models.ParseDaysOff(form.Holidays).Twice}
	mean.Free, mean.Past = calendar.Needless(calendar.Today(v.now))
	return mean
}

// erasedMost is up to how many reports are counted that a shorter time would erase at once.
const erasedMost = 100_000

// erasedBy counts the reports whose details would go at once, because the form asks for a shorter time than now. They
// are counted again when the form is sent: whoever agreed has agreed to the time.
func (v *visit) erasedBy(form *settingsForm) int {
	asked, now := atoi(form.Retention), v.state.Settings.Retention()
	if asked < 0 || now > 0 && asked >= now {
		return 0
	}
	return len(v.state.Outlived(asked, erasedMost, v.now))
}

func (v *visit) settingsDiffer(theirs, yours *settingsForm) []views.AdminConflictField {
	field := func(key, a, b string) views.AdminConflictField {
		return views.AdminConflictField{Label: v.words.T(key), Theirs: a, Yours: b}
	}
	board := func(f *settingsForm) string { return v.words.T("settings.board." + f.BoardLink) }
	life := func(f *settingsForm) string { return v.words.T("link.days." + f.LinkDays) }
	days := func(f *settingsForm) string {
		var names []string
		for _, day := range f.Days {
			names = append(names, v.words.T("date.weekday."+day))
		}
		return strings.Join(names, ", ")
	}
	return []views.AdminConflictField{
		field("settings.name", theirs.Organisation, yours.Organisation),
		field("settings.address", theirs.BaseURL, yours.BaseURL),
		field("settings.emergency", theirs.Emergency, yours.Emergency),
		field("settings.zone", theirs.TimeZone, yours.TimeZone),
		field("settings.days", days(theirs), days(yours)),
		field("settings.from", theirs.From, yours.From),
		field("settings.to", theirs.To, yours.To),
		field("settings.holidays", theirs.Holidays, yours.Holidays),
		field("settings.answer-days", theirs.AnswerDays, yours.AnswerDays),
		field("settings.objective", theirs.Objective, yours.Objective),
		field("settings.board", board(theirs), board(yours)),
		field("settings.retention", views.RetentionWords(v.words, atoi(theirs.Retention)), views.RetentionWords(v.words, atoi(yours.Retention))),
		field("settings.links.ask", life(theirs), life(yours)),
	}
}

// changeSettings replaces the settings.
func (s *Server) changeSettings(v *visit) error {
	form := &settingsForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	command := &models.ChangeSettings{Settings: v.settings(form, found), Seen: seenNumber(form.Seen)}
	if found.wrong() == nil && form.Look != "" {
		return v.settingsPage(form, nil)
	}
	if found.wrong() == nil && form.Agreed != form.Retention && v.erasedBy(form) > 0 {
		return v.settingsPage(form, nil) // which says what it would erase, and asks
	}
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.settingsPage(form, wrong)
	}
	return v.redirect("/admin/settings", "flash.saved")
}

// settings makes the settings of the form, keeping what the form does not ask.
func (v *visit) settings(form *settingsForm, found *findings) models.Settings {
	next := v.state.Settings
	next.Organisation, next.Emergency, next.BoardClosed = form.Organisation, form.Emergency, form.BoardLink == "off"
	next.LinkDays = atoi(form.LinkDays)
	if months := atoi(form.Retention); months != next.Retention() { // the usual time may stay unsaid
		next.RetentionMonths = months
	}
	next.BaseURL = found.publicAddress(form.BaseURL)
	next.AnswerDays = found.between("answer_days", form.AnswerDays, models.MinAnswerDays, models.MaxAnswerDays)
	next.Objective = found.between("objective", form.Objective, models.MinObjective, models.MaxObjective)
	next.Calendar = found.calendar(form, v.now)
	return next
}

// calendar reads the working time of the form: work that ends at midnight ends at 24:00.
func (f *findings) calendar(form *settingsForm, now models.Moment) models.Calendar {
	c := models.Calendar{Zone: form.TimeZone, From: minutes(form.From), To: cmp.Or(minutes(form.To), 24*60),
		Days: weekdays(form.Days), Holidays: f.holidays(form.Holidays)}
	if len(c.Days) == 0 {
		f.add("days", "error.days.required")
	}
	if c.To <= c.From && !f.has("from") {
		f.add("to", "error.to.after")
	}
	if len(f.fields) == 0 && !c.WorksWithin(c.Today(now), workWithin) {
		f.add("holidays", "error.holidays.all")
	}
	return c
}

// between reads a whole number and notes one that is no number, or out of bounds.
func (f *findings) between(field, text string, least, most int) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		f.add(field, "error."+strings.ReplaceAll(field, "_", "-")+".bounds", "least", strconv.Itoa(least), "most", strconv.Itoa(most))
	}
	return n
}

// minutes reads 09:30 as minutes after midnight; the validator has checked it.
func minutes(text string) int {
	if at, err := time.Parse("15:04", text); err == nil {
		return at.Hour()*60 + at.Minute()
	}
	return 0 // 24:00 is the midnight that 00:00 is
}

// weekdays reads ticked days, Monday first.
func weekdays(ticked []string) (days []time.Weekday) {
	for day := time.Monday; day <= time.Saturday+1; day++ {
		if slices.Contains(ticked, strconv.Itoa(int(day%7))) {
			days = append(days, day%7)
		}
	}
	return days
}

// holidays reads days off, and says which lines are none.
func (f *findings) holidays(text string) []models.Date {
	off := models.ParseDaysOff(text)
	switch {
	case len(off.Faulty) == 1:
		f.add("holidays", "error.holidays.date", "line", off.LinesFaulty())
	case len(off.Faulty) > 1:
		f.add("holidays", "error.holidays.dates", "lines", off.LinesFaulty())
	case len(off.Days) > holidaysMax:
		f.add("holidays", "error.holidays.many", "limit", strconv.Itoa(holidaysMax))
	}
	return off.Days
}
