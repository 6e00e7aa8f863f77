package static

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
)

func TestAddressesCarryADigestOfTheContent(t *testing.T) {
	for _, name := range []string{"public.css", "public.js", "work.css", "work.js", "figures.css", "icon.svg"} {
		f, ok := Named(name)
		if !ok {
			t.Fatalf("there is no %s", name)
		}
		if want := newFile(name, f.Type, f.Body).Hash; f.Hash != want || Address(name) != "/static/"+want+"/"+name {
			t.Errorf("%s stands at %s", name, Address(name))
		}
		if found, ok := Lookup(f.Hash, name); !ok || !bytes.Equal(found.Body, f.Body) {
			t.Errorf("%s is not found at its own address", name)
		}
		if _, ok := Lookup("0000000000", name); ok {
			t.Errorf("%s is served at an address of other content, and would be cached there for ever", name)
		}
	}
}

func TestCompressedFormIsTheSame(t *testing.T) {
	for name, f := range files {
		r, err := gzip.NewReader(bytes.NewReader(f.Gzip))
		if err != nil {
			t.Fatal(err)
		}
		if body, err := io.ReadAll(r); err != nil || !bytes.Equal(body, f.Body) {
			t.Errorf("%s: compressed and plain differ", name)
		}
	}
}

func TestPublicPagesDoNotLoadTheBoard(t *testing.T) {
	public, _ := Named("public.css")
	work, _ := Named("work.css")
	if !bytes.Contains(public.Body, []byte(".ticket")) || bytes.Contains(work.Body, []byte(".ticket")) {
		t.Error("the receipt's style belongs to the public bundle alone")
	}
	if figures, _ := Named("figures.css"); !bytes.Contains(figures.Body, []byte(".chart-area")) || bytes.Contains(work.Body, []byte(".chart-area")) {
		t.Error("the style of charts stands apart from the board's")
	}
	if !bytes.Contains(work.Body, []byte("--paper")) {
		t.Error("the work bundle has no base")
	}
	if len(public.Gzip) > 4300 {
		t.Errorf("public.css is %d bytes compressed", len(public.Gzip))
	}
	scripts, _ := Named("public.js")
	if len(scripts.Gzip) > 4096 {
		t.Errorf("public.js is %d bytes compressed", len(scripts.Gzip))
	}
}

func TestScriptsStayTogetherUnderTheBudget(t *testing.T) {
	f, _ := Named("work.js")
	if len(f.Gzip) > 8*1024 {
		t.Errorf("work.js is %d bytes compressed", len(f.Gzip))
	}
}

func TestNothingIsFetchedFromElsewhere(t *testing.T) {
	for name, f := range files {
		text := strings.ReplaceAll(string(f.Body), "http://www.w3.org/2000/svg", "")
		for _, foreign := range []string{"http://", "https://", "@import", "url("} {
			if strings.Contains(text, foreign) {
				t.Errorf("%s holds %s", name, foreign)
			}
		}
	}
}

func TestMinifyingKeepsCode(t *testing.T) {
	got := string(minify([]byte("/*\n a\n*/\n\n  // b\n  a { c: d; } /* e */\n/* f */\nx\n")))
	if want := "a { c: d; } /* e */\nx\n"; got != want {
		t.Errorf("got %q", got)
	}
}
