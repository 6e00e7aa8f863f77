package grouping

import "testing"

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
