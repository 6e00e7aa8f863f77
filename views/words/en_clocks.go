package words

// Clocks: how long a report took, and for how long somebody waits. All in working time.
var _ = register("en", Texts{
	"waited.since":             "for {time}, since {day}",
	"took.all":                 "In working time: {parts}",
	"took.heard":               "heard after {time}",
	"took.answered":            "answered after {time}",
	"took.answered.late":       "answered late, after {time}",
	"took.resolved":            "resolved after {time}",
	"track.took.answered":      "You had a first answer after {time}, counted in working time.",
	"track.took.answered.late": "You had a first answer after {time}, counted in working time. We had said {day}, so that was too late.",
	"track.took.resolved":      "It was resolved after {time}, counted in working time.",
	"department.card.faster":   "What would make it faster: {need}",
	"from-supplier.waited":     "We have waited for {time}, counted in working time, since we asked.",
	"from-supplier.faster":     "What would you need to go faster? Tell us in your answer: it may be something that we can give.",
}, nil)
