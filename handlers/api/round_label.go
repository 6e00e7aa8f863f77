package api

import (
	"strconv"
	"strings"

	"bottleneck/models"
)

// resultLabel is what stands above the answers to a question.
func resultLabel(q *models.RoundQuestion, group models.Party) string {
	if q.Built == models.RoundOwn {
		return q.Label
	}
	key := "results.built." + q.Built.String()
	if q.Built == models.RoundWaitedOn && group.Kind == models.SupplierParty {
		key = "results.built.waiting.supplier"
	}
	return english.T(key)
}

// answerLabel words one answer that is counted.
func (c *Call) answerLabel(q *models.RoundQuestion, group models.Party, key models.RoundKey, edges []float64) string {
	switch q.Kind {
	case models.RoundOne, models.RoundSeveral:
		return q.Choices[key.Choice]
	case models.RoundNumeric:
		return spanLabel(edges, key.Span)
	case models.RoundDate:
		if key.Others {
			return english.T("results.others.month")
		}
		return key.Month.String()[:len("2006-01")]
	case models.RoundOwnTime:
		return english.T("form.own-time." + key.OwnTime.String())
	}
	if group.Kind == models.SupplierParty {
		return english.T("from-supplier.need." + key.Need.String())
	}
	return c.waitingLabel(key)
}

func (c *Call) waitingLabel(key models.RoundKey) string {
	switch {
	case key.Others:
		return english.T("results.others." + key.Waiting.String())
	case key.Party.Number != 0:
		return c.State.PartyName(key.Party)
	case key.Name != "":
		return key.Name
	}
	return english.T("form.waiting." + key.Waiting.String())
}

// spanLabel words a span of numbers.
func spanLabel(edges []float64, span int) string {
	switch {
	case span == 0:
		return english.T("results.span.below", "high", decimal(edges[0]))
	case span >= len(edges):
		return english.T("results.span.above", "low", decimal(edges[len(edges)-1]))
	}
	return english.T("results.span.between", "low", decimal(edges[span-1]), "high", decimal(edges[span]))
}

// decimal writes a number with three decimals at most.
func decimal(number float64) string {
	return strings.TrimRight(strings.TrimRight(strconv.FormatFloat(number, 'f', 3, 64), "0"), ".")
}
