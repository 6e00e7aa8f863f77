package handlers

import (
	"net/http"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// queueShown is how many waiting reports the inbox lists: some before the report, the rest after it.
const (
	queueShown  = 50
	queueBefore = 5
)

// onlyUnsure in the address of the inbox leaves only reports about whose place the grouping was in doubt.
const onlyUnsure = "unsure"

// showInbox shows one unanswered report with all that is needed to deal with it.
func (s *Server) showInbox(v *visit) error {
	only := ""
	if v.Query("only") == onlyUnsure {
		only = onlyUnsure
	}
	return v.inbox(http.StatusOK, v.QueryInt("at"), only, nil, views.InboxTyped{})
}

func (v *visit) inbox(status, at int, only string, wrong *models.Error, typed views.InboxTyped) error {
	page := v.page("inbox")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle, page.Proposals = v.words.T("inbox.title"), views.Work, v.proposalCount()
	return v.render(status, views.Inbox(page, v.inboxProps(at, only, typed)))
}

func (v *visit) inboxProps(at int, only string, typed views.InboxTyped) views.InboxProps {
	q := v.queue(at, only == onlyUnsure)
	props := views.InboxProps{All: v.state.UnansweredCount(), Total: q.total, Unsure: q.unsure, Only: only,
		Typed: typed, Answered: v.answeredLately()}
	today := v.today()
	props.CameBack, props.ReviewMin, props.ReviewMax = v.allCameBack(), (today + 1).String(), (today + models.ReviewWithin).String()
	if props.Typed.Action != "wont-do" {
		props.Typed.Review = models.ReviewProposed(today).String()
	}
	if len(q.reports) == 0 {
		return props
	}
	props.Position = q.chosen + 1
	if q.chosen+1 < len(q.reports) {
		props.Next = int(q.reports[q.chosen+1].Number)
	}
	for _, r := range q.reports[max(0, q.chosen-queueBefore):min(len(q.reports), q.chosen+queueShown)] {
		props.Queue = append(props.Queue, v.queueItem(r))
	}
	if typed.Action == "gather" {
		props.Together = v.together(typed)
	}
	v.inFront(&props, q.reports[q.chosen])
	return props
}

// queue is the waiting reports, oldest first, as far as the page needs them.
type queue struct {
	reports []*models.Report
	chosen  int // place of the report that is dealt with
	total   int
	unsure  int // of all that wait
}

// queue lists the waiting reports up to some after the one at a number, or after the next if that waits no longer.
func (v *visit) queue(at int, unsureOnly bool) (q queue) {
	q.chosen = -1
	v.state.EachUnanswered(0, func(r *models.Report) bool {
		unsure := v.unsure(r)
		if unsure {
			q.unsure++
		}
		if unsureOnly && !unsure {
			return true
		}
		if q.total++; q.chosen < 0 && int(r.Number) >= at {
			q.chosen = q.total - 1
		}
		if q.chosen < 0 || len(q.reports) < q.chosen+queueShown {
			q.reports = append(q.reports, r)
		}
		return true
	})
	q.chosen = max(0, q.chosen) // everything from there on was answered: start again with the oldest
	return q
}

// inFront adds the report that is being dealt with, where it stands, and where else it could belong.
func (v *visit) inFront(props *views.InboxProps, r *models.Report) {
	b := v.state.Bottleneck(r.Bottleneck)
	report := v.reportProps(r, v.arrivals(b))
	v.explain(&report, r)
	props.Report = &report
	props.Place = v.placeProps(b)
	text := r.Text
	if text == "" {
		text = v.aboutText(b)
	}
	props.Others = v.couldBe(r, text)
	props.Saved, props.WontDo = v.savedReplies(r), v.readers(b, wontDoAudience(r))
	if props.Typed.Action == "find" {
		props.Typed.Found = (&cardVisit{visit: v, b: b}).found(props.Typed.Find)
	}
}

func (v *visit) queueItem(r *models.Report) views.InboxItem {
	zone := v.state.Settings.Calendar.Location()
	words := r.Text
	if r.MeToo {
		words = v.words.T("track.me-too", "title", v.state.Title(v.state.Bottleneck(r.Bottleneck)))
	}
	return views.InboxItem{N: int(r.Number), In: int(r.Bottleneck), Words: shorten(words, 120), SourceKind: "department",
		Source: v.state.PartyName(r.Source), Unsure: v.unsure(r), Clock: views.Clock{Report: int(r.Number),
			Since: r.Filed.Time().In(zone), Due: r.Due.Time().In(zone), Now: v.now.Time().In(zone)}}
}

// unsure says whether the grouping was in doubt and nobody has decided since.
func (v *visit) unsure(r *models.Report) bool {
	return len(r.Rest().Maybe) > 0 && !r.Settled
}

// answeredLately counts the reports of the last seven days that have an answer.
func (v *visit) answeredLately() int {
	l := v.state.Listening(v.now, 7, v.now)
	return max(0, l.Filed-v.waitingOf(7*24*time.Hour))
}

func (v *visit) waitingOf(age time.Duration) (count int) {
	v.state.EachUnanswered(0, func(r *models.Report) bool {
		if v.now.Sub(r.Filed) <= age {
			count++
		}
		return true
	})
	return count
}
