package handlers

import (
	"strings"
	"testing"
)

func TestCommonPasswordsAreRefused(t *testing.T) {
	count := 0
	for word := range wordSet {
		for _, ending := range append([]string{""}, endingSet...) {
			if p := word + ending; len(p) >= passwordMin {
				count++
				if !commonPassword(p) || !commonPassword(strings.ToUpper(p)) {
					t.Errorf("%q is not refused", p)
				}
			}
		}
	}
	if count < 3000 {
		t.Errorf("%d common passwords, want 3,000 and more", count)
	}
	for _, p := range []string{"password", "12345678", "123456789", "87654321", "11111111", "qwertyuiop", "1q2w3e4r",
		"1qaz2wsx", "asdfghjkl", "abcd1234", "qwerty123", "P@ssw0rd", "p4ssw0rd!", "Iloveyou", "Summer2026!", "winter-2025",
		"abcabcabc", "passwordpassword", "zaq12wsx", "aaaaaaaaaaaa", "1234qwer", "letmein!!", "sunshine1", "qwertzuiop", "pass word"} {
		if !commonPassword(p) {
			t.Errorf("%q is not refused", p)
		}
	}
}

func TestOrdinaryPasswordsAreTaken(t *testing.T) {
	for _, p := range []string{"correct horse battery staple", "tundra-kettle-91", "Bx7#qLm2", "summer in the harbour", "9f8a7c6b5d",
		"dragonfruit tea", "qwerty is no good", "пароль-корабль", "长长的密码在这里吗"} {
		if commonPassword(p) {
			t.Errorf("%q is refused", p)
		}
	}
}

func TestOwnWordsAreNoPassword(t *testing.T) {
	own := []string{"Grace Hopper", "grace.hopper@northwind.example", "Northwind"}
	for p, want := range map[string]bool{"GraceHopper": true, "gracehopper1": true, "grace.hopper@northwind.example": true,
		"northwind2026": true, "Northwind!": true, "north-by-northwest": false, "hopper of grain": false} {
		if got := ownWord(p, own); got != want {
			t.Errorf("ownWord(%q) = %v", p, got)
		}
	}
}

func TestPasswordLengthCountsCharacters(t *testing.T) {
	for p, want := range map[string]string{"": "error.password.required", "kurz äö": "error.password.min", "ääääöööü": "",
		strings.Repeat("ä b", 86): "error.password.max", strings.Repeat("x", 300): "error.password.max"} {
		found := &findings{}
		found.choose("password", p)
		key := ""
		if wrong := found.wrong(); wrong != nil {
			key = wrong.Fields[0].Key
		}
		if key != want {
			t.Errorf("%q: %q, want %q", p, key, want)
		}
	}
}
