package handlers

import (
	"net/http"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/models/store"
	"bottleneck/views"
)

// linksPage is how many learned links the page shows at first, and how many more on request.
const linksPage = 50

const day = 24 * time.Hour

// showGrouping says how the grouping is doing, and what it has learned. Nothing on it is about a person.
func (s *Server) showGrouping(v *visit) error {
	learned := s.learned()
	props := views.AdminGroupingProps{JoinAt: learned.JoinAt, MaybeAt: learned.MaybeAt, Usual: learned.Usual,
		Missed: learned.Missed, Glued: learned.Glued,
		Settled: learned.Settled, Off: learned.Off, Reading: !learned.Ready}
	for _, since := range []models.Moment{v.now.Add(-28 * day), v.now.Add(-365 * day), 0} {
		props.Scores = append(props.Scores, scoreProps(v.state.GroupingScore(since)))
	}
	v.learnedLinks(&props, learned)
	for _, off := range v.state.LinksOff() {
		props.LinksOff = append(props.LinksOff, views.LearnedLink{From: off.From, To: off.To})
	}
	for _, field := range s.Store.BuiltinConcepts() {
		props.Concepts += len(field.Concepts)
	}
	props.OwnConcepts = len(v.state.Concepts())
	return v.render(http.StatusOK, views.AdminGrouping(v.page("admin"), props))
}

func scoreProps(g models.GroupingScore) views.GroupingScore {
	return views.GroupingScore{Joined: g.Joined, Kept: g.Kept, Confirmed: g.Confirmed, Corrected: g.Corrected,
		Opened: g.Opened, OpenedKept: g.OpenedKept, OpenedElsewhere: g.OpenedElsewhere,
		Asked: g.Asked, AskedSame: g.AskedSame, AskedOther: g.AskedOther, AskedOpen: g.AskedOpen}
}

// learnedLinks lists the links that hold, those with a word that was searched for first of all.
func (v *visit) learnedLinks(props *views.AdminGroupingProps, learned store.Learned) {
	props.Find = shorten(clean(v.Query("q")), models.MaxLinkedWord)
	find := strings.ToLower(props.Find)
	shown := max(linksPage, v.QueryInt("links"))
	for _, l := range learned.Links {
		props.LinkCount++
		if !strings.Contains(strings.ToLower(l.From), find) && !strings.Contains(strings.ToLower(l.To), find) {
			continue
		}
		if props.Found++; props.Found <= shown {
			props.Links = append(props.Links, views.LearnedLink{From: l.From, To: l.To, Bottlenecks: l.Bottlenecks})
		}
	}
	if props.Found > shown {
		props.More = shown + linksPage
	}
}

type linkForm struct {
	From string `form:"from" validate:"required,max=200"`
	To   string `form:"to" validate:"required,max=200"`
	Link string `form:"link" validate:"required,oneof=on off"`
}

// switchLink switches one learned link off, or on again.
func (s *Server) switchLink(v *visit) error {
	var form linkForm
	if err := v.read(&form); err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.SwitchLink{From: form.From, To: form.To, Off: form.Link == "off"}); err != nil {
		return err
	}
	return v.redirectSaying("/admin/grouping", "flash.word-link."+form.Link, "from", form.From, "to", form.To)
}

type learningForm struct {
	Learning string `form:"learning" validate:"required,oneof=on off"`
}

// switchLearning switches all learning off, or on again.
func (s *Server) switchLearning(v *visit) error {
	var form learningForm
	if err := v.read(&form); err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.SwitchLearning{Off: form.Learning == "off"}); err != nil {
		return err
	}
	return v.redirect("/admin/grouping", "flash.learning."+form.Learning)
}
