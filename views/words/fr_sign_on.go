package words

// Single sign-on: the button, what can go wrong, and the admin's page of it.
var _ = register("fr", Texts{
	"history.event.member identified":     "Reconnu par l’authentification unique : {subject}",
	"history.event.member identified.off": "A détaché {subject} de l’authentification unique",
	"history.event.sign-on changed":       "A modifié les règles de l’authentification unique",
	"history.event.session started.sso":   "A ouvert une session par l’authentification unique",

	"error.sign-on.disabled":   "Votre accès à ce programme est désactivé. Si c’est une erreur, adressez-vous à un de ses admins.",
	"error.sign-on.groups":     "Vos groupes, dans le service de connexion de votre organisation, n’ouvrent pas ce programme. Demandez à un de ses admins quel groupe il vous faut.",
	"error.sign-on.unknown":    "Personne n’a encore ajouté {email} ici. Demandez à un admin de ce programme de vous inviter avec exactement cette adresse.",
	"error.sign-on.no-email":   "Le service de connexion de votre organisation ne nous a pas donné votre adresse e-mail ; nous ne pouvons donc pas vous trouver ici. Demandez à la personne qui s’en occupe de la transmettre.",
	"error.sign-on.unverified": "{email} appartient à un membre d’ici, et le service de connexion de votre organisation ne garantit pas que cette adresse est la vôtre. Demandez à la personne qui s’en occupe de la confirmer.",
	"error.sign-on.taken":      "{email} appartient à un membre qui se connecte avec un autre compte. Demandez à un admin de ce programme de détacher l’ancien compte.",

	"error.passwords.not-set-up": "Configurez d’abord l’authentification unique sur le serveur. Sans elle, les mots de passe sont le seul moyen d’entrer.",
	"error.passwords.no-admin":   "Connectez-vous d’abord vous-même par l’authentification unique, comme admin. Sinon, plus personne ne pourrait s’occuper de ceci.",

	"signon.name":              "la connexion unique",
	"signon.do":                "Se connecter avec {name}",
	"signon.or":                "ou",
	"signon.password":          "Se connecter avec un mot de passe",
	"signon.out.there":         "Se déconnecter aussi de {name}",
	"signon.title":             "Connexion en cours",
	"signon.back":              "Vous revenez de {name}. Il reste une étape.",
	"signon.onward":            "Continuer",
	"signon.join":              "Connectez-vous avec {name} en tant que {email}. Vous n’avez besoin d’aucun mot de passe ici.",
	"signon.elsewhere":         "Cette connexion a été commencée dans un autre navigateur ou onglet, ou il y a plus de dix minutes. Veuillez recommencer.",
	"signon.denied":            "La connexion de votre organisation ne vous a pas laissé entrer, ou vous l’avez interrompue. Réessayez, ou adressez-vous à la personne qui s’en occupe.",
	"signon.refused":           "Ce que la connexion de votre organisation a renvoyé ne prouve pas qui vous êtes : vous n’êtes donc pas connecté. Veuillez recommencer.",
	"signon.away":              "La connexion unique ne répond pas. Réessayez dans un instant.",
	"signon.away.password":     "La connexion unique ne répond pas. Réessayez dans un instant, ou connectez-vous avec un mot de passe.",
	"signon.nonsense":          "La connexion unique répond quelque chose que nous ne pouvons pas utiliser. Veuillez en informer la personne qui gère ce programme.",
	"signon.nonsense.password": "La connexion unique répond quelque chose que nous ne pouvons pas utiliser. Veuillez en informer la personne qui gère ce programme, ou connectez-vous avec un mot de passe.",
	"signin.wrong.off":         "Cette adresse e-mail et ce mot de passe ne vous permettent pas d’entrer. Presque tout le monde se connecte ici uniquement avec {name}.",
	"account.sign-on":          "Vous vous connectez par la connexion unique.",
	"error.passwords.off":      "Les mots de passe sont désactivés ici. Connectez-vous de l’autre manière indiquée.",
	"error.passwords.none":     "Vous n’avez pas de mot de passe ici : vous vous connectez par la connexion unique.",
}, nil)
