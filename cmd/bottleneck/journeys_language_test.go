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

// spilled lists texts that reach out of the part of the page that they stand in, at its right edge.
const spilled = `(() => {
	const parts = "article, section, form, fieldset, dialog, li, td, th, button, a, h1, h2, h3, p, dd, dt, label, legend, summary";
	const found = [];
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const text = texts.currentNode, part = text.parentElement.closest(parts);
		if (!part || !text.data.trim() || text.parentElement.closest(".unseen, .skip, select, textarea")) continue;
		if (!text.parentElement.checkVisibility()) continue;
		if (getComputedStyle(text.parentElement).textOverflow === "ellipsis") continue; // cut on purpose, and it shows
		const range = document.createRange();
		range.selectNodeContents(text);
		let scrolled = text.parentElement;
		while (scrolled && !/auto|scroll/.test(getComputedStyle(scrolled).overflowX)) scrolled = scrolled.parentElement;
		for (let p = part; p && !p.contains(scrolled); p = p.parentElement.closest(parts)) {
			const edge = p.getBoundingClientRect();
			if (edge.width && getComputedStyle(p).display !== "inline" && range.getBoundingClientRect().right > edge.right + 1) {
				found.push(text.data.trim().slice(0, 60) + " in " + p.outerHTML.slice(0, 80));
				break;
			}
		}
	}
	return found.slice(0, 5).join("\n");
})()`

// Other languages have longer words: on a phone and on a desk they stay on the page, and in their parts of it.
func TestPagesFitTheirWordsInEveryLanguage(t *testing.T) {
	h := demoHouse(t)
	for _, w := range words.Languages() {
		visitor, admin := h.visitor().Reads(w.Lang), h.member("priya").Reads(w.Lang)
		for _, one := range []struct {
			by   *browsertest.Tab
			path string
		}{
			{visitor, h.form("sales")}, {visitor, h.supplierPage("vattrask")}, {visitor, h.tracking(h.play.told)}, {visitor, "/sign-in"},
			{visitor, "/help"}, {admin, "/board"}, {admin, "/bottlenecks/" + h.biggest()}, {admin, "/inbox"}, {admin, "/account"},
			{admin, "/admin"}, {admin, "/admin/links"}, {admin, "/admin/settings"}, {admin, "/admin/history"}, {admin, "/admin/grouping"},
		} {
			one.by.Open(one.path)
			for _, width := range []int64{320, 1280} {
				one.by.At(width, 900).Fits()
				if out := browsertest.Ask[string](one.by, spilled); out != "" {
					t.Errorf("%s in %s, %d pixels wide:\n%s", one.path, w.Lang, width, out)
				}
			}
		}
		visitor.Close()
		admin.Close()
	}
}
