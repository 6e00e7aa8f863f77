package words

// Rounds: what is known about people, and erasing it.
var _ = register("de", Texts{
	"people.invited":            "Zu Umfragen eingeladen",
	"person.title.invited":      "Jemand, der eingeladen wurde",
	"mention.round":             "eine Umfrage",
	"mention.heard":             "was in einer Umfrage gehört wurde",
	"mention.round-answer":      "eine Antwort auf eine Umfrage",
	"erase.goes.invited":        "Name und E-Mail-Adresse in den Einladungen zu Umfragen",
	"erase.stays.invited":       "Dass jemand eingeladen wurde, und was geantwortet wurde: nichts hier verrät, wessen eine Antwort ist",
	"round.answer.erase":        "Löschen: Worte einer Antwort auf {title}",
	"round.answer.goes":         "Alle Worte dieser einen Antwort, auch wie sie vorher lauteten",
	"round.answer.stays":        "Was darin angekreuzt und gezählt wurde. Nichts hier verrät, wessen sie ist",
	"round.answer.stays.report": "Eine Meldung, die daraus wurde: sie wird auf ihrer eigenen Seite gelöscht",
}, nil)
