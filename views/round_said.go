package views

import "bottleneck/models"

// Limit is how many characters the words of an answer may have.
func (q RoundAsked) Limit() int { return q.limit() }

// Label is the question as its reader sees it.
func (q RoundAsked) Label(p Page, f RoundFormProps) string { return q.ask(p, f).Label }

// Has says whether a field is one of those by which the question is answered.
func (q RoundAsked) Has(field string) bool {
	name := q.Name()
	return field == name || field == name+"_department" || field == name+"_supplier" || field == name+"_tool"
}

// said is the answer in words, a line each.
func (q RoundAsked) said(p Page, f RoundFormProps) []string {
	t := q.Typed
	if t.Value == "" && len(t.Several) == 0 {
		return nil
	}
	switch q.Question.Kind {
	case models.RoundOne, models.RoundSeveral:
		return chosenLabels(q.choices(), t.Several)
	case models.RoundDate:
		if day, err := models.ParseDate(t.Value); err == nil {
			return []string{p.Words.DateYear(day.Time())}
		}
	case models.RoundOwnTime:
		return []string{p.T("form.own-time." + t.Value)}
	case models.RoundWaiting:
		if f.Supplier {
			return []string{p.T("from-supplier.need." + t.Value)}
		}
		return q.waited(p, f)
	}
	return []string{t.Value}
}

func (q RoundAsked) waited(p Page, f RoundFormProps) []string {
	t, named := q.Typed, ""
	switch t.Value {
	case "department":
		for _, label := range chosenLabels(f.Options, []string{t.Department}) {
			named = label
		}
	case "supplier":
		named = t.Supplier
	case "tool":
		named = t.Tool
	}
	if named != "" {
		return []string{named}
	}
	return []string{p.T("form.waiting." + t.Value)}
}

func chosenLabels(options []Option, values []string) (labels []string) {
	for _, value := range values {
		for _, o := range options {
			if o.Value == value {
				labels = append(labels, o.Label)
			}
		}
	}
	return labels
}

func (t RoundThanksProps) title(p Page) string {
	if t.Just {
		return p.T("round.thanks.title")
	}
	return p.T("round.thanks.answered")
}

// when says when it was answered, and whether it counts.
func (t RoundThanksProps) when(p Page) string {
	day := p.Words.DateTime(t.At)
	switch {
	case t.Late && t.Counts:
		return p.T("round.thanks.late.counts", "day", day)
	case t.Late:
		return p.T("round.thanks.late", "day", day)
	}
	return p.T("round.thanks.at", "day", day)
}

// next says what happens next.
func (t RoundThanksProps) next(p Page) string {
	if t.Ended {
		return p.T("round.thanks.over")
	}
	return p.T("round.thanks.heard", "day", p.Words.Date(t.Form.To))
}
