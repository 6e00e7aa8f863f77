package handlers

import (
	"net/http"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// mergeBottleneck merges this bottleneck into another, chosen or found by words.
func (s *Server) mergeBottleneck(v *visit) error {
	return v.regroup("merge", "flash.merged", func(c *cardVisit, f *cardForm, into models.BottleneckNumber) models.Command {
		return &models.Merge{From: c.b.Number, Into: into}
	})
}

// moveReports moves the ticked reports to another bottleneck, chosen or found by words.
func (s *Server) moveReports(v *visit) error {
	return v.regroup("regroup", "flash.moved", func(c *cardVisit, f *cardForm, into models.BottleneckNumber) models.Command {
		return &models.Move{Reports: f.reports(), From: c.b.Number, Into: into}
	})
}

// regroup reads which bottleneck is meant. Words that were searched for come back as a list to choose from.
func (v *visit) regroup(name, flash string, command func(*cardVisit, *cardForm, models.BottleneckNumber) models.Command) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &cardForm{}
	if err := v.read(form); err != nil {
		return c.failed(name, form, err)
	}
	into := models.ParseBottleneck(form.Into)
	if into == 0 {
		into = models.ParseBottleneck(form.Find)
	}
	if into == 0 {
		return c.find(name, form)
	}
	if err := v.do(v.actor(), command(c, form, into)); err != nil {
		return c.failed(name, form, err)
	}
	target := c.b.Number
	if name == "merge" {
		target = v.state.Standing(c.b.Number).Number
	}
	return v.redirectUndoable(c.reach.Bottleneck(int(target)), flash, 0, v.justDone(target))
}

func (c *cardVisit) find(name string, form *cardForm) error {
	typed := form.typed(name)
	if form.Find == "" {
		return c.failed(name, form, models.FailField("find", "error.into.required"))
	}
	if typed.Found = c.found(form.Find); len(typed.Found) == 0 {
		return c.failed(name, form, models.FailField("find", "error.into.nothing"))
	}
	return c.show(http.StatusOK, nil, typed, nil)
}

// found lists bottlenecks by words: first those whose title holds them, then those that are about the same.
func (c *cardVisit) found(find string) (list []views.SimilarBottleneck) {
	seen := map[int]bool{int(c.b.Number): true}
	for _, lane := range c.state.Board(models.Filter{Text: find}, c.now).Lanes {
		for _, card := range lane.Cards {
			if title := strings.ToLower(c.state.Title(card.Bottleneck)); len(list) < similarMax && !seen[int(card.Number)] &&
				strings.Contains(title, strings.ToLower(find)) {
				seen[int(card.Number)] = true
				list = append(list, c.similarProps(card.Bottleneck, models.Maybe{}))
			}
		}
	}
	for _, one := range c.similar(find) {
		if !seen[one.Card.N] && len(list) < 2*similarMax {
			list = append(list, one)
		}
	}
	return list
}

// splitReports puts the ticked reports into a new bottleneck and leads there.
func (s *Server) splitReports(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &cardForm{}
	command := &models.Move{From: c.b.Number}
	if err = v.read(form); err == nil {
		command.Reports = form.reports()
		err = v.do(v.actor(), command)
	}
	if err != nil {
		return c.failed("regroup", form, err)
	}
	return v.redirectUndoable(c.reach.Bottleneck(int(command.To)), "flash.split", 0, v.justDone(command.To))
}
