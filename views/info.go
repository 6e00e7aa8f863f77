package views

import (
	"strings"

	"bottleneck/models"
)

// term is one word of the help and what it means.
type term struct{ word, meaning, id string }

func (p Page) terms(keys ...string) []term {
	terms := make([]term, len(keys))
	for i, key := range keys {
		terms[i] = term{word: p.T(key), meaning: p.T(key + ".text"), id: key[strings.LastIndexByte(key, '.')+1:]}
	}
	return terms
}

func (p Page) helpWords() []term {
	return p.terms("help.report", "help.bottleneck", "help.hours-lost", "help.biggest", "help.breadth", "help.checked", "help.voice",
		"help.came-back", "help.learning", "help.headsup", "help.budget")
}

// whoSees says who sees a report, and that its details go so many months after it is done with; below 0 that they stay.
func (p Page) whoSees(months int) []term {
	long := term{word: p.T("who.long"), meaning: p.T("who.long.never") + " " + p.T("who.long.text"), id: "long"}
	if months > 0 {
		long.meaning = p.T("who.long.itself", "time", RetentionWords(p.Words, months)) + " " + p.T("who.long.text")
	}
	terms := p.terms("who.you", "who.members", "who.company", "who.suppliers", "who.rounds", "who.device")
	if p.Mail {
		terms = append(terms, p.terms("who.mail")...)
	}
	return append(append(terms, long), p.terms("who.not")...)
}

func (p Page) helpStatuses() []string {
	var names []string
	for _, s := range models.Statuses() {
		names = append(names, s.String())
	}
	return names
}

func (p Page) helpRules() []string {
	var rules []string
	for _, key := range []string{"help.numbers.voice", "help.numbers.source", "help.numbers.sum", "help.numbers.old", "help.numbers.money"} {
		rules = append(rules, p.T(key))
	}
	return rules
}

// counting is one line of the tables that show what an answer counts for.
type counting struct{ choice, counts string }

func (p Page) ownTimeTable() []counting {
	var lines []counting
	for i, value := range models.OwnTimes() {
		hours := p.Words.Hours(int(models.OwnTime(i).Quarters()))
		lines = append(lines, counting{p.T("form.own-time." + value), hours})
	}
	return lines
}

func (p Page) peopleTable() []counting {
	var lines []counting
	for i, value := range models.PeopleChoices() {
		if value != "" {
			lines = append(lines, counting{p.T("form.people." + value), p.Words.Number(models.People(i).Count())})
		}
	}
	return lines
}
