package views

// VerdictForm asks one reporter whether it helped: once for each resolving, and what was said can be changed.
type VerdictForm struct {
	Action string
	ID     string // of its first field, where errors lead to; the page may have several
	Given  string // of this resolving, or ""
	Before string // of an earlier one, or ""
	Typed  VerdictTyped
}

// VerdictTyped is what was typed into the form when it came back; Report says which of several it was.
type VerdictTyped struct{ Report, Verdict, Words string }

func (f VerdictForm) open() bool { return f.Given == "" || f.Typed.Verdict+f.Typed.Words != "" }

func (f VerdictForm) words() Ask { return Ask{Name: "words", ID: f.ID + "-words"} }

func (f VerdictForm) choice(p Page) ChoiceProps {
	chosen := f.Typed.Verdict
	if chosen == "" {
		chosen = f.Given
	}
	c := ChoiceProps{Ask: Ask{Name: "verdict", ID: f.ID, Label: p.T("track.verdict")}, Chosen: Chosen(chosen), Short: true}
	switch {
	case f.Given != "":
		c.Hint = p.T("track.verdict.given", "verdict", p.T("track.verdict."+f.Given))
	case f.Before != "":
		c.Hint = p.T("track.verdict.before", "verdict", p.T("track.verdict."+f.Before))
	}
	for _, v := range []string{"solved", "partly", "not"} {
		c.Options = append(c.Options, Option{Value: v, Label: p.T("track.verdict." + v)})
	}
	return c
}

// asks says whether the page asks if it helped, above all else: once somebody has answered, it stands further below.
func (t TrackingProps) asks() bool { return t.CanJudge && t.verdict().open() }

func (t TrackingProps) verdict() VerdictForm {
	return VerdictForm{Action: t.Action + "/verdict", ID: "verdict", Given: t.Verdict, Before: t.VerdictBefore,
		Typed: VerdictTyped{Verdict: t.Typed.Verdict, Words: t.Typed.VerdictWords}}
}
