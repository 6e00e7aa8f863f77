package handlers

import (
	"fmt"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// departmentReports is how many reports a department's page shows at a time.
const departmentReports = 20

// showDepartment is the page of a department for those who look after it: what its people reported and what became
// of that, what waits for it, and its link.
func (s *Server) showDepartment(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	return v.departmentPage(one.Number, nil)
}

func (v *visit) departmentPage(number uint32, wrong *models.Error) error {
	return v.departmentPageWith(number, wrong, nil)
}

// departmentPageWith draws the page; change adds what was typed into a form that came back.
func (v *visit) departmentPageWith(number uint32, wrong *models.Error, change func(*views.DepartmentPageProps)) error {
	one := v.state.Department(number)
	props := views.DepartmentPageProps{Number: int(number), Name: one.Name, Removed: one.Removed, BaseURL: v.base(),
		Admin: v.member.Role == models.RoleAdmin, Cards: v.waitingCards(number)}
	props.Reports, props.Older, props.Later = v.departmentReports(number)
	if !one.Removed {
		link := v.linkProps(one.Link)
		props.Link = &link
	}
	props.HeadsUps = v.departmentHeadsUps(number)
	if one.People > 0 {
		props.People = strconv.Itoa(one.People)
	}
	if change != nil {
		change(&props)
	}
	page := v.departmentFrame()
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	return v.render(formStatus(wrong), views.DepartmentPage(page, props))
}

// departmentReports lists the department's reports, newest first, from the one in the address on, and where older
// ones are.
func (v *visit) departmentReports(number uint32) (list []views.DepartmentReport, older string, later bool) {
	before := models.ReportNumber(v.state.ReportCount() + 1)
	if asked := v.QueryInt("before"); asked > 0 && asked < int(before) {
		before, later = models.ReportNumber(asked), true
	}
	numbers := v.state.ReportsOf(models.DepartmentNumbered(number), before, departmentReports+1)
	if len(numbers) > departmentReports {
		numbers = numbers[:departmentReports]
		older = fmt.Sprintf("%s?before=%d#reports", departmentPath(number), numbers[departmentReports-1])
	}
	for _, n := range numbers {
		list = append(list, v.departmentReport(v.state.Report(n)))
	}
	return list, older, later
}

// departmentReport is a report with where it stands and what its reporter can read.
func (v *visit) departmentReport(r *models.Report) views.DepartmentReport {
	b := v.state.Bottleneck(r.Bottleneck)
	props := views.DepartmentReport{BottleneckReport: v.reportProps(r, arrivals{}), Card: v.cardName(views.Reach{}, b),
		Status: b.Status.String(), Answered: v.local(r.Answered), Due: v.local(r.Due), Late: r.Answered != 0 && r.Late(v.now), Read: v.answers(r)}
	props.Replies, props.Why = nil, views.Why{} // they stand among what the reporter can read; why it stands there is the card's business
	props.Promise, _ = v.promisedDay(b)
	return props
}

// waitingCards are the bottlenecks that wait for the department.
func (v *visit) waitingCards(number uint32) (list []views.DepartmentCard) {
	for _, card := range v.state.WaitForDepartment(number, v.now) {
		one := views.DepartmentCard{Card: v.cardName(views.Reach{}, card.Bottleneck), Hours: int(card.Hours), Status: card.Status.String(),
			Need: card.Need}
		for _, tally := range card.Waiting {
			if tally.Kind == models.WaitingDepartment && tally.Party == models.DepartmentNumbered(number) {
				one.Reports, one.Waited = tally.Reports, v.waited(tally.Since)
			}
		}
		list = append(list, one)
	}
	return list
}
