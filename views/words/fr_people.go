package words

// What is known about people: refusals, exports and erasures in the history.
var _ = register("fr", Texts{
	"history.by.former": "un ancien membre",

	"history.event.member erased":  "A effacé qui était {subject}",
	"history.event.exported":       "A exporté des données : {subject}",
	"history.event.access refused": "A refusé l’accès à quelqu’un : {subject}",
	"history.event.answer worded":  "A écrit le texte d’une réponse à {subject}",
	"history.event.answers erased": "A effacé les réponses à {subject}",

	"exported.lines": "{what} ({n})",

	"refused.summary":        "{what} ({n}, depuis {network})",
	"refused.summary.member": "{what} de {member} ({n}, depuis {network})",
	"refused.others":         "de nombreux réseaux",
	"refused.unknown link":   "un lien qui n’a jamais existé",
	"refused.ended link":     "un lien qui ne fonctionne plus",
	"refused.wrong password": "un mauvais mot de passe",
	"refused.role":           "une page réservée à d’autres rôles",
	"refused.cross-site":     "un formulaire d’un autre site",
	"refused.too many":       "trop d’essais",
}, Plurals{
	"count.times": {One: "{n} fois", Other: "{n} fois"},
})
