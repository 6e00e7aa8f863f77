package words

// Rounds: what people see who have answered, and where forms lead to them.
var _ = register("de", Texts{
	"round.thanks.title":       "Danke",
	"round.thanks.answered":    "Sie haben geantwortet",
	"round.thanks.from":        "{round}, für {source}",
	"round.thanks.at":          "Ihre Antworten sind am {day} angekommen.",
	"round.thanks.late":        "Ihre Antworten sind am {day} angekommen, nach dem Ende. Sie werden aufbewahrt und zählen nur, wenn die Fragenden es sagen.",
	"round.thanks.late.counts": "Ihre Antworten sind am {day} angekommen, nach dem Ende. Sie zählen trotzdem.",
	"round.thanks.report":      "Was Sie aufgehalten hat, ist jetzt die Meldung {report}. Dort antwortet ein Mensch: Behalten Sie die Seite.",
	"round.thanks.next":        "Wie es weitergeht",
	"round.thanks.heard":       "Die Umfrage läuft bis {day}. Dann werden die Antworten zusammen gelesen, und hier wird stehen, was wir gehört haben und was wir tun.",
	"round.thanks.over":        "Die Umfrage ist vorbei. Ihre Antworten werden zusammen gelesen, und hier wird stehen, was wir gehört haben und was wir tun.",
	"round.thanks.change":      "Antworten ändern",
	"round.thanks.own":         "Sie können sie bis zum Ende ändern, mit dem Link, den Sie bekommen haben, auf jedem Gerät.",
	"round.thanks.browser":     "Sie können sie bis zum Ende in diesem Browser ändern.",
	"round.thanks.back":        "Zurück zu Ihrer Seite",
	"round.thanks.answers":     "Ihre Antworten",
	"round.other":              "Teilen Sie dieses Gerät?",
	"round.other.text":         "Auch jemand anderes kann hier antworten. Ihre Antworten bleiben und zählen; dieser Browser zeigt sie dann nicht mehr, Sie können sie hier also nicht mehr ändern.",
	"round.other.do":           "Jemand anderes möchte antworten",
	"round.whom":               "Für welche Abteilung antworten Sie?",
	"round.whom.supplier":      "Arbeiten Sie bei einem Lieferanten? Dann antworten Sie über den Link, den Ihre Firma hat.",
	"round.closed.early":       "Diese Umfrage hat noch nicht begonnen. Sie läuft von {from} bis {to}: Kommen Sie dann mit demselben Link wieder.",
	"round.asking":             "Wir fragen Sie etwas",
	"who.rounds":               "Wer in einer Umfrage fragt",
	"who.rounds.text":          "Mitglieder lesen die Antworten zusammen: Zahlen einer Abteilung oder eines Lieferanten erst ab fünf Personen und in Fünferschritten; Geschriebenes als Liste ohne Namen, Zeiten und, wo weniger als fünf geantwortet haben, ohne Abteilung. Das ist vertraulich, nicht anonym: Damit Sie Ihre Antwort ändern können, steht im Verzeichnis eine Marke, die nur diese Installation lesen kann. Was Sie am meisten aufgehalten hat, ist eine Meldung wie jede andere. Wer per E-Mail eingeladen wurde und nicht geantwortet hat, wird höchstens zweimal erinnert; niemand sieht, wer geantwortet hat.",
}, Plurals{
	"round.asking.until": {One: "{n} Frage, bis {day}", Other: "{n} Fragen, bis {day}"},
})
