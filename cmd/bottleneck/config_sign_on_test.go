package main

import (
	"os"
	"path/filepath"
	"testing"
)

// secretFile is a file with a client secret as an editor leaves it.
func secretFile(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestHalfASingleSignOnIsRefused(t *testing.T) {
	secret := secretFile(t, "hush\n")
	const issuer = "https://login.example.org/realm/"
	for _, test := range []struct {
		args []string
		want []string
	}{
		{[]string{"--oidc-issuer", issuer}, []string{"needs --oidc-client-id and --oidc-client-secret-file as well as --oidc-issuer"}},
		{[]string{"--oidc-issuer", issuer, "--oidc-client-id", "bottleneck"}, []string{"needs --oidc-client-secret-file"}},
		{[]string{"--oidc-client-id", "bottleneck", "--oidc-client-secret-file", secret}, []string{"needs --oidc-issuer"}},
		{[]string{"--oidc-issuer", "login.example.org"}, []string{"which is not an address", "https://login.example.org"}},
		{[]string{"--oidc-issuer", "http://login.example.org"}, []string{"not on https"}},
		{[]string{"--oidc-issuer", issuer + "?a=b"}, []string{"more than scheme, host and path"}},
		{[]string{"--oidc-client-secret-file", secret + "-not"}, []string{"cannot be read", "Name the file"}},
		{[]string{"--oidc-client-secret-file", secretFile(t, " \n")}, []string{"which is empty"}},
	} {
		args := append([]string{"serve", "--addr", "127.0.0.1:0", "--data", t.TempDir()}, test.args...)
		says(t, newShell(t).fails(exitRefused, args...), test.want...)
	}
}

func TestASingleSignOnIsTakenAsItIsWritten(t *testing.T) {
	p := &program{lookup: func(name string) string {
		return map[string]string{"BOTTLENECK_OIDC_CLIENT_SECRET_FILE": secretFile(t, "hush\n")}[name]
	}}
	i, err := p.parse(serveCommand, []string{"--oidc-issuer", "https://login.example.org/realm/", "--oidc-client-id", "bottleneck", "--oidc-name", "Northwind ID"})
	if err != nil {
		t.Fatal(err)
	}
	got := i.config.signOn
	if got.Issuer != "https://login.example.org/realm/" || got.ClientID != "bottleneck" || got.ClientSecret != "hush" || got.GroupsClaim != "groups" || got.Name != "Northwind ID" {
		t.Errorf("read as %+v", got)
	}
	if err := i.config.needWholeSignOn(); err != nil {
		t.Error(err)
	}
	if err := setIssuer(&config{}, "http://127.0.0.1:9000"); err != nil {
		t.Errorf("a provider on this machine: %v", err)
	}
}
