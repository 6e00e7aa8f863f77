package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

func TestALeadLooksAfterADepartment(t *testing.T) {
	t.Parallel()
	clock := &setClock{now: time.Now()}
	h, old := leadLooksAfterDepartment(t, config{data: t.TempDir()}, clock)
	clock.set(time.Now().Add(7*24*time.Hour - time.Hour))
	h.visitor().Open(old).See("What slows a contract down?")
	clock.set(time.Now().Add(7*24*time.Hour + time.Minute))
	h.visitor().Open(old).See("The link to this form has been replaced.")
	h.visitor().Open(h.form("legal")).See("What slows a contract down?")
}

func TestALeadLooksAfterADepartmentOnMongoDB(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	leadLooksAfterDepartment(t, config{mongodb: journaltest.Mongo(t), keyFile: key}, &setClock{now: time.Now()})
}

// leadLooksAfterDepartment has the lead of Legal do, on a phone, what leads do. It gives the link that they replaced
// with a week's grace.
func leadLooksAfterDepartment(t *testing.T, c config, clock *setClock) (h *house, old string) {
	t.Helper()
	h = openHouseAt(t, c, clock.read)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	h.does("priya", &models.ChangeMember{Member: h.play.members["mateus"], Role: models.RoleLead, Departments: []uint32{h.play.parties["legal"].Number}})
	h.reports("legal", "Contracts of suppliers come back unsigned.", func(c *models.FileReport) { c.Contact = "desk 14" })
	waits := h.reports("sales", "The security questionnaire of a customer takes weeks.", func(c *models.FileReport) {
		c.Waiting, c.WaitingParty, c.Contact = models.WaitingDepartment, h.play.parties["legal"], "room 3"
	})
	old = h.form("legal")

	lead := h.signIn(h.visitor().At(390, 844), "mateus").Press("Departments").See("Department: Legal").Fits()
	lead.See("Contracts of suppliers come back unsigned.", "desk 14", "No answer yet").NotSee("room 3")

	// The form: its words and a question with answers to choose from, seen before it is kept.
	lead.Press("Change the form").Fits().Fill("Title of the form", "What slows a contract down?")
	own := lead.Within("Its own question")
	own.Fill("Question", "Which kind of contract?").Choose("How is it answered?", "One of a few answers").Fill("Answers to choose from", "Customer\nSupplier")
	lead.Within("As it will look").See("What slows a contract down?", "Which kind of contract?", "Supplier")
	lead.Within("Second question on the receipt").Press("Move up: Second question on the receipt")
	lead.Within("As it will look").See("Which kind of contract?")
	lead.Press("Save").See("Saved.").Fits()

	reporter := h.visitor().Open(old).Titled("What slows a contract down?").Fill("What happens?", "Two lawyers share one inbox.")
	reporter.Choose("I don’t know").Choose("About a day").Choose("Which kind of contract?", "Supplier").Fill("How can we reach you?", "desk 20").Press("Send report")
	reporter.See("Your report is R-3.", "Which kind of contract?", "Supplier")

	// Another wording is for those who come later.
	lead.Within("Its own question").Fill("Question", "Which contract is it?").Choose("How is it answered?", "A few words")
	lead.Press("Save").See("Saved.").Press("Legal")
	lead.Within("R-3").See("Two lawyers share one inbox.", "Which kind of contract?", "Supplier", "desk 20")
	h.visitor().Open(old).See("Which contract is it?").NotSee("Which kind of contract?")

	// The link, with a week for everybody to have the new one.
	lead.Press("Replace this link").Choose("One week").Press("Replace it now: Legal").See("The link of Legal was replaced", "The old address, in use since")
	present := h.form("legal")
	if present == old {
		t.Fatal("the link is the same")
	}
	for _, link := range []string{old, present} {
		h.visitor().Open(link).See("What slows a contract down?")
	}

	// What waits for Legal is answered; another department's page stays closed.
	lead.Press("The security questionnaire of a customer takes weeks").See("It waits for your department").NotSee("room 3").Fits()
	lead.Press("Write what they need").Fill("What would the ones waited for need, to go faster?", "One list of the usual questions.").Press("Save")
	lead.See("One list of the usual questions.")
	lead.Fill("What should people know?", "We answer from a list from Monday on.").Press("See who will read it").See("Reporters in Sales").Press("Send it")
	lead.See("We answer from a list from Monday on.")
	h.visitor().Open(h.tracking(waits)).See("We answer from a list from Monday on.")
	lead.Open("/departments/1").See("Your role does not allow this.").NotSee("room 3")
	return h, old
}
