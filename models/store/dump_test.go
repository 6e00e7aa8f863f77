package store

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"bottleneck/models"
)

// dump writes everything that a state means, unexported fields too, and nothing that depends on how it came about:
// no addresses, no spare room, no difference between empty and absent.
func dump(s *models.State) string {
	d := &dumping{}
	d.value("state", reflect.ValueOf(s).Elem())
	return d.b.String()
}

type dumping struct{ b strings.Builder }

func (d *dumping) value(path string, v reflect.Value) {
	switch {
	case !v.IsValid():
	case v.Kind() == reflect.Struct:
		d.structure(path, v)
	case v.Kind() == reflect.Pointer && strings.HasSuffix(v.Type().String(), "time.Location"):
	case v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface:
		if !v.IsNil() {
			d.value(path, v.Elem())
		}
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Array && v.Type().Elem().Kind() != reflect.Uint8:
		for i := range v.Len() {
			d.value(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case !v.IsZero():
		fmt.Fprintf(&d.b, "%s = %v\n", path, v)
	}
}

func (d *dumping) structure(path string, v reflect.Value) {
	name := v.Type().Name()
	switch {
	case name == "owner":
	case strings.HasPrefix(name, "Vector["):
		pages := v.FieldByName("pages")
		for i := range int(v.FieldByName("length").Int()) {
			items := pages.Index(i / 64).Elem().FieldByName("items")
			d.value(fmt.Sprintf("%s[%d]", path, i), items.Index(i%64))
		}
	case strings.HasPrefix(name, "table["):
		d.table(path, v)
	default:
		for i := range v.NumField() {
			d.value(path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	}
}

// table writes a table's entries by key, whatever its maps are kept in.
func (d *dumping) table(path string, v reflect.Value) {
	entries := map[uint64]reflect.Value{}
	collect(v, entries)
	for _, k := range slices.Sorted(maps.Keys(entries)) {
		fmt.Fprintf(&d.b, "%s has %x\n", path, k)
		d.value(fmt.Sprintf("%s[%x]", path, k), entries[k])
	}
}

func collect(v reflect.Value, entries map[uint64]reflect.Value) {
	switch v.Kind() {
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			entries[it.Key().Uint()] = it.Value()
		}
	case reflect.Pointer:
		if !v.IsNil() {
			collect(v.Elem(), entries)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			collect(v.Index(i), entries)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			collect(v.Field(i), entries)
		}
	}
}

// differences gives the first lines that only one of two dumps has.
func differences(a, b string) (lines []string) {
	left, right := strings.Split(a, "\n"), strings.Split(b, "\n")
	inA, inB := map[string]bool{}, map[string]bool{}
	for _, l := range left {
		inA[l] = true
	}
	for _, l := range right {
		inB[l] = true
		if !inA[l] {
			lines = append(lines, "second: "+l)
		}
	}
	for _, l := range left {
		if !inB[l] {
			lines = append(lines, "first:  "+l)
		}
	}
	return lines[:min(len(lines), 20)]
}
