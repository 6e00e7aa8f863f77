package words

// Taking everything out.
var _ = register("de", Texts{
	"inout.title":           "Ein und aus",
	"inout.is":              "Übernehmen, was in einem anderen System steht, und alles mitnehmen.",
	"export.title":          "Alles mitnehmen",
	"export.lede":           "Alles, was hier bekannt ist, als Dateien. Nichts wird zurückgehalten, um Sie hier festzuhalten. Alle können inzwischen weiterarbeiten.",
	"export.personal":       "In beiden stehen personenbezogene Daten",
	"export.personal.is":    "Beide enthalten, was Menschen geschrieben haben und wer sie sind:",
	"export.personal.keep":  "Bewahren Sie die Datei so sicher auf wie dieses Programm, und löschen Sie sie, wenn Sie sie nicht mehr brauchen. Was hier später gelöscht wird, bleibt darin. Dass Sie sie ausgegeben haben, steht im Verlauf.",
	"export.tables":         "CSV-Dateien, für eine Tabellenkalkulation",
	"export.tables.is":      "Eine Zip-Datei mit einer Tabelle für jede Art von Dingen und einer README, die die Spalten erklärt. Sie enthält keine Passwörter und keine Links. Die Spalten haben englische Namen, die sich nie ändern.",
	"export.tables.which":   "Welche Tabellen darin sind",
	"export.tables.do":      "CSV-Dateien herunterladen",
	"export.archive":        "JSON-Archiv, zum Umziehen oder Aufbewahren",
	"export.archive.is":     "Die ganze Aufzeichnung als eine JSON-Datei. Sie enthält auch, womit die Passwörter der Mitglieder geprüft werden. Eine leere Installation mit einer der beiden Datenbanken nimmt sie auf und hat dann dieselben Prüfsummen:",
	"export.archive.rounds": "Es enthält jede Antwort auf eine Umfrage einzeln, mit der Abteilung oder dem Lieferanten, von dem sie kommt: Die Seiten und die CSV-Dateien zeigen das nie. Geben Sie es niemandem, der das nicht wissen darf.",
	"export.archive.key":    "Der Schlüssel, aus dem die Links entstehen, ist nicht darin: Bewahren Sie eine Kopie der Schlüsseldatei an einem anderen Ort auf. Ohne ihn funktioniert kein alter Link.",
	"export.archive.do":     "Archiv herunterladen",
	"export.number":         "Beide enthalten alles bis zur Journalnummer {n} und nichts danach. Eine Datei ist von dem Augenblick, in dem Sie drücken.",
	"exported.everything":   "alles als CSV-Dateien",
	"exported.archive":      "alles als Archiv",
}, Plurals{
	"export.personal.reports":  {One: "Der Text einer Meldung", Other: "Die Texte von {n} Meldungen"},
	"export.personal.reached":  {One: "Eine davon mit einem Kontakt", Other: "{n} davon mit einem Kontakt"},
	"export.personal.contacts": {One: "Ein Kontakt bei einem Lieferanten", Other: "{n} Kontakte bei Lieferanten"},
	"export.personal.members":  {One: "Name und Adresse eines Mitglieds", Other: "Namen und Adressen von {n} Mitgliedern"},
})
