package api

import (
	"slices"

	"bottleneck/models"
)

// RoundResults is what came of a round. Every count of it is rounded down to fives, where 0 stands for none to four, so that
// nothing tells of a few people. While the round runs there is only who has answered.
type RoundResults struct {
	Round         uint32          `json:"round"`
	Participation Participation   `json:"participation"`
	Late          int             `json:"late" description:"Answers that came after the end, and are not counted unless countLateAnswers says so."`
	Of            string          `json:"of" enum:"department,supplier" description:"Whose answers these are: departments and suppliers are never added up."`
	Group         *Party          `json:"group,omitempty" description:"The one that was asked for."`
	Questions     []QuestionCount `json:"questions" description:"Empty until the round is over."`
}

// Participation is who has answered a round, beside the round before it.
type Participation struct {
	Answered int            `json:"answered"`
	Earlier  int            `json:"earlier,omitempty" description:"How many answered the round before."`
	Groups   []Participated `json:"groups"`
}

// Participated is how many of a department or supplier answered; suppliers with few answers are held together.
type Participated struct {
	Kind     string `json:"kind" enum:"department,supplier"`
	Party    *Party `json:"party,omitempty" description:"Left out for several together."`
	Count    int    `json:"count" description:"How many departments or suppliers are meant."`
	Answered int    `json:"answered"`
	People   int    `json:"people,omitempty" description:"How many could answer, if that is known."`
	Earlier  int    `json:"earlier,omitempty"`
}

// QuestionCount is what was answered to one question.
type QuestionCount struct {
	Question int                      `json:"question"`
	Label    string                   `json:"label"`
	Kind     models.RoundQuestionKind `json:"kind"`
	Answered int                      `json:"answered"`
	Counts   []AnswerCount            `json:"counts,omitempty"`
	Middle   string                   `json:"middle,omitempty" description:"Half of the numbers were this or less."`
	Cards    []CardCount              `json:"bottlenecks,omitempty" description:"On which the reports stand that the answers became; the costliest first."`
}

// AnswerCount is how many gave one answer.
type AnswerCount struct {
	Label string `json:"label"`
	Count int    `json:"count"`
}

// CardCount is how many answers became reports of one bottleneck.
type CardCount struct {
	Bottleneck uint32 `json:"bottleneck"`
	Title      string `json:"title"`
	Count      int    `json:"count"`
}

// RoundWords is a page of free answers, in an order that says nothing about who wrote them, or when.
type RoundWords struct {
	Items []string `json:"items"`
	From  []Party  `json:"from,omitempty" description:"With whom those of a group are listed together, because few of them answered."`
	Next  string   `json:"next,omitempty" description:"The address of the next page."`
}

var roundResulting = []Operation{
	operation(Operation{ID: "readRoundResults", Method: get, Path: "/rounds/{number}/results", Group: "Rounds", For: Workers,
		Summary: "Counts what was answered, in fives."}, (*Call).readRoundResults),
	operation(Operation{ID: "listRoundWords", Method: get, Path: "/rounds/{number}/words", Group: "Rounds", For: Workers,
		Summary: "Lists what was answered to a question in words, once the round is over."}, (*Call).listRoundWords),
	operation(Operation{ID: "countLateAnswers", Method: put, Path: "/rounds/{number}/late", Group: "Rounds", For: Workers,
		Summary: "Counts the answers that came after the end, if there are at least five."}, func(c *Call, in *roundAsked) (*Round, error) {
		return c.onRound(in.Number, &models.CountLate{Round: in.of()})
	}),
}

type (
	whoseAnswers struct {
		Of    string       `query:"of" enum:"department,supplier" description:"Whose answers; of departments unless none was asked."`
		Group models.Party `query:"group" description:"Only of this one, as d3 or s4."`
	}
	resultsAsked struct {
		roundAsked
		whoseAnswers
	}
	wordsAsked struct {
		roundAsked
		whoseAnswers
		page
		Question int `query:"question" minimum:"1" maximum:"30" description:"The number of a question that is answered in words."`
	}
)

// group is whose answers are asked for: a number of 0 is all of the kind.
func (in *whoseAnswers) group(r *models.Round) (models.Party, error) {
	group := models.Party{Kind: models.SupplierParty}
	if in.Of == "department" || in.Of == "" && r.AsksDepartments() {
		group.Kind = models.DepartmentParty
	}
	switch {
	case in.Group.IsZero():
		return group, nil
	case !r.Asks(in.Group) || in.Of != "" && in.Group.Kind != group.Kind:
		return group, &Refused{Status: 422, Detail: refusedFields, Fields: []Wrong{{"group", "The round did not ask this one."}}}
	}
	return in.Group, nil
}

func (c *Call) readRoundResults(in *resultsAsked) (*RoundResults, error) {
	r := c.surveyed(in.Number)
	if r == nil {
		return nil, errNoRound
	}
	group, err := in.group(r)
	if err != nil {
		return nil, err
	}
	told := &RoundResults{Round: in.Number, Participation: Participation{Groups: []Participated{}}, Of: partyKinds[group.Kind], Questions: []QuestionCount{}}
	if group.Number != 0 {
		told.Group = c.party(group)
	}
	if r.Begun != 0 && r.Stage() != models.RoundCalledOff {
		told.Participation = c.participation(r)
	}
	if r.Stage() != models.RoundOver {
		return told, nil
	}
	told.Late = models.AtLeast(r.LateLeft())
	tally := c.State.Tally(r)
	for i := range r.Questions {
		told.Questions = append(told.Questions, c.questionCount(tally, &r.Questions[i], group))
	}
	return told, nil
}

var partyKinds = map[models.PartyKind]string{models.DepartmentParty: "department", models.SupplierParty: "supplier"}

func (c *Call) participation(r *models.Round) Participation {
	found := c.State.Participation(r)
	told := Participation{Answered: found.Answered, Earlier: found.Earlier, Groups: []Participated{}}
	for _, g := range found.Groups {
		one := Participated{Kind: partyKinds[g.Party.Kind], Count: g.Count, Answered: g.Answered, People: g.People, Earlier: g.Earlier}
		if g.Party.Number != 0 {
			one.Party = c.party(g.Party)
		}
		told.Groups = append(told.Groups, one)
	}
	return told
}

func (c *Call) questionCount(tally *models.RoundTally, q *models.RoundQuestion, group models.Party) QuestionCount {
	result := tally.Result(q, group, nil)
	told := QuestionCount{Question: q.Number, Label: resultLabel(q, group), Kind: q.Kind, Answered: result.Answered}
	if q.Built == models.RoundHeldUp {
		for _, card := range tally.ListedCards(tally.Parts(q, group), c.Now) {
			told.Cards = append(told.Cards, CardCount{uint32(card.Bottleneck.Number), c.title(card.Bottleneck), card.Count})
		}
		return told
	}
	for _, row := range result.Rows {
		if result.Answered > 0 {
			told.Counts = append(told.Counts, AnswerCount{c.answerLabel(q, group, row.RoundKey, result.Edges), row.Count})
		}
	}
	if result.Middle >= 0 {
		told.Middle = spanLabel(result.Edges, result.Middle)
	}
	return told
}

func (c *Call) listRoundWords(in *wordsAsked) (*RoundWords, error) {
	r := c.surveyed(in.Number)
	if r == nil {
		return nil, errNoRound
	}
	if r.Stage() != models.RoundOver {
		return nil, models.Fail(models.Conflict, "error.heard.early")
	}
	group, err := in.group(r)
	if err != nil {
		return nil, err
	}
	q := r.Question(in.Question)
	if q == nil || q.Kind > models.RoundLong || q.Built == models.RoundHeldUp {
		return nil, &Refused{Status: 422, Detail: refusedFields, Fields: []Wrong{{"question", "Name the number of a question that is answered in words."}}}
	}
	parts := c.State.Tally(r).Parts(q, group)
	all, list := models.ListedWords(q, parts), &RoundWords{}
	list.Items, list.Next = paged(c, in.page, len(all), func(n uint32) (string, bool) { return all[n-1], true })
	if group.Number != 0 {
		list.From = c.listedWith(parts)
	}
	return list, nil
}

// listedWith names all whose answers stand in parts, if they are several.
func (c *Call) listedWith(parts []models.RoundPart) (list []Party) {
	for _, part := range parts {
		for _, p := range part.Of {
			if one := *c.party(p); !slices.Contains(list, one) {
				list = append(list, one)
			}
		}
	}
	if len(list) == 1 {
		return nil
	}
	return list
}
