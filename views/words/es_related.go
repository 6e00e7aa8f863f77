package words

// What else could belong to a bottleneck, and what people said does not.
var _ = register("es", Texts{
	"related.title":       "¿Qué más podría ir aquí?",
	"related.is":          "Otros cuellos de botella cuyos avisos usan las mismas palabras. No se mueve nada si usted no lo dice.",
	"related.none":        "No hay nada más que se parezca.",
	"related.reading":     "Bottleneck todavía está leyendo todos los avisos después de arrancar. Vuelva a mirar dentro de un minuto.",
	"related.merge":       "Fusionar con este",
	"related.merge.label": "Fusionar con este: {ref}",
	"related.apart":       "No es lo mismo",
	"related.apart.label": "No es lo mismo: {ref}",
	"related.back":        "Retirar lo dicho",
	"related.back.label":  "Retirar lo dicho: {ref} no es lo mismo",
	"related.apart.is":    "No se vuelven a proponer aquí, y lo que dicen no se junta.",
	"related.apart.also":  "También quedan fuera, sin aparecer aquí: los cuellos de botella a los que se movieron o separaron avisos de este, y lo que se fusionó una vez y se deshizo. Todavía puede fusionarlos.",
	"flash.merged-here":   "Fusionado con este. Sus avisos están ahora aquí.",
	"flash.apart":         "Anotado: no son lo mismo. No se volverá a proponer.",
}, Plurals{
	"related.jump":        {One: "{n} más podría ir aquí", Other: "{n} más podrían ir aquí"},
	"related.apart.title": {One: "{n} del que alguien dijo que es otra cosa", Other: "{n} de los que alguien dijo que son otra cosa"},
})
