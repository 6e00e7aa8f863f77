package main

import (
	"os"
	"path/filepath"
	"testing"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/handlers"
	"bottleneck/handlers/browsertest"
	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

func TestAnOrganisationSignsInByItsOwnProvider(t *testing.T) {
	t.Parallel()
	signOnJourney(t, startProvider(t), config{data: t.TempDir()})
}

func TestAnOrganisationSignsInByItsOwnProviderOnMongoDB(t *testing.T) {
	t.Parallel()
	p := startProvider(t) // before the database, which would be started for nothing
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	signOnJourney(t, p, config{mongodb: journaltest.Mongo(t), keyFile: key})
}

// emailOf is the address of one of the demo's members.
func emailOf(t *testing.T, key string) string {
	t.Helper()
	for _, person := range demo.Members() {
		if person.Key == key {
			return person.Email
		}
	}
	t.Fatalf("nobody is called %s", key)
	return ""
}

// comesInBy presses the button and says at the provider who it is.
func comesInBy(b *browsertest.Tab, who string) *browsertest.Tab {
	b.Press("Sign in with Tarnholt ID").See("Who are you?")
	return b.Fill("Who are you?", who).Press("Continue")
}

// signOnJourney plays the whole journey: an admin sets the groups up and tries it, people come in, are kept out, leave,
// and passwords are switched off.
func signOnJourney(t *testing.T, p *provider, c config) {
	t.Helper()
	c.signOn = handlers.SignOnOptions{Issuer: p.issuer, ClientID: "bottleneck", ClientSecret: "between the two of us", GroupsClaim: "groups", Name: "Tarnholt ID"}
	h := openHouse(t, c)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	p.knows(h.url, c.signOn.ClientSecret, map[string]providerPerson{
		"priya":    {"Priya Raghunathan", emailOf(t, "priya"), true, []string{"it"}},
		"ingrid":   {"Ingrid Solheim", emailOf(t, "ingrid"), true, []string{"all"}},
		"noor":     {"Noor Haddad", "noor.haddad@tarnholt.example.org", true, []string{"all", "cn=sales,ou=teams"}},
		"impostor": {"Priya R.", emailOf(t, "priya"), false, []string{"it"}},
		"guest":    {"A guest", "guest@elsewhere.example.org", true, nil},
	})

	admin := h.member("priya").Open("/admin/sign-on").See(p.issuer)
	admin.Holds("Enter this redirect address", h.url+"/sign-in/sso/callback")
	admin.Press("Ask the provider now").See("The provider answers as it should").Axe()
	admin.Within("Rule 1").Fill("Group at the provider", "all").Choose("Role", "Reader")
	admin.Within("Rule 2").Fill("Group at the provider", "cn=sales,ou=teams").Choose("Role", "Lead").Press("Departments of a lead").Choose("Sales")
	admin.Within("Rule 3").Fill("Group at the provider", "it").Choose("Role", "Admin")
	admin.Press("Save the rules").See("Saved.").Screenshot("sign-on-rules")

	newcomer := h.visitor().Open("/departments").Titled("Sign in").Axe().Screenshot("sign-on")
	comesInBy(newcomer, "noor").Arrives("/departments/1").See("Noor Haddad", "Department: Sales")
	newcomer.Open("/account").See("noor.haddad@tarnholt.example.org", "Lead", "You sign in by single sign-on").NotSee("Old password", "your password")

	comesInBy(h.visitor().Open("/sign-in"), "guest").See("Your groups at your organisation’s sign-in do not open this program")
	h.visitor().Open("/sign-in").Press("Sign in with Tarnholt ID").Press("Stop").See("did not let you in, or you stopped it")
	comesInBy(h.visitor().Open("/sign-in"), "impostor").See("does not vouch that it is yours")
	admin.Open("/admin/sign-on").Press("Try it: sign in by it yourself").Fill("Who are you?", "priya").Press("Continue").Arrives("/admin/sign-on")
	admin.Choose("By single sign-on only").Press("Save the rules").See("Saved.")
	h.visitor().Open("/sign-in").See("Sign in with Tarnholt ID").NotSee("E-mail address").Screenshot("sign-on-only")

	plain := h.visitor().NoScript().Open("/sign-in")
	comesInBy(plain, "ingrid").See("One step is left").Press("Go on").Arrives("/board").See("Ingrid Solheim")
	h.does("priya", &models.ChangeMember{Member: h.play.members["ingrid"], Role: models.RoleReader, Disabled: true})
	plain.Open("/account").Titled("Sign in")
	plain.Press("Sign in with Tarnholt ID").See("One step is left").Press("Go on").See("switched off")

	newcomer.Press("Sign out").See("You are signed out.").Press("Sign out of Tarnholt ID too").See("Leave Tarnholt ID?")
	newcomer.Press("Leave").Titled("Sign in").Press("Sign in with Tarnholt ID").See("Who are you?")
}
