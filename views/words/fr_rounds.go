package words

// Rounds: the list, opening one, running it.
var _ = register("fr", Texts{
	"frame.nav.rounds":       "Enquêtes",
	"rounds.title":           "Enquêtes",
	"rounds.is":              "Une enquête pose à des services et à des fournisseurs choisis les mêmes quelques questions pendant un temps donné, pour que le silence se remarque.",
	"rounds.new":             "Ouvrir une enquête",
	"rounds.none":            "Personne n’a encore été interrogé",
	"rounds.none.is":         "On écrit quand quelque chose fait mal. Une enquête demande à tout le monde en même temps ce qui a bloqué. Ainsi, on entend aussi ceux qui n’écrivent jamais, et une enquête se compare à la suivante.",
	"rounds.who":             "L’ingénierie et les admins ouvrent les enquêtes. Adressez-vous à eux.",
	"rounds.older":           "Enquêtes plus anciennes",
	"rounds.stage.running":   "En cours",
	"rounds.stage.coming":    "À venir",
	"rounds.stage.over":      "Terminées",
	"rounds.stage.cancelled": "Annulées",
	"round.stage.running":    "En cours",
	"round.stage.coming":     "À venir",
	"round.stage.over":       "Terminée",
	"round.stage.cancelled":  "Annulée",
	"round.day":              "Le {day}",
	"round.days":             "Du {from} au {to}",
	"round.stands.last":      "C’est le dernier jour",
	"round.stands.cancelled": "Annulée le {day}",
	"round.stands.early":     "Close avant son terme le {day}",
	"round.stands.over":      "Son dernier jour est passé",
	"round.others":           "et des fournisseurs",
}, Plurals{
	"round.stands.running": {One: "Encore {n} jour", Other: "Encore {n} jours"},
	"round.stands.coming":  {One: "Commence demain", Other: "Commence dans {n} jours"},
	"round.repeats":        {One: "Se répète chaque semaine", Other: "Se répète toutes les {n} semaines"},
})
