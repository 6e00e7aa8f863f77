package words

import "testing"

func TestWorkingTimeIsSaidInDaysOfTheCalendar(t *testing.T) {
	const day = 8 * 60
	for _, one := range []struct {
		lang    string
		minutes int
		want    string
	}{
		{"en", 0, "less than a minute"}, {"en", 1, "1 minute"}, {"en", 59, "59 minutes"}, {"en", 60, "1 hour"},
		{"en", day - 1, "7 hours"}, {"en", day, "1 working day"}, {"en", day + 3*60, "1 working day 3 hours"},
		{"en", 2*day + 59, "2 working days"}, {"en", 9*day + 7*60, "9 working days 7 hours"}, {"en", 10*day + 7*60, "10 working days"},
		{"de", 2*day + 60, "2 Arbeitstagen 1 Stunde"}, {"fr", day + 120, "1 jour ouvré 2 heures"},
		{"es", 3 * day, "3 días laborables"}, {"nl", day + 120, "1 werkdag 2 uur"},
	} {
		if got := For(one.lang).Working(one.minutes, day); got != one.want {
			t.Errorf("%s, %d minutes: %q, want %q", one.lang, one.minutes, got, one.want)
		}
	}
	if got := For("en").Working(30*60, 0); got != "1 working day 6 hours" {
		t.Errorf("a calendar without working days: %q", got)
	}
	if got := For("en").Working(24*60+5, 24*60); got != "1 working day" {
		t.Errorf("a calendar that never closes: %q", got)
	}
}

func TestHundredthsAreExact(t *testing.T) {
	for n, want := range map[int]string{0: "0", 5: "0.05", 15: "0.15", 240: "2.4", 1145: "11.45", 100: "1", -1555: "−15.55", -5: "−0.05", 123450: "1,234.5"} {
		if got := For("en").Hundredths(n); got != want {
			t.Errorf("%d hundredths: %q, want %q", n, got, want)
		}
	}
	if got := For("de").Hundredths(145); got != "1,45" {
		t.Errorf("in German: %q", got)
	}
}
