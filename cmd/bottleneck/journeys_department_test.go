package main

import (
	"testing"

	"bottleneck/models"
)

const questionnaire = "Customers send a security questionnaire and it takes weeks to get it answered."

func TestSomebodyReportsWithMistakesAndLosesNoWord(t *testing.T) {
	h := newHouse(t)
	b := h.visitor().Open(h.form("sales")).Titled("What is holding you up?")
	b.Fill("What happens?", "Demo devices are never there when a visit is booked.")
	b.Choose("A supplier").Fill("Which supplier?", "Quillpenny")
	b.Choose("How many people does it hold up?", "6 to 20").Fill("When is it too late?", "2031-03-14")
	b.Fill("How much money is at stake?", "25,000").Fill("How can we reach you?", "desk 14").Choose("An engineer may come by")
	b.Press("Send report")

	b.Titled("Error: ").Focused("There is something to put right").See("Choose how much of your own time")
	b.Holds("What happens?", "Demo devices are never there when a visit is booked.").Holds("Which supplier?", "Quillpenny")
	b.Holds("When is it too late?", "2031-03-14").Holds("How much money is at stake?", "25,000").Holds("How can we reach you?", "desk 14")
	b.Choose("2 to 4 days").Press("Send report")

	b.See("Thank you. Your report is R-1.", "A person will answer by", "This device remembers it.")
	b.See("Quillpenny", "2 to 4 days", "6 to 20", "desk 14", "An engineer may come by.", "It is the first of its kind")
	b.Fill("What has changed, or what should we also know?", "It happened at the fair as well.").Press("Add")
	b.See("Added. The people who work on it see it now.", "It happened at the fair as well.")
	b.Press("Remove my contact").Press("Yes, remove it")
	b.See("Your contact is removed").NotSee("desk 14")
	b.Press("Withdraw this report").Press("Yes, withdraw it").See("You withdrew this report.")
	b.Press("Put this report back").See("It counts again.")
}

func TestSomebodyIsShownWhatLooksTheSameWhileTyping(t *testing.T) {
	h := newHouse(t)
	h.checked(h.reports("support", questionnaire), "Security questionnaire takes weeks")
	b := h.visitor().Open(h.form("sales")).Fill("What happens?", "A customer waits for the security questionnaire.")
	b.See("Is it one of these?").Press("Me too: Security questionnaire takes weeks")
	b.See("You say that this holds you up too", "1 report, 1 department").Press("Send “me too”").Titled("Error: ")
	b.Choose("1 to 4 hours").Press("Send “me too”").See("Thank you. Your report is R-2.")

	b.Open(h.form("sales")).Fill("What happens?", "The security questionnaire of a customer takes weeks until it is answered.")
	b.Choose("I don’t know").Choose("About a day").Press("Send report")
	b.See("We put it with Security questionnaire takes weeks", "Both say:").Press("Not the same?")
	b.See("Thank you. It stands on its own now.").NotSee("It is part of Security questionnaire")
}

func TestADeviceListsItsReportsRepeatsAndForgetsThem(t *testing.T) {
	h := newHouse(t)
	b := h.visitor().Open(h.form("finance")).Fill("What happens?", "The invoice run waits for the order numbers.")
	b.Choose("I don’t know").Choose("Less than 1 hour").Press("Send report").See("R-1")
	b.Open(h.form("finance")).See("Your reports from this device", "The invoice run waits")
	b.Press("It happened again: R-1").See("Counted: it happened again.")
	b.Open(h.form("finance")).Press("Forget R-1 on this device").See("This device has forgotten it.")
	b.NotSee("Your reports from this device")
	h.visitor().Open(h.form("finance")).NotSee("Your reports from this device")
	if again := h.store.View().Report(1).Rest().Repeats; len(again) != 1 {
		t.Errorf("it happened again %d times", len(again))
	}
}

func TestWhatIsTypedSurvivesAClosedBrowser(t *testing.T) {
	h := newHouse(t)
	b := h.visitor().Open("/help")
	before := b.Another().Open(h.form("legal")).Fill("What happens?", "Contracts of suppliers come back unsigned.")
	before.Choose("Nobody seems to own it").Fill("How can we reach you?", "room 3")
	before.Close()

	b.Open(h.form("legal")).See("We kept what you typed last time on this device.")
	b.Holds("What happens?", "Contracts of suppliers come back unsigned.").Holds("How can we reach you?", "room 3")
	b.Choose("None, I can only wait").Press("Send report").See("R-1")
	b.Open(h.form("legal")).Holds("What happens?", "").NotSee("We kept what you typed")
}

func TestPressingTwiceGoingBackAndReloadingFileOnce(t *testing.T) {
	h := newHouse(t)
	b := h.visitor().Open(h.form("legal")).Fill("What happens?", "Contracts of suppliers come back unsigned.")
	b.Choose("Nobody seems to own it").Choose("About a day").PressTwice("Send report").See("Thank you. Your report is R-1.")
	b.Reload().See("R-1")
	if count := h.store.View().ReportCount(); count != 1 {
		t.Errorf("%d reports were filed", count)
	}
}

func TestAFormThatWasSentAlreadyAsksBeforeItSendsOtherWords(t *testing.T) {
	h := newHouse(t)
	b := h.visitor().Open(h.form("legal"))
	same := b.Another().Open(h.form("legal"))
	key := b.Hidden("key")
	b.Fill("What happens?", "Contracts of suppliers come back unsigned.").Choose("I don’t know").Choose("About a day")
	b.Press("Send report").See("R-1")

	same.SetHidden("key", key).Fill("What happens?", "Nobody answers the data protection desk.").Choose("I don’t know").Choose("About a day")
	same.Press("Send report").See("You already sent something from this form, as R-1.")
	same.Holds("What happens?", "Nobody answers the data protection desk.")
	same.Press("Send this as a new report").See("Thank you. Your report is R-2.")
	if words := h.store.View().Report(models.ReportNumber(2)).Text; words != "Nobody answers the data protection desk." {
		t.Errorf("R-2 says %q", words)
	}
}
