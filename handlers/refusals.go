package handlers

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"time"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// RefusalsEvery is how often what was refused is summed up into the history.
const RefusalsEvery = 10 * time.Minute

// refusalsMost bounds how many different refusals are told apart until then, so that no stranger can fill memory or
// journal: the rest are counted as of many networks together.
const refusalsMost = 250

// refusals counts, in memory, who was kept out and why: by network, so that nobody's own address is kept.
type refusals struct {
	now   func() time.Time
	mu    sync.Mutex
	count map[keptOut]*models.AccessRefused
}

// keptOut is what refusals are told apart by.
type keptOut struct {
	network string
	what    models.Refusal
	member  models.MemberNumber
}

func newRefusals(now func() time.Time) *refusals {
	return &refusals{now: now, count: map[keptOut]*models.AccessRefused{}}
}

// note counts one more.
func (r *refusals) note(one keptOut) {
	at := models.MomentOf(r.now())
	r.mu.Lock()
	defer r.mu.Unlock()
	sum := r.count[one]
	if sum == nil && len(r.count) >= refusalsMost {
		one.network, one.member = "", 0
		sum = r.count[one]
	}
	if sum == nil {
		sum = &models.AccessRefused{Network: one.network, What: one.what, Member: one.member, From: at}
		r.count[one] = sum
	}
	sum.Count++
	sum.Until = at
}

// take gives what was counted, in the order in which it began, and begins anew.
func (r *refusals) take() []models.AccessRefused {
	r.mu.Lock()
	counted := r.count
	r.count = map[keptOut]*models.AccessRefused{}
	r.mu.Unlock()
	var list []models.AccessRefused
	for one := range maps.Values(counted) {
		list = append(list, *one)
	}
	slices.SortFunc(list, func(a, b models.AccessRefused) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Network, b.Network), cmp.Compare(a.What, b.What), cmp.Compare(a.Member, b.Member))
	})
	return list
}

// giveBack counts again what could not be written.
func (r *refusals) giveBack(list []models.AccessRefused) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i := range list {
		key := keptOut{list[i].Network, list[i].What, list[i].Member}
		if now := r.count[key]; now != nil {
			list[i].Count, list[i].Until = list[i].Count+now.Count, now.Until
		}
		if r.count[key] != nil || len(r.count) < refusalsMost {
			r.count[key] = &list[i]
		}
	}
}

// WriteRefusals puts what was refused since the last time into the history. It is called every RefusalsEvery, and at
// the end, while the store is still open.
func (s *Server) WriteRefusals(ctx context.Context) error {
	refused := s.kept.take()
	if len(refused) == 0 {
		return nil
	}
	_, err := s.Store.Do(ctx, models.Actor{}, &models.NoteRefusals{Refused: refused})
	if err != nil {
		s.kept.giveBack(refused)
	}
	return err
}

// refuse counts that a request was kept out, for a reason. The member is nil unless it is known whose account it was.
func (s *Server) refuse(c *fiber.Ctx, what models.Refusal, m *models.Member) {
	one := keptOut{network: network(s.client(c)), what: what}
	if m != nil {
		one.member = m.Number
	}
	s.kept.note(one)
}

// refuseFor counts an error if it is one that keeps people out.
func (v *visit) refuseFor(err error) {
	var known *models.Error
	switch {
	case errors.As(err, new(*waitError)):
		v.server.refuse(v.Ctx, models.RefusedTooMany, v.member)
	case !errors.As(err, &known):
	case known.Kind == models.NotFound && known.Key == "error.link.unknown":
		v.server.refuse(v.Ctx, models.RefusedUnknownLink, nil)
	case known.Kind == models.Gone && (known.Key == "error.link.expired" || strings.HasPrefix(known.Key, "error.link.gone")):
		v.server.refuse(v.Ctx, models.RefusedEndedLink, nil)
	case known.Kind == models.Forbidden && v.member != nil:
		v.server.refuse(v.Ctx, models.RefusedRole, v.member)
	}
}

// network cuts an address to the network that it belongs to: a house or a company, not one device.
func network(address string) string {
	address, _, _ = strings.Cut(address, "/") // an IPv6 client is known by its network already
	at, err := netip.ParseAddr(address)
	if err != nil {
		return ""
	}
	bits := 48
	if at = at.Unmap().WithZone(""); at.Is4() {
		bits = 24
	}
	prefix, err := at.Prefix(bits)
	if err != nil {
		return ""
	}
	return prefix.String()
}

// refusedWords sums a refusal up: why, how often, from which network, and whose account it was about, if that is known.
func (v *visit) refusedWords(e *models.AccessRefused) string {
	what := string(e.What)
	if key := "refused." + what; v.words.Has(key) {
		what = v.words.T(key)
	}
	network := e.Network
	if network == "" {
		network = v.words.T("refused.others")
	}
	if member := v.memberName(e.Member); member != "" {
		return v.words.T("refused.summary.member", "what", what, "n", v.words.N("count.times", e.Count), "network", network, "member", member)
	}
	return v.words.T("refused.summary", "what", what, "n", v.words.N("count.times", e.Count), "network", network)
}

// exported says what was taken out, and how many lines of it.
func (v *visit) exported(e *models.Exported) string {
	what := e.What
	if key := "exported." + what; v.words.Has(key) {
		what = v.words.T(key)
	}
	if e.Count == 0 {
		return what
	}
	return v.words.T("exported.lines", "what", what, "n", v.words.Number(e.Count))
}
