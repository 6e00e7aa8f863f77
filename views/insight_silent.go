package views

import "time"

// Asking is how a silent department or supplier is asked: the addresses of two forms, empty for who may not.
type Asking struct{ Round, HeadsUp string }

// SilentProps is "Who is silent".
type SilentProps struct {
	InsightProps
	Silent  []SilentLine
	Unheard []UnheardLine
}

// SilentLine is a department or supplier that has not spoken for long.
type SilentLine struct {
	Name     string
	Supplier bool
	Quiet    time.Duration // since it last spoke, or since it could
	Never    bool
	Usual    int // days, 0 for not known
	Ask      Asking
}

// UnheardLine is a department or supplier that is waited for and has not answered.
type UnheardLine struct {
	Name     string
	Supplier bool
	Waited   time.Duration
	Cards    int    // rounded down to fives
	Address  string // of the cards
	Ask      Asking
}

func partyKind(supplier bool) string {
	if supplier {
		return "supplier"
	}
	return "department"
}

func (l SilentLine) sentence(p Page) string {
	if l.Never {
		return p.N("insight.silent.never", weeks(l.Quiet))
	}
	return p.N("insight.silent.for", weeks(l.Quiet))
}

func (l SilentLine) usual(p Page) string {
	if l.Usual == 0 {
		return p.T("insight.silent.usual.unknown")
	}
	return p.N("insight.silent.usual", l.Usual)
}

func (l UnheardLine) sentence(p Page) string {
	return p.N("insight.unheard.for", weeks(l.Waited), "cards", l.cards(p))
}

func (l UnheardLine) cards(p Page) string {
	if l.Cards == 0 {
		return p.T("insight.cards.few")
	}
	return p.N("insight.cards.or-more", l.Cards)
}
