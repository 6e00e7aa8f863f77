package words

// "Why here?": how a report came to stand where it stands, and what else it could be.
var _ = register("nl", Texts{
	"why.title":        "Waarom hier?",
	"why.quote":        "“{words}”",
	"why.more":         "Meer, en wat het nog meer kan zijn",
	"why.maybe":        "Toen ze binnenkwam, kon ze ook dit zijn:",
	"why.unchecked":    "Dit heeft nog niemand gecontroleerd.",
	"why.accept":       "Ze hoort hier",
	"why.accept.label": "Ze hoort hier: {report}",
	"why.new":          "Niet hetzelfde? Er een eigen knelpunt van maken",
	"why.new.label":    "Niet hetzelfde? Er een eigen knelpunt van maken: {report}",
	"why.join":         "Daarheen verplaatsen",
	"why.join.label":   "Daarheen verplaatsen: {report} naar {other}",

	"why.gist.confirmed": "{by} heeft gezegd dat ze hier hoort",
	"why.gist.moved":     "{by} heeft haar hier gezet",
	"why.gist.chosen":    "Wie het heeft gemeld, koos dit",
	"why.gist.joined":    "De groepering heeft haar hier gezet",
	"why.gist.opened":    "Niets anders leek er genoeg op",

	"why.chosen":             "De persoon die dit heeft gemeld, koos dit knelpunt.",
	"why.joined":             "De groepering heeft haar hier gezet toen ze binnenkwam: {alike}.",
	"why.joined.words":       "De groepering heeft haar hier gezet toen ze binnenkwam: {alike}. Beide noemen {words}.",
	"why.joined.plain":       "De groepering heeft haar hier gezet toen ze binnenkwam.",
	"why.first.joined.plain": "De groepering heeft haar eerst bij {first} gezet.",
	"why.opened":             "Toen ze binnenkwam, leek niets bekends er genoeg op. Daarom werd het een eigen knelpunt.",
	"why.opened.best":        "Toen ze binnenkwam, leek niets bekends er genoeg op: {other} kwam het dichtst in de buurt, {alike}. Daarom werd het een eigen knelpunt.",
	"why.first.chosen":       "De persoon die dit heeft gemeld, koos eerst {first}.",
	"why.first.joined":       "De groepering heeft haar eerst bij {first} gezet: {alike}.",
	"why.first.joined.words": "De groepering heeft haar eerst bij {first} gezet: {alike}. Beide noemen {words}.",
	"why.first.opened":       "Eerst werd het {first}: niets bekends leek er genoeg op.",
	"why.first.opened.best":  "Eerst werd het {first}: {other} kwam het dichtst in de buurt, {alike}, en dat was niet genoeg.",

	"why.moved.moved":    "{by} heeft haar op {day} van {from} hierheen verplaatst.",
	"why.moved.split":    "{by} heeft haar op {day} uit {from} gehaald en er een eigen knelpunt van gemaakt.",
	"why.moved.not-same": "De persoon die dit heeft gemeld, zei op {day} dat het niet hetzelfde is als {from}.",
	"why.moved.back":     "{by} heeft haar op {day} van {from} hier teruggezet.",
	"why.moved.merged":   "{by} heeft {from} op {day} hiermee samengevoegd.",
	"why.moved.unmerged": "{by} heeft het samenvoegen met {from} op {day} ongedaan gemaakt.",
	"why.confirmed":      "{by} zei op {day} dat ze hier hoort.",
	"why.now":            "Woorden die andere meldingen hier ook gebruiken: {words}.",
	"why.link.concept":   "“{words}” betekent hetzelfde als een woord dat anderen hier gebruiken: beide staan onder “{concept}”.",

	"report.page.title":       "{report} van {source}",
	"report.page.bottleneck":  "Op de pagina van {ref}",
	"report.page.inbox":       "Beantwoorden in de inbox",
	"report.page.others":      "Wat kan het nog meer zijn?",
	"report.page.others.none": "Niets anders lijkt er nu op.",

	"alike.very":   "lijkt er veel op, {n} van 100",
	"alike.alike":  "lijkt erop, {n} van 100",
	"alike.little": "lijkt er een beetje op, {n} van 100",
}, Plurals{
	"why.link.people": {One: "“{words}” betekent hetzelfde als “{same}”: in {n} knelpunt werden ze voor hetzelfde probleem gebruikt.", Other: "“{words}” betekent hetzelfde als “{same}”: in {n} knelpunten werden ze voor hetzelfde probleem gebruikt."},
})
