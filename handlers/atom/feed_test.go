package atom

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"
)

var day = time.Date(2026, 11, 21, 9, 30, 0, 0, time.FixedZone("CET", 3600))

func written(t *testing.T, f Feed) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhatPeopleWriteStaysTextOnly(t *testing.T) {
	said := "a < b & \"c\" ]]> </feed>\x00\x0b\ufffe<script>alert(1)</script>\nsecond line"
	body := written(t, Feed{ID: "urn:a", Title: said, Author: said, Updated: day, Self: "https://x.example/?a=1&b=2", Page: "https://x.example/",
		Entries: []Entry{{ID: "urn:b", Title: said, Text: said, Page: "https://x.example/", Published: day, Updated: day}}})
	var read document
	if err := xml.Unmarshal([]byte(body), &read); err != nil {
		t.Fatalf("%v in\n%s", err, body)
	}
	want := "a < b & \"c\" ]]> </feed><script>alert(1)</script>\nsecond line"
	for _, got := range []string{read.Title, read.Author.Name, read.Entries[0].Title, read.Entries[0].Content.Text} {
		if got != want {
			t.Errorf("read back as %q", got)
		}
	}
	if strings.Contains(body, "<script") || read.Links[0].Href != "https://x.example/?a=1&b=2" {
		t.Errorf("what was written is not only text:\n%s", body)
	}
}

func TestTimesAreThoseOfTheFormatAndTheSameEverywhere(t *testing.T) {
	f := Feed{ID: "urn:a", Title: "a", Updated: day, Entries: []Entry{{ID: "urn:b", Published: day, Updated: day}}}
	body := written(t, f)
	if got := strings.Count(body, "2026-11-21T08:30:00.000Z"); got != 3 {
		t.Errorf("%d of 3 times are in UTC:\n%s", got, body)
	}
	if body != written(t, f) {
		t.Error("the same feed gives other bytes")
	}
	if err := f.Write(failing{}); err == nil {
		t.Error("half a feed passes for a whole one")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
