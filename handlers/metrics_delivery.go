package handlers

import (
	"bottleneck/models"

	"github.com/prometheus/client_golang/prometheus"
)

// deliveryMetrics are how many messages stand how, by channel, and since when the oldest waits. All follows from the
// journal, so every server tells the same.
type deliveryMetrics struct {
	server  *Server
	counts  *prometheus.Desc
	waiting *prometheus.Desc
}

func newDeliveryMetrics(s *Server) *deliveryMetrics {
	return &deliveryMetrics{server: s,
		counts: prometheus.NewDesc("bottleneck_deliveries", "Messages by channel and state: waits, sent, dropped or failed.",
			[]string{"channel", "state"}, nil),
		waiting: prometheus.NewDesc("bottleneck_delivery_oldest_waiting_seconds", "How long the oldest message that is to be sent has waited; 0 if none does.",
			nil, nil)}
}

// Describe is described at prometheus.Collector.
func (m *deliveryMetrics) Describe(to chan<- *prometheus.Desc) {
	to <- m.counts
	to <- m.waiting
}

// Collect is described at prometheus.Collector.
func (m *deliveryMetrics) Collect(to chan<- prometheus.Metric) {
	state := m.server.Store.View()
	var counts [2][models.DeliveryFailed + 1]float64
	for n := range state.DeliveryCount() {
		one, channel := state.Delivery(models.DeliveryNumber(n+1)), 0
		if one.To.Kind == models.WebhookRecipient {
			channel = 1
		}
		counts[channel][one.State]++
	}
	for channel, name := range []string{"mail", "webhook"} {
		for status, count := range counts[channel] {
			to <- prometheus.MustNewConstMetric(m.counts, prometheus.GaugeValue, count, name, models.DeliveryState(status).String())
		}
	}
	oldest := 0.0
	state.EachWaiting(func(one *models.Delivery) bool {
		oldest = max(0, models.MomentOf(m.server.Now()).Sub(one.Planned).Seconds())
		return false
	})
	to <- prometheus.MustNewConstMetric(m.waiting, prometheus.GaugeValue, oldest)
}
