package handlers

import (
	"slices"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// local gives a moment in the organisation's zone; never is the zero time.
func (v *visit) local(m models.Moment) time.Time {
	if m == 0 {
		return time.Time{}
	}
	return m.Time().In(v.state.Settings.Calendar.Location())
}

// adminForms is what was typed into the overview's forms: Adding names the one that came back.
type adminForms struct {
	adding     string
	department departmentForm
	suppliers  suppliersForm
	member     inviteForm
}

// showAdmin is the overview of departments, suppliers and members.
func (s *Server) showAdmin(v *visit) error { return v.adminPage(adminForms{}, nil) }

func (v *visit) adminPage(forms adminForms, wrong *models.Error) error {
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	tallies := v.tallies()
	props := views.AdminProps{BaseURL: v.base(), Departments: v.departmentRows(tallies), Suppliers: v.supplierRows(tallies),
		Usual: v.usualOptions(), Undelivered: v.state.FailedCount(), Adding: forms.adding,
		Department: views.NewDepartmentProps{Name: forms.department.Name, Kind: forms.department.Kind},
		Supplier:   forms.suppliers.Names,
		Member: views.NewMemberProps{Name: forms.member.Name, Email: forms.member.Email, Role: forms.member.Role,
			Departments: ints(v.departmentsOf(forms.member.Department))}}
	for _, t := range v.state.APITokensEndingSoon(v.now) {
		props.Ending = append(props.Ending, views.TokenEnding{Name: t.Title, Until: v.local(t.Until)})
	}
	for _, m := range v.state.Members() {
		props.Members = append(props.Members, views.MemberRowProps{Number: int(m.Number), Name: m.Name, Email: m.Email,
			Role: m.Role.String(), Departments: v.departmentNames(m.Departments), State: v.memberState(m), SignOn: v.signsOn(m),
			You: m.Number == v.member.Number})
	}
	return v.render(formStatus(wrong), views.AdminPage(page, props))
}

// tally is how much came from one party.
type tally struct {
	reports int
	last    models.Moment
}

// tallies counts the reports of every party, in one walk over all.
func (v *visit) tallies() map[models.Party]tally {
	all := map[models.Party]tally{}
	for n := range v.state.ReportCount() {
		r := v.state.Report(models.ReportNumber(n + 1))
		one := all[r.Source]
		all[r.Source] = tally{one.reports + 1, max(one.last, r.Logged())}
	}
	return all
}

func (v *visit) departmentRows(tallies map[models.Party]tally) (rows []views.SourceProps) {
	for _, one := range v.state.AllDepartments() {
		row := v.sourceRow(models.DepartmentNumbered(one.Number), one.Name, one.Removed, tallies)
		if q := one.FormQuestion(); q != nil {
			row.Question = q.Label
		}
		rows = append(rows, row)
	}
	return removedLast(rows)
}

func (v *visit) supplierRows(tallies map[models.Party]tally) (rows []views.SourceProps) {
	for n := uint32(1); v.state.Supplier(n) != nil; n++ {
		one := v.state.Supplier(n)
		rows = append(rows, v.sourceRow(models.SupplierNumbered(n), one.Name, one.Removed, tallies))
	}
	return removedLast(rows)
}

func (v *visit) sourceRow(party models.Party, name string, removed bool, tallies map[models.Party]tally) views.SourceProps {
	return views.SourceProps{Number: int(party.Number), Name: name, Removed: removed,
		Reports: tallies[party].reports, LastReport: v.local(tallies[party].last)}
}

func removedLast(rows []views.SourceProps) []views.SourceProps {
	slices.SortStableFunc(rows, func(a, b views.SourceProps) int { return order(!a.Removed, !b.Removed) })
	return rows
}

// conflict says who changed the same thing meanwhile, with the fields in which this person's version differs.
func (v *visit) conflict(wrong *models.Error, address string, fields ...views.AdminConflictField) *views.AdminConflictProps {
	if wrong == nil || wrong.Conflict == nil {
		return nil
	}
	fields = slices.DeleteFunc(fields, func(f views.AdminConflictField) bool { return f.Theirs == f.Yours })
	return &views.AdminConflictProps{Who: v.speaker(wrong.Conflict.By), At: v.local(wrong.Conflict.At), Fields: fields, Address: address}
}

// editPage is the frame of a page that a change was made on. After a conflict it carries the newest number, so that
// saving again puts this person's version in place; after any other mistake the number it was drawn from, so
// that a conflict is still noticed.
func (v *visit) editPage(wrong *models.Error, seen string) views.Page {
	return v.editFrame(v.page("admin"), wrong, seen)
}

// editFrame does that to a page with another frame. A page that is only drawn again keeps its number, too.
func (v *visit) editFrame(page views.Page, wrong *models.Error, seen string) views.Page {
	if wrong != nil && wrong.Conflict != nil || wrong == nil && seen == "" {
		return page
	}
	if page.Seen = int(seenNumber(seen)); wrong != nil {
		return withErrors(page, wrong)
	}
	return page
}

// afterwards takes the state that a refused command was decided on, which may be newer than the visit's.
func (v *visit) afterwards(err error) *models.Error {
	v.state = v.server.Store.View()
	return formError(err)
}

// carryOut does what a form asks for, unless something was found wrong with it. What is wrong goes back onto the form;
// an error that no form can show is given as such.
func (v *visit) carryOut(found *findings, command models.Command) (wrong *models.Error, err error) {
	if wrong = found.wrong(); wrong != nil {
		return wrong, nil
	}
	err = v.do(v.actor(), command)
	if wrong = v.afterwards(err); wrong != nil {
		return wrong, nil
	}
	return nil, err
}

// seenNumber reads the journal number that a page was drawn from. What is none counts as the beginning, so that
// every change since is a conflict.
func seenNumber(text string) uint64 { return uint64(max(atoi(text), 1)) }

func ints[N ~uint32](numbers []N) (list []int) {
	for _, n := range numbers {
		list = append(list, int(n))
	}
	return list
}

// departmentsOf reads ticked departments; what is none, or removed, is passed over.
func (v *visit) departmentsOf(ticked []string) (numbers []uint32) {
	for _, text := range ticked {
		one := v.state.Department(uint32(max(atoi(text), 0)))
		if one != nil && !one.Removed && !slices.Contains(numbers, one.Number) {
			numbers = append(numbers, one.Number)
		}
	}
	slices.Sort(numbers)
	return numbers
}
