package grouping

import (
	"strings"
	"testing"
	"unicode/utf8"
)

var badTexts = map[string]string{
	"empty":             "",
	"one letter":        "a",
	"digits":            "4711 0815 12345678901234567890",
	"emoji":             "👩‍👩‍👧‍👦 🎉 🇩🇪",
	"long":              strings.Repeat("lorem ipsum dolor sit amet ", 800),
	"one long word":     strings.Repeat("x", 20_000),
	"one word repeated": strings.Repeat("invoice ", 5_000),
	"zero width":        "in\u200bvoice\u200d \u202eright to left\u202c \ufeff",
	"broken UTF-8":      "contract \xff\xfe\xc3 questionn\xedaire \xed\xa0\x80",
	"Chinese":           "安全问卷让合同延误了三个星期",
	"Japanese":          "セキュリティのアンケートで契約が遅れています",
	"mixed":             "Договор contract 合同 عقد",
	"only quoted":       "> all of it\n> was said before",
	"log":               strings.Repeat("2026-01-01T00:00:00Z ERROR pool[17]: \x00\x01 timeout=30s\n", 400),
}

func TestAnyTextIsAnsweredWithWordsThatStandInIt(t *testing.T) {
	for name, text := range badTexts {
		t.Run(name, func(t *testing.T) { checkText(t, text) })
	}
}

func FuzzText(f *testing.F) {
	for _, text := range badTexts {
		f.Add(text)
	}
	f.Fuzz(checkText)
}

// checkText puts a text through everything the package does.
func checkText(t *testing.T, text string) {
	x := New()
	a := Analyse(text)
	x.Add(1, a)
	x.Add(2, Analyse("the contract waits for a security questionnaire"))
	found := x.Suggest(a, nil, 5)
	if !a.Empty() && (len(found) == 0 || found[0].Bottleneck != 1 && found[0].Score < 999) {
		t.Errorf("%q does not find itself: %v", text, found)
	}
	for _, c := range found {
		for _, words := range c.Because {
			if !strings.Contains(text, words) || words == "" || !utf8.ValidString(words) {
				t.Errorf("%q is not in %q", words, text)
			}
		}
		if len(c.Because) > maxBecause || c.Score < 0 || c.Score > 1000 {
			t.Errorf("out of bounds: %v", c)
		}
	}
	x.Remove(1, a)
	x.Remove(1, a)
}

func TestQuotedHistoryAndSignatureDoNotDecide(t *testing.T) {
	mail := "The price list is out of date.\n\nKind regards,\nAnn\n\nOn Monday Bob wrote:\n> The security questionnaire is stuck\n"
	x := New()
	x.Add(1, Analyse("The security questionnaire is stuck"))
	if found := x.Suggest(Analyse(mail), nil, 5); len(found) != 0 {
		t.Errorf("matched by its quoted part: %v", found)
	}
}

func TestNeighbouringWordsAreToldAsAPhrase(t *testing.T) {
	x := New()
	x.Add(1, Analyse("Security questionnaire takes weeks"))
	found := x.Suggest(Analyse("Our deal waits for a Security Questionnaire"), nil, 1)
	if len(found) != 1 || len(found[0].Because) != 1 || found[0].Because[0] != "Security Questionnaire" {
		t.Errorf("%v", found)
	}
}

func TestWordFormsMeetInTheirOwnLanguage(t *testing.T) {
	for _, pair := range [][2]string{
		{"Die Rechnungen für den Kunden fehlen", "Eine Rechnung ist nicht da"},
		{"Les factures ne sont pas envoyées", "La facture n'est pas là"},
		{"Las facturas no llegan", "Falta una factura para el cliente"},
		{"Fragebögen zur ＳＩＣＨＥＲＨＥＩＴ", "der Fragebogen zur Sicherheit"},
	} {
		x := New()
		x.Add(1, Analyse(pair[0]))
		if len(x.Suggest(Analyse(pair[1]), nil, 1)) == 0 {
			t.Errorf("%q and %q share nothing", pair[0], pair[1])
		}
	}
}

func TestAnAnswerBelowAQuoteIsReadWithoutTheQuote(t *testing.T) {
	x := New()
	x.Add(1, Analyse("The security questionnaire is stuck"))
	x.Add(2, Analyse("The price list is out of date"))
	found := x.Suggest(Analyse("Bob wrote:\n> The security questionnaire is stuck\n\nAnd the price list is old"), nil, 5)
	if len(found) != 1 || found[0].Bottleneck != 2 {
		t.Errorf("%v", found)
	}
}
