package words

// The board on any day.
var _ = register("de", Texts{
	"board-on.link":             "Die Tafel an einem anderen Tag",
	"board-on.now":              "Zur Tafel, wie sie jetzt ist",
	"board-on.title":            "Die Tafel an einem beliebigen Tag",
	"board-on.title.day":        "Die Tafel am {day}",
	"board-on.day":              "Tag",
	"board-on.show":             "Zeigen",
	"board-on.steps":            "Andere Tage",
	"board-on.step.week-before": "Eine Woche früher",
	"board-on.step.day-before":  "Der Tag davor",
	"board-on.step.day-after":   "Der Tag danach",
	"board-on.step.week-after":  "Eine Woche später",
	"board-on.past":             "Das ist die Vergangenheit.",
	"board-on.past.is":          "So war es am Ende dieses Tages: was wo stand, was es kostete und wer sich darum kümmerte. Titel und Namen sind die von heute, und was gelöscht wurde, bleibt gelöscht. Hier lässt sich nichts tun; jede Karte führt zu ihrer Seite, wie sie jetzt ist.",
	"board-on.none":             "Bis dahin war nichts gemeldet",
	"board-on.none.is":          "Wählen Sie einen späteren Tag.",
	"board-on.due":              "An diesem Tag bald zu spät",
	"error.board-on.day":        "Schreiben Sie den Tag wie 2026-03-31",
	"error.board-on.future":     "Dieser Tag ist noch nicht gekommen. Wählen Sie heute oder einen früheren Tag.",
	"error.board-on.early":      "Vor dem {day} wurde nichts gemeldet. Wählen Sie diesen Tag oder einen späteren.",
}, nil)
