package handlers

import (
	"fmt"

	"bottleneck/models"
	"bottleneck/views"
	"bottleneck/views/words"
)

// roundLinks are the links by which a round is answered that the member may hand out: the round's own first, then those of
// departments and suppliers, which only admins, and leads of them, see here as elsewhere. It says whether there are others.
func (v *visit) roundLinks(r *models.Round, props views.RoundPageProps) (list []views.RoundLink, hidden bool) {
	minutes := max((props.Seconds+59)/60, 1)
	add := func(link *models.Link, name, at, path, lang string) {
		w := words.Lookup(lang)
		if w == nil {
			w = v.words
		}
		one := views.RoundLink{ID: fmt.Sprintf("link-%d", link.Number), Name: name, Address: v.link(link.Kind, uint32(link.Number)) + path}
		if at != "" {
			one.QR, one.File = at, fmt.Sprintf("qr-%d.png", link.Number)
		}
		one.Message = v.roundMessage(r, w, one, minutes)
		list = append(list, one)
	}
	if link := v.state.Link(r.Link); link != nil {
		add(link, v.words.T("round.link.own"), roundPath(r.Number)+"/qr.png", "", "")
	}
	page := fmt.Sprintf("/rounds/%d", r.Number)
	for _, p := range r.Asked {
		switch {
		case !v.state.InUse(p):
		case p.Kind == models.DepartmentParty && (v.member.Role == models.RoleAdmin || v.member.Leads(p.Number)):
			add(v.state.Link(v.state.Department(p.Number).Link), v.state.PartyName(p), "", page, "")
		case p.Kind == models.SupplierParty && v.member.Role == models.RoleAdmin:
			for _, link := range v.working(v.state.SupplierLinks(v.state.Supplier(p.Number), v.now)) {
				name, lang := v.state.PartyName(p), ""
				if contact := v.state.Contact(link.Contact); contact != nil {
					name, lang = v.words.T("links.contact.name", "name", contact.Name, "supplier", name), contact.Language
				}
				add(link, name, "", page, lang)
			}
		default:
			hidden = true
		}
	}
	return list, hidden
}

// roundMessage is what to send together with a link, in the language of who gets it.
func (v *visit) roundMessage(r *models.Round, w *words.Words, link views.RoundLink, minutes int) views.ReadyMessageProps {
	organisation, day := v.state.Settings.Organisation, w.Date(r.To.Time())
	message := views.ReadyMessageProps{ID: link.ID + "-message", Label: v.words.T("link.message.label", "name", link.Name),
		Subject: w.T("message.round.subject", "title", r.Title, "day", day),
		Body:    w.N("message.round.body", minutes, "organisation", organisation, "title", r.Title, "url", link.Address, "day", day)}
	if w != v.words {
		message.Lang = w.Lang
	}
	return message
}
