package models

import (
	"slices"
	"strings"
)

// Placeholders are all that a saved reply may hold, by name: {reference} is that of the report that is answered,
// {bottleneck} the title, {day} the promised day. There is none for a person.
var Placeholders = []string{"reference", "bottleneck", "department", "day", "organisation"}

// PlaceholdersForAll are those that say the same to every reader.
var PlaceholdersForAll = []string{"bottleneck", "day", "organisation"}

// placeholdersIn lists the placeholders in a text: small letters in braces, whatever they name.
func placeholdersIn(text string) (list []string) {
	for rest := text; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			return list
		}
		rest = after
		name, _, closed := strings.Cut(after, "}")
		if closed && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") == "" {
			list = append(list, name)
		}
	}
}

// CheckPlaceholders says what is wrong with a text if it holds a placeholder that is not among those: the field is "words".
func CheckPlaceholders(text string, allowed []string) *FieldError {
	for _, name := range placeholdersIn(text) {
		if slices.Contains(allowed, name) {
			continue
		}
		key := "error.placeholder.unknown"
		if slices.Contains(Placeholders, name) {
			key = "error.placeholder.alone"
		}
		return &FieldError{Field: "words", Key: key, Params: map[string]string{"name": "{" + name + "}", "list": "{" + strings.Join(allowed, "}, {") + "}"}}
	}
	return nil
}

// FillPlaceholders puts values in place of placeholders; those without a value stay.
func FillPlaceholders(text string, values map[string]string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var pairs []string
	for _, name := range Placeholders {
		if value := values[name]; value != "" {
			pairs = append(pairs, "{"+name+"}", value)
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
