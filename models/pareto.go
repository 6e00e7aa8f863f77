package models

import (
	"cmp"
	"slices"
)

// Pareto is how the hours lost at one moment were divided among the bottlenecks. Vilfredo Pareto saw that few owned most;
// Joseph Juran saw the same of causes, and called them the vital few ("Quality Control Handbook", 1951).
type Pareto struct {
	At    Moment
	Total Quarters     // a week, of all bottlenecks that were open
	Lines []ParetoLine // of those that cost anything, the costliest first
	Vital int          // so many of the first lines make up ParetoShare percent of Total
}

// ParetoLine is what one bottleneck cost. What was merged since counts with what it was merged into, so that the lines of
// two moments can be compared.
type ParetoLine struct {
	*Bottleneck
	Hours Quarters
	Sum   Quarters // of this line and all before it
}

// ParetoShare is the line, in percent, at which the vital few end.
const ParetoShare = 80

// Paretos draws up a Pareto for each moment; the moments stand in their order.
func (s *State) Paretos(moments ...Moment) []Pareto {
	hours := make([]map[BottleneckNumber]Quarters, len(moments))
	for i := range hours {
		hours[i] = map[BottleneckNumber]Quarters{}
	}
	s.HoursThen(moments, func(b *Bottleneck, then []Quarters) {
		for i, q := range then {
			if q > 0 {
				hours[i][s.Standing(b.Number).Number] += q
			}
		}
	})
	all := make([]Pareto, len(moments))
	for i, at := range moments {
		all[i] = s.pareto(at, hours[i])
	}
	return all
}

func (s *State) pareto(at Moment, hours map[BottleneckNumber]Quarters) Pareto {
	p := Pareto{At: at}
	for n, q := range hours {
		p.Lines = append(p.Lines, ParetoLine{Bottleneck: s.Bottleneck(n), Hours: q})
		p.Total += q
	}
	slices.SortFunc(p.Lines, func(a, b ParetoLine) int {
		return cmp.Or(cmp.Compare(b.Hours, a.Hours), cmp.Compare(b.Number, a.Number))
	})
	sum := Quarters(0)
	for i := range p.Lines {
		if 100*sum < ParetoShare*p.Total {
			p.Vital = i + 1
		}
		sum += p.Lines[i].Hours
		p.Lines[i].Sum = sum
	}
	return p
}

// HoursOf gives what a bottleneck cost; 0 if it stands in no line.
func (p *Pareto) HoursOf(n BottleneckNumber) Quarters {
	for i := range p.Lines {
		if p.Lines[i].Number == n {
			return p.Lines[i].Hours
		}
	}
	return 0
}

// Share gives how many percent of the total so many hours are, rounded down.
func (p *Pareto) Share(q Quarters) int {
	if p.Total == 0 {
		return 0
	}
	return int(100 * q / p.Total)
}

// EndOf gives the last moment of a day of the organisation's calendar, or now if that is earlier.
func (s *State) EndOf(day Date, now Moment) Moment { return min(now, s.dayEnds(day)-1) }
