package words

// The board on any day.
var _ = register("en", Texts{
	"board-on.link":             "The board on another day",
	"board-on.now":              "To the board as it is now",
	"board-on.title":            "The board on any day",
	"board-on.title.day":        "The board on {day}",
	"board-on.day":              "Day",
	"board-on.show":             "Show",
	"board-on.steps":            "Other days",
	"board-on.step.week-before": "A week earlier",
	"board-on.step.day-before":  "The day before",
	"board-on.step.day-after":   "The day after",
	"board-on.step.week-after":  "A week later",
	"board-on.past":             "This is the past.",
	"board-on.past.is":          "So it was at the end of that day: what stood where, what it cost and who cared for it. Titles and names are those of today, and what was erased stays erased. Nothing can be done here; each card leads to its page as it is now.",
	"board-on.none":             "Nothing was logged by then",
	"board-on.none.is":          "Choose a later day.",
	"board-on.due":              "Soon too late on that day",
	"error.board-on.day":        "Write the day like 2026-03-31",
	"error.board-on.future":     "That day has not come yet. Choose today or an earlier day.",
	"error.board-on.early":      "Nothing was logged before {day}. Choose that day or a later one.",
}, nil)
