package words

// A week: what webhooks and members’ own feeds tell of it, and the panel of the account about that feed.
var _ = register("en", Texts{
	"mail.changed.promised":     "Promised: {card}, by {day}",
	"week.opened":               "New: {card}",
	"week.biggest":              "Biggest bottleneck: {card}, {hours}",
	"week.round":                "A round runs until {day}: {title}",
	"hook.say.board.week":       "What changed from {first} to {last}",
	"delivery.about.board.week": "What a week brought, to a channel",
	"webhook.hear.board.week":   "A week is over: what changed on the board, on Mondays",
	"feed.own":                  "{organisation}: your week",
	"feed.own.is":               "What waits for you, and what changed on the board: one entry a week, on Mondays.",
	"feed.own.entry":            "From {first} to {last}",
	"feed.own.quiet":            "Nothing waits for you, and nothing changed on the board.",
	"error.link.gone.feed":      "This feed was closed, or its address was replaced. Whose feed it is finds the present address on their account page.",
	"account.feed":              "Your own feed",
	"account.feed.is":           "A feed reader asks this address by itself. It shows one entry a week, on Mondays: what waits for you, and what changed on the board.",
	"account.feed.care":         "Whoever has the address can read the same, without signing in. It opens nothing else here, and it ends when you no longer have an account.",
	"account.feed.address":      "Address of your feed",
	"account.feed.make":         "Make an address",
	"account.feed.replace":      "Replace the address",
	"account.feed.replace.is":   "The address before it stops working at once. Put the new one into your feed reader.",
	"account.feed.close":        "Close the feed",
	"flash.feed.made":           "Your feed has an address. Put it into your feed reader.",
	"flash.feed.replaced":       "The address of your feed is replaced. The one before does not work any more.",
	"flash.feed.closed":         "Your feed is closed.",
	"choose.weekly.member":      "What waits for you, what changed on the board, and what happened on the bottlenecks that you look after",
	"quarter.list.heard":        "What we heard, and what we do",
	"quarter.heard.do":          "What we do: {words}",
}, Plurals{
	"week.reports":  {One: "One report", Other: "{n} reports"},
	"week.resolved": {One: "one resolved", Other: "{n} resolved"},
})
