package words

var _ = register("es", Texts{
	"settings.answers":           "Cuándo se recibe respuesta",
	"settings.answers.is":        "A cada aviso se le dice el día en que una persona habrá respondido, y el presupuesto de respuesta cuenta lo que llega después. Los avisos ya enviados conservan el día que se les dijo.",
	"settings.answer-days":       "Días laborables hasta que responde una persona",
	"settings.answer-days.hint":  "De 1 a 10. Con más, la mayoría de los avisos saldría de los 28 días del presupuesto antes de poder retrasarse.",
	"settings.objective":         "De cada 100 avisos, ¿cuántos deben tener respuesta para entonces?",
	"settings.objective.hint":    "De 50 a 99. Los demás pueden retrasarse: ese es el presupuesto de respuesta.",
	"settings.means":             "Qué significa",
	"settings.means.look":        "Esto es lo que significaría. Aún no se ha guardado nada.",
	"settings.means.do":          "Ver qué significa",
	"settings.means.answer":      "Un aviso enviado ahora debería tener respuesta a más tardar el {day}.",
	"settings.to.hint":           "00:00 es medianoche.",
	"error.answer-days.bounds":   "Escriba un número entero de {least} a {most}.",
	"error.objective.bounds":     "Escriba un número entero de {least} a {most}.",
	"error.holidays.dates":       "Estas líneas no empiezan por una fecha: {lines}. Escriba cada una así: 2026-12-26.",
	"error.holidays.all":         "Con estos días libres nadie trabaja durante un año entero. Quite algunos.",
	"error.answer-days.required": "Escriba en cuántos días laborables responde una persona.",
	"error.objective.required":   "Escriba cuántos de cada 100 avisos deben tener respuesta a tiempo.",
}, Plurals{
	"settings.means.twice": {One: "{n} día libre está dos veces y cuenta una.", Other: "{n} días libres están dos veces y cuentan una."},
	"settings.means.free":  {One: "{n} día libre no es laborable de todos modos.", Other: "{n} días libres no son laborables de todos modos."},
	"settings.means.past":  {One: "{n} día libre ya pasó. Sigue contando para los avisos de entonces.", Other: "{n} días libres ya pasaron. Siguen contando para los avisos de entonces."},
})
