package handlers

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bottleneck/models"
)

// findings collects what is wrong with a form: what the validator found, and what the handler adds.
type findings struct {
	order  []string // names of the fields, as the form asks for them
	fields []models.FieldError
}

// readFound reads a form like read, and keeps what is wrong with its fields so that more can be added.
// The error is of another kind: a request that is no form at all.
func (v *visit) readFound(input any) (*findings, error) {
	err := v.read(input)
	var wrong *models.Error
	if err != nil && !errors.As(err, &wrong) {
		return nil, err
	}
	found := &findings{}
	for _, f := range reflect.VisibleFields(reflect.TypeOf(input).Elem()) {
		found.order = append(found.order, f.Tag.Get("form"))
	}
	if wrong != nil {
		found.fields = wrong.Fields
	}
	return found, nil
}

// add notes what is wrong with a field, unless something is already. Params are name, value, name, value …
func (f *findings) add(field, key string, params ...string) {
	if f.has(field) {
		return
	}
	values := map[string]string{}
	for i := 0; i+1 < len(params); i += 2 {
		values[params[i]] = params[i+1]
	}
	f.fields = append(f.fields, models.FieldError{Field: field, Key: key, Params: values})
}

func (f *findings) has(field string) bool {
	return slices.ContainsFunc(f.fields, func(e models.FieldError) bool { return e.Field == field })
}

// names checks a list of names: how long each is, and how many there are.
func (f *findings) names(field string, list []string, longest, most int) {
	key := "error." + strings.ReplaceAll(field, "_", "-")
	for _, name := range list {
		if utf8.RuneCountInString(name) > longest {
			f.add(field, key+".max", "line", "“"+shorten(name, longest)+"”", "limit", strconv.Itoa(longest))
		}
	}
	if len(list) > most {
		f.add(field, key+".many", "limit", strconv.Itoa(most))
	}
}

// wrong gives the error for the form's page, its fields in the order of the form; nil if nothing was found.
func (f *findings) wrong() *models.Error {
	if len(f.fields) == 0 {
		return nil
	}
	slices.SortStableFunc(f.fields, func(a, b models.FieldError) int {
		return slices.Index(f.order, a.Field) - slices.Index(f.order, b.Field)
	})
	return &models.Error{Kind: models.Invalid, Key: "error.form", Fields: f.fields}
}

// distinct gives the lines of a text without doubles in any case, and without what is there already.
func distinct(text string, there ...string) (list []string) {
	seen := map[string]bool{}
	for _, one := range there {
		seen[strings.ToLower(one)] = true
	}
	for _, line := range lines(text) {
		if low := strings.ToLower(line); !seen[low] {
			seen[low] = true
			list = append(list, line)
		}
	}
	return list
}
