package grouping

import "strings"

// part is a stretch of a text that its author wrote, beginning at byte from.
type part struct {
	from int
	text string
}

// written cuts the history that a mail program quoted below an answer, and the
// signature. A text that is nothing else is taken whole.
func written(text string) []part {
	if !strings.ContainsAny(text, "\n\r") {
		return []part{{0, text}}
	}
	var parts []part
	limit := min(len(text), 4*maxBytes)
	for at := 0; at < limit; {
		end := lineEnd(text, at)
		line := strings.TrimSpace(text[at:end])
		if at > 0 && endsWriting(line, text[end:]) {
			break
		}
		if !strings.HasPrefix(line, ">") && !introducesQuote(line) {
			parts = join(parts, part{at, text[at:end]}, text)
		}
		at = end
	}
	if !anyWords(parts) {
		return []part{{0, text}}
	}
	return parts
}

func lineEnd(text string, at int) int {
	if i := strings.IndexAny(text[at:], "\n\r"); i >= 0 {
		return at + i + 1
	}
	return len(text)
}

// join keeps neighbouring lines as one part, so that a phrase may run over a line end.
func join(parts []part, p part, text string) []part {
	if n := len(parts); n > 0 && parts[n-1].from+len(parts[n-1].text) == p.from {
		parts[n-1].text = text[parts[n-1].from : p.from+len(p.text)]
		return parts
	}
	return append(parts, p)
}

func anyWords(parts []part) bool {
	for _, p := range parts {
		if hasLetterOrDigit(p.text) {
			return true
		}
	}
	return false
}

// endsWriting recognises the line from which on nothing is the author's own: the
// signature mark, a closing formula alone on its line, a forwarded header block.
func endsWriting(line, rest string) bool {
	if line == "--" || line == "__" || strings.HasPrefix(line, "_____") {
		return true
	}
	lower := strings.ToLower(line)
	if strings.HasPrefix(line, "-----") && len(line) > 10 {
		return true
	}
	if isClosing(strings.TrimRight(lower, " ,.!")) {
		return true
	}
	return isHeader(lower) && isHeader(strings.ToLower(strings.TrimSpace(firstLine(rest))))
}

func firstLine(s string) string {
	s = strings.TrimLeft(s, "\r\n")
	return s[:lineEnd(s, 0)]
}

var closings = makeSet(`best regards|kind regards|regards|many thanks|best wishes|sincerely|yours sincerely|cheers|
mit freundlichen grüßen|freundliche grüße|viele grüße|beste grüße|mfg|cordialement|bien cordialement|
saludos|un saludo|saludos cordiales|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|cordiali saluti|distinti saluti|atenciosamente`)

func isClosing(line string) bool {
	_, is := closings[line]
	return is
}

var headers = []string{"from:", "sent:", "to:", "cc:", "subject:", "date:", "von:", "gesendet:", "an:", "betreff:", "datum:", "de :", "de:", "envoyé :", "envoyé:", "à :", "objet :", "objet:", "para:", "asunto:", "enviado:", "van:", "verzonden:", "aan:", "onderwerp:", "da:", "inviato:", "a:", "oggetto:"}

func isHeader(line string) bool {
	for _, h := range headers {
		if strings.HasPrefix(line, h) {
			return true
		}
	}
	return false
}

var quoteIntroductions = []string{"wrote:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "schreef:", "ha scritto:", "escreveu:"}

// introducesQuote recognises "On 3 May Ann wrote:" in the usual mail programs' languages.
func introducesQuote(line string) bool {
	if !strings.HasSuffix(line, ":") || len(line) > 200 {
		return false
	}
	lower := strings.ToLower(line)
	for _, q := range quoteIntroductions {
		if strings.HasSuffix(lower, q) {
			return true
		}
	}
	return strings.HasPrefix(lower, "am ") && strings.Contains(lower, " schrieb ")
}

func makeSet(list string) map[string]struct{} {
	return setOf(strings.Split(list, "|"))
}

func setOf(words []string) map[string]struct{} {
	set := make(map[string]struct{}, len(words))
	for _, s := range words {
		set[strings.TrimSpace(s)] = struct{}{}
	}
	return set
}
