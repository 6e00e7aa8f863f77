package handlers

import (
	"slices"
	"strings"

	"bottleneck/handlers/sheet"
)

// The columns of a table of contacts, in the order in which they stand where no first line names them.
var contactOrder = []string{"supplier", "contact", "email", "language"}

// contactColumns are the names by which people head those columns, in the languages that the program speaks.
var contactColumns = sheet.Columns{
	"supplier": {"supplier", "supplier name", "suppliers", "vendor", "company", "Lieferant", "Lieferanten", "Firma", "Unternehmen",
		"fournisseur", "fournisseurs", "société", "entreprise", "proveedor", "proveedores", "empresa", "leverancier", "leveranciers", "bedrijf"},
	"contact": {"contact", "contacts", "contact person", "contact name", "person", "name", "Kontakt", "Kontakte", "Kontaktperson",
		"Ansprechpartner", "Ansprechpartnerin", "Ansprechperson", "nom", "nom du contact", "personne", "interlocuteur", "contacto",
		"persona de contacto", "nombre", "persona", "contactpersoon", "naam", "persoon"},
	"email": {"e-mail", "email", "mail", "e-mail address", "email address", "E-Mail-Adresse", "Mailadresse", "adresse e-mail",
		"courriel", "adresse électronique", "correo", "correo electrónico", "dirección de correo", "e-mailadres", "mailadres"},
	"language": {"language", "lang", "Sprache", "langue", "idioma", "lengua", "taal"},
}

// contactLanguages are the languages in which messages to contacts are written.
var contactLanguages = []string{"en", "de", "fr", "es", "nl"}

// languageOwnNames are what those who speak them call the languages whose catalogue is not there.
var languageOwnNames = map[string]string{"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "nl": "Nederlands"}

// languageNames are what people call them.
var languageNames = map[string][]string{
	"en": {"english", "englisch", "anglais", "inglés", "ingles", "engels", "eng"},
	"de": {"german", "deutsch", "allemand", "alemán", "aleman", "duits", "ger", "deu"},
	"fr": {"french", "französisch", "français", "francais", "francés", "frances", "frans", "fra", "fre"},
	"es": {"spanish", "spanisch", "espagnol", "español", "espanol", "castellano", "spaans", "spa", "esp"},
	"nl": {"dutch", "niederländisch", "holländisch", "néerlandais", "neerlandais", "neerlandés", "holandés", "nederlands", "nld", "dut"},
}

// languageOf reads a language as people write it: de, DE, de-AT, German, allemand. It is "" for one that is not known.
func languageOf(typed string) string {
	typed = strings.ToLower(strings.TrimSpace(typed))
	if code, _, _ := strings.Cut(strings.ReplaceAll(typed, "_", "-"), "-"); slices.Contains(contactLanguages, code) {
		return code
	}
	for code, names := range languageNames {
		if slices.Contains(names, typed) {
			return code
		}
	}
	return ""
}
