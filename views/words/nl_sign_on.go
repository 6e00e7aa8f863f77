package words

// Single sign-on: the button, what can go wrong, and the admin's page of it.
var _ = register("nl", Texts{
	"history.event.member identified":     "Herkend via centraal inloggen: {subject}",
	"history.event.member identified.off": "{subject} losgekoppeld van centraal inloggen",
	"history.event.sign-on changed":       "Regels voor centraal inloggen veranderd",
	"history.event.session started.sso":   "Centraal ingelogd",

	"error.sign-on.disabled":   "Uw toegang tot dit programma is uitgeschakeld. Vraag een beheerder van dit programma als dat niet klopt.",
	"error.sign-on.groups":     "Met uw groepen bij de centrale aanmelding van uw organisatie komt u hier niet binnen. Vraag een beheerder van dit programma welke groep u nodig hebt.",
	"error.sign-on.unknown":    "Nog niemand heeft {email} hier toegevoegd. Vraag een beheerder van dit programma om u met precies dit adres uit te nodigen.",
	"error.sign-on.no-email":   "De centrale aanmelding van uw organisatie heeft ons uw e-mailadres niet gegeven, dus we kunnen u hier niet vinden. Vraag degene die haar beheert om het door te geven.",
	"error.sign-on.unverified": "{email} hoort hier bij een lid, en de centrale aanmelding van uw organisatie staat er niet voor in dat het uw adres is. Vraag degene die haar beheert om het adres te bevestigen.",
	"error.sign-on.taken":      "{email} hoort bij een lid dat met een ander account inlogt. Vraag een beheerder van dit programma om het oude account los te koppelen.",

	"error.passwords.not-set-up": "Richt eerst op de server het centraal inloggen in. Zonder dat zijn wachtwoorden de enige weg naar binnen.",
	"error.passwords.no-admin":   "Log eerst zelf als beheerder centraal in. Anders kan niemand hier nog voor zorgen.",

	"signon.name":              "centraal inloggen",
	"signon.do":                "Inloggen via {name}",
	"signon.or":                "of",
	"signon.password":          "Inloggen met een wachtwoord",
	"signon.out.there":         "Ook daar uitloggen: {name}",
	"signon.title":             "U wordt ingelogd",
	"signon.back":              "U bent terug van {name}. Er is nog één stap.",
	"signon.onward":            "Verder",
	"signon.join":              "Log in via {name} als {email}. U hebt hier geen wachtwoord nodig.",
	"signon.elsewhere":         "Dit inloggen is in een andere browser of een ander tabblad begonnen, of meer dan tien minuten geleden. Begin opnieuw.",
	"signon.denied":            "De centrale aanmelding van uw organisatie heeft u niet binnengelaten, of u bent gestopt. Probeer het opnieuw, of vraag degene die haar beheert.",
	"signon.refused":           "Wat de centrale aanmelding heeft teruggestuurd, bewijst niet wie u bent. U bent daarom niet ingelogd. Begin opnieuw.",
	"signon.away":              "De centrale aanmelding antwoordt niet. Probeer het zo meteen opnieuw.",
	"signon.away.password":     "De centrale aanmelding antwoordt niet. Probeer het zo meteen opnieuw, of log in met een wachtwoord.",
	"signon.nonsense":          "De centrale aanmelding antwoordt iets waar we niets mee kunnen. Zeg het tegen degene die dit programma beheert.",
	"signon.nonsense.password": "De centrale aanmelding antwoordt iets waar we niets mee kunnen. Zeg het tegen degene die dit programma beheert, of log in met een wachtwoord.",
	"signin.wrong.off":         "Met dit e-mailadres en wachtwoord komt u niet binnen. Bijna iedereen logt hier alleen in via {name}.",
	"account.sign-on":          "U logt in via de centrale aanmelding.",
	"error.passwords.off":      "Wachtwoorden zijn hier uitgeschakeld. Log in op de andere manier die hier staat.",
	"error.passwords.none":     "U hebt hier geen wachtwoord: u logt in via de centrale aanmelding.",
}, nil)
