package grouping

import (
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
)

// language chooses the stemmer and the function words of a text. The order decides
// between languages that a text fits equally well.
type language uint8

const (
	englishText language = iota
	germanText
	frenchText
	spanishText
	italianText
	dutchText
	portugueseText
	swedishText
	danishText
	norwegianText
	finnishText
	russianText
	languages
)

// languageTags are the BCP 47 tags of the languages.
var languageTags = [languages]string{"en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "no", "fi", "ru"}

func languageOf(tag string) language {
	for l, known := range languageTags {
		if known == tag {
			return language(l)
		}
	}
	return englishText
}

var stemmers = [languages]func(*snowballstem.Env) bool{
	english.Stem, german.Stem, french.Stem, spanish.Stem, italian.Stem, dutch.Stem,
	portuguese.Stem, swedish.Stem, danish.Stem, norwegian.Stem, finnish.Stem, russian.Stem,
}

// letters that point to a language even where a short text has no function word.
var tellingLetters = map[rune]uint16{
	'ä': 1<<germanText | 1<<swedishText | 1<<finnishText, 'ö': 1<<germanText | 1<<swedishText | 1<<finnishText,
	'ü': 1 << germanText, 'ß': 1 << germanText, 'é': 1<<frenchText | 1<<spanishText | 1<<portugueseText,
	'è': 1<<frenchText | 1<<italianText, 'ê': 1<<frenchText | 1<<portugueseText, 'à': 1<<frenchText | 1<<italianText,
	'ç': 1<<frenchText | 1<<portugueseText, 'œ': 1 << frenchText, 'î': 1 << frenchText, 'ù': 1<<frenchText | 1<<italianText,
	'ñ': 1 << spanishText, 'í': 1<<spanishText | 1<<portugueseText, 'ó': 1<<spanishText | 1<<portugueseText,
	'á': 1<<spanishText | 1<<portugueseText, 'ú': 1<<spanishText | 1<<portugueseText,
	'ã': 1 << portugueseText, 'õ': 1 << portugueseText, 'ì': 1 << italianText, 'ò': 1 << italianText,
	'å': 1<<swedishText | 1<<danishText | 1<<norwegianText, 'ø': 1<<danishText | 1<<norwegianText, 'æ': 1<<danishText | 1<<norwegianText,
}

// detect counts function words and telling letters of each language.
func detect(tokens []token) language {
	var score [languages]int
	for _, t := range tokens {
		vote(&score, functionWords[t.folded], 2)
		for _, r := range t.folded {
			if r < utf8.RuneSelf {
				continue
			}
			if r >= 0x400 && r <= 0x4FF {
				score[russianText]++
				continue
			}
			vote(&score, tellingLetters[r], 1)
		}
	}
	best := englishText
	for l := range languages {
		if score[l] > score[best] {
			best = l
		}
	}
	return best
}

func vote(score *[languages]int, mask uint16, weight int) {
	for l := englishText; mask != 0; l, mask = l+1, mask>>1 {
		if mask&1 != 0 {
			score[l] += weight
		}
	}
}

func (l language) isFunctionWord(w string) bool {
	return functionWords[w]&(1<<l) != 0
}

// stem cuts a word's endings by the snowball rules of its language. Words with digits
// are names of things and stay as they are.
func stem(w string, l language) string {
	if len(w) < 3 || hasDigit(w) {
		return w
	}
	env := snowballstem.NewEnv(w)
	stemmers[l](env)
	if s := env.Current(); s != "" {
		return s
	}
	return w
}

func hasDigit(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= '0' && w[i] <= '9' {
			return true
		}
	}
	return false
}
