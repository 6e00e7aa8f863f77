package words

// What feeds tell, and how to follow one.
var _ = register("nl", Texts{
	"feed.follow":            "Volgen via een feed:",
	"feed.follow.board":      "zet dit adres in een feedlezer of in het kanaal van uw team en lees daar wat er op het bord gebeurt. Wie het adres heeft, kan het lezen.",
	"feed.follow.bottleneck": "zet dit adres in een feedlezer of in het kanaal van uw team en lees daar wat er hier gebeurt. Wie het adres heeft, kan het lezen.",
	"feed.follow.department": "zet dit adres in een feedlezer of in het kanaal van uw team. De feed zegt wat er van de meldingen van uw afdeling wordt, zonder hun woorden.",
	"feed.board":             "{organisation}: wat ons ophoudt",
	"feed.board.is":          "Wat er op het bord gebeurt: wat nieuw is, wat gezegd en beloofd wordt, wat is opgelost.",
	"feed.bottleneck.is":     "Wat er met dit knelpunt gebeurt: wat gezegd en beloofd wordt, en hoe het ervoor staat.",
	"feed.department":        "{organisation}: wat er van meldingen van {department} wordt",
	"feed.department.is":     "Wat ermee gebeurt, zonder de woorden zelf. Die staan op de volgpagina van wie het meldde.",
	"feed.title":             "Op het bord: {title}",
	"feed.status":            "{status}: {title}",
	"feed.promise":           "Beloofd voor {day}: {title}",
	"feed.promise.off":       "Er is geen dag meer beloofd: {title}",
	"feed.update":            "Bericht: {title}",
	"feed.answer":            "Beantwoord: {title}",
	"feed.learned":           "Wat we hebben geleerd: {title}",
	"feed.headsup":           "Er komt een verandering: {title}",
	"feed.headsup.moved":     "Een komende verandering heeft een andere dag: {title}",
	"feed.headsup.withdrawn": "Een verandering komt er niet: {title}",
	"feed.stands":            "{ref} staat nu op: {status}. Gemeld door {from}.",
	"feed.read":              "Wie het meldde, leest meer op de eigen volgpagina; het bord toont wat aan iedereen gezegd wordt.",
	"feed.answer.read":       "Eén melder kreeg een eigen antwoord. Het staat op diens volgpagina.",
}, nil)
