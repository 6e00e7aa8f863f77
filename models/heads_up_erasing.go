package models

import "slices"

func (e *HeadsUpAnswersErased) apply(d *Draft) {
	for _, n := range e.Answers {
		if answer := d.headsUpAnswer(e.HeadsUp, n); answer != nil {
			answer.Words, answer.texts = "", nil
		}
	}
}

// Erases names the events that hold the words.
func (e *HeadsUpAnswersErased) Erases() []Ref { return e.Events }

// EraseHeadsUpAnswer erases the words of an answer to a heads-up, from the journal too.
type EraseHeadsUpAnswer struct {
	HeadsUp HeadsUpNumber
	Answer  uint32
}

// Decide does nothing if none are left.
func (c *EraseHeadsUpAnswer) Decide(d *Draft, _ Env) ([]Event, error) {
	h := d.HeadsUp(c.HeadsUp)
	if h == nil || c.Answer == 0 || int(c.Answer) > len(h.Answers) {
		return nil, Fail(NotFound, "error.headsup.unknown")
	}
	return h.erase(h.Answers[c.Answer-1 : c.Answer]), nil
}

// erase gives the erasure of the words of some of the answers; nothing if none are left.
func (h *HeadsUp) erase(answers []HeadsUpAnswer) []Event {
	erased := &HeadsUpAnswersErased{HeadsUp: h.Number}
	for _, answer := range answers {
		if len(answer.texts) > 0 && len(erased.Events) < namedAtOnce {
			erased.Answers = append(erased.Answers, answer.Number)
			erased.Events = append(erased.Events, answer.texts...)
		}
	}
	if len(erased.Events) == 0 {
		return nil
	}
	return []Event{erased}
}

// outlived says whether words of answers have stayed as long as they may. They count from the last of them on.
func (h *HeadsUp) outlived(end Moment) bool {
	last := h.Asked
	holds := false
	for _, answer := range h.Answers {
		last = max(last, answer.At)
		holds = holds || len(answer.texts) > 0
	}
	return holds && last <= end
}

// OutlivedHeadsUps lists the heads-ups to which the words of answers have stayed longer than so many months, at most so
// many.
func (s *State) OutlivedHeadsUps(months, most int, now Moment) (list []HeadsUpNumber) {
	end := retentionEnd(months, now)
	for n := HeadsUpNumber(1); int(n) <= s.HeadsUpCount() && len(list) < most && end != 0; n++ {
		if s.HeadsUp(n).outlived(end) {
			list = append(list, n)
		}
	}
	return list
}

// eraseHeadsUps erases the words of answers that have outlived their time, as far as one commit has room for them.
func (d *Draft) eraseHeadsUps(list []HeadsUpNumber, end Moment, events []Event) []Event {
	for _, n := range slices.Compact(list) {
		if h := d.HeadsUp(n); h != nil && end != 0 && h.outlived(end) && named(events) < namedAtOnce {
			events = append(events, h.erase(h.Answers)...)
		}
	}
	return events
}
