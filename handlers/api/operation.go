package api

import (
	"net/http"
	"reflect"
	"strings"

	"bottleneck/models"
)

// Version is the beginning of every address of the API.
const Version = "/api/v1"

// Audience is the scopes whose tokens an operation lets in.
type Audience []models.APIScope

// The audiences. Nothing lets all in that is not about the token itself.
var (
	Everyone  = Audience{models.ReadScope, models.ReportScope, models.WorkScope, models.AdminScope}
	Readers   = Audience{models.ReadScope, models.WorkScope, models.AdminScope}
	Reporters = Audience{models.ReportScope}
	Followers = Audience{models.ReportScope, models.WorkScope, models.AdminScope}
	Workers   = Audience{models.WorkScope, models.AdminScope}
	Admins    = Audience{models.AdminScope}
)

// Operation is one row of the table.
type Operation struct {
	ID       string // as a function of a client is called
	Method   string
	Path     string // below Version, as /bottlenecks/{number}
	Group    string // the resource under which it is listed
	Summary  string
	For      Audience
	Makes    bool // it makes something: 201
	Waits    bool // a long poll
	Erases   bool // what it does cannot be taken back
	newInput func() any
	output   any
	run      func(c *Call, input any) (any, error)
}

// operation makes a row. Go finds the two types from run.
func operation[I, O any](o Operation, run func(*Call, *I) (O, error)) Operation {
	o.newInput = func() any { return new(I) }
	o.output = *new(O)
	o.run = func(c *Call, input any) (any, error) { return run(c, input.(*I)) }
	return o
}

// Changes says whether the operation is one that changes anything.
func (o *Operation) Changes() bool { return o.Method != http.MethodGet }

// Status is what the operation answers when it went well.
func (o *Operation) Status() int {
	if o.Makes {
		return http.StatusCreated
	}
	return http.StatusOK
}

// Route is the whole address with its parameters written as routers do: /api/v1/bottlenecks/:number.
func (o *Operation) Route() string {
	return Version + strings.NewReplacer("{", ":", "}", "").Replace(o.Path)
}

// Run carries the operation out with an input that Read has filled.
func (o *Operation) Run(c *Call, input any) (any, error) { return o.run(c, input) }

// fieldsOf lists the fields that an input takes from the path, the query or the body, by the tag of that.
func fieldsOf(input reflect.Type, tag string) (list []reflect.StructField) {
	for _, f := range reflect.VisibleFields(input) {
		if name := nameIn(f, tag); name != "" && !f.Anonymous {
			list = append(list, f)
		}
	}
	return list
}

func nameIn(f reflect.StructField, tag string) string {
	name, _, _ := strings.Cut(f.Tag.Get(tag), ",")
	if name == "-" {
		return ""
	}
	return name
}
