package models

import "testing"

func doubtOf(q RoundQuestion, lang string) (kinds string) {
	says := RoundSays{Questions: []RoundQuestion{q}}
	for _, one := range says.Doubts(lang) {
		kinds += one.Kind + " "
	}
	return kinds
}

func TestQuestionsThatAreHardToAnswerHonestlyAreNoticedInFiveLanguages(t *testing.T) {
	for label, want := range map[string]string{
		"Don't you find the portal slow?":                             "leading ",
		"The portal is obviously slow. What takes longest?":           "leading ",
		"Finden Sie nicht auch, dass das Portal langsam ist?":         "leading ",
		"Ne trouvez-vous pas le portail lent ?":                       "leading ",
		"¿No le parece lento el portal?":                              "leading ",
		"Vindt u niet dat het portaal traag is?":                      "leading ",
		"Was the hand-over quick and complete?":                       "double ",
		"Did you wait for an answer or a decision?":                   "double ",
		"War die Übergabe schnell und vollständig?":                   "double ",
		"La réponse était-elle rapide et complète ?":                  "double ",
		"¿Fue la respuesta rápida y completa para usted?":             "double ",
		"Was het antwoord voor u snel en volledig?":                   "double ",
		"Do you agree that the portal is slow?":                       "agree ",
		"Stimmen Sie der folgenden Aussage zu?":                       "agree ",
		"Êtes-vous d'accord avec ce délai ?":                          "agree ",
		"¿Está de acuerdo con este plazo?":                            "agree ",
		"Bent u het met deze termijn eens of oneens?":                 "double agree ",
		"On a scale of 1 to 10, how was it?":                          "scale ",
		"Wie war es, 1 bis 10?":                                       "scale ",
		"Sur une échelle de 0 à 10, comment était-ce ?":               "scale ",
		"En una escala, ¿cómo fue?":                                   "scale ",
		"Hoe tevreden bent u?":                                        "scale ",
		"What did you wait for longest last week?":                    "",
		"How many of the quotes did Sales and Legal send back?":       "",
		"How often in the last week did you wait two days or more?":   "",
		"Worauf haben Sie letzte Woche am längsten gewartet?":         "",
		"Wie oft mussten Sie auf Vertrieb warten, einen Tag oder so?": "",
		"Qu'avez-vous attendu le plus longtemps en mars ?":            "",
		"¿Qué esperó más tiempo en la última semana?":                 "",
		"Op wie wachtte u vorige week het langst?":                    "",
		"Wer von Vertrieb hat den Preis of approval zuletzt bewegt?":  "",
	} {
		if got := doubtOf(RoundQuestion{Label: label}, "en"); got != want {
			t.Errorf("%q gives %q, not %q", label, got, want)
		}
	}
}

func TestChoicesCanBeAScaleToo(t *testing.T) {
	for _, one := range []struct {
		q    RoundQuestion
		want string
	}{
		{RoundQuestion{Kind: RoundOne, Label: "The portal?", Choices: []string{"1", "2", "3", "4", "5"}}, "scale "},
		{RoundQuestion{Kind: RoundOne, Label: "The portal?", Choices: []string{"Strongly agree", "Neither", "Strongly disagree"}}, "agree "},
		{RoundQuestion{Kind: RoundOne, Label: "Which portal?", Choices: []string{"1", "2", "5", "10", "20"}}, ""},
		{RoundQuestion{Kind: RoundOne, Label: "Was it the old or the new portal?", Choices: []string{"Old", "New"}}, ""},
		{RoundQuestion{Kind: RoundShort, Label: "Was it the old or the new portal?"}, "double "},
	} {
		if got := doubtOf(one.q, "en"); got != one.want {
			t.Errorf("%q %q gives %q, not %q", one.q.Label, one.q.Choices, got, one.want)
		}
	}
	if got := doubtOf(RoundQuestion{Label: "Snel en goed?"}, "nl"); got != "double " {
		t.Errorf("words of no language are not read in the author's: %q", got)
	}
}

func TestMoreThanTenQuestionsAreNoticedOnceAndBuiltInOnesAreNot(t *testing.T) {
	says := RoundSays{Questions: BuiltQuestions()}
	if got := says.Doubts("en"); len(got) != 0 {
		t.Errorf("the built-in questions give %v", got)
	}
	for range 6 {
		says.Questions = append(says.Questions, RoundQuestion{Label: "What else?"})
	}
	if got := says.Doubts("en"); len(got) != 1 || got[0] != (RoundDoubt{Kind: "many"}) {
		t.Errorf("eleven questions give %v", got)
	}
}

func TestLongerQuestionsAreExpectedToTakeLonger(t *testing.T) {
	for _, one := range []struct {
		kind        RoundQuestionKind
		words, want int
	}{{RoundOne, 0, 5}, {RoundOne, 24, 11}, {RoundSeveral, 24, 14}, {RoundShort, 10, 10}, {RoundLong, 10, 35}, {RoundDate, 8, 7}} {
		if got := (&RoundQuestion{Kind: one.kind}).Seconds(one.words); got != one.want {
			t.Errorf("%s with %d words takes %d seconds, not %d", one.kind, one.words, got, one.want)
		}
	}
}
