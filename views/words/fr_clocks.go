package words

var _ = register("fr", Texts{
	"waited.since":             "{time}, depuis le {day}",
	"took.all":                 "En temps de travail : {parts}",
	"took.heard":               "entendu après {time}",
	"took.answered":            "réponse après {time}",
	"took.answered.late":       "réponse en retard, après {time}",
	"took.resolved":            "résolu après {time}",
	"track.took.answered":      "Vous avez eu une première réponse après {time}, comptés en temps de travail.",
	"track.took.answered.late": "Vous avez eu une première réponse après {time}, comptés en temps de travail. Nous avions dit {day} : c’était trop tard.",
	"track.took.resolved":      "C’était résolu après {time}, comptés en temps de travail.",
	"department.card.faster":   "Ce qui irait plus vite avec : {need}",
	"from-supplier.waited":     "Nous attendons depuis notre demande : {time}, comptés en temps de travail.",
	"from-supplier.faster":     "De quoi auriez-vous besoin pour aller plus vite ? Dites-le dans votre réponse : c’est peut-être quelque chose que nous pouvons donner.",
}, nil)
