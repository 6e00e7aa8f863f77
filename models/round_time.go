package models

// dueRounds begins rounds on their first day, ends them when their last day is over, and opens the next one of those that
// repeat themselves: a week before it begins, so that there is time to change or cancel it.
func (d *Draft) dueRounds(now Moment) (events []Event) {
	today := d.Settings.Calendar.Today(now)
	links, rounds := d.links.Len(), d.rounds.Len()
	for i := 0; i < d.rounds.Len() && len(events) < timeMost/2; i++ {
		r := *d.rounds.At(i)
		begins := r.Stage() == RoundComing && today >= r.From
		if begins {
			events = append(events, &RoundBegun{Round: r.Number})
		}
		if begins || r.Begun != 0 && r.Link == 0 {
			links++
			events = append(events, &LinkMade{Link: LinkNumber(links), Kind: LinkRound, Target: uint32(r.Number)})
		}
		if r.Ended == 0 && r.Cancelled.At == 0 && today > r.To {
			events = append(events, &RoundEnded{Round: r.Number})
		}
		if next := d.repetition(r, RoundNumber(rounds+1), today); next != nil {
			rounds++
			events = append(events, next...)
		}
	}
	return events
}

// roundAhead is how many days before it begins a repetition is opened.
const roundAhead = 7

// repeats says whether it is time to open the next round.
func (r *Round) repeats(today Date) bool {
	return r.Every > 0 && r.After == 0 && r.Begun != 0 && r.Cancelled.At == 0 && today >= r.From+Date(7*r.Every)-roundAhead
}

// repetition opens the next round with the same questions. Days that passed while no server ran are skipped, in steps of
// its rhythm. Who is out of use by now is not asked.
func (d *Draft) repetition(r *Round, n RoundNumber, today Date) []Event {
	if !r.repeats(today) {
		return nil
	}
	step := Date(7 * r.Every)
	from := r.From + step
	for from+r.To-r.From < today {
		from += step
	}
	var asked []Party
	for _, p := range r.Asked {
		if d.InUse(p) {
			asked = append(asked, p)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	return []Event{&RoundOpened{Round: n, From: from, To: from + r.To - r.From, Asked: asked, Every: r.Every, Before: r.Number,
		Again: true, Questions: r.Questions}, &RoundWorded{Round: n, Title: r.Title, Lead: r.Lead}}
}
