package words

// Rounds: what people see who have answered, and where forms lead to them.
var _ = register("en", Texts{
	"round.thanks.title":       "Thank you",
	"round.thanks.answered":    "You have answered",
	"round.thanks.from":        "{round}, for {source}",
	"round.thanks.at":          "Your answers arrived on {day}.",
	"round.thanks.late":        "Your answers arrived on {day}, after the end. They are kept, and count only if those who asked say so.",
	"round.thanks.late.counts": "Your answers arrived on {day}, after the end. They count all the same.",
	"round.thanks.report":      "What held you up is now the report {report}. A person answers it there: keep that page.",
	"round.thanks.next":        "What happens next",
	"round.thanks.heard":       "The round runs until {day}. Then the answers are read together, and what we heard and what we do about it will stand here.",
	"round.thanks.over":        "The round is over. Its answers are read together, and what we heard and what we do about it will stand here.",
	"round.thanks.change":      "Change your answers",
	"round.thanks.own":         "You can change them until the end, by the link that you were sent, on any device.",
	"round.thanks.browser":     "You can change them until the end, in this browser.",
	"round.thanks.back":        "Back to your page",
	"round.thanks.answers":     "Your answers",
	"round.other":              "Do you share this device?",
	"round.other.text":         "Somebody else can answer here too. Your answers stay and count; this browser then does not show them any more, so you cannot change them here.",
	"round.other.do":           "Somebody else wants to answer",
	"round.whom":               "Which department are you answering for?",
	"round.whom.supplier":      "Do you work at a supplier? Then answer by the link that your company has.",
	"round.closed.early":       "This round has not begun. It runs from {from} to {to}: come back then, by the same link.",
	"round.asking":             "We are asking you something",
	"who.rounds":               "Those who ask, in a round",
	"who.rounds.text":          "Members read the answers together: figures of a department or supplier only from five people on, and in steps of five; what was written as a list without names, times or, where fewer than five answered, departments. It is confidential, not anonymous: so that you can change your answer, the record keeps a mark that only this installation can read. What held you up most is a report like any other. Who was invited by mail, and has not answered, may be reminded twice; nobody sees who answered.",
}, Plurals{
	"round.asking.until": {One: "{n} question, until {day}", Other: "{n} questions, until {day}"},
})
