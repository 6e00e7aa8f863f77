package words

// The week of a member: what waits for them, and what changed.
var _ = register("nl", Texts{
	"mail.waits":            "Wat op u wacht",
	"mail.waits.promise":    "{card}: beloofd voor {day}",
	"mail.waits.action":     "{what}: voor {day}",
	"mail.waits.learn":      "{card}: opgelost, en wat ervan geleerd is moet nog worden geschreven",
	"mail.waits.due":        "{card}: te laat na {day}",
	"mail.link.board":       "Het bord openen",
	"mail.changed":          "Wat er veranderd is",
	"mail.changed.resolved": "Opgelost: {card}",
	"mail.changed.learned":  "Van geleerd: {card}",
	"mail.changed.wont-do":  "Dit doen wij niet: {card}",
	"mail.changed.back":     "Kwam terug: {card}",
}, Plurals{
	"mail.waits.inbox":      {One: "Eén melding wacht op antwoord; over de dag: {late}", Other: "{n} meldingen wachten op antwoord; over de dag: {late}"},
	"mail.waits.department": {One: "Eén knelpunt wacht op {department}; meldingen zonder antwoord erin: {unanswered}", Other: "{n} knelpunten wachten op {department}; meldingen zonder antwoord erin: {unanswered}"},
	"mail.changed.opened":   {One: "Eén nieuw knelpunt", Other: "{n} nieuwe knelpunten"},
})
