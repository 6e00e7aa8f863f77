package views

import (
	"slices"
	"strconv"
	"time"
)

// ProposalsProps is what the review of all bottlenecks proposes, best first.
type ProposalsProps struct {
	Merges []MergeProposal
	Splits []SplitProposal
	More   int // proposals that do not fit onto the page
	Review ReviewProps
	Typed  ProposalTyped
}

// ReviewProps says how far the review under way is (Total is 0 if none is), and up to when the last one has looked.
type ReviewProps struct {
	Done, Total int
	Looked      bool
	At          time.Time // zero if it cannot be said
	Reports     int
}

// MergeProposal is two bottlenecks that may be the same; B would go into A.
type MergeProposal struct {
	A, B    ProposalSide
	Because []string // words of B's reports that A uses too
}

// ProposalSide is a bottleneck with its newest reports.
type ProposalSide struct {
	Card        CardName
	Status      string
	Reports     int
	Departments []string
	Suppliers   []string
	Newest      []ProposalReport
}

// ProposalReport is a report by its words. Settled says that a person put it where it is, or said that it belongs there.
type ProposalReport struct {
	N                  int
	Words              string
	Source, SourceKind string
	Settled            bool
}

// SplitProposal is a bottleneck that may be two.
type SplitProposal struct {
	Side      ProposalSide
	Go, Stay  []ProposalReport
	StayMore  int // further reports that would stay
	GoWords   []string
	StayWords []string
}

// ProposalTyped is the split that came back, and what was ticked in it.
type ProposalTyped struct {
	In      int
	Reports []int
}

// splitFirst is how many reports of a side are shown at once.
const splitFirst = 4

func (s ProposalSide) number() string  { return strconv.Itoa(s.Card.N) }
func (s ProposalSide) address() string { return Reach{}.Bottleneck(s.Card.N) }

func (r ProposalReport) number() string { return strconv.Itoa(r.N) }

// ticked says whether a report is marked to go: as proposed, until a person has changed it.
func (t ProposalTyped) ticked(in int, r ProposalReport, proposed bool) bool {
	if t.In != in {
		return proposed
	}
	return slices.Contains(t.Reports, r.N)
}

// page is p with the errors of the split that came back only.
func (t ProposalTyped) page(p Page, in int) Page {
	if t.In != in {
		p.Errors = Errors{}
	}
	return p
}

func (p ProposalsProps) none() bool { return len(p.Merges) == 0 && len(p.Splits) == 0 }
