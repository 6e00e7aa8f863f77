package words

// The week of a member: what waits for them, and what changed.
var _ = register("de", Texts{
	"mail.waits":            "Was auf Sie wartet",
	"mail.waits.promise":    "{card}: zugesagt bis {day}",
	"mail.waits.action":     "{what}: bis {day}",
	"mail.waits.learn":      "{card}: gelöst, und was daraus gelernt wurde, ist noch zu schreiben",
	"mail.waits.due":        "{card}: zu spät nach {day}",
	"mail.link.board":       "Tafel öffnen",
	"mail.changed":          "Was sich geändert hat",
	"mail.changed.resolved": "Gelöst: {card}",
	"mail.changed.learned":  "Daraus gelernt: {card}",
	"mail.changed.wont-do":  "Das tun wir nicht: {card}",
	"mail.changed.back":     "Kam zurück: {card}",
}, Plurals{
	"mail.waits.inbox":      {One: "Eine Meldung wartet auf Antwort; überfällig: {late}", Other: "{n} Meldungen warten auf Antwort; überfällig: {late}"},
	"mail.waits.department": {One: "Ein Engpass wartet auf {department}; Meldungen ohne Antwort darin: {unanswered}", Other: "{n} Engpässe warten auf {department}; Meldungen ohne Antwort darin: {unanswered}"},
	"mail.changed.opened":   {One: "Ein neuer Engpass", Other: "{n} neue Engpässe"},
})
