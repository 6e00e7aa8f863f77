package words

// Single sign-on: the button, what can go wrong, and the admin's page of it.
var _ = register("en", Texts{
	"history.event.member identified":     "Was recognised at single sign-on: {subject}",
	"history.event.member identified.off": "Disconnected {subject} from single sign-on",
	"history.event.sign-on changed":       "Changed the rules of single sign-on",
	"history.event.session started.sso":   "Signed in by single sign-on",

	"error.sign-on.disabled":   "Your access to this program is switched off. Ask an admin of it if that is wrong.",
	"error.sign-on.groups":     "Your groups at your organisation’s sign-in do not open this program. Ask an admin of it which group you need.",
	"error.sign-on.unknown":    "Nobody has added {email} here yet. Ask an admin of this program to invite you with exactly this address.",
	"error.sign-on.no-email":   "Your organisation’s sign-in did not tell us your e-mail address, so we cannot find you here. Ask whoever looks after it to pass it on.",
	"error.sign-on.unverified": "{email} belongs to a member here, and your organisation’s sign-in does not vouch that it is yours. Ask whoever looks after it to confirm the address.",
	"error.sign-on.taken":      "{email} belongs to a member who signs in with another account. Ask an admin of this program to disconnect the old account.",

	"signon.name":              "single sign-on",
	"signon.do":                "Sign in with {name}",
	"signon.or":                "or",
	"signon.password":          "Sign in with a password",
	"signon.out.there":         "Sign out of {name} too",
	"signon.title":             "Signing you in",
	"signon.back":              "You are back from {name}. One step is left.",
	"signon.onward":            "Go on",
	"signon.join":              "Sign in with {name} as {email}. You need no password here.",
	"signon.elsewhere":         "This sign-in was begun in another browser or tab, or more than ten minutes ago. Please begin again.",
	"signon.denied":            "Your organisation’s sign-in did not let you in, or you stopped it. Try again, or ask whoever looks after it.",
	"signon.refused":           "What your organisation’s sign-in sent back is not valid proof of who you are, so you are not signed in. Please begin again.",
	"signon.away":              "Single sign-on does not answer. Try again in a moment.",
	"signon.away.password":     "Single sign-on does not answer. Try again in a moment, or sign in with a password.",
	"signon.nonsense":          "Single sign-on answers something that we cannot use. Please tell the person who runs this program.",
	"signon.nonsense.password": "Single sign-on answers something that we cannot use. Please tell the person who runs this program, or sign in with a password.",
	"signin.wrong.off":         "That e-mail address and password do not let you in. Most people here sign in with {name} only.",
	"account.sign-on":          "You sign in by single sign-on.",

	"error.passwords.off":        "Passwords are switched off here. Sign in the other way that is shown.",
	"error.passwords.none":       "You have no password here: you sign in by single sign-on.",
	"error.passwords.not-set-up": "Set up single sign-on on the server first. Without it, passwords are the only way in.",
	"error.passwords.no-admin":   "First sign in by single sign-on yourself, as an admin. Otherwise nobody could look after this any more.",
}, nil)
