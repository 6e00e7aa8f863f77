package handlers

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"bottleneck/models"
)

// BenchmarkRoundResults draws the results of the last of 200 rounds, to which a thousand have answered, anew after each
// filed report, and once more when nothing changed.
func BenchmarkRoundResults(b *testing.B) {
	m := newMeasured(b, 100_000)
	random := rand.New(rand.NewPCG(5, 5))
	m.survey(b, 200, random)
	for _, path := range []string{"/rounds/200", "/rounds/200/results", "/rounds/200/results?earlier=5", "/rounds/200/results?question=5&q=slides", "/rounds/200/results.csv", "/rounds"} {
		b.Run(path, func(b *testing.B) {
			ask := newAsking("GET", path, m.session, "")
			var first, again []time.Duration
			for b.Loop() {
				m.file(b, random)
				before := processorTime()
				ask.of(b, m)
				first = append(first, processorTime()-before)
				before = processorTime()
				ask.of(b, m)
				again = append(again, processorTime()-before)
			}
			slices.Sort(first)
			slices.Sort(again)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(milliseconds(first[len(first)/2]), "processor-ms")
			b.ReportMetric(milliseconds(again[len(again)/2]), "processor-ms-again")
		})
	}
}

// survey has so many rounds asked and answered, one after the other, each the repetition of the one before: the last six by
// a thousand people, the others by a hundred.
func (m *measured) survey(b *testing.B, rounds int, random *rand.Rand) {
	b.Helper()
	do := func(by models.Actor, c models.Command) {
		if _, err := m.Store.Do(context.Background(), by, c); err != nil {
			b.Fatal(err)
		}
	}
	var asked []models.Party
	for _, one := range m.Store.View().Departments() {
		asked = append(asked, models.DepartmentNumbered(one.Number))
	}
	today := models.DateOf(time.Now().UTC())
	for n := 1; n <= rounds; n++ {
		do(models.ByMember(1), &models.OpenRound{RoundSays: models.RoundSays{Title: fmt.Sprint("Round ", n), From: today, To: today + 9, Asked: asked,
			Questions: append(models.BuiltQuestions(), models.RoundQuestion{Kind: models.RoundNumeric, Label: "How many meetings?"})}, Before: models.RoundNumber(n - 1)})
		people := 100
		if n > rounds-6 {
			people = 1000
		}
		for person := range people {
			answer := &models.AnswerRound{Round: models.RoundNumber(n), Source: asked[random.IntN(len(asked))], Responder: fmt.Sprint(n, " ", person), Send: true,
				Given: []models.RoundGiven{{Question: 2, Waiting: models.WaitingNobody}, {Question: 3, OwnTime: models.OwnTimeDay},
					{Question: 5, Words: fmt.Sprintf("Stop the slides of meeting %d, nobody reads them", random.IntN(500))}, {Question: 6, Number: float64(random.IntN(40))}}}
			if n == rounds && person < 200 {
				answer.HeldUp, answer.Given = 1, append(answer.Given, models.RoundGiven{Question: 1, Words: fmt.Sprintf("The export of customer %d stops", random.IntN(90))})
			}
			do(models.ByParty(answer.Source), answer)
		}
		do(models.ByMember(1), &models.CloseRound{Round: models.RoundNumber(n)})
	}
}
