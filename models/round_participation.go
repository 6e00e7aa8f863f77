package models

// Participation is how many have answered a round so far, rounded down to fives, beside the round before it.
type Participation struct {
	Answered int
	Before   RoundNumber // the round that this one repeats or copies; 0 for none
	Earlier  int         // how many answered that by its end
	Groups   []GroupParticipation
}

// GroupParticipation is how many of one group have answered. Suppliers of whom fewer than five answered are held together.
type GroupParticipation struct {
	Party    Party // a number of 0 stands for several suppliers
	Count    int   // how many departments or suppliers are meant
	Answered int
	People   int  // how many could answer; 0 if nobody said
	Asked    bool // by the round before
	Earlier  int  // how many answered that
}

// Participation counts who has answered. Half-finished answers are none yet.
func (s *State) Participation(r *Round) Participation {
	now, before := s.Tally(r), s.before(r)
	p := Participation{Answered: now.All()}
	if before != nil {
		p.Before, p.Earlier = before.round.Number, before.All()
	}
	for _, one := range now.Groups(DepartmentParty) {
		p.Groups = append(p.Groups, s.participates(now, before, one))
	}
	var few []Party
	for _, one := range now.Groups(SupplierParty) {
		if now.Answered(one) > 0 {
			p.Groups = append(p.Groups, s.participates(now, before, one))
		} else {
			few = append(few, one)
		}
	}
	if len(few) > 0 {
		p.Groups = append(p.Groups, s.participates(now, before, few...))
	}
	return p
}

// before gives the answers of the round before, if people could answer it.
func (s *State) before(r *Round) *RoundTally {
	if before := s.Round(r.Before); before != nil && before.Begun != 0 && before.Cancelled.At == 0 {
		return s.Tally(before)
	}
	return nil
}

func (s *State) participates(now, before *RoundTally, group ...Party) GroupParticipation {
	one := GroupParticipation{Party: group[0], Count: len(group), People: s.peopleOf(group)}
	if len(group) > 1 {
		one.Party.Number = 0
	}
	answered, earlier := 0, 0
	for _, p := range group {
		answered += len(now.answers[p])
		if before != nil {
			earlier += len(before.answers[p])
			one.Asked = one.Asked || before.round.Asks(p)
		}
	}
	one.Answered, one.Earlier = AtLeast(answered), AtLeast(earlier)
	return one
}

// peopleOf gives how many people could answer: those of a department as somebody said, a supplier's contacts. It is 0 if it
// is not known of all.
func (s *State) peopleOf(group []Party) (sum int) {
	for _, p := range group {
		people := 0
		if one := s.Department(p.Number); p.Kind == DepartmentParty && one != nil {
			people = one.People
		}
		if one := s.Supplier(p.Number); p.Kind == SupplierParty && one != nil {
			people = len(s.ContactsOf(one))
		}
		if people == 0 {
			return 0
		}
		sum += people
	}
	return sum
}
