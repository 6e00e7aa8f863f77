package importing

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
	"bottleneck/views/words"
)

// dayFirst and monthFirst say how a date like 3/4/2026 is meant.
const (
	dayFirst   = "day"
	monthFirst = "month"
)

// Layouts of dates whose order needs no explanation, as other systems write them; and those that do.
var (
	plainDates = []string{"2006-1-2", "2006/1/2", "2.1.2006", "2/Jan/06", "2/Jan/2006", "2-Jan-2006", "2 Jan 2006", "2 January 2006",
		"Jan 2, 2006", "January 2, 2006", "Mon Jan 2 2006", "20060102"}
	orderedDates = map[string][]string{dayFirst: {"2/1/2006", "2-1-2006", "2/1/06"}, monthFirst: {"1/2/2006", "1-2-2006", "1/2/06"}}
)

// date reads a day as other systems write it, with or without a time of day behind it. The order says how 3/4/2026 is
// meant. False is no day, or one that nobody can have meant.
func date(cell, order string) (models.Date, bool) {
	cell = strings.TrimSpace(cell)
	if t, err := time.Parse(time.RFC3339, cell); err == nil {
		return plausible(t)
	}
	layouts := slices.Concat(plainDates, orderedDates[order])
	for _, text := range []string{cell, upTo(cell, "T"), upTo(cell, " "), upTo(cell, ", ")} {
		for _, layout := range layouts {
			if t, err := time.Parse(layout, text); err == nil {
				return plausible(t)
			}
		}
	}
	return 0, false
}

// upTo is a text up to the first sign of these that digits stand before.
func upTo(text, sign string) string {
	if at := strings.Index(text, sign); at > 0 && unicode.IsDigit(rune(text[at-1])) {
		return text[:at]
	}
	return text
}

func plausible(t time.Time) (models.Date, bool) {
	return models.DateOf(t), t.Year() >= 1990 && t.Year() < 2200
}

// ordered says which order a date like 13/4/2026 must have been written in; empty for one that tells nothing.
func ordered(cell string) string {
	parts := strings.FieldsFunc(upTo(strings.TrimSpace(cell), " "), func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) < 3 || len(parts[0]) > 2 {
		return ""
	}
	first, err1 := strconv.Atoi(parts[0])
	second, err2 := strconv.Atoi(parts[1])
	switch {
	case err1 != nil || err2 != nil:
		return ""
	case first > 12 && second <= 12:
		return dayFirst
	case second > 12 && first <= 12:
		return monthFirst
	}
	return ""
}

// chosen are the words of the form's answers in all languages, and what they stand for.
var ownTimes, peoples, waitings = labels("form.own-time.", models.OwnTimes()), labels("form.people.", models.PeopleChoices()[1:]),
	labels("form.waiting.", []string{"nobody", "unknown"})

func labels(stem string, values []string) map[string]string {
	all := map[string]string{}
	for _, value := range values {
		all[sheet.Plain(value)] = value
		for _, lang := range []string{"en", "de", "fr", "es", "nl"} {
			all[sheet.Plain(words.For(lang).T(stem+value))] = value
		}
	}
	return all
}

// ownTime reads what the form offers, or hours in two weeks as a number, with "min", "h" or "d" behind it.
func ownTime(cell string) (o models.OwnTime, ok bool) {
	if value, known := ownTimes[sheet.Plain(cell)]; known {
		return o, o.UnmarshalText([]byte(value)) == nil
	}
	number, unit := quantity(cell)
	switch unit {
	case "", "h", "hour", "hours", "std", "stunden", "heures", "horas", "uur", "uren":
	case "m", "min", "minutes":
		number /= 60
	case "d", "day", "days", "tage", "jours", "dias", "dagen":
		number *= 8
	default:
		return 0, false
	}
	for i, limit := range []float64{0, 0.999, 4, 10, 36} {
		if number >= 0 && number <= limit {
			return models.OwnTime(i), true
		}
	}
	return models.OwnTimeFiveDays, number > 36 && number < 1000
}

// people reads what the form offers, or a number of people.
func people(cell string) (p models.People, ok bool) {
	if value, known := peoples[sheet.Plain(cell)]; known {
		return p, p.UnmarshalText([]byte(value)) == nil
	}
	number, unit := quantity(cell)
	switch {
	case unit != "" || number < 0 || number > 1e6:
		return 0, false
	case number == 0:
		return models.PeopleUnsaid, true
	case number <= 1:
		return models.PeopleMe, true
	case number <= 5:
		return models.PeopleTwoToFive, true
	case number <= 20:
		return models.PeopleSixToTwenty, true
	}
	return models.PeopleOverTwenty, true
}

// quantity cuts a number from what stands behind it. It is below 0 where there is none.
func quantity(cell string) (number float64, unit string) {
	cell = strings.ToLower(strings.Join(strings.Fields(cell), ""))
	at := strings.IndexFunc(cell, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != ',' })
	if at < 0 {
		at = len(cell)
	}
	number, err := strconv.ParseFloat(strings.ReplaceAll(cell[:at], ",", "."), 64)
	if err != nil {
		return -1, cell[at:]
	}
	return number, cell[at:]
}
