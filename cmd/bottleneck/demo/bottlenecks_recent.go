package demo

// recentBottlenecks came up in the last weeks and are hardly looked at.
var recentBottlenecks = []bottleneck{
	{
		key: "board-itself", title: "Questions about this board and its forms", owner: "priya",
		waits: []Waiting{onDepartment("engineering"), onUnknown}, costs: little, waves: []wave{{steady, 8, 120, 25}},
		words: []wording{
			{"legal", "I reported something on {date} and do not find the link to it any more. Can I still see the answer?"},
			{"field-service", "On the van's tablet the form link is not on the start page. I only have it in the chat."},
			{"suryadeep", "Our night team shares one link. Can the four of us see who of us wrote what?"},
			{"recruitment", "How long do you keep what we write here? A new colleague asked me on {day}."},
		}, need: "answer other",
		story: []moment{heard(112, "Heard. Keep the link from the receipt: it is the only key to your report, because there is no account."), told(60, "The page Who sees this now says how long things are kept, in three sentences.")},
	},
	{
		key: "stocktake", title: "Stocktaking closes the warehouse in the busiest week", owner: "",
		waits: []Waiting{onDepartment("finance"), onDepartment("operations")}, costs: waiting, waves: []wave{{growing, 14, 26, 0}},
		words: []wording{
			{"operations", "Finance want to count on {day}, exactly when {nn} orders must leave."},
			{"sales", "I promised {customer} delivery in the week of the stocktake. Nobody had told me that the gates are shut."},
			{"finance", "The auditor insists on the date. We asked operations about another and wait since {date}."},
			{"field-service", "No parts for {n} days because of the counting. What do I do with broken meters?"},
			{"vattrask", "May we deliver on {day} or not? We got two different answers from your house."},
		}, need: "answer",
		story: []moment{heard(17, "Heard. Finance and operations meet this week; a part could be counted on a weekend.")}, dueIn: 6,
	},
	{
		key: "certificate-expiry", title: "Test certificate of the handheld meter ends soon", owner: "",
		waits: []Waiting{onSupplier("kruselmann"), onDepartment("engineering"), onUnknown}, costs: waiting, waves: []wave{{growing, 11, 21, 0}},
		words: []wording{
			{"sales", "{customer} noticed that the certificate of the handheld meter ends shortly. What do I tell them?"},
			{"operations", "Without a new type certificate we may not ship {nn} handheld meters. Who renews it?"},
			{"kruselmann", "For the renewal of the type test we need {n} devices and the drawings. Nobody has applied so far."},
			{"documentation", "The declaration in the box shows the old certificate number. I need the new one before {soon}."},
			{"legal", "Shipping after the end of the certificate would be a breach. I read of it here by accident."},
		}, need: "access contract",
		story: []moment{heard(12, "Heard, and it is urgent. We find out today who applied the last time.")}, dueIn: 9,
	},
	{
		key: "survey-mails", title: "Customers get three surveys in a week", owner: "",
		waits: []Waiting{onDepartment("marketing"), onNobody}, costs: little, waves: []wave{{steady, 9, 34, 1}},
		words: []wording{
			{"support", "{customer} asked me to stop the surveys. They had {n} since {date}, all from us."},
			{"sales", "My customer answered ours, then marketing's, then one from support. He is done with us asking."},
			{"marketing", "Only {n} in a hundred answer now. We hear that others send surveys, too, but nobody knows which."},
		},
		story: []moment{heard(25, "Heard. Three departments ask, each once a quarter, by chance in the same week.")},
	},
	{
		key: "energy-report", title: "Large customers ask for a carbon figure of each device", owner: "",
		waits: []Waiting{onUnknown, onNobody, onSupplier("zielonka")}, costs: some, waves: []wave{{growing, 20, 18, 0}},
		words: []wording{
			{"sales", "{customer} wants the carbon footprint of {product} by {soon}. I have no idea whom to ask."},
			{"sales", "A sustainability form came with the tender, {nn} questions on energy and material. I left them empty."},
			{"marketing", "Journalists ask how much carbon our devices save. I would rather not guess."},
			{"operations", "A customer's buyer asks us for the weight of plastic in {product}. Nobody has weighed it."},
			{"zielonka", "We could give you energy figures per board. Please tell us which form you need."},
		}, need: "answer other",
	},
	{
		key: "chat-move", title: "Channels were lost when the chat moved", owner: "",
		waits: []Waiting{onTool("the chat"), onDepartment("engineering")}, costs: little, waves: []wave{{growing, 5, 3, 0}}, unread: true,
		words: []wording{
			{"support", "Our channel with the list of known faults is gone since the chat moved on {day}."},
			{"field-service", "I cannot see pictures from before {date} any more, and they were my notes on {site}."},
			{"suryadeep", "Since the move our guests have no way in. We were {n} people in the handover channel."},
			{"marketing", "Half of my messages arrive twice, and some of them in the wrong channel."},
			{"documentation", "Links into the old chat in {nn} pages of our handbook lead nowhere."},
			{"sales", "The channel where I asked for prices does not exist any more. Where do I ask now?"},
		}, need: "access",
	},
	{
		key: "probe-batteries", title: "Batteries of outdoor probes fail after weeks", owner: "",
		waits: []Waiting{onDepartment("engineering"), onSupplier("shirakaba")}, costs: some, waves: []wave{{growing, 4, 2, 0}}, unread: true,
		words: []wording{
			{"field-service", "{n} outdoor probes went dark in one night near {site}. The batteries were new."},
			{"support", "{customer} reports empty batteries after {n} weeks. They should last two years."},
			{"operations", "We have sent {nn} spare batteries since {date} and have none left."},
			{"field-service/de", "Die Sonden im Freien fallen reihenweise aus. Am {tag} waren es {n}."},
			{"sales", "The fish farms ask for a written word on the batteries, before they order for next year."},
		},
	},
	{
		key: "invoice-language", title: "Invoices for public bodies need an electronic form", owner: "",
		waits: []Waiting{onDepartment("finance"), onTool("the ERP"), onUnknown}, costs: some, waves: []wave{{growing, 3, 2, 0}}, unread: true,
		words: []wording{
			{"finance", "From next quarter on {customer} accepts only invoices as a structured file. Our system cannot make one."},
			{"sales", "A city in {country} will not order before we can send electronic invoices. I learned it on {day}."},
			{"finance", "I typed {n} invoices into a public portal by hand this week, field by field."},
			{"sales/nl", "De gemeente vraagt om een elektronische factuur voor order {order}. Kunnen wij dat?"},
		},
	},
	{
		key: "holiday-cover", title: "Duty cover in engineering over the holidays is open", owner: "",
		waits: []Waiting{onNobody, onDepartment("engineering")}, costs: waiting, waves: []wave{{growing, 9, 8, 0}},
		words: []wording{
			{"support", "Who is on duty in engineering over the holidays? We need a name for the list by {soon}."},
			{"suryadeep", "Please send us your duty list for the holidays. Last time it came {n} days late."},
			{"sales", "{customer} works through the holidays and asks whom they can call."},
			{"operations", "We ship until {day}, but nobody can release blocked orders in that week."},
		}, need: "answer access",
	},
}
