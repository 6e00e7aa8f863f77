package words

// The week of a member: what waits for them, and what changed.
var _ = register("es", Texts{
	"mail.waits":            "Lo que espera por usted",
	"mail.waits.promise":    "{card}: prometido para el {day}",
	"mail.waits.action":     "{what}: para el {day}",
	"mail.waits.learn":      "{card}: resuelto, y falta escribir lo que enseñó",
	"mail.waits.due":        "{card}: demasiado tarde después del {day}",
	"mail.link.board":       "Abrir el tablero",
	"mail.changed":          "Lo que cambió",
	"mail.changed.resolved": "Resuelto: {card}",
	"mail.changed.learned":  "De esto se aprendió: {card}",
	"mail.changed.wont-do":  "No lo haremos: {card}",
	"mail.changed.back":     "Volvió: {card}",
}, Plurals{
	"mail.waits.inbox":      {One: "{n} aviso espera respuesta; atrasados: {late}", Other: "{n} avisos esperan respuesta; atrasados: {late}"},
	"mail.waits.department": {One: "{n} cuello de botella espera a {department}; avisos sin respuesta en él: {unanswered}", Other: "{n} cuellos de botella esperan a {department}; avisos sin respuesta en ellos: {unanswered}"},
	"mail.changed.opened":   {One: "{n} cuello de botella nuevo", Other: "{n} cuellos de botella nuevos"},
})
