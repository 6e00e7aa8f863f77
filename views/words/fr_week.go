package words

// The week of a member: what waits for them, and what changed.
var _ = register("fr", Texts{
	"mail.waits":            "Ce qui vous attend",
	"mail.waits.promise":    "{card} : promis pour le {day}",
	"mail.waits.action":     "{what} : pour le {day}",
	"mail.waits.learn":      "{card} : résolu, et ce qu’il a appris reste à écrire",
	"mail.waits.due":        "{card} : trop tard après le {day}",
	"mail.link.board":       "Ouvrir le tableau",
	"mail.changed":          "Ce qui a changé",
	"mail.changed.resolved": "Résolu : {card}",
	"mail.changed.learned":  "On en a appris : {card}",
	"mail.changed.wont-do":  "Nous ne le ferons pas : {card}",
	"mail.changed.back":     "Revenu : {card}",
}, Plurals{
	"mail.waits.inbox":      {One: "{n} signalement attend une réponse ; en retard : {late}", Other: "{n} signalements attendent une réponse ; en retard : {late}"},
	"mail.waits.department": {One: "{n} goulot attend {department} ; signalements sans réponse dedans : {unanswered}", Other: "{n} goulots attendent {department} ; signalements sans réponse dedans : {unanswered}"},
	"mail.changed.opened":   {One: "{n} nouveau goulot", Other: "{n} nouveaux goulots"},
})
