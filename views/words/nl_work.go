package words

// What the handlers say after work on a bottleneck, and the few names that they word themselves.
var _ = register("nl", Texts{
	"contact.of":       "{name}, {supplier}",
	"bottleneck.title": "{ref} {title}",
	"card.erased":      "De tekst is gewist",
	"card.unread":      "Iets wat we al kennen",

	"waiting.department.named": "{name}",
	"waiting.supplier.named":   "{name}",

	"error.signed-out":      "U bent uitgelogd. Log weer in op een ander tabblad, kom dan hier terug en verstuur dit nog eens.",
	"error.report.answered": "{by} heeft deze melding beantwoord terwijl u typte. Is er meer te zeggen? Verstuur dan ook uw antwoord.",
	"error.place.moved":     "Deze melding staat nu in een ander knelpunt, of de status is veranderd terwijl u las. Kijk wat er nu staat en beslis dan opnieuw.",
	"error.status.required": "Kies een status.",
	"error.status.audience": "Wat we niet doen, en wat er is geleerd, is voor iedereen om te lezen. Kies wie het behalve de leden leest.",
	"error.undo.merged":     "Dit knelpunt is samengevoegd met een ander. Maak eerst dat ongedaan.",
	"error.into.required":   "Schrijf een nummer zoals B-17, of woorden uit de titel.",
	"error.into.nothing":    "Geen open knelpunt past bij deze woorden. Probeer een nummer zoals B-17, of één woord uit de titel.",

	"flash.answered": "Beantwoord. Wie het heeft gemeld, kan het nu lezen.",
	"flash.heard":    "Als gehoord gemarkeerd.",
	"flash.checked":  "De titel is gecontroleerd: iedereen die het bord leest, ziet hem nu.",
	"flash.title":    "De titel is veranderd en gecontroleerd.",
	"flash.status":   "De status is veranderd.",
	"flash.owner":    "De eigenaar is veranderd.",
	"flash.promise":  "De toegezegde datum is veranderd.",
	"flash.need":     "Opgeslagen wat er nodig is om sneller te gaan.",
	"flash.help":     "Opgeslagen of u kunt helpen.",
	"flash.update":   "Verstuurd. Iedereen voor wie het is, kan het nu lezen.",
	"flash.merged":   "Samengevoegd. U kunt dit ongedaan maken in de geschiedenis.",
	"flash.moved":    "Verplaatst. U kunt dit ongedaan maken in de geschiedenis.",
	"flash.split":    "Afgesplitst. U kunt dit ongedaan maken in de geschiedenis.",
	"flash.matched":  "De leverancier is gekoppeld.",
	"flash.undone":   "Ongedaan gemaakt. Wat later kwam, blijft zoals het is.",
}, Plurals{
	"flash.undone-kept": {One: "Ongedaan gemaakt. {n} melding blijft waar ze later heen is verplaatst.", Other: "Ongedaan gemaakt. {n} meldingen blijven waar ze later heen zijn verplaatst."},
})
