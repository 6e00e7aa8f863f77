package handlers

import (
	"strconv"
	"sync/atomic"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/adaptor"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are the numbers for operators. Labels are routes and statuses, never addresses, names or tokens.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
	problems *prometheus.CounterVec
	waiting  *atomic.Int64 // live pages that wait for a change
	handler  fiber.Handler
}

func newMetrics(s *Server) metrics {
	m := metrics{registry: prometheus.NewRegistry(), waiting: new(atomic.Int64)}
	m.requests = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "bottleneck_request_seconds",
		Help: "Time to answer, by route and status.", Buckets: prometheus.ExponentialBuckets(0.0005, 4, 8)}, []string{"route", "status"})
	m.problems = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "bottleneck_problems_total",
		Help: "Error pages, by status."}, []string{"status"})
	gauge := func(name, help string, value func() float64) prometheus.Collector {
		return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value)
	}
	m.registry.MustRegister(m.requests, m.problems, newDeliveryMetrics(s), collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		gauge("bottleneck_journal_number", "Number of the last commit applied.", func() float64 { return float64(s.Store.View().Number) }),
		gauge("bottleneck_reports", "Reports ever filed.", func() float64 { return float64(s.Store.View().ReportCount()) }),
		gauge("bottleneck_unanswered_reports", "Reports that nobody has answered.", func() float64 { return float64(s.Store.View().UnansweredCount()) }),
		gauge("bottleneck_live_pages", "Pages that wait for a change.", func() float64 { return float64(m.waiting.Load()) }),
		gauge("bottleneck_ready", "1 while this server is caught up with the journal.", func() float64 {
			if s.Store.Health().Ready {
				return 1
			}
			return 0
		}))
	m.handler = adaptor.HTTPHandler(promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	return m
}

func (m *metrics) served(route string, status int, took time.Duration) {
	m.requests.WithLabelValues(route, strconv.Itoa(status)).Observe(took.Seconds())
}

func (m *metrics) serve(c *fiber.Ctx) error { return m.handler(c) }
