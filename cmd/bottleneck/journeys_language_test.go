package main

import (
	"testing"

	"bottleneck/handlers/browsertest"
	"bottleneck/views/words"
)

// Somebody reads the form in the language of their browser and changes it half way, before and after a mistake: what
// they had typed stays.
func TestAReporterChangesTheLanguageAndKeepsWhatTheyTyped(t *testing.T) {
	h := newHouse(t)
	de, en := words.For("de"), words.For("en")
	b := h.visitor().Reads("de-CH, de;q=0.9, en;q=0.5").Open(h.form("sales")).Titled(de.T("form.title"))
	b.Fill(de.T("form.what.label"), "Die Preisliste kommt nie.").Press("English").Titled(en.T("form.title"))
	b.Holds(en.T("form.what.label"), "Die Preisliste kommt nie.").See(en.T("form.restored"))
	b.Fill(en.T("form.what.label"), "The price list never comes.").Press(en.T("form.send")).Titled("Error:")
	b.Press("Nederlands").Holds(words.For("nl").T("form.what.label"), "The price list never comes.")
	b.Press("English").Choose("I don’t know").Choose("About a day").Press("Send report").See("Thank you. Your report is R-1.")
	b.Press("Deutsch").See(de.T("receipt.title", "report", "R-1")).Reload().See(de.T("receipt.title", "report", "R-1"))
	if langs := browsertest.Ask[string](b, "document.documentElement.lang"); langs != "de" {
		t.Errorf("the page says that it is in %q", langs)
	}
}

// Each supplier reads their page in the language of their browser; the switch needs neither a script nor a mouse.
func TestASupplierReadsTheirPageInTheirLanguage(t *testing.T) {
	h := newHouse(t)
	title := func(w *words.Words) string { return w.T("from-supplier.title", "organisation", "Tarnholt Instruments") }
	for _, w := range words.Languages() {
		b := h.visitor().NoScript().Reads(w.Lang).Open(h.supplierPage("zielonka")).Titled(title(w)).At(390, 900).Fits()
		for _, other := range words.Languages() {
			if other != w {
				b.Press(other.Name()).Titled(title(other)).Fits()
				break
			}
		}
		b.Close()
	}
}

// A board that is open in one window follows when another language is chosen in another one: never half of each.
func TestAnOpenBoardFollowsTheLanguage(t *testing.T) {
	h := newHouse(t)
	de := words.For("de")
	b := h.member("amara").Open("/board").Titled("Board")
	b.Another().Open("/account").Press("Deutsch").Titled(de.T("account.title"))
	h.reports("sales", "The price list is never sent.")
	b.Titled(de.T("board.title")).See("B-1")
}
