package api

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"bottleneck/models"
)

// Round is a survey: the same few questions put to chosen departments and suppliers for a set time. People answer by their
// links alone, so that nobody can tell who said what.
type Round struct {
	Number    uint32          `json:"number"`
	Title     string          `json:"title"`
	Stage     string          `json:"stage" enum:"coming,running,over,cancelled"`
	From      string          `json:"from" format:"date"`
	To        string          `json:"to" format:"date"`
	Every     int             `json:"every,omitempty" description:"Weeks after which it repeats by itself."`
	Asked     []Party         `json:"asked" description:"Departments; suppliers are for tokens that work, as all that follows."`
	Lead      string          `json:"lead,omitempty" description:"Above the questions."`
	Questions []RoundQuestion `json:"questions,omitempty"`
	Before    uint32          `json:"before,omitempty" description:"The round that it repeats or copies."`
	After     uint32          `json:"after,omitempty" description:"The one that repeated it by itself."`
	Opened    string          `json:"opened,omitempty" format:"date-time"`
	By        *By             `json:"by,omitempty"`
	Ended     string          `json:"ended,omitempty" format:"date-time"`
	Early     bool            `json:"early,omitempty" description:"It was closed before its last day was over."`
	Reason    string          `json:"reason,omitempty" description:"Why it was cancelled."`
	URL       string          `json:"url,omitempty" description:"Its own link while it runs. Whoever has it can answer."`
}

// RoundQuestion is one question. Its place in the list, from 1, is its number.
type RoundQuestion struct {
	Built   models.RoundBuilt `json:"built,omitempty" description:"One of the built-in questions; left out for an own one, which says all that follows."`
	Kind    string            `json:"kind,omitempty" enum:"short,long,one,several,number,date,waiting,time" description:"Short if it is left out. Own questions are neither waiting nor time."`
	Label   string            `json:"label,omitempty" maxLength:"200"`
	Hint    string            `json:"hint,omitempty" maxLength:"200"`
	Choices []string          `json:"choices,omitempty" maxLength:"120" description:"Of one and several, from 2 to 20."`
	Needed  bool              `json:"needed,omitempty" description:"It cannot be left out."`
}

// RoundList is a page of rounds, in the order of their numbers.
type RoundList struct {
	Items []Round `json:"items"`
	Next  string  `json:"next,omitempty" description:"The address of the next page."`
}

var roundStages = []string{"coming", "running", "over", "cancelled"}

// round draws a round. Without a token that works it says what everybody with the board link may read.
func (c *Call) round(r *models.Round) Round {
	told := Round{Number: uint32(r.Number), Title: r.Title, Stage: roundStages[r.Stage()], From: r.From.String(), To: r.To.String(), Every: r.Every, Asked: []Party{}}
	for _, p := range r.Asked {
		if c.works() || p.Kind == models.DepartmentParty {
			told.Asked = append(told.Asked, *c.party(p))
		}
	}
	if !c.works() {
		return told
	}
	told.Lead, told.Before, told.After, told.Opened, told.By = r.Lead, uint32(r.Before), uint32(r.After), stamp(r.Opened.At), c.by(r.Opened.By)
	told.Ended, told.Early, told.Reason = stamp(r.Ended), r.Early, r.Reason
	for i := range r.Questions {
		told.Questions = append(told.Questions, roundQuestion(&r.Questions[i]))
	}
	if link := c.State.Link(r.Link); link != nil && r.Stage() == models.RoundRunning {
		told.URL = c.url("/q/" + c.Keys.Token(models.LinkRound, uint32(link.Number)))
	}
	return told
}

func roundQuestion(q *models.RoundQuestion) RoundQuestion {
	label := q.Label
	if q.Built != models.RoundOwn {
		label = english.T("round.built." + q.Built.String())
	}
	return RoundQuestion{Built: q.Built, Kind: q.Kind.String(), Label: label, Hint: q.Hint, Choices: q.Choices, Needed: q.Needed}
}

// surveyed gives a round that the token may read: others than those who work read of those that ask departments.
func (c *Call) surveyed(n uint32) *models.Round {
	r := c.State.Round(models.RoundNumber(n))
	if r == nil || !c.works() && !r.AsksDepartments() {
		return nil
	}
	return r
}

var errNoRound = models.Fail(models.NotFound, "error.round.unknown")

var ofRounds = []Operation{
	operation(Operation{ID: "listRounds", Method: get, Path: "/rounds", Group: "Rounds", For: Readers, Summary: "Lists the rounds."}, (*Call).listRounds),
	operation(Operation{ID: "readRound", Method: get, Path: "/rounds/{number}", Group: "Rounds", For: Readers, Summary: "Reads one round."},
		func(c *Call, in *roundAsked) (*Round, error) { return c.onRound(in.Number, nil) }),
	operation(Operation{ID: "openRound", Method: add, Path: "/rounds", Group: "Rounds", For: Workers, Makes: true,
		Summary: "Opens a round, which begins by itself on its first day. Answering it stays with the pages that its links lead to."}, (*Call).openRound),
	operation(Operation{ID: "changeRound", Method: put, Path: "/rounds/{number}", Group: "Rounds", For: Workers,
		Summary: "Changes a round, as a whole. Once it has begun its first day and its questions stay, and nobody is left out."}, (*Call).changeRound),
	operation(Operation{ID: "closeRound", Method: put, Path: "/rounds/{number}/closed", Group: "Rounds", For: Workers, Summary: "Ends a running round before its last day is over."},
		func(c *Call, in *roundAsked) (*Round, error) {
			return c.onRound(in.Number, &models.CloseRound{Round: in.of(), Seen: c.Seen})
		}),
	operation(Operation{ID: "cancelRound", Method: put, Path: "/rounds/{number}/cancelled", Group: "Rounds", For: Workers,
		Summary: "Calls a round off, and says why. Nothing of what was answered is counted."}, func(c *Call, in *roundCancelled) (*Round, error) {
		return c.onRound(in.Number, &models.CancelRound{Round: in.of(), Words: in.Words, Seen: c.Seen})
	}),
}

type (
	roundAsked struct {
		Number uint32 `path:"number"`
	}
	roundSays struct {
		Title     string          `json:"title" maxLength:"120"`
		Lead      string          `json:"lead,omitempty" maxLength:"1000"`
		From      models.Date     `json:"from"`
		To        models.Date     `json:"to"`
		Asked     []models.Party  `json:"asked" description:"Departments and suppliers, as d3 and s4."`
		Every     int             `json:"every,omitempty" minimum:"0" maximum:"13" description:"Weeks after which it repeats by itself: 2, 4 or 13; 0 is never."`
		Questions []RoundQuestion `json:"questions" description:"From 1 to 30."`
	}
	roundOpened struct {
		roundSays
		Before uint32 `json:"before,omitempty" description:"The round of which it is a copy: their results stand side by side."`
	}
	roundChanged struct {
		roundAsked
		roundSays
	}
	roundCancelled struct {
		roundAsked
		Words string `json:"words" maxLength:"2000"`
	}
)

func (in roundAsked) of() models.RoundNumber { return models.RoundNumber(in.Number) }

// says is what the request says, or what is wrong with a question that no form could have sent.
func (in *roundSays) says() (models.RoundSays, error) {
	says := models.RoundSays{Title: in.Title, Lead: in.Lead, From: in.From, To: in.To, Asked: in.Asked, Every: in.Every}
	for i, q := range in.Questions {
		kind := models.RoundShort
		if q.Kind != "" {
			_ = kind.UnmarshalText([]byte(q.Kind)) // one of the document's
		}
		if q.Built == models.RoundOwn && kind >= models.RoundWaiting {
			return says, &Refused{Status: http.StatusUnprocessableEntity, Detail: refusedFields, Fields: []Wrong{{fmt.Sprintf("questions[%d].kind", i),
				"This must be one of: " + strings.Join(models.RoundQuestionKinds(), ", ") + "."}}}
		}
		says.Questions = append(says.Questions, models.RoundQuestion{Built: q.Built, Kind: kind, Label: q.Label, Hint: q.Hint, Choices: distinct(q.Choices), Needed: q.Needed})
	}
	return says, nil
}

// distinct leaves out choices that are empty or there before.
func distinct(choices []string) (list []string) {
	for _, one := range choices {
		if one != "" && !slices.ContainsFunc(list, func(there string) bool { return strings.EqualFold(there, one) }) {
			list = append(list, one)
		}
	}
	return list
}

// atQuestions names the fields of questions as the request does: question-3 is questions[2].
func atQuestions(err error) error {
	wrong, is := err.(*models.Error)
	if !is {
		return err
	}
	named := *wrong
	named.Fields = slices.Clone(wrong.Fields)
	for i, f := range named.Fields {
		place := 0
		if n, _ := fmt.Sscanf(f.Field, "question-%d", &place); n == 1 {
			named.Fields[i].Field = fmt.Sprintf("questions[%d]", place-1)
		}
	}
	return &named
}

func (c *Call) listRounds(in *page) (*RoundList, error) {
	list := &RoundList{}
	list.Items, list.Next = paged(c, *in, c.State.RoundCount(), func(n uint32) (one Round, may bool) {
		r := c.surveyed(n)
		if r == nil {
			return one, false
		}
		return c.round(r), true
	})
	return list, nil
}

func (c *Call) onRound(n uint32, command models.Command) (*Round, error) {
	if c.surveyed(n) == nil {
		return nil, errNoRound
	}
	if command != nil {
		if err := c.Do(command); err != nil {
			return nil, atQuestions(err)
		}
	}
	told := c.round(c.surveyed(n))
	return &told, nil
}

func (c *Call) openRound(in *roundOpened) (*Round, error) {
	says, err := in.says()
	if err != nil {
		return nil, err
	}
	command := &models.OpenRound{RoundSays: says, Before: models.RoundNumber(in.Before), Key: c.Key}
	n, err := c.Make(command, func() uint32 { return uint32(command.Round) })
	if err != nil {
		return nil, atQuestions(err)
	}
	return c.onRound(n, nil)
}

func (c *Call) changeRound(in *roundChanged) (*Round, error) {
	says, err := in.says()
	if err != nil {
		return nil, err
	}
	return c.onRound(in.Number, &models.ChangeRound{Round: in.of(), RoundSays: says, Seen: c.Seen})
}
