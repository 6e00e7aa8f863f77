package words

var _ = register("de", Texts{
	"waited.since":             "seit {time}, ab {day}",
	"took.all":                 "In Arbeitszeit: {parts}",
	"took.heard":               "gehört nach {time}",
	"took.answered":            "beantwortet nach {time}",
	"took.answered.late":       "verspätet beantwortet, nach {time}",
	"took.resolved":            "behoben nach {time}",
	"track.took.answered":      "Ihre erste Antwort kam nach {time}, gezählt in Arbeitszeit.",
	"track.took.answered.late": "Ihre erste Antwort kam nach {time}, gezählt in Arbeitszeit. Zugesagt war {day}; das war also zu spät.",
	"track.took.resolved":      "Behoben war es nach {time}, gezählt in Arbeitszeit.",
	"department.card.faster":   "Was es schneller machen würde: {need}",
	"from-supplier.waited":     "Wir warten seit {time} auf Ihre Antwort, gezählt in Arbeitszeit.",
	"from-supplier.faster":     "Was bräuchten Sie, damit es schneller geht? Schreiben Sie es in Ihre Antwort: Vielleicht können wir es geben.",
}, nil)
