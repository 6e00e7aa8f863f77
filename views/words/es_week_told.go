package words

// A week: what webhooks and members’ own feeds tell of it, and the panel of the account about that feed.
var _ = register("es", Texts{
	"mail.changed.promised":     "Prometido: {card}, para el {day}",
	"week.opened":               "Nuevo: {card}",
	"week.biggest":              "Mayor cuello de botella: {card}, {hours}",
	"week.round":                "Una encuesta está abierta hasta el {day}: {title}",
	"hook.say.board.week":       "Lo que cambió del {first} al {last}",
	"delivery.about.board.week": "Lo que trajo una semana, para un canal de chat",
	"webhook.hear.board.week":   "Terminó una semana: lo que cambió en el tablero, los lunes",
	"feed.own":                  "{organisation}: su semana",
	"feed.own.is":               "Lo que espera por usted y lo que cambió en el tablero: una entrada por semana, los lunes.",
	"feed.own.entry":            "Del {first} al {last}",
	"feed.own.quiet":            "Nada espera por usted, y nada cambió en el tablero.",
	"error.link.gone.feed":      "Este canal se cerró, o su dirección se sustituyó. La persona a quien pertenece encuentra la dirección actual en la página de su cuenta.",
	"account.feed":              "Su propio canal",
	"account.feed.is":           "Un lector de canales consulta esta dirección por sí solo. Muestra una entrada por semana, los lunes: lo que espera por usted y lo que cambió en el tablero.",
	"account.feed.care":         "Quien tenga la dirección puede leer lo mismo sin iniciar sesión. No abre nada más aquí, y termina cuando usted deja de tener cuenta.",
	"account.feed.address":      "Dirección de su canal",
	"account.feed.make":         "Crear una dirección",
	"account.feed.replace":      "Sustituir la dirección",
	"account.feed.replace.is":   "La dirección anterior deja de funcionar enseguida. Ponga la nueva en su lector de canales.",
	"account.feed.close":        "Cerrar el canal",
	"flash.feed.made":           "Su canal tiene una dirección. Póngala en su lector de canales.",
	"flash.feed.replaced":       "La dirección de su canal se ha sustituido. La anterior ya no funciona.",
	"flash.feed.closed":         "Su canal está cerrado.",
	"choose.weekly.member":      "Lo que espera por usted, lo que cambió en el tablero y lo que pasó con los cuellos de botella de los que usted se ocupa",
	"quarter.list.heard":        "Lo que oímos y lo que hacemos",
	"quarter.heard.do":          "Lo que hacemos: {words}",
}, Plurals{
	"week.reports":  {One: "{n} aviso", Other: "{n} avisos"},
	"week.resolved": {One: "{n} resuelto", Other: "{n} resueltos"},
})
