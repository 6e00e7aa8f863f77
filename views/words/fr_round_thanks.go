package words

// Rounds: what people see who have answered, and where forms lead to them.
var _ = register("fr", Texts{
	"round.thanks.title":       "Merci",
	"round.thanks.answered":    "Vous avez répondu",
	"round.thanks.from":        "{round}, pour {source}",
	"round.thanks.at":          "Vos réponses sont arrivées le {day}.",
	"round.thanks.late":        "Vos réponses sont arrivées le {day}, après la fin. Elles sont conservées et ne comptent que si les auteurs de l’enquête le décident.",
	"round.thanks.late.counts": "Vos réponses sont arrivées le {day}, après la fin. Elles comptent quand même.",
	"round.thanks.report":      "Ce qui vous a freiné est maintenant le signalement {report}. Une personne y répond : gardez cette page.",
	"round.thanks.next":        "Et ensuite",
	"round.thanks.heard":       "L’enquête dure jusqu’au {day}. Ensuite, les réponses sont lues ensemble, et ce que nous avons entendu et ce que nous faisons figurera ici.",
	"round.thanks.over":        "L’enquête est terminée. Les réponses sont lues ensemble, et ce que nous avons entendu et ce que nous faisons figurera ici.",
	"round.thanks.change":      "Modifier vos réponses",
	"round.thanks.own":         "Vous pouvez les modifier jusqu’à la fin, par le lien reçu, sur n’importe quel appareil.",
	"round.thanks.browser":     "Vous pouvez les modifier jusqu’à la fin, dans ce navigateur.",
	"round.thanks.back":        "Retour à votre page",
	"round.thanks.answers":     "Vos réponses",
	"round.other":              "Vous partagez cet appareil ?",
	"round.other.text":         "Quelqu’un d’autre peut aussi répondre ici. Vos réponses restent et comptent ; ce navigateur ne les montre plus, vous ne pourrez donc plus les modifier ici.",
	"round.other.do":           "Quelqu’un d’autre veut répondre",
	"round.whom":               "Pour quel service répondez-vous ?",
	"round.whom.supplier":      "Vous travaillez chez un fournisseur ? Répondez alors par le lien de votre entreprise.",
	"round.closed.early":       "Cette enquête n’a pas commencé. Elle dure du {from} au {to} : revenez alors, par le même lien.",
	"round.asking":             "Nous vous posons des questions",
	"who.rounds":               "Les auteurs d’une enquête",
	"who.rounds.text":          "Les membres lisent les réponses ensemble : les chiffres d’un service ou d’un fournisseur seulement à partir de cinq personnes et par paliers de cinq ; les textes en liste, sans noms, sans heures et, quand moins de cinq ont répondu, sans service. C’est confidentiel, pas anonyme : pour que vous puissiez modifier votre réponse, le registre garde une marque que seule cette installation peut lire. Ce qui vous a le plus freiné est un signalement comme un autre. Qui a été invité par e-mail et n’a pas répondu reçoit au plus deux rappels ; personne ne voit qui a répondu.",
}, Plurals{
	"round.asking.until": {One: "{n} question, jusqu’au {day}", Other: "{n} questions, jusqu’au {day}"},
})
