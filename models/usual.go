package models

// UsualDepartment is a department that many organisations have, with the questions that it starts with.
// Names and wordings become the organisation's own data once added, and can be changed.
type UsualDepartment struct {
	NewDepartment
	Ticked bool // offered ticked at set-up
}

// usualDepartments holds the same departments in each language.
var usualDepartments = map[string][]UsualDepartment{
	"en": usualEnglish, "de": usualGerman, "fr": usualFrench, "es": usualSpanish, "nl": usualDutch,
}

// UsualDepartments lists them in a language, in the order in which set-up offers them; in English where the language
// is not there. The first question stands on the form, the other two on the receipt.
func UsualDepartments(lang string) []UsualDepartment {
	if list := usualDepartments[lang]; list != nil {
		return list
	}
	return usualEnglish
}

// Usual gives a new department like the usual one of that key in a language, under another name if one is given.
// An unknown key gives a department without a question on its form, and what engineering is asked on its receipt.
func Usual(lang, key, name string) NewDepartment {
	for _, one := range UsualDepartments(lang) {
		if one.Key == key {
			d := one.NewDepartment
			if name != "" {
				d.Name = name
			}
			return d
		}
	}
	receipt := Usual(lang, "engineering", "").Questions[1:]
	return NewDepartment{Name: name, Questions: append([]Question{{}}, receipt...)}
}

func usual(ticked bool, key, name string, own, first, second Question) UsualDepartment {
	return UsualDepartment{NewDepartment{key, name, []Question{own, first, second}}, ticked}
}

var usualEnglish = []UsualDepartment{
	usual(true, "sales", "Sales",
		Question{Label: "How much money is at stake?", Hint: "Not shown on the board. A rough figure is enough.", Kind: QuestionMoney},
		Question{Label: "What did the customer ask for, in their own words? (Leave out their name.)"}, Question{Label: "What do you tell customers in the meantime?"}),
	usual(true, "legal", "Legal",
		Question{Label: "Which contract or rule is it about?", Hint: "For example \"data processing agreement\". Not shown on the board.", Kind: QuestionText},
		Question{Label: "Which question would settle it?"}, Question{Label: "What happens if it is late?"}),
	usual(true, "finance", "Finance",
		Question{Label: "Which month-end or payment run does it touch?", Hint: "For example \"month-end for March\" or \"the weekly payment run\".", Kind: QuestionText},
		Question{Label: "What do you do by hand in the meantime?"}, Question{Label: "Who else needs the result, and when?"}),
	usual(true, "support", "Support",
		Question{Label: "How many customers have asked about it in the last two weeks?", Hint: "A rough number is enough.", Kind: QuestionNumeric},
		Question{Label: "What do you tell customers in the meantime?"}, Question{Label: "When did it start, as far as you know?"}),
	usual(true, "documentation", "Documentation",
		Question{Label: "Which page or guide is it about?", Hint: "A title or an address.", Kind: QuestionText},
		Question{Label: "What do readers get wrong because of it?"}, Question{Label: "Who knows the right answer? (A team, not a name.)"}),
	usual(true, "recruitment", "Recruitment",
		Question{Label: "Which open position does it hold up?", Hint: "The job, not the candidate: for example \"backend engineer, Berlin\".", Kind: QuestionText},
		Question{Label: "At which step do people drop out or wait?"}, Question{Label: "What have you tried so far?"}),
	usual(true, "operations", "Operations",
		Question{Label: "Which step of the work stops?", Hint: "For example \"goods in\" or \"handing over to the night shift\".", Kind: QuestionText},
		Question{Label: "How do you work around it today?"}, Question{Label: "What has gone wrong because of it?"}),
	usual(true, "engineering", "Engineering",
		Question{Label: "What can you not ship or finish because of it?", Hint: "The feature, fix or piece of work, in a few words.", Kind: QuestionText},
		Question{Label: "What have you tried so far?"}, Question{Label: "What would be the smallest thing that helps?"}),
	usual(true, "procurement", "Procurement",
		Question{Label: "When does the order have to go out?", Hint: "The day after which it costs more or comes too late.", Kind: QuestionDate},
		Question{Label: "Which approval or paper is missing?"}, Question{Label: "What does waiting cost?"}),
	usual(true, "marketing", "Marketing",
		Question{Label: "Which campaign, event or launch does it hold up?", Hint: "For example \"spring newsletter\".", Kind: QuestionText},
		Question{Label: "What is ready already, and what is missing?"}, Question{Label: "What would you leave out to make the date?"}),
	usual(false, "customer-success", "Customer success",
		Question{Label: "How much yearly business is at risk?", Hint: "Not shown on the board. A rough figure is enough.", Kind: QuestionMoney},
		Question{Label: "What has the customer been promised?"}, Question{Label: "What would win back a week?"}),
	usual(false, "product", "Product",
		Question{Label: "What can you not decide or find out because of it?", Hint: "One decision, in a few words.", Kind: QuestionText},
		Question{Label: "Whom did you ask, and what did they say? (Teams, not names.)"}, Question{Label: "What would you decide if you had to today?"}),
	usual(false, "design", "Design",
		Question{Label: "What are you waiting to see, test or hand over?", Hint: "For example \"the new sign-in, on a phone\".", Kind: QuestionText},
		Question{Label: "What have you tried so far?"}, Question{Label: "What would be the smallest thing that helps?"}),
	usual(false, "security", "Security",
		Question{Label: "What does it leave exposed?", Hint: "In general words. Not shown on the board.", Kind: QuestionText},
		Question{Label: "What keeps the risk small in the meantime?"}, Question{Label: "What has to be true before it is closed?"}),
	usual(false, "it", "IT",
		Question{Label: "What kind of thing is it about?", Kind: QuestionChoice, Choices: []string{"A device", "An account or access", "A program or licence", "The network", "Something else"}},
		Question{Label: "What have you tried so far?"}, Question{Label: "Since when?"}),
	usual(false, "people", "People and HR",
		Question{Label: "Which step of working here does it touch?", Hint: "Leave out names.", Kind: QuestionChoice, Choices: []string{"Joining", "Pay and time", "Learning and moving on", "Leaving", "Something else"}},
		Question{Label: "How many people does this step touch in a month?"}, Question{Label: "What have you tried so far?"}),
	usual(false, "data", "Data and reporting",
		Question{Label: "Which figure or report can nobody trust or see?", Hint: "For example \"weekly churn\".", Kind: QuestionText},
		Question{Label: "What do you decide with it?"}, Question{Label: "How do you get the number in the meantime?"}),
	usual(false, "logistics", "Logistics",
		Question{Label: "How many deliveries are late or stuck because of it?", Hint: "A rough number is enough.", Kind: QuestionNumeric},
		Question{Label: "Where do they wait?"}, Question{Label: "How do you work around it today?"}),
}
