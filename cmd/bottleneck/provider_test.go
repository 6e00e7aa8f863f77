package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// provider is a real provider of OpenID Connect, the npm package oidc-provider, in a process of its own.
type provider struct {
	t       *testing.T
	issuer  string
	stdin   io.WriteCloser
	process *exec.Cmd
}

// providerPerson is what the provider tells of somebody.
type providerPerson struct {
	Name     string   `json:"name"`
	Email    string   `json:"email"`
	Verified bool     `json:"email_verified"`
	Groups   []string `json:"groups,omitempty"`
}

// providerFolder is $OIDC_PROVIDER, or the place in the user's cache where .ci/run installs the package.
func providerFolder(t *testing.T) string {
	t.Helper()
	if folder := os.Getenv("OIDC_PROVIDER"); folder != "" {
		return folder
	}
	lock, err := os.ReadFile("testdata/provider/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(lock)
	return filepath.Join(cache, "bottleneck-tests", "oidc-provider-"+hex.EncodeToString(sum[:6]))
}

// startProvider starts one. Without Node or the package the test is skipped, or fails if REQUIRE_BROWSER is set, since
// only journeys need it.
func startProvider(t *testing.T) *provider {
	t.Helper()
	folder := providerFolder(t)
	node, err := exec.LookPath("node")
	if err == nil {
		_, err = os.Stat(filepath.Join(folder, "node_modules", "oidc-provider", "package.json"))
	}
	if err != nil {
		miss := t.Skipf
		if os.Getenv("REQUIRE_BROWSER") != "" {
			miss = t.Fatalf
		}
		miss("skipped without a provider, run .ci/run once or set OIDC_PROVIDER: %v", err)
	}
	p := &provider{t: t, process: exec.Command(node, "testdata/provider/provider.js", folder)}
	p.process.Stderr = io.Discard // it warns that it is no production, which is true
	stdout, err := p.process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if p.stdin, err = p.process.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := p.process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.stop)
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatalf("the provider said %q: %v", line, err)
	}
	p.issuer = strings.TrimSpace(line)
	return p
}

// knows tells the provider its one client, and its people by what they write when they are asked who they are.
func (p *provider) knows(url, secret string, people map[string]providerPerson) {
	p.t.Helper()
	client := map[string]any{"client_id": "bottleneck", "client_secret": secret, "redirect_uris": []string{url + "/sign-in/sso/callback"},
		"post_logout_redirect_uris": []string{url + "/sign-in"}}
	if err := json.NewEncoder(p.stdin).Encode(map[string]any{"client": client, "people": people}); err != nil {
		p.t.Fatal(err)
	}
}

// stop ends the provider, if it has not ended.
func (p *provider) stop() {
	_ = p.stdin.Close()
	_ = p.process.Wait()
}
