package views

import (
	"net/http"
	"strconv"
	"time"
)

// ProblemProps is a page about what went wrong, in the same frame as every other.
type ProblemProps struct {
	Status    int           // 400, 403, 404, 409, 410, 413, 422, 429, 500, 503 or 507
	Sentence  string        // worded, in place of the usual text; may be empty
	Do        string        // what to do about a link that ended, in place of the usual
	RequestID string        // shown with 500
	Wait      time.Duration // shown with 429
	Action    string        // where "try again" posts to, or for a page that was read, leads to; empty for neither
	Kept      []Kept        // what was posted; posted again by "try again"
}

// Kept is one field of a form that could not be saved. With a label it is shown, to be read and changed;
// without one it goes along unseen.
type Kept struct{ Name, Label, Value string }

// NewProblem gives the usual page of a status; one without a page of its own becomes 500.
func NewProblem(status int) ProblemProps { return ProblemProps{Status: status} }

var problemsWithPage = map[int]bool{400: true, 403: true, 404: true, 409: true, 410: true, 413: true, 422: true, 429: true, 500: true, 503: true, 507: true}

func (e ProblemProps) key(part string) string {
	status := e.Status
	switch {
	case problemsWithPage[status]:
	case status < 500: // a request that came too slowly, by a wrong method, with broken headers
		status = 400
	default:
		status = 500
	}
	return "problem." + strconv.Itoa(status) + "." + part
}

// ProblemTitle is the h1 of a problem's page, and what Page.Title should be.
func ProblemTitle(p Page, status int) string { return p.T(ProblemProps{Status: status}.key("title")) }

func (e ProblemProps) text(p Page) string {
	if e.Sentence != "" {
		return e.Sentence
	}
	return p.T(e.key("text"))
}

// wait rounds up to a whole minute above one minute, so that nobody comes a few seconds early.
func (e ProblemProps) wait(p Page) string {
	return p.T("problem.429.when", "age", p.Words.Age(max(e.Wait+time.Minute-time.Second, time.Minute).Truncate(time.Minute)))
}

// keptText says what to do with what was typed: a link that ended may work again, or there is another.
func (e ProblemProps) keptText() string {
	if e.Status == http.StatusGone {
		return "problem.410.kept"
	}
	return "problem.503.kept.text"
}

func (e ProblemProps) hides() bool {
	for _, k := range e.Kept {
		if k.Label == "" && k.Name != "key" && k.Value != "" {
			return true
		}
	}
	return false
}
