package words

// Taking everything out.
var _ = register("nl", Texts{
	"inout.title":           "In en uit",
	"inout.is":              "Neem over wat in een ander systeem staat, en neem alles mee.",
	"export.title":          "Alles meenemen",
	"export.lede":           "Alles wat hier bekend is, als bestanden. Er wordt niets achtergehouden om u hier te houden. Iedereen kan intussen doorwerken.",
	"export.personal":       "In beide staan persoonsgegevens",
	"export.personal.is":    "Beide bevatten wat mensen schreven en wie zij zijn:",
	"export.personal.keep":  "Bewaar het bestand even veilig als dit programma, en verwijder het als u het niet meer nodig hebt. Wat hier later wordt gewist, blijft erin staan. Dat u het hebt meegenomen, staat in de geschiedenis.",
	"export.tables":         "CSV-bestanden, voor een rekenblad",
	"export.tables.is":      "Een zipbestand met een tabel voor elk soort ding, en een README die de kolommen uitlegt. Er staan geen wachtwoorden en geen links in. De kolommen hebben Engelse namen die nooit veranderen.",
	"export.tables.which":   "Welke tabellen erin zitten",
	"export.tables.do":      "CSV-bestanden downloaden",
	"export.archive":        "JSON-archief, om te verhuizen of te bewaren",
	"export.archive.is":     "Alles wat is vastgelegd als één JSON-bestand. Het bevat ook waarmee de wachtwoorden van leden worden gecontroleerd. Een lege installatie met een van beide databases neemt het over en heeft dan dezelfde controlesommen:",
	"export.archive.rounds": "Het bevat elk antwoord op een vragenronde afzonderlijk, met de afdeling of leverancier waarvan het komt: de pagina’s en de CSV-bestanden tonen dat nooit. Geef het aan niemand die dat niet mag weten.",
	"export.archive.key":    "De sleutel waaruit de links worden gemaakt zit er niet in: bewaar een kopie van het sleutelbestand op een andere plaats. Zonder die sleutel werkt geen oude link.",
	"export.archive.do":     "Archief downloaden",
	"export.number":         "Beide bevatten alles tot en met journaalnummer {n}, en niets daarna. Een bestand is van het moment waarop u drukt.",
	"exported.everything":   "alles als CSV-bestanden",
	"exported.archive":      "alles als archief",
}, Plurals{
	"export.personal.reports":  {One: "De tekst van één melding", Other: "De teksten van {n} meldingen"},
	"export.personal.reached":  {One: "Eén daarvan met een contact", Other: "{n} daarvan met een contact"},
	"export.personal.contacts": {One: "Eén contact bij een leverancier", Other: "{n} contacten bij leveranciers"},
	"export.personal.members":  {One: "De naam en het adres van één lid", Other: "De namen en adressen van {n} leden"},
})
