package words

// What the handlers say after work on a bottleneck, and the few names that they word themselves.
var _ = register("de", Texts{
	"contact.of":       "{name}, {supplier}",
	"bottleneck.title": "{ref} {title}",
	"card.erased":      "Ihr Text wurde gelöscht",
	"card.unread":      "Etwas, das wir schon kennen",

	"waiting.department.named": "{name}",
	"waiting.supplier.named":   "{name}",

	"error.signed-out":      "Sie sind abgemeldet. Melden Sie sich in einem anderen Tab wieder an, kommen Sie dann hierher zurück und senden Sie das noch einmal.",
	"error.report.answered": "{by} hat diese Meldung beantwortet, während Sie geschrieben haben. Wenn mehr zu sagen ist, senden Sie auch Ihre Antwort.",
	"error.place.moved":     "Diese Meldung steht jetzt in einem anderen Engpass, oder ihr Status wurde geändert, während Sie gelesen haben. Sehen Sie nach, was jetzt gilt, und entscheiden Sie dann neu.",
	"error.status.required": "Wählen Sie einen Status.",
	"error.status.audience": "Was wir nicht machen und was gelernt wurde, sollen alle lesen können. Wählen Sie, wer es außer den Mitgliedern liest.",
	"error.undo.merged":     "Dieser Engpass wurde mit einem anderen zusammengeführt. Machen Sie zuerst das rückgängig.",
	"error.into.required":   "Schreiben Sie eine Nummer wie B-17 oder Wörter aus dem Titel.",
	"error.into.nothing":    "Kein offener Engpass passt zu diesen Wörtern. Versuchen Sie eine Nummer wie B-17 oder ein Wort aus dem Titel.",

	"flash.answered": "Beantwortet. Die meldende Person kann es jetzt lesen.",
	"flash.heard":    "Als gehört markiert.",
	"flash.checked":  "Der Titel ist geprüft: Alle, die die Tafel lesen, sehen ihn jetzt.",
	"flash.title":    "Der Titel ist geändert und geprüft.",
	"flash.status":   "Der Status ist geändert.",
	"flash.owner":    "Die Zuständigkeit ist geändert.",
	"flash.promise":  "Der zugesagte Termin ist geändert.",
	"flash.need":     "Gespeichert, was gebraucht wird, damit es schneller geht.",
	"flash.help":     "Gespeichert, ob Sie helfen können.",
	"flash.update":   "Gesendet. Alle, für die es gedacht ist, können es jetzt lesen.",
	"flash.merged":   "Zusammengeführt. Sie können das im Verlauf rückgängig machen.",
	"flash.moved":    "Verschoben. Sie können das im Verlauf rückgängig machen.",
	"flash.split":    "Abgetrennt. Sie können das im Verlauf rückgängig machen.",
	"flash.matched":  "Der Lieferant ist zugeordnet.",
	"flash.undone":   "Rückgängig gemacht. Was später kam, bleibt, wie es ist.",
}, Plurals{
	"flash.undone-kept": {One: "Rückgängig gemacht. {n} Meldung bleibt dort, wohin sie später verschoben wurde.", Other: "Rückgängig gemacht. {n} Meldungen bleiben dort, wohin sie später verschoben wurden."},
})
