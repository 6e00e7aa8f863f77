package words

// What is known about people: refusals, exports and erasures in the history.
var _ = register("de", Texts{
	"history.by.former": "ein früheres Mitglied",

	"history.event.member erased":  "Gelöscht, wer {subject} war",
	"history.event.exported":       "Daten ausgegeben: {subject}",
	"history.event.access refused": "Zutritt verweigert: {subject}",
	"history.event.answer worded":  "Text einer Antwort zu {subject} geschrieben",
	"history.event.answers erased": "Antworten zu {subject} gelöscht",

	"exported.lines": "{what} ({n})",

	"refused.summary":        "{what} ({n}, aus {network})",
	"refused.summary.member": "{what} bei {member} ({n}, aus {network})",
	"refused.others":         "vielen Netzen",
	"refused.unknown link":   "ein Link, den es nie gab",
	"refused.ended link":     "ein Link, der nicht mehr gilt",
	"refused.wrong password": "ein falsches Passwort",
	"refused.role":           "eine Seite für andere Rollen",
	"refused.cross-site":     "ein Formular einer anderen Website",
	"refused.too many":       "zu viele Versuche",
}, Plurals{
	"count.times": {One: "einmal", Other: "{n} Mal"},
})
