package grouping

import (
	"slices"
	"strings"
	"testing"
)

func TestReasonsStandInTheTextWhateverItIs(t *testing.T) {
	var all []string
	for _, text := range badTexts {
		all = append(all, text)
	}
	slices.Sort(all)
	all = append(append(all, neighbours...), "SECURITY\u200b Questionaires, con\u00adtract", "合同 und Verträge", "ＩＮＶＯＩＣＥ ﬁle")
	x := among(all...)
	x.Teach(Learn(Lessons{Settled: dialect()}))
	for _, text := range all {
		a := Analyse(text)
		for b := range uint32(2 + len(all)) {
			_, why := x.Explain(a, b)
			checkReasons(t, text, why)
			checkReasons(t, text, x.ExplainAmong(a, b))
		}
	}
}

func TestOneReasonTellsAWordThatTheConceptListJoins(t *testing.T) {
	i := beside(Builtin(), "Die Rechnung fehlt")
	_, why := i.Explain(Analyse("An invoice, and the invoice of the invoice"), 1)
	n := 0
	for _, r := range why {
		if strings.Contains(r.Words, "invoice") {
			n++
		}
	}
	if n != 1 || !slices.Contains(why, Reason{Words: "invoice", Concept: "invoice"}) {
		t.Errorf("%+v", why)
	}
}

func TestAReportIsExplainedByTheOthersAlone(t *testing.T) {
	own := Analyse("The invoice from Ghent is lost, bill and all")
	i := beside(Builtin(), "A supplier's invoice is lost in Oslo")
	i.Add(1, own)
	for _, r := range i.ExplainAmong(own, 1) {
		for _, word := range []string{"Ghent", "bill", "from", "all"} {
			if strings.Contains(r.Words, word) {
				t.Errorf("only the report itself says %q: %+v", word, r)
			}
		}
	}
	if why := i.ExplainAmong(own, 1); !slices.ContainsFunc(why, func(r Reason) bool { return strings.Contains(r.Words, "invoice") }) {
		t.Errorf("what both say is not told: %+v", why)
	}
	alone := beside(Builtin())
	alone.Add(1, own)
	if why := alone.ExplainAmong(own, 1); why != nil {
		t.Errorf("a report alone is explained by %+v", why)
	}
	alone.Add(1, Analyse("Bananas"))
	if why := alone.ExplainAmong(own, 1); len(why) > 0 {
		t.Errorf("a report among strangers is explained by %+v", why)
	}
	if score, why := alone.Explain(own, 77); score != 0 || len(why) > 0 {
		t.Errorf("like a bottleneck that is not there by %d, because of %+v", score, why)
	}
}
