package words

// What feeds tell, and how to follow one.
var _ = register("es", Texts{
	"feed.follow":            "Seguir por canal:",
	"feed.follow.board":      "ponga esta dirección en un lector de canales o en el canal de su equipo y lea allí lo que pasa en el tablero. Quien tiene la dirección puede leerlo.",
	"feed.follow.bottleneck": "ponga esta dirección en un lector de canales o en el canal de su equipo y lea allí lo que pasa aquí. Quien tiene la dirección puede leerlo.",
	"feed.follow.department": "ponga esta dirección en un lector de canales o en el canal de su equipo. Dice qué pasa con los avisos de su departamento, sin sus palabras.",
	"feed.board":             "{organisation}: lo que nos frena",
	"feed.board.is":          "Lo que pasa en el tablero: lo nuevo, lo que se dice y se promete, lo que se resuelve.",
	"feed.bottleneck.is":     "Lo que pasa con este cuello de botella: lo que se dice y se promete, y cómo está.",
	"feed.department":        "{organisation}: qué pasa con los avisos de {department}",
	"feed.department.is":     "Lo que pasa con ellos, sin sus palabras. Estas se leen en la página de seguimiento de cada persona.",
	"feed.title":             "En el tablero: {title}",
	"feed.status":            "{status}: {title}",
	"feed.promise":           "Prometido para el {day}: {title}",
	"feed.promise.off":       "Ya no se promete ningún día: {title}",
	"feed.update":            "Novedad: {title}",
	"feed.answer":            "Respondido: {title}",
	"feed.learned":           "Lo que aprendimos: {title}",
	"feed.headsup":           "Viene un cambio: {title}",
	"feed.headsup.moved":     "Un cambio que viene tiene otro día: {title}",
	"feed.headsup.withdrawn": "Un cambio no llegará: {title}",
	"feed.stands":            "{ref}, estado actual: {status}. Viene de {from}.",
	"feed.read":              "Quien lo comunicó lee más en su página de seguimiento; el tablero muestra lo que se dice a todos.",
	"feed.answer.read":       "Una persona recibió una respuesta solo para ella. Está en su página de seguimiento.",
}, nil)
