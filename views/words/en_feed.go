package words

// What feeds tell, and how to follow one.
var _ = register("en", Texts{
	"feed.follow":            "Follow by feed:",
	"feed.follow.board":      "put this address into a feed reader or your team’s channel, and read there what happens on the board. Whoever has the address can read it.",
	"feed.follow.bottleneck": "put this address into a feed reader or your team’s channel, and read there what happens here. Whoever has the address can read it.",
	"feed.follow.department": "put this address into a feed reader or your team’s channel. It says what becomes of your department’s reports, without their words.",
	"feed.board":             "{organisation}: what holds us up",
	"feed.board.is":          "What happens on the board: what is new, what is said and promised, what is solved.",
	"feed.bottleneck.is":     "What happens to this bottleneck: what is said and promised, and where it stands.",
	"feed.department":        "{organisation}: what becomes of reports from {department}",
	"feed.department.is":     "What happens to them, without their words. Those stand on each reporter’s tracking page.",
	"feed.title":             "On the board: {title}",
	"feed.status":            "{status}: {title}",
	"feed.promise":           "Promised by {day}: {title}",
	"feed.promise.off":       "No day is promised any more: {title}",
	"feed.update":            "Update: {title}",
	"feed.answer":            "Answered: {title}",
	"feed.learned":           "What we learned: {title}",
	"feed.headsup":           "A change is coming: {title}",
	"feed.headsup.moved":     "A coming change has another day: {title}",
	"feed.headsup.withdrawn": "A change does not come: {title}",
	"feed.stands":            "{ref} is {status} now. It comes from {from}.",
	"feed.read":              "Whoever reported it reads more on their tracking page; the board shows what is said to all.",
	"feed.answer.read":       "One reporter got an answer of their own. It stands on their tracking page.",
}, nil)
