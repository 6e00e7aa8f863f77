package views

// APIProps is the page that describes the API to people. What it says comes from the table of operations, in English.
type APIProps struct {
	Document string // the address of the OpenAPI document
	Base     string // the address at which people reach the program
	Tokens   bool   // the reader may make tokens
	About    string
	Groups   []APIGroup
}

// APIGroup is the operations on one resource.
type APIGroup struct {
	ID         string
	Name       string
	Operations []APIOperation
}

// APIOperation is one operation, with a request that a person can try.
type APIOperation struct {
	ID      string
	Method  string
	Path    string
	Summary string
	Scopes  string
	Fields  []APIField
	Example string
}

// APIField is one thing that an operation takes: In is "path", "query" or "body".
type APIField struct {
	Name   string
	In     string
	Needed bool
	Takes  string
}
