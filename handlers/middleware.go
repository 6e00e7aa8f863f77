package handlers

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"runtime/debug"
	"strings"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

const requestIDKey = "request id"

// identify gives the request an id of our own; what a client sends as one is not believed.
func (s *Server) identify(c *fiber.Ctx) error {
	s.giveID(c)
	return c.Next()
}

func (s *Server) giveID(c *fiber.Ctx) {
	id := s.random(10)
	c.Locals(requestIDKey, id)
	c.Set("X-Request-Id", id)
}

func requestID(c *fiber.Ctx) string {
	id, _ := c.Locals(requestIDKey).(string)
	return id
}

// access logs the route, never the address itself: addresses here can be keys.
func (s *Server) access(c *fiber.Ctx) error {
	start := s.Now()
	err := c.Next()
	if err != nil {
		if handled := s.fail(c, err); handled != nil {
			return handled
		}
	}
	took, status := s.Now().Sub(start), c.Response().StatusCode()
	s.metrics.served(c.Route().Path, status, took)
	level := slog.LevelDebug
	if status >= 500 {
		level = slog.LevelWarn
	}
	s.Log.Log(s.base, level, "request", "id", requestID(c), "method", c.Method(), "route", c.Route().Path,
		"status", status, "ms", float64(took.Microseconds())/1000)
	return nil
}

// recover turns a panic into an error page; it is logged with its stack.
func (s *Server) recover(c *fiber.Ctx) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return c.Next()
}

const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
	"connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

func (s *Server) headers(c *fiber.Ctx) error {
	s.setHeaders(c)
	return c.Next()
}

// setHeaders go on every response, error pages included. Referrer-Policy must not be no-referrer: browsers would
// then send "Origin: null" with every form.
func (s *Server) setHeaders(c *fiber.Ctx) {
	c.Set("Content-Security-Policy", contentPolicy)
	c.Set("X-Content-Type-Options", "nosniff")
	c.Set("Referrer-Policy", "same-origin")
	c.Set("Cross-Origin-Opener-Policy", "same-origin")
	c.Set("Cross-Origin-Resource-Policy", "same-origin")
	c.Set("X-Robots-Tag", "noindex, nofollow")
	c.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
	c.Set("Cache-Control", "no-store")
	if s.draining.Load() {
		c.Context().SetConnectionClose()
	}
	if s.secure(c) {
		c.Set("Strict-Transport-Security", "max-age=31536000")
	}
}

// body refuses what no form of ours sends: more than any form holds, other things than a form, and names of fields
// that a decoder could take for a structure or an operator. Fiber takes twice as much as the limit: what is only
// somewhat too large is read to its end, because a browser that is still sending would not see the page that says so.
func (s *Server) body(c *fiber.Ctx) error {
	limit, files := s.takes(c.Path())
	size := c.Request().Header.ContentLength()
	if size < 0 || limit <= fileLimit { // asking for the body of a form with a large file would bring that into memory
		size = len(c.Request().Body())
	}
	switch {
	case size > limit:
		return fiber.ErrRequestEntityTooLarge
	case isAPI(c): // which says itself what it takes, once it is known who asks
		return c.Next()
	case size == 0, files && strings.HasPrefix(c.Get(fiber.HeaderContentType), fiber.MIMEMultipartForm):
		return c.Next()
	case !strings.HasPrefix(c.Get(fiber.HeaderContentType), fiber.MIMEApplicationForm):
		return fiber.ErrBadRequest
	}
	plain := true
	for name := range c.Request().PostArgs().All() {
		plain = plain && !bytes.ContainsAny(name, "[]{}$.\x00")
	}
	if !plain {
		return fiber.ErrBadRequest
	}
	return c.Next()
}

var crossOrigin = http.NewCrossOriginProtection()

// origin refuses changes that another site's page asks for. It needs no token, so nothing runs out under an
// open form.
func (s *Server) origin(c *fiber.Ctx) error {
	if c.Method() == fiber.MethodGet || c.Method() == fiber.MethodHead {
		return c.Next()
	}
	r := &http.Request{Method: c.Method(), Host: s.host(c), URL: &url.URL{Path: c.Path()}, Header: http.Header{
		"Origin":         {c.Get("Origin")},
		"Sec-Fetch-Site": {c.Get("Sec-Fetch-Site")},
	}}
	if c.Get("Origin") == "" {
		r.Header.Del("Origin")
	}
	if c.Get("Sec-Fetch-Site") == "" {
		r.Header.Del("Sec-Fetch-Site")
	}
	if err := crossOrigin.Check(r); err != nil {
		s.refuse(c, models.RefusedCrossSite, nil)
		return fiber.NewError(fiber.StatusForbidden, "cross-origin")
	}
	return c.Next()
}

// host is the host that the browser named; behind a configured proxy the one that the proxy passes on.
func (s *Server) host(c *fiber.Ctx) string {
	if s.trusted(c) {
		if forwarded := c.Get("X-Forwarded-Host"); forwarded != "" {
			return forwarded
		}
	}
	return string(c.Context().Host())
}

// secure says whether the browser reached us by https.
func (s *Server) secure(c *fiber.Ctx) bool {
	return c.Context().IsTLS() || s.trusted(c) && strings.EqualFold(c.Get("X-Forwarded-Proto"), "https")
}

// early answers what Fiber refuses before any middleware runs: bodies too large, headers broken. No handler comes
// after it, and nothing but itself would stop a panic from ending the process.
func (s *Server) early(c *fiber.Ctx, err error) (failed error) {
	defer func() {
		if p := recover(); p != nil {
			s.Log.Error("panic", "while", "answering what cannot be read", "cause", p, "stack", string(debug.Stack()))
			failed = c.SendStatus(http.StatusBadRequest)
		}
	}()
	if requestID(c) == "" {
		s.giveID(c)
	}
	s.setHeaders(c)
	return s.fail(c, err)
}

// isTimeout says whether a deadline of ours ended the request.
func isTimeout(err error) bool {
	var timeout interface{ Timeout() bool }
	return errors.As(err, &timeout) && timeout.Timeout()
}
