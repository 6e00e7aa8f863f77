package models

import (
	"fmt"
	"time"
)

// Moment is a point in time in milliseconds since 1970 UTC, the precision that both databases keep.
// The zero Moment means never. It is a third of the size of a time.Time, which counts with a million reports.
type Moment int64

// MomentOf cuts a time to the millisecond.
func MomentOf(t time.Time) Moment { return Moment(t.UnixMilli()) }

// Time gives the moment in UTC.
func (m Moment) Time() time.Time { return time.UnixMilli(int64(m)).UTC() }

// Sub gives how long m is after earlier.
func (m Moment) Sub(earlier Moment) time.Duration { return time.Duration(m-earlier) * time.Millisecond }

// Add gives the moment d later.
func (m Moment) Add(d time.Duration) Moment { return m + Moment(d.Milliseconds()) }

// Day gives the UTC day of the moment, counted from 1970: the bucket of daily numbers.
func (m Moment) Day() int { return int(m / (24 * 60 * 60 * 1000)) }

// Date is a calendar day in the organisation's zone, counted from 1970-01-01; the zero Date is none.
// In JSON and in forms it is written 2026-11-24.
type Date int32

const dateLayout = "2006-01-02"

// DateOf gives the calendar day that t shows in its own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// ParseDate reads 2026-11-24; the empty text is no date.
func ParseDate(text string) (Date, error) {
	if text == "" {
		return 0, nil
	}
	t, err := time.Parse(dateLayout, text)
	if err != nil {
		return 0, fmt.Errorf("date %q is not written like 2026-11-24", text)
	}
	return DateOf(t), nil
}

// Time gives midnight UTC of the day: for formatting only.
func (d Date) Time() time.Time { return time.Unix(int64(d)*24*60*60, 0).UTC() }

// String gives 2026-11-24, or "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(dateLayout)
}

// MarshalText is used for JSON.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d, err = ParseDate(string(text))
	return err
}
