package words

// Trackers: where in other programs the work on a bottleneck is tracked.
var _ = register("fr", Texts{
	"tracker.title":                  "Où le travail est suivi",
	"tracker.none":                   "Pas encore de lien vers un outil de suivi.",
	"tracker.add":                    "Lier une entrée d’un outil de suivi",
	"tracker.add.do":                 "Lier",
	"tracker.save":                   "Enregistrer",
	"tracker.remove":                 "Retirer le lien",
	"tracker.address":                "Adresse web",
	"tracker.address.hint":           "D’une entrée dans GitHub, GitLab, Jira ou un autre programme, telle que le navigateur l’affiche. Seuls les membres la voient.",
	"tracker.name":                   "Titre",
	"did.tracker set":                "a lié « {to} » d’un outil de suivi",
	"did.tracker set.off":            "a retiré le lien vers « {from} »",
	"history.event.tracker set":      "A lié une entrée d’un outil de suivi à {subject}",
	"history.event.tracker set.off":  "A retiré le lien de {subject} vers un outil de suivi",
	"flash.tracker.added":            "C’est lié.",
	"flash.tracker.changed":          "Le lien est modifié.",
	"flash.tracker.removed":          "Le lien est retiré.",
	"clash.tracker":                  "{by} a changé ce lien en « {theirs} » pendant que vous écriviez. Vous avez écrit « {yours} ».",
	"clash.empty.tracker":            "rien",
	"error.tracker.address.required": "Saisissez l’adresse web de l’entrée",
	"error.tracker.address":          "L’adresse web doit commencer par https:// ou http://, sans espaces ni mots de passe, telle que le navigateur l’affiche",
	"error.tracker.address.long":     "Raccourcissez l’adresse web à 500 caractères",
	"error.tracker.twice":            "C’est déjà lié ici",
	"error.tracker.many":             "Vingt liens au plus. Retirez-en un qui ne sert plus.",
	"error.tracker.unknown":          "Ce lien n’existe plus.",
}, nil)
