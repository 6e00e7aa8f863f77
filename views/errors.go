package views

import (
	"bottleneck/models"
	"bottleneck/views/words"
)

// Errors is what is wrong with a form that came back: worded sentences, in the order of the fields.
// The summary on top links each to its field.
type Errors struct {
	Whole  string // about the form as a whole, or empty
	Fields []FieldError
}

// FieldError is one sentence about one field. Field is the name that the field posts, which is also
// the id of its input (of the first choice, for radios and ticks).
type FieldError struct{ Field, Sentence string }

// renamed gives the same errors with those of one field under another id, for pages that ask a name twice.
func (e Errors) renamed(field, id string) Errors {
	fields := make([]FieldError, len(e.Fields))
	for i, f := range e.Fields {
		if f.Field == field {
			f.Field = id
		}
		fields[i] = f
	}
	e.Fields = fields
	return e
}

// Any says whether there is anything to put right.
func (e Errors) Any() bool { return e.Whole != "" || len(e.Fields) > 0 }

// For returns the sentence about a field, or "".
func (e Errors) For(field string) string {
	for _, f := range e.Fields {
		if f.Field == field {
			return f.Sentence
		}
	}
	return ""
}

// ErrorsOf words an error of the domain for the form that it concerns.
func ErrorsOf(w *words.Words, err *models.Error) Errors {
	var e Errors
	for _, f := range err.Fields {
		e.Fields = append(e.Fields, FieldError{Field: f.Field, Sentence: w.Sentence(f.Key, f.Params)})
	}
	if len(err.Fields) == 0 {
		e.Whole = w.Sentence(err.Key, err.Params)
	}
	return e
}
