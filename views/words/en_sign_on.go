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

	"error.passwords.not-set-up": "Set up single sign-on on the server first. Without it, passwords are the only way in.",
	"error.passwords.no-admin":   "First sign in by single sign-on yourself, as an admin. Otherwise nobody could look after this any more.",
}, nil)
