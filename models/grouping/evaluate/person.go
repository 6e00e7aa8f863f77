package evaluate

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bottleneck/models/grouping/trial"
)

// person answers for an organisation: they know the label of every report and settle some, right after each arrived.
// The home of a label is the group in which the first settled report of that label stands.
type person struct {
	ctx     context.Context
	session session
	homes   map[string]string // group by label
	owned   map[string]bool   // whether a group is the home of some label
	looks   func() bool       // whether they settle the report that has just arrived
	notes   notes
}

// session is what a person talks to: a trial.Session.
type session interface {
	Answer(ctx context.Context, line string) (replies []string, err error)
}

// notes is what the person saw.
type notes struct {
	settled           []bool // by report
	withHome          int    // settled reports whose label had a home when they arrived
	hit1, hit3        int    // of those, how many found it among the first suggestions
	joins, joinsRight int    // settled reports that had joined a group
	news, newsRight   int    // settled reports for which a group had been opened
}

func newPerson(ctx context.Context, looks func() bool) *person {
	return &person{ctx: ctx, session: trial.NewSession(), homes: map[string]string{}, owned: map[string]bool{}, looks: looks}
}

// receive lets a report arrive and settles it, if the person looks.
func (p *person) receive(id, label, text string) error {
	replies, err := p.session.Answer(p.ctx, "R\t"+id+"\t"+text)
	if err != nil {
		return err
	}
	decided, err := readDecision(replies, id)
	if err != nil {
		return err
	}
	looks := p.looks()
	p.notes.settled = append(p.notes.settled, looks)
	if !looks {
		return nil
	}
	p.compare(label, decided)
	return p.settle(id, label, decided)
}

// decision is a reply to a report that arrived.
type decision struct {
	group     string
	opened    bool
	suggested []string
}

func readDecision(replies []string, id string) (decision, error) {
	fields := strings.Split(strings.Join(replies, "\n"), "\t")
	if len(fields) != 5 || fields[0] != "D" || fields[1] != id || fields[3] != "new" && fields[3] != "join" {
		return decision{}, fmt.Errorf("the reply to report %s is %q", id, replies)
	}
	d := decision{group: fields[2], opened: fields[3] == "new"}
	for _, s := range strings.Split(fields[4], ",") {
		group, _, _ := strings.Cut(s, ":")
		d.suggested = append(d.suggested, group)
	}
	return d, nil
}

// compare notes whether the home was suggested and whether the decision was right.
func (p *person) compare(label string, d decision) {
	if home, known := p.homes[label]; known {
		p.notes.withHome++
		switch rank := slices.Index(d.suggested, home); {
		case rank == 0:
			p.notes.hit1++
			fallthrough
		case rank > 0 && rank < 3:
			p.notes.hit3++
		}
	}
	all, right := &p.notes.joins, &p.notes.joinsRight
	if d.opened {
		all, right = &p.notes.news, &p.notes.newsRight
	}
	*all++
	if p.agrees(label, d) {
		*right++
	}
}

// agrees says whether the report stands where it belongs: at home, or where a new home may be.
func (p *person) agrees(label string, d decision) bool {
	if home, known := p.homes[label]; known {
		return d.group == home
	}
	return !p.owned[d.group]
}

// settle says so, or moves the report.
func (p *person) settle(id, label string, d decision) error {
	line := "C\t" + id
	if !p.agrees(label, d) {
		line = "M\t" + id + "\tNEW"
		if home, known := p.homes[label]; known {
			line = "M\t" + id + "\t" + home
		}
	}
	group, err := p.say(line, id)
	if _, known := p.homes[label]; !known && err == nil {
		p.homes[label], p.owned[group] = group, true
	}
	return err
}

// say gives the group in which the report stands then.
func (p *person) say(line, id string) (group string, err error) {
	replies, err := p.session.Answer(p.ctx, line)
	if err != nil {
		return "", err
	}
	group, ok := strings.CutPrefix(strings.Join(replies, "\n"), "K\t"+id+"\t")
	if !ok {
		return "", fmt.Errorf("the reply to %q is %q", line, replies)
	}
	return group, nil
}

// end gives the group of each report after the review, in the order of arrival.
func (p *person) end() (groups []string, err error) {
	replies, err := p.session.Answer(p.ctx, "E")
	if err != nil {
		return nil, err
	}
	for _, reply := range replies {
		if fields := strings.Split(reply, "\t"); len(fields) == 3 && fields[0] == "F" {
			groups = append(groups, fields[2])
		}
	}
	if len(groups) != len(p.notes.settled) || len(replies) != len(groups)+1 || replies[len(groups)] != "." {
		return nil, fmt.Errorf("the last reply has %d lines for %d reports", len(replies), len(p.notes.settled))
	}
	return groups, nil
}
