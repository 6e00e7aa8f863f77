package models

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// at reads a wall time of a zone as ISO 8601 with its offset.
func moment(t *testing.T, text string) Moment {
	t.Helper()
	m, err := time.Parse("2006-01-02T15:04Z07:00", text)
	if err != nil {
		t.Fatal(err)
	}
	return MomentOf(m)
}

func everyDay(zone string, from, to int) Calendar {
	c := Calendar{Zone: zone, From: from, To: to}
	for day := time.Sunday; day <= time.Saturday; day++ {
		c.Days = append(c.Days, day)
	}
	return Settings{Calendar: c}.known().Calendar
}

func TestWorkingTimeGoesOnOverChangesOfTheClocks(t *testing.T) {
	for _, one := range []struct {
		name       string
		c          Calendar
		start, end string
		minutes    int
	}{
		{"Berlin, clocks forward on Sunday night", DefaultCalendar("Europe/Berlin"), "2026-03-27T16:00+01:00", "2026-03-30T10:00+02:00", 120},
		{"Berlin, clocks back on Sunday night", DefaultCalendar("Europe/Berlin"), "2026-10-23T16:00+02:00", "2026-10-26T10:00+01:00", 120},
		{"New York, clocks forward", DefaultCalendar("America/New_York"), "2026-03-06T12:00-05:00", "2026-03-09T12:00-04:00", 480},
		{"Lord Howe, half an hour back", everyDay("Australia/Lord_Howe", 0, 1440), "2026-04-05T00:00+11:00", "2026-04-06T00:00+10:30", 24*60 + 30},
		{"Lord Howe, half an hour forward", everyDay("Australia/Lord_Howe", 0, 1440), "2026-10-04T00:00+10:30", "2026-10-05T00:00+11:00", 24*60 - 30},
		{"Beirut, forward at midnight: the day is an hour shorter", everyDay("Asia/Beirut", 0, 1440), "2026-03-28T00:00+02:00", "2026-03-30T00:00+03:00", 47 * 60},
		{"Beirut, work that begins in the hour that is left out", everyDay("Asia/Beirut", 30, 120), "2026-03-28T20:00+02:00", "2026-03-29T12:00+03:00", 60},
		{"Santiago, forward at midnight", everyDay("America/Santiago", 0, 1440), "2026-09-05T12:00-04:00", "2026-09-06T12:00-03:00", 23 * 60},
		{"Santiago, the last half hour before it", everyDay("America/Santiago", 0, 1440), "2026-09-05T23:30-04:00", "2026-09-06T01:30-03:00", 60},
		{"Berlin, a working day across the gap", everyDay("Europe/Berlin", 60, 600), "2026-03-29T00:00+01:00", "2026-03-29T12:00+02:00", 480},
		{"Berlin, a working day across the hour that comes twice", everyDay("Europe/Berlin", 60, 600), "2026-10-25T00:00+02:00", "2026-10-25T12:00+01:00", 600},
		{"Berlin, work that begins in the hour that comes twice", everyDay("Europe/Berlin", 150, 600), "2026-10-25T00:00+02:00", "2026-10-25T12:00+01:00", 510},
		{"Apia, a whole day that never was", everyDay("Pacific/Apia", 540, 1020), "2011-12-29T12:00-10:00", "2011-12-31T12:00+14:00", 300 + 180},
		{"Kathmandu, with its quarter of an hour", DefaultCalendar("Asia/Kathmandu"), "2026-11-24T09:00+05:45", "2026-11-25T10:00+05:45", 540},
	} {
		t.Run(one.name, func(t *testing.T) {
			start, end := moment(t, one.start), moment(t, one.end)
			if got := one.c.Between(start, end); got != one.minutes {
				t.Errorf("%d working minutes between them, want %d", got, one.minutes)
			}
			if got := one.c.Add(start, one.minutes); got != end && one.c.Between(got, end) != 0 {
				t.Errorf("after %d minutes it is %v, want %v", one.minutes, got.Time().In(one.c.Location()), end.Time().In(one.c.Location()))
			}
		})
	}
}

func TestADueDayPassesOverWeekendsAndDaysOff(t *testing.T) {
	c := DefaultCalendar("Europe/Berlin")
	c.Holidays = []Date{DateOf(time.Date(2026, 12, 25, 0, 0, 0, 0, time.UTC)), DateOf(time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC))}
	for filed, due := range map[string]string{
		"2026-11-24T10:00+01:00": "2026-11-26T10:00+01:00",
		"2026-11-24T06:00+01:00": "2026-11-25T17:00+01:00", // before work: two whole days
		"2026-11-24T22:00+01:00": "2026-11-26T17:00+01:00",
		"2026-12-23T12:00+01:00": "2026-12-28T12:00+01:00", // Thursday, not Christmas Day, and a weekend
		"2026-12-26T12:00+01:00": "2026-12-29T17:00+01:00",
	} {
		if got, want := c.Add(moment(t, filed), 2*c.DayLength()), moment(t, due); got != want {
			t.Errorf("filed %s: due %v, want %s", filed, got.Time().In(c.Location()), due)
		}
	}
}

// What Add adds, Between finds again, in every zone and over every change of the clocks; and time never runs backwards.
func TestAddAndBetweenAreInverse(t *testing.T) {
	zones := []string{"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut", "America/Santiago", "Africa/Cairo",
		"America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu", "America/Havana", "Africa/Casablanca", "Europe/Dublin", "Antarctica/Troll"}
	rng := rand.New(rand.NewPCG(1, 2))
	for n := range 6000 {
		c := randomCalendar(rng, zones[n%len(zones)])
		year := 2009 + rng.IntN(25)
		start := MomentOf(time.Date(year, time.Month(1+rng.IntN(12)), 1+rng.IntN(31), rng.IntN(24), rng.IntN(60), 0, 0, time.UTC))
		minutes := rng.IntN(12 * 8 * 60)
		end := c.Add(start, minutes)
		if got := c.Between(start, end); got != minutes {
			t.Fatalf("%+v: %d minutes after %v is %v; between them are %d", c, minutes, start.Time(), end.Time(), got)
		}
		more := 1 + rng.IntN(600)
		if later := c.Add(end, more); later <= end || c.Add(start, minutes+more) != later {
			t.Fatalf("%+v: %d and then %d minutes after %v is %v, at once %v", c, minutes, more, start.Time(), later.Time(), c.Add(start, minutes+more).Time())
		}
		middle := start.Add(time.Duration(rng.Int64N(int64(end.Sub(start))/int64(time.Minute)+1)) * time.Minute)
		if sum := c.Between(start, middle) + c.Between(middle, end); sum != minutes {
			t.Fatalf("%+v: cut at %v, %d minutes are %d", c, middle.Time(), minutes, sum)
		}
	}
}

func randomCalendar(rng *rand.Rand, zone string) Calendar {
	c := Calendar{Zone: zone, From: rng.IntN(20 * 60)}
	c.To = min(1440, c.From+60+rng.IntN(1440))
	for day := time.Sunday; day <= time.Saturday; day++ {
		if rng.IntN(3) > 0 || day == time.Wednesday {
			c.Days = append(c.Days, day)
		}
	}
	for range rng.IntN(5) {
		c.Holidays = append(c.Holidays, Date(14_000+rng.IntN(9_000)))
	}
	return Settings{Calendar: c}.known().Calendar
}

func TestACalendarWithoutWorkingDaysEndsAllTheSame(t *testing.T) {
	for name, c := range map[string]Calendar{"no day": {From: 540, To: 1020}, "no hour": {Days: []time.Weekday{1, 2}, From: 540, To: 540}} {
		start := moment(t, "2026-11-24T10:00Z")
		if got := fmt.Sprint(c.Add(start, 60) == start.Add(time.Hour), c.Between(start, start.Add(time.Hour)), c.WorksWithin(20_000, 366)); got != "true 0 false" {
			t.Errorf("%s: %s", name, got)
		}
	}
}
