package words

var _ = register("de", Texts{
	"settings.answers":           "Wie bald die Leute Antwort hören",
	"settings.answers.is":        "Jeder Meldung wird der Tag gesagt, bis zu dem ein Mensch antwortet, und das Antwortbudget zählt, was später kommt. Schon eingegangene Meldungen behalten den Tag, der ihnen gesagt wurde.",
	"settings.answer-days":       "Arbeitstage, bis ein Mensch antwortet",
	"settings.answer-days.hint":  "Von 1 bis 10. Bei mehr fielen die meisten Meldungen aus den 28 Tagen des Budgets, bevor sie sich verspäten könnten.",
	"settings.objective":         "Wie viele von 100 Meldungen sollen bis dahin beantwortet sein?",
	"settings.objective.hint":    "Von 50 bis 99. Die übrigen dürfen sich verspäten: Das ist das Antwortbudget.",
	"settings.means":             "Was das bedeutet",
	"settings.means.look":        "Das würde es bedeuten. Noch ist nichts gespeichert.",
	"settings.means.do":          "Ansehen, was das bedeutet",
	"settings.means.answer":      "Eine Meldung von jetzt sollte bis {day} beantwortet sein.",
	"settings.to.hint":           "00:00 ist Mitternacht.",
	"error.answer-days.bounds":   "Schreiben Sie eine ganze Zahl von {least} bis {most}.",
	"error.objective.bounds":     "Schreiben Sie eine ganze Zahl von {least} bis {most}.",
	"error.holidays.dates":       "Diese Zeilen beginnen nicht mit einem Datum: {lines}. Schreiben Sie jedes so: 2026-12-26.",
	"error.holidays.all":         "Mit diesen freien Tagen arbeitet ein ganzes Jahr lang niemand. Lassen Sie einige weg.",
	"error.answer-days.required": "Schreiben Sie, in wie vielen Arbeitstagen ein Mensch antwortet.",
	"error.objective.required":   "Schreiben Sie, wie viele von 100 Meldungen rechtzeitig beantwortet sein sollen.",
}, Plurals{
	"settings.means.twice": {One: "{n} freier Tag steht doppelt da und zählt einmal.", Other: "{n} freie Tage stehen doppelt da und zählen einmal."},
	"settings.means.free":  {One: "{n} freier Tag ist ohnehin kein Arbeitstag.", Other: "{n} freie Tage sind ohnehin keine Arbeitstage."},
	"settings.means.past":  {One: "{n} freier Tag ist vorbei. Für Meldungen aus jener Zeit zählt er weiter.", Other: "{n} freie Tage sind vorbei. Für Meldungen aus jener Zeit zählen sie weiter."},
})
