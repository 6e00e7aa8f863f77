package handlers

import (
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// arrivals says, for the reports of one bottleneck, which line of its history brought each there and which one
// confirmed that it belongs there.
type arrivals struct {
	moved, confirmed map[models.ReportNumber]*models.Entry
}

// arrivals reads the history of a bottleneck, and of what was merged into it, once for all of its reports.
func (v *visit) arrivals(b *models.Bottleneck) arrivals {
	a := arrivals{map[models.ReportNumber]*models.Entry{}, map[models.ReportNumber]*models.Entry{}}
	for _, at := range append(slices.Clone(v.state.MergedHere(b)), b) {
		for i := range at.History {
			a.read(&at.History[i], b.Number)
		}
	}
	return a
}

func (a arrivals) read(e *models.Entry, here models.BottleneckNumber) {
	switch event := e.Event.(type) {
	case *models.PlaceConfirmed:
		for _, n := range event.Reports {
			if a.confirmed[n] = e; event.Off {
				delete(a.confirmed, n)
			}
		}
	case models.Regrouping:
		reports, _, to := event.Regrouped()
		if to != here {
			return
		}
		for _, n := range reports {
			if a.moved[n] = e; !merging(event) {
				delete(a.confirmed, n) // that was said of another place
			}
		}
	}
}

func merging(event models.Event) bool {
	_, merged := event.(*models.BottlenecksMerged)
	return merged
}

// why says, from what is recorded, how a report came to stand where it stands.
func (v *visit) why(r *models.Report, a arrivals) views.Why {
	first, stays := r.Bottleneck, r.Rest().Stays
	if len(stays) > 0 {
		first = stays[0].Bottleneck
	}
	why := views.Why{Filed: placedBy(r), Score: int(r.Score) / 10, Place: int(r.Bottleneck), Settled: r.Settled}
	if v.state.Bottleneck(r.Bottleneck) != nil {
		why.Alone = v.state.Bottleneck(r.Bottleneck).ReportCount() <= 1
	}
	if first != r.Bottleneck {
		why.First = int(first)
	}
	if !r.Withdrawn && !r.Erased {
		why.Words = r.BecauseWords()
	}
	if e := a.moved[r.Number]; e != nil && len(stays) > 1 {
		why.Moved = v.movedHere(e, r)
	}
	if e := a.confirmed[r.Number]; e != nil && r.Settled {
		why.Confirmed = v.saidIn(e)
	}
	for _, maybe := range r.Rest().Maybe {
		if b := v.state.Standing(maybe.Bottleneck); b != nil && b.Number != r.Bottleneck && !b.Hidden() {
			why.Others = append(why.Others, v.similarProps(b, maybe))
		}
	}
	return why
}

// placedBy says who put a report where it was filed, as views.Why.Filed.
func placedBy(r *models.Report) string {
	switch {
	case r.Chosen || r.MeToo:
		return "chosen"
	case r.Opened():
		return "opened"
	}
	return "joined"
}

func (v *visit) movedHere(e *models.Entry, r *models.Report) *views.WhyMoved {
	event := e.Event.(models.Regrouping)
	_, from, _ := event.Regrouped()
	moved := &views.WhyMoved{How: "moved", From: int(from), Said: *v.saidIn(e)}
	switch event := event.(type) {
	case *models.BottlenecksMerged:
		moved.How = "merged"
	case *models.MergeUndone:
		moved.How = "unmerged"
	case *models.ReportsMoved:
		if event.NotSame {
			moved.How = "not-same"
		} else if event.Opens {
			moved.How = "split"
		} else if r.Rest().Stays[0].Bottleneck == r.Bottleneck {
			moved.How = "back"
		}
	}
	return moved
}

func (v *visit) saidIn(e *models.Entry) *views.Said {
	return &views.Said{By: v.actorName(e.By), At: e.At.Time().In(v.state.Settings.Calendar.Location())}
}

// explain adds to one report what is worked out only where it is looked at: which words carry it now, and by which
// links.
func (v *visit) explain(props *views.BottleneckReport, r *models.Report) {
	if props.Words == "" || props.Erased {
		return
	}
	var words []string
	for _, reason := range v.server.Store.ExplainReport(r) {
		words = append(words, reason.Words)
		if reason.Same != "" || reason.Concept != "" {
			props.Why.Links = append(props.Why.Links, views.WhyLink{Words: reason.Words, Same: reason.Same,
				Concept: reason.Concept, People: reason.People})
		}
	}
	if len(words) > 0 {
		props.Why.Now = words
	}
}

// couldBe lists where else a report could belong by its words, without the places from which people took it.
func (v *visit) couldBe(r *models.Report, text string) []views.SimilarBottleneck {
	refused := v.state.Refused(r)
	return slices.DeleteFunc(v.alike(text, r.Bottleneck), func(s views.SimilarBottleneck) bool {
		return slices.Contains(refused, models.BottleneckNumber(s.Card.N))
	})
}
