package models

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func words(language string, list ...string) ConceptWords { return ConceptWords{language, list} }

func (w *world) concepts() (list []string) {
	for _, c := range w.state.Concepts() {
		list = append(list, fmt.Sprint(c.Name, c.Words, c.Removed))
	}
	return list
}

func (w *world) wantConcepts(want ...string) {
	w.t.Helper()
	if got := w.concepts(); !reflect.DeepEqual(got, want) {
		w.t.Errorf("concepts %q, want %q", got, want)
	}
}

func TestConceptsAreAddedChangedAndTakenOut(t *testing.T) {
	w := newWorld(t)
	w.do(&SetConcept{Concept: "permit", Words: []ConceptWords{words("en", "permit")}})
	w.do(&SetConcept{Concept: " Invoice ", Words: []ConceptWords{
		words("de", "Rechnung", "rechnung", " ", "Faktura"), words("en", "invoice", "  credit   note "), words("de", "Beleg"), words("fr")}})
	w.wantConcepts("Invoice[{en [invoice credit note]} {de [Rechnung Faktura Beleg]}] false", "permit[{en [permit]}] false")
	earlier := w.state
	w.do(&SetConcept{Concept: "invoice", Words: []ConceptWords{words("it", "fattura")}})
	w.do(&SetConcept{Concept: "permit", Removed: true})
	w.wantConcepts("invoice[{it [fattura]}] false", "permit[] true")
	if earlier.Concepts()[0].Name != "Invoice" || earlier.Concepts()[1].Removed {
		t.Error("an earlier state changed under its readers")
	}
	before := w.state
	w.do(&SetConcept{Concept: "invoice", Words: []ConceptWords{words("it", " fattura ")}})
	w.do(&SetConcept{Concept: "permit", Removed: true, Words: []ConceptWords{words("en", "permit")}})
	if w.state != before {
		t.Error("what is so already was recorded again")
	}
	w.do(&SetConcept{Concept: "Permit", Words: []ConceptWords{words("en", "permit")}})
	w.wantConcepts("invoice[{it [fattura]}] false", "Permit[{en [permit]}] false")
}

func TestAConceptIsOfWordsThatFit(t *testing.T) {
	w := newWorld(t)
	many := make([]string, MaxConceptWords+1)
	for i := range many {
		many[i] = fmt.Sprint("word ", i)
	}
	ok := []ConceptWords{words("en", "invoice")}
	long := strings.Repeat("ü", MaxConceptWord)
	for _, c := range []struct {
		name  string
		words []ConceptWords
		key   string
	}{
		{" x ", ok, "error.concept.name"},
		{strings.Repeat("ü", MaxConceptName+1), ok, "error.concept.name"},
		{"invoice", nil, "error.concept.words"},
		{"invoice", []ConceptWords{words("en", " ", ""), words("de")}, "error.concept.words"},
		{"invoice", []ConceptWords{words("tlh", "DIl")}, "error.concept.language"},
		{"invoice", []ConceptWords{words("en", many...)}, "error.concept.words.many"},
		{"invoice", []ConceptWords{words("en", long+"x")}, "error.concept.word.long"},
	} {
		w.refuse(&SetConcept{Concept: c.name, Words: c.words}, Invalid, c.key)
	}
	w.do(&SetConcept{Concept: strings.Repeat("ü", MaxConceptName), Words: []ConceptWords{words("en", many[1:]...), words("de", long)}})
	w.do(&SetConcept{Concept: "ab", Words: []ConceptWords{words("en", append(many[1:], "WORD 1", "word  2")...)}})
	if got := len(w.state.Concept("AB").Words[0].Words); got != MaxConceptWords {
		t.Errorf("%d words, doubles do not count against the %d", got, MaxConceptWords)
	}
	err := w.try(ByMember(1), &SetConcept{Concept: "ab", Words: []ConceptWords{words("nl", long+"x")}})
	var known *Error
	if !errors.As(err, &known) || known.Fields[0].Field != "words_nl" || known.Fields[0].Params["word"] != long+"x" {
		t.Errorf("the word that does not fit is not named at its language: %+v", err)
	}
}

func TestNobodyOverwritesAConceptUnseen(t *testing.T) {
	w := newWorld(t)
	w.do(&SetConcept{Concept: "invoice", Words: []ConceptWords{words("en", "invoice")}})
	seen := w.state.Number
	w.do(&SetConcept{Concept: "invoice", Words: []ConceptWords{words("en", "bill")}, Seen: seen})
	w.refuse(&SetConcept{Concept: "Invoice", Words: []ConceptWords{words("de", "Rechnung")}, Seen: seen}, Conflict, "error.conflict")
}

func TestWhatWasChangedInAConceptIsForgotten(t *testing.T) {
	w := newWorld(t)
	before := w.state
	w.do(&SetConcept{Concept: "invoice", Forget: true})
	if w.state != before {
		t.Error("what nobody changed was recorded as forgotten")
	}
	w.do(&SetConcept{Concept: "invoice", Words: []ConceptWords{words("en", "bill")}})
	w.do(&SetConcept{Concept: "permit", Removed: true})
	earlier := w.state
	w.do(&SetConcept{Concept: "Invoice", Forget: true, Removed: true, Words: []ConceptWords{words("en", "bill")}})
	w.wantConcepts("permit[] true")
	if w.state.Concept("invoice") != nil || earlier.Concept("invoice") == nil {
		t.Error("it is forgotten, and an earlier state stays as it was")
	}
	before = w.state
	w.do(&SetConcept{Concept: "Invoice", Forget: true})
	if w.state != before {
		t.Error("it was forgotten twice")
	}
	w.do(&SetConcept{Concept: "invoice", Words: []ConceptWords{words("en", "bill")}})
	w.wantConcepts("invoice[{en [bill]}] false", "permit[] true")
}

func TestNobodyOverwritesUnseenThatAChangeWasForgotten(t *testing.T) {
	w := newWorld(t)
	w.do(&SetConcept{Concept: "invoice", Words: []ConceptWords{words("en", "bill")}})
	seen := w.state.Number
	w.do(&SetConcept{Concept: "invoice", Forget: true})
	w.refuse(&SetConcept{Concept: "invoice", Words: []ConceptWords{words("en", "invoice")}, Seen: seen}, Conflict, "error.conflict")
}
