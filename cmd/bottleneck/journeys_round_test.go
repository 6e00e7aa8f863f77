package main

import (
	"strconv"
	"testing"
	"time"

	"bottleneck/handlers/browsertest"
	"bottleneck/models"
)

func TestARoundGoesFromIdeaToWhatWeHeard(t *testing.T) {
	t.Parallel()
	aRound(t, config{data: t.TempDir()})
}

func TestARoundGoesFromIdeaToWhatWeHeardOnMongoDB(t *testing.T) {
	t.Parallel()
	aRound(t, onMongoDB(t))
}

const (
	askedRound  = "What held you up this autumn?"
	ownQuestion = "Where did you work most of last week?"
)

// roundHouse is a house whose clock stands.
type roundHouse struct {
	*house
	clock *setClock
}

// aRound asks Sales, Legal and a supplier. They answer by the links that they have and by the round's own; what they said
// together is read once it is closed, and what is done about it by those who were asked.
func aRound(t *testing.T, c config) {
	t.Helper()
	clock := &setClock{now: time.Now()}
	h := &roundHouse{openHouseAt(t, c, clock.read), clock}
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	h.does("priya", &models.SizeDepartment{Department: h.play.parties["sales"].Number, People: 14})

	amara := opensARound(h)
	h.visitor().Open(h.form("finance")).NotSee("We are asking you something")
	sales := answersOnAPhone(h)
	answersBySupplier(h)
	answersByItsOwnLink(h, amara)
	h.answerRound("sales", 4)

	// While it runs it is seen that they answer, and not what.
	amara.Open("/rounds/1").Within("Who has answered").See("Sales", "5 or more of 14 people", "fewer than 5")
	amara.Open("/rounds/1/results").See("This round is running.").NotSee("binder", "Fewer forms", "At home")
	h.signIn(h.visitor(), "ingrid").Open("/rounds/1").See("5 or more").NotSee("Close the round")

	amara.Open("/rounds/1").Press("Close it today").Press("Close the round").See("The round is closed.")
	readsResults(h, amara.At(390, 844))
	tellsWhatWasHeard(h, amara)

	// Those who were asked read it where they answered, and the report goes its way.
	for _, b := range []*browsertest.Tab{sales.Open(h.form("sales") + "/rounds/1"), h.visitor().At(390, 844).Open(h.form("legal") + "/rounds/1"),
		h.visitor().At(390, 844).Open(h.supplierPage("quillpenny") + "/rounds/1")} {
		b.See("What we heard, what we do", "The old binder holds everybody up.", "Prices move online", "Scan the binder").NotSee("printed lists", "will stand here").Fits().Axe()
	}
	h.visitor().Open(h.form("sales")).See("What we heard in “" + askedRound + "”").NotSee("We are asking you something")
	sales.Open(h.form("sales") + "/rounds/1").Press("R-1").See("The price binder is out of date")
	amara.Open("/learned").See("Scan the binder", "Heard in "+askedRound)
}

// opensARound goes from the empty page to the open round: errors, a question that would lead people, one's own instead,
// put in its place, and what people will see.
func opensARound(h *roundHouse) *browsertest.Tab {
	h.t.Helper()
	amara := h.member("amara").Open("/rounds").See("Nobody has been asked yet").Axe().Press("Open a round").At(390, 844).Fits().Axe()
	amara.Press("See what people will see").Titled("Error: ").See("Write a name for the round.", "Choose at least one department or supplier").Fits().Axe()
	amara.Fill("What is the round called?", askedRound).Fill("What should people read above the questions?", "We act on the two that cost most.")
	amara.Fill("First day", h.today()).Choose("Sales").Choose("Legal").Choose("Quillpenny Payments")
	amara.Press("Add a question").Within("Question 6").Fill("What do you ask?", "Do you agree that the new form is better?")
	amara.Press("See what people will see").See("asks people to agree", "What people will see").Fits().Axe()
	amara.Press("Change it").Holds("What is the round called?", askedRound)
	own := amara.Within("Question 6").See("asks people to agree")
	own.Fill("What do you ask?", ownQuestion).Choose("How do people answer?", "Choose one of a list").Fill("What can they choose?", "In the office\nAt home\nAt a customer’s")
	amara.Within("Question 6").Press("Question 6: Move up")
	amara.Within("Question 5").Holds("What do you ask?", ownQuestion)
	amara.Press("See what people will see").See("In a department", "At a supplier", ownQuestion, "At a customer’s", "It takes about").NotSee("asks people to agree").Fits().Axe()
	return amara.Press("Open the round").See("The round is open.", "8 days left", "Sales", "Legal", "Quillpenny Payments", "fewer than 5").Fits().Axe()
}

// today is today where the organisation is, as a field for a day takes it.
func (h *roundHouse) today() string {
	return h.store.View().Settings.Calendar.Today(models.MomentOf(h.clock.read())).String()
}

// answersOnAPhone answers for Sales one question at a time, is interrupted, goes on another day, and changes the answer.
func answersOnAPhone(h *roundHouse) *browsertest.Tab {
	h.t.Helper()
	b := h.visitor().At(390, 844).Open(h.form("sales")).See("We are asking you something").Fits().Axe().Press(askedRound)
	b.See("You are answering for Sales.", "We act on the two that cost most.", "Your answers are confidential").Fits().Axe()
	b.Press("One question at a time").See("Question 1 of 6").Fits().Axe()
	b.Fill("What held you up most in the last two weeks?", "The price binder is out of date again, and everybody copies from it.").Press("Next")
	b.See("Question 2 of 6").Choose("What were you waiting for?", "A department").Choose("Which department?", "Finance").Press("Next")
	b.See("Question 3 of 6").Choose("1 to 4 hours").Press("Save for later").See("Nothing is sent yet.")
	h.visitor().Open(h.form("sales") + "/rounds/1").NotSee("price binder")

	b.Open(h.form("sales")).See("We are asking you something").Press(askedRound).See("We kept what you answered so far.").Fits().Axe()
	b.Holds("What held you up most in the last two weeks?", "The price binder is out of date again, and everybody copies from it.")
	b.Choose("At home").Fill("What should we stop doing?", "Fewer forms, please.").Press("Send answers")
	b.See("Thank you", "is now the report R-1", "What happens next", "At home", "Finance").Fits().Axe()
	b.Press("Change your answers").See("You have sent these answers.", "This went on as the report R-1").Choose("In the office").Press("Send changed answers")
	return b.See("In the office").NotSee("At home").Open(h.form("sales")).NotSee("We are asking you something")
}

func answersBySupplier(h *roundHouse) {
	h.t.Helper()
	b := h.visitor().At(390, 844).Open(h.supplierPage("quillpenny")).See("We are asking you something").Fits().Press(askedRound)
	b.See("You are answering for Quillpenny Payments.", "What did you need from us?").NotSee("Sales", "Legal").Fits().Axe()
	b.Fill("What should we stop doing?", "Sending invoices as pictures.").Press("Send answers").See("Thank you", "Sending invoices as pictures.").NotSee("R-").Fits()
	h.visitor().Open(h.supplierPage("vattrask")).NotSee("We are asking you something")
}

// answersByItsOwnLink comes by the link that is handed out on the round's page, for Legal.
func answersByItsOwnLink(h *roundHouse, amara *browsertest.Tab) {
	h.t.Helper()
	own := browsertest.Ask[string](amara.Open("/rounds/1"), `document.querySelector(".link-address input").value`)
	b := h.visitor().At(390, 844).Open(own).See("Which department are you answering for?").NotSee("Quillpenny").Fits().Axe()
	b.Press("Legal").See("You are answering for Legal.").Press("Send answers").Titled("Error: ").See("Answer at least one question").Fits().Axe()
	b.Choose("At a customer’s").Press("Send answers").See("Thank you").Press("Somebody else wants to answer").See("Which department are you answering for?")
}

// answerRound has so many more people of a party answer, each the same.
func (h *roundHouse) answerRound(source string, count int) {
	h.t.Helper()
	party := h.play.parties[source]
	r := h.store.View().Round(1)
	for i := range count {
		var given []models.RoundGiven
		for _, q := range r.Questions {
			switch {
			case q.Label == ownQuestion:
				given = append(given, models.RoundGiven{Question: q.Number, Choices: []int{1}})
			case q.Built == models.RoundStop:
				given = append(given, models.RoundGiven{Question: q.Number, Words: "No more printed lists " + strconv.Itoa(i+1) + "."})
			}
		}
		c := &models.AnswerRound{Round: 1, Source: party, Responder: source + strconv.Itoa(i), Given: given, Send: true}
		if err := h.play.do(h.t.Context(), models.ByParty(party), c); err != nil {
			h.t.Fatal(err)
		}
	}
}

// readsResults reads what came of it: six of departments, of whom one of Legal and one supplier are never alone.
func readsResults(h *roundHouse, amara *browsertest.Tab) {
	h.t.Helper()
	amara.Press("See the results").See("Results of “"+askedRound, "5 or more answered this.", "Fewer forms, please.", "No more printed lists 4.").NotSee("Sending invoices as pictures").Fits().Axe()
	amara.Within(ownQuestion).See("At home fewer than 5")
	amara.Choose("Department", "Legal").Press("Show").See("Fewer than 5 answered this").NotSee("At a customer’s 1").Fits().Axe()
	amara.Open("/rounds/1/results?of=supplier").See("Fewer than 5").NotSee("Sending invoices as pictures").Fits().Axe()
	h.signIn(h.visitor(), "ingrid").Open("/rounds/1/results").See("Fewer forms, please.").NotSee("Write what we heard")
}

// tellsWhatWasHeard writes it, sees who will read it, and publishes it with an action.
func tellsWhatWasHeard(h *roundHouse, amara *browsertest.Tab) {
	h.t.Helper()
	amara.Open("/rounds/1/results").Press("Write what we heard").See("Tell those whom you asked").Fits().Axe()
	amara.Fill("What we heard", "The old binder holds everybody up.").Press("See who will read it").Titled("Error: ").See("Write what you do, or why you do nothing.").Fits().Axe()
	amara.Fill("What we do", "Prices move online.")
	amara.Within("Action 1").Fill("What will be done?", "Scan the binder").Choose("Who does it?", "Amara Okafor").Fill("By when?", h.clock.read().AddDate(0, 0, 7).Format(time.DateOnly))
	amara.Press("See who will read it").See("Everybody with the link of Sales", "Everybody at Quillpenny Payments, by their link", "Scan the binder").Fits().Axe()
	h.visitor().Open(h.form("sales")).NotSee("What we heard")
	amara.Press("Publish it").See("Published. Those who were asked read it now.").Fits().Axe()
}
