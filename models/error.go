package models

import "strings"

// ErrorKind groups errors by what the person who meets one can do about it. handlers maps it to an HTTP status.
type ErrorKind uint8

// The kinds of error.
const (
	Invalid   ErrorKind = iota // what was given cannot be used as it is: 422
	NotFound                   // there is no such thing: 404
	Gone                       // there was, and it was replaced or ended: 410
	Forbidden                  // not for this person: 403
	Conflict                   // somebody else changed it meanwhile: 409
	TooMany                    // too many tries: 429
	Away                       // the journal cannot be reached, try again: 503
	Full                       // the disk is full: 507
)

// Error is an error meant for people. Key names the sentence in the catalogue of views/words, Params fill it in.
// Fields holds sentences for single fields of the form, by field name.
type Error struct {
	Kind     ErrorKind
	Key      string
	Params   map[string]string
	Fields   []FieldError
	Conflict *FieldConflict
}

// FieldError is what is wrong with one field of a form, by the name of that field.
type FieldError struct {
	Field  string
	Key    string
	Params map[string]string
}

// FieldConflict says who changed the field that this person wanted to change, and what stands there now.
type FieldConflict struct {
	Field string // the name of the form field
	By    Actor
	At    Moment
	Now   string // the present value, as the form would post it
}

// Error is for logs; people read the catalogue's sentence.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Key)
	for _, f := range e.Fields {
		b.WriteString("; " + f.Field + ": " + f.Key)
	}
	return b.String()
}

// Fail gives an error with a sentence for the whole page.
func Fail(kind ErrorKind, key string) *Error { return &Error{Kind: kind, Key: key} }

// FailField gives an error with a sentence for one field.
func FailField(field, key string) *Error {
	return &Error{Kind: Invalid, Key: "error.form", Fields: []FieldError{{Field: field, Key: key}}}
}
