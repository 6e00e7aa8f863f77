package words

// "Why here?": how a report came to stand where it stands, and what else it could be.
var _ = register("es", Texts{
	"why.title":        "¿Por qué aquí?",
	"why.quote":        "«{words}»",
	"why.more":         "Más detalles, y qué otra cosa podría ser",
	"why.maybe":        "Cuando llegó, también podría haber sido:",
	"why.unchecked":    "Nadie lo ha revisado todavía.",
	"why.accept":       "Está en su sitio",
	"why.accept.label": "Está en su sitio: {report}",
	"why.new":          "¿No es lo mismo? Que sea uno propio",
	"why.new.label":    "¿No es lo mismo? Que sea uno propio: {report}",
	"why.join":         "Moverlo allí",
	"why.join.label":   "Moverlo allí: {report} a {other}",

	"why.gist.confirmed": "{by} dijo que está en su sitio",
	"why.gist.moved":     "{by} lo puso aquí",
	"why.gist.chosen":    "Quien avisó eligió este",
	"why.gist.joined":    "La agrupación lo puso aquí",
	"why.gist.opened":    "Nada más se parecía lo suficiente",

	"why.chosen":             "La persona que envió el aviso eligió este cuello de botella.",
	"why.joined":             "La agrupación lo puso aquí cuando llegó ({alike}).",
	"why.joined.words":       "La agrupación lo puso aquí cuando llegó ({alike}). En común: {words}.",
	"why.joined.plain":       "La agrupación lo puso aquí cuando llegó.",
	"why.first.joined.plain": "La agrupación lo puso primero en {first}.",
	"why.opened":             "Cuando llegó, nada de lo conocido se parecía lo suficiente. Por eso empezó un cuello de botella propio.",
	"why.opened.best":        "Cuando llegó, nada de lo conocido se parecía lo suficiente. El más cercano era {other} ({alike}). Por eso empezó un cuello de botella propio.",
	"why.first.chosen":       "La persona que envió el aviso eligió primero {first}.",
	"why.first.joined":       "La agrupación lo puso primero en {first} ({alike}).",
	"why.first.joined.words": "La agrupación lo puso primero en {first} ({alike}). En común: {words}.",
	"why.first.opened":       "Primero empezó {first}: nada de lo conocido se parecía lo suficiente.",
	"why.first.opened.best":  "Primero empezó {first}. El más cercano era {other} ({alike}), y no era suficiente.",

	"why.moved.moved":    "{by} lo movió aquí desde {from} el {day}.",
	"why.moved.split":    "{by} lo sacó de {from} y lo hizo uno propio el {day}.",
	"why.moved.not-same": "La persona que envió el aviso dijo el {day} que no es lo mismo que {from}.",
	"why.moved.back":     "{by} lo devolvió aquí desde {from} el {day}.",
	"why.moved.merged":   "{by} fusionó {from} con este el {day}.",
	"why.moved.unmerged": "{by} deshizo la fusión con {from} el {day}.",
	"why.confirmed":      "{by} dijo el {day} que está en su sitio.",
	"why.now":            "Palabras que otros avisos usan también aquí: {words}.",
	"why.link.concept":   "«{words}» significa lo mismo que una palabra que otros usan aquí: las dos están en «{concept}».",

	"report.page.title":       "{report} de {source}",
	"report.page.bottleneck":  "En la página de {ref}",
	"report.page.inbox":       "Responder en «Pendientes»",
	"report.page.others":      "¿Qué otra cosa podría ser?",
	"report.page.others.none": "Ahora no hay nada más que se parezca.",

	"alike.very":   "muy parecido, {n} de 100",
	"alike.alike":  "parecido, {n} de 100",
	"alike.little": "algo parecido, {n} de 100",
}, Plurals{
	"why.link.people": {One: "«{words}» significa lo mismo que «{same}»: aquí la gente usó las dos para un mismo problema en {n} cuello de botella.", Other: "«{words}» significa lo mismo que «{same}»: aquí la gente usó las dos para un mismo problema en {n} cuellos de botella."},
})
