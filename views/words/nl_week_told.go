package words

// A week: what webhooks and members’ own feeds tell of it, and the panel of the account about that feed.
var _ = register("nl", Texts{
	"mail.changed.promised":     "Beloofd: {card}, voor {day}",
	"week.opened":               "Nieuw: {card}",
	"week.biggest":              "Grootste knelpunt: {card}, {hours}",
	"week.round":                "Een vragenronde loopt tot en met {day}: {title}",
	"hook.say.board.week":       "Wat er van {first} tot {last} veranderde",
	"delivery.about.board.week": "Wat een week bracht, voor een kanaal",
	"webhook.hear.board.week":   "Een week is voorbij: wat er op het bord veranderde, op maandag",
	"feed.own":                  "{organisation}: uw week",
	"feed.own.is":               "Wat op u wacht, en wat er op het bord veranderde: één bericht per week, op maandag.",
	"feed.own.entry":            "Van {first} tot {last}",
	"feed.own.quiet":            "Er wacht niets op u, en op het bord veranderde niets.",
	"error.link.gone.feed":      "Deze feed is gesloten, of het adres ervan is vervangen. Van wie hij is, vindt het huidige adres op de eigen accountpagina.",
	"account.feed":              "Uw eigen feed",
	"account.feed.is":           "Een feedlezer vraagt dit adres vanzelf op. Hij toont één bericht per week, op maandag: wat op u wacht, en wat er op het bord veranderde.",
	"account.feed.care":         "Wie het adres heeft, kan hetzelfde lezen zonder in te loggen. Het opent hier niets anders, en het eindigt als u geen account meer hebt.",
	"account.feed.address":      "Adres van uw feed",
	"account.feed.make":         "Een adres maken",
	"account.feed.replace":      "Het adres vervangen",
	"account.feed.replace.is":   "Het vorige adres werkt dan meteen niet meer. Zet het nieuwe in uw feedlezer.",
	"account.feed.close":        "De feed sluiten",
	"flash.feed.made":           "Uw feed heeft een adres. Zet het in uw feedlezer.",
	"flash.feed.replaced":       "Het adres van uw feed is vervangen. Het vorige werkt niet meer.",
	"flash.feed.closed":         "Uw feed is gesloten.",
	"choose.weekly.member":      "Wat op u wacht, wat er op het bord veranderde, en wat er gebeurde met de knelpunten waar u voor zorgt",
	"quarter.list.heard":        "Wat wij hoorden, en wat wij doen",
	"quarter.heard.do":          "Wat wij doen: {words}",
}, Plurals{
	"week.reports":  {One: "Eén melding", Other: "{n} meldingen"},
	"week.resolved": {One: "één opgelost", Other: "{n} opgelost"},
})
