package handlers

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
)

func TestAPageWithAGapIsTheSamePackedAndPlain(t *testing.T) {
	words := strings.Repeat("<p>What happens? One or two sentences.</p>\n", 100)
	for _, page := range []string{words + "KEY" + words, "KEY" + words, words + "KEY", "KEY",
		strings.Repeat(words, 20) + "KEY" + strings.Repeat(words, 20)} {
		g, err := newGapped([]byte(page), "KEY")
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{"abc", "<p>", "Wha"} {
			var plain, packed bytes.Buffer
			if err := g.write(&plain, text); err != nil {
				t.Fatal(err)
			}
			if err := g.writeGzip(&packed, text); err != nil {
				t.Fatal(err)
			}
			r, err := gzip.NewReader(&packed)
			if err != nil {
				t.Fatal(err)
			}
			unpacked, err := io.ReadAll(r) // checks sum and length
			if want := strings.Replace(page, "KEY", text, 1); err != nil || string(unpacked) != want || plain.String() != want {
				t.Errorf("%d bytes came back as %d packed, %d plain; error %v", len(want), len(unpacked), plain.Len(), err)
			}
		}
	}
}

func TestAGapIsOneAndTakesOnlyWhatFits(t *testing.T) {
	for _, page := range []string{"none", "KEY and KEY"} {
		if _, err := newGapped([]byte(page), "KEY"); err == nil {
			t.Errorf("%q was taken", page)
		}
	}
	g, err := newGapped([]byte("a KEY b"), "KEY")
	if err != nil {
		t.Fatal(err)
	}
	if g.writeGzip(io.Discard, "longer") == nil {
		t.Error("a text that does not fit was taken")
	}
}
