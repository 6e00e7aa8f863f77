package words

// What the handlers say after work on a bottleneck, and the few names that they word themselves.
var _ = register("fr", Texts{
	"bottleneck.title": "{ref} {title}",
	"contact.of":       "{name}, {supplier}",
	"card.erased":      "Son texte a été effacé",
	"card.unread":      "Quelque chose que nous connaissons déjà",

	"waiting.department.named": "{name}",
	"waiting.supplier.named":   "{name}",

	"error.signed-out":      "Votre session est fermée. Reconnectez-vous dans un autre onglet, puis revenez ici et renvoyez ceci.",
	"error.report.answered": "{by} a répondu à ce signalement pendant que vous écriviez. S’il y a autre chose à dire, envoyez aussi votre réponse.",
	"error.place.moved":     "Ce signalement est maintenant dans un autre goulot, ou son statut a changé pendant que vous lisiez. Regardez ce qui est affiché maintenant, puis décidez de nouveau.",
	"error.status.required": "Choisissez un statut.",
	"error.status.audience": "Ce que nous ne ferons pas, et les leçons tirées, sont à lire par tous. Choisissez qui les lit en plus des membres.",
	"error.undo.merged":     "Ce goulot a été fusionné avec un autre. Annulez d’abord la fusion.",
	"error.into.required":   "Écrivez un numéro comme B-17, ou des mots du titre.",
	"error.into.nothing":    "Aucun goulot ouvert ne correspond à ces mots. Essayez un numéro comme B-17, ou un seul mot du titre.",

	"flash.answered": "Réponse envoyée. La personne qui a signalé peut la lire.",
	"flash.heard":    "Marqué comme entendu.",
	"flash.checked":  "Le titre est vérifié : toute personne qui lit le tableau le voit maintenant.",
	"flash.title":    "Le titre est modifié et vérifié.",
	"flash.status":   "Le statut est modifié.",
	"flash.owner":    "Le pilote est modifié.",
	"flash.promise":  "La date promise est modifiée.",
	"flash.need":     "Ce qu’il leur faut pour aller plus vite est enregistré.",
	"flash.help":     "Enregistré : on sait si vous pouvez aider.",
	"flash.update":   "Envoyé. Les personnes à qui il est destiné peuvent le lire.",
	"flash.merged":   "Fusionné. Vous pouvez l’annuler dans l’historique.",
	"flash.moved":    "Déplacé. Vous pouvez l’annuler dans l’historique.",
	"flash.split":    "Séparé. Vous pouvez l’annuler dans l’historique.",
	"flash.matched":  "Le fournisseur est associé.",
	"flash.undone":   "Annulé. Ce qui est venu après reste comme il est.",
}, Plurals{
	"flash.undone-kept": {One: "Annulé. {n} signalement reste là où il a été déplacé ensuite.", Other: "Annulé. {n} signalements restent là où ils ont été déplacés ensuite."},
})
