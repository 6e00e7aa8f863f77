package demo

// feedback is something people wanted known without being held up: on which
// day before the end, about which bottleneck, from whom.
type feedback struct {
	day            int
	key, by, words string
}

// fileFeedback adds the feedback to the cards that it is about.
func (y *year) fileFeedback() {
	for _, f := range feedbacks {
		for _, c := range y.cards {
			if c.key != f.key {
				continue
			}
			at := y.after(c.reports[0].at, workingMoment(y.rng, y.end, f.day))
			w := wording{f.by, f.words}
			filing := &filing{at: at, card: c, source: y.speaker(w)}
			filing.voice = y.voice(filing.source)
			filing.form = &FileReport{Kind: "feedback", Words: fill(y.rng, f.words, at), About: f.about()}
			if filing.source.Supplier != "" {
				filing.form.Need = "feedback"
			}
			if y.rng.IntN(100) < 40 {
				filing.form.Contact = contact(filing.voice, filing.source)
			}
			c.reports = append(c.reports, filing)
		}
	}
}

// about is what a reporter types under "What is it about?": the card's theme.
func (f feedback) about() string {
	for _, b := range bottlenecks() {
		if b.key == f.key {
			return b.title
		}
	}
	return ""
}

var feedbacks = []feedback{
	{318, "security-questionnaire", "sales", "The two answered questionnaires you sent us as examples were the best thing this month. We copied whole pages from them."},
	{96, "security-questionnaire", "legal", "The shared answer library is good. It would be better still if each answer said when it was last checked."},
	{41, "security-questionnaire", "sales", "For the first time we sent one back within the week. The customer's buyer wrote to ask how we did it."},
	{150, "price-list", "sales", "One price list at last. Please keep the date in large letters at the top, that alone saves questions."},
	{122, "price-list", "marketing", "The new price page is easy to read. On a phone the last column is cut off."},
	{260, "invoice-report", "finance", "Thank you for sitting with us on the last working day. You saw in one hour what we could not explain in ten mails."},
	{70, "invoice-report", "finance", "The run in {lastmonth} was done before lunch. Nobody stayed late, which has not happened since I started here."},
	{190, "refund-approvals", "support", "Being allowed to refund small amounts ourselves changed the tone of the calls. People notice when you do not have to ask."},
	{164, "refund-approvals", "finance", "We were worried about the refund limit. After two months: no case that we would have refused."},
	{210, "customs-papers", "beltramonte", "The new shipping form has the tariff number in the right place. Our clerk says thank you."},
	{84, "customs-papers", "operations", "The customs template is good. Could it remember the consignee for repeat orders?"},
	{236, "sandbox-payments", "quillpenny", "We value that you write to us in plain words what failed, with the time. Other customers only send a screen picture."},
	{134, "supplier-orders", "zielonka", "Orders with a fixed weekly day are easier for our planning than urgent single ones. We would like to keep it."},
	{58, "supplier-orders", "ferrantelli", "The monthly forecast helps us to reserve the machine. Two months ahead would be even better than one."},
	{290, "new-hire-access", "recruitment", "The new person in field service had everything on the first morning. She mentioned it to everybody."},
	{63, "new-hire-access", "engineering", "My first week was smooth, but I got access to three systems I will never need. Less would be fine."},
	{175, "docs-after-release", "documentation", "It helps a lot to get the release list two days earlier. Even an unfinished one is worth having."},
	{38, "docs-after-release", "support", "Since the notes name the menu items exactly as they are on the screen, we send fewer pictures to customers."},
	{142, "release-surprises", "support", "The heads-up before the last release was clear. We had the answer ready before the first call came."},
	{29, "release-surprises", "field-service", "I like the short list of changes. Please say each time whether a visit on site is needed or not."},
	{228, "translation-notes", "rondelaar", "The word list you gave us saves many questions. Please add the new names of the sensors."},
	{77, "translation-notes", "marketing", "The Dutch texts read as if a Dutch person wrote them. That was not always so."},
	{112, "night-handover", "suryadeep", "The handover sheet with three lines is better than the long one. We read it now every evening."},
	{19, "night-handover", "suryadeep", "Our night team asks whether somebody of yours could join the Monday call once a month. It would build trust."},
	{246, "contract-template", "legal", "When sales tell us the deal size in the first line, we can sort by it. Thank you to those who do."},
	{52, "contract-template", "sales/de", "Die neue Vorlage ist zwei Seiten kürzer, und kein Kunde hat bisher danach gefragt, was fehlt. Danke dafür."},
	{201, "forecast-spreadsheet", "finance", "The forecast meeting was forty minutes instead of two hours. It shows when the numbers come from one place."},
	{31, "crm-export", "marketing", "The new export is quick. A column with the language of the contact would save us the guessing."},
	{183, "calibration-slots", "kruselmann", "Ihre Anmeldung im Voraus funktioniert gut. Bitte behalten Sie die feste Woche für die Seriengeräte bei."},
	{47, "calibration-slots", "field-service", "Getting the certificate by mail on the same day is great. The file name could start with the serial number."},
	{155, "interview-feedback", "brightharrow", "Your teams now answer within three days after an interview. Candidates tell us that this is rare."},
	{104, "spare-parts", "field-service", "The van list with the twenty parts that break most is exactly right. Somebody listened to us."},
	{26, "delivery-dates", "vattrask", "Since the gates are booked by the hour our drivers wait ten minutes instead of an hour. Thank you."},
	{88, "delivery-dates", "sales/nl", "De nieuwe leverdatum in de bevestiging scheelt mij elke week een uur bellen. Graag zo houden."},
	{214, "password-resets", "support", "Customers can reset the password themselves now. Our Monday queue is a third shorter."},
	{67, "meeting-overload", "engineering", "The quiet Wednesday works. Please do not give it up in the busy weeks, that is when we need it."},
	{44, "quote-approvals", "sales", "Discounts up to ten per cent without asking: I closed two small deals on the phone because of it."},
	{12, "travel-expenses", "field-service/fr", "La nouvelle application accepte enfin les photos des reçus. Il reste à pouvoir corriger une erreur soi-même."},
	{9, "demo-devices", "sales", "The demo case is a good idea. A printed page with the three things to show would help those who are new."},
	{6, "board-itself", "legal", "I was sceptical about one more form, but I had a real answer the next day. Please keep that up."},
	{36, "board-itself", "operations", "It is good to see on the board that other departments wait for the same thing. We thought it was only us."},
	{15, "board-itself", "fjordvik", "This page is useful for us. We see our reports and your answers in one place instead of in five mail threads."},
}
