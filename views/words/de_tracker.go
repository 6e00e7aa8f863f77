package words

// Trackers: where in other programs the work on a bottleneck is tracked.
var _ = register("de", Texts{
	"tracker.title":                  "Wo daran gearbeitet wird",
	"tracker.none":                   "Noch keine Verbindung zu einem Aufgabenprogramm.",
	"tracker.add":                    "Eintrag eines Aufgabenprogramms verbinden",
	"tracker.add.do":                 "Verbinden",
	"tracker.save":                   "Speichern",
	"tracker.remove":                 "Verbindung entfernen",
	"tracker.address":                "Webadresse",
	"tracker.address.hint":           "Eines Eintrags in GitHub, GitLab, Jira oder einem anderen Programm, wie der Browser sie zeigt. Nur Mitglieder sehen sie.",
	"tracker.name":                   "Titel",
	"did.tracker set":                "hat „{to}“ aus einem Aufgabenprogramm verbunden",
	"did.tracker set.off":            "hat die Verbindung zu „{from}“ entfernt",
	"history.event.tracker set":      "Eintrag eines Aufgabenprogramms mit {subject} verbunden",
	"history.event.tracker set.off":  "Verbindung von {subject} zu einem Aufgabenprogramm entfernt",
	"flash.tracker.added":            "Es ist verbunden.",
	"flash.tracker.changed":          "Die Verbindung ist geändert.",
	"flash.tracker.removed":          "Die Verbindung ist entfernt.",
	"clash.tracker":                  "{by} hat diese Verbindung in „{theirs}“ geändert, während Sie schrieben. Sie haben „{yours}“ geschrieben.",
	"clash.empty.tracker":            "nichts",
	"error.tracker.address.required": "Geben Sie die Webadresse des Eintrags ein",
	"error.tracker.address":          "Die Webadresse muss mit https:// oder http:// beginnen, ohne Leerzeichen und Kennwörter, wie der Browser sie zeigt",
	"error.tracker.address.long":     "Kürzen Sie die Webadresse auf 500 Zeichen",
	"error.tracker.twice":            "Das ist hier schon verbunden",
	"error.tracker.many":             "Zwanzig Verbindungen sind das Höchste. Entfernen Sie eine, die nicht mehr gebraucht wird.",
	"error.tracker.unknown":          "Diese Verbindung gibt es nicht mehr.",
}, nil)
