package models

import (
	"cmp"
	"slices"
)

// HoursThen gives what bottlenecks cost a week at each of some moments, oldest first, as the estimate stood then: of the
// reports that stood in them at that moment, with what each voice had said by then, half where nobody had confirmed it for
// 35 days, and nothing while it was resolved. A report counts until it was withdrawn; one that was withdrawn and
// reinstated counts throughout. Bottlenecks that cost nothing at all of these moments are passed over. The hours that visit
// is given are used again for the next bottleneck.
//
// All reports are walked through once, whatever the number of moments: what a voice says is added to what was said before.
// Only where a report left (moved or withdrawn) is one bottleneck counted anew from there.
func (s *State) HoursThen(moments []Moment, visit func(b *Bottleneck, hours []Quarters)) {
	if len(moments) == 0 {
		return
	}
	past := &hoursPast{state: s, moments: moments, voices: make([]voiceThen, s.voiceCount+1), aside: map[spokenIn]voiceThen{}, hours: make([]Quarters, len(moments))}
	left := s.leftFor()
	for i := range s.bottlenecks.Len() {
		b := *s.bottlenecks.At(i)
		if b.Opened <= moments[len(moments)-1] && past.of(b, left[b.Number]) {
			visit(b, past.hours)
		}
	}
}

// leftFor lists the reports that stood in a bottleneck once and do not now.
func (s *State) leftFor() map[BottleneckNumber][]*Report {
	left := map[BottleneckNumber][]*Report{}
	for i := range s.reports.Len() {
		r := s.reports.At(i)
		if r.More == nil {
			continue
		}
		for _, stay := range r.More.Stays {
			if n := stay.Bottleneck; n != r.Bottleneck && !slices.Contains(left[n], r) {
				left[n] = append(left[n], r)
			}
		}
	}
	return left
}

// said is that a report spoke in a bottleneck, or left it.
type said struct {
	at    Moment // when that was
	spoke Moment // what the estimate is dated by: a report that was moved here speaks as of when it was filed
	until Moment // when it left after that, 0 for never
	r     *Report
	left  bool
}

// voiceThen is the newest estimate of a voice in one source.
type voiceThen struct {
	source uint32 // as sourceThen.id; another source's is none
	at     Moment
	from   *Report
}

// spokenIn is a voice in one source.
type spokenIn struct {
	voice  VoiceNumber
	source uint32
}

// sourceThen is a Source as it stood at one moment.
type sourceThen struct {
	party   Party
	id      uint32
	voices  int
	sum     Quarters
	biggest Quarters
	last    Moment
	wholes  [len(ownQuarters) * len(peopleCount)]int32 // how many voices gave which estimate
}

// hoursPast goes through the bottlenecks one by one. What it holds is used again for each.
type hoursPast struct {
	state   *State
	moments []Moment
	voices  []voiceThen // by number
	aside   map[spokenIn]voiceThen
	hours   []Quarters
	said    []said
	sources []sourceThen
	ids     uint32
}

// of fills hours for a bottleneck, and says whether any of them is more than nothing.
func (p *hoursPast) of(b *Bottleneck, left []*Report) (lost bool) {
	p.listen(b, left)
	if len(p.said) == 0 {
		return false
	}
	p.sources = p.sources[:0]
	clear(p.aside)
	next := 0
	for i, at := range p.moments {
		from, gone := next, false
		for ; next < len(p.said) && p.said[next].at <= at; next++ {
			gone = gone || p.said[next].left
		}
		if gone { // what a voice said before comes to count again: from the beginning
			p.sources, from = p.sources[:0], 0
		}
		for j := range p.said[from:next] {
			if one := &p.said[from+j]; !one.left && (one.until == 0 || one.until > at) {
				p.speak(one)
			}
		}
		p.hours[i] = 0
		if status, known := b.StatusAt(at); known && status.Open() {
			p.hours[i] = p.weigh(at)
		}
		lost = lost || p.hours[i] > 0
	}
	return lost
}

// listen lists what was said in a bottleneck, in order.
func (p *hoursPast) listen(b *Bottleneck, left []*Report) {
	p.said = p.said[:0]
	for _, n := range b.Reports {
		p.hear(b, p.state.Report(n))
	}
	for _, r := range left {
		p.hear(b, r)
	}
	if inOrder := func(a, b said) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.r.Number, b.r.Number)) }; !slices.IsSortedFunc(p.said, inOrder) {
		slices.SortStableFunc(p.said, inOrder)
	}
}

// hear lists what one report said while it stood in the bottleneck.
func (p *hoursPast) hear(b *Bottleneck, r *Report) {
	switch {
	case r.Kind != Blocker:
	case r.More == nil:
		p.said = append(p.said, said{at: r.Filed, spoke: r.Logged(), r: r})
	case len(r.More.Stays) == 0:
		p.stood(r, r.Filed, 0)
	default:
		for i, stay := range r.More.Stays {
			if stay.Bottleneck == b.Number {
				from := stay.From
				if i == 0 {
					from = r.Filed
				}
				p.stood(r, from, stay.Until)
			}
		}
	}
}

// stood lists what a report said from one moment until another, 0 for ever.
func (p *hoursPast) stood(r *Report, from, until Moment) {
	if gone := r.More.WithdrawnAt; r.Withdrawn && (until == 0 || gone < until) {
		until = gone
	}
	if until != 0 && until <= from {
		return
	}
	spoke := r.Logged()
	for _, at := range r.More.Repeats {
		if at <= from {
			spoke = at
		}
	}
	p.said = append(p.said, said{at: from, spoke: spoke, until: until, r: r})
	for _, at := range r.More.Repeats {
		if at > from && (until == 0 || at < until) {
			p.said = append(p.said, said{at: at, spoke: at, until: until, r: r})
		}
	}
	if until != 0 {
		p.said = append(p.said, said{at: until, r: r, left: true})
	}
}

// speak counts a voice's newest estimate, as Source.spoke does.
func (p *hoursPast) speak(one *said) {
	source := p.source(one.r.Source)
	source.last = max(source.last, one.spoke)
	known := &voiceThen{}
	if one.r.Voice != 0 {
		known = p.known(one.r.Voice, source.id)
	}
	if known.source == source.id {
		if one.spoke < known.at {
			return
		}
		source.count(known.from, -1)
	} else {
		source.voices++
	}
	*known = voiceThen{source: source.id, at: one.spoke, from: one.r}
	source.count(one.r, 1)
}

// known gives where to keep what a voice said in a source. A voice seldom speaks in two sources of one bottleneck: what it
// said in the other one is then put aside.
func (p *hoursPast) known(voice VoiceNumber, source uint32) *voiceThen {
	known := &p.voices[voice]
	if known.source == source || known.source < p.sources[0].id { // of a bottleneck before
		return known
	}
	p.aside[spokenIn{voice, known.source}] = *known
	*known = p.aside[spokenIn{voice, source}]
	return known
}

func (p *hoursPast) source(party Party) *sourceThen {
	for i := range p.sources {
		if p.sources[i].party == party {
			return &p.sources[i]
		}
	}
	p.ids++
	p.sources = append(p.sources, sourceThen{party: party, id: p.ids})
	return &p.sources[len(p.sources)-1]
}

// count adds or takes out the estimate of one report.
func (s *sourceThen) count(r *Report, sign Quarters) {
	e := r.estimate()
	people := r.People
	if r.Source.Kind == SupplierParty {
		people = PeopleUnsaid
	}
	s.sum += sign * e.Own
	s.wholes[int(r.OwnTime)*len(peopleCount)+int(people)] += int32(sign)
	if sign > 0 {
		s.biggest = max(s.biggest, e.Whole)
	} else if e.Whole == s.biggest {
		s.biggest = s.largest()
	}
}

// largest looks the biggest estimate up.
func (s *sourceThen) largest() (biggest Quarters) {
	for i, voices := range s.wholes {
		if voices > 0 {
			biggest = max(biggest, ownQuarters[i/len(peopleCount)]*peopleCount[i%len(peopleCount)])
		}
	}
	return biggest
}

// weigh sums up the sources as they stand.
func (p *hoursPast) weigh(at Moment) (total Quarters) {
	for i := range p.sources {
		s := &p.sources[i]
		q, _ := weighed(s.biggest, s.sum, s.voices, at.Sub(s.last), true)
		total += q
	}
	return total
}
