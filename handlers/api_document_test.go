package handlers

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"bottleneck/handlers/api"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"
)

// promisedAnswers finds operations in the document, to hold answers to it.
var promisedAnswers = sync.OnceValues(func() (routers.Router, error) {
	body, err := api.Document("test")
	if err != nil {
		return nil, err
	}
	document, err := openapi3.NewLoader().LoadFromData(body)
	if err != nil {
		return nil, err
	}
	return legacy.NewRouter(document)
})

// keepsItsWord fails the test if an answer is not what the document says.
func (r *reply) keepsItsWord(method, path string) {
	r.t.Helper()
	router, err := promisedAnswers()
	if err != nil {
		r.t.Fatal(err)
	}
	request := httptest.NewRequest(method, path, nil)
	request.URL.Host, request.URL.Scheme, request.Host = "", "", ""
	route, params, err := router.FindRoute(request)
	if err != nil {
		return // no operation
	}
	answer := &openapi3filter.ResponseValidationInput{RequestValidationInput: &openapi3filter.RequestValidationInput{Request: request, Route: route, PathParams: params},
		Status: r.status, Header: r.header, Body: io.NopCloser(bytes.NewReader([]byte(r.body)))}
	if err := openapi3filter.ValidateResponse(r.t.Context(), answer); err != nil {
		r.t.Errorf("%s %s answers what the document does not say: %v", method, path, err)
	}
}

func TestEveryRouteOfTheAPIIsInTheDocumentAndTheOtherWay(t *testing.T) {
	s := settled(t)
	body := s.browser().get("/api/v1/openapi.json").is(http.StatusOK)
	document, err := openapi3.NewLoader().LoadFromData([]byte(body.body))
	if err != nil {
		t.Fatal(err)
	}
	described := map[string]bool{}
	for path, item := range document.Paths.Map() {
		for method := range item.Operations() {
			described[method+" "+path] = true
		}
	}
	parameter := strings.NewReplacer(":number", "{number}", ":tracker", "{tracker}")
	for _, row := range routes() {
		if _, byToken := guardScopes[row.guard]; !byToken {
			continue
		}
		if key := row.method + " " + parameter.Replace(row.path); !described[key] {
			t.Errorf("%s is not in the document", key)
		} else {
			delete(described, key)
		}
	}
	for key := range described {
		t.Errorf("%s is in the document, and no route", key)
	}
}

func TestMembersReadWhatTheAPIDoes(t *testing.T) {
	s := settled(t)
	page := s.signedIn(readerEmail).get("/api").is(http.StatusOK)
	if n := page.Find("details.api-operation").Length(); n != len(api.Table()) {
		t.Errorf("%d of %d operations are shown", n, len(api.Table()))
	}
	example := page.Find("#setStatus pre").Text()
	for _, part := range []string{"curl -X PUT https://bottleneck.northwind.example/api/v1/bottlenecks/1/status", `"Authorization: Bearer $TOKEN"`, `-d '{"status": "new"}'`} {
		if !strings.Contains(example, part) {
			t.Errorf("the example does not hold %s: %s", part, example)
		}
	}
	s.browser().get("/api").is(http.StatusSeeOther)
}
