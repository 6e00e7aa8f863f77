package grouping

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// visible drops what cannot be seen (zero-width and direction marks, soft hyphens) and
// puts a space where bytes are no UTF-8. origin maps each byte of the result to its
// place in s; it is nil where nothing had to change, which is nearly always.
func visible(s string) (clean string, origin []uint32) {
	if !needsCleaning(s) {
		return s, nil
	}
	var b strings.Builder
	b.Grow(len(s))
	origin = make([]uint32, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size <= 1:
			b.WriteByte(' ')
			origin = append(origin, uint32(i))
		case !invisible(r):
			b.WriteString(s[i : i+size])
			for k := range size {
				origin = append(origin, uint32(i+k))
			}
		}
		i += size
	}
	return b.String(), origin
}

func needsCleaning(s string) bool {
	for i, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		if invisible(r) {
			return true
		}
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size <= 1 {
				return true
			}
		}
	}
	return false
}

func invisible(r rune) bool {
	switch {
	case r == 0x00AD, r == 0x061C, r == 0xFEFF:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E:
		return true
	}
	return r >= 0x2060 && r <= 0x206F
}

func hasLetterOrDigit(w string) bool {
	for _, r := range w {
		if r < utf8.RuneSelf {
			if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
				return true
			}
			continue
		}
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

// fold brings a word into the form in which words are compared: NFKC, case folded,
// straight apostrophes, without a possessive ending.
func fold(w string) string {
	if isASCII(w) {
		return trimPossessive(strings.ToLower(w))
	}
	w = cases.Fold().String(norm.NFKC.String(w))
	w = norm.NFC.String(strings.ReplaceAll(w, "’", "'"))
	if len(w) > maxWordBytes || !hasLetterOrDigit(w) {
		return ""
	}
	return trimPossessive(w)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
