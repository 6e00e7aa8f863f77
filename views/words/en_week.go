package words

// The week of a member: what waits for them, and what changed.
var _ = register("en", Texts{
	"mail.waits":            "What waits for you",
	"mail.waits.promise":    "{card}: promised by {day}",
	"mail.waits.action":     "{what}: by {day}",
	"mail.waits.learn":      "{card}: resolved, and what it taught is still to be written",
	"mail.waits.due":        "{card}: too late after {day}",
	"mail.link.board":       "Open the board",
	"mail.changed":          "What changed",
	"mail.changed.resolved": "Resolved: {card}",
	"mail.changed.learned":  "Learned from: {card}",
	"mail.changed.wont-do":  "We won’t do: {card}",
	"mail.changed.back":     "Came back: {card}",
}, Plurals{
	"mail.waits.inbox":      {One: "One report waits for an answer; past due: {late}", Other: "{n} reports wait for an answer; past due: {late}"},
	"mail.waits.department": {One: "One bottleneck waits for {department}; reports without an answer in it: {unanswered}", Other: "{n} bottlenecks wait for {department}; reports without an answer in them: {unanswered}"},
	"mail.changed.opened":   {One: "One new bottleneck", Other: "{n} new bottlenecks"},
})
