package words

// Rounds: what is known about people, and erasing it.
var _ = register("nl", Texts{
	"people.invited":            "Uitgenodigd voor vragenrondes",
	"person.title.invited":      "Iemand die is uitgenodigd",
	"mention.round":             "een vragenronde",
	"mention.heard":             "wat in een vragenronde is gehoord",
	"mention.round-answer":      "een antwoord op een vragenronde",
	"erase.goes.invited":        "Naam en e-mailadres in de uitnodigingen voor vragenrondes",
	"erase.stays.invited":       "Dat iemand is uitgenodigd, en wat is geantwoord: niets hier zegt van wie een antwoord is",
	"round.answer.erase":        "Wissen: woorden van één antwoord op {title}",
	"round.answer.goes":         "Alle woorden van dit ene antwoord, ook zoals ze eerder waren",
	"round.answer.stays":        "Wat daarin is aangekruist en geteld. Niets hier zegt van wie het is",
	"round.answer.stays.report": "Een melding die eruit ontstond: die wordt op haar eigen pagina gewist",
}, nil)
