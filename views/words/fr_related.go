package words

// What else could belong to a bottleneck, and what people said does not.
var _ = register("fr", Texts{
	"related.title":       "Qu’est-ce qui pourrait aussi aller ici ?",
	"related.is":          "D’autres goulots dont les signalements emploient les mêmes mots. Rien n’est déplacé sans votre accord.",
	"related.none":        "Rien d’autre n’y ressemble.",
	"related.reading":     "Bottleneck est encore en train de lire tous les signalements après son démarrage. Revenez dans une minute.",
	"related.merge":       "Fusionner avec celui-ci",
	"related.merge.label": "Fusionner avec celui-ci : {ref}",
	"related.apart":       "Pas la même chose",
	"related.apart.label": "Pas la même chose : {ref}",
	"related.back":        "Revenir en arrière",
	"related.back.label":  "Revenir en arrière : {ref} n’est pas la même chose",
	"related.apart.is":    "Ils ne sont plus proposés ici, et ce qu’ils disent n’est pas mis ensemble.",
	"related.apart.also":  "Sont aussi laissés de côté, sans figurer ici : les goulots où des signalements de celui-ci ont été déplacés ou séparés, et ce qui a été fusionné puis défait. Vous pouvez toujours les fusionner.",
	"flash.merged-here":   "Fusionné avec celui-ci. Ses signalements sont maintenant ici.",
	"flash.apart":         "C’est noté : ce n’est pas la même chose. Ce ne sera plus proposé.",
}, Plurals{
	"related.jump":        {One: "{n} autre pourrait aller ici", Other: "{n} autres pourraient aller ici"},
	"related.apart.title": {One: "{n} que quelqu’un a dit être autre chose", Other: "{n} que quelqu’un a dits être autre chose"},
})
