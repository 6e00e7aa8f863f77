package models

import (
	"strings"
	"unicode/utf8"
)

// Mention is a place in which somebody typed a text.
type Mention struct {
	What       string // "text", "added", "about", "waiting", "question", "verdict", "reply", "contact" of a report; "said", "answered" of feedback to a supplier; "title", "need", "trade-off", "update", "learning", "action" of a bottleneck; "headsup", "judged" of a heads-up; "round", "heard", "action", "round-answer" of a round
	Report     ReportNumber
	Bottleneck BottleneckNumber
	Feedback   SupplierFeedbackNumber
	HeadsUp    HeadsUpNumber
	Round      RoundNumber
	Answer     uint32 // of the round, whose words it is in; 0 for none
	Words      string // the text around it
}

// mentions collects the places of a text.
type mentions struct {
	state *State
	text  string
	most  int
	list  []Mention
}

// Mentions looks a text up, whatever its case, in everything that people typed: in reports, answers, updates, titles,
// heads-ups, rounds and what is said to suppliers and by them.
// It gives at most so many places.
func (s *State) Mentions(text string, most int) []Mention {
	m := &mentions{state: s, text: strings.ToLower(strings.TrimSpace(text)), most: most}
	if m.text == "" {
		return nil
	}
	for n := 1; n <= s.ReportCount() && len(m.list) < most; n++ {
		m.inReport(s.Report(ReportNumber(n)))
	}
	for n := 1; n <= s.BottleneckCount() && len(m.list) < most; n++ {
		m.inBottleneck(s.Bottleneck(BottleneckNumber(n)))
	}
	for n := 1; n <= s.SupplierFeedbackCount() && len(m.list) < most; n++ {
		m.inFeedback(s.SupplierFeedback(SupplierFeedbackNumber(n)))
	}
	for n := 1; n <= s.HeadsUpCount() && len(m.list) < most; n++ {
		m.inHeadsUp(s.HeadsUp(HeadsUpNumber(n)))
	}
	for n := 1; n <= s.RoundCount() && len(m.list) < most; n++ {
		m.inRound(s.Round(RoundNumber(n)))
	}
	return m.list
}

// inFeedback looks at what stands in feedback alone: what a department said is in its report.
func (m *mentions) inFeedback(f *SupplierFeedback) {
	look := func(what, words string) { m.look(Mention{What: what, Feedback: f.Number, Words: words}) }
	for _, words := range []string{f.words.what, f.words.help, f.words.about, f.words.typed, f.Told.What, f.Told.Help, f.Reason} {
		look("said", words)
	}
	for _, one := range f.Answers {
		look("answered", one.Words)
	}
}

func (m *mentions) inHeadsUp(h *HeadsUp) {
	look := func(what, words string) { m.look(Mention{What: what, HeadsUp: h.Number, Words: words}) }
	for _, words := range []string{h.Title, h.What, h.Do, h.Reason} {
		look("headsup", words)
	}
	for _, one := range h.Answers {
		look("judged", one.Words)
	}
}

func (m *mentions) inRound(r *Round) {
	look := func(what, words string) { m.look(Mention{What: what, Round: r.Number, Words: words}) }
	for _, words := range []string{r.Title, r.Lead, r.Reason} {
		look("round", words)
	}
	for i := range r.Questions {
		q := &r.Questions[i]
		look("round", strings.Join(append([]string{q.Label, q.Hint}, q.Choices...), "\n"))
	}
	look("heard", r.Heard.Heard)
	look("heard", r.Heard.Do)
	for _, n := range r.Actions {
		m.inAction(m.state.Action(n), look)
	}
	for n := uint32(1); int(n) <= r.AnswerCount() && len(m.list) < m.most; n++ {
		for _, g := range r.Answer(n).Given {
			m.look(Mention{What: "round-answer", Round: r.Number, Answer: n, Words: g.Words})
		}
	}
}

func (m *mentions) inAction(a *Action, look func(what, words string)) {
	look("action", a.What)
	for _, one := range a.Steps {
		look("action", one.Words)
	}
}

func (m *mentions) inReport(r *Report) {
	look := func(what, words string) { m.look(Mention{What: what, Report: r.Number, Words: words}) }
	look("text", r.Text)
	more := r.More
	if more == nil {
		return
	}
	look("contact", more.Contact)
	look("about", more.About)
	look("waiting", more.WaitingName)
	look("verdict", more.VerdictNote)
	for _, one := range more.Added {
		look("added", one.Text)
	}
	for _, one := range more.Answers {
		look("question", one.Answer)
	}
	for _, one := range more.Replies {
		look("reply", one.Words)
	}
}

func (m *mentions) inBottleneck(b *Bottleneck) {
	look := func(what, words string) { m.look(Mention{What: what, Bottleneck: b.Number, Words: words}) }
	look("title", b.Title)
	look("need", b.Need)
	if b.tradeOff != nil {
		look("trade-off", b.tradeOff.Gained)
	}
	for _, one := range b.Updates {
		look("update", one.Words)
	}
	if l := b.Learning; l != nil {
		for _, one := range append([]Edition{l.Edition}, l.Before...) {
			for _, words := range []string{one.Held, one.Why, one.Surprise, one.Change} { // what was told stands in an update
				look("learning", words)
			}
		}
	}
	for _, n := range b.Actions {
		m.inAction(m.state.Action(n), look)
	}
}

func (m *mentions) look(at Mention) {
	if at.Words == "" || len(m.list) >= m.most {
		return
	}
	low := strings.ToLower(at.Words)
	found := strings.Index(low, m.text)
	if found < 0 {
		return
	}
	if len(low) == len(at.Words) {
		at.Words = around(at.Words, found, len(m.text))
	}
	m.list = append(m.list, at)
}

// around cuts a text to what stands around a place in it.
func around(text string, at, length int) string {
	const each = 60 // bytes on either side
	from, to := max(0, at-each), min(len(text), at+length+each)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	cut := text[from:to]
	if from > 0 {
		cut = "…" + cut
	}
	if to < len(text) {
		cut += "…"
	}
	return cut
}
