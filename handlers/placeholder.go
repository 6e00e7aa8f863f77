package handlers

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/views"
	"bottleneck/views/words"
)

// filledFor fills the placeholders of words to one reporter alone, and refuses those that cannot be filled.
func (v *visit) filledFor(r *models.Report, text string) (string, error) {
	return fillIn(text, v.valuesFor(r, v.words), models.Placeholders)
}

// filledForAll fills the placeholders of words that many read, and refuses those that differ from reader to reader.
func (v *visit) filledForAll(b *models.Bottleneck, audience models.Audience, text string) (string, error) {
	return fillIn(text, v.valuesForAll(b, audience, v.words), models.PlaceholdersForAll)
}

func fillIn(text string, values map[string]string, allowed []string) (string, error) {
	wrong := models.CheckPlaceholders(text, allowed)
	text = models.FillPlaceholders(text, values)
	switch {
	case wrong != nil:
	case strings.Contains(text, "{day}") && values["day"] == "":
		wrong = placeholderMissing("day")
	case strings.Contains(text, "{bottleneck}") && values["bottleneck"] == "":
		wrong = placeholderMissing("title")
	case utf8.RuneCountInString(text) > models.MaxWords:
		wrong = &models.FieldError{Field: "words", Key: "error.placeholder.long"}
	default:
		return text, nil
	}
	return "", &models.Error{Kind: models.Invalid, Key: "error.form", Fields: []models.FieldError{*wrong}}
}

// placeholderMissing says that there is nothing to fill in.
func placeholderMissing(what string) *models.FieldError {
	name := map[string]string{"day": "{day}", "title": "{bottleneck}"}[what]
	return &models.FieldError{Field: "words", Key: "error.placeholder." + what, Params: map[string]string{"name": name}}
}

// valuesFor are what stands in place of placeholders to one reporter, in a language.
func (v *visit) valuesFor(r *models.Report, w *words.Words) map[string]string {
	b := v.state.Bottleneck(r.Bottleneck)
	values := v.valuesForAll(b, models.AudienceMembers, w)
	values["reference"], values["department"] = r.Number.String(), v.state.PartyName(r.Source)
	if values["bottleneck"] = w.T("saved.this"); v.state.ShownTo(r.Source, b) && v.state.Title(b) != "" {
		values["bottleneck"] = v.state.Title(b)
	}
	return values
}

// valuesForAll are those that say the same to every reader. A title that not all of them may read is left out.
func (v *visit) valuesForAll(b *models.Bottleneck, audience models.Audience, w *words.Words) map[string]string {
	values := map[string]string{"organisation": v.state.Settings.Organisation}
	if b.Promise != 0 {
		values["day"] = w.Date(b.Promise.Time())
	}
	if audience == models.AudienceMembers || b.Checked && audience == models.AudienceReporters {
		values["bottleneck"] = v.state.Title(b)
	}
	return values
}

// savedReplies lists the saved replies for the answer to a report, those in the reporter's language first, with the
// words as they would be sent.
func (v *visit) savedReplies(r *models.Report) []views.SavedReply {
	list := v.repliesIn(v.languageOf(r))
	for i := range list {
		list[i].Words = models.FillPlaceholders(list[i].Words, v.valuesFor(r, catalogueOf(list[i].Language)))
	}
	return list
}

// savedForAll lists the saved replies for words that many read.
func (v *visit) savedForAll() []views.SavedReply { return v.repliesIn(v.words.Lang) }

// repliesIn lists the saved replies, those in a language first.
func (v *visit) repliesIn(language string) (list []views.SavedReply) {
	for _, one := range v.state.SavedReplies() {
		list = append(list, savedReplyProps(&one))
	}
	slices.SortStableFunc(list, func(a, b views.SavedReply) int { return order(a.Language == language, b.Language == language) })
	return list
}

// languageOf is the language to answer in: that of the supplier's contacts, else the member's own. What a department's
// people speak is not recorded.
func (v *visit) languageOf(r *models.Report) string {
	if supplier := v.state.Supplier(r.Source.Number); r.Source.Kind == models.SupplierParty && supplier != nil {
		for _, one := range v.state.ContactsOf(supplier) {
			if one.Language != "" {
				return one.Language
			}
		}
	}
	return v.words.Lang
}

func catalogueOf(language string) *words.Words {
	if w := words.Lookup(language); w != nil {
		return w
	}
	return words.For("en")
}

// withReply puts the words of a chosen reply behind what was typed, if the button was pressed that does so.
func withReply(typed string, list []views.SavedReply, chosen, pressed string) string {
	for _, one := range list {
		if pressed == "" || one.N != atoi(chosen) {
			continue
		}
		if typed == "" {
			return one.Words
		}
		return typed + "\n\n" + one.Words
	}
	return typed
}
