package models

import "strings"

// What blames, in the five languages; short lists, because a false alarm teaches people to pass over the warning. All are
// looked for, whatever language the page has: people write in their own. Only what speaks of somebody's failing stands
// here: "missing", "late" and "wrong" are said of processes too.
var blamingPhrases = splitAll(
	// English
	"forgot", "has forgotten", "had forgotten", "should have known", "should have noticed", "should have checked", "careless",
	"carelessly", "carelessness", "negligent", "negligence", "incompetent", "too lazy", "was lazy", "were lazy", "sloppy", "is to blame", "are to blame",
	"was to blame", "were to blame", "his fault", "her fault", "their fault", "your fault", "my fault",
	"did not bother", "didn't bother", "did not care", "didn't care", "screwed up", "messed up",
	// German
	"hat vergessen", "haben vergessen", "hatte vergessen", "hatten vergessen", "vergaß", "vergaßen", "hätte wissen müssen",
	"hätten wissen müssen", "hätte merken müssen", "hätten merken müssen", "selbst schuld", "ist schuld", "sind schuld",
	"war schuld", "waren schuld", "seine schuld", "ihre schuld", "die schuld von", "nachlässig", "fahrlässig", "schlampig",
	"schlamperei", "unfähig", "inkompetent", "faul",
	// French
	"a oublié", "ont oublié", "avait oublié", "avaient oublié", "aurait dû savoir", "auraient dû savoir", "aurait dû voir",
	"auraient dû voir", "négligent", "négligente", "négligents", "incompétent", "incompétente", "incompétents", "paresseux",
	"la faute de", "la faute du", "la faute des", "sa faute", "leur faute", "votre faute", "coupable", "coupables",
	// Spanish
	"se olvidó", "se olvidaron", "olvidó", "olvidaron", "debería haber sabido", "deberían haber sabido", "debió saber",
	"debieron saber", "descuidado", "descuidada", "descuidados", "negligente", "negligentes", "incompetente", "incompetentes",
	"perezoso", "perezosa", "culpa de", "culpa del", "su culpa", "tiene la culpa", "tienen la culpa", "tuvo la culpa",
	// Dutch
	"is vergeten", "zijn vergeten", "was vergeten", "heeft vergeten", "hebben vergeten", "vergat", "vergaten",
	"had moeten weten", "hadden moeten weten", "had moeten merken", "hadden moeten merken", "slordig", "slordigheid",
	"nalatig", "onbekwaam", "incompetent", "te lui", "zijn schuld", "haar schuld", "hun schuld", "de schuld van", "eigen schuld",
)

// titles stand in front of a name.
var titles = set("mr mrs ms miss herr herrn frau m mme mlle madame monsieur señor señora sr sra don doña meneer mevrouw dhr mevr")

// commonNames are names that are words as well: found alone they would warn of nothing.
var commonNames = set("will mark may april june grace rose hope joy bill rich page king young long short day art guy may von van der den del")

func splitAll(phrases ...string) (list [][]string) {
	for _, phrase := range phrases {
		list = append(list, strings.Fields(phrase))
	}
	return list
}

func set(words string) map[string]bool {
	held := map[string]bool{}
	for _, word := range strings.Fields(words) {
		held[word] = true
	}
	return held
}
