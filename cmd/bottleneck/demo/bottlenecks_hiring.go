package demo

// hiringBottlenecks hold up those who join, and those who wait for them.
var hiringBottlenecks = []bottleneck{
	{
		key: "new-hire-access", title: "New people wait days for their access", owner: "tomasz",
		waits: []Waiting{onDepartment("engineering"), onNobody, onNobody, onTool("the ticket tool")}, costs: severe, solved: 76,
		waves: []wave{{steady, 54, 350, 140}, {fading, 8, 136, 50}},
		words: []wording{
			{"recruitment", "Our new colleague in sales sits here since {day} without a login. She reads the printed brochure."},
			{"recruitment", "For each person who starts I write to {n} different places. If I forget one, they find out on the first day."},
			{"support", "Three new agents started on {date}; two may not open the ticket tool yet. We train them over our shoulders."},
			{"engineering", "New developers need {weeks} until they can change anything. I was the last one to sign and I did not know it."},
			{"sales", "The new seller has a laptop and a phone but no CRM. His first {n} customers are on paper."},
			{"operations", "Temporary staff for the season get their scanner login on the day they leave."},
			{"finance", "The trainee has seen {n} password errors and no ledger. Whom do I ask?"},
			{"field-service/de", "Der neue Techniker hat seit KW {kw} keinen Zugang zum Portal. Er fährt nur mit."},
			{"nadwick", "We receive new employees' data after they have started. Their first pay is then late, and they call us."},
		}, need: "access answer",
		answers: []string{"All logins are there now. It had waited for a tick that only one person could set.", "Access is set up, and we added this system to the list so that the next one does not wait."},
		story: []moment{
			heard(343, "Heard. Nine systems, six people who each give one access, no list."), needs(325, "Those who give access would need to know five days before who comes, and into which role."), started(270, "For each role there is a list now. Recruitment sends one form and all nine get it."), helps(268, "linh"), helps(265, "amara"),
			promised(262, 138, "Everything ready on the first morning, for sales and support."), told(182, "Kept: the last seven people in sales and support had everything on the first morning."), resolved(140, "It holds for all departments: 21 of 23 people had everything on day one."),
			started(124, "Two departments told us that temporary staff still wait. They come by another way; we add it."), resolved(86, "Temporary staff go the same way now."), learned(48, "Learned: waiting was 95 % not knowing. Actions: the lists per role are looked at each quarter (engineering); leavers use the same form (started)."),
		},
	},
	{
		key: "interview-feedback", title: "Candidates wait for feedback after interviews", owner: "linh",
		waits: []Waiting{onDepartment("engineering"), onDepartment("sales")}, costs: some, solved: 82, waves: []wave{{steady, 29, 320, 170}},
		words: []wording{
			{"recruitment", "The second interview was on {date}. I still have no word from the team, and the candidate has another offer."},
			{"recruitment", "We lost {n} good applicants since {lastmonth} because the answer came too late."},
			{"brightharrow", "Our candidate for the firmware role waits {weeks} for a reply. What may we tell them?"},
			{"brightharrow", "Feedback comes as yes or no. With two sentences of reason we could send you better people."},
			{"engineering", "I do {n} interviews a week and write the notes on Sunday. There is never time right after."},
			{"recruitment/nl", "Na het gesprek van {dag} hoor ik niets van het team. De kandidaat belt mij."},
		}, need: "answer contract",
		story: []moment{heard(312, "Heard. The notes are short, the time for them is missing."), started(280, "Each interview is booked with 15 minutes after it, for the notes."), resolved(172, "Answers come within three days in the middle, it was eleven."), learned(138, "Learned: an empty quarter of an hour did more than all reminders. Action: the same for customer visits (sales tries it).")},
	},
	{
		key: "job-adverts", title: "Job adverts wait for someone to describe the work", owner: "",
		waits: []Waiting{onDepartment("engineering"), onDepartment("field-service")}, costs: some, waves: []wave{{steady, 18, 210, 8}},
		words: []wording{
			{"recruitment", "The post in field service is open since {date} and I have no text from the team. I cannot invent the work."},
			{"recruitment", "I was sent the advert of {n} years ago. The tools in it no longer exist."},
			{"field-service", "We are {n} people short and hear that the advert is not out. Nobody asked us for a text."},
			{"brightharrow", "For the role at {site} we have a title and a salary. What does the person do all day?"},
			{"marketing", "Every advert comes to us on the last day, in another style. We could help if it came earlier."},
		}, need: "access answer",
		story: []moment{heard(201, "Heard. We ask the teams for half an hour of talking instead of a text."), noted(160, "Half an hour with the team gives a better advert than two weeks of mails."), started(43, "Recruitment books half an hour with the team on the day that a post is opened."), promised(41, -13, "No advert later than five days.")},
	},
	{
		key: "hiring-references", title: "Reference checks hold up signed offers", owner: "yusuf",
		waits: []Waiting{onSupplier("brightharrow"), onDepartment("legal")}, costs: waiting, waves: []wave{{steady, 14, 255, 160}}, solved: 85,
		words: []wording{
			{"recruitment", "The offer is ready and the references are missing since {date}. The start in {month} will not hold."},
			{"brightharrow", "Former employers answer by post only. Do you really need {n} references for each post?"},
			{"support", "Our new team leader could start tomorrow. We hear that a phone call to a former boss is missing."},
			{"legal", "We are asked what may be asked in a reference. It depends on the country, and nobody has written it down."},
		}, need: "contract answer",
		story: []moment{heard(247, "Heard. Three references were required for everybody, nobody knows why."), started(220, "Legal and recruitment cut it: one for most posts, none for trainees."), resolved(162, "One reference, by phone, before the offer. It takes three days."), learned(118, "Learned: in six years no reference had changed a decision. Follow-up: ask again in a year.")},
	},
	{
		key: "laptop-delivery", title: "Laptops arrive after the person", owner: "",
		waits: []Waiting{onDepartment("operations"), onDepartment("finance")}, costs: some, waves: []wave{{burst, 11, 165, 100}}, solved: 87,
		words: []wording{
			{"recruitment", "{n} people start on the first and there are no laptops. Ordered on {date}, says operations; not approved, says finance."},
			{"engineering", "The new developer works on my old machine with a broken key."},
			{"operations", "We may only order a laptop when the name is known. Then it takes {weeks}."},
			{"sales", "The new colleague shares my computer. We take turns."},
		},
		story: []moment{heard(160, "Heard. It waits for a name, although every laptop is the same."), resolved(104, "Operations keep six laptops in stock and order new ones when three are left."), learned(76, "Learned: an approval per laptop cost more than six laptops on the shelf. Nothing else to do.")},
	},
	{
		key: "training-dates", title: "Safety training has no free date", owner: "",
		waits: []Waiting{onDepartment("operations"), onUnknown}, costs: waiting, waves: []wave{{growing, 13, 90, 1}},
		words: []wording{
			{"field-service", "Without the safety course I may not enter {site}. The next date is in {n} months."},
			{"recruitment", "Two technicians are hired and may not drive out alone: no course."},
			{"operations", "We are {n} forklift drivers with an expired card. The trainer only comes for groups of twelve."},
			{"field-service/es", "Sin el curso no puedo entrar en la planta. El {dia} tuve que volver sin trabajar."},
		},
		story: []moment{heard(80, "Heard. We ask two other trainers, and whether small groups cost more than waiting."), promised(22, -14, "A date for everybody who waits.")},
	},
}
