package demo

// releaseBottlenecks come up before, at or after a new version.
var releaseBottlenecks = []bottleneck{
	{
		key: "docs-after-release", title: "The manual is wrong after every release", owner: "yusuf",
		waits: []Waiting{onDepartment("engineering"), onDepartment("engineering"), onDepartment("documentation")}, costs: heavy, solved: 74,
		waves: []wave{{monthly, 56, 348, 62}, {fading, 8, 60, 2}},
		words: []wording{
			{"documentation", "We learned from a customer that the menu of {product} has moved. The manual shows the old one in {nn} pictures."},
			{"documentation", "The release came on {day}, the list of changes {n} days later. Until then every page is a guess."},
			{"support", "A caller read me step {n} of the guide, and that button does not exist any more."},
			{"field-service", "The installation guide for {product} names a cable that is no longer in the box. I phoned three people from a cellar."},
			{"support", "After the update we answered {nn} questions that a correct manual would have answered."},
			{"sales/de", "Die Anleitung passt nicht zum Gerät. Der Kunde hat mir am {tag} Bildschirmfotos geschickt."},
			{"documentation", "Nobody tells us about small changes. Small for a developer is a new chapter for us."},
			{"aubrelle", "The manual for {product} was changed {n} times while it was on the press. We reprint at our cost, for the last time."},
			{"marketing", "The data sheet says a range that the new version does not reach, so I had to pull the advert on {day}."},
		}, need: "answer contract",
		answers: []string{"You are right, the picture is old. It is corrected in the online manual now; print follows with the next edition."},
		story: []moment{
			heard(340, "Heard. Writers are told last although they need it first."), needs(325, "Documentation would need the list of changes five working days before a release, even if it is not final."),
			started(296, "From the next release on, a change is not finished before documentation has its line."), helps(290, "linh"), told(222, "The list came three days early this time. Two pages were wrong after the release, before it was thirty."),
			resolved(62, "For three releases the manual was right on the day. Lists come five days before."), learned(30, "Learned: developers did not know which of their changes show up in a manual. Action: documentation sits in the Monday meeting (engineering, done)."),
		},
	},
	{
		key: "translation-notes", title: "Release notes wait for their translation", owner: "amara",
		waits: []Waiting{onSupplier("rondelaar"), onDepartment("documentation"), onDepartment("marketing")}, costs: some, solved: 80,
		waves: []wave{{monthly, 38, 328, 82}},
		words: []wording{
			{"marketing", "The release notes are out in English and our {language} customers wait {weeks} for theirs."},
			{"documentation", "I send the text to translation on {day} and it changes twice afterwards. They start again each time."},
			{"support", "A customer in {country} asks what is new. I translate it on the phone, badly."},
			{"rondelaar", "We received version {n} of the same notes. Please tell us which is the last, so that we can start."},
			{"rondelaar", "There are {nn} terms without an agreed {language} word. Our question about them is open since {date}."},
			{"sales", "{customer} only accepts documents in {language}. The update is installed and nobody there knows what it does."},
			{"sales/es", "Las notas de la versión llegan en español semanas después. Mi cliente preguntó el {dia}."},
			{"field-service/fr", "Les notes en français n'étaient pas prêtes le {jour}. J'ai expliqué la mise à jour moi-même."},
		}, need: "answer answer access",
		story: []moment{
			heard(320, "Heard. Translation starts late and starts twice."), needs(300, "Our translators would need a final text and a list of words."), started(254, "The text is frozen four days before a release, and there is a word list with 210 terms."), told(170, "Dutch and French were there on the day. Spanish and Polish came two days later."),
			resolved(82, "All five languages were there on the release day, twice in a row."), learned(50, "Learned: our supplier was fast all along and waited for us. Action: whoever changes a frozen text pays for the second round from their own budget (all departments agreed)."),
		},
	},
	{
		key: "release-surprises", title: "Support learns of changes from customers", owner: "tomasz",
		waits: []Waiting{onDepartment("engineering")}, costs: heavy, solved: 66, waves: []wave{{monthly, 40, 336, 150}, {steady, 12, 144, 0}},
		words: []wording{
			{"support", "At {time} the first customer asked about the new login. We knew nothing of it."},
			{"support", "A change went live on {day} without a word. {nn} calls until noon, and we could only say that we are looking."},
			{"field-service", "The new firmware for {product} was on the devices before I knew of it. It needs a restart on site!"},
			{"sales", "I showed {customer} the portal and it looked different from the day before. I improvised."},
			{"documentation", "Our first notice of the release was the complaint of a reader."},
			{"suryadeep", "Last night the screens changed during our shift. Nobody had told the night team."},
			{"marketing", "We announced a function for {month} that was moved, and nobody told us that either."},
			{"support/nl", "Weer een wijziging die wij van een klant hoorden, op {dag} om tien uur."},
		}, need: "answer access",
		story: []moment{
			heard(330, "Heard. We ship well and tell badly."), started(290, "A change that somebody outside engineering can notice is announced two days before."), resolved(150, "The last four releases were announced, and support had the answers ready."), started(139, "It came back: urgent changes go out without notice. They need a shorter way, not none."),
			helps(120, "yusuf"), told(70, "Urgent changes are announced at the same minute, in one line. We check every Friday whether it happened."), promised(50, -12, "Three months without a surprise."),
		},
	},
	{
		key: "test-data", title: "No test customer that looks like a real one", owner: "linh",
		waits: []Waiting{onDepartment("engineering"), onTool("the test system")}, costs: some, waves: []wave{{steady, 17, 200, 70}}, solved: 84,
		words: []wording{
			{"documentation", "For pictures in the manual I need a customer with several sites. The test system has one called asdf."},
			{"support", "I cannot try what {customer} describes, because the test account has no alarms."},
			{"sales", "For a presentation I use a real customer's page and cover the name. That is not right."},
			{"engineering", "We found the error only with {nn} sites, and our test data has three."},
			{"marketing", "The film about the portal waits for data that may be shown."},
		},
		story: []moment{heard(192, "Heard, by five departments who need the same thing."), started(140, "An invented city utility with 40 sites and two years of data is being made."), resolved(72, "It is there and is made new every night. Show it to anybody.")},
	},
	{
		key: "old-browser", title: "The portal does not work on customers' old control-room computers", owner: "yusuf",
		waits: []Waiting{onDepartment("engineering")}, costs: some, waves: []wave{{steady, 18, 270, 30}},
		words: []wording{
			{"support", "{customer} sees an empty page in the control room. Their computer may not be updated for {n} more years."},
			{"sales", "The order for {nn} probes is at risk because the portal does not open on their old system."},
			{"field-service", "At {site} I show the values on my phone because the wall screen stays white."},
			{"support/de", "In der Leitwarte bleibt die Seite seit {tag} leer. Der Rechner darf nicht erneuert werden."},
		},
		story: []moment{heard(262, "Heard. We count how many such places there are."), wontDo(110, "We will not support the old browsers: eleven customers use them, and it would hold back every page for the other nine hundred. What we offer: a small box for the wall screen that shows the values, lent for free as long as needed. Field service has eight of them.", "Every page gets faster for the nine hundred customers with a new browser, and releases need one test less.")},
	},
	{
		key: "release-friday", title: "Releases on Friday leave nobody to answer", owner: "amara",
		waits: []Waiting{onDepartment("engineering")}, costs: some, waves: []wave{{burst, 14, 355, 315}}, solved: 95,
		words: []wording{
			{"support", "The update came on Friday at {time} and the developers were gone when the phones rang."},
			{"field-service", "Second weekend in a row with {n} calls about the new version."},
			{"sales", "On Friday evening {customer} could not see any values. I had nobody to call until Monday."},
			{"suryadeep", "Friday releases mean {nn} calls for our night team, with no one on your side awake."},
		}, need: "contract answer",
		story: []moment{heard(352, "Heard. It is our habit, not a need."), resolved(330, "No releases after Wednesday noon any more, except to repair something."), learned(312, "Learned: we liked to end the week with a release, and others paid for it. It cost nothing to change.")},
	},
}
