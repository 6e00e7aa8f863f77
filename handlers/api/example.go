package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"bottleneck/models"
)

// Takes is one thing that an operation takes, for people who read about it.
type Takes struct {
	Name   string
	In     string // "path", "query" or "body"
	Needed bool
	Takes  string
}

// Takes lists what the operation takes.
func (o *Operation) Takes() (list []Takes) {
	input := reflect.TypeOf(o.newInput()).Elem()
	for _, in := range []struct{ tag, said string }{{"path", "path"}, {"query", "query"}, {"json", "body"}} {
		for _, f := range fieldsOf(input, in.tag) {
			list = append(list, Takes{Name: nameIn(f, in.tag), In: in.said, Needed: in.tag == "path" || in.tag == "json" && needed(f), Takes: takes(f)})
		}
	}
	return list
}

// takes says what a field takes, in words.
func takes(f reflect.StructField) string {
	sentences := []string{strings.Replace(expected(reflect.New(valueType(f.Type)).Elem(), f), "This must be ", "", 1)}
	sentences[0] = strings.ToUpper(sentences[0][:1]) + sentences[0][1:]
	if most := f.Tag.Get("maxLength"); most != "" {
		sentences = append(sentences, "At most "+most+" characters.")
	}
	if is := f.Tag.Get("description"); is != "" {
		sentences = append(sentences, is)
	}
	return strings.Join(sentences, " ")
}

func valueType(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// Example is the operation as a command line that a person can try.
func (o *Operation) Example(base string) string {
	var b strings.Builder
	b.WriteString("curl")
	if o.Changes() {
		b.WriteString(" -X " + o.Method)
	}
	fmt.Fprintf(&b, " %s%s%s \\\n  -H \"Authorization: Bearer $TOKEN\"", base, Version, strings.NewReplacer("{number}", "1", "{entry}", "1-0").Replace(o.Path))
	if !o.Changes() {
		return b.String()
	}
	b.WriteString(" \\\n  -H \"Idempotency-Key: $(uuidgen)\"")
	if body := o.exampleBody(); body != "" {
		b.WriteString(" \\\n  -H 'Content-Type: application/json' \\\n  -d '" + body + "'")
	}
	return b.String()
}

// exampleBody is a body with the fields that are needed, or with the first one.
func (o *Operation) exampleBody() string {
	fields := fieldsOf(reflect.TypeOf(o.newInput()).Elem(), "json")
	var body bytes.Buffer
	for i, f := range fields {
		if needed(f) || i == 0 {
			if body.Len() > 0 {
				body.WriteString(", ")
			}
			fmt.Fprintf(&body, "%q: %s", nameIn(f, "json"), exampleValue(f))
		}
	}
	if len(fields) == 0 {
		return ""
	}
	return "{" + body.String() + "}"
}

func exampleValue(f reflect.StructField) string {
	value := reflect.New(valueType(f.Type)).Elem()
	switch t := value.Type(); {
	case t == reflect.TypeFor[models.Date]():
		return `"2026-11-24"`
	case t == reflect.TypeFor[models.Party]():
		return `"d1"`
	case f.Tag.Get("enum") != "":
		first, _, _ := strings.Cut(f.Tag.Get("enum"), ",")
		return `"` + first + `"`
	case choicesOf(t) != nil:
		return `"` + said(choicesOf(t))[0] + `"`
	case value.Kind() == reflect.String:
		return `"…"`
	case value.Kind() == reflect.Slice && value.Type().Elem().Kind() == reflect.String:
		return `["…"]`
	case value.Kind() == reflect.Slice && value.Type().Elem().Kind() == reflect.Uint32:
		return `[1]`
	case value.Kind() == reflect.Slice:
		return `[]`
	case value.CanUint(), value.CanInt():
		return `1`
	}
	encoded, _ := json.Marshal(value.Interface())
	return string(encoded)
}
