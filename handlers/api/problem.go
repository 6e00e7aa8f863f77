package api

import (
	"net/http"

	"bottleneck/models"
)

// ProblemType is the media type of errors.
const ProblemType = "application/problem+json"

// Problem is an error after RFC 9457.
type Problem struct {
	Type     string    `json:"type" description:"Always about:blank: title says what the status means."`
	Title    string    `json:"title"`
	Status   int       `json:"status"`
	Detail   string    `json:"detail,omitempty" description:"What went wrong, and what to do."`
	Fields   []Wrong   `json:"fields,omitempty" description:"What is wrong with each field."`
	Conflict *Conflict `json:"conflict,omitempty"`
	Request  string    `json:"request_id" description:"Name it when you ask an operator."`
}

// Conflict is what somebody else set meanwhile.
type Conflict struct {
	Field string `json:"field"`
	Now   string `json:"now" description:"What stands there now."`
	At    string `json:"at" format:"date-time"`
}

// NewProblem begins a problem of a status.
func NewProblem(status int, request string) *Problem {
	return &Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Request: request}
}

// Say puts an error of the domain into words: English, as everything here.
func (p *Problem) Say(err *models.Error) {
	p.Detail = english.Sentence(err.Key, err.Params)
	for _, f := range err.Fields {
		p.Fields = append(p.Fields, Wrong{f.Field, english.Sentence(f.Key, f.Params)})
	}
	if c := err.Conflict; c != nil {
		p.Conflict = &Conflict{Field: c.Field, Now: c.Now, At: stamp(c.At)}
	}
}
