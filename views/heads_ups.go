package views

// HeadsUpsProps is the list of heads-ups.
type HeadsUpsProps struct {
	Reach   Reach
	Works   bool // may announce
	Total   int  // ever announced
	Stages  []HeadsUpsStage
	Stage   string   // chosen, or "" for all
	Touches string   // chosen, as "d3" or "s4", or ""
	Parties []Option // to choose from
}

// HeadsUpsStage are the heads-ups that have come equally far.
type HeadsUpsStage struct {
	Stage string
	List  []HeadsUp
}

func (r Reach) headsUps() string { return r.Prefix + "/heads-ups" }

func (h HeadsUpsProps) stages(p Page) (options []Option) {
	for _, stage := range HeadsUpStages {
		options = append(options, Option{Value: stage, Label: p.T("headsups.stage." + stage)})
	}
	return options
}

// got says how many of those whom the change touches have said "got it".
func (h HeadsUp) got(p Page) string { return p.N("headsup.got.count", h.Got, "of", h.Told) }

// gotShown says whether a list tells how many have said "got it": of a change that comes, and was not withdrawn.
func (h HeadsUp) gotShown() bool { return h.Withdrawn.IsZero() && h.Told > 0 }
