package main

import (
	"time"

	"bottleneck/models"
)

// changes are the heads-ups of the demo, in order: one that people were asked about and that made things worse for some,
// one that is under way, and two that come, the first of which somebody has not said "got it" to.
var changes = []talk{
	{26, announced(18, "Invoices go out as PDF only", "Customers get their invoice by mail as a PDF. Nothing is printed any more.",
		"If a customer asks for paper, send it to the finance inbox.", "sales", "finance", "support")},
	{25, got(1, "mateus", "sales")},
	{10, learned("support", "A customer asked why there was no invoice in the parcel. I did not know that paper had ended.")},
	{10, (*demoPlay).keepTime},
	{9, judged("support", models.EffectWorse, "Customers who have no portal call us for a copy. That is ten calls a day.")},
	{9, judged("finance", models.EffectBetter, "No more envelopes at the end of the month.")},
	{8, judged("sales", models.EffectSame, "")},
	{8, announced(3, "Calibration certificates have a new number", "New certificates begin with TC and the year.",
		"Old numbers stay valid. Quote the number as it is printed.", "support", "documentation", "field-service")},
	{7, got(2, "priya", "documentation")},
	{3, announced(-2, "The ordering portal is closed for a day", "Nobody can place or change orders from eight to eighteen o'clock.",
		"Take urgent orders by telephone and enter them the next day.", "sales", "support", "operations", "vattrask")},
	{2, got(3, "priya", "operations")},
	{1, announced(-13, "Spare parts move to the new price list", "Prices of spare parts change by up to four percent.",
		"", "sales", "field-service")},
}

// announced lets an engineer announce a change that comes so many days before the end of the year; fewer than none is after it.
func announced(before int, title, what, do string, touched ...string) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, now time.Time) (models.Actor, models.Command) {
		says := models.HeadsUpSays{Title: title, What: what, Do: do, From: models.DateOf(p.end.AddDate(0, 0, -before))}
		for _, key := range touched {
			says.Touched = append(says.Touched, p.parties[key])
		}
		return p.member("amara"), &models.AnnounceHeadsUp{HeadsUpSays: says, Key: hidden(title)}
	}
}

func got(n models.HeadsUpNumber, by, party string) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return p.member(by), &models.GetHeadsUp{HeadsUp: n, Party: p.parties[party]}
	}
}

func judged(party string, effect models.Effect, words string) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return models.ByParty(p.parties[party]), &models.JudgeHeadsUp{HeadsUp: 1, Source: p.parties[party], Effect: effect, Words: words, Device: hidden("device of " + party)}
	}
}

func learned(party, what string) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return models.ByParty(p.parties[party]), &models.LearnFromCustomer{FileReport: models.FileReport{Source: p.parties[party], Text: what, HeadsUp: 1,
			OwnTime: models.OwnTimeUnderOneHour, Device: hidden("device of " + party), Key: hidden(what)}}
	}
}

func (p *demoPlay) keepTime(time.Time) (models.Actor, models.Command) {
	return models.Actor{}, &models.KeepTime{}
}
