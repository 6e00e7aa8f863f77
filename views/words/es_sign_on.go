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

	"signon.name":              "el inicio de sesión único",
	"signon.do":                "Iniciar sesión con {name}",
	"signon.or":                "o bien",
	"signon.password":          "Iniciar sesión con una contraseña",
	"signon.out.there":         "Cerrar sesión también en {name}",
	"signon.title":             "Iniciando su sesión",
	"signon.back":              "Ya ha vuelto de {name}. Falta un paso.",
	"signon.onward":            "Continuar",
	"signon.join":              "Inicie sesión con {name} como {email}. Aquí no necesita ninguna contraseña.",
	"signon.elsewhere":         "Este inicio de sesión se empezó en otro navegador o pestaña, o hace más de diez minutos. Vuelva a empezar.",
	"signon.denied":            "El inicio de sesión de su organización no le dejó entrar, o usted lo interrumpió. Inténtelo de nuevo o pregunte a quien lo administra.",
	"signon.refused":           "Lo que ha devuelto el inicio de sesión de su organización no demuestra quién es usted, así que no ha entrado. Vuelva a empezar.",
	"signon.away":              "El inicio de sesión único no responde. Inténtelo de nuevo en un momento.",
	"signon.away.password":     "El inicio de sesión único no responde. Inténtelo de nuevo en un momento, o inicie sesión con una contraseña.",
	"signon.nonsense":          "El inicio de sesión único responde algo que no podemos usar. Avise a quien administra este programa.",
	"signon.nonsense.password": "El inicio de sesión único responde algo que no podemos usar. Avise a quien administra este programa, o inicie sesión con una contraseña.",
	"signin.wrong.off":         "Con esta dirección de correo y esta contraseña no puede entrar. Casi todo el mundo inicia sesión aquí solo con {name}.",
	"account.sign-on":          "Usted entra con el inicio de sesión único.",
	"error.passwords.off":      "Las contraseñas están desactivadas aquí. Inicie sesión de la otra forma que se indica.",
	"error.passwords.none":     "Aquí no tiene contraseña: usted entra con el inicio de sesión único.",
}, nil)
