package handlers

import (
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/models/store"
	"bottleneck/views"
)

// How much of the proposals one page shows; deciding on some brings up the next.
const (
	mergesShown    = 10
	splitsShown    = 5
	proposalStay   = 12 // reports that would stay
	proposalSample = 3  // reports of each of two that may be the same
)

// proposalCount is how many proposals wait for an engineer.
func (v *visit) proposalCount() int {
	if v.member == nil || v.member.Role < models.RoleEngineer {
		return 0
	}
	review := v.server.review()
	return len(review.Merges) + len(review.Splits)
}

// showProposals lists what the review of all bottlenecks proposes: nothing of it is done before a person agrees.
func (s *Server) showProposals(v *visit) error {
	return v.proposals(nil, &proposalForm{})
}

func (v *visit) proposals(wrong *models.Error, form *proposalForm) error {
	page := v.page("inbox")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("proposals.title"), views.Work
	review := v.server.review()
	props := views.ProposalsProps{Typed: form.typed(), Review: v.reviewProps(review),
		More: max(0, len(review.Merges)-mergesShown) + max(0, len(review.Splits)-splitsShown)}
	for _, m := range review.Merges[:min(mergesShown, len(review.Merges))] {
		if v.proposable(m.A) && v.proposable(m.B) {
			props.Merges = append(props.Merges, v.mergeProps(m))
		}
	}
	for _, s := range review.Splits[:min(splitsShown, len(review.Splits))] {
		if !v.proposable(s.Bottleneck) {
			continue
		}
		if one := v.splitProps(s); len(one.Go) > 0 {
			props.Splits = append(props.Splits, one)
		}
	}
	return v.render(formStatus(wrong), views.Proposals(page, props))
}

// reviewProps says how far the review is, and what it has seen.
func (v *visit) reviewProps(r store.Review) views.ReviewProps {
	props := views.ReviewProps{Done: r.Done, Total: r.Total, Reports: r.Reports}
	if r.AsOf == 0 {
		return props
	}
	props.Looked = true
	_, _ = v.server.Store.History(v.ctx, r.AsOf+1, func(last models.Recorded) bool { // without it, no time is shown
		props.At = v.local(last.At)
		return true
	})
	return props
}

func (v *visit) mergeProps(m store.Merge) views.MergeProposal {
	return views.MergeProposal{A: v.proposalSide(m.A), B: v.proposalSide(m.B), Because: m.Because}
}

func (v *visit) proposalSide(n models.BottleneckNumber) views.ProposalSide {
	b := v.state.Bottleneck(n)
	side := views.ProposalSide{Card: v.cardName(views.Reach{}, b), Status: b.Status.String(), Reports: b.ReportCount()}
	side.Departments, side.Suppliers = v.sources(b)
	for _, n := range slices.Backward(b.Reports) {
		if r := v.state.Report(n); !r.Withdrawn && len(side.Newest) < proposalSample {
			side.Newest = append(side.Newest, v.proposalReport(r))
		}
	}
	return side
}

func (v *visit) proposalReport(r *models.Report) views.ProposalReport {
	item := v.queueItem(r)
	one := views.ProposalReport{N: int(r.Number), Words: item.Words, Source: item.Source, Settled: r.Settled, SourceKind: "department"}
	if r.Source.Kind == models.SupplierParty {
		one.SourceKind = "supplier"
	}
	if r.Text != "" {
		one.Words = shorten(r.Text, 240)
	}
	if r.Erased {
		one.Words = v.words.T("report.erased")
	}
	return one
}

// splitProps shows both sides: those that should go, and of those that stay the newest.
func (v *visit) splitProps(s store.Split) views.SplitProposal {
	props := views.SplitProposal{Side: v.proposalSide(s.Bottleneck), GoWords: s.Go, StayWords: s.Stay}
	for _, n := range slices.Backward(v.state.Bottleneck(s.Bottleneck).Reports) {
		r := v.state.Report(n)
		switch {
		case r.Withdrawn:
		case slices.Contains(s.Reports, n) && !r.Settled:
			props.Go = append(props.Go, v.proposalReport(r))
		case len(props.Stay) < proposalStay:
			props.Stay = append(props.Stay, v.proposalReport(r))
		default:
			props.StayMore++
		}
	}
	return props
}

// proposalForm is what the buttons of a proposal post: a and b for two that may be the same, in for one that may be two.
type proposalForm struct {
	Do     string   `form:"do" validate:"required,oneof=merge apart split together"`
	A      string   `form:"a" validate:"omitempty,number"`
	B      string   `form:"b" validate:"omitempty,number"`
	In     string   `form:"in" validate:"omitempty,number"`
	Report []string `form:"report" validate:"max=2000,dive,number"`
	Shown  []string `form:"shown" validate:"max=2000,dive,number"`
}

func (f *proposalForm) typed() views.ProposalTyped {
	return views.ProposalTyped{In: atoi(f.In), Reports: numbersOf((&cardForm{Report: f.Report}).reports())}
}

// decideProposal does what the pressed button says, as long as everything is still as it was shown.
func (s *Server) decideProposal(v *visit) error {
	form := &proposalForm{}
	err := v.read(form)
	if err == nil {
		err = v.decide(form)
	}
	if err == nil {
		return v.redirectUndoable("/proposals", proposalSaid[form.Do], 0, v.justDone(bottleneckIn(form.A), bottleneckIn(form.In)))
	}
	wrong := formError(err)
	if wrong == nil {
		return err
	}
	v.state = s.Store.View()
	return v.proposals(wrong, form)
}

// proposalSaid is what is said after each decision.
var proposalSaid = map[string]string{"merge": "flash.proposal.merged", "apart": "flash.apart", "split": "flash.split",
	"together": "flash.together"}

func (v *visit) decide(f *proposalForm) error {
	switch f.Do {
	case "split":
		return v.do(v.actor(), &models.Move{From: bottleneckIn(f.In), Proposed: true, Reports: (&cardForm{Report: f.Report}).reports()})
	case "together":
		return v.do(v.actor(), &models.ConfirmPlaces{In: bottleneckIn(f.In), Reports: (&cardForm{Report: f.Shown}).reports()})
	}
	return v.decidePair(f.Do, bottleneckIn(f.A), bottleneckIn(f.B))
}

func bottleneckIn(field string) models.BottleneckNumber {
	n, _ := strconv.ParseUint(field, 10, 32)
	return models.BottleneckNumber(n)
}
