package models

import "strings"

// Phrases that the check of wording looks for, in the five languages of the pages, in lower case. None of them is an
// ordinary phrase of another of these languages.
var (
	leadingPhrases = splitAll(
		// English
		"don't you", "do you not", "didn't you", "wouldn't you", "isn't it", "isn't this", "aren't you", "wouldn't it", "surely", "obviously", "of course",
		"as everybody knows", "how much better", "how great", "how bad",
		// German
		"finden sie nicht", "findest du nicht", "meinen sie nicht", "denken sie nicht", "glauben sie nicht", "sind sie nicht auch", "wäre es nicht", "ist es nicht",
		"sicherlich", "selbstverständlich", "natürlich", "bekanntlich", "nicht wahr", "wie viel besser",
		// French
		"n'est-ce pas", "ne pensez-vous pas", "ne trouvez-vous pas", "ne croyez-vous pas", "ne serait-il pas", "bien sûr", "évidemment", "bien entendu",
		// Spanish
		"no cree", "no cree usted", "no piensa", "no le parece", "no sería", "por supuesto", "obviamente", "evidentemente", "desde luego",
		// Dutch
		"vindt u niet", "vind je niet", "denkt u niet", "denk je niet", "bent u het niet", "zou het niet", "is het niet", "natuurlijk", "uiteraard", "vanzelfsprekend", "nietwaar",
	)
	agreePhrases = splitAll(
		"do you agree", "agree or disagree", "strongly agree", "strongly disagree", "disagree", "i agree", "would you agree",
		"stimmen sie * zu", "stimmst du * zu", "stimme zu", "stimme voll zu", "stimme * nicht zu", "stimme ich * zu", "trifft voll zu", "trifft nicht zu", "zustimmen", "sind sie einverstanden",
		"d'accord", "en désaccord", "approuvez-vous",
		"está de acuerdo", "está usted de acuerdo", "estás de acuerdo", "totalmente de acuerdo", "muy de acuerdo", "en desacuerdo",
		"mee eens", "oneens",
	)
	scalePhrases = splitAll(
		"on a scale", "scale of", "scale from", "please rate", "rate the", "rate your", "rate our", "how would you rate", "how satisfied", "how happy are you", "how likely are you",
		"auf einer skala", "skala von", "bewerten sie", "bewerte", "wie bewerten", "wie zufrieden", "schulnote", "schulnoten", "wie wahrscheinlich ist es",
		"sur une échelle", "échelle de", "notez de", "donnez une note", "quelle note", "à quel point êtes-vous", "êtes-vous satisfait", "êtes-vous satisfaite",
		"en una escala", "escala de", "puntúe", "valore de", "cómo valora", "qué nota", "qué tan satisfecho", "cuán satisfecho",
		"op een schaal", "schaal van", "beoordeel", "beoordeelt u", "welk cijfer", "hoe tevreden", "rapportcijfer",
	)
)

// joiningWords join two things in a question; those that are true stand for "or".
var joiningWords = map[string]map[string]bool{
	"en": {"and": false, "or": true},
	"de": {"und": false, "oder": true, "sowie": false},
	"fr": {"et": false, "ou": true},
	"es": {"y": false, "e": false, "o": true, "u": true},
	"nl": {"en": false, "of": true},
}

// oneThing is what a joining word and the one behind it commonly say together, without asking a second thing.
var oneThing = pairs(
	"or not", "or more", "or less", "or so", "and so", "or later", "or longer", "or fewer", "and other",
	"oder nicht", "oder mehr", "oder weniger", "oder so", "und so", "oder länger", "und andere",
	"ou pas", "ou non", "ou plus", "ou moins", "et autres", "et demie",
	"o no", "o más", "o menos", "y otros", "y media",
	"of niet", "of meer", "of minder", "of langer", "of zo", "en zo", "en andere",
)

// commonWords are words that nearly every sentence of a language has, with the languages that have them.
var commonWords = func() map[string][]string {
	of := map[string][]string{}
	for lang, list := range map[string]string{
		"en": "and the you your what how did is are was do which when we it to of in for with last week",
		"de": "und oder der die das sie ihr ihre was wie ist sind war wir es zu von im für mit welche wann haben wurde nicht letzten woche",
		"fr": "et ou le la les vous votre vos que quel quelle comment est sont était nous de du des pour avec dans une semaine avez",
		"es": "y el la los las usted su sus qué cómo es son fue nosotros de del para con una semana ha cuál cuándo",
		"nl": "de het u uw wat hoe is zijn was wij we van voor met welke wanneer heeft een vorige week",
	} {
		for _, word := range strings.Fields(list) {
			of[word] = append(of[word], lang)
		}
	}
	return of
}()

func pairs(list ...string) map[string]bool {
	out := map[string]bool{}
	for _, one := range list {
		out[one] = true
	}
	return out
}
