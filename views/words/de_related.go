package words

// What else could belong to a bottleneck, and what people said does not.
var _ = register("de", Texts{
	"related.title":       "Was könnte noch hierher gehören?",
	"related.is":          "Andere Engpässe, in deren Meldungen dieselben Wörter stehen. Es wird nichts verschoben, wenn Sie es nicht sagen.",
	"related.none":        "Nichts anderes sieht so aus.",
	"related.reading":     "Bottleneck liest nach dem Start noch alle Meldungen. Sehen Sie in einer Minute noch einmal nach.",
	"related.merge":       "Hiermit zusammenführen",
	"related.merge.label": "Hiermit zusammenführen: {ref}",
	"related.apart":       "Nicht dasselbe",
	"related.apart.label": "Nicht dasselbe: {ref}",
	"related.back":        "Zurücknehmen",
	"related.back.label":  "Zurücknehmen: {ref} ist nicht dasselbe",
	"related.apart.is":    "Sie werden hier nicht mehr vorgeschlagen, und was darin steht, wird nicht zusammengestellt.",
	"related.apart.also":  "Auch ausgelassen, ohne hier zu stehen: wohin Meldungen von hier verschoben oder abgetrennt wurden, und was einmal zusammengeführt und wieder getrennt wurde. Zusammenführen können Sie das weiterhin.",
	"flash.merged-here":   "Hiermit zusammengeführt. Die Meldungen stehen jetzt hier.",
	"flash.apart":         "Gemerkt: Das ist nicht dasselbe. Es wird nicht mehr vorgeschlagen.",
}, Plurals{
	"related.jump":        {One: "{n} anderer könnte hierher gehören", Other: "{n} andere könnten hierher gehören"},
	"related.apart.title": {One: "{n}, von dem es heißt, dass er etwas anderes ist", Other: "{n}, von denen es heißt, dass sie etwas anderes sind"},
})
