package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"bottleneck/models"
)

// talk is one thing that was said beside the reports, so many days before the end of the year.
type talk struct {
	before int
	say    func(p *demoPlay, now time.Time) (models.Actor, models.Command)
}

// talks are what the demo shows of suppliers both ways: a contact, an experience that was released and answered with a
// date, one that waits for an answer, one that waits for a member, and what a bottleneck needs from a supplier.
var talks = []talk{
	{60, saved("Read", "en", "Thank you. We have read {reference} and will come back to you, with a reason if it is no.")},
	{60, saved("A day is promised", "en", "{organisation} has promised this for {day}. You need to do nothing until then.")},
	{60, saved("Gelesen", "de", "Danke. Wir haben {reference} gelesen und melden uns, mit einem Grund, falls es nicht geht.")},
	{41, func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return p.member("priya"), &models.AddContact{Supplier: p.supplier("vattrask"),
			Contact: models.NewContact{Person: "Elin Sjöberg", Email: "elin.sjoberg@vattrask.example.com", Language: "en"}}
	}},
	{34, experience("ingrid", "vattrask", "Driver Lundh leaves the parcels without a delivery note. We open each one to find out whose it is.", "A note on the outside")},
	{33, released(1, "amara", "vattrask", "Parcels come without a delivery note. We open each one to find out whose it is.", "A note on the outside")},
	{31, func(p *demoPlay, now time.Time) (models.Actor, models.Command) {
		calendar := p.store.View().Settings.Calendar
		return models.ByContact(1), &models.AnswerSupplierFeedback{Supplier: p.supplier("vattrask"), Feedback: 1, Kind: models.AnswerPromise,
			Date: calendar.WorkingDays(models.DateOf(now), 27), Words: "Each parcel gets a note in a pocket. The pockets are ordered."}
	}},
	{30, func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return p.member("amara"), &models.SeeSupplierAnswer{Feedback: 1}
	}},
	{13, experience("amara", "vattrask", "Your new booking page worked at the first try, and the price was the one on the bill.", "")},
	{13, released(2, "amara", "vattrask", "Your new booking page worked at the first try, and the price was the one on the bill.", "")},
	{6, (*demoPlay).request},
	{2, experience("ingrid", "zielonka", "The samples came in a box for food. Two boards were bent.", "A box that holds them in place")},
}

// allTalks are all that was said, in the order in which it was.
func allTalks() []talk {
	all := slices.Concat(talks, changes, trackers, sizes, surveys)
	slices.SortStableFunc(all, func(a, b talk) int { return b.before - a.before })
	return all
}

// saved is an answer that is given often.
func saved(title, language, words string) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return p.member("amara"), &models.SaveReply{Title: title, Language: language, Words: words}
	}
}

func experience(by, supplier, what, help string) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return p.member(by), &models.GiveSupplierFeedback{Supplier: p.supplier(supplier), What: what, Help: help, Key: hidden(what)}
	}
}

func released(n models.SupplierFeedbackNumber, by, supplier, what, help string) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return p.member(by), &models.ReleaseSupplierFeedback{Feedback: n, Supplier: p.supplier(supplier), What: what, Help: help}
	}
}

// request asks the supplier for whom the first open bottleneck waits; nobody if none does.
func (p *demoPlay) request(time.Time) (models.Actor, models.Command) {
	state := p.store.View()
	for n := models.BottleneckNumber(1); int(n) <= state.BottleneckCount(); n++ {
		b := state.Bottleneck(n)
		if waits := state.WaitsForSuppliers(b); len(waits) > 0 && b.Status.Open() && b.MergedInto == 0 {
			return p.member("amara"), &models.AskSupplier{Bottleneck: n, Supplier: waits[0].Number, Key: hidden("request"),
				Words: "Please name one person whom we can call, and the hours at which they are there."}
		}
	}
	return models.Actor{}, nil
}

func (p *demoPlay) member(key string) models.Actor { return models.ByMember(p.members[key]) }

func (p *demoPlay) supplier(key string) uint32 { return p.parties[key].Number }

// talksUntil plays what was said to suppliers before a moment, and gives what is left.
func (p *demoPlay) talksUntil(ctx context.Context, until, end time.Time, left []talk) ([]talk, error) {
	for len(left) > 0 {
		at := end.AddDate(0, 0, -left[0].before)
		if at.After(until) {
			return left, nil
		}
		p.clock.set(at)
		by, command := left[0].say(p, at)
		if command != nil {
			if err := p.do(ctx, by, command); err != nil {
				return nil, fmt.Errorf("%T of %s: %w", command, at.Format(time.DateTime), err)
			}
		}
		left = left[1:]
	}
	return nil, nil
}
