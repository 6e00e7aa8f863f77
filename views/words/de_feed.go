package words

// What feeds tell, and how to follow one.
var _ = register("de", Texts{
	"feed.follow":            "Per Feed folgen:",
	"feed.follow.board":      "Geben Sie diese Adresse in einen Feedreader oder den Kanal Ihres Teams ein und lesen Sie dort, was an der Tafel geschieht. Wer die Adresse hat, kann es lesen.",
	"feed.follow.bottleneck": "Geben Sie diese Adresse in einen Feedreader oder den Kanal Ihres Teams ein und lesen Sie dort, was hier geschieht. Wer die Adresse hat, kann es lesen.",
	"feed.follow.department": "Geben Sie diese Adresse in einen Feedreader oder den Kanal Ihres Teams ein. Der Feed sagt, was aus den Meldungen Ihrer Abteilung wird, ohne deren Wortlaut.",
	"feed.board":             "{organisation}: was uns aufhält",
	"feed.board.is":          "Was an der Tafel geschieht: was neu ist, was gesagt und versprochen wird, was behoben ist.",
	"feed.bottleneck.is":     "Was mit diesem Engpass geschieht: was gesagt und versprochen wird und wie es steht.",
	"feed.department":        "{organisation}: was aus Meldungen von {department} wird",
	"feed.department.is":     "Was mit ihnen geschieht, ohne ihren Wortlaut. Der steht auf der Seite zum Verfolgen.",
	"feed.title":             "An der Tafel: {title}",
	"feed.status":            "{status}: {title}",
	"feed.promise":           "Versprochen bis {day}: {title}",
	"feed.promise.off":       "Kein Tag ist mehr versprochen: {title}",
	"feed.update":            "Neuigkeit: {title}",
	"feed.answer":            "Beantwortet: {title}",
	"feed.learned":           "Was wir gelernt haben: {title}",
	"feed.headsup":           "Eine Änderung kommt: {title}",
	"feed.headsup.moved":     "Eine kommende Änderung hat einen anderen Tag: {title}",
	"feed.headsup.withdrawn": "Eine Änderung kommt doch nicht: {title}",
	"feed.stands":            "{ref} steht jetzt auf: {status}. Gemeldet von {from}.",
	"feed.read":              "Wer es gemeldet hat, liest mehr auf der Seite zum Verfolgen; die Tafel zeigt, was allen gesagt wird.",
	"feed.answer.read":       "Eine Person hat eine eigene Antwort bekommen. Sie steht auf der Seite zum Verfolgen.",
}, nil)
