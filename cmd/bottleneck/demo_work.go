package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/models"
)

// play turns one step into its command.
func (p *demoPlay) play(ctx context.Context, step demo.Step) error {
	switch s := step.(type) {
	case demo.FileReport:
		return p.file(ctx, s)
	case demo.MeToo:
		return p.meToo(ctx, s)
	case demo.Again:
		return p.again(ctx, s)
	case demo.Verdict:
		return p.judge(ctx, s)
	}
	by, command, err := p.work(step)
	if err != nil {
		return err
	}
	if err := p.do(ctx, models.ByMember(p.members[by]), command); err != nil {
		return err
	}
	if s, ok := step.(demo.SetStatus); ok {
		p.actions[s.Bottleneck] = p.store.View().Bottleneck(p.bottlenecks[s.Bottleneck]).Actions
	}
	return p.confirm(ctx, step)
}

// confirm says of every other report that is answered by itself that it stands where it belongs: who reads a report to
// answer it sees that, and the grouping has something to learn from.
func (p *demoPlay) confirm(ctx context.Context, step demo.Step) error {
	s, answers := step.(demo.Answer)
	if !answers || s.Report%2 != 0 {
		return nil
	}
	n := p.reports[s.Report]
	r := p.store.View().Report(n)
	return p.do(ctx, models.ByMember(p.members[s.By]), &models.ConfirmPlaces{Reports: []models.ReportNumber{n}, In: r.Bottleneck})
}

// work is what a member does: who, and the command.
func (p *demoPlay) work(step demo.Step) (by string, command models.Command, err error) {
	at := p.bottlenecks
	switch s := step.(type) {
	case demo.Answer:
		return s.By, &models.AnswerReport{Report: p.reports[s.Report], Words: s.Words}, nil
	case demo.SetTitle:
		return s.By, &models.SetTitle{Bottleneck: at[s.Bottleneck], Title: s.Title}, nil
	case demo.SetStatus:
		if s.Status == "learned" {
			return p.learn(s)
		}
		c := &models.SetStatus{Bottleneck: at[s.Bottleneck], Words: s.Words, Gained: s.Gained}
		if !s.Review.IsZero() {
			c.Review = models.DateOf(s.Review)
		}
		return s.By, c, errors.Join(read(&c.Status, statusWord(s.Status)), read(&c.Audience, s.Audience), read(&c.Effort, s.Effort))
	case demo.PostUpdate:
		c := &models.PostUpdate{Bottleneck: at[s.Bottleneck], Words: s.Words}
		return s.By, c, read(&c.Audience, s.Audience)
	case demo.SetOwner:
		return s.By, &models.SetOwner{Bottleneck: at[s.Bottleneck], Owner: p.members[s.Owner]}, nil
	case demo.Promise:
		return s.By, &models.SetPromise{Bottleneck: at[s.Bottleneck], Date: models.DateOf(s.Date), Words: s.Words}, nil
	case demo.Need:
		return s.By, &models.SetNeed{Bottleneck: at[s.Bottleneck], Words: s.Words}, nil
	case demo.OfferHelp:
		return s.By, &models.Help{Bottleneck: at[s.Bottleneck], Member: p.members[s.By], On: true}, nil
	case demo.CloseAction:
		return s.By, &models.CloseAction{Action: p.actions[s.Bottleneck][s.Action-1], Dropped: s.Dropped != "", Words: s.Dropped}, nil
	case demo.Merge:
		return s.By, &models.Merge{From: at[s.From], Into: at[s.Into]}, nil
	}
	return "", nil, fmt.Errorf("no command is known for %T", step)
}

// learn is a member who publishes what was learned.
func (p *demoPlay) learn(s demo.SetStatus) (by string, command models.Command, err error) {
	c := &models.PublishLearning{Bottleneck: p.bottlenecks[s.Bottleneck], Words: models.LearningWords{Held: s.Lesson.Held,
		Why: s.Lesson.Why, Surprise: s.Lesson.Surprise, Change: s.Lesson.Change}}
	for _, one := range s.Lesson.Agreed {
		owner := models.ActionOwner{Member: p.members[one.Member], Department: p.parties[one.Department].Number}
		c.Actions = append(c.Actions, models.NewAction{What: one.What, Owner: owner, Due: models.DateOf(one.Due)})
	}
	return s.By, c, read(&c.Audience, s.Audience)
}

// statusWord writes a status as forms and the journal do: "in progress" is in-progress, "won't do" wont-do.
func statusWord(status string) string {
	return strings.ReplaceAll(strings.ReplaceAll(status, "'", ""), " ", "-")
}
