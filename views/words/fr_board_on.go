package words

// The board on any day.
var _ = register("fr", Texts{
	"board-on.link":             "Le tableau un autre jour",
	"board-on.now":              "Vers le tableau tel qu’il est maintenant",
	"board-on.title":            "Le tableau à n’importe quel jour",
	"board-on.title.day":        "Le tableau le {day}",
	"board-on.day":              "Jour",
	"board-on.show":             "Afficher",
	"board-on.steps":            "Autres jours",
	"board-on.step.week-before": "Une semaine plus tôt",
	"board-on.step.day-before":  "La veille",
	"board-on.step.day-after":   "Le lendemain",
	"board-on.step.week-after":  "Une semaine plus tard",
	"board-on.past":             "Ceci est le passé.",
	"board-on.past.is":          "Voici ce qu’il en était à la fin de ce jour : ce qui se trouvait où, ce que cela coûtait et qui s’en occupait. Les titres et les noms sont ceux d’aujourd’hui, et ce qui a été effacé le reste. On ne peut rien faire ici ; chaque carte mène à sa page telle qu’elle est maintenant.",
	"board-on.none":             "Rien n’était encore signalé",
	"board-on.none.is":          "Choisissez un jour plus tardif.",
	"board-on.due":              "Bientôt trop tard ce jour-là",
	"error.board-on.day":        "Écrivez le jour comme 2026-03-31",
	"error.board-on.future":     "Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour plus ancien.",
	"error.board-on.early":      "Rien n’a été signalé avant le {day}. Choisissez ce jour ou un jour plus tardif.",
}, nil)
