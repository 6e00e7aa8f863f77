package words

// Trackers: where in other programs the work on a bottleneck is tracked.
var _ = register("es", Texts{
	"tracker.title":                  "Dónde se sigue el trabajo",
	"tracker.none":                   "Todavía no hay enlace a un programa de seguimiento.",
	"tracker.add":                    "Enlazar una entrada de un programa de seguimiento",
	"tracker.add.do":                 "Enlazar",
	"tracker.save":                   "Guardar",
	"tracker.remove":                 "Quitar el enlace",
	"tracker.address":                "Dirección web",
	"tracker.address.hint":           "De una entrada en GitHub, GitLab, Jira u otro programa, como la muestra el navegador. Solo la ven los miembros.",
	"tracker.name":                   "Título",
	"did.tracker set":                "enlazó «{to}» de un programa de seguimiento",
	"did.tracker set.off":            "quitó el enlace a «{from}»",
	"history.event.tracker set":      "Enlazó una entrada de un programa de seguimiento con {subject}",
	"history.event.tracker set.off":  "Quitó el enlace de {subject} a un programa de seguimiento",
	"flash.tracker.added":            "Está enlazado.",
	"flash.tracker.changed":          "El enlace está cambiado.",
	"flash.tracker.removed":          "El enlace está quitado.",
	"clash.tracker":                  "{by} cambió este enlace a «{theirs}» mientras usted escribía. Usted escribió «{yours}».",
	"clash.empty.tracker":            "nada",
	"error.tracker.address.required": "Escriba la dirección web de la entrada",
	"error.tracker.address":          "La dirección web debe empezar por https:// o http://, sin espacios ni contraseñas, como la muestra el navegador",
	"error.tracker.address.long":     "Acorte la dirección web a 500 caracteres",
	"error.tracker.twice":            "Esto ya está enlazado aquí",
	"error.tracker.many":             "Veinte enlaces como máximo. Quite uno que ya no haga falta.",
	"error.tracker.unknown":          "Ese enlace ya no existe.",
}, nil)
