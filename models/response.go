package models

import (
	"slices"
	"sort"
)

// DayNumbers are what one day (UTC, of filing) adds to the numbers about listening.
type DayNumbers struct {
	Filed     int32    // reports filed that day and not withdrawn unanswered
	InTime    int32    // of them answered in time
	Late      int32    // of them answered late
	Responses []uint16 // of them answered after so many tenths of a working day; the last counts all longer ones
	Solved    int32    // verdicts given that day: solved
	Verdicts  int32    // all verdicts given that day
}

// responseBuckets bounds Responses: answers after twenty working days count as twenty.
const responseBuckets = 201

// Listening is how well reports were answered over a stretch of days.
type Listening struct {
	Filed    int
	InTime   int
	Late     int     // answered late, or unanswered and past due
	Median   float64 // working days until half were answered; 0 if none was
	Solved   int
	Verdicts int
}

// Settled counts the reports of which it is known whether they were answered in time.
func (l Listening) Settled() int { return l.InTime + l.Late }

// Percent gives the share of settled reports that were answered in time, rounded down; -1 if nothing is settled.
func (l Listening) Percent() int {
	if l.Settled() == 0 {
		return -1
	}
	return l.InTime * 100 / l.Settled()
}

// Listening sums up the reports filed in the days days before the end of the day of until (UTC days).
func (s *State) Listening(until Moment, days int, now Moment) Listening {
	var sum Listening
	var responses [responseBuckets]int
	last := until.Day()
	for day := last - days + 1; day <= last; day++ {
		at := day - s.firstDay
		if at < 0 || at >= s.days.Len() {
			continue
		}
		n := s.days.At(at)
		sum.Filed += int(n.Filed)
		sum.InTime += int(n.InTime)
		sum.Late += int(n.Late)
		sum.Solved += int(n.Solved)
		sum.Verdicts += int(n.Verdicts)
		for bucket, count := range n.Responses {
			responses[bucket] += int(count)
		}
	}
	sum.Late += s.overdue(last-days+1, last, now)
	sum.Median = median(responses[:])
	return sum
}

// overdue counts the unanswered reports of those days that are late already.
func (s *State) overdue(firstDay, lastDay int, now Moment) (count int) {
	// Reports are numbered in the order in which they were filed.
	before := sort.Search(s.ReportCount(), func(i int) bool { return s.reports.At(i).Filed.Day() >= firstDay })
	s.EachUnanswered(ReportNumber(before), func(r *Report) bool {
		if r.Filed.Day() > lastDay {
			return false
		}
		if now > r.Due {
			count++
		}
		return true
	})
	return count
}

func median(buckets []int) float64 {
	total := 0
	for _, count := range buckets {
		total += count
	}
	seen := 0
	for bucket, count := range buckets {
		if seen += count; total > 0 && seen*2 >= total {
			return float64(bucket) / 10
		}
	}
	return 0
}

// EachUnanswered visits the reports that nobody has answered, oldest first, starting behind report after,
// until visit says false.
func (s *State) EachUnanswered(after ReportNumber, visit func(*Report) bool) {
	s.unanswered.each(uint32(after)+1, func(n uint32) bool { return visit(s.Report(ReportNumber(n))) })
}

// UnansweredCount counts the reports that nobody has answered.
func (s *State) UnansweredCount() int { return s.unanswered.count }

// day gives the numbers of the day of a moment for changing; nil for moments before the first report.
func (d *Draft) day(at Moment) *DayNumbers {
	if d.days.Len() == 0 {
		d.firstDay = at.Day()
	}
	i := at.Day() - d.firstDay
	if i < 0 {
		return nil
	}
	d.days.grow(d.owner, i+1)
	return d.days.edit(d.owner, i)
}

// answered settles the first answer that a report's reporter can read.
func (d *Draft) answered(n ReportNumber) {
	r := d.report(n)
	if r == nil || r.Answered != 0 {
		return
	}
	r.Answered, r.answeredBy = d.now.At, d.now.Ref
	r.Response = int32(d.Settings.Calendar.Between(r.Filed, r.Answered))
	d.settle(r, 1)
	d.unanswered.put(d.owner, uint32(n), false)
	if b := d.bottleneck(r.Bottleneck); b != nil {
		b.Unanswered = slices.DeleteFunc(slices.Clone(b.Unanswered), func(x ReportNumber) bool { return x == n })
	}
}

// unanswer is for an answer that was taken back: the clock runs on as if it had never been given.
func (d *Draft) unanswer(n ReportNumber, answer Ref) {
	r := d.report(n)
	if r == nil || r.Answered == 0 || r.answeredBy != answer {
		return
	}
	d.settle(r, -1)
	r.Answered, r.Response, r.answeredBy = 0, 0, Ref{}
	if r.Withdrawn {
		return
	}
	d.unanswered.put(d.owner, uint32(n), true)
	if b := d.bottleneck(r.Bottleneck); b != nil {
		b.Unanswered = append(slices.Clone(b.Unanswered), n)
		slices.Sort(b.Unanswered)
	}
}

func (d *Draft) settle(r *Report, sign int32) {
	day := d.day(r.Filed)
	if day == nil {
		return
	}
	if r.Answered > r.Due {
		day.Late += sign
	} else {
		day.InTime += sign
	}
	bucket := responseBuckets - 1
	if length := d.Settings.Calendar.DayLength(); length > 0 {
		bucket = min(bucket, int(r.Response)*10/length)
	}
	day.Responses = slices.Clone(day.Responses)
	for len(day.Responses) <= bucket {
		day.Responses = append(day.Responses, 0)
	}
	day.Responses[bucket] += uint16(sign)
}

func (d *Draft) countVerdict(more *ReportMore, sign int32) {
	if more.Verdict == VerdictUnsaid {
		return
	}
	if day := d.day(more.VerdictAt); day != nil {
		day.Verdicts += sign
		if more.Verdict == VerdictSolved {
			day.Solved += sign
		}
	}
}
