package views

import (
	"strconv"
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// AdminSettingsProps is the page of the organisation's settings, as typed when the form comes back.
type AdminSettingsProps struct {
	Organisation string
	BaseURL      string
	TimeZone     string
	Emergency    string
	Days         []string // working days: "1" Monday … "6" Saturday, "0" Sunday
	From, To     string   // "09:00"
	Holidays     string   // one date per line, yyyy-mm-dd
	BoardLink    string   // "on" or "off"
	LinkDays     string   // for how long a supplier's link works unused, as LifeChosen gives it
	Retention    string   // months, or "-1" for without end
	Erases       int      // reports whose details go at once if this is saved
	AnswerDays   string   // working days until a person answers, as typed
	Objective    string   // percent of reports that are answered by then, as typed
	Means        SettingsMean
	Looked       bool // somebody only looks at what these settings mean: nothing is saved
	Conflict     *AdminConflictProps
}

// SettingsMean is what settings come to; it is empty while something is wrong with them.
type SettingsMean struct {
	AnswerBy          time.Time // of a report filed now, in the zone of the settings
	Twice, Free, Past int       // days off that stand there twice, on days that are free anyway, and in the past
}

func (m SettingsMean) sentences(p Page) (list []string) {
	list = append(list, p.T("settings.means.answer", "day", p.Words.DateTime(m.AnswerBy)))
	for _, one := range []struct {
		key   string
		count int
	}{{"settings.means.twice", m.Twice}, {"settings.means.free", m.Free}, {"settings.means.past", m.Past}} {
		if one.count > 0 {
			list = append(list, p.N(one.key, one.count))
		}
	}
	return list
}

// RetentionWords says for how many months details stay; below 0 is without end.
func RetentionWords(w *words.Words, months int) string {
	if months < 0 {
		return w.T("retention.never")
	}
	return w.N("retention.months", months)
}

func retentionOptions(p Page) []Option {
	var options []Option
	for _, months := range models.RetentionChoices() {
		options = append(options, Option{Value: strconv.Itoa(months), Label: RetentionWords(p.Words, months)})
	}
	return options
}

var weekdayOrder = []string{"1", "2", "3", "4", "5", "6", "0"}

func weekdayOptions(p Page) []Option {
	options := make([]Option, len(weekdayOrder))
	for i, day := range weekdayOrder {
		options[i] = Option{Value: day, Label: p.T("date.weekday." + day)}
	}
	return options
}

func boardOptions(p Page) []Option {
	var options []Option
	for _, v := range []string{"on", "off"} {
		options = append(options, Option{Value: v, Label: p.T("settings.board." + v), Hint: p.T("settings.board." + v + ".is")})
	}
	return options
}
