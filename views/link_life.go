package views

import "strconv"

// linkDays are for how long a supplier's link can be renewed, in days; -1 is without an end.
var linkDays = []string{"30", "90", "180", "365", "-1"}

// LifeOptions are those choices in words.
func LifeOptions(p Page) (options []Option) {
	for _, days := range linkDays {
		options = append(options, Option{Value: days, Label: p.T("link.days." + days)})
	}
	return options
}

// life is for how long the link is renewed unless somebody chooses something else: as long as before.
func (l LinkProps) life(p Page) ChoiceProps {
	return ChoiceProps{Ask: Ask{Name: "days", ID: l.id("days"), Label: p.T("link.renew.ask"), Part: true}, Options: LifeOptions(p),
		Chosen: Chosen(LifeChosen(l.Days)), Short: true}
}

// LifeChosen is the choice for a number of days, of which 0 is without an end.
func LifeChosen(days int) string {
	if days <= 0 {
		return "-1"
	}
	return strconv.Itoa(days)
}
