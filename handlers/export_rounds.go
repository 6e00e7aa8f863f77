package handlers

import (
	"strconv"
	"strings"

	"bottleneck/models"
)

// Rounds as files of the export: what was asked, and what came of it by the rule of the page of results. Who was invited,
// and whether they answered, is in none of them.

var exportRounds = exportTable{"rounds", "rounds in which people were asked, one a row", []exportColumn{
	{"round", "its number"},
	{"title", "its title"},
	{"lead", "what people read above the questions"},
	{"from", "its first day"},
	{"to", "its last day"},
	{"asked", "the departments and suppliers that were asked"},
	{"every", "weeks after which it repeats itself"},
	{"opened", "when it was written"},
	{"by", "the member"},
	{"begun", "when people could answer"},
	{"ended", "when they could no more"},
	{"cancelled", "when"},
	{"answered", "how many answered, once it is over, rounded down to fives; 0 is fewer than five"},
}, (*exporting).rounds}

func (x *exporting) rounds(row func(...string) error) error {
	return x.eachRound(func(r *models.Round) error {
		answered := ""
		if r.Stage() == models.RoundOver {
			answered = strconv.Itoa(x.state.Tally(r).All())
		}
		return row(strconv.Itoa(int(r.Number)), r.Title, r.Lead, r.From.String(), r.To.String(), x.parties(r.Asked), counted(r.Every),
			x.at(r.Opened.At), x.by(r.Opened.By), x.at(r.Begun), x.at(r.Ended), x.at(r.Cancelled.At), answered)
	})
}

func (x *exporting) eachRound(visit func(*models.Round) error) error {
	for n := range x.state.RoundCount() {
		if err := visit(x.state.Round(models.RoundNumber(n + 1))); err != nil {
			return err
		}
	}
	return nil
}

var exportRoundQuestions = exportTable{"round-questions", "questions of rounds, one a row", []exportColumn{
	{"round", "its number"},
	{"question", "its number in the round"},
	{"built", "which one of those that come with the program: held, waiting, time, helped or stop"},
	{"kind", "short, long, one, several, number, date, waiting or time"},
	{"label", "what is asked, of own ones"},
	{"hint", "what stands below it"},
	{"choices", "what may be chosen, with semicolons between"},
	{"needed", "yes: it cannot be left out"},
}, (*exporting).roundQuestions}

func (x *exporting) roundQuestions(row func(...string) error) error {
	return x.eachRound(func(r *models.Round) error {
		for i := range r.Questions {
			q := &r.Questions[i]
			err := row(strconv.Itoa(int(r.Number)), strconv.Itoa(q.Number), q.Built.String(), q.Kind.String(), q.Label, q.Hint,
				strings.Join(q.Choices, "; "), yes(q.Needed))
			if err != nil {
				return err
			}
		}
		return nil
	})
}

var exportRoundResults = exportTable{"round-results", "results of rounds that are over, one answer of one group a row", []exportColumn{
	{"round", "its number"},
	{"question", "its number in the round"},
	{"group", "department or supplier"},
	{"of", "its name; empty for all of them together"},
	{"answer", "what was answered; empty for anything"},
	{"at_least", "how many, rounded down to fives; 0 is fewer than five"},
}, (*exporting).roundResults}

func (x *exporting) roundResults(row func(...string) error) error {
	return x.eachTally(func(r *models.Round, t *models.RoundTally, kind models.PartyKind) error {
		for _, group := range append([]models.Party{{Kind: kind}}, t.Groups(kind)...) {
			for i := range r.Questions {
				if err := x.questionResults(row, r, &r.Questions[i], t, group); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// eachTally visits what departments answered, and what suppliers did, in every round that is over.
func (x *exporting) eachTally(visit func(*models.Round, *models.RoundTally, models.PartyKind) error) error {
	return x.eachRound(func(r *models.Round) error {
		if r.Stage() != models.RoundOver {
			return nil
		}
		t := x.state.Tally(r)
		for _, kind := range []models.PartyKind{models.DepartmentParty, models.SupplierParty} {
			if len(t.Groups(kind)) == 0 {
				continue
			}
			if err := visit(r, t, kind); err != nil {
				return err
			}
		}
		return nil
	})
}

func (x *exporting) questionResults(row func(...string) error, r *models.Round, q *models.RoundQuestion, t *models.RoundTally, group models.Party) error {
	result := t.Result(q, group, nil)
	write := func(answer string, count int) error {
		return row(strconv.Itoa(int(r.Number)), strconv.Itoa(q.Number), partyKinds[group.Kind], x.state.PartyName(group), answer, strconv.Itoa(count))
	}
	err := write("", result.Answered)
	if result.Answered == 0 || q.Built == models.RoundHeldUp {
		return err
	}
	for _, one := range result.Rows {
		if err == nil {
			err = write(x.roundAnswer(q, group.Kind, one.RoundKey, result.Edges), one.Count)
		}
	}
	return err
}

// roundAnswer words one answer, in words that never change.
func (x *exporting) roundAnswer(q *models.RoundQuestion, kind models.PartyKind, key models.RoundKey, edges []float64) string {
	switch q.Kind {
	case models.RoundOne, models.RoundSeveral:
		return q.Choices[key.Choice]
	case models.RoundNumeric:
		return spanWritten(edges, key.Span)
	case models.RoundDate:
		if key.Others {
			return "other months"
		}
		return key.Month.Time().Format("2006-01")
	case models.RoundOwnTime:
		return key.OwnTime.String()
	}
	switch {
	case kind == models.SupplierParty:
		return key.Need.String()
	case key.Others:
		return key.Waiting.String() + ": others"
	case key.Party.Number != 0:
		return x.state.PartyName(key.Party)
	case key.Name != "":
		return key.Name
	}
	return key.Waiting.String()
}

// spanWritten says between which numbers a span lies: its first one is in it, its last one is not.
func spanWritten(edges []float64, span int) string {
	number := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	switch {
	case span == 0:
		return "below " + number(edges[0])
	case span >= len(edges):
		return "from " + number(edges[len(edges)-1])
	}
	return "from " + number(edges[span-1]) + " to below " + number(edges[span])
}

var exportRoundWords = exportTable{"round-words", "free answers of rounds that are over, one a row, in no order", []exportColumn{
	{"round", "its number"},
	{"question", "its number in the round"},
	{"group", "department or supplier"},
	{"from", "those from whom it may be: at least five people; all their answers stand together"},
	{"words", "what was written; personal data may be in it"},
}, (*exporting).roundWords}

// roundWords lists free answers in the parts in which the page of results lists them. What held people up became reports.
func (x *exporting) roundWords(row func(...string) error) error {
	return x.eachTally(func(r *models.Round, t *models.RoundTally, kind models.PartyKind) error {
		for i := range r.Questions {
			q := &r.Questions[i]
			if q.Built == models.RoundHeldUp || q.Kind != models.RoundShort && q.Kind != models.RoundLong {
				continue
			}
			for _, part := range t.Parts(q, models.Party{Kind: kind}) {
				for _, words := range models.ListedWords(q, []models.RoundPart{part}) {
					if err := row(strconv.Itoa(int(r.Number)), strconv.Itoa(q.Number), partyKinds[kind], x.parties(part.Of), words); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
}
