package main

import (
	"fmt"
	"slices"
	"time"

	"bottleneck/models"
)

// surveys are the rounds of the demo: one that is over with an earlier one to compare it with, one that runs, one that comes.
var surveys = slices.Concat(
	[]talk{{100, asked("What held you up this summer?", 0, 7, 0)}}, answersOf(1, 98, summerAnswers), []talk{{92, (*demoPlay).keepTime}},
	[]talk{{40, asked("What held you up this autumn?", 0, 7, 1)}}, answersOf(2, 38, autumnAnswers), []talk{{32, (*demoPlay).keepTime}},
	[]talk{{3, asked("What slows us down before the year ends?", 0, 8, 2)}}, answersOf(3, 2, runningAnswers),
	[]talk{{1, asked("A look ahead: what would help in the new year?", 20, 7, 0)}},
)

// asked lets an engineer open a round that begins so many days later and runs for so many.
func asked(title string, later, days models.Date, before models.RoundNumber) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, now time.Time) (models.Actor, models.Command) {
		from := models.DateOf(now) + later
		says := models.RoundSays{Title: title, Lead: "Five questions about the last two weeks. We act on what comes up most, and say here what we do.",
			From: from, To: from + days - 1, Questions: models.BuiltQuestions()}
		for _, key := range []string{"sales", "support", "finance", "operations", "vattrask"} {
			says.Asked = append(says.Asked, p.parties[key])
		}
		says.Questions = append(says.Questions, models.RoundQuestion{Kind: models.RoundOne, Label: "Where did your longest wait end?",
			Choices: []string{"With an answer", "With a way around it", "It has not ended"}})
		return p.member("amara"), &models.OpenRound{RoundSays: says, Before: before, Key: hidden(title)}
	}
}

// demoAnswer is what somebody of a department answered: what is waited for, how long it took, what to stop, how it ended.
type demoAnswer struct {
	party, waits string
	time         models.OwnTime
	stop         string
	ended        int
}

// The answers: enough of Sales, Support and Finance to be shown by themselves, few of Operations and the supplier.
var (
	summerAnswers = []demoAnswer{
		{"sales", "legal", models.OwnTimeDay, "Weekly slides that nobody opens", 0}, {"sales", "finance", models.OwnTimeUnderOneHour, "", 1},
		{"sales", "legal", models.OwnTimeDay, "Asking for the same customer number twice", 2}, {"sales", "", models.OwnTimeUnderOneHour, "", 2},
		{"sales", "legal", models.OwnTimeDay, "", 1}, {"support", "engineering", models.OwnTimeDay, "Copying calls into two lists", 2},
		{"support", "", models.OwnTimeUnderOneHour, "", 0}, {"support", "documentation", models.OwnTimeDay, "", 2},
		{"support", "engineering", models.OwnTimeUnderOneHour, "The Friday report", 1}, {"support", "", models.OwnTimeDay, "", 2},
		{"finance", "sales", models.OwnTimeDay, "", 0}, {"operations", "", models.OwnTimeUnderOneHour, "Printing the plan each morning", 1},
	}
	autumnAnswers = append(slices.Clone(summerAnswers),
		demoAnswer{"sales", "finance", models.OwnTimeUnderOneHour, "Three approvals for one discount", 0}, demoAnswer{"finance", "sales", models.OwnTimeUnderOneHour, "", 0},
		demoAnswer{"finance", "operations", models.OwnTimeDay, "Typing delivery notes again", 1}, demoAnswer{"finance", "sales", models.OwnTimeUnderOneHour, "", 2},
		demoAnswer{"finance", "", models.OwnTimeDay, "Month-end checks by hand", 0}, demoAnswer{"operations", "finance", models.OwnTimeUnderOneHour, "", 0})
	runningAnswers = append(slices.Clone(summerAnswers[:7]), demoAnswer{"finance", "sales", models.OwnTimeUnderOneHour, "Two inboxes for one thing", 0})
)

// answersOf are the answers to a round, all on the same day.
func answersOf(n models.RoundNumber, before int, list []demoAnswer) (talks []talk) {
	for i, a := range list {
		talks = append(talks, talk{before, func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
			who := hidden(fmt.Sprintf("who %d answers round %d", i, n))
			given := []models.RoundGiven{{Question: 2, Waiting: models.WaitingNobody}, {Question: 3, OwnTime: a.time}}
			if a.waits != "" {
				given[0] = models.RoundGiven{Question: 2, Waiting: models.WaitingDepartment, Party: p.parties[a.waits]}
			}
			if a.stop != "" {
				given = append(given, models.RoundGiven{Question: 5, Words: a.stop})
			}
			given = append(given, models.RoundGiven{Question: 6, Choices: []int{a.ended}})
			source := p.parties[a.party]
			return models.ByParty(source), &models.AnswerRound{Round: n, Source: source, Responder: who, HeldUp: 1, Given: given, Send: true,
				Device: hidden("device of", who), Language: "en"}
		}})
	}
	return talks
}

// sized says how many people the demo's departments have.
func sized(party string, people int) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return p.member("priya"), &models.SizeDepartment{Department: p.parties[party].Number, People: people}
	}
}

var sizes = []talk{{101, sized("sales", 14)}, {101, sized("support", 12)}, {101, sized("finance", 8)}, {101, sized("operations", 30)}}
