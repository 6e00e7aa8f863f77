package words

// What the handlers say after work on a bottleneck, and the few names that they word themselves.
var _ = register("es", Texts{
	"bottleneck.title": "{ref} {title}",
	"contact.of":       "{name}, {supplier}",
	"card.erased":      "Su texto se ha borrado",
	"card.unread":      "Algo que ya conocemos",

	"waiting.department.named": "{name}",
	"waiting.supplier.named":   "{name}",

	"error.signed-out":      "Su sesión está cerrada. Inicie sesión en otra pestaña, vuelva aquí y envíelo otra vez.",
	"error.report.answered": "{by} ha respondido a este aviso mientras usted escribía. Si hay algo más que decir, envíe también su respuesta.",
	"error.place.moved":     "Este aviso está ahora en otro cuello de botella, o su estado cambió mientras usted leía. Mire lo que dice ahora y decida de nuevo.",
	"error.status.required": "Elija un estado.",
	"error.status.audience": "Lo que no haremos y lo que se ha aprendido es para que lo lean todos. Elija quién lo lee además de los miembros.",
	"error.undo.merged":     "Este cuello de botella se fusionó con otro. Primero deshaga la fusión.",
	"error.into.required":   "Escriba un número como B-17 o palabras del título.",
	"error.into.nothing":    "Ningún cuello de botella abierto coincide con estas palabras. Pruebe con un número como B-17 o una sola palabra del título.",

	"flash.answered": "Respuesta enviada. Quien avisó ya puede leerla.",
	"flash.heard":    "Marcado como escuchado.",
	"flash.checked":  "El título está revisado: ya lo ve cualquiera que lea el tablero.",
	"flash.title":    "El título se ha cambiado y revisado.",
	"flash.status":   "El estado se ha cambiado.",
	"flash.owner":    "Se ha cambiado quién lo lleva.",
	"flash.promise":  "La fecha prometida se ha cambiado.",
	"flash.need":     "Se ha guardado lo que necesitan para ir más rápido.",
	"flash.help":     "Se ha guardado si puede ayudar.",
	"flash.update":   "Enviada. Ya pueden leerla las personas a las que va dirigida.",
	"flash.merged":   "Fusionado. Puede deshacerlo en el historial.",
	"flash.moved":    "Movido. Puede deshacerlo en el historial.",
	"flash.split":    "Separado. Puede deshacerlo en el historial.",
	"flash.matched":  "El proveedor está asignado.",
	"flash.undone":   "Deshecho. Lo que vino después queda como está.",
}, Plurals{
	"flash.undone-kept": {One: "Deshecho. {n} aviso se queda donde se movió después.", Other: "Deshecho. {n} avisos se quedan donde se movieron después."},
})
