package handlers

import (
	"net/http"
	"strconv"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/views"
)

// learnForm is what somebody in a department learned from a customer.
type learnForm struct {
	What    string `form:"what" validate:"required,max=2000"`
	HeadsUp string `form:"heads_up" validate:"omitempty,number,max=9"`
	OwnTime string `form:"own_time" validate:"required,oneof=none under1 1to4 day 2to4days 5days"`
	Key     string `form:"key"`
}

// showLearnCustomer is "I learned this from a customer".
func (s *Server) showLearnCustomer(v *visit) error {
	return v.learnCustomer(http.StatusOK, v.page(""), &learnForm{HeadsUp: v.Query("heads_up")}, nil)
}

func (v *visit) learnCustomer(status int, page views.Page, form *learnForm, already *views.Already) error {
	page.Title, page.Bundle = v.words.T("customer.title"), views.Public
	props := views.LearnCustomerProps{Action: v.linkAddress() + "/customer", Back: v.linkAddress(), Key: form.Key, Already: already,
		Department: v.state.PartyName(v.party()), Emergency: v.state.Settings.Emergency,
		Typed: views.LearnCustomerTyped{What: form.What, HeadsUp: form.HeadsUp, OwnTime: form.OwnTime}}
	if props.Key == "" || already != nil {
		props.Key = v.server.newKey()
	}
	for _, h := range v.state.HeadsUps(models.HeadsUpFilter{Touches: v.party()}, v.now) {
		if len(props.HeadsUps) < changesOffered {
			props.HeadsUps = append(props.HeadsUps, views.Option{Value: strconv.Itoa(int(h.Number)), Label: h.Title})
		}
	}
	return v.render(status, views.LearnCustomer(page, props))
}

// changesOffered is how many changes somebody may choose from.
const changesOffered = 20

// learnFromCustomer files it. It leads to a receipt like every report.
func (s *Server) learnFromCustomer(v *visit) error {
	form := &learnForm{}
	err := v.read(form)
	command := &models.LearnFromCustomer{FileReport: models.FileReport{Source: v.party(), Text: form.What,
		HeadsUp: models.HeadsUpNumber(max(atoi(form.HeadsUp), 0))}}
	_ = command.OwnTime.UnmarshalText([]byte(form.OwnTime))
	command.Key = v.onceKey(form.Key)
	if utf8.RuneCountInString(form.Key) < 20 { // not one of ours
		form.Key = ""
	}
	return v.file(err, command, &command.FileReport, func(status int, page views.Page, already *views.Already) error {
		return v.learnCustomer(status, page, form, already)
	})
}
