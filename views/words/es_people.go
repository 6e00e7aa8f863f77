package words

// What is known about people: refusals, exports and erasures in the history.
var _ = register("es", Texts{
	"history.by.former": "un antiguo miembro",

	"history.event.member erased":  "Borró quién era {subject}",
	"history.event.exported":       "Exportó datos: {subject}",
	"history.event.access refused": "Negó el acceso a alguien: {subject}",
	"history.event.answer worded":  "Escribió el texto de una respuesta a {subject}",
	"history.event.answers erased": "Borró las respuestas a {subject}",

	"exported.lines": "{what} ({n})",

	"refused.summary":        "{what} ({n}, desde {network})",
	"refused.summary.member": "{what} de {member} ({n}, desde {network})",
	"refused.others":         "muchas redes",
	"refused.unknown link":   "un enlace que nunca existió",
	"refused.ended link":     "un enlace que ya no funciona",
	"refused.wrong password": "una contraseña incorrecta",
	"refused.role":           "una página para otros roles",
	"refused.cross-site":     "un formulario de otro sitio",
	"refused.too many":       "demasiados intentos",
}, Plurals{
	"count.times": {One: "una vez", Other: "{n} veces"},
})
