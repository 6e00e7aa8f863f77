package sheet

import (
	"strings"
	"unicode"
)

var oneLineBreak = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Clean trims a text, makes it valid UTF-8, writes line breaks one way, and drops what nobody types and what can
// turn a line of text around: control characters, bidirectional overrides, zero-width marks at its edges.
func Clean(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = oneLineBreak.Replace(text)
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069', r == '\uFEFF':
			return -1
		}
		return r
	}, text)
	return strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200B' })
}

// FormulaStarts are what makes a spreadsheet see a formula, or a cell that hides one; some take the wide forms too.
const FormulaStarts = "=+-@\t\r\n\x00＝＋－＠"

// Undefused takes away the apostrophe that keeps a cell from being a formula, when a table of ours comes back.
func Undefused(cell string) string {
	if rest, found := strings.CutPrefix(cell, "'"); found && strings.ContainsAny(firstOf(rest), FormulaStarts) {
		return rest
	}
	return cell
}

func firstOf(text string) string {
	for i := range text {
		if i > 0 {
			return text[:i]
		}
	}
	return text
}
