package handlers

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/views"
)

// rows are the questions as the form lists them. Its lists stand side by side: a field of each for every row.
func (f *roundEditForm) rows() (rows []views.RoundRow) {
	at := func(list []string, i int) string {
		if i < len(list) {
			return list[i]
		}
		return ""
	}
	for i, built := range f.Built {
		n := strconv.Itoa(i + 1)
		row := views.RoundRow{Built: built, Needed: slices.Contains(f.Needed, n)}
		if built != "" {
			row.Asked = slices.Contains(f.Ask, n)
		} else {
			row.Kind, row.Label, row.Hint, row.Choices = at(f.Kind, i), at(f.Label, i), at(f.Hint, i), at(f.Choices, i)
		}
		rows = append(rows, row)
	}
	return rows
}

// setRows makes the form hold these questions.
func (f *roundEditForm) setRows(rows []views.RoundRow) {
	f.Built, f.Kind, f.Label, f.Hint, f.Choices, f.Ask, f.Needed = nil, nil, nil, nil, nil, nil, nil
	for i, row := range rows {
		n := strconv.Itoa(i + 1)
		f.Built, f.Kind, f.Label = append(f.Built, row.Built), append(f.Kind, row.Kind), append(f.Label, row.Label)
		f.Hint, f.Choices = append(f.Hint, row.Hint), append(f.Choices, row.Choices)
		if row.Asked {
			f.Ask = append(f.Ask, n)
		}
		if row.Needed {
			f.Needed = append(f.Needed, n)
		}
	}
}

// arrange does what one of the buttons beside the questions asks for: add, up-3, down-3, out-3. It says whether it was one.
func (f *roundEditForm) arrange() bool {
	rows := f.rows()
	verb, number, _ := strings.Cut(f.Do, "-")
	at := atoi(number) - 1
	inside := at >= 0 && at < len(rows)
	switch {
	case verb == "add" && len(rows) < 2*models.RoundMostQuestions:
		rows = append(rows, views.RoundRow{Kind: models.RoundShort.String()})
	case verb == "up" && inside && at > 0:
		rows[at-1], rows[at] = rows[at], rows[at-1]
	case verb == "down" && inside && at < len(rows)-1:
		rows[at+1], rows[at] = rows[at], rows[at+1]
	case verb == "out" && inside && rows[at].Built == "":
		rows = slices.Delete(rows, at, at+1)
	default:
		return slices.Contains([]string{"add", "up", "down", "out"}, verb)
	}
	f.setRows(rows)
	return true
}

// rowsOf are the questions of a round as the form lists them, with the built-in ones that it leaves out at the end.
func rowsOf(questions []models.RoundQuestion) (rows []views.RoundRow) {
	asks := map[models.RoundBuilt]bool{}
	for _, q := range questions {
		row := views.RoundRow{Built: q.Built.String(), Asked: q.Built != models.RoundOwn, Needed: q.Needed}
		if asks[q.Built] = true; q.Built == models.RoundOwn {
			row.Kind, row.Label, row.Hint, row.Choices = q.Kind.String(), q.Label, q.Hint, strings.Join(q.Choices, "\n")
		}
		rows = append(rows, row)
	}
	for _, q := range models.BuiltQuestions() {
		if !asks[q.Built] {
			rows = append(rows, views.RoundRow{Built: q.Built.String()})
		}
	}
	return rows
}

// questions are those that are asked, each with its place on the form, from 1. Own questions of which nothing was written
// are none, as long as nothing else was typed into them.
func questionsIn(rows []views.RoundRow) (questions []models.RoundQuestion, places []int) {
	for i, row := range rows {
		q := models.RoundQuestion{Label: row.Label, Hint: row.Hint, Choices: distinct(row.Choices), Needed: row.Needed}
		empty := row.Built == "" && row.Label == "" && row.Hint == "" && len(q.Choices) == 0
		if empty || row.Built != "" && (!row.Asked || q.Built.UnmarshalText([]byte(row.Built)) != nil) {
			continue
		}
		if row.Kind != "" {
			_ = q.Kind.UnmarshalText([]byte(row.Kind)) // checked by the validator; a few words if none was chosen
		}
		questions, places = append(questions, q), append(places, i+1)
	}
	return questions, places
}

// tooLong finds questions and choices that are longer than they may be.
func tooLong(rows []views.RoundRow) (fields []models.FieldError) {
	for i, row := range rows {
		check := func(field, text string, limit int) {
			if over := utf8.RuneCountInString(text) - limit; over > 0 {
				fields = append(fields, models.FieldError{Field: fmt.Sprintf("%s-%d", field, i+1), Key: "error.field.max",
					Params: map[string]string{"limit": strconv.Itoa(limit), "over": strconv.Itoa(over)}})
			}
		}
		check("question", row.Label, models.RoundLabelRunes)
		check("hint", row.Hint, models.RoundLabelRunes)
		for _, choice := range lines(row.Choices) {
			if utf8.RuneCountInString(choice) > models.RoundChoiceRunes {
				fields = append(fields, models.FieldError{Field: fmt.Sprintf("choices-%d", i+1), Key: "error.round.choice.max",
					Params: map[string]string{"line": "“" + shorten(choice, 40) + "”", "limit": strconv.Itoa(models.RoundChoiceRunes)}})
				break
			}
		}
	}
	return fields
}

// atRows turns the places of what is wrong with questions into those of the form's rows. What is wrong with choices
// stands beside them.
func atRows(wrong *models.Error, places []int) {
	for i, f := range wrong.Fields {
		number, found := strings.CutPrefix(f.Field, "question-")
		if at := atoi(number); found && at >= 1 && at <= len(places) {
			field := "question"
			if strings.HasPrefix(f.Key, "error.round.choices") {
				field = "choices"
			}
			wrong.Fields[i].Field = fmt.Sprintf("%s-%d", field, places[at-1])
		}
	}
}
