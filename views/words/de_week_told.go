package words

// A week: what webhooks and members’ own feeds tell of it, and the panel of the account about that feed.
var _ = register("de", Texts{
	"mail.changed.promised":     "Zugesagt: {card}, bis {day}",
	"week.opened":               "Neu: {card}",
	"week.biggest":              "Größter Engpass: {card}, {hours}",
	"week.round":                "Eine Umfrage läuft bis {day}: {title}",
	"hook.say.board.week":       "Was sich von {first} bis {last} geändert hat",
	"delivery.about.board.week": "Was eine Woche brachte, für einen Kanal",
	"webhook.hear.board.week":   "Eine Woche ist um: was sich auf der Tafel geändert hat, montags",
	"feed.own":                  "{organisation}: Ihre Woche",
	"feed.own.is":               "Was auf Sie wartet und was sich auf der Tafel geändert hat: ein Eintrag in der Woche, montags.",
	"feed.own.entry":            "Von {first} bis {last}",
	"feed.own.quiet":            "Nichts wartet auf Sie, und auf der Tafel hat sich nichts geändert.",
	"error.link.gone.feed":      "Dieser Feed wurde geschlossen, oder seine Adresse wurde ersetzt. Wem er gehört, findet die jetzige Adresse auf der Seite des eigenen Kontos.",
	"account.feed":              "Ihr eigener Feed",
	"account.feed.is":           "Ein Feedreader fragt diese Adresse von selbst ab. Er zeigt einen Eintrag in der Woche, montags: was auf Sie wartet und was sich auf der Tafel geändert hat.",
	"account.feed.care":         "Wer die Adresse hat, kann dasselbe ohne Anmeldung lesen. Sie öffnet hier nichts anderes und endet, wenn Sie kein Konto mehr haben.",
	"account.feed.address":      "Adresse Ihres Feeds",
	"account.feed.make":         "Adresse anlegen",
	"account.feed.replace":      "Adresse ersetzen",
	"account.feed.replace.is":   "Die bisherige Adresse gilt dann sofort nicht mehr. Tragen Sie die neue in Ihren Feedreader ein.",
	"account.feed.close":        "Feed schließen",
	"flash.feed.made":           "Ihr Feed hat eine Adresse. Tragen Sie sie in Ihren Feedreader ein.",
	"flash.feed.replaced":       "Die Adresse Ihres Feeds ist ersetzt. Die bisherige gilt nicht mehr.",
	"flash.feed.closed":         "Ihr Feed ist geschlossen.",
	"choose.weekly.member":      "Was auf Sie wartet, was sich auf der Tafel geändert hat und was bei den Engpässen geschah, um die Sie sich kümmern",
	"quarter.list.heard":        "Was wir gehört haben und was wir tun",
	"quarter.heard.do":          "Was wir tun: {words}",
}, Plurals{
	"week.reports":  {One: "Eine Meldung", Other: "{n} Meldungen"},
	"week.resolved": {One: "einer gelöst", Other: "{n} gelöst"},
})
