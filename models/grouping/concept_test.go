package grouping

import (
	"slices"
	"testing"
)

// beside is an index with a text in bottleneck 1, and troubles of other people behind it.
func beside(x *Lexicon, texts ...string) *Index {
	i := New()
	for _, text := range texts {
		i.Add(1, x.Analyse(text))
	}
	for n, other := range otherTroubles {
		i.Add(uint32(2+n), x.Analyse(other))
	}
	return i
}

// bridges lists the concepts that a text and a bottleneck have in common without sharing a word for them.
func bridges(i *Index, t *Text, bottleneck uint32) (names []string) {
	_, why := i.Explain(t, bottleneck)
	for _, r := range why {
		if r.Concept != "" {
			names = append(names, r.Concept)
		}
	}
	slices.Sort(names)
	return names
}

func TestReportsInTwoLanguagesMeetThroughTheConceptList(t *testing.T) {
	for _, pair := range []struct{ here, there, concept string }{
		{"Die Rechnung an den Kunden ist noch nicht bezahlt", "The invoice of the customer is unpaid", "invoice"},
		{"Le fournisseur n'a pas livré les marchandises", "Our supplier never sent the goods", "supplier"},
		{"La factura del proveedor no ha llegado", "Where is the supplier's bill", "invoice"},
		{"De factuur van de leverancier ontbreekt", "We miss the invoice of a supplier", "invoice"},
		{"La fattura del fornitore non è arrivata", "Die Rechnung des Lieferanten fehlt", "invoice"},
		{"Il magazzino è pieno di pacchi", "Het magazijn staat vol met pakketten", "warehouse"},
		{"El contrato espera la firma del cliente", "Le contrat attend la signature du client", "sign"},
	} {
		i := beside(Builtin(), pair.here)
		text := Analyse(pair.there)
		if names := bridges(i, text, 1); !slices.Contains(names, pair.concept) {
			t.Errorf("%q and %q meet in %v, not in %q", pair.here, pair.there, names, pair.concept)
		}
		found := i.Suggest(text, nil, 3)
		if !slices.ContainsFunc(found, func(c Candidate) bool { return c.Bottleneck == 1 && c.Score >= MaybeAt }) {
			t.Errorf("%q does not find %q: %+v", pair.there, pair.here, found)
		}
	}
}

func TestTheLongestPhraseIsWhatIsMeant(t *testing.T) {
	x := NewLexicon([]Concept{
		{Name: "order", Words: map[string][]string{"en": {"order"}, "de": {"Auftrag"}}},
		{Name: "purchase", Words: map[string][]string{"en": {"purchase"}, "de": {"Kauf"}}},
		{Name: "purchase order", Words: map[string][]string{"en": {"purchase order"}, "de": {"Bestellung"}}},
		{Name: "order form", Words: map[string][]string{"en": {"purchase order form"}, "de": {"Bestellformular"}}},
	})
	for text, want := range map[string][]string{
		"the purchase order is gone":       {"purchase order"},
		"the purchase of the order":        {"order", "purchase"},
		"a purchase order form please":     {"order form"},
		"purchase orders, and then orders": {"order", "purchase order"},
		"my purchase orders":               {"purchase order"},
		"die Bestellung fehlt":             {"purchase order"},
	} {
		if got := conceptsIn(x.Analyse(text)); !slices.Equal(got, want) {
			t.Errorf("%q means %v, want %v", text, got, want)
		}
	}
}

// conceptsIn lists the concepts that a text names.
func conceptsIn(t *Text) (names []string) {
	for _, m := range t.meanings {
		names = append(names, t.by.concepts[m.concept].Name)
	}
	slices.Sort(names)
	return names
}

func TestWhatIsNegatedOrTurnedRoundMeansSomethingElse(t *testing.T) {
	x := NewLexicon([]Concept{
		{Name: "works", Words: map[string][]string{"en": {"working"}, "de": {"funktioniert"}}},
		{Name: "broken", Words: map[string][]string{"en": {"not working"}, "de": {"funktioniert nicht"}}},
		{Name: "on", Words: map[string][]string{"en": {"turn on"}, "de": {"einschalten"}}},
		{Name: "off", Words: map[string][]string{"en": {"turn off"}, "de": {"ausschalten"}}},
	})
	for text, want := range map[string][]string{
		"the lift is working":             {"works"},
		"the lift is not working":         {"broken"},
		"the lift isn't working":          {"broken"},
		"Der Aufzug funktioniert":         {"works"},
		"Der Aufzug funktioniert nicht":   {"broken"},
		"please turn on the heating":      {"on"},
		"please turn off the heating":     {"off"},
		"please turn the heating round":   nil,
		"Bitte die Heizung einschalten":   {"on"},
		"and the heating: turn it, off I": nil,
	} {
		if got := conceptsIn(x.Analyse(text)); !slices.Equal(got, want) {
			t.Errorf("%q means %v, want %v", text, got, want)
		}
	}
}

func TestAConceptCountsNothingWhereTheBottleneckUsesTheWordItself(t *testing.T) {
	x := NewLexicon([]Concept{{Name: "invoice", Words: map[string][]string{"en": {"invoice", "bill", "statement"}}}})
	text := x.Analyse("the invoice from Rotterdam")
	both, one := beside(x, "an invoice, or a bill, of ours"), beside(NewLexicon(nil), "an invoice, or a bill, of ours")
	with, why := both.Explain(text, 1)
	without, _ := one.Explain(NewLexicon(nil).Analyse("the invoice from Rotterdam"), 1)
	if with != without || len(bridges(both, text, 1)) > 0 {
		t.Errorf("scores %d with the list, %d without, because of %+v", with, without, why)
	}
	other := beside(x, "a bill of ours")
	if score, _ := other.Explain(text, 1); len(bridges(other, text, 1)) == 0 || score == 0 || score >= with {
		t.Errorf("by another word %d, by the word itself %d", score, with)
	}
}

func TestAnOrganisationsOwnConceptsChangeAndRemoveBuiltInOnes(t *testing.T) {
	invoice := Concept{Name: "invoice", Words: map[string][]string{"en": {"invoice"}, "de": {"Rapperswiler"}}}
	gone := Concept{Name: "supplier"}
	added := Concept{Name: "tern", Words: map[string][]string{"en": {"tern"}, "de": {"Seeschwalbe"}}}
	x := NewLexicon(append(slices.Clone(BuiltinConcepts()), invoice, gone, added))
	for text, want := range map[string][]string{
		"der Rapperswiler fehlt":     {"invoice"}, // changed: a word more
		"die Faktura":                nil,         // and one less
		"Der Lieferant schweigt":     nil,         // removed
		"die Seeschwalbe":            {"tern"},    // added
		"der Vertrag ist geschickt,": {"contract"},
	} {
		got := conceptsIn(x.Analyse(text))
		if len(want) == 0 && slices.ContainsFunc(got, func(n string) bool { return n == "invoice" || n == "supplier" }) ||
			len(want) > 0 && !slices.Contains(got, want[0]) {
			t.Errorf("%q means %v, want %v", text, got, want)
		}
	}
	if conceptsIn(Analyse("die Faktura")) == nil || conceptsIn(Analyse("Der Lieferant schweigt")) == nil {
		t.Error("the list that comes with the program was changed too")
	}
}

// An admin who adds a word to a concept of common words does not make them telling ones, whatever capitals they type.
func TestAnOwnConceptKeepsTheHeadingOfTheOneItChanges(t *testing.T) {
	for _, name := range []string{"week", "Week"} {
		own := Concept{Name: name, Words: map[string][]string{"en": {"week", "sennight"}}}
		x := NewLexicon([]Concept{{Name: "week", Field: "time", Plain: true, Words: map[string][]string{"en": {"week", "fortnight"}}}, own})
		for _, word := range []string{"week", "sennight"} {
			if k := kindOf(x.Analyse(word).terms[0].key); k != plainTerm {
				t.Errorf("%q is a term of kind %d after %q was changed", word, k, name)
			}
		}
		if len(x.concepts) != 1 || len(conceptsIn(x.Analyse("a fortnight"))) > 0 {
			t.Errorf("changed as %q, the list is %+v", name, x.concepts)
		}
	}
}
