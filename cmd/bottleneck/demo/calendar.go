package demo

import (
	"math"
	"math/rand/v2"
	"time"
)

const (
	opens     = 8 // o'clock
	dayLength = 9 // hours
)

func isWeekend(t time.Time) bool { return t.Weekday() == time.Saturday || t.Weekday() == time.Sunday }

// workingDays is the date n working days after t.
func workingDays(t time.Time, n int) time.Time {
	for n > 0 {
		t = t.AddDate(0, 0, 1)
		if !isWeekend(t) {
			n--
		}
	}
	return t
}

// workingMoment is a moment in working hours on the day that lies so many days
// before the end, or on the working day nearest to it, but before the end.
func workingMoment(rng *rand.Rand, end time.Time, daysBefore int) time.Time {
	day := end.AddDate(0, 0, -daysBefore)
	switch day.Weekday() {
	case time.Saturday:
		day = day.AddDate(0, 0, -1)
	case time.Sunday:
		day = day.AddDate(0, 0, 1)
	}
	t := atOpening(day).Add(time.Duration(rng.IntN(dayLength*3600)) * time.Second)
	for !t.Before(end) || isWeekend(t) {
		t = t.AddDate(0, 0, -1)
	}
	return t
}

// afterWorking is the moment at which so many working days have passed since t.
func afterWorking(t time.Time, days float64) time.Time {
	whole := math.Floor(days)
	t = workingDays(t, int(whole))
	closing := atOpening(t).Add(dayLength * time.Hour)
	t = t.Add(time.Duration((days - whole) * dayLength * float64(time.Hour)))
	if t.After(closing) {
		t = atOpening(workingDays(closing, 1)).Add(t.Sub(closing))
	}
	return t.Truncate(time.Second)
}

func atOpening(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), opens, 0, 0, 0, t.Location())
}

// spread draws the days before the end on which a wave's reports arrive,
// earliest first; the first is always the wave's first day.
func (w wave) spread(rng *rand.Rand) []int {
	days := make([]int, w.reports)
	for i := range days {
		days[i] = w.from - int(w.position(rng, i)*float64(w.from-w.to))
	}
	days[0] = w.from
	return days
}

// position is where between the wave's first and last day a report falls, 0 to 1.
func (w wave) position(rng *rand.Rand, i int) float64 {
	u := rng.Float64()
	switch w.shape {
	case growing:
		return math.Sqrt(u)
	case fading:
		return 1 - math.Sqrt(u)
	case burst:
		return u * u * u
	case monthly:
		months := max(1, (w.from-w.to)/30)
		return min(1, (float64(rng.IntN(months+1))+u*0.13)*30/float64(max(30, w.from-w.to)))
	}
	return u
}
