package handlers

import (
	"fmt"
	"time"

	"bottleneck/models"
)

// sameVisit is how long after a look at a supplier's page another one still belongs to the same visit: a reload, or a
// second tab, does not take the marks away from what is new.
const sameVisit = 30 * time.Minute

// lastVisit is what this browser has seen of a supplier's page. It stands in a cookie for each link: reading writes nothing.
type lastVisit struct {
	seen   uint64        // journal number at the end of the visit before this one; 0 on a first visit
	before models.Moment // when that was
	number uint64        // journal number of the latest look
	at     models.Moment // when that was
}

// isNew says whether something is newer than what was seen; on a first visit nothing is.
func (l lastVisit) isNew(number uint64) bool { return l.seen != 0 && number > l.seen }

// lastVisit reads the cookie, and keeps this look in it.
func (v *visit) lastVisit() lastVisit {
	name := fmt.Sprintf("%s%d", seenCookie, v.opened.Link)
	var last lastVisit
	if n, _ := fmt.Sscanf(v.cookie(name), "%d.%d.%d.%d", &last.seen, &last.before, &last.number, &last.at); n != 4 || last.at > v.now {
		last = lastVisit{}
	}
	if last.at != 0 && v.now.Sub(last.at) >= sameVisit {
		last.seen, last.before = last.number, last.at
	}
	last.number, last.at = v.state.Number, v.now
	v.keep(name, fmt.Sprintf("%d.%d.%d.%d", last.seen, last.before, last.number, last.at), mineAge)
	return last
}
