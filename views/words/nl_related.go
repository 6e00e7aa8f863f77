package words

// What else could belong to a bottleneck, and what people said does not.
var _ = register("nl", Texts{
	"related.title":       "Wat kan hier nog bij horen?",
	"related.is":          "Andere knelpunten waarvan de meldingen dezelfde woorden gebruiken. Er wordt niets verplaatst tenzij u het zegt.",
	"related.none":        "Niets anders lijkt hierop.",
	"related.reading":     "Bottleneck leest na de start nog alle meldingen. Kijk over een minuut nog eens.",
	"related.merge":       "Hiermee samenvoegen",
	"related.merge.label": "Hiermee samenvoegen: {ref}",
	"related.apart":       "Niet hetzelfde",
	"related.apart.label": "Niet hetzelfde: {ref}",
	"related.back":        "Terugnemen",
	"related.back.label":  "Terugnemen: {ref} is niet hetzelfde",
	"related.apart.is":    "Ze worden hier niet meer voorgesteld, en wat erin staat, wordt niet samengebracht.",
	"related.apart.also":  "Ook weggelaten, zonder hier te staan: waar meldingen van hier heen zijn verplaatst of afgesplitst, en wat ooit is samengevoegd en weer uit elkaar gehaald. Die kunt u nog wel samenvoegen.",
	"flash.merged-here":   "Hiermee samengevoegd. De meldingen staan nu hier.",
	"flash.apart":         "Onthouden: dit is niet hetzelfde. Het wordt niet meer voorgesteld.",
}, Plurals{
	"related.jump":        {One: "{n} ander kan hier bij horen", Other: "{n} andere kunnen hier bij horen"},
	"related.apart.title": {One: "{n} waarvan is gezegd dat het iets anders is", Other: "{n} waarvan is gezegd dat het iets anders is"},
})
