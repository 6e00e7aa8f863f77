package handlers

import (
	"time"

	"bottleneck/models"
)

// contactFile is what is known about a contact at a supplier, as they may be given it. Its names never change.
type contactFile struct {
	Organisation string        `json:"organisation"`
	At           string        `json:"at"`
	Supplier     string        `json:"supplier"`
	Name         string        `json:"name"`
	Email        string        `json:"email,omitempty"`
	Language     string        `json:"language,omitempty"`
	Closed       bool          `json:"closed,omitempty"`
	LinkMade     string        `json:"link_made"`
	LinkUsed     string        `json:"link_last_used,omitempty"`
	Reports      int           `json:"reports"`
	Answers      []personWords `json:"answers,omitempty"` // to what we said to their company
}

func (v *visit) contactFile(one *models.Contact) *contactFile {
	link := v.state.Link(one.Link)
	file := &contactFile{Organisation: v.state.Settings.Organisation, At: v.stamp(v.now), Name: one.Name, Email: one.Email,
		Supplier: v.state.PartyName(models.SupplierNumbered(one.Supplier)), Language: one.Language, Closed: one.Removed,
		LinkMade: v.stamp(link.Made), Reports: link.Reports}
	if link.Acted != 0 {
		file.LinkUsed = v.stamp(link.Acted)
	}
	for _, f := range v.state.SupplierFeedbackOf(one.Supplier) {
		for _, a := range f.Answers {
			if a.By == models.ByContact(one.Number) {
				file.Answers = append(file.Answers, personWords{At: v.stamp(a.At), Words: a.Words})
			}
		}
	}
	for _, h := range v.state.HeadsUps(models.HeadsUpFilter{Touches: models.SupplierNumbered(one.Supplier)}, v.now) {
		if a := h.AnswerOf(models.ByContact(one.Number), ""); a != nil {
			file.Answers = append(file.Answers, personWords{At: v.stamp(a.At), Words: a.Words})
		}
	}
	return file
}

// exportContact sends everything that is known about a contact. That somebody took it out is recorded, not about whom.
func (s *Server) exportContact(v *visit) error {
	one, err := v.contactAsked()
	if err != nil {
		return err
	}
	file := v.contactFile(one)
	if err := v.do(v.actor(), &models.NoteExport{What: "contact", Count: 1}); err != nil {
		return err
	}
	v.Set("Content-Disposition", `attachment; filename="bottleneck-contact-`+v.local(v.now).Format(time.DateOnly)+`.json"`)
	return v.sendJSON(file)
}
