package words

// The board on any day.
var _ = register("nl", Texts{
	"board-on.link":             "Het bord op een andere dag",
	"board-on.now":              "Naar het bord zoals het nu is",
	"board-on.title":            "Het bord op elke dag",
	"board-on.title.day":        "Het bord op {day}",
	"board-on.day":              "Dag",
	"board-on.show":             "Tonen",
	"board-on.steps":            "Andere dagen",
	"board-on.step.week-before": "Een week eerder",
	"board-on.step.day-before":  "De dag ervoor",
	"board-on.step.day-after":   "De dag erna",
	"board-on.step.week-after":  "Een week later",
	"board-on.past":             "Dit is het verleden.",
	"board-on.past.is":          "Zo was het aan het einde van die dag: wat waar stond, wat het kostte en wie ervoor zorgde. Titels en namen zijn die van vandaag, en wat gewist is, blijft gewist. Hier kan niets worden gedaan; elke kaart leidt naar de pagina zoals die nu is.",
	"board-on.none":             "Toen was er nog niets gemeld",
	"board-on.none.is":          "Kies een latere dag.",
	"board-on.due":              "Op die dag bijna te laat",
	"error.board-on.day":        "Schrijf de dag als 2026-03-31",
	"error.board-on.future":     "Die dag is nog niet gekomen. Kies vandaag of een eerdere dag.",
	"error.board-on.early":      "Voor {day} werd niets gemeld. Kies die dag of een latere.",
}, nil)
