package webhook

import (
	"crypto/rand"
	"net/url"
	"strings"
	"testing"

	"bottleneck/models"
)

func TestAnAddressIsTakenOrSaysWhatToDo(t *testing.T) {
	for _, c := range []struct {
		text    string
		private bool
		host    string
		wrong   string
	}{
		{"https://hooks.slack.com/services/T0/B0/key", false, "hooks.slack.com", ""},
		{"https://Chat.Example.org:8443/hooks/x?y=z", false, "chat.example.org:8443", ""},
		{"HTTPS://example.org:443/", false, "example.org", ""},
		{"https://bücher.example/x", false, "xn--bcher-kva.example", ""},
		{"https://[2001:db8::1]:99/x", false, "[2001:db8::1]:99", ""},
		{"https://[2001:db8::1]/x", false, "[2001:db8::1]", ""},
		{"http://chat.internal/hooks/x", true, "chat.internal", ""},
		{"http://192.168.1.9:8065/hooks/x", true, "192.168.1.9:8065", ""},
		{"http://chat.internal/hooks/x", false, "", "error.webhook.address.plain"},
		{"http://93.184.216.34/x", true, "", "error.webhook.address.plain"},
		{"ftp://example.org/x", true, "", "error.webhook.address.scheme"},
		{"javascript:alert(1)", true, "", "error.webhook.address.scheme"},
		{"hooks.slack.com/services", false, "", "error.webhook.address.scheme"},
		{"", false, "", "error.webhook.address.scheme"},
		{"https://me:secret@example.org/x", false, "", "error.webhook.address.credentials"},
		{"https://@example.org/x", false, "", "error.webhook.address.credentials"},
		{"https://example.org/x#y", false, "", "error.webhook.address.fragment"},
		{"https://example.org/x#", false, "", "error.webhook.address.fragment"},
		{"https://example.org/a b", false, "", "error.webhook.address.form"},
		{"https://exa\nmple.org/", false, "", "error.webhook.address.form"},
		{"https://", false, "", "error.webhook.address.form"},
		{"https:///x", false, "", "error.webhook.address.form"},
		{"https:example.org", false, "", "error.webhook.address.form"},
		{"https://example.org:0/", false, "", "error.webhook.address.form"},
		{"https://example.org:65536/", false, "", "error.webhook.address.form"},
		{"https://example.org:x/", false, "", "error.webhook.address.form"},
		{"https://[fe80::1%25eth0]/", true, "", "error.webhook.address.form"},
		{"https://exa%6dple_.org%2f/", false, "", "error.webhook.address.form"},
		{"https://example.org/" + strings.Repeat("x", AddressMax), false, "", "error.webhook.address.long"},
	} {
		got, wrong := ParseAddress(c.text, c.private)
		if got.Host != c.host || wrong != c.wrong {
			t.Errorf("%.60q private %v: %q %q, want %q %q", c.text, c.private, got.Host, wrong, c.host, c.wrong)
		}
	}
}

func TestASealedAddressOpensOnlyWithItsKeyAndItsTick(t *testing.T) {
	keys, other := testKeys(t, 1), testKeys(t, 2)
	address, _ := ParseAddress("http://chat.internal/hooks/x", true)
	text, err := address.Seal(keys, []byte("twelve bytes"))
	if err != nil || strings.Contains(text, "internal") {
		t.Fatal(text, err)
	}
	if got, wrong := Unseal(keys, &models.Webhook{Sealed: text, Private: true}); got != address || wrong != "" {
		t.Errorf("got %v %q", got, wrong)
	}
	if _, wrong := Unseal(keys, &models.Webhook{Sealed: text}); wrong != "error.webhook.address.plain" {
		t.Errorf("without the tick: %q", wrong)
	}
	if _, wrong := Unseal(other, &models.Webhook{Sealed: text, Private: true}); wrong != "error.webhook.address.sealed" {
		t.Errorf("with another key: %q", wrong)
	}
}

func testKeys(t testing.TB, first byte) *models.Keyring {
	t.Helper()
	secret := make([]byte, models.KeySize)
	secret[0] = first
	keys, err := models.NewKeyring(secret)
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

func TestASecretIsWhatTheSpecificationAsksFor(t *testing.T) {
	w := &models.Webhook{Number: 3}
	first, err := Secret(testKeys(t, 1), w)
	w.Secret++
	second, _ := Secret(testKeys(t, 1), w)
	if err != nil || !strings.HasPrefix(first, "whsec_") || len(first) != len("whsec_")+32 || first == second {
		t.Error(first, second, err)
	}
}

// What is taken is a request to exactly the host that is shown, and nothing is taken that would be read in two ways.
func FuzzAddress(f *testing.F) {
	for _, seed := range []string{"https://hooks.slack.com/services/T0/B0/key", "http://[::1]:80/", "https://a@b/", "https://bücher.example:1/?#",
		"https://127。0。0。1/", "https:\\\\x", "https://x:443:443/", "//x", "https://%31/", "http://0x7f.1/"} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, text string, private bool) {
		address, wrong := ParseAddress(text, private)
		if wrong != "" {
			if address != (Address{}) || !strings.HasPrefix(wrong, "error.webhook.address.") {
				t.Fatalf("%q: %v %q", text, address, wrong)
			}
			return
		}
		u, err := url.Parse(address.url)
		if err != nil || u.Host != address.Host || u.User != nil || u.Fragment != "" || u.Scheme == "http" && !private {
			t.Fatalf("%q became %q, shown as %q: %v", text, address.url, address.Host, err)
		}
		for _, r := range address.Host {
			if r <= ' ' || r > '~' || strings.ContainsRune("@/\\?#%<>\"'", r) {
				t.Fatalf("%q is shown as %q", text, address.Host)
			}
		}
		again, wrong := ParseAddress(address.url, private)
		if again != address || wrong != "" {
			t.Fatalf("%q became %q, and that %q (%s)", text, address.url, again.url, wrong)
		}
		if _, err := address.Seal(testKeys(t, 1), []byte(rand.Text()[:models.NonceSize])); err != nil {
			t.Fatal(err)
		}
	})
}
