package words

// Single sign-on: the button, what can go wrong, and the admin's page of it.
var _ = register("de", Texts{
	"history.event.member identified":     "Über die zentrale Anmeldung erkannt: {subject}",
	"history.event.member identified.off": "{subject} von der zentralen Anmeldung getrennt",
	"history.event.sign-on changed":       "Regeln der zentralen Anmeldung geändert",
	"history.event.session started.sso":   "Über die zentrale Anmeldung angemeldet",

	"error.sign-on.disabled":   "Ihr Zugang zu diesem Programm ist abgeschaltet. Fragen Sie einen Admin dieses Programms, wenn das nicht stimmt.",
	"error.sign-on.groups":     "Mit Ihren Gruppen bei der zentralen Anmeldung Ihrer Organisation kommen Sie hier nicht hinein. Fragen Sie einen Admin dieses Programms, welche Gruppe Sie brauchen.",
	"error.sign-on.unknown":    "Noch hat niemand {email} hier hinzugefügt. Bitten Sie einen Admin dieses Programms, Sie mit genau dieser Adresse einzuladen.",
	"error.sign-on.no-email":   "Die zentrale Anmeldung Ihrer Organisation hat uns Ihre E-Mail-Adresse nicht genannt, darum können wir Sie hier nicht finden. Bitten Sie die Person, die sie betreut, die Adresse weiterzugeben.",
	"error.sign-on.unverified": "{email} gehört hier einem Mitglied, und die zentrale Anmeldung Ihrer Organisation steht nicht dafür ein, dass es Ihre Adresse ist. Bitten Sie die Person, die sie betreut, die Adresse zu bestätigen.",
	"error.sign-on.taken":      "{email} gehört einem Mitglied, das sich mit einem anderen Konto anmeldet. Bitten Sie einen Admin dieses Programms, das alte Konto zu trennen.",

	"error.passwords.not-set-up": "Richten Sie zuerst auf dem Server die zentrale Anmeldung ein. Ohne sie kommt man nur mit Passwörtern hinein.",
	"error.passwords.no-admin":   "Melden Sie sich zuerst selbst als Admin über die zentrale Anmeldung an. Sonst könnte sich niemand mehr darum kümmern.",

	"signon.name":              "die zentrale Anmeldung",
	"signon.do":                "Anmelden über: {name}",
	"signon.or":                "oder",
	"signon.password":          "Mit einem Passwort anmelden",
	"signon.out.there":         "Auch dort abmelden: {name}",
	"signon.title":             "Sie werden angemeldet",
	"signon.back":              "Sie sind zurück ({name}). Ein Schritt fehlt noch.",
	"signon.onward":            "Weiter",
	"signon.join":              "Melden Sie sich als {email} an, über: {name}. Ein Passwort brauchen Sie hier nicht.",
	"signon.elsewhere":         "Diese Anmeldung wurde in einem anderen Browser oder Tab begonnen, oder vor mehr als zehn Minuten. Bitte beginnen Sie noch einmal.",
	"signon.denied":            "Die zentrale Anmeldung Ihrer Organisation hat Sie nicht hereingelassen, oder Sie haben abgebrochen. Versuchen Sie es noch einmal, oder fragen Sie die Person, die sie betreut.",
	"signon.refused":           "Was die zentrale Anmeldung zurückgeschickt hat, beweist nicht, wer Sie sind. Sie sind deshalb nicht angemeldet. Bitte beginnen Sie noch einmal.",
	"signon.away":              "Die zentrale Anmeldung antwortet nicht. Versuchen Sie es gleich noch einmal.",
	"signon.away.password":     "Die zentrale Anmeldung antwortet nicht. Versuchen Sie es gleich noch einmal, oder melden Sie sich mit einem Passwort an.",
	"signon.nonsense":          "Die zentrale Anmeldung antwortet etwas, womit wir nichts anfangen können. Bitte sagen Sie es der Person, die dieses Programm betreibt.",
	"signon.nonsense.password": "Die zentrale Anmeldung antwortet etwas, womit wir nichts anfangen können. Bitte sagen Sie es der Person, die dieses Programm betreibt, oder melden Sie sich mit einem Passwort an.",
	"signin.wrong.off":         "Mit dieser E-Mail-Adresse und diesem Passwort kommen Sie nicht hinein. Fast alle melden sich hier nur so an: {name}.",
	"account.sign-on":          "Sie melden sich über die zentrale Anmeldung an.",
	"error.passwords.off":      "Passwörter sind hier abgeschaltet. Melden Sie sich auf dem anderen Weg an, der hier steht.",
	"error.passwords.none":     "Sie haben hier kein Passwort: Sie melden sich über die zentrale Anmeldung an.",
}, nil)
