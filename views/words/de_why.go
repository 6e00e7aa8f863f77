package words

// "Why here?": how a report came to stand where it stands, and what else it could be.
var _ = register("de", Texts{
	"why.title":        "Warum hier?",
	"why.quote":        "„{words}“",
	"why.more":         "Mehr dazu, und was es sonst sein könnte",
	"why.maybe":        "Als sie kam, hätte sie auch das sein können:",
	"why.unchecked":    "Das hat noch niemand geprüft.",
	"why.accept":       "Sie gehört hierher",
	"why.accept.label": "Sie gehört hierher: {report}",
	"why.new":          "Nicht dasselbe? Eigenen Engpass daraus machen",
	"why.new.label":    "Nicht dasselbe? Eigenen Engpass daraus machen: {report}",
	"why.join":         "Dorthin verschieben",
	"why.join.label":   "Dorthin verschieben: {report} nach {other}",

	"why.gist.confirmed": "{by} hat gesagt, dass sie hierher gehört",
	"why.gist.moved":     "{by} hat sie hierher gestellt",
	"why.gist.chosen":    "Die meldende Person hat das gewählt",
	"why.gist.joined":    "Die Gruppierung hat sie hierher gestellt",
	"why.gist.opened":    "Nichts anderes war ähnlich genug",

	"why.chosen":             "Die Person, die das gemeldet hat, hat diesen Engpass gewählt.",
	"why.joined":             "Die Gruppierung hat sie hierher gestellt, als sie kam: {alike}.",
	"why.joined.words":       "Die Gruppierung hat sie hierher gestellt, als sie kam: {alike}. In beiden steht {words}.",
	"why.joined.plain":       "Die Gruppierung hat sie hierher gestellt, als sie kam.",
	"why.first.joined.plain": "Die Gruppierung hat sie zuerst zu {first} gestellt.",
	"why.opened":             "Als sie kam, war nichts Bekanntes ähnlich genug. Darum wurde ein eigener Engpass daraus.",
	"why.opened.best":        "Als sie kam, war nichts Bekanntes ähnlich genug: {other} kam am nächsten, {alike}. Darum wurde ein eigener Engpass daraus.",
	"why.first.chosen":       "Die Person, die das gemeldet hat, hat zuerst {first} gewählt.",
	"why.first.joined":       "Die Gruppierung hat sie zuerst zu {first} gestellt: {alike}.",
	"why.first.joined.words": "Die Gruppierung hat sie zuerst zu {first} gestellt: {alike}. In beiden steht {words}.",
	"why.first.opened":       "Zuerst wurde daraus {first}: Nichts Bekanntes war ähnlich genug.",
	"why.first.opened.best":  "Zuerst wurde daraus {first}: {other} kam am nächsten, {alike}, und das war nicht genug.",

	"why.moved.moved":    "{by} hat sie am {day} von {from} hierher verschoben.",
	"why.moved.split":    "{by} hat sie am {day} aus {from} herausgenommen und einen eigenen Engpass daraus gemacht.",
	"why.moved.not-same": "Die Person, die das gemeldet hat, hat am {day} gesagt, dass es nicht dasselbe ist wie {from}.",
	"why.moved.back":     "{by} hat sie am {day} von {from} hierher zurückgestellt.",
	"why.moved.merged":   "{by} hat {from} am {day} hiermit zusammengeführt.",
	"why.moved.unmerged": "{by} hat das Zusammenführen mit {from} am {day} rückgängig gemacht.",
	"why.confirmed":      "{by} hat am {day} gesagt, dass sie hierher gehört.",
	"why.now":            "Wörter, die auch in anderen Meldungen hier stehen: {words}.",
	"why.link.concept":   "„{words}“ bedeutet dasselbe wie ein Wort, das andere hier benutzen: Beide stehen unter „{concept}“.",

	"report.page.title":       "{report} von {source}",
	"report.page.bottleneck":  "Auf der Seite von {ref}",
	"report.page.inbox":       "Im Eingang beantworten",
	"report.page.others":      "Was könnte es sonst sein?",
	"report.page.others.none": "Nichts anderes ist jetzt ähnlich.",

	"alike.very":   "sehr ähnlich, {n} von 100",
	"alike.alike":  "ähnlich, {n} von 100",
	"alike.little": "ein wenig ähnlich, {n} von 100",
}, Plurals{
	"why.link.people": {One: "„{words}“ bedeutet dasselbe wie „{same}“: In {n} Engpass stand beides für dieselbe Schwierigkeit.", Other: "„{words}“ bedeutet dasselbe wie „{same}“: In {n} Engpässen stand beides für dieselbe Schwierigkeit."},
})
