package words

// How soon people hear, in the settings: the working time and the objective.
var _ = register("en", Texts{
	"settings.answers":           "How soon people hear",
	"settings.answers.is":        "Each report is told the day by which a person answers, and the response budget counts what comes later. Reports that are filed already keep the day that they were told.",
	"settings.answer-days":       "Working days until a person answers",
	"settings.answer-days.hint":  "From 1 to 10. Later than that, most reports would leave the 28 days of the budget before they could be late.",
	"settings.objective":         "Of 100 reports, how many are to be answered by then?",
	"settings.objective.hint":    "From 50 to 99. The others may be late: that is the response budget.",
	"settings.means":             "What that means",
	"settings.means.look":        "This is what it would mean. Nothing is saved yet.",
	"settings.means.do":          "See what that means",
	"settings.means.answer":      "A report filed now should be answered by {day}.",
	"settings.to.hint":           "00:00 is midnight.",
	"error.answer-days.bounds":   "Write a whole number from {least} to {most}.",
	"error.objective.bounds":     "Write a whole number from {least} to {most}.",
	"error.holidays.dates":       "These lines do not begin with a date: {lines}. Write each like 2026-12-26.",
	"error.holidays.all":         "With these days off nobody works for a whole year. Leave some of them out.",
	"error.answer-days.required": "Write in how many working days a person answers.",
	"error.objective.required":   "Write how many of 100 reports are to be answered in time.",
}, Plurals{
	"settings.means.twice": {One: "{n} day off stands there twice and counts once.", Other: "{n} days off stand there twice and count once."},
	"settings.means.free":  {One: "{n} day off is no working day anyway.", Other: "{n} days off are no working days anyway."},
	"settings.means.past":  {One: "{n} day off has passed. It still counts for reports of that time.", Other: "{n} days off have passed. They still count for reports of that time."},
})
