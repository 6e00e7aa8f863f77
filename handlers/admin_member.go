package handlers

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// memberState says whether a member can sign in: "joined", "invited", "expired" or "disabled".
func (v *visit) memberState(m *models.Member) string {
	switch {
	case m.Disabled:
		return "disabled"
	case m.HasJoined():
		return "joined"
	case !v.invitationOpen(m):
		return "expired"
	}
	return "invited"
}

func (v *visit) invitationOpen(m *models.Member) bool {
	link := v.state.Link(m.Invitation)
	return link != nil && link.Ended == 0 && v.now.Sub(link.Made) <= models.InvitationLife
}

type inviteForm struct {
	Name       string   `form:"name" validate:"required,max=80"`
	Email      string   `form:"email" validate:"required,max=254,email"`
	Role       string   `form:"role" validate:"required,oneof=reader lead engineer admin"`
	Department []string `form:"department"`
}

// inviteMember adds a member and leads to the invitation link.
func (s *Server) inviteMember(v *visit) error {
	form := inviteForm{}
	found, err := v.readFound(&form)
	if err != nil {
		return err
	}
	role, departments := v.roleOf(form.Role, form.Department, found)
	command := &models.InviteMember{Person: form.Name, Email: form.Email, Role: role, Departments: departments}
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.adminPage(adminForms{adding: "member", member: form}, wrong)
	}
	return v.redirect(fmt.Sprintf("/admin/members/%d/invitation", command.Member), "")
}

// roleOf reads a role and, for a lead only, the departments.
func (v *visit) roleOf(name string, ticked []string, found *findings) (role models.Role, departments []uint32) {
	if found.has("role") {
		return role, nil
	}
	_ = role.UnmarshalText([]byte(name)) // checked by the validator
	if role == models.RoleLead {
		if departments = v.departmentsOf(ticked); len(departments) == 0 {
			found.add("department", "error.role.departments")
		}
	}
	return role, departments
}

func (v *visit) memberAsked() (*models.Member, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	m := v.state.Member(models.MemberNumber(n))
	if m == nil || m.Erased {
		return nil, models.Fail(models.NotFound, "error.member.unknown")
	}
	return m, nil
}

// showInvitation shows the link of an invitation that was not used yet.
func (s *Server) showInvitation(v *visit) error {
	m, err := v.memberAsked()
	if err != nil {
		return err
	}
	if m.Disabled || !v.invitationOpen(m) {
		return v.redirect(fmt.Sprintf("/admin/members/%d", m.Number), "")
	}
	return v.render(http.StatusOK, views.AdminMemberInvitedPage(v.page("admin"), views.InvitedProps{Number: int(m.Number), Name: m.Name,
		Email: m.Email, Address: v.link(models.LinkInvitation, uint32(m.Invitation)), Again: m.HasJoined(),
		Expires: v.local(v.state.Link(m.Invitation).Made.Add(models.InvitationLife))}))
}

// showMember is the admin's page of one member.
func (s *Server) showMember(v *visit) error {
	m, err := v.memberAsked()
	if err != nil {
		return err
	}
	return v.memberPage(m.Number, nil, nil)
}

func (v *visit) memberPage(number models.MemberNumber, typed *memberEdit, wrong *models.Error) error {
	m := v.state.Member(number)
	props := views.AdminMemberProps{Number: int(number), Name: m.Name, Email: m.Email, Role: m.Role.String(), Leads: ints(m.Departments),
		SavedRole: m.Role.String(), SavedLeads: ints(m.Departments), Departments: v.departmentRows(nil), State: v.memberState(m),
		Joined: v.local(m.Joined), You: number == v.member.Number, LastAdmin: v.lastAdmin(m),
		SignOn: v.signsOn(m), Ruled: len(v.state.SignOn.Rules) > 0}
	if link := v.state.Link(m.Invitation); link != nil {
		props.InvitedBy = v.speaker(link.By)
	}
	if sessions := v.state.Sessions(m, v.now); len(sessions) > 0 {
		props.SignedIn = v.local(sessions[0].Started)
	}
	seen := ""
	if typed != nil {
		seen = typed.Seen
		props.Role, props.Leads = typed.Role, ints(v.departmentsOf(typed.Department))
		props.Conflict = v.conflict(wrong, fmt.Sprintf("/admin/members/%d", number), v.memberDiffers(m, typed)...)
	}
	return v.render(formStatus(wrong), views.AdminMemberPage(v.editPage(wrong, seen), props))
}

func (v *visit) memberDiffers(m *models.Member, typed *memberEdit) []views.AdminConflictField {
	theirs, yours := "admin.member.joined", "admin.member.joined"
	if m.Disabled {
		theirs = "admin.member.disabled"
	}
	if typed.Disabled == "yes" {
		yours = "admin.member.disabled"
	}
	return []views.AdminConflictField{
		{Label: v.words.T("role.label"), Theirs: v.words.T("role." + m.Role.String()), Yours: v.words.T("role." + typed.Role)},
		{Label: v.words.T("role.departments.lead"), Theirs: strings.Join(v.departmentNames(m.Departments), ", "),
			Yours: strings.Join(v.departmentNames(v.departmentsOf(typed.Department)), ", ")},
		{Label: v.words.T("admin.members.state"), Theirs: v.words.T(theirs), Yours: v.words.T(yours)},
	}
}

// lastAdmin says whether nobody else could look after the organisation.
func (v *visit) lastAdmin(m *models.Member) bool {
	return m.Role == models.RoleAdmin && !slices.ContainsFunc(v.state.Members(), func(other *models.Member) bool {
		return other.Number != m.Number && other.Role == models.RoleAdmin && !other.Disabled && other.HasJoined()
	})
}

type memberEdit struct {
	Role       string   `form:"role" validate:"required,oneof=reader lead engineer admin"`
	Department []string `form:"department"`
	Disabled   string   `form:"disabled" validate:"required,oneof=yes no"`
	Seen       string   `form:"seen" validate:"required,number"`
}

// changeMember sets what a member may do. Nobody changes themselves: another admin does.
func (s *Server) changeMember(v *visit) error {
	m, err := v.memberAsked()
	if err != nil {
		return err
	}
	if m.Number == v.member.Number {
		return models.Fail(models.Forbidden, "error.member.self")
	}
	form := &memberEdit{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	role, departments := v.roleOf(form.Role, form.Department, found)
	wrong, err := v.carryOut(found, &models.ChangeMember{Member: m.Number, Role: role, Departments: departments,
		Disabled: form.Disabled == "yes", Seen: seenNumber(form.Seen)})
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.memberPage(m.Number, form, wrong)
	}
	return v.redirect(fmt.Sprintf("/admin/members/%d", m.Number), "flash.saved")
}

// inviteAgain makes a new link for a member who has not joined, or who forgot the password.
func (s *Server) inviteAgain(v *visit) error {
	m, err := v.memberAsked()
	if err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.InviteAgain{Member: m.Number}); err != nil {
		return err
	}
	return v.redirect(fmt.Sprintf("/admin/members/%d/invitation", m.Number), "")
}
