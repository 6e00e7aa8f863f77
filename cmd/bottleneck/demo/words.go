package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// slots are the blanks of a wording and what may stand there.
var slots = map[string][]string{
	"day":      {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"},
	"weeks":    {"two weeks", "three weeks", "four weeks", "over a week", "nearly a month", "ten days", "twelve days"},
	"country":  {"Norway", "Portugal", "Switzerland", "the UK", "Turkey", "Morocco", "Serbia", "Canada", "Japan", "Chile", "Iceland"},
	"language": {"French", "Spanish", "Dutch", "Italian", "Polish", "Portuguese", "Danish"},
	"site":     {"the Lyon site", "the Gdansk site", "the Bremen depot", "the Porto site", "the Ghent site", "the Turin site", "the Malmö depot"},
	"product":  {"the handheld meter", "the inline probe", "the gateway", "the pool kit", "the chlorine sensor", "the turbidity sensor", "the long-range gateway", "the lab meter"},
	"customer": {"a hospital group", "a city utility", "a brewery", "a water board", "a dairy", "a university lab", "a housing association",
		"a paper mill", "a bottling plant", "a port authority", "a fish farm", "a swimming-pool operator", "a greenhouse grower", "a chip plant", "a ski resort", "a food group"},
	"kunde":    {"eine Molkerei", "einen Klinikverbund", "eine Brauerei", "einen Wasserverband", "einen Hafenbetrieb", "eine Papierfabrik", "ein Schwimmbad"},
	"geraet":   {"das Handmessgerät", "die Tauchsonde", "das Gateway", "den Chlorsensor", "den Trübungssensor"},
	"appareil": {"la sonde", "la passerelle", "le capteur de chlore", "l'appareil portable"},
	"tag":      {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"},
	"jour":     {"lundi", "mardi", "mercredi", "jeudi", "vendredi"},
	"client":   {"un hôpital", "une laiterie", "une brasserie", "une régie des eaux", "une papeterie", "un port", "une piscine municipale"},
	"dia":      {"lunes", "martes", "miércoles", "jueves", "viernes"},
	"dag":      {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"},
}

// fill replaces every {slot}; dates and months fit the moment of writing.
func fill(rng *rand.Rand, text string, at time.Time) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		out.WriteString(before)
		if !found {
			return capital(out.String())
		}
		name, after, _ := strings.Cut(rest, "}")
		value := slot(rng, name, at)
		if strings.HasSuffix(out.String(), ". ") || strings.HasSuffix(out.String(), "? ") {
			value = capital(value)
		}
		out.WriteString(value)
		text = after
	}
}

func slot(rng *rand.Rand, name string, at time.Time) string {
	switch name {
	case "n":
		return fmt.Sprint(2 + rng.IntN(8))
	case "nn":
		return fmt.Sprint(11 + rng.IntN(48))
	case "order":
		return fmt.Sprint(41000 + rng.IntN(8000))
	case "date":
		return at.AddDate(0, 0, -2-rng.IntN(9)).Format("2 January")
	case "soon":
		return workingDays(at, 2+rng.IntN(8)).Format("Monday 2 January")
	case "month":
		return at.Format("January")
	case "lastmonth":
		return at.AddDate(0, 0, -at.Day()).Format("January")
	case "time":
		return clockBefore(rng, at)
	case "kw":
		_, week := at.ISOWeek()
		return fmt.Sprint(week)
	}
	choices, ok := slots[name]
	if !ok {
		return "{" + name + "}"
	}
	return pick(rng, choices)
}

// clockBefore is a time of that day's working hours, not after the moment itself.
func clockBefore(rng *rand.Rand, at time.Time) string {
	since := max(10, at.Hour()*60+at.Minute()-opens*60)
	minutes := opens*60 + 5*rng.IntN(since/5)
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// asides are what people add below any complaint; each is a sentence of its own.
var asides = []string{
	"A name to call would already help.", "Third time since {lastmonth}.", "It was the same on {date}.", "I have asked twice since {date}.",
	"What would help: one person who decides.", "We found a way round it, but it costs us every {day}.", "It would help to know the date.",
	"Happens about {n} times a month.", "The same again as in {lastmonth}.", "Even a no would help us plan.", "I can show it on {day} if that helps.",
	"Nobody in our team knows whom to ask.", "We keep a list by hand now, {nn} lines so far.", "I noticed it again on {day} at {time}.",
	"It worked until {date}.", "My colleague had the same on {date}.", "We lost most of {day} to it.", "Please tell us if there is a better way.",
	"It is not the first time this year.", "The customer has noticed too.", "Since {date} nothing has moved.", "We could test a fix any {day}.",
}

// say words one report: a wording, its blanks filled, sometimes an aside.
func say(rng *rand.Rand, w wording, at time.Time) string {
	text := w.text
	if w.english() && rng.IntN(100) < 38 {
		text += " " + pick(rng, asides)
	}
	return fill(rng, text, at)
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

func pick[T any](rng *rand.Rand, from []T) T { return from[rng.IntN(len(from))] }
