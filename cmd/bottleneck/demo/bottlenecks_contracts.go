package demo

// contractBottlenecks wait for paper, permission or a decision about law.
var contractBottlenecks = []bottleneck{
	{
		key: "contract-template", title: "The contract template is out of date", owner: "linh",
		waits: []Waiting{onDepartment("legal"), onDepartment("legal"), onNobody}, costs: heavy, solved: 76,
		waves: []wave{{steady, 52, 340, 110}, {fading, 8, 108, 70}},
		words: []wording{
			{"sales", "The standard contract still names our old address. {customer} sent it back and wants a correct one by {day}."},
			{"sales", "Every contract for the web service needs {n} changes by hand, because the template only knows devices."},
			{"legal", "Sales change the template themselves. This month I found {n} versions with different terms of payment."},
			{"legal", "We cannot renew the template alone: engineering would have to tell us what the service promises today."},
			{"sales/de", "Die Vertragsvorlage passt nicht zum Abo. Der Kunde hat den Entwurf am {tag} mit vielen Anmerkungen zurückgeschickt."},
			{"finance", "Contract {order} says thirty days, the invoice says fourteen. The contract came from the old file again."},
			{"sales", "Legal needs {weeks} for each contract because every one is a special case. With a proper template most would not be."},
			{"support", "What we promise in the contract about answer times is not what we do. A customer read it to me on the phone."},
			{"sales/fr", "Le modèle de contrat cite des conditions de 2019. Pour {client} j'ai dû tout refaire à la main."},
		},
		answers: []string{"Please use the draft in the folder of legal for this one. It has the new address and the paragraph about the service.", "Legal looks at yours first because of your date, and you get it back by {soon}."},
		story: []moment{
			heard(333, "Heard, from four departments. The template knows the company of five years ago."), needs(310, "Legal would need one page from engineering: what the service promises, what is stored where, and for how long."),
			started(286, "Engineering wrote that page. Legal starts the new template on Monday."), helps(284, "yusuf"), promised(283, 170, "New template for devices and service."),
			told(220, "The draft is with finance and sales to be read. It is two pages shorter."), told(169, "We miss the date: the outside lawyer asked for four weeks more."),
			resolved(110, "The new template is in the sales folder, in English and German. The old one can no longer be opened for editing."),
			learned(68, "Learned: legal was never slow, it waited for a page that only engineering could write. Actions: that page is checked with each large release (engineering); French follows (legal)."),
		},
	},
	{
		key: "contract-review-time", title: "Contract reviews have no date", owner: "amara",
		waits: []Waiting{onDepartment("legal")}, costs: heavy, waves: []wave{{growing, 56, 190, 0}},
		words: []wording{
			{"sales", "The contract with {customer} has been in review for {weeks}. I do not mind waiting, but I cannot tell them until when."},
			{"sales", "I ask legal for the state of contract {order} every {day}. It cannot be pleasant for them either."},
			{"operations", "The framework agreement with a carrier waits for a review since {date}. Until then we pay the daily price."},
			{"legal", "We are {n} people with {nn} open reviews. Everybody writes urgent on top, so nothing is."},
			{"marketing", "The agency contract for the fair is still being read. The fair is in {n} weeks."},
			{"recruitment", "A change to the employment contract is with legal since {lastmonth}. We send the old one meanwhile."},
			{"sales/nl", "Het contract voor order {order} ligt al sinds {dag} bij juridische zaken. De klant wil een datum horen."},
			{"aubrelle", "The signed frame contract did not come back to us. We print on account of an agreement that ended on {date}."},
		},
		need:    "contract contract answer",
		answers: []string{"Legal gives you a date for it by tomorrow evening. If the date does not suit, say so here and we look for another order."},
		story: []moment{
			heard(182, "Heard. It seems that the missing date hurts more than the waiting itself."), needs(150, "Legal would need one list in which the requests arrive with their date and value, instead of mails to four people."),
			started(72, "Requests come by one form now. Next: everybody gets a date back within two days."), told(30, "Half of the requests get a date within two days. The other half comes by mail and is not seen; please use the form."), helps(26, "tomasz"),
			promised(25, -9, "A date for every request within two days."),
		}, dueIn: 6,
	},
	{
		key: "nda-signing", title: "Non-disclosure agreements need a wet signature", owner: "yusuf",
		waits: []Waiting{onDepartment("legal"), onTool("the signing tool")}, costs: little, solved: 92, waves: []wave{{steady, 19, 345, 230}},
		words: []wording{
			{"sales", "{customer} will only talk after an NDA. It must be printed, signed twice and posted, which takes {weeks}."},
			{"legal", "I print and scan {n} confidentiality agreements a week. The originals fill a cupboard."},
			{"engineering", "We cannot show the drawings to a new maker of housings because the NDA is in the post."},
			{"recruitment", "Freelancers start {n} days late because the secrecy paper has to go by letter."},
			{"zielonka", "You ask for our signature on paper for each new project. We sign on screen with all other customers."},
		}, need: "contract answer",
		story: []moment{
			heard(338, "Understood. We ask legal whether paper is really needed."), started(300, "Not needed, says legal. We set up signing on the screen for this one document first."),
			resolved(232, "NDAs are signed on the screen. The usual time is two hours, before it was nine days."), learned(205, "Learned: the rule about paper came from a contract that ended years ago. Action: legal lists which papers still need ink (done: two)."),
		},
	},
	{
		key: "data-processing-annex", title: "Data processing annex missing for new services", owner: "",
		waits: []Waiting{onDepartment("legal"), onDepartment("engineering")}, costs: waiting, waves: []wave{{steady, 18, 74, 1}},
		words: []wording{
			{"sales", "{customer} cannot order the alarm by text message before there is a data processing annex for it."},
			{"legal", "We learned from a customer that the web service sends phone numbers to a new partner. The annex does not name it."},
			{"marketing", "The newsletter about the alarm messages is ready and legal stopped it on {day}: a paper is missing."},
			{"support", "{n} customers asked this week where the phone numbers for alarms are stored. I found nothing that I may send."},
			{"sales/de", "Ohne neuen Anhang zur Auftragsverarbeitung darf der Datenschutz beim Kunden die Meldungen nicht freigeben."},
		},
		story: []moment{heard(69, "Heard. The service went out before the paper did. Legal writes the annex, engineering says where what is stored."), started(48, "The list of what is stored where is done. The annex is in its first draft."), promised(47, -5, "The annex in English, German and French.")}, dueIn: 5,
	},
	{
		key: "liability-clause", title: "Every large customer wants another liability clause", owner: "linh",
		waits: []Waiting{onDepartment("legal"), onDepartment("finance")}, costs: some, waves: []wave{{steady, 15, 300, 40}},
		words: []wording{
			{"sales", "{customer} does not accept our limit of liability. Each round between the lawyers takes {weeks}."},
			{"legal", "We discuss the same clause {n} times a quarter and end at the same place every time."},
			{"finance", "For each higher liability I must ask the insurer. He wants {n} working days, sales want an hour."},
			{"sales", "Could we not have one fallback clause that we may offer without asking? I lost {customer} over it in {lastmonth}."},
		},
		story: []moment{
			heard(290, "Heard. We ask legal and finance about a second clause that sales may offer."),
			wontDo(38, "We decided against a standard fallback clause. Whatever we put in writing as a second offer becomes the first one, and the insurer would raise the premium for all contracts by more than these deals bring. What we do instead: legal keeps Tuesday afternoons free for such calls. We look again in a year.", "Contracts stay as strong as they are, and the premium for all of them stays where it is."),
		},
	},
	{
		key: "export-control-check", title: "Export check needs a person who left", owner: "",
		waits: []Waiting{onNobody, onNobody, onDepartment("legal")}, costs: waiting, waves: []wave{{steady, 20, 120, 0}},
		words: []wording{
			{"operations", "The order for {country} stands in the warehouse. The export check was done by somebody who left in {lastmonth}."},
			{"sales", "I need to know whether we may sell {product} to {country}. The mailbox for such questions does not answer any more."},
			{"legal", "We are asked to release exports. We never did that and do not know the rules for sensors."},
			{"finance", "Order {order} is paid and may not leave. The customer asks for the money back by {day}."},
			{"beltramonte", "For shipment {order} we need the statement on export control. Your contact's address returns our mail."},
		}, need: "access answer",
		story: []moment{heard(112, "Heard. The task had a person, not a department, and went with that person."), noted(100, "Until it is settled, operations ask the chamber of commerce for each case. That costs two days each."), needs(64, "Whoever takes it would need a two-day course and the login to the authority's site."), started(31, "Operations take it over; two people take the course next week.")},
	},
	{
		key: "works-council", title: "Approval of new tools by the works council has no route", owner: "amara",
		waits: []Waiting{onUnknown, onNobody, onDepartment("legal")}, costs: waiting, waves: []wave{{steady, 9, 240, 130}}, solved: 88,
		words: []wording{
			{"engineering", "The tool for remote help is bought and may not be used, because nobody asked the works council. Since {date}."},
			{"recruitment", "We may not use the new interview calendar before it is approved. Nobody can say who presents it."},
			{"support", "Call recording for training waits for an approval. I asked {n} departments and each named another."},
			{"legal", "We hear of new tools when the council complains about them. Then everything stops for {weeks}."},
		},
		story: []moment{heard(233, "Heard. Nobody is against it; it is only that nobody carries it there."), started(200, "There will be one page to fill in, and a fixed date every month."), resolved(128, "One page, last Thursday of the month, answer within a week. Six tools went through so far."), learned(95, "Learned: it took one conversation to find out that the council had wished for such a page for years. No follow-up needed.")},
	},
}
