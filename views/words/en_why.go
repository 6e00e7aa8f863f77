package words

// "Why here?": how a report came to stand where it stands, and what else it could be.
var _ = register("en", Texts{
	"why.title":        "Why here?",
	"why.quote":        "“{words}”",
	"why.more":         "More, and what else it could be",
	"why.maybe":        "When it came, it could also have been:",
	"why.unchecked":    "Nobody has checked this yet.",
	"why.accept":       "It belongs here",
	"why.accept.label": "It belongs here: {report}",
	"why.new":          "Not the same? Make it one of its own",
	"why.new.label":    "Not the same? Make it one of its own: {report}",
	"why.join":         "Move it there",
	"why.join.label":   "Move it there: {report} to {other}",

	"why.gist.confirmed": "{by} said that it belongs here",
	"why.gist.moved":     "{by} put it here",
	"why.gist.chosen":    "The reporter chose this",
	"why.gist.joined":    "The grouping put it here",
	"why.gist.opened":    "Nothing else was alike enough",

	"why.chosen":             "The person who reported it chose this bottleneck.",
	"why.joined":             "The grouping put it here when it came: it was {alike}.",
	"why.joined.words":       "The grouping put it here when it came: it was {alike}. Both say {words}.",
	"why.joined.plain":       "The grouping put it here when it came.",
	"why.first.joined.plain": "The grouping first put it into {first}.",
	"why.opened":             "When it came, nothing that was known was alike enough. So it began a bottleneck of its own.",
	"why.opened.best":        "When it came, nothing that was known was alike enough: {other} was the closest, {alike}. So it began a bottleneck of its own.",
	"why.first.chosen":       "The person who reported it first chose {first}.",
	"why.first.joined":       "The grouping first put it into {first}: it was {alike}.",
	"why.first.joined.words": "The grouping first put it into {first}: it was {alike}. Both say {words}.",
	"why.first.opened":       "It first began {first}: nothing that was known was alike enough.",
	"why.first.opened.best":  "It first began {first}: {other} was the closest, {alike}, and that was not enough.",

	"why.moved.moved":    "{by} moved it here from {from} on {day}.",
	"why.moved.split":    "{by} took it out of {from} and made it one of its own on {day}.",
	"why.moved.not-same": "The person who reported it said on {day} that it is not the same as {from}.",
	"why.moved.back":     "{by} put it back here from {from} on {day}.",
	"why.moved.merged":   "{by} merged {from} into this on {day}.",
	"why.moved.unmerged": "{by} took the merge with {from} back on {day}.",
	"why.confirmed":      "{by} said on {day} that it belongs here.",
	"why.now":            "Words that other reports here use too: {words}.",
	"why.link.concept":   "“{words}” means the same as a word that others use here: both are listed under “{concept}”.",

	"report.page.title":       "{report} from {source}",
	"report.page.bottleneck":  "On the page of {ref}",
	"report.page.inbox":       "Answer it in the inbox",
	"report.page.others":      "What else could it be?",
	"report.page.others.none": "Nothing else looks like it now.",

	"alike.very":   "very alike, {n} of 100",
	"alike.alike":  "alike, {n} of 100",
	"alike.little": "a little alike, {n} of 100",
}, Plurals{
	"why.link.people": {One: "“{words}” means the same as “{same}”: people here used both for one trouble in {n} bottleneck.", Other: "“{words}” means the same as “{same}”: people here used both for one trouble in {n} bottlenecks."},
})
