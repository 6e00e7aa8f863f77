package delivery

import (
	"time"

	"bottleneck/models"
)

// clocks measure by this server's own monotonic clock what the journal says in moments of other clocks: how long a claim
// has been held, and how long a message has waited for its next try. The clock on the wall may be set meanwhile.
type clocks struct {
	lease  time.Duration
	now    time.Duration
	claims map[models.ClaimNumber]*sighting
	waits  map[models.DeliveryNumber]*sighting
}

// sighting is since when something has been seen as it is.
type sighting struct {
	since time.Duration
	until models.Moment // of a wait: another is another wait
	seen  bool          // in this round
}

func newClocks(lease time.Duration) *clocks {
	return &clocks{lease: lease, claims: map[models.ClaimNumber]*sighting{}, waits: map[models.DeliveryNumber]*sighting{}}
}

// begin starts a round, at a time of the monotonic clock.
func (c *clocks) begin(now time.Duration) { c.now = now }

// due says whether a message may be claimed: no claim holds it, and its time has come, by the clock on the wall or
// because it has waited as long as was said.
func (c *clocks) due(one *models.Delivery, now models.Moment) bool {
	if one.Claim != 0 {
		return c.waited(see(c, c.claims, one.Claim, 0), c.lease)
	}
	if one.Again <= now {
		return true
	}
	return c.waited(see(c, c.waits, one.Number, one.Again), one.Again.Sub(max(one.Ended, one.Since)))
}

func (c *clocks) waited(s *sighting, wait time.Duration) bool { return c.now-s.since >= wait }

// see notes that something stands in the journal, and since when.
func see[K comparable](c *clocks, all map[K]*sighting, key K, until models.Moment) *sighting {
	s := all[key]
	if s == nil || s.until != until {
		s = &sighting{since: c.now, until: until}
		all[key] = s
	}
	s.seen = true
	return s
}

// forget ends a round: what was not seen in it is not there any more.
func (c *clocks) forget() {
	forget(c.claims)
	forget(c.waits)
}

func forget[K comparable](all map[K]*sighting) {
	for key, s := range all {
		if !s.seen {
			delete(all, key)
		}
		s.seen = false
	}
}
