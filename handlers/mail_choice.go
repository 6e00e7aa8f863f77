package handlers

import (
	"net/http"
	"slices"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
	"bottleneck/views/words"

	"github.com/gofiber/fiber/v2"
)

// mailForm is how often somebody wants mail.
type mailForm struct {
	Choice   string `form:"choice" validate:"required,oneof=every weekly nothing"`
	Language string `form:"language" validate:"omitempty,oneof=en de fr es nl"`
}

// mailChoice asks a recipient how often they want mail; nil where no mail could come.
func (v *visit) mailChoice(to models.Recipient, action string) *views.MailChoiceProps {
	address := v.state.AddressOf(to)
	if address == "" || !v.state.MailOn() {
		return nil
	}
	return &views.MailChoiceProps{Action: action, Address: address, Chosen: v.state.MailChoiceOf(to).String(),
		Member: to.Kind == models.MemberRecipient}
}

// choose takes the form of a recipient's choice.
func (v *visit) choose(command *models.ChooseMail) error {
	form := &mailForm{}
	if err := v.read(form); err != nil {
		return err
	}
	_ = command.Choice.UnmarshalText([]byte(form.Choice)) // the validator has checked that it is one
	if command.Of.Kind == models.MemberRecipient {
		command.Language = form.Language
	}
	return v.do(v.actor(), v.mailCommand(command))
}

// mailCommand is a choice of mail as it is recorded: for who is invited to a round, about rounds alone, and of a member
// not as one of theirs.
func (v *visit) mailCommand(command *models.ChooseMail) models.Command {
	if command.Of.Kind != models.InviteeRecipient {
		return command
	}
	return &models.DeclineRounds{Invitation: models.RoundInvitationNumber(command.Of.Number), Back: command.Choice != models.MailNothing,
		Mark: v.server.Keys.AddressMark(v.state.AddressOf(command.Of))}
}

// showMailChoice is where the link in a mail leads. It changes nothing: mail programs and scanners open links too.
func (s *Server) showMailChoice(v *visit) error {
	return v.mailPage(v.page(""), http.StatusOK, false)
}

func (v *visit) mailPage(page views.Page, status int, stopped bool) error {
	to := v.opened.Recipient()
	props := views.MailChoiceProps{Action: v.linkAddress(), Address: v.state.AddressOf(to), Chosen: v.state.MailChoiceOf(to).String(),
		Lead: v.mailLead(to), Stopped: stopped, NoDigest: to.Kind == models.InviteeRecipient, Member: to.Kind == models.MemberRecipient}
	page.Title, page.Bundle = v.words.T("choose.title", "organisation", v.state.Settings.Organisation), views.Public
	return v.render(status, views.MailPage(page, props))
}

// mailLead says what a choice counts for.
func (v *visit) mailLead(to models.Recipient) string {
	organisation := v.state.Settings.Organisation
	switch to.Kind {
	case models.InviteeRecipient:
		return v.words.T("choose.lead.invitee", "organisation", organisation)
	case models.ReporterRecipient:
		return v.words.T("choose.lead.report")
	case models.ContactRecipient:
		supplier := models.SupplierNumbered(v.state.Contact(models.ContactNumber(to.Number)).Supplier)
		return v.words.T("choose.lead.contact", "organisation", organisation, "supplier", v.state.PartyName(supplier))
	}
	return v.words.T("choose.lead.member")
}

// chooseMail takes the choice. One press in a mail program (RFC 8058) stops mail at once: it comes from the program's
// server, without cookies, and must not be led elsewhere.
func (s *Server) chooseMail(v *visit) error {
	command := &models.ChooseMail{Of: v.opened.Recipient(), Choice: models.MailNothing, Address: true}
	if v.oneClick() {
		if lang := words.Lookup(v.state.LanguageOf(command.Of)); lang != nil {
			v.words = lang
		}
		if err := v.do(v.actor(), v.mailCommand(command)); err != nil {
			return err
		}
		return v.mailPage(v.page(""), http.StatusOK, true)
	}
	return v.chosen(command, v.linkAddress(), func(wrong *models.Error) error {
		return v.mailPage(withErrors(v.page(""), wrong), formStatus(wrong), false)
	})
}

// chosen takes a choice and goes back to the page that asked for it; again draws that page with what is wrong.
func (v *visit) chosen(command *models.ChooseMail, page string, again func(*models.Error) error) error {
	err := v.choose(command)
	if wrong := formError(err); wrong != nil {
		return again(wrong)
	}
	if err != nil {
		return err
	}
	return v.redirect(page, "flash.mail")
}

// oneClick says whether a mail program asks for mail to stop. It may send either kind of form.
func (v *visit) oneClick() bool {
	const name, value = "List-Unsubscribe", "One-Click"
	if !strings.HasPrefix(v.Get(fiber.HeaderContentType), fiber.MIMEMultipartForm) {
		return string(v.Request().PostArgs().Peek(name)) == value
	}
	form, err := v.MultipartForm()
	return err == nil && slices.Contains(form.Value[name], value)
}

// chooseReportMail takes the choice from a tracking page, for this report alone.
func (s *Server) chooseReportMail(v *visit) error {
	return v.chosen(&models.ChooseMail{Of: models.ToReporter(v.tracked().Number)}, v.linkAddress(), func(wrong *models.Error) error {
		return v.tracking(formStatus(wrong), withErrors(v.page(""), wrong), &trackingForms{})
	})
}

// chooseContactMail takes the choice of a contact who came by a link of their own.
func (s *Server) chooseContactMail(v *visit) error {
	if v.opened.Contact == 0 {
		return models.Fail(models.NotFound, "error.contact.unknown")
	}
	return v.chosen(&models.ChooseMail{Of: models.ToContact(v.opened.Contact)}, v.linkAddress(), func(wrong *models.Error) error {
		return v.supplierPage(formStatus(wrong), withErrors(v.page(""), wrong), supplierForms{report: &reportForm{}})
	})
}

// chooseOwnMail takes a member's choice.
func (s *Server) chooseOwnMail(v *visit) error {
	return v.chosen(&models.ChooseMail{Of: models.ToMember(v.member.Number)}, "/account", v.accountPage)
}
