package words

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/feature/plural"
)

// Number writes a whole number with the language's separators: "12,500". Languages differ in the sign, and in
// how many digits it takes to need one: Spanish writes 1200, but 12.500.
func (w *Words) Number(n int) string {
	text := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, text = "-", text[1:]
	}
	if len(text) <= 3 || len(text) < w.grouped() {
		return sign + text
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range text {
		if i > 0 && (len(text)-i)%3 == 0 {
			b.WriteString(w.T("number.thousands"))
		}
		b.WriteRune(digit)
	}
	return b.String()
}

// grouped is from how many digits on thousands are set apart.
func (w *Words) grouped() int {
	digits, _ := strconv.Atoi(w.T("number.grouped"))
	return digits
}

// Percent writes a share between 0 and 100: "82 %".
func (w *Words) Percent(n int) string { return w.T("number.percent", "n", n) }

var quarters = [4]string{"", "¼", "½", "¾"}

// Quarters writes an amount that is kept in quarters of an hour, without a unit: 9 is "2¼".
func (w *Words) Quarters(q int) string {
	whole, part := q/4, q%4
	if whole == 0 && part != 0 {
		return quarters[part]
	}
	return w.Number(whole) + quarters[part]
}

// Hours writes quarters of an hour with the unit: "2¼ hours".
func (w *Words) Hours(q int) string { return w.quarterly("amount.hours", q) }

// HoursWeek writes hours lost, kept in quarters: "2¼ hours a week".
func (w *Words) HoursWeek(q int) string { return w.quarterly("amount.hours.week", q) }

// quarterly takes the form that the language has for the number as a decimal, 1.25: "1¼ hours", but "1¼ heure".
// A fraction alone is part of one hour in all of them.
func (w *Words) quarterly(key string, q int) string {
	p := w.plurals[key]
	whole, part := q/4, q%4
	form := plural.One
	if part == 0 {
		form = plural.Cardinal.MatchPlural(w.tag, whole, 0, 0, 0, 0)
	} else if whole > 0 {
		form = plural.Cardinal.MatchPlural(w.tag, whole, 2, 2, part*25, part*25)
	}
	return w.fill(p.form(form), []any{"n", w.Quarters(q)})
}

// Days writes a number of days given in tenths: 13 is "1.3 days", 10 is "1 day".
func (w *Words) Days(tenths int) string { return w.decimal("amount.days", tenths) }

// Age writes a stretch of time by its largest unit: "5 minutes", "3 days", "7 weeks".
// Anything below one minute, and a clock that runs behind, is "less than a minute".
func (w *Words) Age(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d < time.Minute:
		return w.T("age.moment")
	case d < time.Hour:
		return w.N("age.minutes", int(d/time.Minute))
	case d < 2*day:
		return w.N("age.hours", int(d/time.Hour))
	case d < 21*day:
		return w.N("age.days", int(d/day))
	case d < 120*day:
		return w.N("age.weeks", int(d/(7*day)))
	default:
		return w.N("age.months", int(d/(30*day)))
	}
}

// Ago writes how long something is in the past: "3 days ago".
func (w *Words) Ago(d time.Duration) string { return w.T("age.ago", "age", w.Age(d)) }

// WorkingDays writes a number of working days given in tenths: 13 is "1.3 working days".
func (w *Words) WorkingDays(tenths int) string { return w.decimal("amount.working-days", tenths) }

// Working writes working minutes in days of so many minutes: "1 working day 3 hours", "40 minutes". From ten days on
// hours say nothing more.
func (w *Words) Working(minutes, day int) string {
	if day <= 0 {
		day = 24 * 60
	}
	days, hours := minutes/day, minutes%day/60
	switch {
	case minutes < 1:
		return w.T("age.moment")
	case minutes < 60 && days == 0:
		return w.N("age.minutes", minutes)
	case days == 0:
		return w.N("amount.hours", hours)
	case days >= 10 || hours == 0:
		return w.N("amount.working-days", days)
	}
	return w.T("amount.working", "days", w.N("amount.working-days", days), "hours", w.N("amount.hours", hours))
}

// Hundredths writes an exact amount that is given in hundredths, with no more decimals than it has: 240 is "2.4".
func (w *Words) Hundredths(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "−", -n
	}
	text := sign + w.Number(n/100)
	if n%100 == 0 {
		return text
	}
	return text + w.T("number.decimal") + strings.TrimRight(strconv.Itoa(100 + n%100)[1:], "0")
}
