package words

// "Why here?": how a report came to stand where it stands, and what else it could be.
var _ = register("fr", Texts{
	"why.title":        "Pourquoi ici ?",
	"why.quote":        "« {words} »",
	"why.more":         "En savoir plus, et ce que cela pourrait être d’autre",
	"why.maybe":        "À son arrivée, cela aurait aussi pu être :",
	"why.unchecked":    "Personne ne l’a encore vérifié.",
	"why.accept":       "Il est à sa place",
	"why.accept.label": "Il est à sa place : {report}",
	"why.new":          "Pas la même chose ? En faire un goulot à part",
	"why.new.label":    "Pas la même chose ? En faire un goulot à part : {report}",
	"why.join":         "L’y déplacer",
	"why.join.label":   "L’y déplacer : {report} vers {other}",

	"why.gist.confirmed": "{by} a dit qu’il est à sa place",
	"why.gist.moved":     "{by} l’a mis ici",
	"why.gist.chosen":    "La personne qui a signalé l’a choisi",
	"why.gist.joined":    "Le regroupement l’a mis ici",
	"why.gist.opened":    "Rien d’autre ne lui ressemblait assez",

	"why.chosen":             "La personne qui l’a signalé a choisi ce goulot.",
	"why.joined":             "Le regroupement l’a mis ici à son arrivée ({alike}).",
	"why.joined.words":       "Le regroupement l’a mis ici à son arrivée ({alike}). En commun : {words}.",
	"why.joined.plain":       "Le regroupement l’a mis ici à son arrivée.",
	"why.first.joined.plain": "Le regroupement l’a d’abord mis dans {first}.",
	"why.opened":             "À son arrivée, rien de connu ne lui ressemblait assez. Il a donc formé un goulot à part.",
	"why.opened.best":        "À son arrivée, rien de connu ne lui ressemblait assez. Le plus proche était {other} ({alike}). Il a donc formé un goulot à part.",
	"why.first.chosen":       "La personne qui l’a signalé a d’abord choisi {first}.",
	"why.first.joined":       "Le regroupement l’a d’abord mis dans {first} ({alike}).",
	"why.first.joined.words": "Le regroupement l’a d’abord mis dans {first} ({alike}). En commun : {words}.",
	"why.first.opened":       "Il a d’abord formé {first} : rien de connu ne lui ressemblait assez.",
	"why.first.opened.best":  "Il a d’abord formé {first}. Le plus proche était {other} ({alike}), et cela ne suffisait pas.",

	"why.moved.moved":    "{by} l’a déplacé ici depuis {from} le {day}.",
	"why.moved.split":    "{by} l’a sorti de {from} et en a fait un goulot à part le {day}.",
	"why.moved.not-same": "La personne qui l’a signalé a dit le {day} que ce n’est pas la même chose que {from}.",
	"why.moved.back":     "{by} l’a remis ici depuis {from} le {day}.",
	"why.moved.merged":   "{by} a fusionné {from} avec celui-ci le {day}.",
	"why.moved.unmerged": "{by} a annulé la fusion avec {from} le {day}.",
	"why.confirmed":      "{by} a dit le {day} qu’il est à sa place.",
	"why.now":            "Mots que d’autres signalements emploient aussi ici : {words}.",
	"why.link.concept":   "« {words} » veut dire la même chose qu’un mot que d’autres emploient ici : les deux figurent sous « {concept} ».",

	"report.page.title":       "{report} de {source}",
	"report.page.bottleneck":  "Sur la page de {ref}",
	"report.page.inbox":       "Répondre dans « À répondre »",
	"report.page.others":      "Qu’est-ce que cela pourrait être d’autre ?",
	"report.page.others.none": "Rien d’autre n’y ressemble pour l’instant.",

	"alike.very":   "ressemblance très forte, {n} sur 100",
	"alike.alike":  "ressemblance forte, {n} sur 100",
	"alike.little": "faible ressemblance, {n} sur 100",
}, Plurals{
	"why.link.people": {One: "« {words} » veut dire la même chose que « {same} » : les gens ont employé les deux pour un même problème dans {n} goulot.", Other: "« {words} » veut dire la même chose que « {same} » : les gens ont employé les deux pour un même problème dans {n} goulots."},
})
