package words

// Who reads what a member says, before it is sent.
var _ = register("de", Texts{
	"readers.members":   "Niemand, der gemeldet hat, erfährt es: nur Mitglieder.",
	"readers.none":      "Niemand, der gemeldet hat, liest es: nur Mitglieder und wer die Tafel liest.",
	"readers.suppliers": "Es verlässt das Unternehmen: {names}.",
}, Plurals{
	"readers.reporters": {One: "Wer eine Meldung geschrieben hat, liest es: {names}.", Other: "Wer eine der {n} Meldungen geschrieben hat, liest es: {names}."},
})
