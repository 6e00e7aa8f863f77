// Package static holds what browsers fetch beside the pages: style, small scripts and icons,
// embedded in the binary, joined into two bundles of each kind when the program starts, compressed
// once, and addressed by a digest of their content so that they can be cached for ever.
//
// public.css and public.js go with forms and receipts, work.css and work.js with the board and admin.
// paper.css is the style of pages that are kept as one file. figures.css goes with the pages that draw charts, beside work.css: the board must not carry it.
// A file in css/ or js/ that the lists below do not name joins the work bundle by itself, in the
// order of its name. Each script stands in a block of its own: its names are private to it.
// The package imports nothing of this program; only handlers serve its bytes.
package static

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed css js icons
var source embed.FS

// In both bundles, in this order; and what only the forms and receipts need.
var (
	sharedStyles  = []string{"css/base.css", "css/form.css", "css/feedback.css"}
	reportStyles  = []string{"css/report.css"}
	figureStyles  = []string{"css/chart.css", "css/insight.css", "css/quarter.css", "css/round_results.css"}
	sharedScripts = []string{"js/copy.js", "js/once.js", "js/over.js", "js/drafts.js"}
	reportScripts = []string{"js/suggestions.js"}
)

// File is one embedded file or bundle, ready to be sent with "Cache-Control: immutable".
type File struct {
	Name    string // "public.css"
	Hash    string // the first 10 hex digits of the SHA-256 of Body
	Address string // "/static/{Hash}/{Name}"
	Type    string // Content-Type
	Body    []byte
	Gzip    []byte // Body, compressed
}

var files = build()

// Address returns where a page finds a file by its name, and panics on an unknown one (a typing mistake).
func Address(name string) string {
	f, ok := files[name]
	if !ok {
		panic("static: there is no " + name)
	}
	return f.Address
}

// Lookup returns the file of an address. An old hash finds nothing: its page is older than this program.
func Lookup(hash, name string) (File, bool) {
	f, ok := files[name]
	if !ok || f.Hash != hash {
		return File{}, false
	}
	return f, true
}

// Named returns a file by its name alone, for fixed addresses such as /favicon.ico.
func Named(name string) (File, bool) {
	f, ok := files[name]
	return f, ok
}

func build() map[string]File {
	out := map[string]File{}
	add := func(name, mime string, body []byte) { out[name] = newFile(name, mime, body) }
	const css, js = "text/css; charset=utf-8", "text/javascript; charset=utf-8"
	styles := slices.Concat(sharedStyles, reportStyles)
	scripts := slices.Concat(sharedScripts, reportScripts)
	add("public.css", css, join(styles, minify))
	add("work.css", css, join(slices.Concat(sharedStyles, others("css", slices.Concat(styles, figureStyles))), minify))
	add("figures.css", css, join(figureStyles, minify))
	add("paper.css", css, join(slices.Concat(sharedStyles[:1], figureStyles), minify))
	add("public.js", js, join(scripts, block))
	add("work.js", js, join(slices.Concat(sharedScripts, others("js", scripts)), block))
	for _, name := range others("icons", nil) {
		add(path.Base(name), "image/svg+xml", read(name))
	}
	return out
}

func newFile(name, mime string, body []byte) File {
	sum := sha256.Sum256(body)
	hash := hex.EncodeToString(sum[:5])
	return File{Name: name, Hash: hash, Address: "/static/" + hash + "/" + name, Type: mime, Body: body, Gzip: compress(body)}
}

// others lists the files of a folder that are not in the given list, by name.
func others(folder string, but []string) []string {
	entries, err := fs.ReadDir(source, folder)
	if err != nil {
		panic(err)
	}
	var names []string
	for _, e := range entries {
		if name := folder + "/" + e.Name(); !slices.Contains(but, name) {
			names = append(names, name)
		}
	}
	return names
}

func join(names []string, wrap func([]byte) []byte) []byte {
	var b bytes.Buffer
	for _, name := range names {
		b.Write(wrap(read(name)))
	}
	return b.Bytes()
}

func read(name string) []byte {
	body, err := source.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return body
}

func block(script []byte) []byte {
	return slices.Concat([]byte("{\n"), minify(script), []byte("}\n"))
}

// minify drops indentation, empty lines and comments that begin a line. It knows no syntax: a script
// must not hold a multi-line string with such lines.
func minify(text []byte) []byte {
	var b bytes.Buffer
	comment := false
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch {
		case comment || strings.HasPrefix(line, "/*"):
			comment = !strings.HasSuffix(line, "*/")
		case line == "" || strings.HasPrefix(line, "//"):
		default:
			b.WriteString(line)
			b.WriteByte('\n')
		}
	}
	return b.Bytes()
}

func compress(body []byte) []byte {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		panic(err)
	}
	if _, err := w.Write(body); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}
