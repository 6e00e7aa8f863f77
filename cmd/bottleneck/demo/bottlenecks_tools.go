package demo

// toolBottlenecks are about systems inside the house, and about meetings.
var toolBottlenecks = []bottleneck{
	{
		key: "crm-export", title: "The CRM export is cut off after a thousand lines", owner: "yusuf",
		waits: []Waiting{onTool("the CRM"), onTool("the CRM"), onDepartment("engineering")}, costs: some, solved: 82, waves: []wave{{steady, 40, 335, 74}},
		words: []wording{
			{"marketing", "The export of contacts stops at a thousand. I make {nn} pieces and put them together on {day}."},
			{"marketing", "For the invitation to {country} I need all contacts there. The list from the CRM ends at the letter K."},
			{"sales", "I wanted to see my open deals in a sheet; half of them are missing and no message says so."},
			{"finance", "The list of customers that I got for the audit is not complete. I noticed by accident."},
			{"support", "To write to all owners of {product} we would need an extract, and the tool does not give it."},
			{"sales/de", "Der Export bricht ab, und keiner merkt es. Meine Liste vom {tag} war falsch."},
			{"engineering", "I am asked for a database extract about {n} times a week. Each is half an hour."},
			{"marketing/fr", "L'export s'arrête à mille lignes. J'ai passé tout {jour} à recoller les morceaux."},
		},
		answers: []string{"Here is your extract, complete, in the folder of marketing. The limit itself is being worked on."},
		story:   []moment{heard(326, "Heard. That it is cut without a word is the worst part."), told(300, "The export says now when it is not complete. The limit follows."), started(170, "We make exports at night into a folder, complete, for the five lists that are asked for most."), helps(166, "tomasz"), promised(165, 72, "Five complete lists."), resolved(74, "Five lists every morning, and the export itself has no limit since the new version.")},
	},
	{
		key: "meeting-overload", title: "No two free hours in a row to get work done", owner: "amara",
		waits: []Waiting{onNobody}, costs: heavy, solved: 62, waves: []wave{{steady, 28, 260, 110}},
		words: []wording{
			{"engineering", "{n} meetings on {day}, with twenty minutes between. I began the same task four times."},
			{"documentation", "I sit in {nn} hours of meetings a week to hear the one sentence that concerns the manual."},
			{"finance", "At month end we are invited to everything. The closing waits."},
			{"marketing", "Each campaign has three status meetings. I could write the text in that time."},
			{"operations", "The planning call lasts {n} hours, and our part is at the end."},
			{"support", "While the whole team is in the weekly, nobody answers the phone between {time} and lunch."},
		},
		story: []moment{heard(250, "Heard, by six departments. Nobody wants these meetings and everybody has one."), started(200, "Trial: Wednesday without meetings for three months, in engineering, documentation and marketing."), resolved(108, "Wednesday stays quiet. Meeting hours are down by a fifth."), learned(82, "Learned: nobody missed a meeting that was cancelled. Action: every standing meeting ends after half a year and must be asked for again.")},
	},
	{
		key: "shared-drive", title: "Nobody finds anything on the shared drive", owner: "",
		waits: []Waiting{onTool("the shared drive"), onNobody}, costs: little, waves: []wave{{steady, 24, 300, 30}},
		words: []wording{
			{"sales", "I looked for the brochure in {language} for {nn} minutes. There are four, and all are old."},
			{"operations", "The search on the drive finds the file names of {n} years ago and not the ones of today."},
			{"legal", "A signed contract was filed under the name of somebody who left. We found it on {day}."},
			{"recruitment", "The folder for new people is empty for some of us. I may see it and they may not."},
			{"documentation", "Each department has a folder called final. Ours too, I admit."},
			{"marketing/es", "No encuentro el logotipo actual en la carpeta común. El {dia} usé uno antiguo."},
		},
		story: []moment{heard(290, "Heard. We do not have an answer yet that is better than the mess."), wontDo(200, "We will not tidy the whole drive: it has 1.4 million files, and most are never opened again. What we do: contracts, prices and brochures get a home of their own with an owner. All else stays as it is. That is on purpose.", "What is looked for every day is found at once, and nobody spends a year on files that nobody opens.")},
	},
	{
		key: "ticket-tool-slow", title: "The ticket tool is slow on Monday mornings", owner: "linh",
		waits: []Waiting{onTool("the ticket tool"), onSupplier("fjordvik")}, costs: some, solved: 90, waves: []wave{{burst, 24, 190, 150}},
		words: []wording{
			{"support", "Each click takes {n} seconds before ten o'clock. With {nn} open cases that is my morning."},
			{"support", "The tool froze at {time} with a customer on the phone. I wrote everything on paper."},
			{"suryadeep", "From seven to nine your time the case list does not load. We hand over by mail then."},
			{"engineering", "Searching old cases takes so long that I ask a colleague instead."},
			{"field-service", "On the phone I cannot open my jobs before nine. I drive and hope."},
		}, need: "fix",
		story: []moment{heard(186, "Heard. It began with the reports that run on Monday at eight."), started(182, "The reports move to the night."), resolved(160, "Reports run at night. A click takes less than a second again."), learned(140, "Learned: 14 weekly reports were made, and three were read. The others are off.")},
	},
	{
		key: "meeting-rooms", title: "Rooms are booked and stand empty", owner: "",
		waits: []Waiting{onNobody, onDepartment("operations")}, costs: little, waves: []wave{{steady, 10, 215, 120}},
		words: []wording{
			{"recruitment", "I had an interview in the kitchen on {day}, as all rooms were booked. {n} of them were empty."},
			{"legal", "We cannot speak about contracts in the open office. The small room has a standing booking that nobody uses."},
			{"sales", "A customer stood with me in the corridor at {time}. The room was taken by a coat."},
		},
		story: []moment{heard(206, "Heard."), resolved(150, "Bookings that nobody confirms within ten minutes are freed. Standing ones end after three months."), learned(115, "Learned: a setting that was there all along. It took ten minutes.")}, solved: 90,
	},
	{
		key: "phone-menu", title: "Callers go round in the phone menu", owner: "tomasz",
		waits: []Waiting{onUnknown, onDepartment("support")}, costs: little, waves: []wave{{steady, 15, 175, 58}}, solved: 84,
		words: []wording{
			{"support", "{n} callers a day choose three for support and end at the warehouse."},
			{"operations", "I get calls about passwords in the warehouse. I put them through and they land here again."},
			{"sales", "{customer} wanted to order and was cut off after {n} minutes of music."},
			{"finance", "Whoever presses two comes to me, whatever they want."},
		},
		story: []moment{heard(166, "Heard. Nobody in the house had called our own number for years, so we did."), started(120, "A shorter menu with three choices is made."), resolved(60, "Three choices, and a person after the second. We call our own number each month now.")},
	},
	{
		key: "usage-figures", title: "Every department counts customers differently", owner: "",
		waits: []Waiting{onNobody, onDepartment("finance"), onTool("the dashboard")}, costs: some, waves: []wave{{steady, 20, 230, 4}},
		words: []wording{
			{"marketing", "How many customers do we have? I got {n} answers for the brochure, and two of them in one meeting."},
			{"finance", "The dashboard says {nn} new customers in {lastmonth}, my books say fewer. The board asked which is right."},
			{"sales", "A group with ten sites is one customer for me and ten for support. We argue about it every {day}."},
			{"support", "The figures on the wall count test accounts as well. Nobody trusts them."},
			{"engineering", "I was asked for active customers and asked back what active means. Then silence, since {date}."},
		},
		story: []moment{heard(221, "Heard. It is a question of words before one of numbers."), needs(150, "Finance would need one definition that sales and support can live with."), told(88, "Proposal: a customer is who signs, a site is where meters stand. Please say here if that fails for you."), started(29, "Four departments agreed. We change the dashboard.")},
	},
}
