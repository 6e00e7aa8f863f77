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
	Responses []uint32 // of them answered after so many tenths of a working day; the last counts all longer ones
	Solved    int32    // verdicts given that day: solved
	Verdicts  int32    // all verdicts given that day

	By []Answering // the same by side, see sideOf
}

// responseBuckets bounds Responses: answers after twenty working days count as twenty.
const responseBuckets = 201

// Listening is how well reports were answered over a stretch of days.
type Listening struct {
	Filed    int
	InTime   int
	Late     int     // answered late, or unanswered and past due
	Median   float64 // working days until half were answered; 0 if none was
	Ninth    float64 // working days until nine in ten were answered; 0 if none was
	Solved   int
	Verdicts int

	answered int
}

// Answered counts the reports that have an answer.
func (l Listening) Answered() int { return l.answered }

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
	sum.answered = sum.InTime + sum.Late
	sum.Late += s.overdue(last-days+1, last, now)
	sum.Median, sum.Ninth = share(responses[:], 50), share(responses[:], 90)
	return sum
}

// overdue counts the unanswered reports of those days that are late already.
func (s *State) overdue(firstDay, lastDay int, now Moment) (count int) {
	s.eachUnansweredOf(firstDay, lastDay, func(r *Report) {
		if now > r.Due {
			count++
		}
	})
	return count
}

// eachUnansweredOf visits the unanswered reports that were filed on those days, oldest first.
func (s *State) eachUnansweredOf(firstDay, lastDay int, visit func(*Report)) {
	// Reports are numbered in the order in which they were filed.
	before := sort.Search(s.ReportCount(), func(i int) bool { return s.reports.At(i).Filed.Day() >= firstDay })
	s.EachUnanswered(ReportNumber(before), func(r *Report) bool {
		if r.Filed.Day() > lastDay {
			return false
		}
		visit(r)
		return true
	})
}

// share gives the working days within which so many percent of the answers came, 0 if none did.
func share(buckets []int, percent int) float64 {
	total := 0
	for _, count := range buckets {
		total += count
	}
	seen := 0
	for bucket, count := range buckets {
		if seen += count; total > 0 && seen*100 >= total*percent {
			return float64(bucket+1) / 10 // the bucket's end: so many were answered within it
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

// recount changes a report and keeps the numbers of the day it was filed true: what it added before is taken out, what
// it adds then is put in.
func (d *Draft) recount(r *Report, change func()) {
	d.countDay(r, -1)
	change()
	d.countDay(r, 1)
}

// countDay adds or takes out all that one report adds to its day. Withdrawn reports add nothing, nor do those that
// were filed in another system: who answered there is not told here.
func (d *Draft) countDay(r *Report, sign int32) {
	day := d.day(r.Filed)
	if day == nil || r.Withdrawn || r.Imported() {
		return
	}
	day.Filed += sign
	day.countSide(r, sign)
	if r.Answered == 0 {
		return
	}
	if r.Answered > r.Due {
		day.Late += sign
	} else {
		day.InTime += sign
	}
	day.Responses = slices.Clone(day.Responses)
	for len(day.Responses) <= int(r.tenths) {
		day.Responses = append(day.Responses, 0)
	}
	day.Responses[r.tenths] += uint32(sign)
}

// answered settles the first answer that a report's reporter can read.
func (d *Draft) answered(n ReportNumber) {
	if r := d.report(n); r != nil && r.Answered == 0 {
		d.setAnswer(r, d.now.At, d.now.Ref)
	}
}

// answerAgain settles a report whose first answer was taken back: by the earliest one that is left, or it waits again
// as if it had never been answered.
func (d *Draft) answerAgain(n ReportNumber, retracted Ref) {
	r := d.report(n)
	if r == nil || r.Answered == 0 || r.answeredBy != retracted {
		return
	}
	var first Moment
	var by Ref
	consider := func(at Moment, ref Ref) {
		if at >= r.Filed && (first == 0 || at < first) {
			first, by = at, ref
		}
	}
	for _, u := range d.saidTo(r) {
		consider(u.At, u.Ref)
	}
	for _, reply := range r.Rest().Replies {
		if !reply.Retracted {
			consider(reply.At, reply.Ref)
		}
	}
	if f := d.FeedbackOfReport(r); f != nil && f.Decided.At != 0 {
		consider(f.Decided.At, f.Decided.Ref)
	}
	d.setAnswer(r, first, by)
}

// setAnswer sets when a report was first answered, 0 for not yet.
func (d *Draft) setAnswer(r *Report, at Moment, by Ref) {
	d.recount(r, func() {
		r.Answered, r.answeredBy, r.Response, r.tenths = at, by, 0, 0
		if at != 0 {
			r.Response = int32(d.Settings.Calendar.Between(r.Filed, at))
			r.tenths = d.Settings.Calendar.tenths(int(r.Response))
		}
	})
	d.setWaiting(r)
}

// setWaiting keeps the lists of who waits for an answer true, of the whole organisation and of the bottleneck.
func (d *Draft) setWaiting(r *Report) {
	d.unanswered.put(d.owner, uint32(r.Number), r.Waits())
	b := d.bottleneck(r.Bottleneck)
	if b == nil {
		return
	}
	b.Unanswered = slices.DeleteFunc(slices.Clone(b.Unanswered), func(n ReportNumber) bool { return n == r.Number })
	if r.Waits() {
		b.Unanswered = append(b.Unanswered, r.Number)
		slices.Sort(b.Unanswered)
	}
}

// tenths gives working minutes in tenths of a working day, at most responseBuckets.
func (c *Calendar) tenths(minutes int) uint8 {
	if c.DayLength() <= 0 {
		return responseBuckets - 1
	}
	return uint8(min(responseBuckets-1, minutes*10/c.DayLength()))
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
