package storetest

import (
	"time"

	"bottleneck/models"
)

// member 1 is the one who set up, and does the work.
var member = models.ByMember(1)

// overlooked says that nobody looks after one bottleneck in so many. Of the other reports one in fifty is forgotten.
const overlooked = 40

// react is what members do between two reports: answer the one that came two days ago, alone or by an update to all
// who wait there, look at titles, and move bottlenecks on.
func (y *year) react(n int) error {
	behind := max(1, y.Reports*2/yearDay)
	r := y.state.Report(models.ReportNumber(n - behind))
	if r == nil || r.Bottleneck%overlooked == 0 || y.random.IntN(50) == 0 {
		return nil
	}
	if r.Waits() {
		if err := y.answer(r); err != nil {
			return err
		}
	}
	return y.work(y.state.Bottleneck(r.Bottleneck))
}

func (y *year) answer(r *models.Report) error {
	if y.random.IntN(3) == 0 {
		return y.do(member, 0, &models.AnswerReport{Report: r.Number, Words: pick(y.random, answers)})
	}
	return y.do(member, 0, &models.PostUpdate{Bottleneck: r.Bottleneck, Audience: models.AudienceSuppliers,
		Words: pick(y.random, answers)})
}

// lasting is how a bottleneck ends up: where it stays until the year is over.
var lasting = []models.Status{models.StatusHeard, models.StatusHeard, models.StatusInProgress, models.StatusInProgress,
	models.StatusResolved, models.StatusResolved, models.StatusLearned, models.StatusLearned, models.StatusWontDo}

// work brings a bottleneck one status further, until it is where it stays.
func (y *year) work(b *models.Bottleneck) error {
	if !b.Checked {
		return y.do(member, 0, &models.SetTitle{Bottleneck: b.Number, Title: title(int(b.Number))})
	}
	last := lasting[int(b.Number)%len(lasting)]
	if b.Status == last || y.now.Sub(b.Opened.Time()) < 5*24*time.Hour {
		return nil
	}
	next := min(b.Status+1, last)
	if last == models.StatusWontDo {
		next = last
	}
	if next == models.StatusLearned {
		return y.do(member, 0, &models.PublishLearning{Bottleneck: b.Number, Audience: models.AudienceSuppliers,
			Words: models.LearningWords{Held: pick(y.random, answers), Change: pick(y.random, answers)}})
	}
	return y.do(member, 0, &models.SetStatus{Bottleneck: b.Number, Status: next, Words: pick(y.random, answers),
		Audience: models.AudienceSuppliers, Gained: pick(y.random, answers), Review: models.DateOf(y.now) + 90})
}
