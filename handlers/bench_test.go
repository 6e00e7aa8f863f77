package handlers

import (
	"fmt"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// The figures of the README. Everybody can measure them:
//
//	go test -run '^$' -bench . -benchtime 3s ./handlers
//
// "Bare" is a handler behind the same middleware that sends the same bytes; both are asked in turn over 16
// connections of this machine.

var sizes = []int{1_000, 10_000, 100_000}

func BenchmarkForm(b *testing.B) {
	m := newMeasured(b, 1_000)
	request := getRequest(m.form, "")
	compare(b, request, request, m.bare(b, request), m.address)
}

func BenchmarkBoardUnchanged(b *testing.B) {
	for _, reports := range sizes {
		b.Run(fmt.Sprint(reports), func(b *testing.B) {
			m := newMeasured(b, reports)
			request := getRequest("/board", m.session)
			compare(b, request, request, m.bare(b, request), m.address)
		})
	}
}

// bare lets a handler behind the same middleware, without a guard, answer everything with what the server answers to
// the request, and gives its address.
func (m *measured) bare(b testing.TB, request []byte) string {
	b.Helper()
	page := once(b, m.address, request)
	app := m.newApp()
	app.Get("/*", func(c *fiber.Ctx) error {
		c.Set(fiber.HeaderContentType, fiber.MIMETextHTMLCharsetUTF8)
		c.Set(fiber.HeaderVary, fiber.HeaderAcceptEncoding)
		c.Set(fiber.HeaderContentEncoding, "gzip")
		c.Response().SetBodyRaw(page)
		return nil
	})
	b.Cleanup(func() { _ = app.Shutdown() })
	return listenOn(b, app)
}

// boardOf200 is the address of a board that shows 200 cards.
func (m *measured) boardOf200(b testing.TB) string {
	b.Helper()
	state := m.Store.View()
	left := 200
	var more []string
	lanes := state.Board(models.Filter{}, models.MomentOf(m.Now())).Lanes
	for _, lane := range lanes {
		left -= min(len(lane.Cards), lanePage)
	}
	for _, lane := range lanes {
		if extra := min(left, len(lane.Cards)-lanePage); extra > 0 {
			more = append(more, fmt.Sprintf("more=%s:%d", lane.Status, lanePage+extra))
			left -= extra
		}
	}
	if left != 0 {
		b.Fatalf("%d cards are missing", left)
	}
	return "/board?" + strings.Join(more, "&")
}
