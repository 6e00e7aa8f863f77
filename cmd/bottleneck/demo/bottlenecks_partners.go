package demo

// partnerBottlenecks lie between the organisation and its suppliers.
var partnerBottlenecks = []bottleneck{
	{
		key: "sandbox-payments", title: "The payment supplier's test system is down", owner: "tomasz",
		waits: []Waiting{onSupplier("quillpenny"), onSupplier("quillpenny"), onUnknown}, costs: heavy, solved: 68, waves: []wave{{burst, 26, 305, 255}, {burst, 20, 130, 70}, {burst, 12, 24, 0}},
		words: []wording{
			{"engineering", "The payment sandbox answers with an error since {date}. We cannot test the checkout for {country}."},
			{"engineering", "Every second test payment times out at {time}. Is it us or the supplier? I lost {n} hours finding out."},
			{"finance", "I wait for a test booking to check the new accounts. It fails, they tell me, at the card partner."},
			{"sales", "Card payment for {customer} was promised for {month}. The developers say that they cannot try it out."},
			{"quillpenny", "Our test environment is being moved. Which of your contacts should be told of such dates? The address we have bounces."},
			{"support", "Test cards stopped working, so we cannot show a customer how to pay."},
			{"engineering/de", "Das Testsystem für Zahlungen ist seit {tag} nicht erreichbar, und eine Ankündigung gab es nicht."},
			{"documentation", "For the payment chapter I need {n} pictures of the checkout. It has been showing an error page for {weeks}."},
		}, need: "access answer fix",
		answers: []string{"We asked the supplier: they work on it and expect the test system back tomorrow."},
		story: []moment{
			heard(300, "Heard, and asked the supplier: they did not know that we noticed."), started(296, "Both sides now have one contact for this. The supplier restores the data."), resolved(254, "The test system has run for two weeks, and its state is on a page that we can see."),
			heard(126, "It is down again, after a move at the supplier's that nobody here knew of."), needs(120, "Our supplier would need one address here that is read, for dates of maintenance."), started(117, "The address exists. We also record answers, so that most tests go on without the test system."), resolved(69, "Most tests no longer need the test system; when it is down, a note appears in the chat."),
			started(18, "Down for the third time, since Tuesday. The notes work, the tests of refunds do not."), helps(16, "amara"),
		},
	},
	{
		key: "night-handover", title: "The evening handover to night support loses cases", owner: "linh",
		waits: []Waiting{onSupplier("suryadeep"), onDepartment("support"), onTool("the handover sheet")}, costs: some, solved: 80, waves: []wave{{steady, 46, 340, 98}},
		words: []wording{
			{"suryadeep", "The handover sheet of {date} was empty. In the night {n} customers called about something that was clearly known."},
			{"suryadeep", "We do not have the number of the duty engineer for this week. Last night we tried {n} people."},
			{"support", "A case that we handed over at {time} was untouched in the morning. The customer had called twice."},
			{"support", "The night team asks questions that are answered in the ticket. They cannot see that field, it turns out."},
			{"engineering", "I was called at night for something that support had solved in the afternoon."},
			{"field-service", "The night desk promised {customer} a visit for {day} morning. I heard of it at noon."},
			{"sales", "{customer} told the same story {n} times, to three people, in one night."},
			{"suryadeep", "Your duty list is a picture in a mail. It was changed on {day}, we still had the old one."},
		}, need: "access answer fix",
		answers: []string{"The duty list is on one page now, which your team can open. It changes by itself on Mondays."},
		story:   []moment{heard(333, "Heard by us and by our night partner, who loses sleep over it as well."), told(320, "A common call on Monday mornings, fifteen minutes, starts next week."), needs(300, "The night team would need to see what we see, and one number that always reaches somebody."), started(260, "The partner sees the whole case now. The one number follows."), resolved(98, "One number, one sheet with three lines, one call a week. No lost case in four weeks."), learned(60, "Learned: the long sheet was not read, so it was not written. Three lines are both. Actions: the night team joins the Monday call once a month (support, started).")},
	},
	{
		key: "supplier-orders", title: "Circuit boards and housings are ordered too late", owner: "",
		waits: []Waiting{onDepartment("operations"), onDepartment("engineering"), onSupplier("zielonka")}, costs: heavy, waves: []wave{{steady, 30, 265, 15}}, solved: 75,
		words: []wording{
			{"zielonka", "Order {order} asks for boards in two weeks. The chips alone take {nn}. Please let us know earlier."},
			{"ferrantelli", "The drawing for the housing changed {n} days before the start. The tool must be cut again."},
			{"operations", "Boards for {product} run out on {day} and the order waits for a drawing from engineering."},
			{"engineering", "Nobody told me that my change needs a new order {weeks} ahead. I would have decided differently."},
			{"shirakaba", "You ask for {nn} sensors at once after three months of nothing. We can deliver half of them."},
			{"sales", "I sold {n} gateways and learned afterwards that there are no housings."},
			{"ferrantelli", "For order {order} we still need the colour. The machine is reserved for {soon}."},
		}, need: "answer contract access",
		story: []moment{heard(256, "Heard. Changes in drawings and orders do not know of each other."), needs(230, "Suppliers would need a forecast of three months, even a rough one."), started(180, "Suppliers get the forecast on the first. Changes in drawings name the date from which they count."), resolved(14, "Orders leave eight weeks ahead for all boards and housings. The two urgent ones this quarter were our own mistake.")},
	},
	{
		key: "sim-activation", title: "Data cards are not active when the meter is installed", owner: "yusuf",
		waits: []Waiting{onSupplier("veldmast"), onDepartment("operations")}, costs: some, waves: []wave{{steady, 27, 245, 100}}, solved: 86,
		words: []wording{
			{"field-service", "The card in the gateway at {site} was dead. I waited {n} hours on the roof for its activation."},
			{"support", "{nn} new meters send nothing. The data cards are not switched on."},
			{"veldmast", "We get lists of card numbers as photos. For {n} of them we could not read the last digits."},
			{"operations", "I send the list to the carrier and never hear whether it was done."},
			{"veldmast", "Cards are activated within the hour if the list comes before three. Yours comes at {time}."},
			{"field-service/nl", "De simkaart was op {dag} nog niet actief, dus ik kan maandag terug."},
		}, need: "access answer",
		story: []moment{heard(236, "Heard. Photos of lists are not a good way."), started(190, "Cards are activated when the box is packed, by scanner, and the answer shows on the label."), resolved(102, "Every gateway leaves the house with a live card. Three of the last 400 were not."), learned(70, "Learned: we asked the supplier only when we complained; they had offered this way a year ago. Action: a yearly question to each supplier: what would make it easier for you?")},
	},
	{
		key: "hosting-maintenance", title: "Maintenance at the hosting supplier meets our busiest hours", owner: "",
		waits: []Waiting{onSupplier("fjordvik"), onDepartment("engineering")}, costs: waiting, waves: []wave{{steady, 16, 225, 66}}, solved: 90,
		words: []wording{
			{"support", "The portal was slow on {day} morning, exactly when the water boards write their daily report."},
			{"engineering", "The hosting partner restarted our database at {time}. Their notice went to a mailbox nobody reads."},
			{"fjordvik", "We announce work {n} days ahead. For your account we have no reply and no wish for another hour."},
			{"sales", "The portal went away during my presentation at {customer}."},
			{"fjordvik", "To move your maintenance window we need a decision by somebody who may sign it. Who is it?"},
		}, need: "contract answer",
		story: []moment{heard(216, "Heard. The notices go to somebody who left."), started(205, "New address, and the window moves to four in the morning."), resolved(68, "Four in the morning, announced in the chat."), learned(43, "Learned: the supplier had asked us five times. Action: all suppliers' addresses here were checked (operations, done: 9 of 31 were wrong).")},
	},
	{
		key: "supplier-onboarding", title: "New suppliers fill in the same form four times", owner: "linh",
		waits: []Waiting{onDepartment("finance"), onDepartment("legal"), onDepartment("operations")}, costs: little, waves: []wave{{steady, 14, 190, 12}},
		words: []wording{
			{"nadwick", "We sent our bank details to {n} of your departments. Today a fifth asked for them."},
			{"operations", "A new maker of cables gave up on our forms. I had needed the cables by {day}."},
			{"finance", "Without the tax form I cannot create a supplier, without the supplier operations cannot order. We wait for each other."},
			{"aubrelle", "Your questionnaire on quality has {nn} pages and is meant for makers of electronics. We print."},
			{"engineering", "I want to buy {n} test sensors for a small sum. The new-supplier procedure takes {weeks}."},
		}, need: "fix answer other",
		story: []moment{heard(181, "Heard. Four departments, four forms, the same ten questions."), started(55, "One form is made of four. Finance and legal have agreed, operations still add two questions."), promised(54, 10, "One form."), told(9, "We miss the date by a week: two questions about quality are still being discussed.")},
	},
	{
		key: "payroll-cutoff", title: "Changes after the tenth miss the payroll", owner: "",
		waits: []Waiting{onSupplier("nadwick"), onDepartment("finance")}, costs: little, waves: []wave{{monthly, 15, 235, 40}},
		words: []wording{
			{"recruitment", "Everybody who signs after the tenth gets the first pay a month late. That is hard for {n} of our new people."},
			{"finance", "A rise agreed on {date} will show in two months. I have to explain it each time."},
			{"nadwick", "We get {nn} late changes a month. Each one is done by hand at the same price, and it cannot stay like that."},
			{"support", "The night bonus of {lastmonth} is missing again because the list was a day late."},
		}, need: "answer contract",
		story: []moment{heard(226, "Heard. We ask the supplier what a later date would cost."), wontDo(36, "We keep the tenth. A later date would cost more each month than all advances together, and half of the late lists are late for reasons of our own. Instead: whoever starts after the tenth gets an advance on the last working day, without asking for it. Finance sees to it.", "Salaries come on the same day every month, and the fee for late lists is not paid for everybody.")},
	},
}
