package handlers

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// render draws a page whole, then sends it: nobody ever gets half a page with an error behind it.
func (v *visit) render(status int, page templ.Component) error {
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	buffer.Reset()
	if err := page.Render(context.Background(), buffer); err != nil {
		return err
	}
	v.Status(status).Type("html", "utf-8")
	return v.sendCompressed(buffer.Bytes())
}

// sendCompressed sends bytes that live only as long as this call, gzipped where the browser takes that.
func (v *visit) sendCompressed(body []byte) error {
	v.Vary(fiber.HeaderAcceptEncoding)
	if len(body) < 1024 || !acceptsGzip(v.Ctx) {
		v.Response().SetBody(body)
		return nil
	}
	v.Set(fiber.HeaderContentEncoding, "gzip")
	v.Response().SetBody(fasthttp.AppendGzipBytesLevel(nil, body, fasthttp.CompressBestSpeed+1))
	return nil
}

// sendGapped sends a page that was compressed before, with that text in its gap.
func (v *visit) sendGapped(page *gapped, text string) error {
	v.Vary(fiber.HeaderAcceptEncoding)
	if !acceptsGzip(v.Ctx) {
		return page.write(v.Response().BodyWriter(), text)
	}
	v.Set(fiber.HeaderContentEncoding, "gzip")
	return page.writeGzip(v.Response().BodyWriter(), text)
}

func acceptsGzip(c *fiber.Ctx) bool {
	return strings.Contains(c.Get(fiber.HeaderAcceptEncoding), "gzip")
}

// page is the frame for the visit. The title is worded; nav names the active item of the navigation.
func (v *visit) page(nav string) views.Page {
	page := views.Page{Words: v.words, Organisation: v.state.Settings.Organisation, Nav: nav,
		Seen: int(v.state.Number), Path: v.OriginalURL(), Here: v.server.pagePath(v.Ctx), Mail: v.state.MailOn()}
	if v.member != nil {
		page.Member = &views.Member{Name: v.member.Name, Role: v.member.Role.String()}
		page.Bundle, page.Unanswered = views.Work, v.state.UnansweredCount()
		page.Home, page.Suppliers = "/board", v.supplierDesk()
	}
	if v.opened.Kind == models.LinkBoard {
		page.Readers = v.linkAddress()
	}
	if health := v.server.Store.Health(); !health.AwaySince.IsZero() {
		at := health.AwaySince.In(v.state.Settings.Calendar.Location())
		page.Problem = v.words.T("frame.problem.away", "clock", v.words.Clock(at))
	} else if health.ReadOnly {
		page.Problem = v.words.T("frame.problem.read-only")
	}
	page.Flash, page.Undo = v.takeFlash()
	return page
}

// withErrors puts an error of a form onto its page.
func withErrors(page views.Page, err *models.Error) views.Page {
	page.Errors = views.ErrorsOf(page.Words, err)
	return page
}

// formStatus is the status of a page that shows an error of its form.
func formStatus(err *models.Error) int {
	if err == nil {
		return http.StatusOK
	}
	return statuses[err.Kind]
}

// redirect goes on to a page of ours after a form was taken; flash, if any, is a catalogue key said there once.
func (v *visit) redirect(to, flash string) error {
	if flash != "" {
		v.keep(flashCookie, flash, 0)
	}
	return v.Ctx.Redirect(to, http.StatusSeeOther)
}

// redirectSaying is redirect with a sentence that has parameters: name, value, name, value …
// The parameter n is a number by which the sentence is chosen; each undo is a line that the next page offers to take back.
func (v *visit) redirectSaying(to, flash string, params ...string) error {
	values := url.Values{}
	for i := 0; i+1 < len(params); i += 2 {
		values.Add(params[i], params[i+1])
	}
	return v.redirect(to, flash+"?"+values.Encode())
}

// takeFlash gives the sentence of the flash cookie, once, and what it offers to undo. Only keys of the catalogue are ever shown.
func (v *visit) takeFlash() (sentence string, undo []string) {
	if v.Get("X-Live") != "" { // a live page that looks for changes must not take what the next page is to say
		return "", nil
	}
	key, query, _ := strings.Cut(v.cookie(flashCookie), "?")
	if key == "" || !strings.HasPrefix(key, "flash.") || !v.words.Has(key) {
		return "", nil
	}
	v.forget(flashCookie)
	values, _ := url.ParseQuery(query)
	var params []any
	for name := range values {
		params = append(params, name, values.Get(name))
	}
	if n := values.Get("n"); n != "" {
		return v.words.N(key, atoi(n)), values["undo"]
	}
	return v.words.T(key, params...), values["undo"]
}
