package words

// Rounds: what is known about people, and erasing it.
var _ = register("es", Texts{
	"people.invited":            "Invitaciones a encuestas",
	"person.title.invited":      "Alguien que fue invitado",
	"mention.round":             "una encuesta",
	"mention.heard":             "lo que se oyó en una encuesta",
	"mention.round-answer":      "una respuesta a una encuesta",
	"erase.goes.invited":        "Nombre y correo en las invitaciones a encuestas",
	"erase.stays.invited":       "Que se invitó a alguien, y lo que se respondió: nada aquí dice de quién es una respuesta",
	"round.answer.erase":        "Borrar: palabras de una respuesta a {title}",
	"round.answer.goes":         "Todas las palabras de esta respuesta, también como eran antes",
	"round.answer.stays":        "Lo que se marcó y se contó en ella. Nada aquí dice de quién es",
	"round.answer.stays.report": "Un aviso que salió de ella: se borra en su propia página",
}, nil)
