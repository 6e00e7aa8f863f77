package words

// What else could belong to a bottleneck, and what people said does not.
var _ = register("en", Texts{
	"related.title":       "What else could belong here?",
	"related.is":          "Other bottlenecks whose reports use the same words. Nothing moves unless you say so.",
	"related.none":        "Nothing else looks like this.",
	"related.reading":     "Bottleneck is still reading all reports after its start. Look again in a minute.",
	"related.merge":       "Merge into this",
	"related.merge.label": "Merge into this: {ref}",
	"related.apart":       "Not the same",
	"related.apart.label": "Not the same: {ref}",
	"related.back":        "Take back",
	"related.back.label":  "Take back: {ref} is not the same",
	"related.apart.is":    "They are not proposed here again, and what they say is not put together.",
	"related.apart.also":  "Also left out, without standing here: where reports of this one were moved or split off to, and what was merged once and taken apart again. You can still merge those.",
	"flash.merged-here":   "Merged into this. Its reports stand here now.",
	"flash.apart":         "Remembered: they are not the same. This will not be proposed again.",
}, Plurals{
	"related.jump":        {One: "{n} other could belong here", Other: "{n} others could belong here"},
	"related.apart.title": {One: "{n} said to be something else", Other: "{n} said to be something else"},
})
