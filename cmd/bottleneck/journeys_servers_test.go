package main

import (
	"os"
	"path/filepath"
	"testing"

	"bottleneck/handlers/browsertest"
	"bottleneck/models/journal/journaltest"
)

func TestTwoServersOnOneFileAreOneBottleneck(t *testing.T) {
	t.Parallel()
	twoServers(t, config{data: t.TempDir()})
}

func TestTwoServersOnOneMongoDBAreOneBottleneck(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	twoServers(t, config{mongodb: journaltest.Mongo(t), keyFile: key})
}

// twoServers sets up on one server and uses both.
func twoServers(t *testing.T, c config) {
	t.Helper()
	one, two := openHouse(t, c), openHouse(t, c)
	if err := one.play.setUp(t.Context(), one.url); err != nil {
		t.Fatal(err)
	}
	form := one.form("sales")
	engineer := one.member("amara").See("Nothing has been reported yet")

	b := browsertest.New(t, two.url).Open(form).Fill("What happens?", questionnaire)
	b.Choose("Nobody seems to own it").Choose("About a day")
	key := b.Hidden("key")
	b.Press("Send report").See("Thank you. Your report is R-1.")
	engineer.Soon("Customers send a security")

	again := browsertest.New(t, one.url).Open(form).SetHidden("key", key).Fill("What happens?", questionnaire)
	again.Choose("Nobody seems to own it").Choose("About a day").Press("Send report").See("We have this already. It is R-1.")
	if count := one.store.View().ReportCount(); count != 1 {
		t.Errorf("%d reports were filed", count)
	}

	// Cookies do not know ports: the session of one server opens the other.
	engineer.Another().Open(two.url + "/board").See("Customers send a security")
	engineer.Within("Lanes").Press("Customers send a security")
	engineer.Within("Set status").Choose("Heard").Fill("With these words", "We read it.").Press("Set status")
	b.Reload().See("We read it.")
}
