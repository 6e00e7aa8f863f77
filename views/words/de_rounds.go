package words

// Rounds: the list, opening one, running it.
var _ = register("de", Texts{
	"frame.nav.rounds":       "Umfragen",
	"rounds.title":           "Umfragen",
	"rounds.is":              "Eine Umfrage stellt ausgewählten Abteilungen und Lieferanten für eine bestimmte Zeit dieselben wenigen Fragen, damit Schweigen auffällt.",
	"rounds.new":             "Eine Umfrage eröffnen",
	"rounds.none":            "Noch ist niemand gefragt worden",
	"rounds.none.is":         "Die Leute schreiben, wenn etwas weh tut. Eine Umfrage fragt alle zur selben Zeit, was sie aufgehalten hat. So werden auch die gehört, die nie schreiben, und eine Umfrage lässt sich mit der nächsten vergleichen.",
	"rounds.who":             "Umfragen eröffnen Technik und Admins. Fragen Sie dort nach.",
	"rounds.older":           "Ältere Umfragen",
	"rounds.stage.running":   "Laufend",
	"rounds.stage.coming":    "Geplant",
	"rounds.stage.over":      "Beendet",
	"rounds.stage.cancelled": "Abgesagt",
	"round.stage.running":    "Läuft",
	"round.stage.coming":     "Geplant",
	"round.stage.over":       "Beendet",
	"round.stage.cancelled":  "Abgesagt",
	"round.day":              "Am {day}",
	"round.days":             "{from} bis {to}",
	"round.stands.last":      "Heute ist der letzte Tag",
	"round.stands.cancelled": "Abgesagt am {day}",
	"round.stands.early":     "Vorzeitig geschlossen am {day}",
	"round.stands.over":      "Der letzte Tag ist vorbei",
	"round.others":           "und Lieferanten",
}, Plurals{
	"round.stands.running": {One: "Noch {n} Tag", Other: "Noch {n} Tage"},
	"round.stands.coming":  {One: "Beginnt morgen", Other: "Beginnt in {n} Tagen"},
	"round.repeats":        {One: "Wiederholt sich jede Woche", Other: "Wiederholt sich alle {n} Wochen"},
})
