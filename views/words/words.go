package words

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Words is the catalogue of one language. It is read-only once the program runs and safe for everybody.
type Words struct {
	Lang string // BCP 47, goes into <html lang>

	tag     language.Tag
	texts   map[string]message
	plurals map[string]pluralMessage
}

// For returns the catalogue of a language, and the English one for a language that is not there.
func For(lang string) *Words {
	if w, ok := catalogues[lang]; ok {
		return w
	}
	return catalogues["en"]
}

// T returns the text of a key with its parameters filled in, given as name, value, name, value …
// Values are strings, integers (written with the language's separators) or Stringers.
// A missing key comes back as itself: a page with one odd word is better than no page, and a test finds it.
func (w *Words) T(key string, params ...any) string {
	m, ok := w.texts[key]
	if !ok {
		return key
	}
	return w.fill(m, params)
}

// Sentence is T with the parameters in a map, as an error of the domain carries them.
func (w *Words) Sentence(key string, params map[string]string) string {
	list := make([]any, 0, 2*len(params))
	for name, value := range params {
		list = append(list, name, value)
	}
	return w.T(key, list...)
}

// N returns the form of a plural key that fits the number n, which is also its parameter {n}.
func (w *Words) N(key string, n int, params ...any) string {
	p, ok := w.plurals[key]
	if !ok {
		return key
	}
	form := plural.Cardinal.MatchPlural(w.tag, n, 0, 0, 0, 0)
	return w.fill(p.form(form), append([]any{"n", n}, params...))
}

// decimal is N for a number with one decimal, given in tenths: 13 is "1.3".
func (w *Words) decimal(key string, tenths int) string {
	p := w.plurals[key]
	whole, tenth := tenths/10, tenths%10
	if tenth == 0 {
		return w.N(key, whole)
	}
	form := plural.Cardinal.MatchPlural(w.tag, whole, 1, 1, tenth, tenth)
	text := w.Number(whole) + w.T("number.decimal") + strconv.Itoa(tenth)
	return w.fill(p.form(form), []any{"n", text})
}

func (p pluralMessage) form(f plural.Form) message {
	m := p.other
	switch f {
	case plural.Zero:
		m = p.zero
	case plural.One:
		m = p.one
	case plural.Two:
		m = p.two
	case plural.Few:
		m = p.few
	case plural.Many:
		m = p.many
	}
	if m.plain == "" {
		return p.other
	}
	return m
}

// Pieces returns a text cut at its parameters, for sentences that carry a link or emphasis in the middle.
func (w *Words) Pieces(key string) []Piece {
	m, ok := w.texts[key]
	if !ok {
		return []Piece{{Text: key}}
	}
	if m.pieces == nil {
		return []Piece{{Text: m.plain}}
	}
	return m.pieces
}

func (w *Words) fill(m message, params []any) string {
	if m.pieces == nil {
		return m.plain
	}
	var b strings.Builder
	b.Grow(len(m.plain) + 16)
	for _, piece := range m.pieces {
		if piece.Param == "" {
			b.WriteString(piece.Text)
			continue
		}
		b.WriteString(w.value(piece.Param, params))
	}
	return b.String()
}

func (w *Words) value(name string, params []any) string {
	for i := 0; i+1 < len(params); i += 2 {
		if params[i] != name {
			continue
		}
		switch v := params[i+1].(type) {
		case string:
			return v
		case int:
			return w.Number(v)
		default:
			return fmt.Sprint(v)
		}
	}
	return "{" + name + "}"
}
