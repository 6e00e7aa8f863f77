package api

import (
	"encoding/json"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/swaggest/jsonschema-go"
	"github.com/swaggest/openapi-go"
	"github.com/swaggest/openapi-go/openapi31"

	"bottleneck/models"
)

// Document writes the OpenAPI 3.1 document of the table. Version is that of the program.
func Document(version string) ([]byte, error) {
	r := openapi31.NewReflector()
	r.Spec.Info.WithTitle("Bottleneck").WithVersion(version).WithDescription(About)
	r.Spec.WithServers(openapi31.Server{URL: "/"})
	r.Spec.SetHTTPBearerTokenSecurity("token", "", "A token that an admin made, as bottleneck_….")
	inputs := map[reflect.Type]bool{}
	for _, o := range Table() {
		inputs[reflect.TypeOf(o.newInput()).Elem()] = true
	}
	r.DefaultOptions = append(r.DefaultOptions, jsonschema.InterceptProp(requires), jsonschema.InterceptSchema(chooses(inputs)),
		jsonschema.InterceptNullability(func(p jsonschema.InterceptNullabilityParams) { p.Schema.RemoveType(jsonschema.Null) }),
		jsonschema.InterceptDefName(func(t reflect.Type, _ string) string { return schemaName(t) }))
	for _, o := range Table() {
		if err := describe(r, o); err != nil {
			return nil, err
		}
	}
	for _, path := range r.Spec.Paths.MapOfPathItemValues {
		for _, o := range []*openapi31.Operation{path.Get, path.Put, path.Post, path.Delete} {
			settle(r, o)
		}
	}
	return json.MarshalIndent(r.Spec, "", " ")
}

// settle says that a body which has something that is needed is itself needed, and leaves out what the library adds.
func settle(r *openapi31.Reflector, o *openapi31.Operation) {
	if o == nil {
		return
	}
	o.MapOfAnything = nil
	if o.RequestBody == nil || o.RequestBody.RequestBody == nil {
		return
	}
	reference, _ := o.RequestBody.RequestBody.Content["application/json"].Schema["$ref"].(string)
	schema := r.Spec.Components.Schemas[strings.TrimPrefix(reference, "#/components/schemas/")]
	if list, some := schema["required"].([]any); some && len(list) > 0 {
		o.RequestBody.RequestBody.WithRequired(true)
	}
}

// About says what holds for all operations.
const About = "What the pages of Bottleneck can do, for other programs. Every request carries a token: Authorization: Bearer bottleneck_…. " +
	"A GET changes nothing. Any other request may carry an Idempotency-Key of up to 200 characters: sent again with the same key and the same body " +
	"within a day, it is not carried out twice. ETags begin with the number of the journal; sent back as If-Match, a change that somebody made to the same " +
	"thing since is answered by 412. Lists are read by pages: follow next until it is left out. Errors are application/problem+json after RFC 9457, in English. " +
	"Each token may ask 600 times a minute; then the answer is 429, with Retry-After."

// describe adds one operation.
func describe(r *openapi31.Reflector, o Operation) error {
	oc, err := r.NewOperationContext(o.Method, Version+o.Path)
	if err != nil {
		return err
	}
	oc.SetID(o.ID)
	oc.SetSummary(o.Summary)
	oc.SetTags(o.Group)
	oc.SetDescription("For tokens with the scope " + o.For.String() + ".")
	oc.AddSecurity("token")
	oc.AddReqStructure(o.newInput())
	if o.Changes() {
		oc.AddReqStructure(new(changing))
	} else if !o.Waits {
		oc.AddReqStructure(new(asking))
	}
	oc.AddRespStructure(o.output, func(cu *openapi.ContentUnit) { cu.HTTPStatus, cu.Description = o.Status(), "It went well." })
	if !o.Changes() && !o.Waits {
		oc.AddRespStructure(nil, func(cu *openapi.ContentUnit) {
			cu.HTTPStatus, cu.Description = http.StatusNotModified, "Nothing changed."
		})
	}
	oc.AddRespStructure(new(Problem), func(cu *openapi.ContentUnit) {
		cu.IsDefault, cu.ContentType, cu.Description = true, ProblemType, "It did not go well; nothing was done."
	})
	return r.AddOperation(oc)
}

// changing are the headers of a request that changes something, and asking those of one that reads.
type (
	changing struct {
		Key   string `header:"Idempotency-Key" maxLength:"200" description:"The same request with the same key is carried out once."`
		Match string `header:"If-Match" description:"The ETag under which this was read: refuses with 412 if somebody else changed the same thing since."`
	}
	asking struct {
		NoneMatch string `header:"If-None-Match" description:"The ETag of an earlier answer: 304 if this one would be the same."`
	}
)

// String lists the scopes of an audience.
func (a Audience) String() string {
	var list []string
	for _, scope := range a {
		list = append(list, scope.String())
	}
	if len(list) == 1 {
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " or " + list[len(list)-1]
}

// Holds says whether tokens of a scope are let in.
func (a Audience) Holds(scope models.APIScope) bool { return slices.Contains(a, scope) }

// requires says of a field that is never left out that it is needed, or always there.
func requires(p jsonschema.InterceptPropParams) error {
	if p.Processed && p.Field.Tag.Get("json") != "" && needed(p.Field) && !slices.Contains(p.ParentSchema.Required, p.Name) {
		p.ParentSchema.Required = append(p.ParentSchema.Required, p.Name)
	}
	return nil
}

// chooses lists what an enumeration may be, says how dates and times are written, and that inputs take nothing else.
func chooses(inputs map[reflect.Type]bool) jsonschema.InterceptSchemaFunc {
	return func(p jsonschema.InterceptSchemaParams) (stop bool, err error) {
		t := p.Value.Type()
		for t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if !p.Processed {
			return false, nil
		}
		switch {
		case choicesOf(t) != nil:
			p.Schema.Enum = nil
			for _, one := range choicesOf(t) {
				p.Schema.Enum = append(p.Schema.Enum, one)
			}
		case t == reflect.TypeFor[models.Date]():
			p.Schema.WithFormat("date")
		case t == reflect.TypeFor[time.Time]():
			p.Schema.WithFormat("date-time")
		case inputs[t] && p.Schema.HasType(jsonschema.Object):
			p.Schema.WithAdditionalProperties(jsonschema.SchemaOrBool{TypeBoolean: new(bool)})
		}
		return false, nil
	}
}

// schemaName is what a type is called in the document.
func schemaName(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	name := t.Name()
	return strings.ToUpper(name[:1]) + name[1:]
}
