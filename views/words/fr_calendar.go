package words

var _ = register("fr", Texts{
	"settings.answers":           "Sous quel délai les gens ont une réponse",
	"settings.answers.is":        "Chaque signalement annonce le jour auquel une personne aura répondu, et le budget de réponse compte ce qui vient après. Les signalements déjà envoyés gardent le jour qui leur a été annoncé.",
	"settings.answer-days":       "Jours ouvrés avant la réponse d’une personne",
	"settings.answer-days.hint":  "De 1 à 10. Au-delà, la plupart des signalements sortiraient des 28 jours du budget avant de pouvoir être en retard.",
	"settings.objective":         "Sur 100 signalements, combien doivent avoir une réponse à ce moment-là ?",
	"settings.objective.hint":    "De 50 à 99. Les autres peuvent être en retard : c’est le budget de réponse.",
	"settings.means":             "Ce que cela signifie",
	"settings.means.look":        "Voici ce que cela signifierait. Rien n’est encore enregistré.",
	"settings.means.do":          "Voir ce que cela signifie",
	"settings.means.answer":      "Un signalement envoyé maintenant devrait avoir sa réponse au plus tard le {day}.",
	"settings.to.hint":           "00:00, c’est minuit.",
	"error.answer-days.bounds":   "Écrivez un nombre entier de {least} à {most}.",
	"error.objective.bounds":     "Écrivez un nombre entier de {least} à {most}.",
	"error.holidays.dates":       "Ces lignes ne commencent pas par une date : {lines}. Écrivez chacune ainsi : 2026-12-26.",
	"error.holidays.all":         "Avec ces jours chômés, personne ne travaille pendant une année entière. Enlevez-en quelques-uns.",
	"error.answer-days.required": "Écrivez en combien de jours ouvrés une personne répond.",
	"error.objective.required":   "Écrivez combien de signalements sur 100 doivent avoir une réponse à temps.",
}, Plurals{
	"settings.means.twice": {One: "{n} jour chômé figure deux fois et compte une fois.", Other: "{n} jours chômés figurent deux fois et comptent une fois."},
	"settings.means.free":  {One: "{n} jour chômé n’est de toute façon pas ouvré.", Other: "{n} jours chômés ne sont de toute façon pas ouvrés."},
	"settings.means.past":  {One: "{n} jour chômé est passé. Il compte encore pour les signalements de cette période.", Other: "{n} jours chômés sont passés. Ils comptent encore pour les signalements de cette période."},
})
