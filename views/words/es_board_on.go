package words

// The board on any day.
var _ = register("es", Texts{
	"board-on.link":             "El tablero de otro día",
	"board-on.now":              "Al tablero tal como está ahora",
	"board-on.title":            "El tablero en cualquier día",
	"board-on.title.day":        "El tablero el {day}",
	"board-on.day":              "Día",
	"board-on.show":             "Mostrar",
	"board-on.steps":            "Otros días",
	"board-on.step.week-before": "Una semana antes",
	"board-on.step.day-before":  "El día anterior",
	"board-on.step.day-after":   "El día siguiente",
	"board-on.step.week-after":  "Una semana después",
	"board-on.past":             "Esto es el pasado.",
	"board-on.past.is":          "Así estaba al final de ese día: qué había en cada sitio, cuánto costaba y quién se ocupaba. Los títulos y los nombres son los de hoy, y lo que se borró sigue borrado. Aquí no se puede hacer nada; cada tarjeta lleva a su página tal como está ahora.",
	"board-on.none":             "Hasta entonces no se había comunicado nada",
	"board-on.none.is":          "Elija un día posterior.",
	"board-on.due":              "Pronto demasiado tarde ese día",
	"error.board-on.day":        "Escriba el día como 2026-03-31",
	"error.board-on.future":     "Ese día aún no ha llegado. Elija hoy o un día anterior.",
	"error.board-on.early":      "Antes del {day} no se comunicó nada. Elija ese día o uno posterior.",
}, nil)
