package handlers

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"bottleneck/handlers/api"
	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// programming is the API of other programs: a row for each operation of its table, and what describes them.
var programming = apiRoutes()

func apiRoutes() []route {
	list := []route{
		{method: get, path: "/api", guard: member, handle: (*Server).showAPI},
		{method: get, path: api.Version + "/openapi.json", guard: anyone, handle: (*Server).showDocument},
	}
	for _, o := range api.Table() {
		list = append(list, route{method: o.Method, path: o.Route(), guard: guardFor(o.For), waits: o.Waits, handle: carrying(o)})
	}
	return list
}

// guardFor is the guard that lets these scopes in.
func guardFor(scopes api.Audience) guard {
	for g, these := range guardScopes {
		if these.String() == scopes.String() {
			return g
		}
	}
	panic("no guard lets in tokens with the scope " + scopes.String()) // a mistake of ours, found at the start
}

// carrying carries one operation out.
func carrying(o api.Operation) handler {
	return func(_ *Server, v *visit) error {
		if !acceptsJSON(v.Get(fiber.HeaderAccept)) {
			return fiber.NewError(fiber.StatusNotAcceptable, "The API answers in application/json only.")
		}
		if len(v.Body()) > 0 && !isJSON(v.Get(fiber.HeaderContentType)) {
			return fiber.ErrUnsupportedMediaType
		}
		query, err := url.ParseQuery(string(v.Request().URI().QueryString()))
		if err != nil {
			return fiber.NewError(fiber.StatusBadRequest, "The part of the address behind the question mark cannot be read.")
		}
		input, err := o.Read(api.Sent{Param: func(name string) string { return v.Params(name) }, Query: query, Body: v.Body(), Clean: clean})
		if err != nil {
			return err
		}
		call, err := v.call(&o, query)
		if err != nil {
			return err
		}
		output, err := o.Run(call, input)
		if err == nil && o.Waits {
			err = v.worksStill(call.State)
		}
		if err != nil {
			return err
		}
		return v.answer(&o, call, output)
	}
}

// call is the request, as an operation is given it.
func (v *visit) call(o *api.Operation, query url.Values) (*api.Call, error) {
	c := &api.Call{State: v.state, Now: v.now, Token: v.program, Keys: v.server.Keys, Base: v.base(), Path: v.Path(), Query: query}
	c.Recorded, c.Proposals, c.Seal = v.recorded(c), v.proposed, v.sealedAddress
	c.Insights = keptInsights{v}
	c.Wait = v.waitingFor(c)
	c.CatchUp = func(number uint64) {
		if v.server.Store.CatchUp(v.ctx, number) == nil {
			c.State = v.server.Store.View()
		}
	}
	c.Carry = func(command models.Command) (*models.State, error) {
		err := v.do(models.ByToken(v.program.Number), command)
		return v.state, err
	}
	if !o.Changes() {
		return c, nil
	}
	match := v.Get(fiber.HeaderIfMatch)
	if match != "" && match != "*" {
		if c.Seen = etagNumber(match); c.Seen == 0 {
			return nil, fiber.NewError(fiber.StatusPreconditionFailed, "If-Match must be an ETag of this API, as it was sent.")
		}
	}
	key := v.Get("Idempotency-Key")
	if len(key) > 200 {
		return nil, fiber.NewError(fiber.StatusBadRequest, "An Idempotency-Key has at most 200 characters.")
	}
	if c.Once = key != ""; !c.Once {
		key = v.server.newKey()
	}
	c.Key = hashedShort("key", "API "+strconv.Itoa(int(v.program.Number))+" "+key)
	all := sha256.Sum256(bytes.Join([][]byte{[]byte(v.Method()), []byte(v.Path()), compacted(v.Body())}, []byte{0}))
	c.All = hex.EncodeToString(all[:16])
	return c, nil
}

// compacted is JSON without the spaces that say nothing.
func compacted(body []byte) []byte {
	var b bytes.Buffer
	if json.Compact(&b, body) != nil {
		return body
	}
	return b.Bytes()
}

// answer sends what came of an operation. Its ETag begins with the journal number that it was drawn from, which a
// program sends back as If-Match, and ends with a digest of the answer: If-None-Match compares that alone.
func (v *visit) answer(o *api.Operation, c *api.Call, output any) error {
	var body bytes.Buffer
	if err := json.NewEncoder(&body).Encode(output); err != nil {
		return err
	}
	sum := sha256.Sum256(body.Bytes())
	digest := hex.EncodeToString(sum[:8])
	v.Set(fiber.HeaderETag, `"`+strconv.FormatUint(c.State.Number, 10)+"-"+digest+`"`)
	v.Vary(fiber.HeaderAuthorization)
	if c.Repeated {
		v.Set("Idempotent-Replayed", "true")
	}
	if !o.Changes() && matches(v.Get(fiber.HeaderIfNoneMatch), digest) {
		v.Status(http.StatusNotModified)
		return nil
	}
	v.Set(fiber.HeaderContentType, fiber.MIMEApplicationJSON)
	v.Status(o.Status())
	return v.sendCompressed(body.Bytes())
}

// matches says whether one of the ETags in a header has that digest.
func matches(header, digest string) bool {
	for tag := range strings.SplitSeq(header, ",") {
		if strings.HasSuffix(strings.TrimSpace(tag), "-"+digest+`"`) {
			return true
		}
	}
	return false
}

// etagNumber reads the journal number from an ETag; 0 if it is none of ours.
func etagNumber(tag string) uint64 {
	tag = strings.TrimPrefix(strings.TrimSpace(tag), "W/")
	number, _, found := strings.Cut(strings.Trim(tag, `"`), "-")
	n, err := strconv.ParseUint(number, 10, 64)
	if err != nil || !found {
		return 0
	}
	return n
}

// isJSON says whether a body is JSON, by its Content-Type header.
func isJSON(contentType string) bool {
	kind, _, _ := strings.Cut(contentType, ";")
	return strings.EqualFold(strings.TrimSpace(kind), fiber.MIMEApplicationJSON)
}

// acceptsJSON says whether a program takes JSON, by its Accept header.
func acceptsJSON(accept string) bool {
	if accept == "" {
		return true
	}
	for part := range strings.SplitSeq(accept, ",") {
		kind, parameters, _ := strings.Cut(part, ";")
		switch strings.ToLower(strings.TrimSpace(kind)) {
		case "*/*", "application/*", fiber.MIMEApplicationJSON:
			if weight := strings.ReplaceAll(parameters, " ", ""); weight != "q=0" && weight != "q=0.0" {
				return true
			}
		}
	}
	return false
}
