package words

// A week: what webhooks and members’ own feeds tell of it, and the panel of the account about that feed.
var _ = register("fr", Texts{
	"mail.changed.promised":     "Promis : {card}, pour le {day}",
	"week.opened":               "Nouveau : {card}",
	"week.biggest":              "Plus gros goulot : {card}, {hours}",
	"week.round":                "Une enquête court jusqu’au {day} : {title}",
	"hook.say.board.week":       "Ce qui a changé du {first} au {last}",
	"delivery.about.board.week": "Ce qu’une semaine a apporté, pour un canal",
	"webhook.hear.board.week":   "Une semaine est passée : ce qui a changé sur le tableau, le lundi",
	"feed.own":                  "{organisation} : votre semaine",
	"feed.own.is":               "Ce qui vous attend, et ce qui a changé sur le tableau : une entrée par semaine, le lundi.",
	"feed.own.entry":            "Du {first} au {last}",
	"feed.own.quiet":            "Rien ne vous attend, et rien n’a changé sur le tableau.",
	"error.link.gone.feed":      "Ce flux a été fermé, ou son adresse a été remplacée. La personne à qui il appartient trouve l’adresse actuelle sur la page de son compte.",
	"account.feed":              "Votre propre flux",
	"account.feed.is":           "Un lecteur de flux interroge cette adresse de lui-même. Il montre une entrée par semaine, le lundi : ce qui vous attend, et ce qui a changé sur le tableau.",
	"account.feed.care":         "Qui a l’adresse peut lire la même chose sans se connecter. Elle n’ouvre rien d’autre ici, et prend fin quand vous n’avez plus de compte.",
	"account.feed.address":      "Adresse de votre flux",
	"account.feed.make":         "Créer une adresse",
	"account.feed.replace":      "Remplacer l’adresse",
	"account.feed.replace.is":   "L’adresse précédente cesse aussitôt de marcher. Mettez la nouvelle dans votre lecteur de flux.",
	"account.feed.close":        "Fermer le flux",
	"flash.feed.made":           "Votre flux a une adresse. Mettez-la dans votre lecteur de flux.",
	"flash.feed.replaced":       "L’adresse de votre flux est remplacée. La précédente ne marche plus.",
	"flash.feed.closed":         "Votre flux est fermé.",
	"choose.weekly.member":      "Ce qui vous attend, ce qui a changé sur le tableau, et ce qui s’est passé sur les goulots dont vous vous occupez",
	"quarter.list.heard":        "Ce que nous avons entendu, et ce que nous faisons",
	"quarter.heard.do":          "Ce que nous faisons : {words}",
}, Plurals{
	"week.reports":  {One: "{n} signalement", Other: "{n} signalements"},
	"week.resolved": {One: "{n} résolu", Other: "{n} résolus"},
})
