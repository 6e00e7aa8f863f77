package words

// Trackers: where in other programs the work on a bottleneck is tracked.
var _ = register("nl", Texts{
	"tracker.title":                  "Waar het werk wordt bijgehouden",
	"tracker.none":                   "Nog geen link naar een volgprogramma.",
	"tracker.add":                    "Een kaart uit een volgprogramma koppelen",
	"tracker.add.do":                 "Koppelen",
	"tracker.save":                   "Opslaan",
	"tracker.remove":                 "De koppeling weghalen",
	"tracker.address":                "Webadres",
	"tracker.address.hint":           "Van een kaart in GitHub, GitLab, Jira of een ander programma, zoals de browser het toont. Alleen leden zien het.",
	"tracker.name":                   "Titel",
	"did.tracker set":                "heeft “{to}” uit een volgprogramma gekoppeld",
	"did.tracker set.off":            "heeft de koppeling met “{from}” weggehaald",
	"history.event.tracker set":      "Een kaart uit een volgprogramma aan {subject} gekoppeld",
	"history.event.tracker set.off":  "De koppeling van {subject} met een volgprogramma weggehaald",
	"flash.tracker.added":            "Het is gekoppeld.",
	"flash.tracker.changed":          "De koppeling is veranderd.",
	"flash.tracker.removed":          "De koppeling is weggehaald.",
	"clash.tracker":                  "{by} heeft deze koppeling veranderd in “{theirs}” terwijl u typte. U schreef “{yours}”.",
	"clash.empty.tracker":            "niets",
	"error.tracker.address.required": "Vul het webadres van de kaart in",
	"error.tracker.address":          "Het webadres moet beginnen met https:// of http://, zonder spaties en wachtwoorden, zoals de browser het toont",
	"error.tracker.address.long":     "Kort het webadres in tot 500 tekens",
	"error.tracker.twice":            "Dit is hier al gekoppeld",
	"error.tracker.many":             "Twintig koppelingen is het meeste. Haal er een weg die niet meer nodig is.",
	"error.tracker.unknown":          "Die koppeling is er niet meer.",
}, nil)
