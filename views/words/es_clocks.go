package words

var _ = register("es", Texts{
	"waited.since":             "{time}, desde el {day}",
	"took.all":                 "En tiempo de trabajo: {parts}",
	"took.heard":               "visto tras {time}",
	"took.answered":            "respondido tras {time}",
	"took.answered.late":       "respondido con retraso, tras {time}",
	"took.resolved":            "resuelto tras {time}",
	"track.took.answered":      "Tuvo una primera respuesta tras {time}, contados en tiempo de trabajo.",
	"track.took.answered.late": "Tuvo una primera respuesta tras {time}, contados en tiempo de trabajo. Habíamos dicho {day}, así que fue demasiado tarde.",
	"track.took.resolved":      "Quedó resuelto tras {time}, contados en tiempo de trabajo.",
	"department.card.faster":   "Qué lo haría más rápido: {need}",
	"from-supplier.waited":     "Desde que lo pedimos hemos esperado {time}, contados en tiempo de trabajo.",
	"from-supplier.faster":     "¿Qué necesitarían para ir más rápido? Díganlo en su respuesta: quizá sea algo que podamos dar.",
}, nil)
