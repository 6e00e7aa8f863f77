package api

import "bottleneck/models"

// Token is the token that a request came with.
type Token struct {
	Name  string          `json:"name"`
	Scope models.APIScope `json:"scope"`
	Files *Party          `json:"files_as,omitempty" description:"As whom it files reports."`
	Ends  string          `json:"ends" format:"date-time"`
}

type nothing struct{}

var aboutToken = []Operation{
	operation(Operation{ID: "readToken", Method: get, Path: "/token", Group: "Token", For: Everyone,
		Summary: "Says what the token of this request opens, and until when."}, (*Call).readToken),
}

func (c *Call) readToken(*nothing) (*Token, error) {
	t := c.Token
	return &Token{Name: t.Title, Scope: t.Scope, Files: c.party(t.Source), Ends: stamp(t.Until)}, nil
}
