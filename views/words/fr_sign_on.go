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
}, nil)
