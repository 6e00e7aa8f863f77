package words

var _ = register("nl", Texts{
	"settings.answers":           "Hoe snel mensen iets horen",
	"settings.answers.is":        "Elke melding hoort op welke dag een mens uiterlijk antwoordt, en het antwoordbudget telt wat later komt. Meldingen die er al zijn, houden de dag die hun is gezegd.",
	"settings.answer-days":       "Werkdagen tot een mens antwoordt",
	"settings.answer-days.hint":  "Van 1 tot 10. Bij meer zouden de meeste meldingen uit de 28 dagen van het budget vallen voordat ze te laat konden zijn.",
	"settings.objective":         "Hoeveel van de 100 meldingen moeten dan beantwoord zijn?",
	"settings.objective.hint":    "Van 50 tot 99. De andere mogen te laat zijn: dat is het antwoordbudget.",
	"settings.means":             "Wat dat betekent",
	"settings.means.look":        "Dit zou het betekenen. Er is nog niets opgeslagen.",
	"settings.means.do":          "Bekijken wat dat betekent",
	"settings.means.answer":      "Een melding van nu hoort uiterlijk {day} beantwoord te zijn.",
	"settings.to.hint":           "00:00 is middernacht.",
	"error.answer-days.bounds":   "Schrijf een heel getal van {least} tot {most}.",
	"error.objective.bounds":     "Schrijf een heel getal van {least} tot {most}.",
	"error.holidays.dates":       "Deze regels beginnen niet met een datum: {lines}. Schrijf elke zo: 2026-12-26.",
	"error.holidays.all":         "Met deze vrije dagen werkt er een heel jaar niemand. Laat er een paar weg.",
	"error.answer-days.required": "Schrijf binnen hoeveel werkdagen een mens antwoordt.",
	"error.objective.required":   "Schrijf hoeveel van de 100 meldingen op tijd beantwoord moeten zijn.",
}, Plurals{
	"settings.means.twice": {One: "{n} vrije dag staat er dubbel en telt één keer.", Other: "{n} vrije dagen staan er dubbel en tellen één keer."},
	"settings.means.free":  {One: "{n} vrije dag is toch al geen werkdag.", Other: "{n} vrije dagen zijn toch al geen werkdagen."},
	"settings.means.past":  {One: "{n} vrije dag is voorbij. Voor meldingen van toen telt die nog mee.", Other: "{n} vrije dagen zijn voorbij. Voor meldingen van toen tellen ze nog mee."},
})
