package words

// Rounds: what people see who have answered, and where forms lead to them.
var _ = register("nl", Texts{
	"round.thanks.title":       "Dank u wel",
	"round.thanks.answered":    "U hebt geantwoord",
	"round.thanks.from":        "{round}, namens {source}",
	"round.thanks.at":          "Uw antwoorden zijn aangekomen op {day}.",
	"round.thanks.late":        "Uw antwoorden kwamen op {day} aan, na het einde. Ze worden bewaard en tellen alleen mee als de vragers dat zeggen.",
	"round.thanks.late.counts": "Uw antwoorden kwamen op {day} aan, na het einde. Ze tellen toch mee.",
	"round.thanks.report":      "Wat u ophield, is nu melding {report}. Daar antwoordt een mens: bewaar die pagina.",
	"round.thanks.next":        "Hoe het verder gaat",
	"round.thanks.heard":       "De vragenronde loopt tot {day}. Daarna worden de antwoorden samen gelezen, en hier komt te staan wat we hoorden en wat we doen.",
	"round.thanks.over":        "De vragenronde is voorbij. De antwoorden worden samen gelezen, en hier komt te staan wat we hoorden en wat we doen.",
	"round.thanks.change":      "Antwoorden wijzigen",
	"round.thanks.own":         "U kunt ze tot het einde wijzigen, met de link die u kreeg, op elk apparaat.",
	"round.thanks.browser":     "U kunt ze tot het einde wijzigen, in deze browser.",
	"round.thanks.back":        "Terug naar uw pagina",
	"round.thanks.answers":     "Uw antwoorden",
	"round.other":              "Deelt u dit apparaat?",
	"round.other.text":         "Iemand anders kan hier ook antwoorden. Uw antwoorden blijven en tellen mee; deze browser toont ze dan niet meer, dus u kunt ze hier niet meer wijzigen.",
	"round.other.do":           "Iemand anders wil antwoorden",
	"round.whom":               "Namens welke afdeling antwoordt u?",
	"round.whom.supplier":      "Werkt u bij een leverancier? Antwoord dan via de link die uw bedrijf heeft.",
	"round.closed.early":       "Deze vragenronde is nog niet begonnen. Ze loopt van {from} tot {to}: kom dan terug met dezelfde link.",
	"round.asking":             "We vragen u iets",
	"who.rounds":               "Wie vraagt, in een vragenronde",
	"who.rounds.text":          "Leden lezen de antwoorden samen: getallen van een afdeling of leverancier pas vanaf vijf mensen en in stappen van vijf; wat geschreven is als lijst zonder namen, tijden en, waar minder dan vijf antwoordden, zonder afdeling. Het is vertrouwelijk, niet anoniem: om uw antwoord te kunnen wijzigen, bewaart het register een merk dat alleen deze installatie kan lezen. Wat u het meest ophield, is een melding als elke andere. Wie per e-mail is uitgenodigd en niet heeft geantwoord, krijgt hoogstens twee herinneringen; niemand ziet wie antwoordde.",
}, Plurals{
	"round.asking.until": {One: "{n} vraag, tot {day}", Other: "{n} vragen, tot {day}"},
})
