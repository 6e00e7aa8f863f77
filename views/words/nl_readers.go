package words

// Who reads what a member says, before it is sent.
var _ = register("nl", Texts{
	"readers.members":   "Geen melder hoort het: alleen leden.",
	"readers.none":      "Geen melder leest het: alleen leden en wie het bord leest.",
	"readers.suppliers": "Het verlaat het bedrijf: {names}.",
}, Plurals{
	"readers.reporters": {One: "De schrijver van één melding leest het: {names}.", Other: "De schrijvers van {n} meldingen lezen het: {names}."},
})
