package models

import (
	"testing"
	"unicode/utf8"
)

// What a department starts with is the same in each language but for its words: whoever sets up in Spanish is asked no
// more and no less, and each question takes answers of the same kind.
func TestTheUsualDepartmentsAreTheSameInEachLanguage(t *testing.T) {
	english := UsualDepartments("en")
	for lang, list := range usualDepartments {
		if len(list) != len(english) {
			t.Fatalf("%s has %d departments, want %d", lang, len(list), len(english))
		}
		names := map[string]bool{}
		for i, one := range list {
			want := english[i]
			if one.Key != want.Key || one.Ticked != want.Ticked || len(one.Questions) != len(want.Questions) {
				t.Errorf("%s: %+v, want it like %+v", lang, one, want)
			}
			if names[one.Name] {
				t.Errorf("%s has two departments named %q", lang, one.Name)
			}
			names[one.Name] = true
			for j, q := range one.Questions {
				like := want.Questions[j]
				if q.Kind != like.Kind || len(q.Choices) != len(like.Choices) || (q.Hint == "") != (like.Hint == "") || q.Label == "" {
					t.Errorf("%s: %s asks %+v, want it like %+v", lang, one.Name, q, like)
				}
				if lang != "en" && q.Label == like.Label {
					t.Errorf("%s: %q is English", lang, q.Label)
				}
				if utf8.RuneCountInString(q.Label) > 120 || utf8.RuneCountInString(q.Hint) > 160 {
					t.Errorf("%s: %q is longer than a lead could save it", lang, q.Label)
				}
			}
		}
	}
}

func TestADepartmentOfItsOwnKindIsAskedInTheLanguageToo(t *testing.T) {
	d := Usual("de", "", "Lager")
	if d.Name != "Lager" || len(d.Questions) != 3 || d.Questions[0].Label != "" || d.Questions[1].Label != "Was haben Sie schon versucht?" {
		t.Errorf("%+v", d)
	}
	if got := Usual("tlh", "sales", "").Name; got != "Sales" {
		t.Errorf("a language that is not there gives %q", got)
	}
}
