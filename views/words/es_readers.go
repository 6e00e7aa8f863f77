package words

// Who reads what a member says, before it is sent.
var _ = register("es", Texts{
	"readers.members":   "No lo lee nadie que haya avisado: solo miembros.",
	"readers.none":      "No lo lee nadie que haya avisado: solo los miembros y quien lee el tablero.",
	"readers.suppliers": "Sale de la empresa: {names}.",
}, Plurals{
	"readers.reporters": {One: "Lo lee quien envió {n} aviso: {names}.", Other: "Lo leen quienes enviaron {n} avisos: {names}."},
})
