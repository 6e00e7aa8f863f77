package words

// Rounds: the list, opening one, running it.
var _ = register("nl", Texts{
	"frame.nav.rounds":       "Vragenrondes",
	"rounds.title":           "Vragenrondes",
	"rounds.is":              "Een vragenronde stelt gekozen afdelingen en leveranciers een bepaalde tijd dezelfde paar vragen, zodat stilte opvalt.",
	"rounds.new":             "Een vragenronde openen",
	"rounds.none":            "Er is nog niemand iets gevraagd",
	"rounds.none.is":         "Mensen schrijven als iets pijn doet. Een vragenronde vraagt iedereen tegelijk wat hen heeft opgehouden. Zo worden ook degenen gehoord die nooit schrijven, en kunt u de ene vragenronde met de volgende vergelijken.",
	"rounds.who":             "Engineers en beheerders openen vragenrondes. Vraag het een van hen.",
	"rounds.older":           "Oudere vragenrondes",
	"rounds.stage.running":   "Lopend",
	"rounds.stage.coming":    "Gepland",
	"rounds.stage.over":      "Afgelopen",
	"rounds.stage.cancelled": "Geannuleerd",
	"round.stage.running":    "Loopt",
	"round.stage.coming":     "Gepland",
	"round.stage.over":       "Afgelopen",
	"round.stage.cancelled":  "Geannuleerd",
	"round.day":              "Op {day}",
	"round.days":             "{from} tot en met {to}",
	"round.stands.last":      "Vandaag is de laatste dag",
	"round.stands.cancelled": "Geannuleerd op {day}",
	"round.stands.early":     "Eerder gesloten op {day}",
	"round.stands.over":      "De laatste dag is voorbij",
	"round.others":           "en leveranciers",
}, Plurals{
	"round.stands.running": {One: "Nog {n} dag", Other: "Nog {n} dagen"},
	"round.stands.coming":  {One: "Begint morgen", Other: "Begint over {n} dagen"},
	"round.repeats":        {One: "Herhaalt zich elke week", Other: "Herhaalt zich om de {n} weken"},
})
