package models

import (
	"cmp"
	"slices"
	"strings"
)

// Sorting is the order of cards within a lane.
type Sorting uint8

// The orders. Each falls back to the higher number first.
const (
	ByHours   Sorting = iota // most hours lost first
	ByBreadth                // most departments and suppliers first
	ByAge                    // opened longest ago first
	ByNewest                 // with the newest report first
)

var sortings = []string{"hours", "breadth", "age", "newest"}

// String gives the form value.
func (s Sorting) String() string { return sortings[s] }

// UnmarshalText reads a form value.
func (s *Sorting) UnmarshalText(text []byte) error { return readChoice(sortings, text, s) }

// Filter chooses cards. The zero Filter chooses all.
type Filter struct {
	Department   uint32
	Supplier     uint32
	Waits        bool // filter by WaitingKind and WaitingParty
	Waiting      WaitingKind
	WaitingParty Party
	Statuses     []Status // none: all
	Owned        bool     // filter by Owner
	Owner        MemberNumber
	Text         string
	Unanswered   bool
	Sort         Sorting
	First        int  // at most so many cards of each lane are given, the first in order; 0: all
	Public       bool // for people who are no members: Text finds only checked titles
}

// Card is a bottleneck as it stands on the board now. Hours are what it costs a week; of one that is resolved, what
// it cost when it was: hours won back.
type Card struct {
	*Bottleneck
	Hours       Quarters
	Unconfirmed Quarters
}

// Lane holds the chosen cards of one status, in order.
type Lane struct {
	Status Status
	Cards  []Card   // the first Filter.First
	Count  int      // of all its cards
	Hours  Quarters // of all its cards

	last Card // while the board is drawn up: what comes behind it is not among the first
}

// Board is the whole board at one moment.
type Board struct {
	Lanes   []Lane
	Chosen  int      // cards that the filter chose
	Open    int      // open bottlenecks, chosen or not
	Total   Quarters // hours lost by all open bottlenecks, chosen or not
	Biggest Card     // the one with the most hours that is open and not what we won't do; its Bottleneck is nil if nothing costs anything
	DueSoon []Card   // open ones that are too late within ten working days, soonest first, chosen or not
}

// DueSoonDays is how many working days ahead the due-soon strip looks.
const DueSoonDays = 10

// Board draws up the board at a moment.
func (s *State) Board(f Filter, now Moment) Board {
	board := Board{Lanes: make([]Lane, len(statuses))}
	today := s.Settings.Calendar.Today(now)
	horizon := s.Settings.Calendar.WorkingDays(today, DueSoonDays)
	text := strings.ToLower(strings.TrimSpace(f.Text))
	for i := range s.bottlenecks.Len() {
		b := *s.bottlenecks.At(i)
		if b.Hidden() {
			continue
		}
		card := Card{Bottleneck: b, Hours: b.WonBack}
		if b.Status.Open() {
			card.Hours, card.Unconfirmed = b.Hours(now)
			board.weigh(card)
			if due := b.DueDate(today); b.Status != StatusWontDo && due != 0 && due <= horizon {
				board.DueSoon = append(board.DueSoon, card)
			}
		}
		if f.chooses(b) && (text == "" || s.matches(b, text, f.Public)) {
			board.Lanes[b.Status].take(card, &f)
			board.Chosen++
		}
	}
	for i := range board.Lanes {
		board.Lanes[i].Status = Status(i)
		board.Lanes[i].order(&f)
	}
	slices.SortStableFunc(board.DueSoon, func(a, b Card) int { return cmp.Compare(a.DueDate(today), b.DueDate(today)) })
	return board
}

// take adds a card to the lane, but keeps little more than the first f.First.
func (l *Lane) take(card Card, f *Filter) {
	l.Count, l.Hours = l.Count+1, l.Hours+card.Hours
	if l.last.Bottleneck != nil && f.Sort.compare(card, l.last) > 0 {
		return
	}
	if l.Cards = append(l.Cards, card); f.First > 0 && len(l.Cards) >= 2*f.First {
		l.order(f)
		l.last = l.Cards[f.First-1]
	}
}

func (l *Lane) order(f *Filter) {
	slices.SortFunc(l.Cards, f.Sort.compare)
	if f.First > 0 && len(l.Cards) > f.First {
		l.Cards = l.Cards[:f.First]
	}
}

func (b *Board) weigh(card Card) {
	b.Open++
	b.Total += card.Hours
	if card.Hours > b.Biggest.Hours && card.Status != StatusWontDo {
		b.Biggest = card
	}
}

func (s Sorting) compare(a, b Card) int {
	order := 0
	switch s {
	case ByHours:
		order = cmp.Compare(b.Hours, a.Hours)
	case ByBreadth:
		order = cmp.Or(cmp.Compare(b.Breadth(), a.Breadth()), cmp.Compare(b.Hours, a.Hours))
	case ByAge:
		order = cmp.Compare(a.Opened, b.Opened)
	case ByNewest:
		order = cmp.Compare(b.Newest, a.Newest)
	}
	return cmp.Or(order, cmp.Compare(b.Number, a.Number))
}

func (f *Filter) chooses(b *Bottleneck) bool {
	switch {
	case len(f.Statuses) > 0 && !slices.Contains(f.Statuses, b.Status),
		f.Owned && b.Owner != f.Owner,
		f.Unanswered && len(b.Unanswered) == 0,
		f.Department != 0 && !b.has(DepartmentNumbered(f.Department)),
		f.Supplier != 0 && !b.has(SupplierNumbered(f.Supplier)),
		f.Waits && !b.waitsFor(f.Waiting, f.WaitingParty):
		return false
	}
	return true
}

func (b *Bottleneck) has(p Party) bool {
	return slices.ContainsFunc(b.Sources, func(s Source) bool { return s.Party == p })
}

func (b *Bottleneck) waitsFor(kind WaitingKind, party Party) bool {
	return slices.ContainsFunc(b.Waiting, func(w WaitingTally) bool { return w.Kind == kind && w.Party == party })
}

// matches finds a text in what the reader may see: the title, the reference, for members also the words and references of reports,
// and what is linked in trackers.
func (s *State) matches(b *Bottleneck, text string, public bool) bool {
	if strings.ToLower(b.Number.String()) == text {
		return true
	}
	if public {
		return b.Checked && strings.Contains(strings.ToLower(s.Title(b)), text)
	}
	if strings.Contains(strings.ToLower(s.Title(b)), text) || len(b.trackers) > 0 && b.tracked(text) {
		return true
	}
	if r := s.Report(parseReport(text)); r != nil && r.Bottleneck == b.Number {
		return true
	}
	return slices.ContainsFunc(b.Reports, func(n ReportNumber) bool {
		return strings.Contains(strings.ToLower(s.Report(n).Text), text)
	})
}

// OldestUnanswered gives the report that waits longest for an answer, or nil.
func (s *State) OldestUnanswered(b *Bottleneck) *Report {
	if len(b.Unanswered) == 0 {
		return nil
	}
	return s.Report(b.Unanswered[0])
}
