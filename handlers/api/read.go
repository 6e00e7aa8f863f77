package api

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Sent is what a request brings, before it is read.
type Sent struct {
	Param func(name string) string // of the path
	Query url.Values
	Body  []byte
	Clean func(string) string // how every text is cleaned
}

// Refused is an error in what a request brings, in English.
type Refused struct {
	Status int
	Detail string
	Fields []Wrong
}

// Wrong is what is wrong with one field.
type Wrong struct {
	Name   string `json:"name" description:"As in the request; of a list with its place, as touched[0]."`
	Detail string `json:"detail"`
}

// Error is for logs.
func (r *Refused) Error() string { return r.Detail }

// reading collects what is wrong while a request is read.
type reading struct {
	clean func(string) string
	wrong []Wrong
}

const refusedFields = "Nothing was done. Change what is named in fields and send it again."

func (r *reading) say(name, detail string, values ...any) {
	r.wrong = append(r.wrong, Wrong{name, fmt.Sprintf(detail, values...)})
}

// Read fills the input of an operation. What is not expected is refused, not passed over: a field that is spelt wrong
// would otherwise be lost in silence.
func (o *Operation) Read(sent Sent) (any, error) {
	input := o.newInput()
	into, r := reflect.ValueOf(input).Elem(), &reading{clean: sent.Clean}
	for _, f := range fieldsOf(into.Type(), "path") {
		if !r.word(into.FieldByIndex(f.Index), f, sent.Param(nameIn(f, "path"))) {
			return nil, &Refused{Status: http.StatusNotFound, Detail: "There is nothing at this address: " + nameIn(f, "path") + " must be a whole number."}
		}
	}
	r.query(into, sent.Query)
	if err := r.body(into, sent.Body); err != nil {
		return nil, err
	}
	if len(r.wrong) > 0 {
		return nil, &Refused{Status: http.StatusUnprocessableEntity, Fields: r.wrong,
			Detail: refusedFields}
	}
	return input, nil
}

// word reads a value that stands in an address.
func (r *reading) word(into reflect.Value, f reflect.StructField, text string) bool {
	if into.Kind() == reflect.String && !isText(into) {
		into.SetString(r.clean(text))
		return true
	}
	raw := []byte(text)
	if isText(into) || into.Kind() == reflect.Bool && text != "true" && text != "false" {
		raw, _ = json.Marshal(text)
	}
	before := len(r.wrong)
	if !json.Valid(raw) {
		return false
	}
	r.value(into, f, "", raw)
	good := len(r.wrong) == before
	r.wrong = r.wrong[:before]
	return good
}

func (r *reading) query(into reflect.Value, query url.Values) {
	known := fieldsOf(into.Type(), "query")
	for name, values := range query {
		at := slices.IndexFunc(known, func(f reflect.StructField) bool { return nameIn(f, "query") == name })
		if at < 0 {
			r.say(name, "There is no such parameter here.%s", among(known, "query"))
			continue
		}
		field := into.FieldByIndex(known[at].Index)
		if len(values) > 1 || len(values) == 1 && !r.word(field, known[at], values[0]) {
			r.say(name, "%s", expected(field, known[at]))
		}
	}
}

func (r *reading) body(into reflect.Value, body []byte) error {
	known := fieldsOf(into.Type(), "json")
	switch {
	case len(bytes.TrimSpace(body)) == 0:
		body = []byte("{}")
	case !json.Valid(body):
		return &Refused{Status: http.StatusBadRequest, Detail: "The body is not JSON. Nothing was done."}
	case body[bytes.IndexFunc(body, func(c rune) bool { return c > ' ' })] != '{':
		return &Refused{Status: http.StatusBadRequest, Detail: "The body must be a JSON object, as {…}. Nothing was done."}
	}
	r.object(into, known, "", body)
	return nil
}

// object reads the fields of a JSON object: each at most once, and none that is not known.
func (r *reading) object(into reflect.Value, known []reflect.StructField, above string, raw []byte) {
	d := json.NewDecoder(bytes.NewReader(raw))
	_, _ = d.Token() // {
	given := map[string]bool{}
	for d.More() {
		token, _ := d.Token()
		name, _ := token.(string)
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return // it was valid before: never so
		}
		at := slices.IndexFunc(known, func(f reflect.StructField) bool { return nameIn(f, "json") == name })
		switch {
		case at < 0:
			r.say(above+name, "There is no such field here.%s", among(known, "json"))
		case given[name]:
			r.say(above+name, "This field stands there twice.")
		case string(value) == "null":
			continue // as if it were not there
		default:
			r.value(into.FieldByIndex(known[at].Index), known[at], above+name, value)
		}
		given[name] = true
	}
	for _, f := range known {
		if name := nameIn(f, "json"); needed(f) && !given[name] {
			r.say(above+name, "This field is needed.")
		}
	}
}

// needed says whether a field of a body must be there: one that is not left out when it is empty.
func needed(f reflect.StructField) bool {
	_, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	return !strings.Contains(options, "omit")
}

// value reads one JSON value.
func (r *reading) value(into reflect.Value, f reflect.StructField, name string, raw json.RawMessage) {
	switch {
	case isText(into):
		var text string
		if json.Unmarshal(raw, &text) != nil || into.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(r.clean(text))) != nil {
			r.say(name, "%s", expected(into, f))
		}
	case into.Kind() == reflect.Pointer:
		into.Set(reflect.New(into.Type().Elem()))
		r.value(into.Elem(), f, name, raw)
	case into.Kind() == reflect.Struct && raw[0] == '{':
		r.object(into, fieldsOf(into.Type(), "json"), name+".", raw)
	case into.Kind() == reflect.Slice && raw[0] == '[':
		r.list(into, f, name, raw)
	case into.Kind() == reflect.Slice, into.Kind() == reflect.Struct, json.Unmarshal(raw, into.Addr().Interface()) != nil:
		r.say(name, "%s", expected(into, f))
	default:
		r.limits(into, f, name)
	}
}

// mostItems is how many things a list may hold, where its field says nothing else.
const mostItems = 500

func (r *reading) list(into reflect.Value, f reflect.StructField, name string, raw json.RawMessage) {
	var items []json.RawMessage
	if json.Unmarshal(raw, &items) != nil {
		return // it was valid before: never so
	}
	if len(items) > mostItems {
		r.say(name, "At most %d at once.", mostItems)
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), len(items), len(items)))
	for i, item := range items {
		r.value(into.Index(i), f, fmt.Sprintf("%s[%d]", name, i), item)
	}
}

// limits checks a value against the limits that its field has in the document.
func (r *reading) limits(into reflect.Value, f reflect.StructField, name string) {
	if into.Kind() == reflect.String {
		into.SetString(r.clean(into.String()))
		if most := tagNumber(f, "maxLength"); most > 0 && utf8.RuneCountInString(into.String()) > most {
			r.say(name, "At most %d characters. These are %d.", most, utf8.RuneCountInString(into.String()))
		}
		if needed(f) && f.Tag.Get("json") != "" && into.String() == "" {
			r.say(name, "This field must not be empty.")
		}
		if choices := f.Tag.Get("enum"); choices != "" && into.String() != "" && !slices.Contains(strings.Split(choices, ","), into.String()) {
			r.say(name, "%s", expected(into, f))
		}
		return
	}
	n, isNumber := 0, true
	switch {
	case into.CanInt():
		n = int(into.Int())
	case into.CanUint():
		n = int(into.Uint())
	default:
		isNumber = false
	}
	least, hasLeast := f.Tag.Lookup("minimum")
	if isNumber && (hasLeast && n < atoi(least) || tagNumber(f, "maximum") > 0 && n > tagNumber(f, "maximum")) {
		r.say(name, "%s", expected(into, f))
	}
}

func atoi(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

func tagNumber(f reflect.StructField, tag string) int { return atoi(f.Tag.Get(tag)) }
