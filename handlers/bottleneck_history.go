package handlers

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// pastEntry is a line of the history of b: of the bottleneck itself, or of one that was merged into it.
type pastEntry struct {
	*models.Entry
	b *models.Bottleneck
}

// history lists what happened to the bottleneck, and to those merged into it before that, newest first, and where
// older lines are.
func (c *cardVisit) history() (list []views.PastEntry, older string) {
	var all []pastEntry
	seen := map[models.Ref]bool{}
	for _, b := range append([]*models.Bottleneck{c.b}, c.state.MergedHere(c.b)...) {
		for i := range b.History {
			if e := &b.History[i]; !seen[e.Ref] { // a merge and a move stand in two histories
				seen[e.Ref] = true
				all = append(all, pastEntry{e, b})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pastEntry) int {
		return cmp.Or(cmp.Compare(b.Ref.Commit, a.Ref.Commit), cmp.Compare(b.Ref.Index, a.Ref.Index))
	})
	shown := max(historyPage, c.QueryInt("history"))
	for _, e := range all[:min(shown, len(all))] {
		list = append(list, c.past(e))
	}
	if len(all) > shown {
		older = c.reach.Bottleneck(int(c.b.Number)) + "?history=" + strconv.Itoa(shown+historyPage) + "#history"
	}
	return list, older
}

func (c *cardVisit) past(e pastEntry) views.PastEntry {
	line := views.PastEntry{ID: fmt.Sprintf("%d.%d", e.Ref.Commit, e.Ref.Index), By: c.actorName(e.By),
		At: e.At.Time().In(c.state.Settings.Calendar.Location()), Event: eventWords(e.Event), Undone: e.Undone,
		Undo: e.CanUndoIn(e.b) && c.mayUndo(e.Entry)}
	switch event := e.Event.(type) {
	case *models.TitleSet:
		line.From, line.To = event.Was, event.Title
	case *models.StatusSet:
		line.From, line.To = event.Was.String(), event.Status.String()
	case *models.OwnerSet:
		line.From, line.To = c.memberName(event.Was), c.memberName(event.Owner)
	case *models.PromiseSet:
		line.From, line.To = c.dayName(event.Was), c.dayName(event.Date)
	case *models.NeedSet:
		line.From, line.To = event.Was, event.Words
	case *models.TrackerSet:
		line.From, line.To = trackerName(event.Was, event.WasTitle), trackerName(event.Address, event.Title)
	case *models.EffortSet:
		line.From, line.To = c.effortName(event.Was), c.effortName(event.Effort)
	case *models.TradeOffSet:
		line.To = c.dayName(event.Review)
	case *models.TradeOffDue:
		line.To = c.dayName(event.Review)
	case *models.PromiseMissed:
		line.To = c.dayName(event.Date)
	case *models.UpdatePosted:
		line.To = c.words.T("audience." + event.Audience.String())
	case *models.HeadsUpAnnounced:
		line.To, _ = c.headsUpSubject(event.HeadsUp)
	case *models.HelpOffered:
		line.To = c.memberName(event.Member)
	case *models.HelpWithdrawn:
		line.To = c.memberName(event.Member)
	case *models.ReportAnswered:
		line.Reports = []int{int(event.Report)}
	case *models.ReportsHeard:
		line.Reports = c.here(event.Reports)
	case *models.SupplierMatched:
		line.Reports, line.To = []int{int(event.Report)}, c.state.PartyName(models.SupplierNumbered(event.Supplier))
	case *models.SupplierFeedbackGiven:
		line.To = c.state.PartyName(models.SupplierNumbered(event.Supplier))
	case *models.SupplierFeedbackTakenBack:
		line.To = c.requested(event.Feedback)
	case *models.SupplierPromiseKept:
		line.To = c.requested(event.Feedback)
	case *models.SupplierFeedbackAnswered:
		line.To = c.answerName(event)
	case *models.PlaceConfirmed:
		line.Reports = numbersOf(event.Reports)
	case *models.KeptApart:
		line.Other = int(otherOf(event, e.b.Number))
	case *models.ActionAgreed, *models.ActionClosed, *models.ActionReopened, *models.ActionMoved:
		c.pastAction(&line, event)
	case models.Regrouping:
		c.regrouped(&line, event)
	}
	return line
}

func (c *cardVisit) regrouped(line *views.PastEntry, event models.Regrouping) {
	reports, from, to := event.Regrouped()
	line.Reports = numbersOf(reports)
	line.Other = int(to)
	if moved, ok := event.(*models.ReportsMoved); ok {
		switch {
		case to == c.b.Number:
			line.Event += ".here"
		case moved.Opens:
			line.Event = "reports split"
		}
	}
	if to == c.b.Number {
		line.Other = int(from)
	}
}

func (c *cardVisit) here(reports []models.ReportNumber) (list []int) {
	for _, n := range reports {
		if r := c.state.Report(n); r != nil && r.Bottleneck == c.b.Number {
			list = append(list, int(n))
		}
	}
	return list
}

func numbersOf(reports []models.ReportNumber) []int {
	list := make([]int, len(reports))
	for i, n := range reports {
		list[i] = int(n)
	}
	return list
}

// memberName names a member, to members; "" for none, and a word for one who was erased.
func (v *visit) memberName(n models.MemberNumber) string {
	m := v.state.Member(n)
	switch {
	case m == nil:
		return ""
	case m.Erased:
		return v.words.T("history.by.former")
	}
	return m.Name
}

func (c *cardVisit) effortName(e models.Effort) string {
	if e == models.EffortUnsaid {
		return ""
	}
	return c.words.T("effort." + e.String())
}

func (c *cardVisit) dayName(d models.Date) string {
	if d == 0 {
		return ""
	}
	return c.words.Date(d.Time())
}
