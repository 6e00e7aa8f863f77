package words

// Rounds: the list, opening one, running it.
var _ = register("en", Texts{
	"frame.nav.rounds":       "Rounds",
	"rounds.title":           "Rounds",
	"rounds.is":              "A round asks chosen departments and suppliers the same few questions for a set time, so that silence is noticed.",
	"rounds.new":             "Open a round",
	"rounds.none":            "Nobody has been asked yet",
	"rounds.none.is":         "People write when something hurts. A round asks everybody at the same time what held them up, so that those who never write are heard too, and one round can be compared with the next.",
	"rounds.who":             "Engineers and admins open rounds. Ask one of them.",
	"rounds.older":           "Older rounds",
	"rounds.stage.running":   "Running",
	"rounds.stage.coming":    "Coming",
	"rounds.stage.over":      "Over",
	"rounds.stage.cancelled": "Cancelled",
	"round.stage.running":    "Running",
	"round.stage.coming":     "Coming",
	"round.stage.over":       "Over",
	"round.stage.cancelled":  "Cancelled",
	"round.day":              "On {day}",
	"round.days":             "{from} to {to}",
	"round.stands.last":      "Today is the last day",
	"round.stands.cancelled": "Cancelled on {day}",
	"round.stands.early":     "Closed early on {day}",
	"round.stands.over":      "Its last day is over",
	"round.others":           "and suppliers",
}, Plurals{
	"round.stands.running": {One: "{n} day left", Other: "{n} days left"},
	"round.stands.coming":  {One: "Begins tomorrow", Other: "Begins in {n} days"},
	"round.repeats":        {One: "Repeats every week", Other: "Repeats every {n} weeks"},
})
