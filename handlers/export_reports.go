package handlers

import (
	"bottleneck/models"
)

// What people filed, and what they were answered, as files of the export.

var exportReports = exportTable{"reports", "what people filed, one a row", []exportColumn{
	{"report", "its reference"},
	{"filed", "when it was filed here"},
	{"filed_there", "the day on which it was filed in another system, if it was brought in from there"},
	{"reference_there", "by which it is known there"},
	{"kind", "blocker or feedback"},
	{"source", "department or supplier"},
	{"from", "its name"},
	{"bottleneck", "where it stands now"},
	{"me_too", "yes: somebody recognised a bottleneck, with no words of their own"},
	{"words", "what was written; personal data may be in it"},
	{"about", "what feedback is about"},
	{"waiting", "what it waits for: department, supplier, tool, nobody (seems to own it) or unknown"},
	{"waiting_for", "the name of that"},
	{"need", "what a supplier needs"},
	{"own_time", "of two weeks: none, under1, 1to4, day, 2to4days, 5days"},
	{"people", "how many it holds up: me, 2to5, 6to20, over20"},
	{"too_late", "when it is too late"},
	{"come_by", "yes: an engineer may come by"},
	{"contact", "how to reach whoever filed it; personal data"},
	{"voice", "the same number is the same person, as far as can be told; personal data"},
	{"due", "by when it should have been answered"},
	{"heard", "when a person marked it as read"},
	{"answered", "when its reporter could first read an answer"},
	{"working_minutes", "from filing to that answer"},
	{"verdict", "whether the fix helped: solved, partly, not"},
	{"verdict_words", "what was said with that"},
	{"happened_again", "how often that was said"},
	{"withdrawn", "yes: it does not count"},
	{"erased", "yes: its words were erased"},
}, (*exporting).reports}

func (x *exporting) reports(row func(...string) error) error {
	for n := 1; n <= x.state.ReportCount(); n++ {
		if err := row(x.report(x.state.Report(models.ReportNumber(n)))...); err != nil {
			return err
		}
		if n%1000 == 0 && x.ctx.Err() != nil {
			return x.ctx.Err()
		}
	}
	return nil
}

func (x *exporting) report(r *models.Report) []string {
	more := r.Rest()
	source, from := x.party(r.Source)
	_, waits := x.party(r.WaitingParty)
	if waits == "" {
		waits = more.WaitingName
	}
	waiting := r.Waiting.String()
	if r.Kind == models.Feedback || r.MeToo || r.Source.Kind == models.SupplierParty {
		waiting = "" // nobody asked them
	}
	return []string{r.Number.String(), x.at(r.Filed), more.LoggedOn.String(), more.Reference, r.Kind.String(), source, from, r.Bottleneck.String(), yes(r.MeToo), r.Text,
		more.About, waiting, waits, r.Need.String(), r.OwnTime.String(), r.People.String(), r.TooLate.String(), yes(r.ComeBy),
		more.Contact, counted(r.Voice), x.at(r.Due), x.at(r.Heard), x.at(r.Answered), counted(int(r.Response)), more.Verdict.String(),
		more.VerdictNote, counted(len(more.Repeats)), yes(r.Withdrawn), yes(r.Erased)}
}

var exportAnswers = exportTable{"answers", "what was said on one report alone, one a row", []exportColumn{
	{"report", "its reference"},
	{"what", "question: their answer to their department's own question; added: what they added; answer: what a member answered them"},
	{"at", "when"},
	{"by", "the member who answered"},
	{"question", "the question"},
	{"words", "what was said; personal data may be in it"},
	{"taken_back", "yes: the answer was taken back"},
}, (*exporting).answers}

func (x *exporting) answers(row func(...string) error) error {
	for n := 1; n <= x.state.ReportCount(); n++ {
		r := x.state.Report(models.ReportNumber(n))
		if r.More == nil {
			continue
		}
		for _, cells := range x.answersOf(r) {
			if err := row(cells...); err != nil {
				return err
			}
		}
	}
	return nil
}

func (x *exporting) answersOf(r *models.Report) (rows [][]string) {
	for _, a := range r.More.Answers {
		question := ""
		if q := x.state.Question(a.Question); q != nil {
			question = q.Label
		}
		rows = append(rows, []string{r.Number.String(), "question", x.at(r.Filed), "", question, a.Answer, ""})
	}
	for _, w := range r.More.Added {
		rows = append(rows, []string{r.Number.String(), "added", x.at(w.At), "", "", w.Text, ""})
	}
	for _, reply := range r.More.Replies {
		rows = append(rows, []string{r.Number.String(), "answer", x.at(reply.At), x.by(reply.By), "", reply.Words, yes(reply.Retracted)})
	}
	return rows
}

var exportMemberships = exportTable{"memberships", "in which bottleneck a report stood, from when until when, one stay a row", []exportColumn{
	{"report", "its reference"},
	{"bottleneck", "where it stood"},
	{"from", "since when"},
	{"until", "until when; empty: it stands there now"},
	{"settled", "yes: a person put it where it stands now, or said that it belongs there"},
	{"score", "of the grouping when it was filed, 0 to 1000"},
}, (*exporting).memberships}

func (x *exporting) memberships(row func(...string) error) error {
	for n := 1; n <= x.state.ReportCount(); n++ {
		r := x.state.Report(models.ReportNumber(n))
		stays := r.Rest().Stays
		if len(stays) == 0 {
			stays = []models.Stay{{Bottleneck: r.Bottleneck, From: r.Filed}}
		}
		for _, stay := range stays {
			err := row(r.Number.String(), stay.Bottleneck.String(), x.at(stay.From), x.at(stay.Until),
				yes(stay.Until == 0 && r.Settled), counted(int(r.Score)))
			if err != nil {
				return err
			}
		}
	}
	return nil
}
