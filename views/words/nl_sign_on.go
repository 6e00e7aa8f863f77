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
}, nil)
