package words

// Rounds: what people see who have answered, and where forms lead to them.
var _ = register("es", Texts{
	"round.thanks.title":       "Gracias",
	"round.thanks.answered":    "Ha respondido",
	"round.thanks.from":        "{round}, en nombre de {source}",
	"round.thanks.at":          "Sus respuestas llegaron el {day}.",
	"round.thanks.late":        "Sus respuestas llegaron el {day}, después del final. Se guardan y solo cuentan si quienes preguntan así lo deciden.",
	"round.thanks.late.counts": "Sus respuestas llegaron el {day}, después del final. Cuentan de todos modos.",
	"round.thanks.report":      "Lo que le frenó es ahora el aviso {report}. Allí responde una persona: guarde esa página.",
	"round.thanks.next":        "Qué pasa ahora",
	"round.thanks.heard":       "La encuesta dura hasta el {day}. Después se leen juntas las respuestas, y aquí se dirá qué hemos oído y qué hacemos.",
	"round.thanks.over":        "La encuesta ha terminado. Las respuestas se leen juntas, y aquí se dirá qué hemos oído y qué hacemos.",
	"round.thanks.change":      "Cambiar sus respuestas",
	"round.thanks.own":         "Puede cambiarlas hasta el final, con el enlace que recibió, en cualquier dispositivo.",
	"round.thanks.browser":     "Puede cambiarlas hasta el final, en este navegador.",
	"round.thanks.back":        "Volver a su página",
	"round.thanks.answers":     "Sus respuestas",
	"round.other":              "¿Comparte este dispositivo?",
	"round.other.text":         "Otra persona también puede responder aquí. Sus respuestas se quedan y cuentan; este navegador ya no las mostrará, así que no podrá cambiarlas aquí.",
	"round.other.do":           "Otra persona quiere responder",
	"round.whom":               "¿En nombre de qué departamento responde?",
	"round.whom.supplier":      "¿Trabaja en un proveedor? Entonces responda con el enlace que tiene su empresa.",
	"round.closed.early":       "Esta encuesta aún no ha empezado. Dura del {from} al {to}: vuelva entonces con el mismo enlace.",
	"round.asking":             "Le preguntamos algo",
	"who.rounds":               "Quienes preguntan en una encuesta",
	"who.rounds.text":          "Los miembros leen las respuestas juntas: cifras de un departamento o proveedor solo a partir de cinco personas y de cinco en cinco; lo escrito, como lista sin nombres, horas ni, donde respondieron menos de cinco, departamentos. Es confidencial, no anónimo: para que pueda cambiar su respuesta, el registro guarda una marca que solo esta instalación puede leer. Lo que más le frenó es un aviso como cualquier otro. A quien fue invitado por correo y no ha respondido se le recuerda dos veces como mucho; nadie ve quién respondió.",
}, Plurals{
	"round.asking.until": {One: "{n} pregunta, hasta el {day}", Other: "{n} preguntas, hasta el {day}"},
})
