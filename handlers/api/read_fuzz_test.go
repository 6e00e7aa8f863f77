package api

import (
	"errors"
	"net/url"
	"strings"
	"testing"
)

// FuzzRead feeds every operation with whatever comes: it is read, or refused in words, and never panics.
func FuzzRead(f *testing.F) {
	for _, body := range []string{"", "{}", `{"title":"x"}`, `{"title":null}`, `{"status":"wont-do","review":"2026-11-24"}`, `{"reports":[1,2,-3]}`,
		`{"touched":["d1","s2","x"]}`, `{"questions":[{"label":"a","kind":"choice","choices":["a",1]}]}`, `{"a":{"b":[{}]}}`, "[1]", "\x00", `{"title":"\ud800"}`} {
		f.Add(body, "1", "limit=5&after=2")
	}
	table := Table()
	f.Fuzz(func(t *testing.T, body, param, query string) {
		values, _ := url.ParseQuery(query)
		for _, o := range table {
			_, err := o.Read(Sent{Param: func(string) string { return param }, Query: values, Body: []byte(body), Clean: strings.TrimSpace})
			var refused *Refused
			if err != nil && (!errors.As(err, &refused) || refused.Detail == "") {
				t.Fatalf("%s: %v", o.ID, err)
			}
		}
	})
}
