// Package words is the one catalogue of everything that people read: labels,
// hints, sentences, errors, dates and amounts, per language.
//
// A text has a key ("form.what.label") and stands in one file per area and
// language (en_form.go, en_board.go …), which registers itself:
//
//	var _ = register("en", Texts{…}, Plurals{…})
//
// The same key twice stops the program at its start. Names of departments and
// the departments' own questions are the organisation's data and not here; what
// they begin with, per language, stands in models/usual_*.go.
// The package imports nothing of this program. Start reading in words.go.
package words
