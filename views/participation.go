package views

// ParticipationProps is how many have answered a round. All counts are rounded down to fives.
type ParticipationProps struct {
	Running  bool
	Changes  string // where the page learns that there is something new, or ""
	Answered int
	Before   string // name of the round before, or ""
	Earlier  int
	Groups   []ParticipationGroup
}

// ParticipationGroup is how many of one department or supplier have answered, or of several suppliers together.
type ParticipationGroup struct {
	Name     string // empty for several suppliers
	Kind     string // "department" or "supplier"
	Count    int    // how many suppliers are meant
	Answered int
	People   int // 0 if nobody said
	Asked    bool
	Earlier  int
}

// atLeast writes a count that was rounded down: "15 or more", "fewer than 5".
func (p Page) atLeast(count int) string {
	if count == 0 {
		return p.T("results.few")
	}
	return p.T("results.at-least", "n", count)
}

func (g ParticipationGroup) name(p Page) string {
	if g.Name == "" {
		return p.N("participation.others", g.Count)
	}
	return g.Name
}

// answered says how many, of how many if that is known.
func (g ParticipationGroup) answered(p Page) string {
	if g.People == 0 {
		return p.atLeast(g.Answered)
	}
	return p.N("participation.of", g.People, "count", p.atLeast(g.Answered))
}

func (g ParticipationGroup) earlier(p Page) string {
	if !g.Asked {
		return p.T("participation.not-asked")
	}
	return p.atLeast(g.Earlier)
}

// whole is the length of the bars: the people of the group, or the most that answered anywhere.
func (t ParticipationProps) whole(g ParticipationGroup) int {
	if g.People > 0 {
		return max(g.People, g.Answered)
	}
	most := 1
	for _, one := range t.Groups {
		most = max(most, one.Answered, one.Earlier)
	}
	return most
}
