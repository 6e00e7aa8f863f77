package importing

import (
	"strings"

	"bottleneck/handlers/sheet"
)

// Things are what a column may hold, in the order in which they are asked for.
var Things = []string{"text", "title", "department", "supplier", "kind", "logged", "waiting", "own_time", "people", "too_late",
	"about", "answer", "contact", "reference", "status"}

// columns are the names by which forms, trackers and people head them, in the languages that the program speaks.
var columns = sheet.Columns{
	"text": {"text", "description", "what happens", "what happens?", "what is holding you up", "message", "details", "body", "report", "words",
		"Beschreibung", "Was passiert", "Nachricht", "Meldung", "Que se passe-t-il", "détails", "signalement", "descripción", "qué pasa",
		"mensaje", "aviso", "omschrijving", "beschrijving", "wat gebeurt er", "bericht", "melding"},
	"title": {"title", "summary", "subject", "headline", "Titel", "Betreff", "Zusammenfassung", "titre", "objet", "résumé", "título", "asunto",
		"resumen", "onderwerp", "samenvatting"},
	"department": {"department", "team", "from", "area", "Abteilung", "Bereich", "département", "service", "équipe", "departamento", "equipo",
		"afdeling"},
	"supplier": {"supplier", "vendor", "company", "Lieferant", "Firma", "fournisseur", "entreprise", "proveedor", "empresa", "leverancier", "bedrijf"},
	"kind":     {"kind", "type", "issue type", "category", "Art", "Typ", "Kategorie", "catégorie", "tipo", "categoría", "soort", "categorie"},
	"logged": {"filed", "filed on", "created", "created at", "creation date", "date", "timestamp", "opened", "opened at", "submitted at",
		"Datum", "Erstellt", "Erstellt am", "Zeitstempel", "créé", "créé le", "date de création", "horodateur", "creado", "fecha",
		"fecha de creación", "marca temporal", "aangemaakt", "tijdstempel"},
	"waiting": {"waiting for", "what are you waiting for", "waits for", "blocked by", "wartet auf", "worauf warten Sie", "en attente de",
		"qu’attendez-vous", "espera", "a qué espera", "wacht op", "waar wacht u op"},
	"own_time": {"own time", "own_time", "time", "hours", "time spent", "eigene Zeit", "Zeitaufwand", "Stunden", "temps", "heures", "tiempo",
		"horas", "eigen tijd", "uren"},
	"people":    {"people", "how many people", "affected", "Personen", "Betroffene", "personnes", "personas", "mensen", "personen"},
	"too_late":  {"too late", "when is it too late", "due", "due date", "deadline", "Fällig", "Frist", "échéance", "vencimiento", "vervaldatum"},
	"about":     {"about", "what is it about", "topic", "Thema", "sujet", "tema", "over"},
	"answer":    {"answer", "own question", "money", "amount", "Betrag", "montant", "importe", "bedrag"},
	"contact":   {"contact", "how can we reach you", "e-mail", "email", "email address", "Kontakt", "E-Mail-Adresse", "courriel", "contacto", "correo electrónico", "e-mailadres"},
	"reference": {"reference", "id", "key", "issue key", "number", "ticket", "ticket number", "Nummer", "Referenz", "référence", "numéro", "referencia", "número", "referentie"},
	"status":    {"status", "state", "Zustand", "statut", "état", "estado", "toestand"},
}

// recognise gives what each column seems to hold, and the system that the table seems to come from.
func recognise(header []string) (at map[string]int, system string) {
	at = columns.Layout(header, Things...).At
	named := map[string]bool{}
	for _, cell := range header {
		named[strings.ToLower(strings.TrimSpace(cell))] = true
	}
	if !columns.Layout(header, Things...).Header {
		at = map[string]int{}
	}
	switch {
	case named["issue key"] && named["summary"]:
		system = "Jira"
	case named["votes_count"] || named["original_number"]:
		system = "Fider"
	}
	return at, system
}

// closed are the words by which other systems say that nobody works on something any more.
var closed = meaning("done closed resolved completed complete declined duplicate rejected cancelled canceled fixed deleted won'tdo wontdo "+
	"erledigt geschlossen gelöst abgelehnt fertig abgeschlossen terminé fermé résolu refusé clos cerrado resuelto hecho rechazado completado "+
	"gesloten opgelost afgerond afgewezen klaar gereed", "closed")

// feedback are the kinds of other systems that hold nobody's work up.
var feedback = meaning("feedback idea feature featurerequest suggestion improvement question story praise newfeature wish enhancement "+
	"idee vorschlag verbesserung frage lob wunsch suggestion amélioration sugerencia mejora pregunta comentario suggestie verbetering vraag compliment", "feedback")

func meaning(list, means string) map[string]string {
	all := map[string]string{}
	for word := range strings.FieldsSeq(list) {
		all[sheet.Plain(word)] = means
	}
	return all
}
