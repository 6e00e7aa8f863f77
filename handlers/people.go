package handlers

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// What is known about one person: found, shown, taken out, erased. No address of these pages ever holds the contact that
// was looked for: a person is named by the number of a report that they left.

// How much a search shows.
const (
	peopleFound   = 50
	mentionsFound = 100
)

type findForm struct {
	Who string `form:"who" validate:"required,max=200"`
}

// showPeople asks whom to look for.
func (s *Server) showPeople(v *visit) error {
	return v.peoplePage(views.PeopleProps{}, nil)
}

func (v *visit) peoplePage(props views.PeopleProps, wrong *models.Error) error {
	props.Months = v.state.Settings.Retention()
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	return v.render(formStatus(wrong), views.PeoplePage(page, props))
}

// findPeople looks for somebody: a contact that was left with reports, a member, a contact at a supplier, one report by
// its reference; and wherever else the text was typed. It is a form that is posted only so that nobody's address comes
// into an address. It changes nothing.
func (s *Server) findPeople(v *visit) error {
	form := &findForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	if wrong := found.wrong(); wrong != nil {
		return v.peoplePage(views.PeopleProps{Who: form.Who}, wrong)
	}
	if r := v.state.Report(parseReport(form.Who)); r != nil {
		return v.redirect(fmt.Sprintf("/admin/people/reports/%d", r.Number), "")
	}
	props := views.PeopleProps{Who: form.Who, Looked: true}
	for _, one := range v.state.ContactsLike(form.Who, peopleFound) {
		props.Contacts = append(props.Contacts, views.PersonFound{Name: one.Contact, Reports: one.Reports,
			Address: fmt.Sprintf("/admin/people/contacts/%d", one.Newest)})
	}
	for _, m := range v.state.Members() {
		if holds(m.Name, form.Who) || holds(m.Email, form.Who) {
			props.Members = append(props.Members, views.PersonFound{Name: m.Name, Email: m.Email,
				Address: fmt.Sprintf("/admin/people/members/%d", m.Number)})
		}
	}
	props.Suppliers = v.contactsFound(form.Who)
	props.Invited = v.invitedFound(form.Who)
	props.Crowded = slices.Contains([]int{len(props.Contacts), len(props.Suppliers), len(props.Invited)}, peopleFound)
	props.Mentions = v.mentions(form.Who)
	props.More = len(props.Mentions) == mentionsFound
	return v.peoplePage(props, nil)
}

func holds(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
}

// contactsFound lists the contacts at suppliers with that name or address.
func (v *visit) contactsFound(who string) (list []views.PersonFound) {
	for n := 1; n <= v.state.ContactCount() && len(list) < peopleFound; n++ {
		one := v.state.Contact(models.ContactNumber(n))
		if holds(one.Name, who) || holds(one.Email, who) {
			list = append(list, views.PersonFound{Name: one.Name, Email: one.Email,
				Of: v.state.PartyName(models.SupplierNumbered(one.Supplier)), Address: fmt.Sprintf("/admin/contacts/%d", n)})
		}
	}
	return list
}

// mentions lists where a text was typed, for an admin to decide what it means.
func (v *visit) mentions(text string) (list []views.MentionFound) {
	for _, one := range v.state.Mentions(text, mentionsFound) {
		found := views.MentionFound{What: one.What, Words: one.Words}
		switch {
		case one.Report != 0:
			found.Reference, found.Address = one.Report.String(), fmt.Sprintf("/reports/%d", one.Report)
		case one.Feedback != 0:
			found.Reference, found.Address = v.words.T("mention.feedback"), fmt.Sprintf("/supplier-feedback/%d/erase", one.Feedback)
		case one.HeadsUp != 0:
			found.Reference, found.Address = v.state.HeadsUp(one.HeadsUp).Title, headsUpPath(one.HeadsUp)
		case one.Answer != 0:
			found.Reference, found.Address = v.state.Round(one.Round).Title, fmt.Sprintf("%s/answers/erase?answer=%d", roundPath(one.Round), one.Answer)
		case one.What == "heard", one.What == "action" && one.Round != 0:
			found.Reference, found.Address = v.state.Round(one.Round).Title, roundPath(one.Round)+"/heard?erase=1#erase"
		case one.Round != 0:
			found.Reference, found.Address = v.state.Round(one.Round).Title, roundPath(one.Round)
		case one.What == "learning", one.What == "action":
			found.Reference, found.Address = one.Bottleneck.String(), fmt.Sprintf("/bottlenecks/%d/learning/erase", one.Bottleneck)
		default:
			found.Reference, found.Address = one.Bottleneck.String(), fmt.Sprintf("/bottlenecks/%d", one.Bottleneck)
		}
		list = append(list, found)
	}
	return list
}

// somebody is a person of whom something is known: who left a contact, who sent one report, a member, or who was invited
// to a round.
type somebody struct {
	scope       string // "contacts", "reports", "members" or "invitations"
	named       uint32 // the number in the address
	reports     []models.ReportNumber
	contact     string
	account     *models.Member
	invitations []*models.RoundInvitation
}

// personVisit is a visit to the pages of one person.
type personVisit struct {
	*visit
	somebody
}

// personRoute turns a page of a person into a handler, for the persons of one scope.
func personRoute(scope string, handle func(*personVisit) error) handler {
	return func(_ *Server, v *visit) error {
		who, err := v.person(scope)
		if err != nil {
			return err
		}
		return handle(&personVisit{v, *who})
	}
}

func (v *visit) person(scope string) (*somebody, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	who := &somebody{scope: scope, named: n}
	if scope == "members" {
		who.account = v.state.Member(models.MemberNumber(n))
		if who.account == nil || who.account.Erased {
			return nil, models.Fail(models.NotFound, "error.member.unknown")
		}
		who.contact = who.account.Email
		who.invitations = v.state.InvitationsTo(who.contact)
		return who, nil
	}
	if scope == "invitations" {
		return v.invitedPerson(who)
	}
	r := v.state.Report(models.ReportNumber(n))
	if r == nil {
		return nil, models.Fail(models.NotFound, "error.report.unknown")
	}
	who.reports, who.contact = []models.ReportNumber{r.Number}, r.Rest().Contact
	if scope == "contacts" {
		who.reports, who.invitations = v.state.ReportsOfPerson(r.Number), v.state.InvitationsTo(who.contact)
	}
	return who, nil
}

// address is that of a page of the person.
func (p *somebody) address(page string) string {
	return fmt.Sprintf("/admin/people/%s/%d%s", p.scope, p.named, page)
}

// personReports is how many reports one page of a person shows; the file holds all of them.
const personReports = 50

func (v *personVisit) show() error {
	props := v.personProps()
	for _, n := range v.reports[:min(len(v.reports), personReports)] {
		r := v.state.Report(n)
		one := v.reportProps(r, v.arrivals(v.state.Bottleneck(r.Bottleneck)))
		one.Words = r.Text
		props.Reports = append(props.Reports, one)
	}
	return v.render(http.StatusOK, views.PersonPage(v.page("admin"), props))
}

func (v *personVisit) personProps() views.PersonProps {
	props := views.PersonProps{Scope: v.scope, Contact: v.contact, Address: v.address(""), Count: len(v.reports)}
	for _, n := range v.reports {
		if v.state.HoldsDetails(v.state.Report(n)) {
			props.Holding++
		}
	}
	props.Invited = v.invitedKnown()
	if v.scope == "reports" {
		props.Reference = v.reports[0].String()
		if others := len(v.state.ReportsOfPerson(v.reports[0])); others > 1 {
			props.Others, props.OthersAddress = others-1, fmt.Sprintf("/admin/people/contacts/%d", v.named)
		}
	}
	for _, b := range v.state.TitlesTyped(v.reports) {
		props.Titles = append(props.Titles, views.TitleKept{Title: b.Title, Reference: b.Number.String(), Address: fmt.Sprintf("/bottlenecks/%d", b.Number)})
	}
	if v.account != nil {
		props.Member = v.accountProps(v.account)
		if left := v.state.WithContact(v.account.Email); len(left) > 0 {
			props.Others, props.OthersAddress = len(left), fmt.Sprintf("/admin/people/contacts/%d", left[0])
		}
	} else if m := v.state.MemberByEmail(v.contact); m != nil && v.contact != "" {
		props.Account, props.AccountAddress = m.Name, fmt.Sprintf("/admin/people/members/%d", m.Number)
	}
	return props
}

// accountProps is what is known about a member: no more than numbers of what they did.
func (v *visit) accountProps(m *models.Member) *views.AccountKnown {
	done := v.state.DoneBy(m.Number)
	known := &views.AccountKnown{Name: m.Name, Email: m.Email, Role: m.Role.String(), Departments: v.departmentNames(m.Departments),
		You: m.Number == v.member.Number, LastAdmin: v.lastAdmin(m), Owns: done.Owns, Helps: done.Helps, Said: done.Said, Answered: done.Answered}
	if m.Joined != 0 {
		known.Joined = v.local(m.Joined)
	}
	for _, one := range v.state.Sessions(m, v.now) {
		known.Sessions = append(known.Sessions, views.SessionKnown{Device: one.Agent, Started: v.local(one.Started)})
	}
	return known
}

// confirm says what erasing would take away, and what it leaves.
func (v *personVisit) confirm() error {
	return v.render(http.StatusOK, views.PersonErasePage(v.page("admin"), v.personProps()))
}

// erase erases the person from the journal too. It can be sent again: what is gone is gone.
func (v *personVisit) erase() error {
	if v.account != nil {
		if v.account.Number == v.member.Number {
			return models.Fail(models.Forbidden, "error.member.self")
		}
		if err := v.do(v.actor(), &models.EraseMember{Member: v.account.Number}); err != nil {
			return err
		}
	}
	if err := v.eraseInvited(); err != nil {
		return err
	}
	if len(v.reports) == 0 {
		return v.redirect("/admin/people", "flash.member.erased")
	}
	command := &models.ErasePerson{Report: models.ReportNumber(v.named), All: v.scope == "contacts"}
	erased := 0
	for {
		if err := v.do(v.actor(), command); err != nil {
			return err
		}
		if erased += command.Erased; command.Left == 0 {
			break
		}
	}
	return v.redirectSaying("/admin/people", "flash.person.erased", "n", fmt.Sprint(erased))
}

// export sends everything that is known about the person. That somebody took it out is recorded, not about whom.
func (v *personVisit) export() error {
	file := v.personFile()
	what, count := "person", len(v.reports)
	if v.account != nil {
		what, count = "member", 1
	}
	if err := v.do(v.actor(), &models.NoteExport{What: what, Count: count}); err != nil {
		return err
	}
	v.Set("Content-Disposition", `attachment; filename="bottleneck-`+what+"-"+v.local(v.now).Format(time.DateOnly)+`.json"`)
	return v.sendJSON(file)
}
