package grouping

import (
	"fmt"
	"slices"
	"testing"
)

// common counts the terms of each kind that two texts have in common.
func common(a, b *Text) (n [kinds]int) {
	for _, m := range a.terms {
		if slices.Contains(b.terms, m) {
			n[kindOf(m.key)]++
		}
	}
	return n
}

// finds says whether a text finds bottleneck 1 before any other.
func finds(i *Index, t *Text) bool {
	found := i.Suggest(t, nil, 1)
	return len(found) == 1 && found[0].Bottleneck == 1 && len(found[0].Because) > 0
}

func TestACompoundMeetsItsParts(t *testing.T) {
	for _, one := range []struct{ compound, parts, concept string }{
		{"Die Rechnungsfreigabe dauert ewig", "Niemand will meine Rechnung freigeben", "invoice approval"}, // listed itself
		{"Der Vertragsdrucker steht", "Kein Vertrag kommt aus dem Drucker", "contract"},
		{"Der Rechnungsdrucker steht", "Keine Rechnung kommt aus dem Drucker", "invoice"},
		{"Der Lieferantenvertrag ist weg", "Ein Vertrag für den Lieferanten fehlt", "supplier"},
		{"De factuurprinter van het magazijn doet niets", "Mijn factuur komt niet uit de printer", "invoice"},
	} {
		compound, parts := Analyse(one.compound), Analyse(one.parts)
		if names := conceptsIn(compound); !slices.Contains(names, one.concept) {
			t.Errorf("%q means %v, not %q", one.compound, names, one.concept)
		}
		if !finds(beside(Builtin(), one.compound), parts) || !finds(beside(Builtin(), one.parts), compound) {
			t.Errorf("%q and %q do not find each other", one.compound, one.parts)
		}
	}
}

func TestMisspeltInflectedAndJoinedWordsMeetByTheirLetters(t *testing.T) {
	for _, pair := range [][2]string{
		{"questionnaire", "questionaire"},
		{"Reisekostenabrechnung", "Reisekosten"},
		{"onboarding", "onbording"},
		{"Zugriffsrechte", "Zugrifsrecht"},
		{"authentification", "authentication"},
		{"goedkeuringsproces", "goedkeuringsprocedure"},
	} {
		a, b := Analyse(pair[0]), Analyse(pair[1])
		if n := common(a, b); n[wordTerm] != 0 || n[lettersTerm] < 3 {
			t.Errorf("%v have %d words and %d runs of letters in common", pair, n[wordTerm], n[lettersTerm])
		}
		i := beside(NewLexicon(nil), pair[0])
		found := i.Suggest(b, nil, 1)
		if len(found) == 0 || found[0].Bottleneck != 1 || !slices.Equal(found[0].Because, []string{pair[1]}) {
			t.Errorf("%q does not find %q: %+v", pair[1], pair[0], found)
		}
		if exact, _ := i.Explain(a, 1); len(found) > 0 && found[0].Score > exact/2 {
			t.Errorf("%q is nearly as like %q as the word itself: %d of %d", pair[1], pair[0], found[0].Score, exact)
		}
	}
	if n := common(Analyse("printer"), Analyse("wage")); n != [kinds]int{} {
		t.Errorf("different words have %v in common", n)
	}
}

// Words that are not spaced meet by pairs of characters; one character alone says little.
func TestTextsWithoutSpacesMeetByTheirCharacters(t *testing.T) {
	for language, one := range map[string]struct{ here, there, other, because string }{
		"Chinese":  {"安全问卷让合同延误了三个星期", "客户的安全问卷还没有人回答", "打印机没有墨粉了", "安全问卷"},
		"Japanese": {"契約の承認が遅れています", "誰も契約の承認をしません", "プリンターが壊れた", "契約の承認"},
		"Thai":     {"ใบแจ้งหนี้ยังไม่ได้รับการอนุมัติ", "ใครอนุมัติใบแจ้งหนี้", "เครื่องพิมพ์เสีย", "ใบแจ้งหนี้"},
	} {
		i := beside(Builtin(), one.here)
		i.Add(40, Analyse(one.other))
		there := Analyse(one.there)
		if !finds(i, there) {
			t.Errorf("%s: %q does not find %q: %+v", language, one.there, one.here, i.Suggest(there, nil, 3))
		}
		_, why := i.Explain(there, 1)
		checkReasons(t, one.there, why)
		if n := common(there, Analyse(one.here)); n[wordTerm] < 3 || n[lettersTerm] <= n[wordTerm] {
			t.Errorf("%s: %d pairs and %d single characters in common", language, n[wordTerm], n[lettersTerm])
		}
		likely, _ := i.Explain(there, 1)
		unlikely, _ := i.Explain(there, 40)
		if 2*unlikely > likely {
			t.Errorf("%s: as like %q (%d) as %q (%d)", language, one.other, unlikely, one.here, likely)
		}
	}
}

func TestATextInTwoLanguagesIsFoundInBoth(t *testing.T) {
	both := "Die Rechnung für den Kunden ist nicht freigegeben. The invoice for the customer is not approved."
	for _, text := range []string{"Wer gibt die Rechnung für den Kunden frei?", "Who approves the customer's invoice?"} {
		if !finds(beside(Builtin(), both), Analyse(text)) || !finds(beside(Builtin(), text), Analyse(both)) {
			t.Errorf("%q and the text in two languages do not find each other", text)
		}
	}
}

func TestWhatWasQuotedAndSignedDoesNotDecide(t *testing.T) {
	for language, mail := range map[string]string{
		"en": "The price list is out of date.\n\nBest regards\nAnn from security\n\nOn Monday Bob wrote:\n> The security questionnaire is stuck\n",
		"de": "Die Preisliste ist veraltet.\n\nMit freundlichen Grüßen\nAnn, security questionnaire desk\n\nAm 3. Mai schrieb Bob:\n> The security questionnaire is stuck\n",
		"fr": "La liste des prix est vieille.\n\nCordialement,\nAnn, security questionnaire\n",
		"header": "The price list is out of date.\n\nFrom: Bob\nSent: Monday\nSubject: security questionnaire\n\n" +
			"The security questionnaire is stuck\n",
		"mark": "The price list is out of date.\r\n-- \r\nAnn, security questionnaire desk\r\n",
	} {
		i := New()
		i.Add(1, Analyse("The security questionnaire is stuck"))
		i.Add(2, Analyse("price list, Preisliste, liste des prix"))
		if found := i.Suggest(Analyse(mail), nil, 5); len(found) != 1 || found[0].Bottleneck != 2 {
			t.Errorf("%s: %+v", language, found)
		}
	}
}

// Every word of the bounds is there once, whatever comes before it.
func TestAVeryLongTextIsReadAsFarAsItsBounds(t *testing.T) {
	var text []byte
	for i := range 3000 {
		text = fmt.Appendf(text, "word%dx ", i)
	}
	a := Analyse(string(text))
	if len(a.terms) != maxWords+maxLetters || len(a.words) != maxWords {
		t.Errorf("%d terms and %d words", len(a.terms), len(a.words))
	}
	if again := Analyse("word3x"); common(again, a)[wordTerm] != 1 {
		t.Error("a word at the beginning is not there")
	}
}
