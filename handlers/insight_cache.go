package handlers

import "sync"

// insightCache keeps the numbers of insights for as long as nothing changed: it is keyed by journal number and hour, and
// within that by the insight and its filter. Numbers hold no words and are the same for all who may see the insight, so
// pages are drawn from them for each reader.
type insightCache struct {
	mu     sync.Mutex
	number uint64
	hour   int64
	kept   map[string]*keptInsight
}

// insightsMax bounds what is kept for one journal number.
const insightsMax = 64

type keptInsight struct {
	once  sync.Once
	value any
}

func (c *insightCache) entry(number uint64, hour int64, key string) *keptInsight {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.kept == nil || c.number != number || c.hour != hour || len(c.kept) >= insightsMax {
		c.number, c.hour, c.kept = number, hour, map[string]*keptInsight{}
	}
	entry := c.kept[key]
	if entry == nil {
		entry = &keptInsight{}
		c.kept[key] = entry
	}
	return entry
}

// reckoned gives the numbers of an insight, reckoning them at most once for a journal number however many ask.
func reckoned[T any](v *visit, key string, reckon func() T) T {
	entry := v.server.caches.insights.entry(v.state.Number, hourOf(v.now), key)
	entry.once.Do(func() { entry.value = reckon() })
	return entry.value.(T)
}
