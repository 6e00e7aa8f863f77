package handlers

import (
	"strconv"
	"strings"

	"bottleneck/models"
)

// What members did with bottlenecks, as files of the export.

var exportBottlenecks = exportTable{"bottlenecks", "the problems that reports are about, one a row", []exportColumn{
	{"bottleneck", "its reference"},
	{"title", "its one line"},
	{"checked", "yes: a member has looked at the title"},
	{"status", "new, heard, in-progress, resolved, learned or wont-do"},
	{"opened", "when its first report came"},
	{"resolved", "when it was last resolved, if it is"},
	{"owner", "the member who cares for it"},
	{"promised", "the day that reporters were promised"},
	{"needs", "what the party waited for needs to go faster"},
	{"reports", "how many stand there, without those that were withdrawn"},
	{"sources", "from how many departments and suppliers"},
	{"voices", "of how many people, as far as can be told"},
	{"hours_lost", "a week, now"},
	{"unconfirmed", "hours of them that nobody confirmed lately"},
	{"hours_won_back", "a week, when it was resolved"},
	{"effort", "what it took to resolve it"},
	{"came_back", "how often something came after it was resolved"},
	{"solved", "verdicts on its present resolving"},
	{"partly", "likewise"},
	{"not", "likewise"},
	{"gained", "what a won't do gains in exchange"},
	{"looked_at_again", "the day on which a won't do is looked at again"},
	{"merged_into", "the bottleneck that it is a part of now"},
}, (*exporting).bottlenecks}

func (x *exporting) bottlenecks(row func(...string) error) error {
	return x.eachBottleneck(func(b *models.Bottleneck) error {
		total, unconfirmed := b.Hours(x.now)
		gained, review := "", ""
		if t := b.TradeOff(); t != nil {
			gained, review = t.Gained, t.Review.String()
		}
		merged := ""
		if b.MergedInto != 0 {
			merged = b.MergedInto.String()
		}
		return row(b.Number.String(), x.state.Title(b), yes(b.Checked), b.Status.String(), x.at(b.Opened), x.at(b.Resolved), x.member(b.Owner),
			b.Promise.String(), b.Need, strconv.Itoa(b.ReportCount()), strconv.Itoa(b.Breadth()), strconv.Itoa(b.Voices()), hours(total),
			hours(unconfirmed), hours(b.WonBack), b.Effort.String(), counted(b.CameBack), counted(b.Solved), counted(b.Partly), counted(b.Not),
			gained, review, merged)
	})
}

func (x *exporting) eachBottleneck(visit func(*models.Bottleneck) error) error {
	for n := 1; n <= x.state.BottleneckCount(); n++ {
		if err := visit(x.state.Bottleneck(models.BottleneckNumber(n))); err != nil {
			return err
		}
	}
	return x.ctx.Err()
}

var exportStatuses = exportTable{"statuses", "every status that a bottleneck had, one a row", []exportColumn{
	{"bottleneck", "its reference"},
	{"status", "the status"},
	{"from", "since when; until the next row of the same bottleneck"},
}, (*exporting).statuses}

func (x *exporting) statuses(row func(...string) error) error {
	return x.eachBottleneck(func(b *models.Bottleneck) error {
		for _, span := range b.Spans {
			if err := row(b.Number.String(), span.Status.String(), x.at(span.From)); err != nil {
				return err
			}
		}
		return nil
	})
}

var exportUpdates = exportTable{"updates", "what members said on bottlenecks, one a row", []exportColumn{
	{"bottleneck", "its reference"},
	{"at", "when"},
	{"by", "the member"},
	{"audience", "who may read it"},
	{"status", "the status that came with it"},
	{"words", "what was said"},
	{"taken_back", "yes: it was taken back"},
}, (*exporting).updates}

func (x *exporting) updates(row func(...string) error) error {
	return x.eachBottleneck(func(b *models.Bottleneck) error {
		for _, u := range b.Updates {
			status := ""
			if u.HasStatus {
				status = u.Status.String()
			}
			if err := row(b.Number.String(), x.at(u.At), x.by(u.By), u.Audience.String(), status, u.Words, yes(u.Retracted)); err != nil {
				return err
			}
		}
		return nil
	})
}

var exportPromises = exportTable{"promises", "every day that reporters were promised, one a row", []exportColumn{
	{"bottleneck", "its reference"},
	{"day", "the promised day"},
	{"at", "when it was promised"},
	{"outcome", "pending, kept, broken or moved"},
}, (*exporting).promises}

func (x *exporting) promises(row func(...string) error) error {
	return x.eachBottleneck(func(b *models.Bottleneck) error {
		for _, one := range x.state.PromisesOf(b, x.now) {
			outcome := [...]string{"pending", "kept", "broken", "moved"}[one.Outcome]
			if err := row(b.Number.String(), one.Day.String(), x.at(one.At), outcome); err != nil {
				return err
			}
		}
		return nil
	})
}

var exportLearnings = exportTable{"learnings", "what resolved bottlenecks taught, one a row", []exportColumn{
	{"bottleneck", "its reference"},
	{"published", "when it was first published"},
	{"by", "the member who wrote it last"},
	{"audience", "who may read it"},
	{"held", "what held us up"},
	{"why", "why it took as long as it did"},
	{"surprise", "what surprised us"},
	{"change", "what we change"},
	{"told", "what was given before there were questions"},
	{"taken_back", "yes: it was taken back"},
}, (*exporting).learnings}

func (x *exporting) learnings(row func(...string) error) error {
	return x.eachBottleneck(func(b *models.Bottleneck) error {
		l := b.Learning
		if l == nil {
			return nil
		}
		return row(b.Number.String(), x.at(l.First.At), x.by(l.By), l.Audience.String(), l.Held, l.Why, l.Surprise, l.Change, l.Told,
			yes(!l.Published()))
	})
}

var exportActions = exportTable{"actions", "what was agreed on because of a learning, one a row", []exportColumn{
	{"action", "its number"},
	{"bottleneck", "what it comes from"},
	{"what", "what is to be done"},
	{"owner", "the member or department that does it"},
	{"due", "its day"},
	{"state", "open, done or dropped"},
	{"agreed", "when"},
	{"closed", "when"},
	{"moved", "how often its day was moved"},
}, (*exporting).actions}

func (x *exporting) actions(row func(...string) error) error {
	for n := models.ActionNumber(1); x.state.Action(n) != nil; n++ {
		a := x.state.Action(n)
		owner := x.member(a.Owner.Member)
		if a.Owner.Department != 0 {
			owner = x.state.PartyName(models.DepartmentNumbered(a.Owner.Department))
		}
		moved := 0
		for _, step := range a.Steps {
			if step.Moved() {
				moved++
			}
		}
		state := "open"
		switch a.State {
		case models.ActionDone:
			state = "done"
		case models.ActionDropped:
			state = "dropped"
		}
		err := row(strconv.Itoa(int(a.Number)), a.Bottleneck.String(), a.What, owner, a.Due.String(), state, x.at(a.Agreed.At), x.at(a.Closed.At), counted(moved))
		if err != nil {
			return err
		}
	}
	return nil
}

// parties lists the names of departments and suppliers in one cell.
func (x *exporting) parties(list []models.Party) string {
	var names []string
	for _, p := range list {
		names = append(names, x.state.PartyName(p))
	}
	return strings.Join(names, "; ")
}
