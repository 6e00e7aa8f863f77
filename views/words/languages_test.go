package words

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/feature/plural"
)

// asInEnglish are texts that a language rightly has word for word as English has them.
var asInEnglish = map[string][]string{
	"de": {
		"Admin", "Bottleneck", "Feedback", "Filter", "Links", "Name", "Status", "Status:", "Organisation",
		"August", "April", "September", "November", "Jan", "Feb", "Apr", "Aug", "Nov", "Webhooks", "Webhook: {name}",
	},
	"es": {"Admin", "Bottleneck", "Error:", "Error: {title}", "Webhooks", "Webhook: {name}"},
	"fr": {
		"Admin", "Bottleneck", "Contact", "E-mail", "Organisation", "Question", "Webhooks", "{n} message", "{n} messages",
		"{n} concept", "{n} concepts", "{n} minute", "{n} minutes", "{n} source", "{n} sources",
	},
	"nl": {
		"Bottleneck", "E-mail", "Enter", "Ctrl Enter, Esc", "Feedback", "Filter", "Filters", "Help", "Inbox", "Inbox ({n})", "Links", "Open",
		"Engineer", "Status", "Status:", "Updates", "j, Enter", "{n} week", "Webhooks", "Webhook: {name}",
	},
}

// avoided are the words that TestWordsStayPlain keeps out of English, and the familiar address.
var avoided = map[string]*regexp.Regexp{
	"de": regexp.MustCompile(`(?i)\b(ungültig\w*|tickets?|einreichen|absenden|du|dir|dich|dein\w*|euch|eure?)\b`),
	"es": regexp.MustCompile(`(?i)(^|\PL)(inválid[oa]s?|no válid[oa]s?|tickets?|tú|ti|tus?|te|tuy[oa]s?)(\PL|$)`),
	"fr": regexp.MustCompile(`(?i)(^|\PL)(invalides?|non valides?|tickets?|soumettre|tu|toi|te|tes|ton|ta)(\PL|$)`),
	"nl": regexp.MustCompile(`(?i)\b(ongeldige?|tickets?|indienen|je|jij|jou|jouw|jullie)\b`),
}

var (
	aParameter = regexp.MustCompile(`\{[^}]*\}`)
	aWord      = regexp.MustCompile(`\pL{2,}`)
)

// parameters gives those that a text names, once each and in order.
func parameters(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(aParameter.FindAllString(text, -1))))
}

// translations calls f for every key of every language but English.
func translations(t *testing.T, f func(t *testing.T, w *Words, key string)) {
	t.Helper()
	for lang, w := range catalogues {
		if lang == "en" {
			continue
		}
		t.Run(lang, func(t *testing.T) {
			for _, key := range w.Keys() {
				if For("en").Has(key) {
					f(t, w, key)
				}
			}
		})
	}
}

func TestEveryTranslationNamesTheSameParameters(t *testing.T) {
	translations(t, func(t *testing.T, w *Words, key string) {
		english, plural := For("en").plurals[key]
		if _, also := w.plurals[key]; also != plural {
			t.Errorf("%q changes with a number in one of English and %s, and not in the other", key, w.Lang)
			return
		}
		if !plural {
			same(t, key, w.texts[key].plain, For("en").texts[key].plain)
			return
		}
		same(t, key, w.plurals[key].other.plain, english.other.plain)
		most := parameters(english.one.plain + english.other.plain)
		for _, text := range w.all(key) {
			for _, named := range parameters(text) {
				if !slices.Contains(most, named) {
					t.Errorf("%q names %s, which nothing fills in: %s", key, named, text)
				}
			}
			for _, named := range parameters(english.one.plain) {
				if named != "{n}" && text != "" && !strings.Contains(text, named) {
					t.Errorf("%q does not say %s: %s", key, named, text)
				}
			}
		}
	})
}

// same compares what two texts name.
func same(t *testing.T, key, got, want string) {
	t.Helper()
	if !slices.Equal(parameters(got), parameters(want)) {
		t.Errorf("%q names %v, but in English %v", key, parameters(got), parameters(want))
	}
}

// categories are the plural forms that a language needs for the numbers that people meet, and for decimals.
func categories(w *Words) map[plural.Form]bool {
	needed := map[plural.Form]bool{}
	for n := range 1001 {
		needed[plural.Cardinal.MatchPlural(w.tag, n, 0, 0, 0, 0)] = true
		needed[plural.Cardinal.MatchPlural(w.tag, n, 1, 1, 5, 5)] = true
	}
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		needed[plural.Cardinal.MatchPlural(w.tag, n, 0, 0, 0, 0)] = true
	}
	return needed
}

func TestEveryPluralHasTheFormsOfItsLanguage(t *testing.T) {
	for lang, w := range catalogues {
		needed := categories(w)
		for key, p := range w.plurals {
			for form, text := range map[plural.Form]string{
				plural.Zero: p.zero.plain, plural.One: p.one.plain, plural.Two: p.two.plain,
				plural.Few: p.few.plain, plural.Many: p.many.plain, plural.Other: p.other.plain,
			} {
				if needed[form] != (text != "") {
					t.Errorf("%s %q: form %v (1 zero, 2 one, 3 two, 4 few, 5 many) is needed %v, and it says %q", lang, key, form, needed[form], text)
				}
			}
		}
	}
}

func TestNothingIsLeftInEnglish(t *testing.T) {
	used := map[string]bool{}
	translations(t, func(t *testing.T, w *Words, key string) {
		english := For("en").all(key)
		for _, text := range w.all(key) {
			if !slices.Contains(english, text) || !aWord.MatchString(aParameter.ReplaceAllString(text, "")) {
				continue
			}
			if !slices.Contains(asInEnglish[w.Lang], text) {
				t.Errorf("%q is left in English: %q", key, text)
			}
			used[w.Lang+" "+text] = true
		}
	})
	for lang, list := range asInEnglish {
		for _, text := range list {
			if !used[lang+" "+text] {
				t.Errorf("%s: nothing says %q as English does any more", lang, text)
			}
		}
	}
}

func TestTranslationsStayPlainAndPolite(t *testing.T) {
	translations(t, func(t *testing.T, w *Words, key string) {
		for _, text := range w.all(key) {
			if strings.Contains(text, "*") {
				t.Errorf("%q has an asterisk: %s", key, text)
			}
			if re := avoided[w.Lang]; re != nil && re.MatchString(text) {
				t.Errorf("%q says %q: %s", key, re.FindString(text), text)
			}
			if key != "number.thousands" && strings.TrimSpace(text) != text && strings.TrimSpace(For("en").all(key)[0]) == For("en").all(key)[0] {
				t.Errorf("%q has a space at its edge: %q", key, text)
			}
		}
	})
}

func TestKeysToPressAreTheSameInEveryLanguage(t *testing.T) {
	letter := regexp.MustCompile(`^\PL*\pL?$`)
	translations(t, func(t *testing.T, w *Words, key string) {
		if want := For("en").T(key); strings.HasSuffix(key, ".key") && letter.MatchString(want) && w.T(key) != want {
			t.Errorf("%q is %q, but the scripts know %q", key, w.T(key), want)
		}
	})
}

func TestNumbersAndDatesOfTheLanguages(t *testing.T) {
	at := time.Date(2026, time.March, 1, 14, 2, 0, 0, time.UTC)
	want := map[string][]string{
		"en": {"12,500", "82 %", "1.3 days", "¼ hour", "1¼ hours", "2 reports", "Sunday 1 March", "1 Mar", "Sunday 1 March, 14:02"},
		"de": {"12.500", "82\u00a0%", "1,3 Tage", "¼ Stunde", "1¼ Stunden", "2 Meldungen", "Sonntag, 1. März", "1. März", "Sonntag, 1. März, 14:02 Uhr"},
		"es": {"12.500", "82 %", "1,3 días", "¼ hora", "1¼ horas", "2 avisos", "domingo 1 de marzo", "1 mar", "domingo 1 de marzo, 14:02"},
		"fr": {"12\u202f500", "82\u00a0%", "1,3 jour", "¼ heure", "1¼ heure", "2 signalements", "dimanche 1er mars", "1er mars", "dimanche 1er mars, 14:02"},
		"nl": {"12.500", "82%", "1,3 dagen", "¼ uur", "1¼ uur", "2 meldingen", "zondag 1 maart", "1 mrt", "zondag 1 maart, 14:02 uur"},
	}
	for _, lang := range slices.Sorted(maps.Keys(want)) {
		w := For(lang)
		got := []string{
			w.Number(12_500), w.Percent(82), w.Days(13), w.Hours(1), w.Hours(5), w.N("count.reports", 2),
			w.Date(at), w.DateShort(at), w.DateTime(at),
		}
		if !slices.Equal(got, want[lang]) {
			t.Errorf("%s: got %q, want %q", lang, got, want[lang])
		}
	}
}

func TestFourDigitsAreSetApartWhereTheLanguageDoes(t *testing.T) {
	for lang, want := range map[string]string{"en": "1,200", "es": "1200", "fr": "1\u202f200"} {
		if got := For(lang).Number(1200); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
	if got := For("es").Number(1_234_567_890); got != "1.234.567.890" {
		t.Errorf("got %q", got)
	}
}

func TestOnlyFrenchHasTheSingularForZero(t *testing.T) {
	for lang, want := range map[string]string{"en": "0 hours", "es": "0 horas", "fr": "0 heure"} {
		if got := For(lang).Hours(0); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

func TestFrenchNeverBreaksBeforeItsPunctuation(t *testing.T) {
	loose := regexp.MustCompile(` [?!;:»%]|« `)
	w := For("fr")
	for _, key := range w.Keys() {
		for _, text := range w.all(key) {
			if loose.MatchString(text) {
				t.Errorf("%q may break its line before a mark: %s", key, text)
			}
		}
	}
}
