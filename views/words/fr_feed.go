package words

// What feeds tell, and how to follow one.
var _ = register("fr", Texts{
	"feed.follow":            "Suivre par flux :",
	"feed.follow.board":      "donnez cette adresse à un lecteur de flux ou au canal de votre équipe, et lisez-y ce qui se passe sur le tableau. Qui a l’adresse peut le lire.",
	"feed.follow.bottleneck": "donnez cette adresse à un lecteur de flux ou au canal de votre équipe, et lisez-y ce qui se passe ici. Qui a l’adresse peut le lire.",
	"feed.follow.department": "donnez cette adresse à un lecteur de flux ou au canal de votre équipe. Il dit ce que deviennent les signalements de votre service, sans leurs mots.",
	"feed.board":             "{organisation} : ce qui nous freine",
	"feed.board.is":          "Ce qui se passe sur le tableau : ce qui est nouveau, ce qui est dit et promis, ce qui est résolu.",
	"feed.bottleneck.is":     "Ce qui arrive à ce goulot d’étranglement : ce qui est dit et promis, et où il en est.",
	"feed.department":        "{organisation} : ce que deviennent les signalements de {department}",
	"feed.department.is":     "Ce qui leur arrive, sans leurs mots. Ceux-ci se lisent sur la page de suivi de chaque personne.",
	"feed.title":             "Sur le tableau : {title}",
	"feed.status":            "{status} : {title}",
	"feed.promise":           "Promis pour le {day} : {title}",
	"feed.promise.off":       "Plus aucun jour n’est promis : {title}",
	"feed.update":            "Nouvelle : {title}",
	"feed.answer":            "Répondu : {title}",
	"feed.learned":           "Ce que nous avons appris : {title}",
	"feed.headsup":           "Un changement arrive : {title}",
	"feed.headsup.moved":     "Un changement à venir a un autre jour : {title}",
	"feed.headsup.withdrawn": "Un changement ne vient pas : {title}",
	"feed.stands":            "{ref}, état actuel : {status}. Signalé par {from}.",
	"feed.read":              "Qui l’a signalé en lit plus sur sa page de suivi ; le tableau montre ce qui est dit à tous.",
	"feed.answer.read":       "Une personne a reçu une réponse à elle seule. Elle se lit sur sa page de suivi.",
}, nil)
