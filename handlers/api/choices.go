package api

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"

	"bottleneck/models"
)

// isText says whether a value is written as a text of its own kind: a date, a status …
func isText(v reflect.Value) bool {
	_, is := v.Addr().Interface().(encoding.TextUnmarshaler)
	return is && v.Type() != reflect.TypeFor[string]()
}

// choicesOf lists the texts that a small enumeration of the domain may be; nil for anything else.
func choicesOf(t reflect.Type) (list []string) {
	if t.Kind() != reflect.Uint8 {
		return nil
	}
	value := reflect.New(t)
	writes, ok := value.Interface().(encoding.TextMarshaler)
	for n := uint64(0); ok && n < 256; n++ {
		value.Elem().SetUint(n)
		text, err := writes.MarshalText()
		if err != nil {
			break
		}
		list = append(list, string(text))
	}
	return list
}

// expected says what a field takes.
func expected(v reflect.Value, f reflect.StructField) string {
	switch t := v.Type(); {
	case f.Tag.Get("enum") != "":
		return "This must be one of: " + strings.ReplaceAll(f.Tag.Get("enum"), ",", ", ") + "."
	case choicesOf(t) != nil:
		return "This must be one of: " + strings.Join(said(choicesOf(t)), ", ") + "."
	case t == reflect.TypeFor[models.Date]():
		return "This must be a day, as \"2026-11-24\"."
	case t == reflect.TypeFor[models.Party]():
		return "This must be a department, as \"d3\", or a supplier, as \"s4\"."
	case v.Kind() == reflect.String:
		return "This must be a text."
	case v.Kind() == reflect.Bool:
		return "This must be true or false."
	case v.Kind() == reflect.Slice:
		return "This must be a list, as […]."
	case v.Kind() == reflect.Struct, v.Kind() == reflect.Pointer:
		return "This must be an object, as {…}."
	}
	if least, most := f.Tag.Get("minimum"), f.Tag.Get("maximum"); most != "" {
		return fmt.Sprintf("This must be a whole number from %s to %s.", least, most)
	}
	return "This must be a whole number, from 0 up."
}

func said(list []string) (named []string) {
	for _, one := range list {
		if one != "" {
			named = append(named, one)
		}
	}
	return named
}

// among says which names there are, to whoever spelt one wrong.
func among(known []reflect.StructField, tag string) string {
	var names []string
	for _, f := range known {
		names = append(names, nameIn(f, tag))
	}
	if len(names) == 0 {
		return " None is taken here."
	}
	return " There are: " + strings.Join(names, ", ") + "."
}
