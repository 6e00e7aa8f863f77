package words

// Rounds: what is known about people, and erasing it.
var _ = register("fr", Texts{
	"people.invited":            "Invitations à des enquêtes",
	"person.title.invited":      "Quelqu’un qui a été invité",
	"mention.round":             "une enquête",
	"mention.heard":             "ce qui a été entendu dans une enquête",
	"mention.round-answer":      "une réponse à une enquête",
	"erase.goes.invited":        "Nom et adresse e-mail dans les invitations à des enquêtes",
	"erase.stays.invited":       "Le fait qu’une personne a été invitée, et ce qui a été répondu : rien ici ne dit de qui vient une réponse",
	"round.answer.erase":        "Effacer : les mots d’une réponse à {title}",
	"round.answer.goes":         "Tous les mots de cette seule réponse, aussi tels qu’ils étaient avant",
	"round.answer.stays":        "Ce qui y a été coché et compté. Rien ici ne dit de qui elle vient",
	"round.answer.stays.report": "Un signalement qui en est né : il s’efface sur sa propre page",
}, nil)
