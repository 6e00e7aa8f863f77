package handlers

import (
	"net/http"
	"strings"
	"time"

	"bottleneck/static"

	"github.com/gofiber/fiber/v2"
)

// showHealth says that the process is alive.
func (s *Server) showHealth(v *visit) error { return v.SendString("ok\n") }

// showReady says whether this server has caught up with the journal and may be sent requests.
func (s *Server) showReady(v *visit) error {
	health, now := s.Store.Health(), time.Now()
	s.asked.Store(&now)
	if s.draining.Load() {
		s.told.Store(true)
		return v.Status(http.StatusServiceUnavailable).SendString("not ready: shutting down\n")
	}
	if !health.Ready {
		return v.Status(http.StatusServiceUnavailable).SendString("not ready: " + health.Reason + "\n")
	}
	return v.SendString("ready\n")
}

// showRobots keeps search engines away from everything: most addresses here are keys.
func (s *Server) showRobots(v *visit) error {
	return v.SendString("User-agent: *\nDisallow: /\n")
}

// showStatic serves an embedded file by the hash of its content, for ever.
func (s *Server) showStatic(v *visit) error {
	file, ok := static.Lookup(v.Params("hash"), v.Params("name"))
	if !ok {
		return fiber.ErrNotFound
	}
	v.Set(fiber.HeaderCacheControl, "public, max-age=31536000, immutable")
	return v.sendFile(file)
}

// showIcon serves the icon at the address that browsers ask for by themselves.
func (s *Server) showIcon(v *visit) error {
	file, ok := static.Named("icon.svg")
	if !ok {
		return fiber.ErrNotFound
	}
	v.Set(fiber.HeaderCacheControl, "public, max-age=86400")
	return v.sendFile(file)
}

func (v *visit) sendFile(file static.File) error {
	v.Set(fiber.HeaderContentType, file.Type)
	v.Vary(fiber.HeaderAcceptEncoding)
	if acceptsGzip(v.Ctx) && len(file.Gzip) < len(file.Body) {
		v.Set(fiber.HeaderContentEncoding, "gzip")
		return v.Send(file.Gzip)
	}
	return v.Send(file.Body)
}

// showMetrics lets only the machine itself read the numbers, and nobody behind a proxy on it.
func (s *Server) showMetrics(v *visit) error {
	if !peer(v.Ctx).IsLoopback() || strings.TrimSpace(v.Get("X-Forwarded-For")) != "" {
		return fiber.ErrNotFound
	}
	return s.metrics.serve(v.Ctx)
}
