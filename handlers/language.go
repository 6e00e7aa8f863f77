package handlers

import (
	"path"
	"time"

	"bottleneck/views/words"

	"github.com/gofiber/fiber/v2"
)

// langAge is how long the choice of a language is kept.
const langAge = 365 * 24 * time.Hour

// wordsFor gives the catalogue in which somebody reads: the one chosen in this browser, else what the browser asks for,
// else English. It allocates nothing for a header that was met before.
func (s *Server) wordsFor(c *fiber.Ctx) *words.Words {
	if chosen := c.Request().Header.Cookie(s.cookieName(c, langCookie)); len(chosen) > 0 {
		if w := words.Lookup(string(chosen)); w != nil {
			return w
		}
	}
	return words.Accepted(c.Request().Header.Peek(fiber.HeaderAcceptLanguage))
}

type languageForm struct {
	Language string `form:"language" validate:"max=35"`
	Next     string `form:"next" validate:"max=4000"`
}

// chooseLanguage keeps a language for this browser and leads back to the page on which it was chosen. One that is not
// there changes nothing.
func (s *Server) chooseLanguage(v *visit) error {
	var form languageForm
	if err := v.read(&form); err != nil {
		return err
	}
	if w := words.Lookup(form.Language); w != nil {
		v.keep(langCookie, w.Lang, langAge)
	}
	return v.redirect(ownPath(form.Next, "/"), "")
}

// pagePath gives the address at which the page of a request can be read: its own, or for a form that was sent that of
// the nearest page above it, which is where such forms stand.
func (s *Server) pagePath(c *fiber.Ctx) string {
	if c.Method() != fiber.MethodPost {
		return c.OriginalURL()
	}
	pattern, address := c.Route().Path, c.Path()
	for pattern != "/" && !s.readable[pattern] {
		pattern, address = path.Dir(pattern), path.Dir(address)
	}
	if pattern == "/" {
		return "/"
	}
	return address
}
