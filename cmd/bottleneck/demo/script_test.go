package demo

import (
	"regexp"
	"strings"
	"testing"
)

var slotName = regexp.MustCompile(`\{(\w+)\}`)

func TestTextsInOtherLanguagesHaveNoEnglishBlanks(t *testing.T) {
	neutral := " n nn order kw kunde tag geraet jour client appareil dia dag "
	for _, b := range bottlenecks() {
		for _, w := range b.words {
			for _, slot := range slotName.FindAllStringSubmatch(w.text, -1) {
				if !w.english() && !strings.Contains(neutral, " "+slot[1]+" ") {
					t.Errorf("%s: {%s} is English: %q", b.key, slot[1], w.text)
				}
			}
		}
	}
}

func TestScriptsAreWhole(t *testing.T) {
	keys := map[string]bool{}
	for _, b := range bottlenecks() {
		if keys[b.key] {
			t.Errorf("%s stands there twice", b.key)
		}
		keys[b.key] = true
		last := b.waves[0].from
		for _, m := range b.story {
			if m.day > last {
				t.Errorf("%s: day %d comes after day %d", b.key, m.day, last)
			}
			last = m.day
		}
		if len(b.words) < 3 || len(b.waits) == 0 || b.title == "" {
			t.Errorf("%s is not whole", b.key)
		}
	}
	for _, f := range feedbacks {
		if !keys[f.key] {
			t.Errorf("feedback about unknown %q", f.key)
		}
	}
}

func TestNoTextNamesAPersonAndAddressesAreExamples(t *testing.T) {
	for _, s := range testYear(2) {
		for _, text := range textsOf(s) {
			for _, m := range Members() {
				if first, _, _ := strings.Cut(m.Name, " "); strings.Contains(text, first) {
					t.Errorf("%s is named: %q", first, text)
				}
			}
		}
		if r, ok := s.(FileReport); ok && r.Contact != "" && !strings.HasSuffix(r.Contact, ".example.org") {
			t.Errorf("contact %q", r.Contact)
		}
	}
	for _, m := range Members() {
		if !strings.HasSuffix(m.Email, ".example.org") {
			t.Errorf("address %q", m.Email)
		}
	}
}
