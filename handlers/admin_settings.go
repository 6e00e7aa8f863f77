package handlers

import (
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
	From         string   `form:"from" validate:"required,datetime=15:04"`
	To           string   `form:"to" validate:"required,datetime=15:04"`
	Holidays     string   `form:"holidays"`
	BoardLink    string   `form:"board_link" validate:"required,oneof=on off"`
	Retention    string   `form:"retention" validate:"required,oneof=6 12 24 36 60 -1"`
	Agreed       string   `form:"agreed" validate:"max=10"` // the shorter time of which this person has been told what it erases
	LinkDays     string   `form:"link_days" validate:"required,oneof=30 90 180 365 -1"`
	Seen         string   `form:"seen" validate:"required,number"`
}

// holidaysMax is how many days off the calendar takes: twenty years of twenty.
const holidaysMax = 400

// showSettings is the page of the organisation's settings.
func (s *Server) showSettings(v *visit) error {
	form := settingsAsTyped(v.state.Settings)
	return v.settingsPage(&form, nil)
}

// settingsAsTyped writes settings as the form would post them.
func settingsAsTyped(s models.Settings) settingsForm {
	form := settingsForm{Organisation: s.Organisation, BaseURL: s.BaseURL, Emergency: s.Emergency, TimeZone: s.Calendar.Zone,
		From: clock(s.Calendar.From), To: clock(s.Calendar.To), BoardLink: "on", Retention: strconv.Itoa(s.Retention()),
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

func clock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

func (v *visit) settingsPage(form *settingsForm, wrong *models.Error) error {
	props := views.AdminSettingsProps{Organisation: form.Organisation, BaseURL: form.BaseURL, TimeZone: form.TimeZone,
		Emergency: form.Emergency, Days: form.Days, From: form.From, To: form.To, Holidays: form.Holidays, BoardLink: form.BoardLink, Retention: form.Retention,
		LinkDays: form.LinkDays}
	theirs := settingsAsTyped(v.state.Settings)
	props.Conflict = v.conflict(wrong, "/admin/settings", v.settingsDiffer(&theirs, form)...)
	if wrong == nil {
		props.Erases = v.erasedBy(form)
	}
	return v.render(formStatus(wrong), views.AdminSettingsPage(v.editPage(wrong, form.Seen), props))
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
	next.Calendar = models.Calendar{Zone: form.TimeZone, From: minutes(form.From), To: minutes(form.To),
		Days: weekdays(form.Days), Holidays: found.holidays(form.Holidays)}
	if len(next.Calendar.Days) == 0 {
		found.add("days", "error.days.required")
	}
	if next.Calendar.To <= next.Calendar.From && !found.has("from") {
		found.add("to", "error.to.after")
	}
	return next
}

// minutes reads 09:30 as minutes after midnight; the validator has checked it.
func minutes(text string) int {
	at, _ := time.Parse("15:04", text)
	return at.Hour()*60 + at.Minute()
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

// holidays reads days off, one on each line, in order and each once.
func (f *findings) holidays(text string) (days []models.Date) {
	for i, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		day, err := models.ParseDate(strings.Fields(line)[0])
		if err != nil {
			f.add("holidays", "error.holidays.date", "line", strconv.Itoa(i+1))
			continue
		}
		days = append(days, day)
	}
	if len(days) > holidaysMax {
		f.add("holidays", "error.holidays.many", "limit", strconv.Itoa(holidaysMax))
	}
	slices.Sort(days)
	return slices.Compact(days)
}
