package models

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
)

func testKeys(t *testing.T, fill byte) *Keyring {
	t.Helper()
	keys, err := NewKeyring(bytes.Repeat([]byte{fill}, KeySize))
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

func TestTokensOpenWhatTheyWereMadeForAndNothingElse(t *testing.T) {
	keys, others := testKeys(t, 1), testKeys(t, 2)
	seen := map[string]bool{}
	for kind := LinkSetup; kind <= LinkInvitation; kind++ {
		for _, n := range []uint32{0, 1, 2, 1 << 31} {
			token := keys.Token(kind, n)
			if len(token) != TokenLength || seen[token] || strings.ToLower(token) != token {
				t.Errorf("token %q of %v %d", token, kind, n)
			}
			seen[token] = true
			if k, number, ok := keys.Open(token); !ok || k != kind || number != n {
				t.Errorf("opens %v %d %v, want %v %d", k, number, ok, kind, n)
			}
			if _, _, ok := others.Open(token); ok {
				t.Error("another installation's key opens it")
			}
		}
	}
	for _, bad := range []string{"", "a", strings.Repeat("a", 26), strings.Repeat("é", 13), strings.Repeat("A", 26), keys.Token(LinkBoard, 1)[:25]} {
		if _, _, ok := keys.Open(bad); ok {
			t.Errorf("%q opens something", bad)
		}
	}
}

func TestEachLetterOfATokenMatters(t *testing.T) {
	keys := testKeys(t, 1)
	token := keys.Token(LinkTracking, 1042)
	for i := range token {
		for _, letter := range "abcdefghijklmnopqrstuvwxyz234567" {
			changed := token[:i] + string(letter) + token[i+1:]
			if _, _, ok := keys.Open(changed); ok != (changed == token) {
				t.Fatalf("letter %d as %q: opens = %v", i, letter, ok)
			}
		}
	}
}

func TestLinksAreUnknownGoneOrOpen(t *testing.T) {
	w := newWorld(t)
	keys := testKeys(t, 1)
	kindOf := func(kind LinkKind, token string) ErrorKind {
		_, err := w.state.OpenLink(keys, token, kind, MomentOf(w.now))
		var known *Error
		if !errors.As(err, &known) {
			t.Fatalf("%v: %v", kind, err)
		}
		return known.Kind
	}
	old := w.state.Department(1).Link
	token := keys.Token(LinkDepartment, uint32(old))
	if opened, err := w.state.OpenLink(keys, token, LinkDepartment, MomentOf(w.now)); err != nil || opened.Number != 1 {
		t.Errorf("opens %+v, %v", opened, err)
	}
	if kindOf(LinkSupplier, token) != NotFound {
		t.Error("a department's link must not open a supplier's page")
	}
	w.do(&ReplaceLink{Link: old})
	if kindOf(LinkDepartment, token) != Gone {
		t.Error("a replaced link is gone")
	}
	if _, err := w.state.OpenLink(keys, keys.Token(LinkDepartment, uint32(w.state.Department(1).Link)), LinkDepartment, MomentOf(w.now)); err != nil {
		t.Errorf("its successor: %v", err)
	}
	if kindOf(LinkSetup, keys.Token(LinkSetup, 0)) != Gone || kindOf(LinkTracking, keys.Token(LinkTracking, 9)) != NotFound {
		t.Error("set-up is over, and report 9 was never filed")
	}
	w.do(&ChangeSupplier{Supplier: 1, Name: "Acme", Removed: true})
	if kindOf(LinkSupplier, keys.Token(LinkSupplier, uint32(w.state.Supplier(1).Link))) != Gone {
		t.Error("the page of a removed supplier is gone")
	}
}

func TestWorkingTimeOverNightsWeekendsAndClockChanges(t *testing.T) {
	c := DefaultCalendar("Europe/Berlin")
	loc := c.Location()
	at := func(text string) Moment {
		parsed, err := time.ParseInLocation("2006-01-02 15:04", text, loc)
		if err != nil {
			t.Fatal(err)
		}
		return MomentOf(parsed)
	}
	for _, row := range []struct {
		start   string
		minutes int
		end     string
	}{
		{"2026-11-24 10:00", 60, "2026-11-24 11:00"},
		{"2026-11-24 16:30", 60, "2026-11-25 09:30"},
		{"2026-11-27 16:30", 60, "2026-11-30 09:30"},
		{"2026-11-28 12:00", 16 * 60, "2026-12-01 17:00"},
		{"2026-03-27 16:00", 120, "2026-03-30 10:00"}, // the clock goes forward in between
		{"2026-10-23 16:00", 120, "2026-10-26 10:00"}, // and back
		{"2026-11-24 06:00", 1, "2026-11-24 09:01"},
	} {
		if got := c.Add(at(row.start), row.minutes); got != at(row.end) {
			t.Errorf("%d minutes after %s: %v, want %s", row.minutes, row.start, got.Time().In(loc), row.end)
		}
		if got := c.Between(at(row.start), at(row.end)); got != row.minutes {
			t.Errorf("between %s and %s: %d minutes, want %d", row.start, row.end, got, row.minutes)
		}
	}
	c.Holidays = []Date{DateOf(time.Date(2026, 12, 25, 0, 0, 0, 0, time.UTC))}
	if got := c.Add(at("2026-12-24 16:30"), 60); got != at("2026-12-28 09:30") {
		t.Errorf("over a holiday: %v", got.Time().In(loc))
	}
	none := Calendar{Zone: "UTC", From: 60, To: 120}
	if got := none.Add(at("2026-11-24 10:00"), 60); got != at("2026-11-24 11:00") {
		t.Error("a calendar without working days counts every minute")
	}
}
