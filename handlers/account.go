package handlers

import (
	"cmp"
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// showAccount is a member's own page: password and sessions.
func (s *Server) showAccount(v *visit) error { return v.accountPage(nil) }

func (v *visit) accountPage(wrong *models.Error) error {
	page := v.page("account")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	props := views.AccountProps{Email: v.member.Email, Departments: v.departmentNames(v.member.Departments),
		Password: v.hasPassword(), SignOn: v.signsOn(v.member)}
	if props.Mail = v.mailChoice(models.ToMember(v.member.Number), "/account/mail"); props.Mail != nil {
		props.Mail.Languages, props.Mail.Language = languageOptions(), cmp.Or(v.member.Language, v.words.Lang)
	}
	props.Feed = v.ownFeed()
	for _, one := range v.state.Sessions(v.member, v.now) {
		row := views.SessionProps{ID: sessionID(one.Hash), Device: one.Agent, Started: v.local(one.Started),
			This: one.Hash == v.session.Hash}
		if one.Used != one.Started {
			row.Used = v.local(one.Used)
		}
		props.Sessions = append(props.Sessions, row)
	}
	slices.SortStableFunc(props.Sessions, func(a, b views.SessionProps) int { return order(a.This, b.This) })
	return v.render(formStatus(wrong), views.AccountPage(page, props))
}

// order puts what is first in front.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// sessionID names a session in an address. It opens nothing: it derives from the hash that the journal keeps.
func sessionID(hash string) string { return hashed("session id", hash)[:16] }

type passwordForm struct {
	Old string `form:"old" validate:"required"`
	New string `form:"new"`
}

// changePassword sets another password and signs the member's other devices out.
func (s *Server) changePassword(v *visit) error {
	if !v.hasPassword() {
		return models.Fail(models.Forbidden, "error.passwords.none")
	}
	form := &passwordForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	found.choose("new", v.password("new"), v.member.Name, v.member.Email, v.state.Settings.Organisation)
	if !found.has("old") {
		right, wait, err := v.tryPassword(v.member.Email, v.member, v.password("old"))
		if err != nil {
			return err
		}
		if wait > 0 {
			return tooMany(wait)
		}
		if !right {
			found.add("old", "error.old.wrong")
		}
	}
	if wrong := found.wrong(); wrong != nil {
		return v.accountPage(wrong)
	}
	command := &models.ChangePassword{Member: v.member.Number, Keep: v.session.Hash}
	if command.Password, err = v.hashPassword(v.password("new")); err != nil {
		return err
	}
	if err := v.do(v.actor(), command); err != nil {
		return err
	}
	return v.redirect("/account", "flash.password")
}

// signOutEverywhere ends all of the member's sessions.
func (s *Server) signOutEverywhere(v *visit) error {
	if err := v.do(v.actor(), &models.EndSessions{Member: v.member.Number}); err != nil {
		return err
	}
	v.forget(sessionCookie)
	return v.redirect("/sign-in", "flash.signed-out-everywhere")
}

// endSession ends one of the member's sessions on another device.
func (s *Server) endSession(v *visit) error {
	for _, one := range v.state.Sessions(v.member, v.now) {
		if sessionID(one.Hash) != v.Params("id") {
			continue
		}
		if err := v.do(v.actor(), &models.EndSession{Member: v.member.Number, Hash: one.Hash}); err != nil {
			return err
		}
		return v.redirect("/account", "flash.session-ended")
	}
	return models.Fail(models.NotFound, "error.session.unknown")
}

// departmentNames gives the names of departments by number.
func (v *visit) departmentNames(numbers []uint32) (names []string) {
	for _, n := range numbers {
		if one := v.state.Department(n); one != nil {
			names = append(names, one.Name)
		}
	}
	return names
}
