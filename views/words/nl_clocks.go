package words

var _ = register("nl", Texts{
	"waited.since":             "al {time}, sinds {day}",
	"took.all":                 "In werktijd: {parts}",
	"took.heard":               "gehoord na {time}",
	"took.answered":            "beantwoord na {time}",
	"took.answered.late":       "te laat beantwoord, na {time}",
	"took.resolved":            "verholpen na {time}",
	"track.took.answered":      "U had een eerste antwoord na {time}, geteld in werktijd.",
	"track.took.answered.late": "U had een eerste antwoord na {time}, geteld in werktijd. We hadden {day} gezegd, dus dat was te laat.",
	"track.took.resolved":      "Het was verholpen na {time}, geteld in werktijd.",
	"department.card.faster":   "Wat het sneller zou maken: {need}",
	"from-supplier.waited":     "Sinds we het vroegen, wachten we al {time}, geteld in werktijd.",
	"from-supplier.faster":     "Wat zou u nodig hebben om sneller te gaan? Zeg het in uw antwoord: misschien kunnen wij het geven.",
}, nil)
