package words

// Taking everything out.
var _ = register("fr", Texts{
	"inout.title":           "Entrées et sorties",
	"inout.is":              "Reprendre ce qui se trouve dans un autre système, et tout emporter.",
	"export.title":          "Tout emporter",
	"export.lede":           "Tout ce qui est connu ici, sous forme de fichiers. Rien n’est retenu pour vous garder ici. Chacun peut continuer à travailler pendant ce temps.",
	"export.personal":       "Les deux contiennent des données personnelles",
	"export.personal.is":    "Les deux contiennent ce que des personnes ont écrit et qui elles sont :",
	"export.personal.keep":  "Gardez le fichier aussi bien protégé que ce programme, et supprimez-le quand vous n’en avez plus besoin. Ce qui sera effacé ici plus tard y restera. L’historique indique que vous l’avez sorti.",
	"export.tables":         "Fichiers CSV, pour un tableur",
	"export.tables.is":      "Un fichier zip avec un tableau par sorte de choses, et un README qui explique les colonnes. Il ne contient ni mots de passe ni liens. Les colonnes ont des noms anglais qui ne changent jamais.",
	"export.tables.which":   "Quels tableaux il contient",
	"export.tables.do":      "Télécharger les fichiers CSV",
	"export.archive":        "Archive JSON, pour déménager ou pour conserver",
	"export.archive.is":     "Tout l’enregistrement en un seul fichier JSON. Il contient aussi ce qui sert à vérifier les mots de passe des membres. Une installation vide, avec l’une ou l’autre base de données, le reprend et a ensuite les mêmes empreintes :",
	"export.archive.rounds": "Elle contient chaque réponse à une enquête séparément, avec le service ou le fournisseur dont elle vient : les pages et les fichiers CSV ne le montrent jamais. Ne la donnez à personne qui ne doit pas le savoir.",
	"export.archive.key":    "La clé dont les liens sont tirés n’y est pas : gardez une copie du fichier de la clé à un autre endroit. Sans elle, aucun ancien lien ne fonctionne.",
	"export.archive.do":     "Télécharger l’archive",
	"export.number":         "Les deux contiennent tout jusqu’au numéro de journal {n}, et rien après. Un fichier date du moment où vous appuyez.",
	"exported.everything":   "tout, en fichiers CSV",
	"exported.archive":      "tout, en archive",
}, Plurals{
	"export.personal.reports":  {One: "Le texte d’un signalement", Other: "Les textes de {n} signalements"},
	"export.personal.reached":  {One: "L’un d’eux avec un contact", Other: "{n} d’entre eux avec un contact"},
	"export.personal.contacts": {One: "Un contact chez un fournisseur", Other: "{n} contacts chez des fournisseurs"},
	"export.personal.members":  {One: "Le nom et l’adresse d’un membre", Other: "Les noms et adresses de {n} membres"},
})
