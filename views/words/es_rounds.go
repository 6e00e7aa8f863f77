package words

// Rounds: the list, opening one, running it.
var _ = register("es", Texts{
	"frame.nav.rounds":       "Encuestas",
	"rounds.title":           "Encuestas",
	"rounds.is":              "Una encuesta hace a los departamentos y proveedores elegidos las mismas pocas preguntas durante un tiempo fijado, para que el silencio se note.",
	"rounds.new":             "Abrir una encuesta",
	"rounds.none":            "Todavía no se ha preguntado a nadie",
	"rounds.none.is":         "La gente escribe cuando algo duele. Una encuesta pregunta a todos a la vez qué les ha frenado. Así se oye también a quienes nunca escriben, y una encuesta se puede comparar con la siguiente.",
	"rounds.who":             "Las encuestas las abren ingeniería y los administradores. Pregúnteles.",
	"rounds.older":           "Encuestas anteriores",
	"rounds.stage.running":   "En curso",
	"rounds.stage.coming":    "Próximas",
	"rounds.stage.over":      "Terminadas",
	"rounds.stage.cancelled": "Canceladas",
	"round.stage.running":    "En curso",
	"round.stage.coming":     "Próxima",
	"round.stage.over":       "Terminada",
	"round.stage.cancelled":  "Cancelada",
	"round.day":              "El {day}",
	"round.days":             "Del {from} al {to}",
	"round.stands.last":      "Hoy es el último día",
	"round.stands.cancelled": "Cancelada el {day}",
	"round.stands.early":     "Cerrada antes de tiempo el {day}",
	"round.stands.over":      "Su último día ha pasado",
	"round.others":           "y proveedores",
}, Plurals{
	"round.stands.running": {One: "Queda {n} día", Other: "Quedan {n} días"},
	"round.stands.coming":  {One: "Empieza mañana", Other: "Empieza dentro de {n} días"},
	"round.repeats":        {One: "Se repite cada semana", Other: "Se repite cada {n} semanas"},
})
