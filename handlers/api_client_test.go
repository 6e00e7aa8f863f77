package handlers

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"bottleneck/models"
)

// token makes a token with a scope, of the admin; with the scope report it files as Sales.
func (s *site) token(scope models.APIScope) string {
	s.t.Helper()
	return s.tokenFor(scope, models.DepartmentNumbered(1))
}

func (s *site) tokenFor(scope models.APIScope, source models.Party) string {
	s.t.Helper()
	token := TokenPrefix + s.random(20)
	s.do(models.ByMember(1), &models.MakeAPIToken{Title: "Program that has the scope " + scope.String(), Scope: scope, Member: 1, Source: source, Days: 30,
		Hash: hashed("API token", token)})
	return token
}

// program asks the API with a token.
type program struct {
	t       testing.TB
	site    *site
	token   string
	headers map[string]string
}

func (s *site) program(scope models.APIScope) *program {
	return &program{t: s.t, site: s, token: s.token(scope)}
}

// with sends a header with the next requests.
func (p *program) with(name, value string) *program {
	next := *p
	next.headers = map[string]string{name: value}
	for n, v := range p.headers {
		if n != name {
			next.headers[n] = v
		}
	}
	return &next
}

// reply is what the API answered.
type reply struct {
	t      testing.TB
	status int
	header http.Header
	body   string
}

// ask sends a request; body is JSON, or empty for none.
func (p *program) ask(method, path, body string) *reply {
	p.t.Helper()
	if !strings.HasPrefix(path, "/api/") {
		path = "/api/v1" + path
	}
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Host = "bottleneck.northwind.example"
	r.Header.Set("X-Forwarded-For", "192.0.2.70")
	r.Header.Set("X-Forwarded-Proto", "https")
	if p.token != "" {
		r.Header.Set("Authorization", "Bearer "+p.token)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for name, value := range p.headers {
		r.Header.Set(name, value)
	}
	got := p.site.browserAs(p.t).take(r, path)
	answer := &reply{t: p.t, status: got.status, header: got.header, body: got.body}
	answer.keepsItsWord(method, path)
	return answer
}

func (s *site) browserAs(t testing.TB) *browser {
	b := s.browser()
	b.t = t
	return b
}

func (p *program) get(path string) *reply { p.t.Helper(); return p.ask(http.MethodGet, path, "") }

// is fails the test unless the answer has this status.
func (r *reply) is(status int) *reply {
	r.t.Helper()
	if r.status != status {
		r.t.Fatalf("status %d, want %d: %s", r.status, status, r.body)
	}
	return r
}

// says fails the test unless the answer holds these words.
func (r *reply) says(words string) *reply {
	r.t.Helper()
	if !strings.Contains(r.body, words) {
		r.t.Errorf("the answer does not say %q: %s", words, r.body)
	}
	return r
}

// field reads a field of the answer, as text: "items.0.title".
func (r *reply) field(path string) string {
	r.t.Helper()
	var value any
	if err := json.Unmarshal([]byte(r.body), &value); err != nil {
		r.t.Fatalf("%v: %s", err, r.body)
	}
	for name := range strings.SplitSeq(path, ".") {
		switch v := value.(type) {
		case map[string]any:
			value = v[name]
		case []any:
			if value = nil; atoi(name) < len(v) {
				value = v[atoi(name)]
			}
		}
	}
	if text, ok := value.(string); ok {
		return text
	}
	text, _ := json.Marshal(value)
	return string(text)
}
