package demo

// openBottlenecks are under way or waiting for a start, and two that turned out
// to be part of a larger one.
var openBottlenecks = []bottleneck{
	{
		key: "press-approval", title: "Texts for the press wait for somebody who may approve them", owner: "linh",
		waits: []Waiting{onDepartment("legal"), onDepartment("engineering"), onNobody}, costs: some, waves: []wave{{growing, 26, 130, 0}},
		words: []wording{
			{"marketing", "The text about {product} is written since {date}. Engineering checks the facts, legal checks the words, and neither has a date."},
			{"marketing", "A trade paper gave us half a page until {day}. I could not get anybody to say yes in time."},
			{"sales", "{customer} would let us write about their plant, but they wait {weeks} for our draft."},
			{"legal", "Press texts come to us without a word on who has checked the numbers in them."},
			{"engineering", "I am asked to approve adverts. I can tell whether a number is right, but not whether it may be printed."},
			{"marketing/nl", "Het persbericht ligt sinds {dag} te wachten op akkoord. Niemand durft ja te zeggen."},
		},
		story: []moment{heard(122, "Heard. Two people are asked for everything, and each waits for the other."), needs(84, "Engineering would need only the sentences with numbers, not the whole text."), started(38, "Trial: engineering gets the numbers only, legal only what is new. Three texts so far, four days each."), helps(33, "yusuf")},
	},
	{
		key: "declarations", title: "Declarations of conformity are missing in some languages", owner: "yusuf",
		waits: []Waiting{onDepartment("documentation"), onSupplier("rondelaar"), onDepartment("legal")}, costs: waiting, waves: []wave{{growing, 24, 110, 0}},
		words: []wording{
			{"operations", "{nn} boxes for {country} cannot leave: the declaration is there in English only."},
			{"documentation", "I have the declaration for {product} in {n} languages, but nobody may sign the new ones."},
			{"sales", "{customer} refuses delivery without a declaration in {language}. It is a single page!"},
			{"beltramonte", "For the import of {order} the authority asks for the declaration in its own language. Please send it by {soon}."},
			{"rondelaar", "We have translated {n} declarations since {date} and hear that they wait for a signature."},
			{"field-service", "The inspector at {site} asked for a paper that I do not have in {language}."},
		}, need: "answer access contract",
		story: []moment{heard(101, "Heard. The translation is not the slow part, the signature is."), started(58, "Two people may sign now instead of one. We go through the list of languages, largest country first."), promised(56, -7, "The ten languages that are asked for most."), told(12, "Six of ten are done.")}, dueIn: 5,
	},
	{
		key: "sample-requests", title: "Nobody decides on free samples", owner: "",
		waits: []Waiting{onNobody, onDepartment("finance"), onDepartment("operations")}, costs: little, waves: []wave{{steady, 18, 95, 1}},
		words: []wording{
			{"sales", "{customer} wants to try {n} sensors for a month. I do not know who may give them away."},
			{"operations", "Sales call and ask for samples without an order. The system has no way to send something for free."},
			{"finance", "{n} devices left the house in {lastmonth} without an invoice. Samples, I am told, but who agreed?"},
			{"marketing", "For a film about {product} we need one for two days. It took {weeks}."},
			{"sales/es", "Un cliente quiere probar dos sensores. Desde el {dia} nadie me dice si puedo enviarlos."},
		},
		story: []moment{heard(86, "Heard. Nobody is against samples, there is only no rule."), needs(46, "Finance would need a limit for the year and a list; then sales may decide alone.")},
	},
	{
		key: "visitor-gate", title: "Visitors and drivers wait at the gate", owner: "",
		waits: []Waiting{onDepartment("operations"), onTool("the visitor list"), onUnknown}, costs: little, waves: []wave{{steady, 20, 85, 0}},
		words: []wording{
			{"vattrask", "Our driver stood at your gate for {nn} minutes on {day}, because his name was not on the list."},
			{"recruitment", "A candidate waited outside until {time} and told me so in the first sentence."},
			{"sales", "Guests from {customer} had to write their names on paper in the rain. They were announced."},
			{"kruselmann", "To collect devices we need a new pass each time. It takes longer than loading."},
			{"operations", "Names for the gate reach us by mail, phone and chat. Those from the chat we see at noon."},
			{"ferrantelli", "Our fitter was sent away on {date}. He had travelled {n} hours to repair your tool."},
		}, need: "access fix answer",
		story: []moment{heard(76, "Heard. The list at the gate is printed at seven in the morning; whoever is announced later is not on it."), told(31, "A screen at the gate instead of the paper is ordered. Until it comes, the list is printed three times a day.")},
	},
	{
		key: "supplier-portal", title: "We cannot log in to the freight portal", owner: "tomasz",
		waits: []Waiting{onSupplier("vattrask"), onDepartment("engineering")}, costs: some, waves: []wave{{growing, 22, 60, 0}},
		words: []wording{
			{"operations", "The freight portal asks for a code that goes to the phone of a colleague who is away until {day}."},
			{"operations", "We share one login for the carrier's page. When two of us work, one is thrown out, {n} times since {time}."},
			{"finance", "I need the freight bills of {lastmonth} from the portal and have no access. Operations send me pictures of them."},
			{"vattrask", "You order by mail {nn} times a week although the portal is there. Is something missing in it for you?"},
			{"support", "I could tell customers where their parcel is, if I could see the carrier's page."},
		}, need: "answer other",
		story: []moment{heard(52, "Heard. One login for eleven people, and the code goes to one phone."), started(20, "We asked the carrier for a login per person. They need a list of names, which goes out this week."), promised(19, -8, "A login for everybody who needs one.")}, dueIn: 8,
	},
	{
		key: "login-links", title: "Links in our mails lead to an empty page", owner: "",
		waits: []Waiting{onDepartment("engineering"), onUnknown}, costs: little, waves: []wave{{burst, 10, 318, 270}},
		words: []wording{
			{"support", "{customer} pressed the link in our mail to set a new password and got an empty page."},
			{"sales", "The welcome mail for {customer} has a link that is only good for an hour. They read it {n} days later."},
			{"support", "{nn} people wrote that the button in the mail does nothing. They were all on a phone."},
			{"support/fr", "Le lien du courriel ne marche plus après une heure. Notre client l'a ouvert {jour}."},
		},
		story: []moment{heard(312, "Heard. It looks like a part of the trouble with passwords; we check."), merged(264, "password-resets")},
	},
	{
		key: "parcel-questions", title: "Customers ask where their parcel is", owner: "",
		waits: []Waiting{onDepartment("operations"), onSupplier("vattrask")}, costs: little, waves: []wave{{steady, 12, 290, 236}},
		words: []wording{
			{"support", "A third of the calls on {day} were about parcels. I have no number to look them up."},
			{"support", "Order {order} left us on {date}, says the system. The customer says that nothing came."},
			{"sales", "I ring the warehouse about {n} times a week to ask where something is."},
			{"operations", "Calls about parcels interrupt packing, so that parcels leave later."},
		},
		story: []moment{heard(282, "Heard. Since the confirmed date is a guess, everybody has to ask."), merged(228, "delivery-dates")},
	},
}
