package words

// What is known about people: refusals, exports and erasures in the history.
var _ = register("nl", Texts{
	"history.by.former": "een voormalig lid",

	"history.event.member erased":  "Gewist wie {subject} was",
	"history.event.exported":       "Gegevens uitgevoerd: {subject}",
	"history.event.access refused": "Toegang geweigerd: {subject}",
	"history.event.answer worded":  "Tekst van een antwoord op {subject} geschreven",
	"history.event.answers erased": "Antwoorden op {subject} gewist",

	"exported.lines": "{what} ({n})",

	"refused.summary":        "{what} ({n}, vanuit {network})",
	"refused.summary.member": "{what} bij {member} ({n}, vanuit {network})",
	"refused.others":         "vele netwerken",
	"refused.unknown link":   "een link die nooit heeft bestaan",
	"refused.ended link":     "een link die niet meer werkt",
	"refused.wrong password": "een verkeerd wachtwoord",
	"refused.role":           "een pagina voor andere rollen",
	"refused.cross-site":     "een formulier van een andere site",
	"refused.too many":       "te veel pogingen",
}, Plurals{
	"count.times": {One: "één keer", Other: "{n} keer"},
})
