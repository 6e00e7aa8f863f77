package words

// What is known about people: refusals, exports and erasures in the history.
var _ = register("en", Texts{
	"history.by.former": "a former member",

	"history.event.member erased":  "Erased who {subject} was",
	"history.event.exported":       "Took out data: {subject}",
	"history.event.access refused": "Kept somebody out: {subject}",
	"history.event.answer worded":  "Wrote the words of an answer to {subject}",
	"history.event.answers erased": "Erased the answers to {subject}",

	"exported.lines": "{what} ({n})",

	"refused.summary":        "{what} ({n}, from {network})",
	"refused.summary.member": "{what} of {member} ({n}, from {network})",
	"refused.others":         "many networks",
	"refused.unknown link":   "a link that never was one",
	"refused.ended link":     "a link that works no more",
	"refused.wrong password": "a wrong password",
	"refused.role":           "a page for other roles",
	"refused.cross-site":     "a form of another site",
	"refused.too many":       "too many tries",
}, Plurals{
	"count.times": {One: "once", Other: "{n} times"},
})
