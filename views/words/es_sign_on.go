package words

// Single sign-on: the button, what can go wrong, and the admin's page of it.
var _ = register("es", Texts{
	"history.event.member identified":     "Se le reconoció con el inicio de sesión único: {subject}",
	"history.event.member identified.off": "Desvinculó a {subject} del inicio de sesión único",
	"history.event.sign-on changed":       "Cambió las reglas del inicio de sesión único",
	"history.event.session started.sso":   "Inició sesión con el inicio de sesión único",

	"error.sign-on.disabled":   "Su acceso a este programa está desactivado. Si es un error, pregunte a uno de sus administradores.",
	"error.sign-on.groups":     "Sus grupos en el servicio de inicio de sesión de su organización no abren este programa. Pregunte a uno de sus administradores qué grupo necesita.",
	"error.sign-on.unknown":    "Nadie ha añadido {email} aquí todavía. Pida a un administrador de este programa que le invite exactamente con esta dirección.",
	"error.sign-on.no-email":   "El servicio de inicio de sesión de su organización no nos ha dado su dirección de correo electrónico, así que no podemos encontrarle aquí. Pida a quien se encarga de él que la transmita.",
	"error.sign-on.unverified": "{email} pertenece a un miembro de aquí, y el servicio de inicio de sesión de su organización no garantiza que sea suya. Pida a quien se encarga de él que confirme la dirección.",
	"error.sign-on.taken":      "{email} pertenece a un miembro que inicia sesión con otra cuenta. Pida a un administrador de este programa que desvincule la cuenta anterior.",

	"error.passwords.not-set-up": "Primero configure el inicio de sesión único en el servidor. Sin él, las contraseñas son la única forma de entrar.",
	"error.passwords.no-admin":   "Primero inicie sesión usted con el inicio de sesión único, como administrador. Si no, nadie podría encargarse de esto.",
}, nil)
