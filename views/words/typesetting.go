package words

import "strings"

// unbroken are the spaces of a language at which no line may end. The catalogue is written with plain
// spaces there, which people can see and type, and gets these when it is registered.
var unbroken = map[string]*strings.Replacer{
	"de": strings.NewReplacer(" %", "\u00a0%"),
	"fr": strings.NewReplacer(
		" ?", "\u202f?", " !", "\u202f!", " ;", "\u202f;",
		" :", "\u00a0:", "« ", "«\u00a0", " »", "\u00a0»", " %", "\u00a0%",
	),
}

func typeset(lang, text string) string {
	if r, ok := unbroken[lang]; ok {
		return r.Replace(text)
	}
	return text
}
