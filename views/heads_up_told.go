package views

// HeadsUpsToldProps is what the people of a department read of changes that touch it.
type HeadsUpsToldProps struct {
	Back       string // the department's form
	Department string
	Coming     []HeadsUpTold // also those under way
	Asked      []HeadsUpTold
	Past       []HeadsUpTold
}

// FormHeadsUps is what a department's form says of changes: the next, and what its people are asked about.
type FormHeadsUps struct {
	Address string // where all of them stand in full
	Next    []HeadsUp
	Asked   []HeadsUp
}

func (f FormHeadsUps) any() bool { return len(f.Next)+len(f.Asked) > 0 }

// BoardHeadsUps are the strips on the members' board.
type BoardHeadsUps struct {
	Yours []HeadsUpYours // that touch departments of the reader, who has not said "got it"
	Late  []HeadsUp      // near, and not yet got by the parties in it
}

func (b BoardHeadsUps) any() bool { return len(b.Yours)+len(b.Late) > 0 }

// notYet says who has not said "got it".
func (h HeadsUp) notYet(p Page) string {
	parties := h.parties()
	if len(parties) == 1 {
		return p.T("headsup.late", "party", parties[0].Name)
	}
	return p.N("headsup.late.more", len(parties)-1, "party", parties[0].Name)
}
