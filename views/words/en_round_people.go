package words

// Rounds: what is known about people, and erasing it.
var _ = register("en", Texts{
	"people.invited":            "Invited to rounds",
	"person.title.invited":      "Somebody who was invited",
	"mention.round":             "a round",
	"mention.heard":             "what was heard in a round",
	"mention.round-answer":      "an answer to a round",
	"erase.goes.invited":        "Name and e-mail address in their invitations to rounds",
	"erase.stays.invited":       "That somebody was invited, and what was answered: nothing here tells whose an answer is",
	"round.answer.erase":        "Erase: words of one answer to {title}",
	"round.answer.goes":         "All words of this one answer, as they are and as they were before",
	"round.answer.stays":        "What was ticked and counted in it. Nothing here tells whose it is",
	"round.answer.stays.report": "A report that it became: it is erased on its own page",
}, nil)
