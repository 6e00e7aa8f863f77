package handlers

import (
	"net/http"
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// invitePosted is what the page of invitations shows again.
type invitePosted struct {
	Table   string
	Members []string `form:"member" validate:"max=1000,dive,number,max=9"`
	For     string   `form:"for" validate:"required,max=12"`
}

// showInvitations is where people are invited to a round by mail, and those reminded who have not answered.
func (s *Server) showInvitations(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	return v.invitationsPage(r.Number, &invitePosted{}, nil)
}

func (v *visit) invitationsPage(n models.RoundNumber, typed *invitePosted, wrong *models.Error) error {
	v.state = v.server.Store.View()
	r := v.state.Round(n)
	page := v.page("rounds")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("round.invite.title", "round", r.Title), views.Work
	answered := models.AtLeast(len(v.server.answeredOf(v.state, r)))
	props := views.InvitationsProps{Round: v.roundToMembers(r), Path: invitationsPath(n), Invited: len(r.Invited),
		Answered: answered, Silent: silentAtLeast(len(r.Invited), answered), Reminds: r.Reminds, Most: models.RoundInvitedMost,
		Running: r.Stage() == models.RoundRunning, Open: r.Stage() <= models.RoundRunning, Left: models.RoundReminders - len(r.Reminded),
		Table: typed.Table, For: typed.For, Ticked: typed.Members}
	for _, at := range r.Reminded {
		props.Reminded = append(props.Reminded, v.local(at))
	}
	for _, p := range r.Asked {
		if v.state.InUse(p) {
			props.Parties = append(props.Parties, views.Option{Value: p.String(), Label: v.state.PartyName(p)})
		}
	}
	met := v.state.InvitedAddresses(r)
	for _, m := range v.state.Members() {
		if v.state.Uninvitable(r, met, v.memberInvitee(m.Number, r.Asked[0])) == "" && v.state.AddressOf(models.ToMember(m.Number)) != "" {
			props.Members = append(props.Members, views.Option{Value: strconv.Itoa(int(m.Number)), Label: m.Name})
		}
	}
	return v.render(formStatus(wrong), views.Invitations(page, props))
}

// silentAtLeast gives how many of those invited have certainly not answered, from what is shown of those who have: rounded on
// its own it would tell, with the exact number of those invited, of fewer than five.
func silentAtLeast(invited, answered int) int { return max(0, invited-answered-(models.Few-1)) }

func (v *visit) memberInvitee(n models.MemberNumber, source models.Party) models.RoundInvitee {
	one := models.RoundInvitee{Source: source, Member: n}
	if address := v.state.AddressOf(models.ToMember(n)); address != "" {
		one.Mark = v.server.Keys.AddressMark(address)
	}
	return one
}

// inviteMembers invites the members that were ticked.
func (s *Server) inviteMembers(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	form := &invitePosted{}
	err = v.read(form)
	var source models.Party
	if err == nil && (source.UnmarshalText([]byte(form.For)) != nil || !r.Asks(source)) {
		err = models.FailField("for", "error.for.required")
	}
	if err == nil && len(form.Members) == 0 {
		err = models.FailField("member", "error.round.invite.nobody")
	}
	if wrong := formError(err); wrong != nil {
		return v.invitationsPage(r.Number, form, wrong)
	}
	if err != nil {
		return err
	}
	var list []models.RoundInvitee
	for _, n := range form.Members {
		list = append(list, v.memberInvitee(models.MemberNumber(max(atoi(n), 0)), source))
	}
	return v.invite(r, form, list)
}

// invite invites people, in portions that a commit has room for; pressed again it passes over those who are.
func (v *visit) invite(r *models.Round, typed *invitePosted, list []models.RoundInvitee) error {
	invited, left := 0, 0
	for part := range slices.Chunk(list, models.RoundInviteMost) {
		command := &models.InviteToRound{Round: r.Number, Invitees: part}
		err := v.do(v.actor(), command)
		if wrong := formError(err); wrong != nil {
			return v.invitationsPage(r.Number, typed, wrong)
		}
		if err != nil {
			return err
		}
		invited, left = invited+command.Invited, left+command.Left
	}
	return v.redirectSaying(invitationsPath(r.Number), "flash.round.invited", "invited", strconv.Itoa(invited), "left", strconv.Itoa(left))
}

// previewInvitees shows of each row of a table what would happen. It changes nothing.
func (s *Server) previewInvitees(v *visit) error {
	typed, err := v.typed("table")
	if err != nil {
		return err
	}
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	t, err := v.inviteesPosted(r, typed)
	if wrong := formError(err); wrong != nil {
		return v.invitationsPage(r.Number, &invitePosted{Table: shownAgain(typed)}, wrong)
	}
	if err != nil {
		return err
	}
	page := v.page("rounds")
	page.Title, page.Bundle = v.words.T("round.invite.title", "round", r.Title), views.Work
	props := views.InviteesProps{Path: invitationsPath(r.Number), Carried: t.carried(v), Mend: shownAgain(t.mend())}
	met := v.state.InvitedAddresses(r)
	for _, row := range t.good {
		one := row.invitee
		shown := views.Invitee{Line: row.line, Person: one.Person, Email: one.Email, For: v.state.PartyName(one.Source), Why: v.state.Uninvitable(r, met, one)}
		if one.Language != "" {
			shown.Language = languageName(one.Language)
		}
		if shown.Why == "" {
			props.Fresh = append(props.Fresh, shown)
		} else {
			props.Left = append(props.Left, shown)
		}
	}
	for _, row := range t.faulty {
		props.Faulty = append(props.Faulty, views.FaultyRow{Line: row.line, What: row.shown(), Why: v.words.T(row.key, row.params()...)})
	}
	return v.render(http.StatusOK, views.Invitees(page, props))
}

// inviteTable invites those whom the preview carried.
func (s *Server) inviteTable(v *visit) error {
	carried, err := v.typed("rows")
	if err != nil {
		return err
	}
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	t, err := v.readInvitees(r, carried)
	if wrong := formError(err); wrong != nil {
		return v.invitationsPage(r.Number, &invitePosted{Table: shownAgain(carried)}, wrong)
	}
	var list []models.RoundInvitee
	for _, row := range t.good {
		list = append(list, row.invitee)
	}
	return v.invite(r, &invitePosted{Table: shownAgain(t.mend())}, list)
}

// exportInvitations gives the links of those invited as a table, to send them by other means where there is no mail.
// That somebody took them out is recorded.
func (s *Server) exportInvitations(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	if v.state.MailOn() {
		return models.Fail(models.NotFound, "error.round.unknown")
	}
	var rows [][]string
	for _, n := range r.Invited {
		one := v.state.Invitation(n)
		person := one.Person
		if m := v.state.Member(one.Member); m != nil {
			person = m.Name
		}
		if address := v.state.AddressOf(models.ToInvitee(n)); address != "" {
			rows = append(rows, []string{person, address, v.state.PartyName(one.Source), v.link(models.LinkRoundInvitation, uint32(n))})
		}
	}
	if err := v.do(v.actor(), &models.NoteExport{What: "round links", Count: len(rows)}); err != nil {
		return err
	}
	return v.sendTable("invitations.csv", []string{v.words.T("many.column.contact"), v.words.T("many.column.email"), v.words.T("round.invite.for"),
		v.words.T("round.invite.link")}, rows)
}
