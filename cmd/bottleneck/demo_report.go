package main

import (
	"context"
	"encoding"
	"errors"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/models"
)

// read turns the script's words for a choice into the choice; an empty word leaves it as it is.
func read(choice encoding.TextUnmarshaler, word string) error {
	if word == "" {
		return nil
	}
	return choice.UnmarshalText([]byte(word))
}

func (p *demoPlay) file(ctx context.Context, s demo.FileReport) error {
	source := p.source(s.Source)
	c := &models.FileReport{Source: source, Text: s.Words, About: s.About, Contact: s.Contact, ComeBy: s.ComeBy,
		Device: hidden(s.Device), Key: hidden("form", s.Report)}
	err := errors.Join(read(&c.Kind, s.Kind), read(&c.Need, s.Need), read(&c.OwnTime, s.Estimate.OwnTime),
		read(&c.People, s.Estimate.People), p.waits(c, s.WaitingFor))
	if err != nil {
		return err
	}
	if !s.TooLate.IsZero() {
		c.TooLate = models.DateOf(s.TooLate)
	}
	if one := p.store.View().Department(source.Number); source.Kind == models.DepartmentParty && s.OwnAnswer != "" {
		c.Asked, c.Answer = one.Questions[0].Number, s.OwnAnswer
	}
	if err := p.do(ctx, models.ByParty(source), placed{c, p.bottlenecks[s.Bottleneck]}); err != nil {
		return err
	}
	p.reports[s.Report] = c.Filed.Report
	if s.Opens {
		p.bottlenecks[s.Bottleneck] = p.store.View().Report(c.Filed.Report).Bottleneck
	}
	return nil
}

// waits fills in what a report waits for: a department by its number, a supplier or tool by the name that was typed.
func (p *demoPlay) waits(c *models.FileReport, w demo.Waiting) error {
	if c.Source.Kind == models.SupplierParty {
		return nil
	}
	switch w.For {
	case "department":
		c.WaitingParty = p.parties[w.On]
	case "supplier":
		for _, one := range demo.Suppliers() {
			if one.Key == w.On {
				c.WaitingName = one.Name
			}
		}
	case "tool":
		c.WaitingName = w.On
	}
	return read(&c.Waiting, w.For)
}

func (p *demoPlay) source(s demo.Source) models.Party {
	if s.Supplier != "" {
		return p.parties[s.Supplier]
	}
	return p.parties[s.Department]
}

func (p *demoPlay) meToo(ctx context.Context, s demo.MeToo) error {
	c := &models.MeToo{Source: p.source(s.Source), Bottleneck: p.bottlenecks[s.Bottleneck], Device: hidden(s.Device),
		Key: hidden("form", s.Report)}
	if err := read(&c.OwnTime, s.OwnTime); err != nil {
		return err
	}
	if err := p.do(ctx, models.ByParty(c.Source), c); err != nil {
		return err
	}
	p.reports[s.Report] = c.Filed.Report
	return nil
}

// again repeats a report: what the script numbers as another is the first one, once more.
func (p *demoPlay) again(ctx context.Context, s demo.Again) error {
	n := p.reports[s.Of]
	p.reports[s.Report] = n
	return p.do(ctx, models.ByReporter(n), &models.Repeat{Report: n, Key: hidden("form", s.Report)})
}

func (p *demoPlay) judge(ctx context.Context, s demo.Verdict) error {
	n := p.reports[s.Report]
	c := &models.GiveVerdict{Report: n, Words: s.Words}
	if err := read(&c.Verdict, s.Verdict); err != nil {
		return err
	}
	p.told = n
	return p.do(ctx, models.ByReporter(n), c)
}
