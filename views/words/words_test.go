package words

import (
	"testing"
	"time"
)

func TestParametersAreFilledIn(t *testing.T) {
	w := For("en")
	if got := w.T("frame.title", "title", "Board", "organisation", "Acme"); got != "Board · Acme" {
		t.Errorf("got %q", got)
	}
	if got := w.T("age.ago"); got != "{age} ago" {
		t.Errorf("a missing parameter should stay visible, got %q", got)
	}
	if got := w.T("no.such.key"); got != "no.such.key" {
		t.Errorf("a missing key should come back as itself, got %q", got)
	}
}

func TestUnknownLanguageReadsEnglish(t *testing.T) {
	if For("tlh").Lang != "en" {
		t.Error("an unknown language should fall back to English")
	}
}

func TestKeyRegisteredTwicePanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("the second registration of a key passed in silence")
		}
	}()
	register("en", Texts{"frame.title": "again"}, nil)
}

func TestAmounts(t *testing.T) {
	w := For("en")
	for _, c := range []struct{ got, want string }{
		{w.Number(999), "999"},
		{w.Number(1000), "1,000"},
		{w.Number(-12345678), "-12,345,678"},
		{w.Percent(82), "82 %"},
		{w.Hours(0), "0 hours"},
		{w.Hours(1), "¼ hour"},
		{w.Hours(4), "1 hour"},
		{w.Hours(5), "1¼ hours"},
		{w.HoursWeek(9), "2¼ hours a week"},
		{w.HoursWeek(4802), "1,200½ hours a week"},
		{w.Days(13), "1.3 days"},
		{w.Days(10), "1 day"},
		{w.Days(0), "0 days"},
		{w.N("count.reports", 1), "1 report"},
		{w.N("count.reports", 4), "4 reports"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestAges(t *testing.T) {
	w := For("en")
	const day = 24 * time.Hour
	for d, want := range map[time.Duration]string{
		-time.Second:     "less than a minute",
		time.Minute:      "1 minute",
		59 * time.Minute: "59 minutes",
		time.Hour:        "1 hour",
		47 * time.Hour:   "47 hours",
		3 * day:          "3 days",
		22 * day:         "3 weeks",
		200 * day:        "6 months",
	} {
		if got := w.Age(d); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
	if got := w.Ago(3 * day); got != "3 days ago" {
		t.Errorf("got %q", got)
	}
}

func TestDates(t *testing.T) {
	w := For("en")
	at := time.Date(2026, time.November, 24, 14, 2, 0, 0, time.UTC)
	for _, c := range []struct{ got, want string }{
		{w.Date(at), "Tuesday 24 November"},
		{w.DateYear(at), "24 November 2026"},
		{w.DateShort(at), "24 Nov"},
		{w.DateTime(at), "Tuesday 24 November, 14:02"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func BenchmarkPlural(b *testing.B) {
	w := For("en")
	for b.Loop() {
		w.N("count.reports", 1204)
	}
}
