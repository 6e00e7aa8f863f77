package handlers

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// promisesShown is how many promises of each side the list of suppliers shows for one of them.
const promisesShown = 3

// showSuppliers lists the suppliers for members: what is to be done about them, and how things stand with each.
func (s *Server) showSuppliers(v *visit) error {
	page := v.page("suppliers")
	page.Title, page.Bundle = v.words.T("suppliers.title"), views.Work
	props := views.SuppliersProps{Works: v.member.Role >= models.RoleEngineer}
	byNumber := map[uint32][]*models.SupplierFeedback{}
	for n := range v.state.SupplierFeedbackCount() {
		f := v.state.SupplierFeedback(models.SupplierFeedbackNumber(n + 1))
		byNumber[f.Supplier] = append(byNumber[f.Supplier], f)
	}
	v.desk(&props)
	for _, one := range v.state.Suppliers() {
		if one.AsksFirst(v.now) {
			props.Firsts = append(props.Firsts, views.SupplierFirst{Number: int(one.Number), Name: one.Name, Added: v.local(one.Added)})
		}
		if line := v.supplierLine(one, byNumber[one.Number], props.Works); line.Pressing() > 0 {
			props.Suppliers = append(props.Suppliers, line)
		} else {
			props.Quiet = append(props.Quiet, line)
		}
	}
	slices.SortStableFunc(props.Suppliers, func(a, b views.SupplierLine) int { return b.Pressing() - a.Pressing() })
	if one := v.state.Supplier(uint32(v.QueryInt("dismissed"))); one != nil && one.FirstAsked && page.Flash != "" {
		props.Dismissed = &views.SupplierFirst{Number: int(one.Number), Name: one.Name}
	}
	return v.render(http.StatusOK, views.Suppliers(page, props))
}

// desk adds what a member has to look at; those who do not release see what they gave themselves.
func (v *visit) desk(props *views.SuppliersProps) {
	v.state.EachFeedbackForMembers(func(f *models.SupplierFeedback) {
		if !props.Works && f.Given.By != v.actor() {
			return
		}
		if f.State == models.FeedbackWaits {
			props.Waiting = append(props.Waiting, v.feedbackToMembers(f))
		} else if props.Works {
			props.Unread = append(props.Unread, v.feedbackToMembers(f))
		}
	})
}

func (v *visit) supplierLine(one *models.Supplier, said []*models.SupplierFeedback, works bool) views.SupplierLine {
	line := views.SupplierLine{Number: int(one.Number), Name: one.Name}
	for _, f := range said {
		switch {
		case f.State == models.FeedbackWaits && works && !v.state.Withdrawn(f):
			line.Waiting++
		case !v.state.WaitsForSupplier(f):
		case f.Promised():
			one := v.feedbackToMembers(f)
			line.Theirs = append(line.Theirs, views.PromiseLine{Day: one.Promise, Late: one.Late, Words: shorten(one.Words.What, 60),
				Href: fmt.Sprintf("/suppliers/%d#f-%d", f.Supplier, f.Number)})
		default:
			line.Unanswered++
			line.Oldest = max(line.Oldest, v.now.Sub(f.Decided.At))
		}
	}
	seen := map[models.BottleneckNumber]bool{}
	for _, r := range v.state.OpenReportsOf(one) {
		line.Reports++
		b := v.state.Bottleneck(r.Bottleneck)
		if day, late := v.promisedDay(b); !day.IsZero() && !seen[b.Number] {
			seen[b.Number] = true
			line.Ours = append(line.Ours, views.PromiseLine{Day: day, Late: late, Words: v.cardName(views.Reach{}, b).Title,
				Href: views.Reach{}.Bottleneck(int(b.Number))})
		}
	}
	line.Theirs, line.Ours = soonest(line.Theirs), soonest(line.Ours)
	return line
}

// soonest gives the promises that come first.
func soonest(list []views.PromiseLine) []views.PromiseLine {
	slices.SortStableFunc(list, func(a, b views.PromiseLine) int { return a.Day.Compare(b.Day) })
	return list[:min(len(list), promisesShown)]
}

type firstForm struct {
	Back string `form:"back" validate:"max=10"`
}

// dismissFirst stops asking for the first experience with a supplier, or asks again.
func (s *Server) dismissFirst(v *visit) error {
	one, err := v.supplierAsked()
	if err != nil {
		return err
	}
	var form firstForm
	if err = v.read(&form); err == nil {
		err = v.do(v.actor(), &models.DismissFirst{Supplier: one.Number, Back: form.Back != ""})
	}
	if err != nil {
		return err
	}
	if form.Back != "" {
		return v.redirect("/suppliers", "flash.undone")
	}
	return v.redirect("/suppliers?dismissed="+strconv.Itoa(int(one.Number)), "flash.first-dismissed")
}

// supplierDesk counts what this member has to look at about suppliers.
func (v *visit) supplierDesk() int {
	desk := v.state.SupplierDesk(v.now)
	if v.member.Role >= models.RoleEngineer {
		return desk.Feedback + desk.Firsts
	}
	return desk.Firsts
}
