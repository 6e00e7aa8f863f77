package words

// Who reads what a member says, before it is sent.
var _ = register("fr", Texts{
	"readers.members":   "Aucun auteur de signalement ne le lit : membres seulement.",
	"readers.none":      "Aucun auteur de signalement ne le lit : seulement les membres et qui lit le tableau.",
	"readers.suppliers": "Cela sort de l’entreprise : {names}.",
}, Plurals{
	"readers.reporters": {One: "L’auteur de {n} signalement le lit : {names}.", Other: "Les auteurs de {n} signalements le lisent : {names}."},
})
