package webhook

import (
	"fmt"
	"strings"

	"bottleneck/models"
)

// describe says how a bottleneck stands, as those read it who have the board link.
func (s *subject) describe(b *models.Bottleneck) {
	hours, _ := b.Hours(s.now)
	told := &Bottleneck{Number: int(b.Number), Reference: b.Number.String(), Checked: b.Checked, Status: b.Status.String(),
		Departments: []string{}, Suppliers: []string{}, Reports: b.ReportCount(), Hours: float64(hours) / 4}
	for i := range b.Sources {
		party := b.Sources[i].Party
		if name := s.state.PartyName(party); party.Kind == models.SupplierParty {
			told.Suppliers = append(told.Suppliers, name)
		} else {
			told.Departments = append(told.Departments, name)
		}
	}
	told.Title = s.title(b)
	if day, _ := s.state.PromisedNow(b, s.now); day != 0 {
		told.Promised = day.String()
	}
	s.message.Data.Bottleneck = told
	s.message.said.title = told.Reference + " " + told.Title
	s.message.said.facts = s.facts(b, told, hours)
	s.link(s.message, fmt.Sprintf("/bottlenecks/%d", b.Number), s.words.T("hook.open.bottleneck", "ref", told.Reference))
}

// title is the title if a member has looked at it: else it may be the beginning of what somebody reported.
func (s *subject) title(b *models.Bottleneck) string {
	if b.Checked {
		if title := s.state.Title(b); title != "" {
			return title
		}
	}
	return s.words.T("card.unchecked", "source", s.state.PartyName(b.Sources[0].Party))
}

// facts is one line: where it stands, whom it holds up, what it costs, what is promised.
func (s *subject) facts(b *models.Bottleneck, told *Bottleneck, hours models.Quarters) string {
	list := []string{s.words.T("status." + told.Status), strings.Join(append(told.Departments[:len(told.Departments):len(told.Departments)],
		told.Suppliers...), ", ")}
	if hours > 0 && b.Status.Open() {
		list = append(list, s.words.T("card.hours", "n", s.words.Quarters(int(hours))))
	}
	if told.Promised != "" {
		list = append(list, s.words.T("hook.promised", "day", s.words.DateYear(b.Promise.Time())))
	}
	return strings.Join(list, " · ")
}
