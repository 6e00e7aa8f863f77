package demo

// customerBottlenecks are felt by those who speak with customers every day.
var customerBottlenecks = []bottleneck{
	{
		key: "password-resets", title: "Customers cannot reset their own password", owner: "linh",
		waits: []Waiting{onDepartment("engineering"), onTool("the customer portal")}, costs: heavy, solved: 92,
		waves: []wave{{steady, 58, 354, 226}, {fading, 4, 224, 204}},
		words: []wording{
			{"support", "{nn} calls this week only to set a new password for the portal. We can do nothing else on Mondays."},
			{"support", "The mail for a forgotten password does not reach {customer}. We set it by hand, again."},
			{"field-service", "I stand at {site} and the customer cannot log in. Support is busy, so we both wait."},
			{"sales", "{customer} tried the portal for the first time, locked themselves out and waited {n} hours for help. A fine first impression."},
			{"support", "People who return from holiday cannot sign in any more. Each one costs us {nn} minutes."},
			{"documentation", "The manual says press Forgotten password. There is no such button for companies with more than one site."},
			{"support/nl", "Elke {dag} dezelfde vraag: wachtwoord kwijt. Klanten kunnen het niet zelf herstellen."},
			{"suryadeep", "At night most calls are locked accounts. We may not unlock them and the customer waits until your morning."},
		}, need: "access fix",
		answers: []string{"Their account works again. The mail was stopped by their filter; we gave them the address to allow."},
		story: []moment{
			heard(350, "Heard. We looked at last month: 31 of 100 calls were about passwords."), started(332, "We rebuild it for companies with several sites, that is where it fails."), helps(330, "amara"), promised(329, 230, "Customers reset it themselves."),
			resolved(226, "Every customer can set a new password by themselves, with a code if mail does not arrive."),
			learned(202, "Learned: for two years this was one call at a time, so nobody added it up. It cost three working days a week. Action: support names the most frequent question each month (done, every first Tuesday)."),
		},
	},
	{
		key: "alarm-noise", title: "Alarms by mail come twice or at night for nothing", owner: "yusuf",
		waits: []Waiting{onDepartment("engineering"), onSupplier("veldmast")}, costs: heavy, solved: 58, waves: []wave{{steady, 40, 300, 130}, {burst, 16, 126, 0}},
		words: []wording{
			{"support", "{customer} got {nn} alarm mails in one night for one probe. Nothing was wrong with the water."},
			{"support", "Each alarm comes twice since {date}, and customers ask which of the two counts."},
			{"field-service", "I drove {n} hours for an alarm that had gone by itself. The operator had been woken twice."},
			{"sales", "The renewal with {customer} hangs on the night alarms. They have switched them off, which makes our product pointless."},
			{"support/fr", "Encore des alertes en double pour {client}. Ils ne les lisent plus."},
			{"suryadeep", "We call the duty officer for alarms that end after two minutes. He is not pleased, and we do not know which to leave out."},
			{"marketing", "A customer who should speak at our event told me about false alarms instead."},
			{"veldmast", "When a data card changes the mast, your server counts it as a failure. We could send you a signal for it, but need a contact."},
		}, need: "answer fix access",
		answers: []string{"For yours we set a delay of five minutes now. The cause, the double mail, is being worked on."},
		story: []moment{
			heard(292, "Heard. There are two causes: short gaps in the radio link, and a second sender that should be off."), started(240, "The second sender is being removed."), told(205, "Double mails should be gone since yesterday. The night alarms are the second part."),
			resolved(130, "Short gaps no longer raise an alarm. In the first week there were 70 % fewer."), started(112, "It came back with the new gateways, which count gaps in another way. We are on it."), needs(100, "Our data supplier would need one person here who answers technical questions."), helps(80, "tomasz"),
			promised(40, -10, "The same rule for the new gateways."),
		},
	},
	{
		key: "support-second-level", title: "Questions from support to engineering disappear", owner: "amara",
		waits: []Waiting{onDepartment("engineering"), onDepartment("engineering"), onTool("the ticket tool")}, costs: heavy, solved: 72, waves: []wave{{steady, 44, 330, 75}, {fading, 5, 73, 48}},
		words: []wording{
			{"support", "My question about {product} has been with engineering since {date}. I do not see whether anyone has read it."},
			{"support", "{customer} asks daily. I ask in the chat daily. The answer is always that somebody will look."},
			{"support", "We pass about {nn} cases on a month and hear back from half of them."},
			{"field-service", "I called the developers directly because the official way takes {weeks}. That cannot be the plan."},
			{"engineering", "Support cases reach us by chat, mail, phone and in the corridor. I know that we lose some."},
			{"sales", "The open technical question at {customer} holds up the second order. Support say that they wait, too."},
			{"support/de", "Der Fall {order} liegt seit {tag} in der Entwicklung. Ich weiß nicht, wen ich fragen darf."},
			{"suryadeep", "Cases that we hand over in the morning come back the next evening without a word. Did anyone look?"},
		}, need: "answer answer fix",
		answers: []string{"We looked at your case today: it needs a new version, which is out on {soon}. You may tell the customer so."},
		story: []moment{
			heard(322, "Heard. From now on one engineer a week reads only these."), noted(318, "Four ways in, no list. 62 open cases found in chat alone."), started(300, "One way in, and one engineer a week who does nothing else."), told(210, "The list shows for each case who has read it. In the middle an answer takes two days now, it was eight."),
			resolved(75, "Every question from support has a reader within a day and a date within two. It has held for three months."), learned(45, "Learned: engineers feared one week of interruptions and found that the other weeks were quiet. Action: field service gets the same way in (started)."),
		},
	},
	{
		key: "warranty-rules", title: "Nobody can say what the warranty covers", owner: "",
		waits: []Waiting{onDepartment("legal"), onNobody}, costs: some, waves: []wave{{steady, 21, 250, 20}},
		words: []wording{
			{"support", "A sensor broke after {nn} months. I do not know whether {customer} pays for it."},
			{"field-service", "On site I must decide if it is warranty. I decide for the customer, and the office complains."},
			{"sales", "I told {customer} two years, the paper in the box says one. Who is right?"},
			{"finance", "We take back about {n} repair bills a month because somebody calls it goodwill."},
			{"operations", "Returned parts lie here for {weeks}, since nobody tells us whether to repair or to replace for free."},
			{"documentation", "The warranty page in the manual is from the first model. May I change it? Nobody says yes."},
		},
		story: []moment{heard(241, "Heard by six departments: a rule that everybody needs and nobody has."), needs(200, "Legal would need numbers: how many cases, and what they cost."), started(84, "Numbers are there. Legal writes one page with examples."), told(19, "The page is with sales and field service to be read. One point is open: batteries.")},
	},
	{
		key: "callback-times", title: "Customers are promised a call that nobody knows of", owner: "tomasz",
		waits: []Waiting{onTool("the ticket tool"), onNobody}, costs: little, waves: []wave{{steady, 16, 180, 90}}, solved: 86,
		words: []wording{
			{"support", "The front desk promises a call back today. I find the note on {day}, when the customer is angry."},
			{"sales", "{customer} waited for our call at {time}. It stood on a paper on an empty desk."},
			{"operations", "We take calls when support is busy and have no place to write them down."},
			{"finance", "Callers with invoice questions get my number and I am in meetings. There are {n} missed calls at lunch."},
		},
		story: []moment{heard(174, "Heard. Promises on paper get lost, so we look for one place."), started(150, "Whoever takes a call can write it in a short form; it lands where it belongs."), resolved(92, "The form is in use. In the last week all 61 promised calls were made."), learned(60, "Learned: nobody had forgotten anything; there was no place to put it. No follow-up needed.")},
	},
	{
		key: "customer-list-moves", title: "Address changes of customers reach only one system", owner: "linh",
		waits: []Waiting{onTool("the CRM"), onTool("the ERP"), onNobody}, costs: little, waves: []wave{{steady, 22, 310, 5}},
		words: []wording{
			{"support", "{customer} told us the new address in {lastmonth}. The replacement still went to the old one."},
			{"finance", "{n} invoices came back by post this week: moved. Sales knew, we did not."},
			{"operations", "Parcel {order} is on its way back from {country}, wrong street. In the other system it is right."},
			{"sales", "I change a contact in the CRM and the invoice still goes to the person who left."},
			{"marketing", "About {nn} invitations came back. The addresses differ between three lists."},
			{"vattrask", "Deliveries to {n} of your customers failed this month because of old addresses. Each second trip is charged."},
		}, need: "fix answer",
		story: []moment{
			heard(301, "Heard. Four systems hold addresses, none is first."), wontDo(150, "We decided not to join the four systems this year. It would take two people half a year, the same two who work on invoices. Meanwhile: whoever hears of a move writes one line to the address list, and operations change it in all four on Fridays. It is a crutch, and we say so.", "The two people who know the systems finish the invoices this year, which cost more departments more hours."),
		},
	},
}
